"""Who watches a plan and urges the others: "Giao Công an tỉnh … theo dõi, đôn đốc". Pure.

In: paragraphs, best those of the part on how the plan is carried out. Out: one ``Watch`` whose lead and support are
words of the text (names are resolved elsewhere), or None where the text gives this to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plans.drafting.aims.targets import Passage
from plans.drafting.document import Place
from plans.drafting.heading.body_names import body_starts
from plans.drafting.layout.letters import UPPER
from plans.drafting.reading import Sure
from plans.text import fold_white

_WATCHES = re.compile(r"(?<!\w)(?:theo dõi|đôn đốc|giám sát)(?!\w)", re.IGNORECASE)
_SENTENCE = re.compile(rf"(?<=[^\s\d])[.;]\s+(?=[{UPPER}])|;\s+")
_POINTS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), points)
    for pattern, points in (
        (r"(?<!\w)theo dõi(?!\w)", 1),
        (r"(?<!\w)đôn đốc(?!\w)", 2),
        (r"(?<!\w)(?:kiểm tra|hướng dẫn)(?!\w)", 1),
        (r"(?<!\w)giao\s", 3),
        (r"cơ quan (?:thường trực|đầu mối|chủ trì)|là đầu mối|thường trực giúp|chịu trách nhiệm chính", 3),
        (
            (
                r"(?<!\w)giúp\s+(?:UBND|[UỦ][yỷ] ban|Chủ tịch|Thủ tướng|Ban [Cc]hỉ đạo|Bộ|Chính phủ|"
                r"Giám đốc|Hiệu trưởng|Thường trực)"
            ),
            3,
        ),
        (
            (
                r"(?:thực hiện|triển khai)\s+(?:các\s+nội dung\s+)?(?:của\s+)?(?:bản\s+)?(?:Kế hoạch|"
                r"Chương trình|Đề án|Quyết định|Chỉ thị|Nghị quyết|chỉ đạo)"
            ),
            2,
        ),
        (r"(?:các|từng)\s+(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|phòng|tổ chức)", 1),
        (r"tổng hợp[^.;]{0,40}báo cáo|kết quả thực hiện", 1),
        (r"tình hình thực hiện|việc (?:triển khai )?thực hiện|tổ chức thực hiện|tiến độ", 1),
        (
            (
                r"(?:trong phạm vi|đơn vị mình|ngành mình|địa phương mình|thuộc thẩm quyền|"
                r"thuộc quyền quản lý|cấp mình|trên địa bàn quản lý|theo ngành dọc|trực thuộc)"
            ),
            -4,
        ),
        (r"(?:người nghiện|học sinh|đối tượng|hộ gia đình|bệnh nhân|dịch bệnh|khung giờ|công trình)\b", -2),
        (r"bị theo dõi|lập hồ sơ|giám sát chặt chẽ|quản lý, theo dõi", -3),
    )
)  # fmt: skip
_ENOUGH = 5
_DOES = (
    r"chủ trì|giúp|là|chịu|có trách nhiệm|có nhiệm vụ|hướng dẫn|theo dõi|kiểm tra|đôn đốc|"
    r"giám sát|tham mưu|làm|phối hợp|tổng hợp|thường xuyên|"
    r"căn cứ|tiếp tục|tăng cường|chỉ đạo|tổ chức|triển khai|chủ động|định kỳ|để|thực hiện|trực tiếp"
)
_GIVEN = re.compile(
    rf"(?<!\w)(?:giao|phân công|ủy quyền|uỷ quyền)\s+(?:cho\s+)?(?P<lead>[^;:.]{{2,120}}?)\s*,?\s+(?:{_DOES})(?!\w)",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"^(?P<lead>[{UPPER}][^;:.]{{2,110}}?)\s*,?\s+(?:{_DOES})(?!\w)")
_TOGETHER = re.compile(
    r"phối hợp\s+(?:chặt chẽ\s+)?(?:với\s+|"
    r"cùng\s+(?:với\s+)?)?(?P<support>[^;:.]{3,200}?)\s*,?\s+(?:giúp|theo dõi|kiểm tra|"
    r"hướng dẫn|đôn đốc|giám sát|tham mưu|tổ chức|tổng hợp|thường xuyên|triển khai|thực hiện|"
    r"để|xây dựng)(?!\w)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^\s*(?:với\s+)?(?:các|những|mọi|tất cả|bộ, ngành|sở, ngành|đơn vị|cơ quan|cấp ủy)\b|liên quan$", re.IGNORECASE
)
_GROUP = re.compile(
    r"^(?:các|những|mọi|toàn thể|từng|mỗi|thủ trưởng|người đứng đầu|(?:chủ tịch\s+)?(?:ubnd|"
    r"[uủ][yỷ] ban nhân dân) (?:các|cấp|xã|huyện,)|giáo viên|đội ngũ)(?!\w)",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:đồng chí\s+)?(?:Phó\s+)?(?:Giám đốc|Chánh|Trưởng|Chủ nhiệm|Thủ trưởng|Bộ trưởng)\s+(?=[A-ZĐSVBPCT])"
)
_NO_BODY = re.compile(
    r"(?<!\w)(?:này|như|được|sau|kết quả|quá trình|nội dung|công tác|hàng|hằng|trong|thực hiện|yêu cầu)(?!\w)",
    re.IGNORECASE,
)
_OTHER_BODY = re.compile(
    r"(?:Ban Giám hiệu|Hiệu trưởng|Phó Hiệu trưởng|Nhà trường|Bộ phận|Tổ |Cơ quan |Thường trực|Nhóm |Tổng phụ trách)"
)
_ASIDE = re.compile(r"\s*\([^()]{0,120}\)")
_LABEL = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])\s?[.)/]\s*")
_ADDRESS = re.compile(r"^\s*(?:đối với|trách nhiệm của|đề nghị)\s+", re.IGNORECASE)
_LONGEST_HEADING, _LONGEST_QUOTE = 120, 600


@dataclass(frozen=True, slots=True)
class Watch:
    """``lead`` and each of ``support`` are words of the text; ``of_heading``: the lead is who the heading addresses."""

    lead: str
    support: tuple[str, ...]
    quote: str
    place: Place
    of_heading: bool = False
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()


def monitor(passages: Iterable[Passage]) -> Watch | None:
    """The body that watches the plan; of several the one that the words give it to most plainly, of equals the last."""
    best: tuple[int, Watch] | None = None
    headings: dict[int, str] = {}
    for passage in passages:
        text = fold_white(passage.text)
        headings = {rank: words for rank, words in headings.items() if rank < passage.rank}
        above = next((words for _, words in sorted(headings.items(), reverse=True)), "")
        for points, watch in _watches(text, passage.place, above):
            if best is None or points >= best[0]:
                best = points, watch
        if len(text) <= _LONGEST_HEADING:
            headings[passage.rank] = text
    return best[1] if best else None


def watch_in(text: str, place: Place, heading: str = "") -> Watch | None:
    """The body that a paragraph (under a heading) makes the watcher."""
    found = _watches(fold_white(text), place, heading)
    return max(found, key=lambda one: one[0])[1] if found else None


def _watches(text: str, place: Place, heading: str) -> Sequence[tuple[int, Watch]]:
    if not _WATCHES.search(text):
        return ()
    found = []
    for sentence in _sentences(text):
        watch = _watch(sentence, place, heading) if _WATCHES.search(sentence) else None
        points = sum(worth for pattern, worth in _POINTS if pattern.search(sentence)) if watch else 0
        if watch and points >= _ENOUGH:
            found.append((points, watch))
    return found


def _sentences(text: str) -> list[str]:
    out, at = [], 0
    for match in _SENTENCE.finditer(text):
        out.append(text[at : match.end()].strip())
        at = match.end()
    return [*out, text[at:].strip()]


def _watch(sentence: str, place: Place, heading: str) -> Watch | None:
    plain = _ASIDE.sub("", sentence)
    given = _GIVEN.search(plain) or _BEGINS.match(plain)
    lead = _body(given["lead"]) if given else None
    of_heading = lead is None and bool(heading)
    if lead is None:
        lead = _body(_ADDRESS.sub("", _LABEL.sub("", _ASIDE.sub("", heading))).strip(" :."))
    if lead is None:
        return None
    together = _TOGETHER.search(plain, given.start() if given and not of_heading else 0)
    support = () if together is None or _VAGUE.search(together["support"]) else (together["support"].strip(" ,"),)
    return Watch(lead, support, sentence.strip(" -–+")[:_LONGEST_QUOTE], place, of_heading)


def _body(words: str) -> str | None:
    """The words where they can name one body."""
    name = _TITLES.sub("", words.strip(" ,-–+")).strip()
    if not name or _GROUP.match(name) or _NO_BODY.search(name) or _WATCHES.search(name):
        return None
    return name if body_starts(name) or _OTHER_BODY.match(name) else None
