"""Words that end in a colon before a list: a duty over its objects, a duty of its own, or only a lead-in. Pure.

In: the words and the items listed under them. "Tham mưu … quyết định:" over "- Phương án …", "- Mức vốn …" is one duty;
"chủ động bố trí kinh phí …, tập trung một số nhiệm vụ sau:" is one besides those that it heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.drafting.layout.letters import UPPER
from plans.drafting.layout.outline import Item
from plans.drafting.layout.verbs import begins_with_action
from plans.text import fold

_OBJECTS = """
dự án|tiểu dự án|đề án|phương án|mức vốn|mức chi|mức hỗ trợ|mức|cơ chế|danh mục|danh sách|chính sách|nghị quyết
|quy định về|quyết định về|quyết định ban hành|nội dung|hợp phần|kế hoạch số|luật|nghị định|thông tư|chỉ thị
|quyết định số|văn bản số|công văn số|công trình|tuyến đường|mô hình|tỷ lệ|chỉ tiêu|chỉ số|tiêu chí|nguyên tắc
|số lượng|số người|hồ sơ|tài liệu|biểu mẫu|nguồn vốn|ngân sách|hạng mục|gói thầu|chuyên đề|định mức
|chương trình mục tiêu
"""
_WORDS = [fold(words) for words in _OBJECTS.replace("\n", "").split("|") if words]
_OBJECT = re.compile(r"[\W_]*(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?=[\s,:]|$)")
_TO_TASKS = re.compile(
    r"[,;.]\s+(?:trong đó,?\s+|cụ thể,?\s+|đồng thời,?\s+)?"
    r"(?:tập trung|tổ chức|triển khai|thực hiện|với|gồm|cụ thể|trong đó|như)[^,;.:]{0,120}:$"
    r"|\s+và có (?:trách nhiệm|nhiệm vụ|các nhiệm vụ)[^,;.:]{0,60}:$",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(rf"(?<=[\w)])\.\s+(?=[{UPPER}])[^.:]{{10,250}}:$")
_BASIS = re.compile(
    r"(?:căn cứ|trên cơ sở|theo|trong phạm vi|ngoài|hằng năm|hàng năm|định kỳ)\s[^,;]{1,200},\s*", re.IGNORECASE
)
_GENERAL = re.compile(
    r"(?:(?:có trách nhiệm|chủ động|nghiêm túc|khẩn trương)\s)*(?:tổ chức|triển khai)\b", re.IGNORECASE
)
_ROLE = re.compile(r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm)\b", re.IGNORECASE)
_PIECE = re.compile(r"[,;.]\s+")
_DIRECTS = re.compile(  # what others are to do is one duty of him who cooperates
    r"^phối hợp .*\s(?:chỉ đạo|hướng dẫn|kiểm tra|giám sát)(?: (?:triển khai|thực hiện)){1,2}"
    r"(?: các (?:nội dung|nhiệm vụ|công việc|giải pháp))?(?: sau(?: đây)?)?:$",
    re.IGNORECASE,
)
_FEWEST = 10  # words of a duty


def lists_objects(lead: str, items: Sequence[Item]) -> bool:
    """Whether a list only says of what the words before it speak."""
    if not begins_with_action(lead) or not items:
        return False
    if _DIRECTS.search(lead):
        return True
    objects = sum(bool(_OBJECT.match(fold(one.text[:60]))) for one in items)
    return objects > len(items) / 2 and not any(begins_with_action(one.text) for one in items)


def is_duty_too(lead: str) -> bool:
    """Whether words over a list of tasks ask for something before they come to the tasks."""
    tail = _TO_TASKS.search(lead) or _NEXT_SENTENCE.search(lead)
    if not tail:
        return False
    told = _BASIS.sub("", lead[:1].lower() + lead[1 : tail.start()], count=1)
    return len(told.split()) >= _FEWEST and not _GENERAL.match(told) and any(map(_asks, _PIECE.split(told)))


def _asks(piece: str) -> bool:
    """Whether a piece of a sentence asks for more than a role: no "phối hợp với các Sở: Tài chính, Xây dựng"."""
    return piece[:1].islower() and begins_with_action(piece) and not _ROLE.match(piece)
