"""Figures to be reached, as plans write them: "trên 95,5%", "từ 80% trở lên", "ít nhất 01 mô hình", "10% - 15%". Pure.

Money, ages, lengths of time, sizes, numbers of clauses and documents are no such figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Op = Literal[">", ">=", "=", "<=", "<"]

_LEAST = "ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|thấp nhất|≥|>="
_MORE = "trên|hơn|vượt|cao hơn|>"
_MOST = "tối đa|không quá|không vượt quá|không cao hơn|nhiều nhất|≤|<="
_LESS = "dưới|ít hơn|thấp hơn|nhỏ hơn|<"
_REACH = "đạt|bằng"
_ABOUT = "khoảng|xấp xỉ|gần|ước"
_OPS: tuple[tuple[str, Op | None], ...] = (
    (_LEAST, ">="), (_MOST, "<="), (_MORE, ">"), (_LESS, "<"), (_REACH, ">="), (_ABOUT, None),
)  # fmt: skip
_LEAD = rf"(?:(?P<op>{'|'.join(words for words, _ in _OPS)})\s{{0,3}}(?:mức\s|tỷ lệ\s|được\s|từ\s|là\s)?\s{{0,2}})?"
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,7}(?:[.,]\d{1,3})?"
_PERCENT = re.compile(
    rf"(?<![\w.,/-]){_LEAD}(?P<from>từ\s)?(?P<a>{_NUMBER})\s?(?P<sign>%)?(?:\s?(?:-|–|—|đến|"
    rf"tới)\s?(?P<b>{_NUMBER})\s?(?P<sign2>%))?"
    r"(?P<more>\s?trở\slên)?(?P<less>\s?trở\sxuống)?",
    re.IGNORECASE,
)
COUNTED = (
    "mô hình điểm|mô hình|lần|buổi|lượt|lớp|cuộc|chuyên đề|chuyên mục|chuyên trang|hội nghị|"
    "hội thảo|hội thi|mẫu nhà|mẫu|khu phố|thôn|"
    "bản|làng|tổ dân phố|người|thanh, thiếu niên|thanh thiếu niên|câu lạc bộ|tin, bài|"
    "tin bài|tin|bài|đợt|hộ gia đình|hộ|xã, phường, thị trấn|xã, phường|"
    "xã|phường|huyện|cán bộ|học sinh|sinh viên|cơ sở|điểm|đội|tổ|đề án|dự án|công trình|"
    "sản phẩm|doanh nghiệp|trường học|trường|đơn vị|"
    "khóa|lao động|việc làm|hợp tác xã|chi hội|chi đoàn|phóng sự|tiểu phẩm|clip|video|cụm|vụ|"
    "phong trào|hoạt động|tác phẩm|pa nô|băng rôn|áp phích|tủ sách|hòm thư|camera|chỉ tiêu|"
    "tiêu chí|xã/phường|trẻ em|phụ nữ"
)
_COUNT = re.compile(
    rf"(?<!\w)(?P<op>{_LEAST}|{_MOST}|{_MORE})\s{{1,2}}(?:từ\s|được\s|có\s|"
    rf"là\s)?(?P<a>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}}|một|hai|ba)\s(?P<unit>{COUNTED})(?!\w)"
    r"(?P<per>\s?/\s?(?:0?1\s)?(?:tổ dân phố|[^\W\d_]{1,8}))?",
    re.IGNORECASE,
)
_AIMED = re.compile(
    rf"(?<!\w)(?:phấn đấu|xây dựng|thành lập|duy trì|chọn|lựa chọn|tổ chức|có|đạt|nhân rộng|"
    rf"triển khai)\s(?:được\s|thêm\s|mới\s|có\s)?"
    rf"(?P<a>\d{{1,6}}|một|hai|ba)\s(?P<unit>{COUNTED})(?!\w)(?P<per>\s?/\s?(?:0?1\s)?[^\W\d_]{{1,8}})?",
    re.IGNORECASE,
)
_AIM = re.compile(r"(?<!\w)(?:phấn đấu|mỗi|đến (?:hết )?năm|hằng năm|hàng năm|chỉ tiêu|mục tiêu)(?!\w)", re.IGNORECASE)
_WORDS = {"một": 1, "hai": 2, "ba": 3}
_NUMBERED = re.compile(r"\d|\s(?:một|hai|ba)\s", re.IGNORECASE)  # most clauses have no number at all
_MONEY_AFTER = re.compile(
    r"\s?(?:\S+\s){0,2}(?:kinh phí|ngân sách|chi phí|mức lương|lương|vốn|học phí|dự toán|"
    r"giá trị|mệnh giá|thuế|lãi suất|phụ cấp|mức hỗ trợ|mức đóng|thương tật)",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(
    r"(?:kinh phí|ngân sách|thuế|thuế suất|vốn|mức đóng|mức hỗ trợ|lãi suất|thương tật|"
    r"suy giảm khả năng lao động)[^,;.]{0,40}$|hỗ trợ\s*$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\((?:hiện\s(?:tại|nay|có)|năm\s\d{4}|thực trạng)[^)]{0,24}$", re.IGNORECASE)
_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Figure:
    """``text[start:end]``; ``low`` alone, or a range to ``high``; ``now``: what stands today, no aim."""

    op: Op | None
    low: float
    high: float | None
    unit: str
    start: int
    end: int
    now: bool = False


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order."""
    found = sorted([*_percents(text), *_counts(text)], key=lambda one: one.start)
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


def _percents(text: str) -> Iterator[Figure]:
    for match in _PERCENT.finditer(text) if "%" in text else ():
        if not (match["sign"] or match["sign2"]) or _is_money(text, match):
            continue
        low, high = _value(match["a"]), _value(match["b"]) if match["b"] else None
        if low > _WHOLE * 10 or (high is not None and high <= low):
            continue
        now = bool(_NOW.search(text[max(0, match.start() - 40) : match.start()]))
        yield Figure(_op(match, low, high), low, high, "%", match.start(), match.end(), now)


def _op(match: re.Match[str], low: float, high: float | None) -> Op | None:
    if high is not None:
        return None
    if match["more"]:
        return ">="
    if match["less"]:
        return "<="
    written = (match["op"] or "").lower()
    for words, op in _OPS:
        if written and written in words.split("|"):
            return "=" if op == ">=" and low == _WHOLE else op
    return "="


def _counts(text: str) -> Iterator[Figure]:
    if not _NUMBERED.search(text):
        return
    for form in (_COUNT, _AIMED) if _AIM.search(text) else (_COUNT,):
        for match in form.finditer(text):
            if not _is_money(text, match):
                words = match.groupdict().get("op")
                op: Op | None = next(
                    (op for words_of, op in _OPS if words and words.lower() in words_of.split("|")), "="
                )
                unit = match["unit"].lower() + _per(match["per"])
                yield Figure(op, _value(match["a"]), None, unit, match.start(), match.end())


def _per(words: str | None) -> str:
    """ "/tổ dân phố" belongs to the unit; "/tháng", "/01 năm" say how often."""
    plain = re.sub(r"\s*/\s*(?:0?1\s)?", "/", words or "").lower()
    return "" if plain in ("/tháng", "/năm", "/tuần", "/quý") else plain


def _is_money(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 40]
    return bool(_MONEY_AFTER.match(after) or _MONEY_BEFORE.search(before))


def _value(written: str) -> float:
    """ "68,98" -> 68.98, "1.500" -> 1500, "95.5" -> 95.5."""
    if written.lower() in _WORDS:
        return _WORDS[written.lower()]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written):
        return float(written.replace(".", ""))
    return float(written.replace(",", "."))
