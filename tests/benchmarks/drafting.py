"""``python -m tests.benchmarks.drafting``: a PDF of 40 pages read, beside the bare text extraction of the same library.

Each is run in a process of its own, five times after one that does not count; prints the medians, their ratio and the
most memory taken, and exits 1 where the targets (5 s, 300 MB) are missed. ``--file PDF`` takes another file.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

PAGES, RUNS = 40, 5
MOST_SECONDS, MOST_MB = 5.0, 300.0
CLAUSES, TASKS = 180, 60  # forty pages, a third of them a table
BARE = "import pypdfium2\npdf = pypdfium2.PdfDocument(path)\nletters = sum(len(page.get_textpage().get_text_range()) for page in pdf)"
READ = "from pathlib import Path\nfrom plans.drafting.readers.pdf import read_pdf\nread_pdf(Path(path))"
TIMED = """
import json, resource, sys, time
path = sys.argv[1]
start = time.perf_counter()
{code}
print(json.dumps([time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def timed(code: str, path: Path) -> tuple[float, float]:
    """Median seconds, imports counted, and the most megabytes."""
    found: list[tuple[float, float]] = []
    for _ in range(RUNS + 1):
        command = [sys.executable, "-c", TIMED.format(code=code), str(path)]
        found.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    return median(seconds for seconds, _ in found[1:]), max(size for _, size in found)


def pages(path: Path) -> int:
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
    with tempfile.TemporaryDirectory() as folder:
        path = told or made(Path(folder))
        bare, _ = timed(BARE, path)
        seconds, size = timed(READ, path)
        count = pages(path)
    print(f"{count} pages: read {seconds:.2f} s, bare text {bare:.2f} s, ratio {seconds / bare:.1f}, {size:.0f} MB")
    return int(seconds * PAGES / max(count, PAGES) > MOST_SECONDS or size > MOST_MB)


def made(folder: Path) -> Path:
    from tests.plans.drafting.readers.pdf_files import plan, printed

    return printed(plan(folder / "plan.docx", CLAUSES, TASKS))


if __name__ == "__main__":
    sys.exit(main())
