"""What a printed page is made of. Every text in a block is plain: nothing in it is read as markup."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from bitim.documents.values import Language


@dataclass(frozen=True)
class Heading:
    """A heading; `number` stands before it and `cite`, the law it answers to, small beside it."""

    text: str
    number: str = ""
    cite: str = ""
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Paragraph:
    """A text; a line end in it begins a new line. `tone` says how loudly it speaks."""

    text: str
    tone: Literal["plain", "lead", "small"] = "plain"


@dataclass(frozen=True)
class Listing:
    """Items one below the other, numbered or with a dash."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Fields:
    """Labels with what they stand for; a row that says nothing is not printed. `name` heads them all."""

    rows: tuple[tuple[str, str], ...]
    name: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a head; `align` and `widths` a column, a width being a share of what is left or 0 for its own."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    right: tuple[int, ...] = ()
    foot: tuple[str, ...] = ()
    code: tuple[int, ...] = ()


@dataclass(frozen=True)
class SignatureLines:
    """A line to sign on for each person, named below it."""

    people: tuple[tuple[str, str], ...]
    label: str


@dataclass(frozen=True)
class CodeCard:
    """The code of an invitation with its address, as text and as a QR picture (`svg`)."""

    code_label: str
    code: str
    web_label: str
    url: str
    svg: str
    alternative: str


@dataclass(frozen=True)
class Fingerprint:
    """A SHA-256 in groups, to be compared by eye."""

    label: str
    digest: str


@dataclass(frozen=True)
class Title:
    """The name of the document as it stands over its text."""

    text: str


@dataclass(frozen=True)
class NewPage:
    """Whatever follows begins a new page."""


Block: TypeAlias = (
    Title | Heading | Paragraph | Listing | Fields | Table | SignatureLines | CodeCard | Fingerprint | NewPage
)


@dataclass(frozen=True)
class Section:
    """A run of blocks in one language."""

    language: Language
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Sheet:
    """A whole document: its name, what stands at the head of every page, a mark across it, and its sections.

    A sheet of `one_page` that needs more is refused.
    """

    title: str
    language: Language
    head: str
    sections: tuple[Section, ...]
    mark: str = ""
    one_page: bool = False
