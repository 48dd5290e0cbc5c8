"""A page's picture, set straight, and the ruled lines on it. Pure but for Pillow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import pvariance

from PIL import Image, ImageChops, ImageDraw

from plans.drafting.readers.pdf_shapes import Rule, Rules

_SMALL = 1_000  # dots wide; enough to see how lines run
_COARSE = tuple(step / 2 for step in range(-6, 7))  # degrees
_FINE = tuple(step / 20 for step in range(-8, 9))
_LEAST_TURN = 0.05
_STEP = 4  # dots that are looked at together: a letter's gap shows
_DARK_ACROSS = re.compile(rb"[\x00-\x98]{24,}")  # so many dark steps in a row are no letter,
_DARK_DOWN = re.compile(rb"[\x00-\x98]{14,}")  # nor so many below each other; the lowest row of a table is as high
_WIPE = 3  # dots on each side
_WHITE = 255


@dataclass(frozen=True, slots=True)
class PictureRules:
    """Ruled lines in dots, counted from the upper left corner."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    def scaled(self, points: float, height: int) -> Rules:
        """In points from the lower left corner, as on a page."""
        across = tuple(
            Rule((height - line.at) * points, line.start * points, line.end * points) for line in self.across
        )
        down = tuple(
            Rule(line.at * points, (height - line.end) * points, (height - line.start) * points) for line in self.down
        )
        return Rules(across, down)


def set_straight(picture: Image.Image) -> Image.Image:
    """The picture turned so that its lines are level: the turn at which its rows differ most."""
    small = picture.resize((_SMALL, max(1, round(picture.height * _SMALL / picture.width))), Image.Resampling.BOX)
    coarse = max(_COARSE, key=lambda turn: _unevenness(small, turn))
    turn = max((coarse + step for step in _FINE), key=lambda turn: _unevenness(small, turn))
    if abs(turn) < _LEAST_TURN:
        return picture
    return picture.rotate(turn, Image.Resampling.BICUBIC, fillcolor=_WHITE)


def _unevenness(small: Image.Image, turn: float) -> float:
    turned = small.rotate(turn, Image.Resampling.BILINEAR, fillcolor=_WHITE)
    return pvariance(turned.resize((1, small.height), Image.Resampling.BOX).tobytes())


def ruled_lines(picture: Image.Image) -> PictureRules:
    """Long dark lines along either axis."""
    turned = picture.transpose(Image.Transpose.TRANSPOSE)
    return PictureRules(tuple(_dark_runs(picture, _DARK_ACROSS)), tuple(_dark_runs(turned, _DARK_DOWN)))


def _dark_runs(picture: Image.Image, dark: re.Pattern[bytes]) -> Iterator[Rule]:
    wide = picture.width // _STEP
    if not wide:
        return
    seen = picture.crop((0, 0, wide * _STEP, picture.height)).resize((wide, picture.height), Image.Resampling.BOX)
    over = ImageChops.darker(ImageChops.offset(seen, 0, 1), ImageChops.offset(seen, 0, -1))
    rows = ImageChops.darker(seen, over).tobytes()  # a line that slips to the next row of dots is one still
    for at in range(picture.height):
        for run in dark.finditer(rows, at * wide, (at + 1) * wide):
            start, end = run.start() - at * wide, run.end() - at * wide
            yield Rule(at, (start - 1) * _STEP, (end + 1) * _STEP)


def wiped(picture: Image.Image, rules: PictureRules) -> Image.Image:
    """The picture without its ruled lines."""
    clean = picture.copy()
    draw = ImageDraw.Draw(clean)
    for line in rules.across:
        draw.rectangle((line.start, line.at - _WIPE, line.end, line.at + _WIPE), fill=_WHITE)
    for line in rules.down:
        draw.rectangle((line.at - _WIPE, line.start, line.at + _WIPE, line.end), fill=_WHITE)
    return clean
