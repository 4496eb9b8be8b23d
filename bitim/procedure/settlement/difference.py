"""What has changed between two drafts of a settlement, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from bitim.procedure.settlement.terms import FORM, Settlement

Plain: TypeAlias = object
Tree: TypeAlias = Mapping[str, Plain]

# The lists whose items keep their identity when others come or go, and the fields that name an item.
_NAMED: Mapping[str, tuple[str, ...]] = {
    "terms": ("id",),
    "parties": ("side", "name"),
    "mediators": ("name",),
    "others": ("kind", "who"),
}


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference: where (`terms.3.amount`), what stood there before, what stands there now, as plain values."""

    kind: Literal["added", "removed", "changed", "moved"]
    place: str
    before: Plain = None
    after: Plain = None


def difference(old: Settlement, new: Settlement) -> tuple[Change, ...]:
    """Every difference from the old draft to the new one; none when they are the same."""
    before, after = FORM.tree(old), FORM.tree(new)
    return tuple(change for name in before for change in _field(name, before[name], after[name]))


def _field(name: str, before: Plain, after: Plain) -> Iterator[Change]:
    if name in _NAMED and isinstance(before, list) and isinstance(after, list):
        yield from _items(name, _keyed(before, _NAMED[name]), _keyed(after, _NAMED[name]))
    elif before != after:
        yield Change(kind="changed", place=name, before=before, after=after)


def _items(place: str, before: Mapping[str, Tree], after: Mapping[str, Tree]) -> Iterator[Change]:
    for key in before:
        if key not in after:
            yield Change(kind="removed", place=f"{place}.{key}", before=before[key])
    for key, item in after.items():
        if key not in before:
            yield Change(kind="added", place=f"{place}.{key}", after=item)
        else:
            yield from _inside(f"{place}.{key}", before[key], item)
    stayed, now = [key for key in before if key in after], [key for key in after if key in before]
    if stayed != now:
        yield Change(kind="moved", place=place, before=stayed, after=now)


def _inside(place: str, before: Tree, after: Tree) -> Iterator[Change]:
    """The fields of one item; parts of a payment are compared one by one."""
    if before.get("kind") != after.get("kind"):
        yield Change(kind="changed", place=place, before=before, after=after)
        return
    for name in before:
        if name == "instalments":
            one, two = (cast("list[Tree]", tree[name]) for tree in (before, after))
            yield from _items(f"{place}.{name}", _numbered(one), _numbered(two))
        elif before[name] != after[name]:
            yield Change(kind="changed", place=f"{place}.{name}", before=before[name], after=after[name])


def _numbered(items: list[Tree]) -> dict[str, Tree]:
    return {str(number): item for number, item in enumerate(items, start=1)}


def _keyed(items: list[Tree], names: tuple[str, ...]) -> dict[str, Tree]:
    """The items by what names them; a second one of the same name gets a number."""
    found: dict[str, Tree] = {}
    for item in items:
        key = " ".join(str(item[name]) for name in names)
        again = sum(known == key or known.startswith(f"{key} #") for known in found)
        found[f"{key} #{again + 1}" if again else key] = item
    return found
