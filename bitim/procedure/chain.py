"""The chain of a journal: each entry seals the one before it, so that no change goes unnoticed.

An entry's body is sealed by a salted digest of its own. Whoever may not read a body still verifies the whole chain.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

START = "0" * 64

Body = Mapping[str, object]


@dataclass(frozen=True)
class Link:
    """One entry as everybody in the case sees it: its number, the seal of its body and the seals of the chain, in hex.

    `body` and `salt` are None for whoever may not read the entry.
    """

    number: int
    seal: str
    previous: str
    digest: str
    body: Body | None = None
    salt: str | None = None


@dataclass(frozen=True)
class Break:
    """Where a chain does not hold, and how."""

    number: int
    fault: str


def seal(body: Body, salt: str) -> str:
    """The digest of a body: SHA-256 over the salt and canonical JSON (sorted keys, UTF-8, no spaces)."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()


def digest(number: int, sealed: str, previous: str) -> str:
    """The digest that the next entry builds on."""
    return hashlib.sha256(f"{number}\n{sealed}\n{previous}".encode()).hexdigest()


def breaks(links: Iterable[Link], head: str | None = None) -> list[Break]:
    """Every place where the chain does not hold; none when it is whole.

    `head` is a digest that somebody kept from an earlier day: it must be in the chain.
    """
    found: list[Break] = []
    previous, wanted = START, 1
    seen = {START}
    for link in links:
        if link.number != wanted:
            found.append(Break(wanted, "missing"))
        if link.previous != previous:
            found.append(Break(link.number, "not_linked"))
        if link.body is not None and seal(link.body, link.salt or "") != link.seal:
            found.append(Break(link.number, "changed"))
        if digest(link.number, link.seal, link.previous) != link.digest:
            found.append(Break(link.number, "digest"))
        previous, wanted = link.digest, link.number + 1
        seen.add(link.digest)
    if head is not None and head not in seen:
        found.append(Break(wanted - 1, "head_missing"))
    return found
