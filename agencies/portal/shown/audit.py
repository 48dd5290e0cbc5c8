"""Lines of the history as an audit shows them: every act has words, every fact is told by its name and value. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

ACTS: Mapping[str, str] = {
    "obligation": "Việc phải làm",
    "request": "Đề nghị",
    "difficulty": "Vướng mắc",
    "plan": "Kế hoạch",
    "draft": "Bản nháp kế hoạch",
    "contact": "Đầu mối",
    "directory": "Danh bạ",
    "message": "Thư",
    "account": "Tài khoản",
    "session": "Đăng nhập, đăng xuất",
    "link": "Liên kết",
    "days": "Lịch làm việc",
}
VERBS: Mapping[str, str] = {
    "obligation.open": "Lập việc phải làm",
    "obligation.submit": "Nộp báo cáo",
    "obligation.accept": "Xác nhận báo cáo",
    "obligation.return": "Trả lại báo cáo",
    "obligation.void": "Bỏ lần nộp ghi nhầm",
    "obligation.extend": "Gia hạn",
    "obligation.date": "Ấn định thời hạn",
    "obligation.waive": "Miễn",
    "obligation.restore": "Bỏ miễn",
    "obligation.redate": "Đổi ngày cuối theo kế hoạch",
    "obligation.withdraw": "Thôi theo dõi việc",
    "obligation.revive": "Theo dõi lại việc",
    "request.ask": "Gửi đề nghị",
    "request.granted": "Chấp thuận đề nghị",
    "request.refused": "Không chấp thuận đề nghị",
    "difficulty.raise": "Báo vướng mắc",
    "difficulty.answer": "Trả lời vướng mắc",
    "difficulty.pass_up": "Chuyển vướng mắc lên cấp trên",
    "plan.load": "Công bố kế hoạch",
    "plan.amend": "Sửa kế hoạch",
    "plan.reload": "Nạp lại kế hoạch",
    "plan.track": "Đổi ngày bắt đầu theo dõi",
    "plan.assign": "Giao lại nhiệm vụ",
    "draft.make": "Tải lên kế hoạch",
    "draft.change": "Sửa bản nháp",
    "draft.dropped": "Bỏ bản nháp",
    "draft.published": "Công bố bản nháp",
    "contact.add": "Thêm đầu mối",
    "contact.change": "Sửa đầu mối",
    "contact.stop": "Ngừng đầu mối",
    "directory.put": "Ghi danh bạ",
    "directory.change": "Sửa cơ quan",
    "message.settle": "Quyết định về thư",
    "account.make": "Tạo tài khoản",
    "account.change": "Sửa tài khoản",
    "account.scope": "Đổi phạm vi tài khoản",
    "account.bind": "Gắn với hệ thống của tỉnh",
    "session.open": "Đăng nhập",
    "session.close": "Đăng xuất",
    "link.make": "Tạo liên kết",
    "link.revoke": "Thu hồi liên kết",
    "days.put": "Ghi lịch làm việc",
    "days.import": "Nhập ngày nghỉ",
    "days.keep": "Nhập ngày nghỉ",
}
FACTS: Mapping[str, str] = {
    "active": "còn dùng",
    "added": "thêm",
    "agency": "cơ quan",
    "agencies": "cơ quan",
    "aliases": "tên gọi khác",
    "answer": "trả lời",
    "area": "địa bàn",
    "audience": "loại",
    "changed": "thay đổi",
    "code": "mã",
    "delegated": "giao",
    "difficulty": "vướng mắc số",
    "document_no": "số, ký hiệu",
    "draft": "bản nháp",
    "dropped": "thư bỏ",
    "due_on": "ngày cuối",
    "foreign": "cơ quan ngoài địa bàn",
    "form": "biểu mẫu",
    "groups": "khối",
    "kind": "loại",
    "label": "dùng cho",
    "level": "cấp",
    "link": "số liên kết",
    "login": "tên đăng nhập",
    "members": "thành viên",
    "message": "thư",
    "name": "tên",
    "note": "ghi chú",
    "number": "số",
    "obligations": "việc",
    "parent": "cấp trên",
    "passed_to": "chuyển đến",
    "password": "mật khẩu",
    "plan": "kế hoạch",
    "reason": "lý do",
    "received_on": "ngày nhận",
    "request": "đề nghị số",
    "responsibilities": "trách nhiệm",
    "revision": "lần sửa",
    "role": "vai trò",
    "rows": "dòng",
    "sha256": "mã kiểm tra",
    "short_name": "tên ngắn",
    "state": "trạng thái",
    "subject": "tên ở hệ thống của tỉnh",
    "submission": "lần nộp số",
    "successions": "nối tiếp",
    "target_on": "ngày nên nộp",
    "task": "nhiệm vụ",
    "text": "nội dung",
    "to": "chuyển đến",
    "track_from": "theo dõi từ",
    "valid_from": "từ ngày",
    "valid_to": "đến ngày",
    "verdict": "kết quả",
    "version": "phiên bản",
    "wanted_on": "đề nghị đến",
    "was": "trước đó",
    "was_due_on": "ngày cuối cũ",
    "what": "việc sửa",
    "words": "nội dung",
    "written": "số dòng",
}
VALUES: Mapping[str, str] = {
    "True": "có",
    "False": "không",
    "administrator": "quản trị",
    "coordinator": "điều phối",
    "supervisor": "lãnh đạo",
    "work": "vào việc",
    "calendar": "lịch thời hạn",
    "api": "phần mềm kết nối",
    "extend": "gia hạn",
    "not_ours": "không phải việc của đơn vị",
    "granted": "chấp thuận",
    "refused": "không chấp thuận",
    "van-thu": "văn thư",
    "dau-moi": "đầu mối",
    "chuyen-vien": "chuyên viên",
    "lanh-dao": "lãnh đạo",
    "sent": "đã gửi",
    "failed": "không gửi được",
    "unknown": "chưa rõ kết quả",
    "retry": "gửi lại",
}
_CODES = frozenset({"audience", "role", "kind", "verdict", "was", "active", "state"})  # facts whose values are codes
_HIDDEN = frozenset({"form", "sha256"})  # say nothing to a reader
_GROUP = "group "
_LONGEST = 300
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


Say = Callable[[str], str]


def verb(act: str) -> str:
    """What was done."""
    return VERBS.get(act) or ACTS.get(act.partition(".")[0], act)


def said(detail: Mapping[str, Any], say: Say = str) -> str:
    """The facts of a line, in one; ``say`` puts our own words, never what was written, into the reader's language."""
    told = "; ".join(_facts(detail, say))
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"


def _facts(detail: Mapping[str, Any], say: Say) -> Iterator[str]:
    for name, value in detail.items():
        if value not in (None, "", [], {}) and name not in _HIDDEN:
            yield f"{_name(name, say)}: {_value(value, say, coded=name in _CODES)}"


def _name(name: str, say: Say) -> str:
    if name.startswith(_GROUP):
        return f"{say(FACTS['groups'])} {name.removeprefix(_GROUP)}"
    return say(FACTS[name]) if name in FACTS else name


def _value(value: Any, say: Say, *, coded: bool = False) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{one} {_name(str(name), say)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    words = str(value)
    if coded or isinstance(value, bool):
        return say(VALUES[words]) if words in VALUES else words
    return _in_days(words)


def _in_days(words: str) -> str:
    found = _DAY.fullmatch(words)
    return f"{date(*map(int, found.groups())):%d/%m/%Y}" if found else words
