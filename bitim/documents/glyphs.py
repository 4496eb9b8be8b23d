"""Which characters the embedded fonts can print, so that a text is refused before it is set and not after."""

import functools
import struct
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from bitim.documents.values import Unprintable

FONTS = Path(__file__).parent / "fonts"
# Texts are set in one of these families and fall back to the other: what either has can be printed.
FACES = ("Literata-Regular.ttf", "GolosText-Regular.ttf")
# What pasted text brings along and what leaves no mark on paper.
UNSEEN = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"))
LINE_ENDS = dict.fromkeys(map(ord, "\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"), "\n")
# Spaces of odd widths, which typewriters and East Asian keyboards make.
SPACES = dict.fromkeys([ord("\t"), *range(0x2000, 0x200B), 0x205F, 0x3000], " ")
PLAIN = {**UNSEEN, **LINE_ENDS, **SPACES}


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of a text that no document can print, each once, in their order; empty if all is well."""
    return tuple(dict.fromkeys(character for character in as_set(text) if not _printable(character)))


def require_printable(text: str, place: str = "") -> None:
    """Raise Unprintable, with the characters and the place of the text, if a document could not print it."""
    if characters := unprintable(text):
        raise Unprintable(characters, place)


def require_all_printable(value: object, place: str = "") -> None:
    """Raise Unprintable for the first text within dataclasses, tuples and mappings that cannot be printed."""
    for at, text in _texts(value, place):
        require_printable(text, at)


def as_set(text: str) -> str:
    """A text as it is set: composed characters, one kind of line end and of space, nothing unseen."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(PLAIN)


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, f"{place}[{key}]")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{place}[{number}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{place}.{field.name}".lstrip("."))


def _printable(character: str) -> bool:
    # A shaper builds an accented letter from its parts; direction marks and joiners could make a text read otherwise.
    if unicodedata.category(character) in {"Cc", "Cf", "Co"}:
        return character == "\n"
    return any(
        all(ord(part) in _characters() for part in parts)
        for parts in (character, unicodedata.normalize("NFD", character))
    )


@functools.cache
def _characters() -> frozenset[int]:
    return frozenset().union(*(_character_map((FONTS / face).read_bytes()) for face in FACES))


def _character_map(font: bytes) -> Iterator[int]:
    """The code points of a font's Unicode character map in format 4 (OpenType, table `cmap`)."""
    tables, table = struct.unpack_from(">H", font, 4)[0], 0
    for number in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"cmap":
            table = offset
    for number in range(struct.unpack_from(">H", font, table + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", font, table + 4 + 8 * number)
        start = table + offset
        if (platform, encoding, struct.unpack_from(">H", font, start)[0]) == (3, 1, 4):
            yield from _format_4(font, start)


def _format_4(font: bytes, start: int) -> Iterator[int]:
    count = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends, firsts, deltas, ranges = (start + 14, start + 16 + 2 * count, start + 16 + 4 * count, start + 16 + 6 * count)
    for segment in range(count):
        end, first, delta, skip = (
            struct.unpack_from(">H", font, column + 2 * segment)[0] for column in (ends, firsts, deltas, ranges)
        )
        for code in range(first, end + 1):
            at = ranges + 2 * segment + skip + 2 * (code - first)
            glyph = struct.unpack_from(">H", font, at)[0] if skip else code + delta
            if glyph % 0x10000 and code != 0xFFFF:
                yield code
