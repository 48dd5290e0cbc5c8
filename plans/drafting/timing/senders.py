"""Who sends a report or a plan, where the sentence itself names them: "… các đơn vị gửi báo cáo về Sở X". Pure.

The subject stands where a clause begins ("trước ngày 30/11, các đơn vị …", "yêu cầu các sở …") and its verb follows;
a name after "gửi", "về", "để" is no subject.
"""

from __future__ import annotations

from plans.drafting.timing.names import Span, named
from plans.drafting.timing.plain import pattern, plain

_BEGINS = pattern(
    r"(?:^|[,;:.()\-+]|(?<!\w)(?:yêu cầu|đề nghị|giao|các đồng chí|thì|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|"
    r"giám đốc|"
    r"hiệu trưởng|trưởng|bộ trưởng))\s*(?:(?:[a-zđ]|\d{1,2})[.)]\s*)?$"
)
_ACTS = pattern(
    r"^\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:(?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ động|kịp thời|nghiêm túc|"
    r"định kỳ|hằng|hàng|"
    r"thường xuyên|trực tiếp|căn cứ|khẩn trương|trước|chậm nhất|vào|trong|theo dõi,?|đôn đốc,?|chủ trì,?|hướng dẫn,?|"
    r"triển khai|"
    r"thống kê,?|đánh giá,?|rà soát,?|cập nhật,?) |"
    r"(?:tổng hợp|xây dựng|lập|gửi|báo cáo|nộp|thực hiện|thông báo|phản ánh|ban hành|cung cấp|tham mưu|trình|sơ kết|"
    r"tổng kết)(?!\w))"
)
_JOINS = pattern(r"^\s*(?:[,;]?\s*và |[,;]\s*)(?:các |đề nghị )?$")


def senders(sentence: str, start: int, end: int) -> tuple[str, ...]:
    """The subjects of the first act in a part of a sentence, as it writes them."""
    low = plain(sentence)
    found: list[Span] = []
    before = 0
    for first, last in named(sentence):
        if first >= end:
            break
        joined = before and _JOINS.match(low[before:first])  # of "báo cáo Bộ X, Ban Y vào …" the second is no subject
        if not joined:
            found = [(first, last)] if _BEGINS.search(low[max(0, first - 24) : first]) else []
        elif found:
            found.append((first, last))
        before = last
        if found and first >= start and _ACTS.match(low[last : min(end, last + 120)]):
            return tuple(sentence[slice(*span)].strip(" ,-*") for span in found)
    return ()
