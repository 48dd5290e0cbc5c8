"""The words of Vietnamese time phrases, as patterns over plain text: the lexicon of the grammar. Pure data.

Sources: Nghị định 09/2019/NĐ-CP (chế độ báo cáo), Nghị định 30/2020/NĐ-CP (thể thức), and plans, circulars and
letters as they are written. Patterns are in plain spelling (see ``plain``); a space is any white space.
"""

from __future__ import annotations

NUMBERS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười hai": 12,
    "mười lăm": 15,
    "hai mươi": 20,
    "ba mươi": 30,
}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4}
ROMAN |= {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "đầu": 1}
WEEKDAYS = {
    "hai": "monday",
    "2": "monday",
    "ba": "tuesday",
    "3": "tuesday",
    "tư": "wednesday",
    "4": "wednesday",
    "năm": "thursday",
    "5": "thursday",
    "sáu": "friday",
    "6": "friday",
    "bảy": "saturday",
    "7": "saturday",
    "nhật": "sunday",
}
EVERY = {"ngày": "day", "tuần": "week", "tháng": "month", "quí": "quarter", "năm": "year"}

NUM = r"\d{1,2}(?:\s*\([^()\d]{2,24}\))?"
COUNT = rf"(?:{NUM}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?:\s*\(\s*\d{{1,2}}\s*\))?"
ANY = r"(?:ngày|tuần|tháng|quý|năm)"
OF = r"(?:(?:của|trong|thuộc|ở) )?"
NEXT = (
    r"(?:sau liền kề|liền kề sau|kế tiếp liền kề|liền kề|liền sau|tiếp theo|kế tiếp|kế sau|tiếp sau|tiếp liền|sau|tới)"
)
_NOT_PREV = r"(?!\s*(?:và |hoặc )?(?:trong |vào )?(?:(?:thời điểm )?ngày(?!\s*[^\W\d])|\d|thứ|khi|mắt|hết|\())"
PREV = rf"trước{_NOT_PREV}(?: liền kề| đó)?"
EACH = r"(?:hằng|hàng|mỗi|từng)"
ROMANS = r"(?:iv|i{1,3}|0?[1-4](?!\d)|một|hai|ba|bốn|tư)"
LOOK_AHEAD = r"(?!\w)"
YEAR = r"(?:19|20)\d{2}(?!\d)"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
DAY = r"(?:(?:các )?ngày(?:\s*m[ồù]ng)?|m[ồù]ng)"

# letter -> pattern; tried in this order at each place. The letters are told in ``lexer``.
LEXICON: tuple[tuple[str, str], ...] = (
    # a time limit: "trong thời hạn 05 ngày làm việc", "20 ngày đầu quý sau"
    (
        "W",
        (
            rf"(?:(?:trong|sau|chậm nhất|muộn nhất|không quá|tối đa) ){{0,2}}(?:(?:vòng|thời hạn|thời gian) )?"
            rf"(?:là )?"
            rf"(?:(?:chậm nhất|không quá|tối đa|sau|trong) ){{0,2}}(?P<n>{COUNT})\s*(?P<unit>ngày) đầu(?: tiên)?"
            rf"(?: của)? (?P<of>tháng|quý|năm|kỳ)"
            rf"(?: báo cáo)? (?P<start>{NEXT})"
        ),
    ),
    (
        "W",
        (
            rf"(?:(?:(?:trong|sau|chậm nhất|muộn nhất|không quá|tối đa)(?: là)? ){{1,3}}(?:(?:vòng|thời hạn|"
            rf"thời gian)(?: là)? )?|(?:vòng|thời hạn|thời gian)(?: là)? )"
            rf"(?:(?:chậm nhất|không quá|tối đa|sau|trong) ){{0,2}}(?P<n>{COUNT})\s*(?P<unit>ngày làm việc|ngày|giờ|"
            rf"tuần|tháng){LOOK_AHEAD}"
            r"(?!\s*(?:đầu|cuối|\d|/|một lần|tháng))(?P<hours> làm việc)?"
        ),
    ),
    ("W", rf"(?:trong|sau)(?: (?:vòng|thời hạn))? (?P<n>{COUNT})\s*(?P<unit>giờ) đầu(?: tiên)?{LOOK_AHEAD}"),
    ("W", rf"(?P<n>{COUNT})\s*(?P<unit>ngày làm việc|ngày|giờ|tuần),?(?=\s*(?:,\s*)?(?:kể từ|tính từ|sau khi))"),
    # N times a period, once in N periods
    ("P", r"(?:mỗi|một|hằng|hàng|0?1) năm (?:ít nhất )?(?:hai|0?2) lần"),
    ("P", rf"(?:(?:mỗi|một|0?1) )?{ANY} (?:một|1|01) lần"),
    (
        "P",
        (
            rf"(?:\d{{1,2}}|một|hai|ba|năm|sáu|chín)\s*(?:\([^()]{{1,12}}\) )?{ANY}(?: một lần|\s*/\s*(?:một |"
            rf"0?1 )?lần|\s*/\s*0?1\s*lần| 0?1 lần| lần)"
        ),
    ),
    ("P", rf"(?:ít nhất )?(?:một|0?1|hai|0?2) lần\s*(?:/|trong|mỗi|một|trên)\s*(?:mỗi |một |0?1 )?{ANY}{LOOK_AHEAD}"),
    ("P", r"(?:hằng|hàng|mỗi) (?:0?6|sáu|0?3|ba|0?9|chín) tháng(?: (?:đầu|cuối) năm)?"),
    ("P", r"(?:mỗi |hằng |hàng )?(?:nửa năm|bán niên)(?: một lần)?"),
    # years and months that stand beside the reported one
    ("r", rf"{OF}tháng cuối(?: cùng)?(?: của)? quý {PREV}"),
    ("r", rf"{OF}tháng thứ (?:ba|3)(?: của)?(?: {EACH})? quý(?: báo cáo)?"),
    ("r", rf"{OF}tháng cuối(?: cùng)?(?: của)?(?: {EACH})? quý(?: thuộc)?(?: kỳ)?(?: báo cáo| đó)?"),
    ("r", rf"(?<=\d\x20)tháng (?:của )?cuối(?: {EACH})? quý(?: báo cáo)?"),
    ("r", rf"{OF}tháng cuối(?: cùng)?(?: của| thuộc)?(?: (?:mỗi )?(?:kỳ|0?6 tháng|năm))?(?: báo cáo)?"),
    (
        "r",
        (
            rf"{OF}tháng (?:đầu(?: tiên)?|thứ nhất)(?: của)? (?:quý|kỳ|năm|0?6 tháng)(?: báo cáo)? {NEXT}"
            rf"(?: kỳ báo cáo)?"
        ),
    ),
    ("r", rf"{OF}tháng (?:đầu(?: tiên)?|thứ nhất)(?: của)?(?: {EACH})? quý(?! [iv\d])"),
    ("r", rf"{OF}tháng {NEXT}(?: (?:của |liền kề )?(?:kỳ|quý|tháng) báo cáo| liền kề| của quý| của kỳ)?"),
    ("r", rf"{OF}quý {NEXT}"),
    ("r", rf"{OF}(?:cùng )?tháng(?: thuộc| của)? (?:kỳ báo cáo|báo cáo|đó|này)"),
    ("r", rf"{OF}tháng {PREV}(?: kỳ báo cáo| tháng báo cáo)?"),
    ("y", rf"{OF}năm (?:tài chính |ngân sách )?{NEXT}(?: (?:của )?(?:kỳ|năm) báo cáo| năm kế hoạch| liền kề)?"),
    ("y", rf"{OF}năm {PREV}(?: (?:của )?(?:kỳ báo cáo|năm báo cáo))?"),
    ("y", r"(?:của|thuộc|trong) (?:cùng |chính )?năm(?: thuộc)? (?:kỳ báo cáo|báo cáo|kế hoạch|thực hiện|đó|này|nay)"),
    ("y", r"(?:(?<=\d\x20)năm (?:kỳ báo cáo|báo cáo)|(?:cùng )?năm (?:kế hoạch(?= )|đó|nay))(?!\w)"),
    ("y", r"(?:của|thuộc|trong) (?:chính )?kỳ báo cáo(?: đó| năm)?"),
    ("y", r"(?:của|trong) năm(?! \d|\s*học)"),
    ("M", rf"(?:của |vào )?các tháng {NUM}(?:\s*(?:,|và|;)\s*(?:tháng )?{NUM}(?!\s*/)){{0,11}}"),
    # recurring
    ("k", r"định kỳ"),
    ("H", rf"{EACH} {ANY}{LOOK_AHEAD}"),
    (
        "B",
        (
            r"(?:0?6|sáu)(?:\s*\((?:sáu|0?6)\))?\s*tháng(?: (?P<half>đầu|cuối)(?: của)? năm|(?! (?:đầu|cuối)))"
            r"(?!\s*\d{1,2}(?!\d|\s*năm)|\s*/?\s*(?:năm\s*)?(?:19|20)\d\d)"
        ),
    ),
    ("B", r"(?:0?9|chín)(?:\s*\((?:chín|0?9)\))?\s*tháng(?: đầu(?: của)? năm)?(?!\s*\d{1,2}(?!\d|\s*năm))"),
    ("B", r"cả (?:năm|quý|tháng)(?!\w)(?! \d)"),
    ("B", rf"(?:một|0?1)(?:\s*\(một\))? (?:năm|quý|tháng|tuần|ngày){LOOK_AHEAD}(?! \d)"),
    # dates
    (
        "d",
        (
            rf"{DAY}\s*(?P<day>{NUM})\s*(?:của\s*)?[/,-]?\s*tháng\s*(?P<month>{NUM})(?:\s*(?:[/.-]|,?\s*năm)\s*"
            rf"(?P<year>{YEAR}))?(?!\d)"
        ),
    ),
    (
        "d",
        (
            rf"(?<!tuần\x20)(?<!tuần\x20thứ\x20)(?<!quý\x20)(?<!lần\x20)(?<!số\x20)(?P<day>{NUM})\s*(?:của\s*)?/?\s*tháng\s*(?P<month>{NUM})(?:\s*(?:[/.-]|,?\s*năm)\s*"
            rf"(?P<year>{YEAR}))?"
            rf"(?!\d|\s*(?:lần|tháng|năm(?! (?:\d|báo cáo|kế hoạch|tài chính|trước|{NEXT}))))"
        ),
    ),
    (
        "d",
        (
            rf"ngày\s*(?P<day>{NUM})\s*[/.-]\s*(?P<month>\d{{1,2}})(?:(?:\s*[/.-]\s*|\s*năm\s*)(?P<year>{YEAR}))?"
            rf"(?!\d|\s*[/-]\s*[\w])"
        ),
    ),
    (
        "d",
        (
            rf"(?P<day>\d{{1,2}})\s*[/.-]\s*(?P<month>\d{{1,2}})(?:\s*[/.-]\s*|\s*năm\s*)(?P<year>{YEAR})(?!\d|"
            rf"\s*[/-]\s*\w)"
        ),
    ),
    ("d", r"(?P<day>\d{1,2})\s*/\s*(?P<month>\d{1,2})(?P<year>)(?!\d|\s*/\s*\w|-\s?[^\W\d]|\s*%)"),
    (
        "e",
        (
            rf"(?:ngày (?:làm việc )?)?cuối(?: cùng)?(?: của)? (?:tháng cuối(?: cùng)?(?: của)? (?=quý|năm))?"
            rf"(?P<each>{EACH} )?(?P<of>tháng|quý|năm|tuần)(?! học)"
            rf"(?: báo cáo(?! (?:kết quả|tình hình|về|cho|với|ubnd|ủy ban|uỷ ban|sở|phòng)))?"
            rf"(?:\s*(?P<month>{NUM})(?!\d))?(?:(?:\s*/\s*|\s*năm\s*|\s+)(?P<year>{YEAR}))?"
        ),
    ),
    (
        "w",
        (
            r"(?:(?:sáng|trưa|chiều|tối) )?(?:ngày )?(?:thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|"
            r"chủ (?P<sunday>nhật))(?!\w)(?P<rel>\s*"
            r"(?:của )?tuần (?:sau|kế tiếp|tiếp theo|liền kề|tới))?(?: cuối)?(?:(?: của)? tuần(?! \w*cuối))?"
        ),
    ),
    ("h", r"(?P<hour>\d{1,2})\s*(?:giờ|h|g|:)\s*(?P<minute>\d{2})?(?:\s*phút|\s*giờ)?(?: ngày(?= thứ))?(?!\w)"),
    # spans; "S": several with one year
    (
        "S",
        (
            rf"quý\s*(?P<turns>{ROMANS}(?!\w)(?:(?:\s*,\s*|\s*và\s*|\s*&\s*){ROMANS}(?!\w)){{1,3}})"
            rf"(?:\s*/\s*|,?\s*năm\s*|\s+)(?P<year>{YEAR})"
        ),
    ),
    (
        "S",
        (
            rf"tháng\s*(?P<turns>{_MONTH}(?:(?:\s*,\s*|\s*và\s*|\s*&\s*){_MONTH}){{1,10}})"
            rf"(?:\s*/\s*|,?\s*năm\s*)(?P<year>{YEAR})"
        ),
    ),
    ("s", rf"quý\s*(?P<quarter>{ROMANS})(?!\w)(?:(?:\s*/\s*|\s*-\s*|,?\s*năm\s*|\s+)(?P<year>{YEAR}))?"),
    ("s", rf"(?:0?6|sáu) tháng (?P<half>đầu|cuối)(?: năm)?(?:\s*/\s*|\s*năm\s*|\s+)(?P<year>{YEAR})"),
    ("s", rf"tháng\s*(?P<month>{NUM})(?:(?:\s*[/.-]\s*|,?\s*năm\s*)(?P<year>{YEAR}))?(?!\d|\s*%)"),
    ("s", rf"năm\s*(?P<year>{YEAR})"),
    ("s", rf"(?P<month>0?[1-9]|1[0-2])\s*/\s*(?P<year>{YEAR})(?!\s*/)"),
    ("s", rf"(?P<quarter>iv|i{{1,3}})\s*/\s*(?P<year>{YEAR})"),
    ("s", rf"t\.?\s?(?P<month>0?[1-9]|1[0-2])\s*/\s*(?P<year>{YEAR})(?!\s*/)"),
    ("Y", rf"(?<!/)(?P<year>{YEAR})(?!\s*/)"),
    ("n", rf"{DAY}\s*(?P<day>{NUM})(?!\d|\s*[/.]\s*\d)"),
    # marks
    (
        "m",
        (
            r"(?:chậm nhất|muộn nhất|trễ nhất|xong|hoàn thành|hoàn tất)?\s*(?:là |vào |trong ){0,3}(?P<strict>trước)"
            r"(?: thời điểm)?(?! mắt| hết| khi| đó| đây| tiên)(?P<not>\s*(?:và|hoặc|,) trong(?: ngày)?(?=\s+ngày|"
            r"\s*\d)|\s*(?:và|hoặc|,) trong(?= thứ))?"
        ),
    ),
    (
        "m",
        (
            r"(?:chậm nhất|muộn nhất|trễ nhất|không quá|không muộn hơn|không chậm hơn|thời hạn chót|hạn chót|"
            r"hạn cuối|hạn nộp)(?:\s*:)?(?: (?:là|vào|đến|trong|cuối|hết)){0,4}"
        ),
    ),
    ("m", r"(?:cho )?đến hết|tới hết"),
    (
        "v",
        (
            r"(?:xong |hoàn thành |hoàn tất )?(?:ngay )?(?:vào|trong)(?: khoảng)?(?= (?:ngày|tháng|quý|năm|\d|thứ|"
            r"cuối|0?6 tháng|(?:sáng|trưa|chiều|tối) (?:ngày )?thứ)|\s*\d)"
        ),
    ),
    ("T", r"(?:cho )?(?:đến|tới)(?: hết)?(?= |\d)"),
    ("N", r"(?:kể )?từ (?:nay|khi (?:nhận được|ban hành) (?:kế hoạch|công văn|văn bản|chỉ thị|công điện)(?: này)?)"),
    ("F", r"(?:kể |bắt đầu |được )?từ(?= )"),
    ("f", r"(?:đối )?với(?: (?:các )?(?:kỳ )?(?:loại )?)?(?: ?báo cáo)?(?: định kỳ)?(?= )"),
    ("g", r"(?:chế độ |các )?báo cáo(?! viên)(?: định kỳ)?(?: kết quả| công tác| giao ban| thống kê| hoạt động)?"),
    ("z", r"(?:sơ|tổng) kết(?: công tác(?= năm))?"),
    ("b", rf"{ANY}{LOOK_AHEAD}(?!\s*(?:\d|học|nay|qua))"),
    ("&", r"và|hoặc|hay"),
    ("#", r"(?<!/)\d{1,2}(?![\d/%])"),
)
PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "/": "&", ".": ".", "-": "-", "&": "&", "+": ","}
