"""The provinces and centrally run cities that have ever headed a plan: before and after 01/7/2025. Pure.

Sources: Nghị quyết số 202/2025/QH15 (34 units from 12/6/2025, at work from 01/7/2025), Nghị quyết số 175/2024/QH15
(Huế, centrally run from 01/01/2025) and the list of 63 units before them.
"""

from __future__ import annotations

from datetime import date

from plans.text import fold

_CITIES = {
    "Hà Nội": None,
    "Hồ Chí Minh": None,
    "Hải Phòng": None,
    "Đà Nẵng": None,
    "Cần Thơ": None,
    "Huế": date(2025, 1, 1),
}
_PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đắk Nông",
    "Đăk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tây", "Hà Tĩnh",
    "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn",
    "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên",
    "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Thừa Thiên - Huế", "Tiền Giang", "Trà Vinh",
    "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
_BY_KEY = {fold(name): name for name in (*_PROVINCES, *_CITIES)}
_CITY_KEYS = {fold(name): since for name, since in _CITIES.items()}
_SHORT = {fold(short): "Hồ Chí Minh" for short in ("HCM", "TPHCM")}


def province_named(name: str) -> str | None:
    """The usual spelling of a province's or centrally run city's name (without its unit word), or None."""
    key = fold(name)
    return _BY_KEY.get(key) or _SHORT.get(key)


def is_central_city(name: str, on: date | None) -> bool:
    """Whether a city stood directly under the government on a day; Huế did not before 2025."""
    key = fold(province_named(name) or name)
    if key not in _CITY_KEYS:
        return False
    since = _CITY_KEYS[key]
    return since is None or (on is not None and on >= since)


def full_province(name: str, on: date | None) -> str | None:
    """ "Bắc Ninh" -> "tỉnh Bắc Ninh", "Hà Nội" -> "thành phố Hà Nội"; None where it is neither."""
    known = province_named(name)
    if known is None or (fold(known) in _CITY_KEYS and not is_central_city(known, on)):
        return None
    return f"{'thành phố' if is_central_city(known, on) else 'tỉnh'} {known}"
