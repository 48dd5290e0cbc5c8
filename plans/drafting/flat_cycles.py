"""The rows of a flattened table without a number column. Pure.

In: the lines after its headings. Out: its rows, as ``flat_rows`` gives them.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting.document import Line
from plans.drafting.flat_headings import Heading
from plans.drafting.flat_rows import Rows


def cycles_after(lines: Sequence[Line], texts: Sequence[str], heading: Heading) -> Rows:
    """The rows under some headings."""
    return Rows()
