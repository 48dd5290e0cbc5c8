"""Wordings of reports and deadlines met in plans, directives and letters of provinces, communes and schools."""

from __future__ import annotations

import pytest

from plans.drafting.timing import duties
from tests.plans.drafting.timing.short_rules import Wanted, wanted

MET: list[tuple[str, str]] = [
    # days and weeks
    ("Báo cáo hằng ngày về Sở Y tế.", "report day"),
    ("Báo cáo nhanh hằng ngày trước 15 giờ về Văn phòng thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh.",
     "report day before 15:00"),
    ("Tổng hợp báo cáo ngày trước 10h00 và 16h00 gửi về Văn phòng Ban Chỉ huy.", "report day before 10:00/16:00"),
    ("Báo cáo kết quả thực hiện về Sở Nội vụ vào thứ Sáu hằng tuần.", "report week by friday"),
    ("Hằng tuần (vào chiều thứ Sáu) báo cáo kết quả cho Chủ tịch UBND xã.", "report week by friday"),
    ("Thực hiện nghiêm chế độ thông tin, báo cáo định kỳ trước 16h30 thứ Sáu hàng tuần.",
     "report week before friday 16:30"),
    # months, quarters, half-years
    ("Định kỳ hằng tháng (trước ngày 20), báo cáo kết quả về Sở Xây dựng để tổng hợp.", "report month before 20"),
    ("Định kỳ quý, 6 tháng, 9 tháng và năm, báo cáo UBND tỉnh (qua Sở Tài chính) kết quả thực hiện.",
     "report quarter; report six_months; report nine_months; report year"),
    ("Văn phòng Thừa phát lại báo cáo định kỳ 06 tháng và hàng năm cho Sở Tư pháp về tổ chức và hoạt động của mình.",
     "report six_months; report year"),
    ("Định kỳ hàng quý, trước ngày 01 của tháng đầu quý tiếp theo, các tổ chức kinh tế phải báo cáo bằng văn bản.",
     "report quarter before next 1"),
    # put into another report, at its time
    ("Kết quả thực hiện lồng ghép vào báo cáo cải cách hành chính định kỳ quý, 6 tháng, năm gửi Sở Nội vụ.",
     "report quarter; report six_months; report year"),
    ("Lồng ghép kết quả thực hiện Kế hoạch vào báo cáo tổng kết công tác năm, gửi Sở Tư pháp.", "report year"),
    ("Gửi báo cáo về Sở Nội vụ cùng kỳ báo cáo công tác cải cách hành chính (quý, 6 tháng, 9 tháng, năm).",
     "report quarter; report six_months; report nine_months; report year"),
    # the day in a sentence of its own
    ("Định kỳ hằng năm, báo cáo kết quả. Báo cáo gửi về Sở Giáo dục và Đào tạo trước ngày 15/11 hằng năm.",
     "report year before 11-15"),
    ("Tổng hợp kết quả kiểm kê, báo cáo kết quả gửi Bộ Tài chính. Thời gian hoàn thành: Trước ngày 31/5/2026.",
     "report before 2026-05-31; work before 2026-05-31"),
    ("Rà soát văn bản, ban hành danh mục. Thời gian hoàn thành: Trước ngày 31/5/2026.", "work before 2026-05-31"),
    # a review is no report, and the work's quarter is not the report's
    ("Sơ kết 6 tháng, tổng kết năm; báo cáo Bộ Y tế trước ngày 31/12/2024.", "report before 2024-12-31"),
    ("Triển khai trong quý III/2026, báo cáo kết quả về Bộ Nội vụ trước ngày 30/9/2026.",
     "report before 2026-09-30; work in 2026-Q3"),
    ("Ban hành Quyết định trong quý II/2026, báo cáo kết quả trước ngày 30/6/2026.",
     "report before 2026-06-30; work in 2026-Q2"),
    ("Trong quý III/2026, các đơn vị báo cáo kết quả về Sở Nội vụ.", "report in 2026-Q3"),
    ("Hoàn thành và báo cáo UBND tỉnh trong tháng 9/2026.", "report in 2026-09"),
    # once
    ("Xây dựng kế hoạch triển khai thực hiện, gửi về Sở Nội vụ trước ngày 15/3/2026 để theo dõi.",
     "plan before 2026-03-15"),
    ("Báo cáo tổng kết năm học trước ngày 30 tháng 5 năm 2027.", "report before 2027-05-30"),
    ("Gửi về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2026.", "report before 2026-12-20"),
    ("Báo cáo nhanh về Sở Y tế trước ngày 20/5/2026, báo cáo tổng kết trước ngày 25/5/2026.",
     "report before 2026-05-20; report before 2026-05-25"),
    ("Kịp thời báo cáo UBND tỉnh (qua Sở Công Thương) để xem xét, chỉ đạo giải quyết.", "report on need"),
    # finished and reported by one day
    ("Thống kê các công trình, hoàn thành trước ngày 31/12/2025 và tổng hợp báo cáo về Sở Xây dựng.",
     "report before 2025-12-31; work before 2025-12-31"),
    ("Hoàn thành trước ngày 31/12/2025 và lưu hồ sơ báo cáo theo quy định.", "work before 2025-12-31"),
    ("Hoàn thành trước ngày 30/6/2025 và báo cáo về UBND tỉnh trước ngày 15/7/2025.",
     "report before 2025-07-15; work before 2025-06-30"),
    # what stands in brackets is not what is drawn up
    ("Tổng hợp tình hình trường lớp (điểm trường phải xây dựng lại), báo cáo Chính phủ trước ngày 30/11/2025.",
     "report before 2025-11-30"),
    # what an assessment found is reported; what is drawn up goes up
    ("Tiến hành đánh giá kết quả thực hiện; trên cơ sở đó đề xuất biện pháp xử lý, báo cáo Thủ tướng trong quý III năm 2026.",
     "report in 2026-Q3"),
    ("Rà soát cơ sở pháp lý, đề xuất quy định quản lý (nếu có) và báo cáo Thủ tướng Chính phủ trước ngày 30/9/2026.",
     "report before 2026-09-30"),
    ("Nghiên cứu, đề xuất danh mục mặt hàng cần áp dụng hạn ngạch, báo cáo Thủ tướng Chính phủ trong quý I năm 2026.",
     "work in 2026-Q1"),
    ("Nghiên cứu, đề xuất danh mục dự án cần đánh giá tác động, báo cáo UBND tỉnh trước ngày 30/6/2026.",
     "work before 2026-06-30"),
    # difficulties and voices
    ("Trong quá trình thực hiện có phát sinh khó khăn, vướng mắc thì kịp thời phản ánh về Sở Y tế để tổng hợp.",
     "report on need"),
    ("Kịp thời phát hiện những sai sót, vi phạm hoặc vấn đề phát sinh tại khu dân cư để báo cáo Ban Thường trực xử lý.",
     "report on need"),
    ("Kịp thời phản ánh ý kiến, kiến nghị của đoàn viên, hội viên với Ủy ban MTTQ Việt Nam xã.", "report on need"),
    ("Kịp thời phản ánh các gương điển hình trên báo, đài.", ""),
]  # fmt: skip


def _read(sentence: str) -> Wanted:
    found = [(one.kind, dict(one.due) if one.due else None) for one in duties(sentence)]
    return sorted((one for one in found if one[0] != "monitor"), key=repr)


@pytest.mark.parametrize(("sentence", "rules"), MET)
def test_sentence(sentence: str, rules: str) -> None:
    assert _read(sentence) == sorted(wanted(rules), key=repr)
