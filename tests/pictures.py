"""The guide's pictures: ``make pictures`` walks the way of its chapter 3 and draws ``docs/pictures`` from what was there.

Everything shown is real: the Word file as LibreOffice prints it, what the commands told, the files that they wrote, the
first letter. Where LibreOffice or Chromium is absent, the pictures stay as they are.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from html import escape
from io import StringIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from rich.console import Console
from rich.text import Text

from plans.drafting.readers import installed
from tests import letters, newcomer
from tests.drafting.office import as_pdfs
from tests.newcomer import Done

FOLDER = newcomer.GUIDE.with_name("pictures")
LETTER_TO = "Trung tâm Y tế thị xã Việt Yên"
_COLOURS = 96
_PAPER_SCALE = 1.15
_WIDE, _NARROW = (1366, 800), (390, 844)
_TWO_MARKS = "U+1EA4-1EB7,U+1EBE-1EC7,U+1ED0-1EE3,U+1EE8-1EF1"
# DejaVu Sans Mono lacks letters with two Vietnamese marks; those of DejaVu Sans are as wide to a hair.
_PAGE = f"""<!DOCTYPE html><meta charset="utf-8"><style>
@font-face{{font-family:T;src:local("DejaVu Sans Mono")}}
@font-face{{font-family:T;src:local("DejaVu Sans");unicode-range:{_TWO_MARKS};size-adjust:98%}}
@font-face{{font-family:T;font-weight:bold;src:local("DejaVu Sans Mono Bold")}}
@font-face{{font-family:T;font-weight:bold;src:local("DejaVu Sans Condensed Bold");unicode-range:{_TWO_MARKS};size-adjust:98%}}
body{{margin:0;background:#F6F7F9;color:#1B2733;font:14px/1.4 T}}
pre{{margin:0;padding:16px 20px;font:inherit;white-space:pre-wrap;max-width:100ch}}
pre.file{{font-size:12px;max-width:none;white-space:pre}}
.cut,.at{{color:#74859A}}
.remark{{color:#51606F}}
.ask{{background:#FFE6A8}}
</style>"""
_HEAD = """<table style="font:14px/1.5 'DejaVu Sans',sans-serif;background:#fff;color:#1B2733;width:100%;padding:8px 12px">
{rows}</table>"""
_FRAME = """<body style="margin:0"><iframe src="{page}" width="{width}" height="{height}" style="border:0;display:block">
</iframe></body>"""


@dataclass(frozen=True)
class Walked:
    """The folder in which the way was walked, and what each command told, by its first two words."""

    folder: Path
    told: dict[tuple[str, ...], Done]
    browser: str

    def typed(self, name: str, *parts: str, kind: str = "terminal", width: int = 890) -> None:
        page = self.folder / f"{name}.html"
        page.write_text(f'{_PAGE}<body><pre class="{kind}">{chr(10).join(parts)}</pre></body>', encoding="utf-8")
        self.page(name, page, width)

    def page(self, name: str, page: Path, width: int) -> None:
        letters.draw(self.browser, page, width, FOLDER / f"{name}.png")

    def window(self, name: str, size: tuple[int, int], card: str = "") -> None:
        """The review page as it opens in a window of that size."""
        page = f"{(self.folder / 'doi-chieu.html').as_uri()}{card}"
        frame = self.folder / "frame.html"
        frame.write_text(_FRAME.format(page=page, width=size[0], height=size[1]), encoding="utf-8")
        flags = (
            f"--screenshot={FOLDER / name}.png",
            f"--window-size={size[0]},{size[1]}",
            "--virtual-time-budget=2000",
        )
        command = [self.browser, *letters.CHROMIUM, f"--user-data-dir={self.folder}/profile", *flags, frame.as_uri()]
        subprocess.run(command, capture_output=True, check=True, timeout=60)


def paper(walked: Walked) -> None:
    """The Word file's first page."""
    document: Any = pypdfium2.PdfDocument(as_pdfs([walked.folder / newcomer.DOCUMENT], walked.folder)[0])  # type: ignore[no-untyped-call]
    document[0].render(scale=_PAPER_SCALE, grayscale=True).to_pil().save(FOLDER / "van-ban.png")
    document.close()


def drafted(walked: Walked) -> None:
    walked.typed("thao", _typed(walked.told["plan", "draft"]))


def reviewed(walked: Walked) -> None:
    page = (walked.folder / "doi-chieu.html").read_text(encoding="utf-8")
    last = re.findall(r'<article id="(m\d+)"', page)[-1]
    walked.window("doi-chieu-1366", _WIDE, f"#{last}")
    walked.window("doi-chieu-390", _NARROW)


def plan_file(walked: Walked) -> None:
    """The file's head and its last two items, with the numbers of the lines."""
    lines = (walked.folder / "ke-hoach.yaml").read_text(encoding="utf-8").splitlines()
    tasks = next(at for at, line in enumerate(lines) if line.startswith("tasks:"))
    last = max(at for at, line in enumerate(lines) if "CẦN QUYẾT ĐỊNH:" in line)
    shown = [*_numbered(lines, 0, tasks + 6), _CUT, *_numbered(lines, last, lines.index("notes:"))]
    walked.typed("tep-ke-hoach", *shown, kind="file", width=910)


def put_in_force(walked: Walked) -> None:
    told = walked.told
    parts = (_typed(told["plan", "check"]), _typed(told["plan", "load"]), _typed(told["contacts", "missing"], 6, 3))
    walked.typed("kiem-tra", *(f"{part}\n" for part in parts), _typed(told["contacts", "import"]))


def this_morning(walked: Walked) -> None:
    told = walked.told
    walked.typed("thong-bao", f"{_typed(told['notices', '--today'], 11, 1)}\n", _typed(told["sweep", "--today"]))


def first_letter(walked: Walked) -> None:
    for path in sorted((walked.folder / "var" / "mailbox").rglob("*.eml")):
        letter: Any = message_from_bytes(path.read_bytes(), policy=policy.default)
        html = letter.get_body(("html",)).get_content()
        if f"Kính gửi: <b>{LETTER_TO}" in html:
            rows = (("Từ", letter["From"]), ("Đến", letter["To"]), ("Tiêu đề", letter["Subject"]))
            head = "".join(f"<tr><td width=70>{word}</td><td>{escape(str(value))}</td></tr>" for word, value in rows)
            page = walked.folder / "thu.html"
            page.write_text(re.sub(r"<body[^>]*>", rf"\g<0>{_HEAD.format(rows=head)}", html), encoding="utf-8")
            return walked.page("thu", page, 700)
    raise LookupError(LETTER_TO)


PICTURES = {
    "van-ban.png": paper,
    "thao.png": drafted,
    "doi-chieu-1366.png": reviewed,
    "doi-chieu-390.png": reviewed,
    "tep-ke-hoach.png": plan_file,
    "kiem-tra.png": put_in_force,
    "thong-bao.png": this_morning,
    "thu.png": first_letter,
}
_CUT = '<span class="cut">  ⋮</span>'


def _typed(done: Done, first: int = 0, last: int = 0) -> str:
    """A command and what it told, as a terminal shows it; of a long table the first and last lines."""
    lines = done.out.rstrip("\n").split("\n")
    if first and len(lines) > first + last:
        shown = [_drawn(lines[:first]), _CUT, _drawn(lines[-last:])]
    else:
        shown = [_drawn(lines)]
    return "\n".join([f"<b>$ {escape(done.typed)}</b>", *shown])


def _drawn(lines: Iterable[str]) -> str:
    """Lines with a terminal's marks for bold and faint as HTML."""
    console = Console(record=True, file=StringIO(), width=400, color_system="standard")
    for line in lines:
        console.print(Text.from_ansi(line.rstrip()), soft_wrap=True)
    return console.export_html(inline_styles=True, code_format="{code}").rstrip("\n")


def _numbered(lines: Sequence[str], first: int, end: int) -> Iterable[str]:
    for at, line in enumerate(lines[first:end], first + 1):
        text, mark, remark = line.partition("#")
        kind = "ask" if "CẦN QUYẾT ĐỊNH:" in remark else "remark"
        tail = f'<span class="{kind}">{escape(mark + remark)}</span>' if mark else ""
        if line.strip():
            yield f'<span class="at">{at:>4}</span>  {escape(text)}{tail}'


def main() -> int:
    """Walk the way, draw, and make the pictures small."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None or installed.office() is None:
        print("No Chromium or LibreOffice here: the pictures stay as they are.", file=sys.stderr)
        return 0
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newcomer.word_file(folder)
        run = newcomer.program(folder, folder / "var", FORCE_COLOR="1")
        done = [*newcomer.walk(folder, run)]
        walked = Walked(folder, {one.words[:2]: one for one in reversed(done)}, browser)
        for draw in dict.fromkeys(PICTURES.values()):
            draw(walked)
    for name in PICTURES:
        with Image.open(FOLDER / name) as picture:
            small = picture.convert("RGB").quantize(_COLOURS)
        small.save(FOLDER / name, optimize=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
