"""``make draft-bench``: drafting 25 pages of text and 40 pages of PDF, beside what can be no faster.

The text is one of the corpus, with the assigning parts of two others until it fills 25 pages; the PDF is printed by
LibreOffice. Each step runs in processes of its own, five times after one that does not count. Prints medians, the ratio
of reading a PDF to the bare text extraction of the same library, and the most memory; exits 1 where a target is missed.
``--file PDF`` takes another file.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
TEXT_PAGES, PDF_PAGES, RUNS = 25, 40, 5
LETTERS_A_PAGE = 2_400  # of a plan in 14 points as Nghị định 30/2020/NĐ-CP wants it
MOST_TEXT_SECONDS, MOST_PDF_SECONDS, MOST_MB = 1.0, 5.0, 300.0
CLAUSES, TASKS = 180, 60  # forty pages, a third of them a table

START = "import sys\nfrom pathlib import Path\npath = Path(sys.argv[1])\n"
RULES = """
from agencies.loading import shipped_directory
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
names = shipped_directory().names
"""
BARE = "import pypdfium2\nfor page in pypdfium2.PdfDocument(path):\n    page.get_textpage().get_text_range()\n"
READ = "from plans.drafting.readers.opening import read\nread(path)\n"
DRAFT = "draft(read(path), names)\n"
COMMAND = "from flows.cli import main\nmain(['plan', 'draft', str(path), '-o', 'plan.yaml', '--html', 'plan.html', '--force'])\n"
TIMED = """
import json, resource, time
began, busy = time.perf_counter(), time.process_time()
{code}
seconds, busy = time.perf_counter() - began, time.process_time() - busy
own, apart = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print()
print(json.dumps([seconds, busy + apart.ru_utime + apart.ru_stime, (own.ru_maxrss + apart.ru_maxrss) / 1024]))
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """Median seconds, those of the processor (less where others work beside), and the most megabytes."""

    seconds: float
    busy: float
    size: float

    def line(self, what: str, most: float | None = None) -> str:
        target = f", target {most:.0f} s" if most else ""
        return f"{what:58s} {self.seconds:6.2f} s (processor {self.busy:.2f} s) {self.size:4.0f} MB{target}"


def taken(path: Path, folder: Path, code: str, ready: str = "") -> Taken:
    """What ``code`` takes in a folder; ``ready`` runs before the clock does."""
    program = START + ready + TIMED.format(code=code)
    seconds, busy, sizes = zip(*[_once(program, path, folder) for _ in range(RUNS + 1)][1:], strict=True)
    return Taken(median(seconds), median(busy), max(sizes))


def _once(program: str, path: Path, folder: Path) -> tuple[float, float, float]:
    """An installed program has its byte code, hence the cache."""
    told = {"DONDOC_HOME": str(folder / "home"), "PYTHONPYCACHEPREFIX": str(folder / "pyc"), "PYTHONPATH": str(ROOT)}
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, env=environ | told, cwd=folder, check=True, capture_output=True, text=True)
    seconds, busy, size = json.loads(done.stdout.splitlines()[-1])
    return seconds, busy, size


def text(folder: Path) -> Path:
    """25 pages: one plan, with the assigning parts of others."""
    whole = (CORPUS / "004.txt").read_text(encoding="utf-8")
    for name in ("000", "001", "002"):
        other = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
        whole += "\n" + other[len(other) // 4 :]
    path = folder / "text.txt"
    path.write_text(whole[: TEXT_PAGES * LETTERS_A_PAGE], encoding="utf-8")
    return path


def printed(folder: Path) -> Path:
    from tests.plans.drafting.readers.pdf_files import plan, printed

    return printed(plan(folder / "plan.docx", CLAUSES, TASKS))


def _of_text(path: Path, folder: Path) -> Iterator[tuple[str, bool]]:
    letters = len(path.read_text(encoding="utf-8"))
    draft, whole = taken(path, folder, DRAFT, RULES), taken(path, folder, COMMAND)
    pages = f"text, {letters / LETTERS_A_PAGE:.0f} pages ({letters} letters):"
    yield draft.line(f"{pages} read and draft", MOST_TEXT_SECONDS), _well(draft, MOST_TEXT_SECONDS)
    yield whole.line(f"{pages} the whole command"), whole.size <= MOST_MB


def _of_pdf(path: Path, folder: Path) -> Iterator[tuple[str, bool]]:
    bare, read, whole = (taken(path, folder, code) for code in (BARE, READ, COMMAND))
    pages = f"PDF, {_pages(path)} pages:"
    yield bare.line(f"{pages} bare text extraction (pypdfium2)"), True
    ratio = read.seconds / bare.seconds
    yield read.line(f"{pages} read, {ratio:.1f} times the bare text"), _well(read, MOST_PDF_SECONDS)
    ratio = whole.seconds / bare.seconds
    yield (
        whole.line(f"{pages} the whole command, {ratio:.1f} times", MOST_PDF_SECONDS),
        _well(whole, MOST_PDF_SECONDS),
    )


def _well(one: Taken, most: float) -> bool:
    return one.seconds <= most and one.size <= MOST_MB


def _pages(path: Path) -> int:
    from typing import Any

    import pypdfium2

    pdf: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    try:
        return len(pdf)
    finally:
        pdf.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path)
    told = parser.parse_args().file
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = [_of_pdf(told.resolve(), folder)] if told else []
        steps = given or [_of_text(text(folder), folder), _of_pdf(printed(folder), folder)]
        well = True
        for line, met in (one for step in steps for one in step):
            print(line if met else f"{line}  MISSED", flush=True)
            well = well and met
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
