"""Reports on occasion: what asks for one, at once or on request, and what only sounds like it."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties
from tests.plans.drafting.timing.short_rules import Wanted, wanted


def _reports(sentence: str) -> Wanted:
    found = [(one.kind, dict(one.due) if one.due else None) for one in duties(sentence) if one.kind == "report"]
    return sorted(found, key=repr)


ASKED: list[tuple[str, str]] = [
    # at once, where something comes up or goes beyond one's powers
    ("Kịp thời báo cáo UBND tỉnh những vấn đề phát sinh, vượt thẩm quyền.", "report on need"),
    ("Kịp thời báo cáo UBND tỉnh xem xét, chỉ đạo đối với những vấn đề vượt thẩm quyền.", "report on need"),
    ("Chủ động xử lý theo thẩm quyền; kịp thời báo cáo, đề xuất Ủy ban nhân dân tỉnh các nội dung vượt thẩm quyền.",
     "report on need"),
    ("Trường hợp vượt thẩm quyền, kịp thời báo cáo Chủ tịch UBND tỉnh xem xét, quyết định.", "report on need"),
    ("Đề nghị các sở, ngành kịp thời báo cáo UBND tỉnh những khó khăn, vướng mắc để xem xét, chỉ đạo.", "report on need"),
    ("Theo dõi, đôn đốc việc thực hiện Công điện này, kịp thời báo cáo Thủ tướng Chính phủ những vấn đề đột xuất, phát sinh.",
     "report on need"),
    ("Chủ động kiểm tra, đôn đốc; kịp thời báo cáo, đề xuất vấn đề phát sinh với Trưởng ban Chỉ đạo.", "report on need"),
    ("Khi có ca nghi ngờ, báo cáo ngay về Trung tâm Kiểm soát bệnh tật tỉnh và Sở Y tế để phối hợp xử lý.",
     "report on need"),
    ("Khi xuất hiện ca bệnh bất thường, báo cáo ngay về Sở Y tế.", "report on need"),
    ("Báo cáo ngay với Ban Thường trực khi phát sinh đơn thư hoặc vụ việc phức tạp tại thôn.", "report on need"),
    ("Nếu phát hiện hàng giả thì lập tức báo cáo Ban Chỉ đạo 389 tỉnh.", "report on need"),
    ("Báo cáo ngay khi có tình huống xảy ra về Ban Chỉ huy Quân sự tỉnh.", "report on need"),
    ("Rà soát an toàn hồ chứa thủy điện; báo cáo kịp thời các sự cố về UBND tỉnh.", "report on need"),
    # on request
    ("Báo cáo đột xuất khi có yêu cầu.", "report on request"),
    ("Báo cáo kết quả thực hiện theo yêu cầu của Sở Nội vụ.", "report on request"),
    ("Định kỳ hằng quý hoặc theo yêu cầu của UBND tỉnh, báo cáo kết quả thực hiện.",
     "report quarter; report on request"),
    ("Định kỳ vào ngày 25 hàng tháng hoặc đột xuất khi có yêu cầu, các cơ quan tổng hợp tình hình, gửi về Sở Nội vụ.",
     "report month by 25; report on request"),
    ("Định kỳ hàng quý, năm hoặc theo yêu cầu của cơ quan có thẩm quyền, báo cáo Chủ tịch UBND tỉnh.",
     "report quarter; report year; report on request"),
    ("Khảo sát giá vật liệu, định kỳ hàng tháng, hàng quý hoặc khi có biến động lớn gửi báo cáo về Sở Xây dựng.",
     "report month; report quarter; report on need"),
    ("Hằng năm tổ chức diễn tập và khi có bão sơ tán dân; báo cáo Sở Nội vụ trước ngày 15/12.",
     "report year before 12-15"),
    # once, though it is said twice
    ("Tổng hợp nhu cầu từ cơ sở, báo cáo UBND tỉnh trước 19h00 hằng ngày và đột xuất khi cần thiết.",
     "report day before 19:00; report on need"),
    # the report of such a case has its own day
    ("Trường hợp phát sinh xe có giá tăng từ 5% thì cơ quan thuế tổng hợp, báo cáo UBND tỉnh trước ngày 05 tháng cuối quý.",
     "report quarter before last 5"),
    ("Khi có bão, báo cáo ngay tình hình về Ban Chỉ huy; báo cáo hằng ngày trước 15 giờ về UBND tỉnh.",
     "report on need; report day before 15:00"),
]  # fmt: skip

NOT_ASKED = [
    "Tiếp nhận, xử lý kịp thời khó khăn, vướng mắc của người dân và doanh nghiệp.",
    "Tháo gỡ khó khăn, vướng mắc cho doanh nghiệp; cung cấp thông tin theo yêu cầu của tổ chức, cá nhân.",
    "Hướng dẫn các địa phương thực hiện; giải quyết khó khăn, vướng mắc phát sinh trong quá trình thực hiện.",
    "Bố trí lực lượng, phương tiện theo yêu cầu nhiệm vụ; thường xuyên thông tin, tuyên truyền.",
    "Thực hiện các nhiệm vụ đột xuất do Trưởng ban giao.",
    "Kiểm tra định kỳ, đột xuất việc thực hiện Kế hoạch, báo cáo kết quả.",
    "Báo ngay cho Công an xã khi có cháy xảy ra.",
    "Báo cáo cấp có thẩm quyền xem xét, xử lý đối với những nội dung vượt thẩm quyền.",
    "Sửa đổi quy trình theo yêu cầu của thực tiễn; triển khai trên toàn tỉnh.",
]

CONTENT: list[tuple[str, str]] = [
    # difficulties that a report tells of, a request that another act follows
    (("Định kỳ trước ngày 31 tháng 12 hằng năm gửi UBND tỉnh báo cáo kết quả triển khai, đồng thời nêu những khó khăn, bất cập "
      "trong quá trình triển khai và kiến nghị, đề xuất giải pháp."), "report year before 12-31"),
    (("Đề nghị các doanh nghiệp triển khai các giải pháp theo yêu cầu của cơ quan công an, báo cáo kết quả thực hiện về Cục Viễn "
      "thông trước ngày 02/6/2025."), "report before 2025-06-02"),
    ("Báo cáo kết quả, khó khăn, vướng mắc trong quá trình thực hiện về Sở Tư pháp trước ngày 15/12 hằng năm.",
     "report year before 12-15"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "rules"), ASKED)
def test_reports_on_occasion(sentence: str, rules: str) -> None:
    assert _reports(sentence) == sorted(wanted(rules), key=repr)


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_nothing_is_asked(sentence: str) -> None:
    assert _reports(sentence) == []


@pytest.mark.parametrize(("sentence", "rules"), CONTENT)
def test_what_a_report_tells_of_is_no_report_of_its_own(sentence: str, rules: str) -> None:
    assert _reports(sentence) == sorted(wanted(rules), key=repr)
