"""Openings of plans, decisions, directives and letters as real ones are laid out, with the fields they give."""

from __future__ import annotations

from typing import NamedTuple


class Opening(NamedTuple):
    """``flat``: the same fields come out when all line ends are lost."""

    name: str
    text: str
    issuer: str | None
    number: str | None
    issued_on: str | None
    title: str
    area: str = ""
    flat: bool = True


OPENINGS = (
    Opening(
        "two-col across",
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH QUẢNG NAM Độc lập - Tự do - Hạnh phúc\n"
        "Số: 2345/KH-UBND Quảng Nam, ngày 05 tháng 3 năm 2024\n"
        "KẾ HOẠCH\n"
        "Phòng, chống tác hại của thuốc lá năm 2024\n"
        "trên địa bàn tỉnh Quảng Nam\n"
        "Thực hiện Luật Phòng, chống tác hại của thuốc lá ngày 18/6/2012; UBND tỉnh ban hành Kế hoạch như sau:\n"
        "I. MỤC TIÊU",
        "Ủy ban nhân dân tỉnh Quảng Nam",
        "2345/KH-UBND",
        "2024-03-05",
        "Phòng, chống tác hại của thuốc lá năm 2024 trên địa bàn tỉnh Quảng Nam",
        area="province quang-nam",
    ),
    Opening(
        "so y te",
        "UBND TỈNH BÌNH ĐỊNH\n"
        "SỞ Y TẾ\n"
        "Số: 12/KH-SYT\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Bình Định, ngày 10 tháng 01 năm 2023\n"
        "KẾ HOẠCH\n"
        "Triển khai công tác phòng, chống dịch bệnh năm 2023\n"
        "Căn cứ Kế hoạch số 01/KH-UBND ngày 01/01/2023 của UBND tỉnh;\n"
        "Sở Y tế xây dựng kế hoạch như sau:",
        "Sở Y tế",
        "12/KH-SYT",
        "2023-01-10",
        "Triển khai công tác phòng, chống dịch bệnh năm 2023",
        area="province binh-dinh",
    ),
    Opening(
        "commune",
        "UBND HUYỆN PHÚ NINH\n"
        "UBND XÃ TAM DÂN\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập – Tự do – Hạnh phúc\n"
        "Số: 45/KH-UBND\n"
        "Tam Dân, ngày 12 tháng 5 năm 2022\n"
        "KẾ HOẠCH\n"
        "Tháng hành động vì an toàn thực phẩm năm 2022\n"
        "Thực hiện Kế hoạch số 88/KH-UBND ngày 28/4/2022 của UBND huyện Phú Ninh, UBND xã xây dựng kế hoạch",
        "Ủy ban nhân dân xã Tam Dân",
        "45/KH-UBND",
        "2022-05-12",
        "Tháng hành động vì an toàn thực phẩm năm 2022",
        area="commune tam-dan",
    ),
    Opening(
        "no breaks",
        "UBND HUYỆN ĐĂK HÀCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMPHÒNG GIÁO DỤC VÀ ĐÀO TẠOĐộc lập - Tự do - Hạnh phúcSố: 77/KH-PGDĐTĐăk Hà, ngày 02 tháng 10 năm 2023KẾ HOẠCHChuyển đổi số ngành Giáo dục năm học 2023 - 2024Căn cứ Quyết định số 131/QĐ-TTg ngày 25/01/2022 của Thủ tướng Chính phủ",
        "Phòng Giáo dục và Đào tạo",
        "77/KH-PGDĐT",
        "2023-10-02",
        "Chuyển đổi số ngành Giáo dục năm học 2023 - 2024",
        area="district dak-ha",
    ),
    Opening(
        "ministry",
        "BỘ GIÁO DỤC VÀ ĐÀO TẠO\n"
        "-------\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "---------------\n"
        "Số: 1234/KH-BGDĐT\n"
        "Hà Nội, ngày 24 tháng 9 năm 2021\n"
        "KẾ HOẠCH\n"
        "PHÒNG, CHỐNG DỊCH COVID-19 TRONG TRƯỜNG HỌC\n"
        "Thực hiện Nghị quyết số 86/NQ-CP ngày 06/8/2021 của Chính phủ, Bộ Giáo dục và Đào tạo ban hành",
        "Bộ Giáo dục và Đào tạo",
        "1234/KH-BGDĐT",
        "2021-09-24",
        "PHÒNG, CHỐNG DỊCH COVID-19 TRONG TRƯỜNG HỌC",
        area="ministry trung-uong",
    ),
    Opening(
        "decision attached",
        "ỦY BAN NHÂN DÂN\n"
        "THÀNH PHỐ CẦN THƠ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 1500/QĐ-UBND\n"
        "Cần Thơ, ngày 20 tháng 6 năm 2019\n"
        "QUYẾT ĐỊNH\n"
        "Về việc ban hành Kế hoạch thực hiện Chương trình giảm nghèo\n"
        "giai đoạn 2019 - 2020\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        "QUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Chương trình giảm nghèo.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
        "KẾ HOẠCH\n"
        "Thực hiện Chương trình giảm nghèo giai đoạn 2019 - 2020\n"
        "(Ban hành kèm theo Quyết định số 1500/QĐ-UBND ngày 20/6/2019 của Chủ tịch UBND thành phố Cần Thơ)\n"
        "I. MỤC TIÊU",
        "Ủy ban nhân dân thành phố Cần Thơ",
        "1500/QĐ-UBND",
        "2019-06-20",
        "Thực hiện Chương trình giảm nghèo giai đoạn 2019 - 2020",
    ),
    Opening(
        "attached only",
        "KẾ HOẠCH\n"
        "Cải cách hành chính năm 2020 của huyện Ba Tơ\n"
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2020 của Chủ tịch UBND huyện Ba Tơ)\n"
        "I. MỤC TIÊU\n"
        "1. Mục tiêu chung",
        "Ủy ban nhân dân huyện Ba Tơ",
        "12/QĐ-UBND",
        "2020-01-05",
        "Cải cách hành chính năm 2020 của huyện Ba Tơ",
    ),
    Opening(
        "party",
        "TỈNH ỦY QUẢNG NGÃI\n"
        "*\n"
        "Số 19-CT/TU\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Quảng Ngãi, ngày 18 tháng 9 năm 2023\n"
        "CHỈ THỊ\n"
        "của Ban Thường vụ Tỉnh ủy về tăng cường lãnh đạo công tác phòng, chống ma túy\n"
        "-----\n"
        "Thời gian qua, các cấp ủy đảng đã",
        "Tỉnh ủy Quảng Ngãi",
        "19-CT/TU",
        "2023-09-18",
        "của Ban Thường vụ Tỉnh ủy về tăng cường lãnh đạo công tác phòng, chống ma túy",
        flat=False,
    ),
    Opening(
        "joint",
        "CÔNG AN TỈNH - SỞ GIÁO DỤC VÀ ĐÀO TẠO\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 03/KHPH-CAT-SGDĐT\n"
        "Bắc Giang, ngày 22 tháng 01 năm 2024\n"
        "KẾ HOẠCH PHỐI HỢP\n"
        "Tăng cường tuyên truyền, phổ biến giáo dục pháp luật phòng, chống ma túy\n"
        "Căn cứ",
        "Công an tỉnh Bắc Giang",
        "03/KHPH-CAT-SGDĐT",
        "2024-01-22",
        "Tăng cường tuyên truyền, phổ biến giáo dục pháp luật phòng, chống ma túy",
        area="province bac-giang",
    ),
    Opening(
        "police",
        "BỘ CÔNG AN\n"
        "CÔNG AN TỈNH NINH BÌNH\n"
        "Số: 250/KH-CAT-PC04\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Ninh Bình, ngày 3 tháng 2 năm 2025\n"
        "KẾ HOẠCH\n"
        "Mở đợt cao điểm tấn công trấn áp tội phạm ma túy\n"
        "Thực hiện Kế hoạch số 01/KH-BCA",
        "Công an tỉnh Ninh Bình",
        "250/KH-CAT-PC04",
        "2025-02-03",
        "Mở đợt cao điểm tấn công trấn áp tội phạm ma túy",
        area="province ninh-binh",
    ),
    Opening(
        "blank day",
        "UBND THỊ XÃ KỲ ANH\n"
        "Số:      /KH-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Kỳ Anh, ngày     tháng     năm 2025\n"
        "KẾ HOẠCH\n"
        "Chuyển đổi số năm 2025\n"
        "Căn cứ Nghị quyết",
        "Ủy ban nhân dân thị xã Kỳ Anh",
        None,
        None,
        "Chuyển đổi số năm 2025",
    ),
    Opening(
        "committee",
        "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n"
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM,\n"
        "TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO\n"
        "TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 15/KH-BCĐ\n"
        "Lào Cai, ngày 21 tháng 02 năm 2022\n"
        "KẾ HOẠCH\n"
        "Công tác phòng, chống tội phạm năm 2022\n"
        "Thực hiện Kế hoạch số 05/KH-BCĐ138 ngày 10/01/2022",
        "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc",
        "15/KH-BCĐ",
        "2022-02-21",
        "Công tác phòng, chống tội phạm năm 2022",
        area="province lao-cai",
    ),
    Opening(
        "spaced",
        "Ủ Y B A N N H Â N D Â N\n"
        "T Ỉ N H H À N A M\n"
        "C Ộ N G H Ò A X Ã H Ộ I C H Ủ N G H Ĩ A V I Ệ T N A M\n"
        "Đ ộ c l ậ p - T ự d o - H ạ n h p h ú c\n"
        "Số : 99 /KH - UBND\n"
        "Hà Nam , ngày 01 tháng 4 năm 2020\n"
        "K Ế H O Ạ C H\n"
        "TRIỂN KHAI THÁNG HÀNH ĐỘNG PHÒNG, CHỐNG MA TÚY\n"
        "Thực hiện Kế hoạch số 1 của",
        "Ủy ban nhân dân tỉnh Hà Nam",
        "99/KH-UBND",
        "2020-04-01",
        "TRIỂN KHAI THÁNG HÀNH ĐỘNG PHÒNG, CHỐNG MA TÚY",
    ),
    Opening(
        "one line plan",
        "UBND TỈNH GIA LAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 321/KH-UBND Gia Lai, ngày 15 tháng 2 năm 2023 KẾ HOẠCH Triển khai Đề án 06 trên địa bàn tỉnh Gia Lai năm 2023 Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau: I. MỤC ĐÍCH",
        "Ủy ban nhân dân tỉnh Gia Lai",
        "321/KH-UBND",
        "2023-02-15",
        "Triển khai Đề án 06 trên địa bàn tỉnh Gia Lai năm 2023",
    ),
    Opening(
        "school3",
        "PHÒNG GD&ĐT HUYỆN CHƯ SÊ\n"
        "TRƯỜNG TIỂU HỌC NGUYỄN DU\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 05/KH-THND\n"
        "Chư Sê, ngày 9 tháng 9 năm 2021\n"
        "KẾ HOẠCH\n"
        "Giáo dục an toàn giao thông năm học 2021-2022\n"
        "Căn cứ công văn số 12",
        "Trường Tiểu học Nguyễn Du",
        "05/KH-THND",
        "2021-09-09",
        "Giáo dục an toàn giao thông năm học 2021-2022",
        area="unit tieu-hoc-nguyen-du",
    ),
    Opening(
        "province generic",
        "ỦY BAN NHÂN DÂN\n"
        "TỈNH\n"
        "Số: 10/KH-UBND\n"
        "KẾ HOẠCH\n"
        "Thực hiện công tác dân số năm 2020\n"
        "Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:\n"
        "I. MỤC TIÊU",
        None,
        "10/KH-UBND",
        None,
        "Thực hiện công tác dân số năm 2020",
    ),
    Opening(
        "web junk",
        "Trang chủ\n"
        "Văn bản\n"
        "Kế hoạch 55/KH-UBND năm 2022 về phòng cháy chữa cháy tỉnh Hà Giang\n"
        "Tải về\n"
        "ỦY BAN NHÂN DÂN\n"
        "TỈNH HÀ GIANG\n"
        "-------\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "---------------\n"
        "Số: 55/KH-UBND\n"
        "Hà Giang, ngày 01 tháng 3 năm 2022\n"
        "\n"
        "KẾ HOẠCH\n"
        "\n"
        "TỔNG KIỂM TRA, RÀ SOÁT VỀ AN TOÀN PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ\n"
        "\n"
        "Thực hiện Công điện số 01/CĐ-TTg",
        "Ủy ban nhân dân tỉnh Hà Giang",
        "55/KH-UBND",
        "2022-03-01",
        "TỔNG KIỂM TRA, RÀ SOÁT VỀ AN TOÀN PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ",
        flat=False,
    ),
    Opening(
        "directive",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN\n"
        "TỈNH TIỀN GIANG\n"
        "Số: 07/CT-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Tiền Giang, ngày 11 tháng 5 năm 2021\n"
        "CHỈ THỊ\n"
        "Về việc tăng cường quản lý đất đai\n"
        "Thời gian qua, công tác quản lý đất đai trên địa bàn tỉnh",
        "Ủy ban nhân dân tỉnh Tiền Giang",
        "07/CT-UBND",
        "2021-05-11",
        "Về việc tăng cường quản lý đất đai",
    ),
    Opening(
        "preamble only dist",
        "KẾ HOẠCH\n"
        "Phòng, chống bạo lực gia đình năm 2022\n"
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 14/01/2022 của UBND tỉnh Hậu Giang về phòng, chống bạo lực gia đình. Ủy ban nhân dân huyện Châu Thành A ban hành Kế hoạch phòng, chống bạo lực gia đình năm 2022 như sau:\n"
        "1. Mục đích",
        "Ủy ban nhân dân huyện Châu Thành A",
        None,
        None,
        "Phòng, chống bạo lực gia đình năm 2022",
    ),
    Opening(
        "ward 2025",
        "ỦY BAN NHÂN DÂN\n"
        "PHƯỜNG HÒA XUÂN\n"
        "Số: 120/KH-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Hòa Xuân, ngày 05 tháng 8 năm 2025\n"
        "KẾ HOẠCH\n"
        "Triển khai phong trào “Bình dân học vụ số”\n"
        "Căn cứ Kế hoạch số 01-KH/BCĐTW",
        "Ủy ban nhân dân phường Hòa Xuân",
        "120/KH-UBND",
        "2025-08-05",
        "Triển khai phong trào “Bình dân học vụ số”",
        area="commune hoa-xuan",
    ),
    Opening(
        "hue city 2025",
        "ỦY BAN NHÂN DÂN\n"
        "THÀNH PHỐ HUẾ\n"
        "Số: 120/KH-UBND\n"
        "Huế, ngày 05 tháng 8 năm 2025\n"
        "KẾ HOẠCH\n"
        "Triển khai phong trào xây dựng nông thôn mới\n"
        "Căn cứ",
        "Ủy ban nhân dân thành phố Huế",
        "120/KH-UBND",
        "2025-08-05",
        "Triển khai phong trào xây dựng nông thôn mới",
        area="province hue",
    ),
    Opening(
        "title before block",
        "KẾ HOẠCH\n"
        "Triển khai công tác bình đẳng giới năm 2023\n"
        "ỦY BAN NHÂN DÂN TỈNH BẾN TRE\n"
        "Số: 88/KH-UBND\n"
        "Bến Tre, ngày 02 tháng 02 năm 2023\n"
        "Thực hiện Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ",
        "Ủy ban nhân dân tỉnh Bến Tre",
        "88/KH-UBND",
        "2023-02-02",
        "Triển khai công tác bình đẳng giới năm 2023",
        flat=False,
    ),
    Opening(
        "youth",
        "TỈNH ĐOÀN LONG AN\n"
        "BAN CHẤP HÀNH\n"
        "***\n"
        "Số: 45-KH/TĐTN-TG\n"
        "ĐOÀN TNCS HỒ CHÍ MINH\n"
        "Long An, ngày 15 tháng 3 năm 2023\n"
        "KẾ HOẠCH\n"
        "Tổ chức Tháng Thanh niên năm 2023\n"
        "Thực hiện chương trình",
        "Tỉnh đoàn Long An",
        "45-KH/TĐTN-TG",
        "2023-03-15",
        "Tổ chức Tháng Thanh niên năm 2023",
        area="province long-an",
        flat=False,
    ),
    Opening(
        "union",
        "LIÊN ĐOÀN LAO ĐỘNG\n"
        "TỈNH BÌNH DƯƠNG\n"
        "Số: 12/KH-LĐLĐ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Bình Dương, ngày 20 tháng 4 năm 2024\n"
        "KẾ HOẠCH\n"
        "Tổ chức Tháng Công nhân năm 2024",
        "Liên đoàn Lao động tỉnh Bình Dương",
        "12/KH-LĐLĐ",
        "2024-04-20",
        "Tổ chức Tháng Công nhân năm 2024",
        area="province binh-duong",
    ),
    Opening(
        "numeric date",
        "UBND QUẬN 7\nSố: 33/KH-UBND\nQuận 7, ngày 03/4/2024\nKẾ HOẠCH\nPhòng chống sốt xuất huyết năm 2024\nCăn cứ",
        "Ủy ban nhân dân quận 7",
        "33/KH-UBND",
        "2024-04-03",
        "Phòng chống sốt xuất huyết năm 2024",
        area="district 7",
    ),
    Opening(
        "kind+title same line",
        "UBND TỈNH YÊN BÁI\n"
        "Số: 33/KH-UBND\n"
        "Yên Bái, ngày 3 tháng 4 năm 2024\n"
        "KẾ HOẠCH TRIỂN KHAI CHIẾN DỊCH TIÊM CHỦNG\n"
        "THÁNG 5 NĂM 2024 Căn cứ Quyết định số 1/QĐ-BYT",
        "Ủy ban nhân dân tỉnh Yên Bái",
        "33/KH-UBND",
        "2024-04-03",
        "TRIỂN KHAI CHIẾN DỊCH TIÊM CHỦNG THÁNG 5 NĂM 2024",
    ),
    Opening(
        "official letter",
        "UBND TỈNH YÊN BÁI\n"
        "SỞ XÂY DỰNG\n"
        "Số: 233/SXD-QLN\n"
        "V/v triển khai kế hoạch phát triển nhà ở\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Yên Bái, ngày 3 tháng 4 năm 2024\n"
        "Kính gửi: UBND các huyện",
        "Sở Xây dựng",
        "233/SXD-QLN",
        "2024-04-03",
        "triển khai kế hoạch phát triển nhà ở",
        flat=False,
    ),
    Opening(
        "program",
        "CHÍNH PHỦ\n"
        "Số: 53/NQ-CP\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Hà Nội, ngày 17 tháng 7 năm 2019\n"
        "NGHỊ QUYẾT\n"
        "Về giải pháp khuyến khích, thúc đẩy doanh nghiệp đầu tư vào nông nghiệp\n"
        "CHÍNH PHỦ\n"
        "Căn cứ Luật Tổ chức Chính phủ",
        "Chính phủ",
        "53/NQ-CP",
        "2019-07-17",
        "Về giải pháp khuyến khích, thúc đẩy doanh nghiệp đầu tư vào nông nghiệp",
    ),
    Opening(
        "labour dept 2 lines",
        "UBND TỈNH THÁI NGUYÊN\n"
        "SỞ LAO ĐỘNG - THƯƠNG BINH\n"
        "VÀ XÃ HỘI\n"
        "Số: 3/KH-SLĐTBXH\n"
        "Thái Nguyên, ngày 3 tháng 4 năm 2024\n"
        "KẾ HOẠCH\n"
        "Cai nghiện ma túy năm 2024\n"
        "Căn cứ",
        "Sở Lao động - Thương binh và Xã hội",
        "3/KH-SLĐTBXH",
        "2024-04-03",
        "Cai nghiện ma túy năm 2024",
    ),
    Opening(
        "date missing comma",
        "UBND TỈNH THÁI NGUYÊN\n"
        "Số: 3/KH-UBND\n"
        "Thái Nguyên ngày 3 tháng 4 năm 2024\n"
        "KẾ HOẠCH\n"
        "Cai nghiện ma túy năm 2024\n"
        "Căn cứ",
        "Ủy ban nhân dân tỉnh Thái Nguyên",
        "3/KH-UBND",
        "2024-04-03",
        "Cai nghiện ma túy năm 2024",
    ),
    Opening(
        "hcm caps",
        "ỦY BAN NHÂN DÂN\n"
        "THÀNH PHỐ HỒ CHÍ MINH\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 1299/KH-UBND\n"
        "TP. Hồ Chí Minh, ngày 28 tháng 4 năm 2021\n"
        "KẾ HOẠCH\n"
        "THỰC HIỆN CÔNG TÁC PHÒNG, CHỐNG MA TÚY NĂM 2021\n"
        "Thực hiện Kế hoạch số 47",
        "Ủy ban nhân dân thành phố Hồ Chí Minh",
        "1299/KH-UBND",
        "2021-04-28",
        "THỰC HIỆN CÔNG TÁC PHÒNG, CHỐNG MA TÚY NĂM 2021",
        area="province ho-chi-minh",
    ),
    Opening(
        "old year decision",
        "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN\n"
        "Số: 55/2007/QĐ-UBND\n"
        "Phan Rang - Tháp Chàm, ngày 25 tháng 01 năm 2007\n"
        "QUYẾT ĐỊNH\n"
        "Về việc ban hành Kế hoạch hành động vì sự tiến bộ phụ nữ tỉnh Ninh Thuận giai đoạn 2006 - 2010\n"
        "ỦY BAN NHÂN DÂN TỈNH NINH THUẬN\n"
        "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
        "Ủy ban nhân dân tỉnh Ninh Thuận",
        "55/2007/QĐ-UBND",
        "2007-01-25",
        "Kế hoạch hành động vì sự tiến bộ phụ nữ tỉnh Ninh Thuận giai đoạn 2006 - 2010",
        area="province ninh-thuan",
    ),
)
