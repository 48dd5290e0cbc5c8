"""What stands behind a document or under its pages and is not the document: notes, forms, slogans, a site's own words.

In: its blocks, and which of them close it (recipients, signatures). Out: the places of those to leave out. Pure.

A plan's appendices with work stay: an appendix begins anew wherever a heading says so. Forms for reports ("MẪU BÁO
CÁO", "Đề cương báo cáo") and slogans name bodies and parts as plans do, so they are known by their headings, behind a
closing or under "PHỤ LỤC" only. A site's words ("Tin liên quan", "Theo TTXVN") end a text where no part follows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from plans.drafting.document import Line, Table
from plans.drafting.layout.labels import label_of
from plans.text import nfc

Block = Line | Table

_MARKUP = '*|#>_"“” \t'
_APPENDIX = re.compile(r"(?:phụ lục|phụ biểu)(?:\s+(?:số\s+)?[\divx.]{1,6})?\s{0,3}[:.–-]?\s{0,3}", re.IGNORECASE)
_FORM = re.compile(
    r"(?:mẫu(?:\s+(?:số|biểu|phiếu|đơn|báo cáo|đề cương|kế hoạch)\b|\s+[\divx.]{1,6}\b|$|:)|biểu mẫu|đề cương\b"
    r"|(?:(?:một số|nội dung|các|danh mục|hệ thống|những|gợi ý)\s){0,3}(?:câu\s)?khẩu hiệu\b"
    r"|phiếu\s|đơn (?:đề nghị|đăng ký|xin)\b|bản cam kết\b|giấy (?:mời|xác nhận|đăng ký)\b|báo cáo$"
    r"|báo cáo (?:kết quả|tổng kết|sơ kết|tình hình|số liệu)\b|(?:bài|tài liệu|nội dung) tuyên truyền\b)",
    re.IGNORECASE,
)
_NUMBERED_FORM = re.compile(r"(?:Biểu )?[Mm]ẫu (?:số )?[\dIVX]")
_GIVES_WORK = re.compile(
    r"\b(?:phân công|giao nhiệm vụ|danh mục nhiệm vụ|các nhiệm vụ|tiến độ|lộ trình|công việc)\b", re.IGNORECASE
)
_BEGINS = re.compile(
    r"(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DANH MỤC|BẢNG PHÂN CÔNG|PHÂN CÔNG|NỘI DUNG|NHIỆM VỤ|QUY CHẾ)\b"
)
_NOTE = re.compile(r"\[(?P<n>\d{1,3})\]\s?[.:]?\s?(?=\S)")
_POINTER = re.compile(r"(?<=\S)\s?\[(?P<n>\d{1,3})\]")
_CLOSED_NOTE = re.compile(r"\((?P<n>\d{1,2})\)\s?(?=\S)")
_PRESS = (
    r"(?:TTXVN|TTX|Báo|Tạp chí|Cổng|Trang|Website|VOV|VTV|VGP|Chinhphu|Ban biên tập|https?:"
    r"|[\w.-]{2,40}\.(?:vn|com|net))"
)
_SITE = re.compile(
    rf"(?:(?:Các |Những )?tin (?:liên quan|cùng chuyên mục|khác|mới hơn|cũ hơn|đã đưa|bài liên quan)"
    rf"|(?:Bài viết|Bài|Văn bản|Thông tin) (?:liên quan|khác|cùng chuyên mục)(?:\s*[:(]|$)|Xem thêm\s*:?|Ý kiến bạn đọc"
    rf"|Bình luận(?:\s*[:(]|$)|(?:Số )?lượt (?:xem|truy cập|đọc|tải)\b|(?:Tải|Download) (?:file|tệp|về|xuống|văn bản)\b"
    rf"|(?:File|Tệp|Tập tin|Tài liệu|Văn bản) (?:đính )?kèm\b|Tác giả\s*:|(?:Tin|Bài|Ảnh)(?:, (?:bài|ảnh))?\s*:\s"
    rf"|(?:Nguồn(?: tin)?|Theo)\s*:?\s{{0,3}}{_PRESS}|Infographics?\b|Chia sẻ(?:\s*[:(]|$)|Bản in\b|In (?:trang|bài)"
    rf"|Gửi email\b|Quay lại\b|Về (?:đầu trang|trang trước)|Từ khóa\s*:|Tags?\s*:|Tổng số điểm của bài"
    rf"|Đánh giá bài viết|Thống kê truy cập|Link bài viết|Ngày giờ đăng|(?:Đang|Lượt) truy cập\b|Print\b|Email\b"
    r"|\((?:Nguồn\s?:?\s(?:công văn|kế hoạch|văn bản|chỉ thị|công điện)|(?:Gửi|Đính|Có) kèm)\s[^()]{2,140}\)$)",
    re.IGNORECASE,
)
_PARTS = ("part", "upper", "roman", "article", "arabic", "two", "three", "letter")
_LONGEST_HEADING = 200
_LONGEST_SITE_LINE = 160
_WIDE = 60  # signs; a shorter line ends a note
_MOST_LINES = 8  # of a note at the foot of a page


def afterword(blocks: Sequence[Block], closings: Collection[int]) -> set[int]:
    """The places of what is no part of the document; ``closings``: places of recipients and signatures."""
    return {*_forms(blocks, closings), *_site_words(blocks, closings), *_notes(blocks, closings)}


def _bare(block: Block) -> str:
    return nfc(block.text).strip(_MARKUP) if isinstance(block, Line) else ""


def _forms(blocks: Sequence[Block], closings: Collection[int]) -> Iterator[int]:
    """From the heading of a form or of slogans to the next heading that begins an appendix or a plan."""
    closed = inside = appended = False
    for at, block in enumerate(blocks):
        text = _bare(block)
        inside = inside and not _begins_anew(text)
        heads = (appended and _names_a_form(text)) or (closed and is_form_heading(text))
        inside = inside or (heads and not (at and _goes_on(blocks[at - 1], block)))
        if inside and at not in closings:
            yield at
        closed = closed or at in closings
        appended = bool(_APPENDIX.fullmatch(text)) if text else appended


def _goes_on(before: Block, block: Block) -> bool:
    """ "V. CHẾ ĐỘ" over "BÁO CÁO": the second line of a part's heading."""
    if not isinstance(before, Line) or not isinstance(block, Line) or block.gap or before.whole:
        return False
    label = label_of(before.text)
    return label is not None and label.kind in _PARTS and _bare(before).isupper()


def is_form_heading(text: str) -> bool:
    """ "MẪU BÁO CÁO", "Mẫu số 01", "Phụ lục 2: Đề cương báo cáo"; in small letters the others are cells of tables."""
    appendix = _APPENDIX.match(text)
    heading = text[appendix.end() :] if appendix else text
    loud = appendix is not None or heading.isupper() or _NUMBERED_FORM.match(heading) is not None
    return loud and _names_a_form(heading)


def _names_a_form(heading: str) -> bool:
    """Words that head a form; no sentence, and no list of work to be done."""
    if len(heading) > _LONGEST_HEADING or heading.endswith((".", ";")) or not heading[:1].isupper():
        return False
    return _FORM.match(heading) is not None and not _GIVES_WORK.search(heading)


def _begins_anew(text: str) -> bool:
    return bool(_APPENDIX.match(text) or (text.isupper() and _BEGINS.match(text))) and not is_form_heading(text)


def _site_words(blocks: Sequence[Block], closings: Collection[int]) -> Iterator[int]:
    """From the first words of a site behind the last part of the document on."""
    heads = max((at for at, block in enumerate(blocks) if _heads_a_part(block)), default=-1)
    signed = max((at for at in closings if not _SITE.match(_bare(blocks[at]))), default=-1)
    items = max((at for at, block in enumerate(blocks) if _is_item(block)), default=-1)
    start = 1 + (signed if signed > heads else items)
    for at in range(start, len(blocks)):
        text = _bare(blocks[at])
        if len(text) <= _LONGEST_SITE_LINE and _SITE.match(text):
            yield from range(at, len(blocks))
            return


def _is_item(block: Block) -> bool:
    if isinstance(block, Table):
        return True
    label = label_of(block.text)
    return label is not None and label.kind in _PARTS


def _heads_a_part(block: Block) -> bool:
    if isinstance(block, Table):
        return False
    label = label_of(block.text)
    appendix = _APPENDIX.match(_bare(block)) is not None
    return appendix or (label is not None and label.kind in ("part", "upper", "roman", "article"))


def _notes(blocks: Sequence[Block], closings: Collection[int]) -> Iterator[int]:
    """Notes to which the text points: "[1] …" at the foot of a page, and all that stand behind the closing."""
    signed = max(closings, default=len(blocks))
    pointed = _pointers(blocks)
    at = 0
    while at < len(blocks):
        text = _bare(blocks[at])
        form = _NOTE.match(text) or (_CLOSED_NOTE.match(text) if at > signed else None)
        if form is None or (at <= signed and form["n"] not in pointed):
            at += 1
            continue
        end = _end_of_tail(blocks, at) if at > signed else _end_of_note(blocks, at)
        yield from range(at, end)
        at = end


def _pointers(blocks: Sequence[Block]) -> set[str]:
    """The numbers of notes that stand inside the text."""
    found: set[str] = set()
    for block in blocks:
        for line in block.lines() if isinstance(block, Table) else (block,):
            if "[" in line.text:
                found.update(match["n"] for match in _POINTER.finditer(line.text))
    return found


def _end_of_tail(blocks: Sequence[Block], at: int) -> int:
    ends = (
        one for one in range(at + 1, len(blocks))
        if isinstance(blocks[one], Table) or _begins_anew(_bare(blocks[one])) or is_form_heading(_bare(blocks[one]))
    )  # fmt: skip
    return next(ends, len(blocks))


def _end_of_note(blocks: Sequence[Block], at: int) -> int:
    """A note of whole lines is one line; a wrapped one goes on while its lines are full and end no sentence."""
    for one in range(at, min(at + _MOST_LINES, len(blocks))):
        line, behind = blocks[one], blocks[one + 1] if one + 1 < len(blocks) else None
        ends = isinstance(line, Line) and (line.whole or len(line.text) < _WIDE or line.text.endswith((".", ";")))
        if ends or not isinstance(behind, Line) or behind.gap or label_of(behind.text) or _NOTE.match(_bare(behind)):
            return one + 1
    return at + 1
