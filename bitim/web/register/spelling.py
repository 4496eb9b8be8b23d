"""How names are spelled for sorting and for searching.

The database compares code points, which is not the order of the Kazakh alphabet, and people often type a name with the
letters of another keyboard.
"""

import re

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_ORDER = str.maketrans({letter: chr(ord("а") + place) for place, letter in enumerate(ALPHABET)})
_PLAIN = str.maketrans("әғқңөұүһіё", "агкноуухие")
_WORD = re.compile(r"\w+")


def sort_key(name: str) -> str:
    """A name spelled so that code points sort it as the Kazakh alphabet does."""
    return name.casefold().translate(_ORDER)


def words(text: str) -> list[str]:
    """The words of a text with plain letters only: әлия and алия are one word."""
    return _WORD.findall(text.casefold().translate(_PLAIN))
