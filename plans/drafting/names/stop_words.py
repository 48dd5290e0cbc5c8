"""Words at which a name ends: verbs of assignment clauses, and words that are never part of a name. Data only."""

from __future__ import annotations

# A phrase of NOUNS or FIELDS with more words goes before a stop ("quản lý" stops, "Quản lý thị trường" is a name).
ACTIONS = """
tìm kiếm; kêu gọi; xúc tiến;
chủ trì; chủ động; phối hợp; chỉ đạo; tăng cường; tiếp tục; căn cứ; hướng dẫn; tham mưu; xây dựng; triển khai; tổ
chức; thực hiện; tích cực; có trách nhiệm; chịu trách nhiệm; trên cơ sở; theo dõi; đôn đốc; kiểm tra; giám sát; rà
soát; đẩy mạnh; nâng cao; đề xuất; thường xuyên; phát động; phát huy; huy động; đa dạng; đa dạng hóa; lồng ghép; cân
đối; bố trí; thẩm định; tổng hợp; báo cáo; quản lý; ban hành; cụ thể hóa; quán triệt; phổ biến; tuyên truyền; vận
động; duy trì; kiện toàn; thành lập; nghiên cứu; đầu tư; bảo đảm; đảm bảo; hoàn thiện; hoàn thành; nắm; nắm bắt; nắm
chắc; thống kê; lập; cập nhật; cung cấp; giúp; làm; là; quan tâm; tạo; tạo điều kiện; hỗ trợ; kịp thời; khẩn trương;
tập trung; chuẩn bị; giới thiệu; bám sát; đổi mới; mở; mở rộng; xử lý; xử phạt; thanh tra; điều tra; truy tố; xét xử;
tiến hành; gắn; đưa; gửi; trình; phê duyệt; phân công; phân loại; phân bổ; phân cấp; công bố; công khai; niêm yết;
thông báo; đăng tải; đăng; phát sóng; tăng; tăng thời lượng; giảm; sử dụng; khai thác; ứng dụng; kết nối; chia sẻ;
tiếp nhận; giải quyết; tháo gỡ; khắc phục; sửa đổi; bổ sung; đề nghị; yêu cầu; giao; hằng năm; hàng năm; hằng quý;
hàng quý; hằng tháng; hàng tháng; hằng tuần; định kỳ; trong phạm vi; theo chức năng; theo; đồng thời; liên hệ; cùng;
cùng với; nhận thức; dự toán; sơ kết; tổng kết; đánh giá; tập huấn; bồi dưỡng; đào tạo; kiểm soát; bảo vệ; phòng ngừa;
phòng, chống; phòng chống; ngăn chặn; phát hiện; đấu tranh; tập hợp; vận hành; phục vụ; chăm lo; chăm sóc; khuyến
khích; biểu dương; khen thưởng; chấn chỉnh; siết chặt; củng cố; nhân rộng; lựa chọn; chọn; thiết kế; thiết lập; soạn
thảo; dự thảo; cử; mời; ký; ký kết; đăng ký; lãnh đạo; thống nhất; chấp hành; nghiêm túc; trực tiếp; trực; tham gia;
tư vấn; ưu tiên; hợp tác; trình bày; thu thập; thu hút; chuyển; phát triển; phát hành; phát; treo; viết; quy hoạch;
quyết định; rút kinh nghiệm; khảo sát; xác định; xác minh; xác nhận; ngoài; khi; nếu; để; được; bị; do; bởi; từ; đến;
tới; cho; về việc; về tình hình; trước; trước ngày; sau; trong; trong quá trình; trên; dưới; tại; qua; thông qua;
nhằm; và; hoặc; với; như; gồm; bao gồm; cần; phải; sẽ; đã; đang; không; chưa; cũng; vẫn; thì; mà; nhất là; đặc biệt;
đối với; có; còn; đều; này; nói trên; nêu trên; trên địa bàn; có kế hoạch; nên; vào; bằng; ở; nơi; cụ thể; đúng; chậm
nhất; tối thiểu; ít nhất; ra; ra soát; đẩy; đẩy nhanh; đẩy lùi; chú ý; quan trọng; góp phần; phấn đấu; đạt; hưởng;
tham; đánh; thúc đẩy; bảo trì; đổi; làm rõ; làm cơ sở; làm chủ; làm nòng cốt; làm trưởng; hoạt động; điều hành; điều
phối; điều chỉnh; đối thoại; cải cách; cải thiện; giữ; giữ vững; giữ gìn; giáo dục cho; nhắc nhở; động viên; tôn vinh;
tuần tra; truy quét; tấn công; trấn áp; triệt phá; xóa; xét; xem xét; tính; ước; tự; tự tổ chức; khẳng định; coi; chú
trọng; sắp xếp; phát sinh; gây; hình thành; hạn chế; loại bỏ; liên kết; chuyển giao; lắp đặt; trang bị; mua sắm; sửa
chữa; nâng cấp; dự báo; cảnh báo; thí điểm; tích hợp; đo lường; kê khai; thu; chi; nộp; đóng; trích; cấp phát; cấp
giấy; giải ngân; thanh toán; quyết toán; thẩm tra; kiểm định; kiểm kê; kiểm điểm; ủng hộ; hưởng ứng; tham dự; dự; đón;
tiếp; hội ý; họp; ghi nhận; lưu; lưu ý; tra cứu; điều trị; chẩn đoán; xét nghiệm; cách ly; tiêm; giám định; truyền
tải; lan tỏa; sáng tác; biểu diễn; trưng bày; thi đua; ký cam kết; cam kết; nhân viên; vì; rồi; ngay; luôn; thể hiện;
thể chế; trọng tâm; vừa; lấy; chống; cấp; nhận; mỗi; từng; cả; tất cả; một; hai; ba; số; ngày; tháng; năm; quý; tuần;
giờ; thứ; kể từ; tính từ; đầu; cuối; sớm; muộn; nhanh; kỹ; tốt; đầy đủ; chính xác; hiệu quả; chặt chẽ; nghiêm; nghiêm
chỉnh; quyết liệt; đồng bộ; chịu; thay mặt; làm việc; làm tốt; làm đầu mối; đầu mối; phụ trách; đảm nhiệm; đảm nhận;
kiêm; biết; hay; rất; càng; dành; nhân dịp; nhân; liên tục; linh hoạt; sẵn sàng; đi đầu; gương mẫu; nêu cao; cấp bách;
tuyển; tuyển chọn; tuyển sinh; bầu; bổ nhiệm; miễn nhiệm; luân chuyển; ủy quyền; thừa ủy quyền; ban; phê chuẩn; kiến
nghị; phản ánh; trả lời; đáp ứng; góp ý; tham vấn; cho ý kiến; có ý kiến; thẩm quyền; hợp đồng; hàng; hằng; sinh hoạt;
học tập; rèn luyện; giảng dạy; trang trí; vệ sinh; quét; trồng; nuôi; thả; tiêu hủy; tiêm phòng; giết mổ; mua; nhập;
xuất; vận chuyển; lưu thông; sản xuất; kinh doanh; cảm hóa; giáo dục; hòa giải; cai nghiện; tái hòa nhập; dạy nghề;
tạo việc; cắm; dựng; khoanh; đo; vẽ; thẩm; quay; chụp; dẫn; nhấn; tương tác; liên quan; có liên quan; khác; còn lại;
nói chung; nói riêng; nhà trường; cộng hòa xã hội chủ nghĩa; độc lập - tự do
"""

# Where no name has been finished before one of these, none is: a topic must find its place before it.
HARD = """
chủ trì; phối hợp; tham mưu; hướng dẫn; có trách nhiệm; chịu trách nhiệm; tổng hợp; báo cáo; căn cứ; tiếp tục; tăng
cường; triển khai; đề nghị; yêu cầu; theo dõi; đôn đốc; tổ chức thực hiện; chủ động; tích cực; là; theo; trước ngày;
để; được; khi; nếu; định kỳ; hằng năm; hàng năm; số; ngày; đồng thời; trình; gửi; giúp; phân công; cần; phải; chỉ đạo;
đẩy mạnh; kịp thời; thường xuyên; với; đối với; nhằm; trong quá trình
"""
