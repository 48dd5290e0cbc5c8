"""Text whose spaces are wrong, made readable: "Ủ Y B AN N HÂN D Â N", "KẾ HOẠCHTHỰC HIỆN", "VIỆT NAMĐộc lập". Pure.

Where a line is spaced letter by letter ("I I . T Ổ C H Ứ C"), its numbers and signs are closed up too.

Vietnamese is written in syllables of at most seven letters, each an onset, a rime and one tone (the rules of the
script), so a word that is none can be cut, and letters that are none can be joined. Words that no cut explains (codes,
foreign and minority names) stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plans.drafting.layout.letters import LOWER, UPPER
from plans.text import unmarked


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ONSETS = _set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x") | {""}
_RIMES = _set("""
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang
    oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt uy uya
    uych uynh uyn uyt uyu uyên uyêt uyp ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt
    yêu""")
_QU_RIMES = _set("""
    a ac ach ai an ang anh ao at ay ăc ăn ăng ăt ân âng ât ây e en eo et ê ên êch i it ơ ôc y ych ynh yt yên
    yêt yu""")
_FRONT = ("e", "ê", "i", "y")
_BEFORE_FRONT, _BEFORE_BACK = ("ngh", "gh", "k"), ("ng", "c")
_STOPPED = ("c", "ch", "p", "t")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHARP = frozenset("\u0301\u0323")
_ALONE = _set("ủy uỷ y an anh ấp ân âm ấn án áp áo ánh ô ông ổn ưu ứng ương ý ở ít em êm ảnh oai ai ao ẩm")
_USUAL = _set("""
    cộng hòa hoà xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc ủy uỷ ban nhân dân tỉnh thành phố huyện quận thị
    phường trấn công an kế hoạch quyết định chỉ nghị thực hiện triển khai chương trình phòng chống sở bộ trường giáo
    dục và đào tạo y tế năm giai đoạn trên địa bàn về việc trách nhiệm nhiệm vụ mục đích yêu cầu mục tiêu giải pháp
    nội dung của các cơ quan đơn vị trung tâm chỉ huy quân sự hội đồng kinh phí điều khoản thi hành phân""")
_CODES = _set("UBND HĐND UBMTTQ MTTQ TTHĐND THPT THCS PTDT QĐND LĐTBXH TBXH TTYT KHTC")  # written without a space
_LONGEST = 7
_FEWEST = 4  # letters; a shorter word is a code or part of one
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED_SENTENCE = re.compile(rf"(?:(?<=\d\d\d\d)|(?<=[)”]))(?=[{UPPER}][{LOWER}])")
_SPACED_RUN = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[ \t]++[^\W\d_]++){1,200}+")
_SPACED_LINE = 0.9  # of a line's signs that stand alone
_FEWEST_SPACED = 6
_LETTERS_OR_NUMBER = re.compile(r"[^\W\d_]+|\d+")
_NUMBERING = re.compile(r"(?:[IVX]{1,5}(?=[.)-])|[A-ZĐ](?=[.)-])|\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]))[.)-]|[-+](?=\D)")
_BEFORE_SIGN = re.compile(r" (?=[^\w\s]|$)")
_BEFORE_WORD = re.compile(
    rf"(?<=[,:;)”])(?=[^\W_])(?<!\d[,:](?=\d))|(?<=[^\W_])(?=[“(])|(?<=[{LOWER}{UPPER}]\.)(?=[{UPPER}])"
)
_SPACED_OUT = 0.6  # share of single letters from which the spaces of a run say nothing
_USUAL_GAIN = 0.1  # words of every opening decide where two cuts are as good
_TORN_COST = 0.05  # "cụ thể" rather than "cụt hể"
_FOREIGN = re.compile(r"[^AEIOUYaeiouy]*[AEIOUYaeiouy]{1,3}[^AEIOUYaeiouy]?|[^AEIOUYaeiouy]+")
_FOREIGN_COST, _FOREIGN_LETTER = 1.5, 0.5
_SPLIT_COST, _JOIN_COST, _BARE_COST = 1.0, 0.9, 1.5

_Best = list[tuple[float, int] | None]


def repaired(text: str) -> str:
    """The text with letters joined to words and glued words cut, where that makes Vietnamese of it; lines stay."""
    return "\n".join(unglued(_joined(closed_up(line))) for line in text.split("\n"))


def closed_up(line: str) -> str:
    """A line spaced letter by letter, as words; any other line stays."""
    signs = line.split()
    alone = sum(len(sign) == 1 for sign in signs)
    if alone < _FEWEST_SPACED or alone < _SPACED_LINE * len(signs):
        return line
    written = "".join(signs)
    label = _NUMBERING.match(written)
    cut = label.end() if label else 0
    read = _LETTERS_OR_NUMBER.sub(lambda found: f"{_of_letters(found.group())} ", written[cut:])
    read = _BEFORE_WORD.sub(" ", _BEFORE_SIGN.sub("", read))
    return f"{written[:cut]} {read}".strip()


def _of_letters(run: str) -> str:
    parts = _cheapest(run, frozenset(), foreign=True)
    return " ".join(parts) if parts else run


def unglued(text: str) -> str:
    """Words that ran together at a lost line end, cut: "TỈNHVĨNH LONG" -> "TỈNH VĨNH LONG"."""
    return _GLUED_SENTENCE.sub(" ", _LETTERS.sub(lambda found: _cut(found.group()), text))


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """One Vietnamese syllable, in any case."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in letters if char in _TONES]
    base = unicodedata.normalize("NFC", "".join(char for char in letters if char not in _TONES))
    if len(tones) > 1 or not 0 < len(base) <= _LONGEST:
        return False
    return any(_spelt(base[:at], base[at:], tones) for at in range(4))


def _spelt(onset: str, rime: str, tones: list[str]) -> bool:
    known = rime in _QU_RIMES if onset == "qu" else onset in _ONSETS and rime in _RIMES
    if onset in _BEFORE_FRONT or onset in _BEFORE_BACK:
        known = known and (onset in _BEFORE_FRONT) == rime.startswith(_FRONT)
    if onset not in ("", "qu") and rime.startswith("yê"):
        return False
    return known and (not rime.endswith(_STOPPED) or bool(_SHARP.intersection(tones)))


@lru_cache(maxsize=16384)
def _cut(word: str) -> str:
    if len(word) < _FEWEST or word.isascii() or is_syllable(word):
        return word
    parts = _cheapest(word, frozenset())
    return " ".join(parts) if parts else word


def _joined(line: str) -> str:
    """Runs in which single consonants stand alone are spelt anew; other lines are not touched."""
    return _SPACED_RUN.sub(lambda found: _respelt(found.group()), line)


def _respelt(run: str) -> str:
    words = run.split()
    if not any(_lone_consonant(word) for word in words):
        return run
    marks, letters = set(), ""
    for word in words:
        letters += word
        marks.add(len(letters))
    if sum(len(word) == 1 for word in words) > len(words) * _SPACED_OUT:
        marks = set()
    parts = _cheapest(letters, frozenset(marks))
    return " ".join(parts) if parts and len(parts) < len(words) else _by_pairs(words)


def _by_pairs(words: list[str]) -> str:
    """Where the run as a whole makes no words (codes stand in it): a lone consonant joins what follows."""
    out: list[str] = []
    for word in words:
        if out and _lone_consonant(out[-1]) and not is_syllable(out[-1]) and is_syllable(out[-1] + word):
            out[-1] += word
        else:
            out.append(word)
    return " ".join(out)


def _lone_consonant(word: str) -> bool:
    return len(word) == 1 and not is_syllable(word)


def _cheapest(letters: str, spaces: frozenset[int], *, foreign: bool = False) -> list[str] | None:
    """The letters as syllables, keeping the written spaces where it can; None where no cut makes words of them all."""
    best: _Best = [(0.0, 0)]
    for end in range(1, len(letters) + 1):
        steps = [*_steps(letters, end, spaces, best), *(_foreign_steps(letters, end, best) if foreign else ())]
        best.append(min(steps, default=None))
    return list(reversed(list(_walked_back(letters, best)))) if best[-1] else None


def _steps(letters: str, end: int, spaces: frozenset[int], best: _Best) -> Iterator[tuple[float, int]]:
    """The ways to end a syllable here: cost so far, and minus its start (of two equal ways the longer first word)."""
    for start in range(max(0, end - _LONGEST), end):
        before, word = best[start], letters[start:end]
        if before is not None and _one_case(word) and (is_syllable(word) or word in _CODES):
            torn = _TORN_COST if letters[max(start - 1, 0) : start + 1].lower() == "th" else 0.0
            yield before[0] + _cost(word, start, end, spaces) + torn, -start


def _foreign_steps(letters: str, end: int, best: _Best) -> Iterator[tuple[float, int]]:
    """The ways to end a word of another language or a code here."""
    for start in range(max(0, end - _LONGEST), end):
        before, word = best[start], letters[start:end]
        if before is not None and _FOREIGN.fullmatch(unmarked(word)):
            yield before[0] + _FOREIGN_COST + len(word) * _FOREIGN_LETTER, -start


def _cost(word: str, start: int, end: int, spaces: frozenset[int]) -> float:
    """Few words where nothing is known of spaces; the written spaces where there are some; words with an onset."""
    bare = _BARE_COST if word[0].lower() in _VOWELS and word.lower() not in _ALONE else 0.0
    bare -= _USUAL_GAIN if word.lower() in _USUAL else 0.0
    if not spaces:
        return bare + 1.0
    joins = sum(space in spaces for space in range(start + 1, end)) * _JOIN_COST
    return bare + joins + (0.0 if end in spaces else _SPLIT_COST)


_VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")


def _one_case(word: str) -> bool:
    return word.isupper() or word.islower() or word[1:].islower()


def _walked_back(letters: str, best: _Best) -> Iterator[str]:
    end = len(letters)
    while end and (step := best[end]) is not None:
        yield letters[-step[1] : end]
        end = -step[1]
