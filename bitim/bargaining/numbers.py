"""Exact numbers as people and files write them: 3, "1/3", "0.25", "2.5e-3"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from bitim.bargaining.domain import BargainingError

Number: TypeAlias = int | str | Fraction | Decimal
Ratio: TypeAlias = tuple[int, int]

LONGEST = 1000
LARGEST_EXPONENT = 400
WRITTEN = re.compile(r"\s*[+-]?(\d+(/\d+)?|(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?)\s*", re.ASCII)


def ratio(value: object, where: str) -> Ratio:
    """A number as numerator and positive denominator, not always in lowest terms; `where` begins the message."""
    if type(value) is str:
        over, slash, under = value.partition("/")
        if slash and over.isdecimal() and under.isdecimal() and len(value) < LONGEST and (below := int(under)):
            return int(over), below
        return _written(value, where)
    if type(value) is int and value.bit_length() < 4 * LONGEST:
        return value, 1
    if isinstance(value, Fraction | Decimal) and not (isinstance(value, Decimal) and not value.is_finite()):
        return value.as_integer_ratio()
    raise BargainingError(f'{where}: expected an exact number such as 3, "1/3" or 0.25, not {_short(value)}')


def _written(text: str, where: str) -> Ratio:
    if len(text) > LONGEST or not WRITTEN.fullmatch(text):
        raise BargainingError(f'{where}: expected an exact number such as 3, "1/3" or 0.25, not {_short(text)}')
    exponent = re.search(r"[eE]([+-]?\d+)", text)
    if exponent and abs(int(exponent[1])) > LARGEST_EXPONENT:
        raise BargainingError(f"{where}: the exponent of {_short(text)} is beyond {LARGEST_EXPONENT}")
    try:
        return Fraction(text.strip()).as_integer_ratio()
    except ZeroDivisionError:
        raise BargainingError(f"{where}: {_short(text)} divides by zero") from None


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}…"


def common_unit(ratios: Iterable[Ratio]) -> int:
    """The least common denominator."""
    return math.lcm(*{under for _, under in ratios})


def in_units(ratios: Iterable[Ratio], unit: int) -> tuple[int, ...]:
    """Numbers as whole counts of 1/unit."""
    return tuple([over * (unit // under) for over, under in ratios])


def written(count: int, unit: int) -> str:
    """A count of 1/unit in lowest terms: "p/q", or "p" for a whole number."""
    common = math.gcd(count, unit)
    if common == unit:
        return str(count // unit)
    return f"{count // common}/{unit // common}"


def digits(count: int) -> str:
    """A whole number in full, however long; Python's own conversion refuses more than 4300 digits."""
    return f"{Decimal(count):f}"
