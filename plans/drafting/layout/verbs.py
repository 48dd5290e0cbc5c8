"""Words with which an assignment clause begins: they tell the clause after a heading from the heading's end. Pure."""

from __future__ import annotations

import re

from plans.text import fold

_STARTS = """
chủ trì|chủ động|phối hợp|chỉ đạo|tăng cường|tiếp tục|căn cứ|hướng dẫn|tham mưu|xây dựng|triển khai|thực hiện|tích cực
|có trách nhiệm|chịu trách nhiệm|trên cơ sở|theo dõi|đôn đốc|kiểm tra|giám sát|rà soát|đẩy mạnh|nâng cao|tổ chức|đề xuất
|thường xuyên|phát động|phát huy|huy động|đa dạng|lồng ghép|cân đối|bố trí|thẩm định|tổng hợp|báo cáo|quản lý|ban hành
|cụ thể hóa|quán triệt|phổ biến|tuyên truyền|vận động|duy trì|kiện toàn|thành lập|nghiên cứu|đầu tư|bảo đảm|đảm bảo
|hoàn thiện|hoàn thành|nắm|thống kê|lập|cập nhật|cung cấp|giúp|làm|là|quan tâm|tạo|hỗ trợ|kịp thời|khẩn trương|tập trung
|chuẩn bị|giới thiệu|bám sát|đổi mới|mở|xử lý|thanh tra|điều tra|truy tố|xét xử|tiến hành|thông tin|gắn|đưa|gửi|trình
|phê duyệt

|phân công|phân loại|công bố|công khai|niêm yết|thông báo|đăng tải|tăng|giảm|sử dụng|khai thác|ứng dụng|kết nối|chia sẻ
|tiếp nhận|giải quyết|tháo gỡ|khắc phục|sửa đổi|bổ sung|đề nghị|yêu cầu|giao|hằng năm|hàng năm|định kỳ|trong phạm vi
|theo chức năng|ngoài|đồng thời|liên hệ|cùng với|nhận thức|dự toán|sơ kết|tổng kết|đánh giá|tập huấn|bồi dưỡng|đào tạo
|kiểm soát|bảo vệ|phòng ngừa|ngăn chặn|phát hiện|đấu tranh|tập hợp|vận hành|phục vụ|chăm lo|khuyến khích|biểu dương
|khen thưởng|chấn chỉnh|siết chặt|củng cố|nhân rộng|lựa chọn|chọn|thiết kế|thiết lập|soạn thảo|dự thảo|cử|mời|ký|đăng ký
|lãnh đạo|thống nhất|chấp hành|nghiêm túc|bố cục|trực tiếp|trực|tham gia|tham mưu|tư vấn|ưu tiên|hợp tác|đại diện
|trình bày|thu thập|thu hút|chuyển|phát triển|phát hành|in|sao|niêm|treo|viết|quy hoạch|quyết định|rút kinh nghiệm
|tìm kiếm|kêu gọi|xúc tiến
"""
_WORDS = [fold(words) for words in _STARTS.replace("\n", "").split("|") if words]
_START = re.compile(r"(?:" + "|".join(sorted(map(re.escape, set(_WORDS)), key=len, reverse=True)) + r")(?=\s|$)")
_NOUNS = re.compile(fold("tổ chức") + " (?:" + "|".join(map(fold, (
    "chính trị", "đoàn", "hội", "thành viên", "xã hội", "khác", "đảng", "công đoàn", "tôn giáo", "có liên quan",
    "liên quan",
    "kinh tế", "cá nhân", "tín dụng", "cơ sở đảng",
))) + r")(?=\s|$)")  # fmt: skip


def begins_with_action(text: str) -> bool:
    """Whether a text begins as a clause begins ("Chủ trì, phối hợp …", "Căn cứ …"), not as a name goes on."""
    folded = fold(text[:80].lstrip("*_ "))
    return bool(_START.match(folded)) and not _NOUNS.match(folded)
