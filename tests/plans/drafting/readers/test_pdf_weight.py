"""Streams weighed: many orders are refused however they are packed, pictures are not."""

from __future__ import annotations

import zlib

import pytest

from plans.drafting.readers.pdf_weight import MOST_OF_ONE, weigh
from plans.errors import InputError

ORDERS = b"BT /F 12 Tf (x) Tj ET\n"
MANY = zlib.compress(ORDERS * (2 * MOST_OF_ONE // len(ORDERS)))
DOTS = zlib.compress(bytes(range(256)) * 100_000)


def pdf(*streams: tuple[str, bytes]) -> bytes:
    return b"%PDF-1.4\n" + b"".join(
        b"%d 0 obj\n<< %s >>\nstream\r\n%s\nendstream\nendobj\n" % (number, entries.encode(), packed)
        for number, (entries, packed) in enumerate(streams, 1)
    )


@pytest.mark.parametrize(
    "content",
    [
        pdf(("", MANY)),
        pdf(("/Subtype /Image", MANY)),
        pdf(("", zlib.compress(MANY))),
        pdf(("/Subtype/Image", zlib.compress(MANY))),
        pdf(*[("", zlib.compress(ORDERS * 800_000))] * 6),
        pdf(("", MANY))[:-200],
    ],
    ids=["orders", "said to be a picture", "packed twice", "both", "many streams", "cut off"],
)
def test_orders_by_the_million_are_refused(content: bytes) -> None:
    with pytest.raises(InputError, match="quá lớn"):
        weigh("a.pdf", content)


@pytest.mark.parametrize(
    "content",
    [
        pdf(("/Subtype /Image /Width 5000", DOTS)), pdf(("", zlib.compress(ORDERS * 1000))), pdf(("", b"x\x9c damaged")),
        pdf(("", ORDERS)), b"%PDF-1.4 stream\n", b"",
    ],
    ids=["a picture", "a page", "damaged", "unpacked", "no end", "nothing"],
)  # fmt: skip
def test_pages_and_pictures_pass(content: bytes) -> None:
    weigh("a.pdf", content)
