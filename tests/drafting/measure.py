"""``python -m tests.drafting.measure [--verbose] [--only NAME] [DAMAGE …]``: how much of the second corpus drafting has right.

Prints one line a document, the totals with sentences and openings, and how the totals fall for each kind of damage.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from agencies.loading import shipped_directory
from flows.drafting import as_json
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
from plans.drafting.timing import duties as duties_in
from plans.errors import InputError
from tests.drafting.corpus import Annotated, documents, openings, phrases
from tests.drafting.damage import DAMAGES, Damage, all_of, damaged
from tests.drafting.scoring import Tally, duties, header, names_of, score

_NAMES = shipped_directory().names


def drafted(text: str, folder: Path) -> dict[str, Any]:
    """The draft of a text as the command's JSON has it."""
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8", newline="")
    return as_json(draft(read(path), _NAMES))


def measured(ones: Iterable[Annotated], damage: Damage, folder: Path, *, lines: bool = False) -> Tally:
    total = Tally()
    for one in ones:
        copy = damaged(one, damage)
        began = perf_counter()
        try:
            tally = score(copy.annotation, drafted(copy.text, folder), noisy=damage.noisy)
        except (InputError, ArithmeticError, LookupError, TypeError, ValueError, AssertionError) as fault:
            tally = Tally(misses=[f"FAILED {fault!r}"])
        if lines:
            _line(one.name, tally, perf_counter() - began)
        tally.misses = [f"{one.name}: {miss}" for miss in tally.misses]
        total.add(tally)
    return total


def _line(name: str, tally: Tally, seconds: float) -> None:
    shown = "  ".join(f"{name} {figure:.2f}" for name, figure in tally.figures().items())
    print(f"{name:34s} {shown}  {seconds:.2f} s")


def sentences() -> Tally:
    total = Tally()
    for phrase in phrases():
        expected = [one for one in phrase["expect"] if one]
        found = [{"due": one.due, "to": list(one.to), "kind": one.kind} for one in duties_in(phrase["text"])]
        tally = duties(expected, found)
        tally.misses = [f"{phrase['id']}: {miss}" for miss in tally.misses]
        if tally.counts["duties want"]:
            total.add(tally)
    return total


def heads(folder: Path) -> Tally:
    total = Tally()
    for opening in openings():
        found = drafted(opening["text"], folder)
        tally = header(opening["expect"], found, names_of(found))
        tally.misses = [f"{opening['id']}: {miss}" for miss in tally.misses]
        total.add(tally)
    return total


def _asked() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("damages", nargs="*", metavar="DAMAGE", help=", ".join(one.name for one in DAMAGES))
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--seeds", action="store_true", help="the five seeds too")
    parser.add_argument("--verbose", action="store_true", help="show each miss")
    return parser.parse_args()


def main() -> int:
    asked = _asked()
    ones = [one for one in documents(seeds=asked.seeds) if asked.only in one.name]
    with TemporaryDirectory() as name:
        folder = Path(name)
        for damage in all_of(asked.damages):
            plain = damage is DAMAGES[0]
            tally = measured(ones, damage, folder, lines=plain)
            _total(damage.name, tally.figures())
            if plain and not asked.only:
                tally.misses += _whole(folder)
            if asked.verbose:
                print("\n".join(tally.misses))
    return 0


def _whole(folder: Path) -> list[str]:
    said, begun = sentences(), heads(folder)
    _total("sentences", {"phrases": said.figures()["reports"], **{k: said.figures()[k] for k in ("window", "to")}})
    _total("openings", {"openings": begun.figures()["header"]})
    return said.misses + begun.misses


def _total(name: str, figures: dict[str, float]) -> None:
    print(f"{name:24s} " + "  ".join(f"{key} {value:.3f}" for key, value in figures.items()), flush=True)


if __name__ == "__main__":
    sys.exit(main())
