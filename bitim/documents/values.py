"""What documents are made from: people, sums, signatures, and texts in one or several languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")
Day: TypeAlias = date
# One text for every language of the document, or one for each; "" says nothing.
Words: TypeAlias = str | Mapping[Language, str]

Basis: TypeAlias = Literal["professional", "public", "judge"]
Capacity: TypeAlias = Literal["party", "representative", "mediator"]
Method: TypeAlias = Literal["password", "totp", "paper"]


class DocumentError(ValueError):
    """A document that cannot be made from what was given, in a sentence."""


class Unprintable(DocumentError):  # noqa: N818 - what the text is, not what failed
    """A text with characters that no font of the documents has: `characters`, and `place`, where the text stands."""

    def __init__(self, characters: tuple[str, ...], place: str = "") -> None:
        """Name the characters by themselves and by their numbers, since some cannot be seen."""
        self.characters, self.place = characters, place
        named = ", ".join(f"{character!r} (U+{ord(character):04X})" for character in characters)
        super().__init__(f"{place or 'the text'} has characters that the document cannot print: {named}")


@dataclass(frozen=True)
class Money:
    """A sum in the smallest unit of its currency: tiyn for KZT."""

    minor: int
    currency: str = "KZT"


@dataclass(frozen=True)
class Representative:
    """Who acts for a party, by what authority, and whether it states the power to settle."""

    name: str
    authority: Words
    may_settle: bool = False
    identity: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Party:
    """Whose dispute it is; `identity` is the number or the paper that proves it, as it shall be printed."""

    name: str
    identity: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    representatives: tuple[Representative, ...] = ()


@dataclass(frozen=True)
class Mediator:
    """Who mediates, on what basis, of which organisation, and where registered."""

    name: str
    basis: Basis
    organisation: str = ""
    register: str = ""
    contact: str = ""


@dataclass(frozen=True)
class Signature:
    """A given signature; `party` names the side for which it was given, none for a mediator's."""

    name: str
    capacity: Capacity
    signed_at: datetime
    method: Method
    party: str = ""


@dataclass(frozen=True)
class Signed:
    """The signatures under a document and the SHA-256, in hex, of its PDF as it was before they were given."""

    digest: str
    signatures: tuple[Signature, ...]
