"""Genius XML: a domain file and a profile for each side, read as Genius itself evaluates them, and written back.

The utility of a discrete topic is weight times evaluation over the topic's largest evaluation; rectangles include both
bounds; `maxutility` divides them. Discounts play no part in a settlement and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, tostring

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from bitim.bargaining.domain import MOST_SIDES, BargainingError, Condition, Domain, Side, Topic
from bitim.bargaining.formats.files import read_text
from bitim.bargaining.numbers import Ratio, common_unit, in_units, ratio

WIDEST = 100_000
"""Options of an integer topic: more would be a mistake in the bounds."""

LOOSE = Fraction(1, 50)
"""How far from 1 the weights of a profile may sum: people round, and Genius takes the weights as they stand."""


def read_files(domain: Path, profiles: Sequence[Path]) -> Domain:
    """The domain of a Genius domain file and one profile a side; BargainingError names file and place."""
    if not 1 <= len(profiles) <= MOST_SIDES:
        raise BargainingError(f"{domain}: a Genius domain needs its profiles, one for each of 1 to {MOST_SIDES} sides")
    root = _space(_root(domain), domain)
    topics = tuple([_topic(issue, f"{domain}: issue {issue.get('name')!r}") for issue in _issues(root)])
    if not topics:
        raise BargainingError(f"{domain}: holds no issue")
    return Domain(root.get("name") or domain.stem, topics, tuple([_side(path, topics) for path in profiles]))


def _root(path: Path) -> Element:
    text = read_text(path)
    # Files of the competition of 2014 have a comment before the declaration, which XML does not allow.
    text = re.sub(r"^\s*(<!--.*?-->\s*)*<\?xml[^>]*\?>", "", text, count=1, flags=re.DOTALL)
    try:
        return defusedxml.ElementTree.fromstring(text, forbid_dtd=True)
    except ParseError as error:
        raise BargainingError(f"{path}: is not valid XML: {error}") from error
    except DefusedXmlException as error:
        raise BargainingError(
            f"{path}: declares entities or a document type, which no domain needs ({error})"
        ) from error


def _space(root: Element, path: Path) -> Element:
    space = root if root.tag == "utility_space" else root.find("utility_space")
    if space is None:
        raise BargainingError(f"{path}: holds no utility_space; is it a Genius file?")
    return space


def _issues(element: Element) -> Iterator[Element]:
    """The issues in the order of the document; objectives may nest."""
    for child in element:
        if child.tag == "issue":
            yield child
        elif child.tag == "objective":
            yield from _issues(child)


def _topic(issue: Element, where: str) -> Topic:
    kind = issue.get("type") or issue.get("vtype") or issue.get("etype") or "discrete"
    name = issue.get("name") or ""
    if kind == "discrete":
        options = tuple([item.get("value") or "" for item in issue.findall("item")])
        if not options or len(set(options)) < len(options):
            raise BargainingError(f"{where}: has no items, or two with the same value")
        return Topic(name, options)
    if kind == "integer":
        holder = issue if issue.get("lowerbound") is not None else issue.find("range")
        low, high = (_whole(holder, bound, where) for bound in ("lowerbound", "upperbound"))
        if not 0 <= high - low < WIDEST:
            raise BargainingError(f"{where}: from {low} to {high} there are not between 1 and {WIDEST} options")
        return Topic(name, tuple(range(low, high + 1)))
    raise BargainingError(f"{where}: is of type {kind!r}; discrete and integer issues can be read, real ones cannot")


def _whole(element: Element | None, attribute: str, where: str) -> int:
    text = "" if element is None else element.get(attribute) or ""
    if not re.fullmatch(r"-?\d{1,15}", text):
        raise BargainingError(f"{where}: {attribute} is {text!r}, not a whole number")
    return int(text)


def _side(path: Path, topics: Sequence[Topic]) -> Side:
    space = _space(_root(path), path)
    reservation = space.find("reservation")
    reserve = ratio(reservation.get("value") if reservation is not None else 0, f"{path}: reservation")
    utility = space.find(".//utility")
    if utility is not None and utility.find("ufun") is not None:
        return _rectangles(utility, topics, reserve, path)
    rows = _rows(space, topics, path)
    unit = common_unit([reserve, *(cell for row in rows for cell in row)])
    return Side(path.stem, unit, in_units([reserve], unit)[0], tuple([in_units(row, unit) for row in rows]))


def _rows(space: Element, topics: Sequence[Topic], path: Path) -> list[list[Ratio]]:
    """Weight times evaluation over the largest evaluation, by topic and option."""
    weights = {
        w.get("index"): Fraction(*ratio(w.get("value"), f"{path}: weight {w.get('index')}"))
        for w in space.iter("weight")
    }
    issues = list(_issues(space))
    named = {issue.get("name"): issue for issue in issues}
    if len(issues) != len(topics):
        raise BargainingError(f"{path}: {len(issues)} issues for {len(topics)} topics of the domain")
    rows = []
    total = Fraction(0)
    for number, topic in enumerate(topics):
        issue = named.get(topic.name, issues[number])
        where = f"{path}: issue {issue.get('name')!r}"
        weight = weights.get(issue.get("index"), weights.get(str(number + 1)))
        if weight is None or weight < 0:
            raise BargainingError(f"{where}: its weight is {'missing' if weight is None else 'negative'}")
        total += weight
        rows.append([(weight * share).as_integer_ratio() for share in _shares(issue, topic, where)])
    if abs(total - 1) > LOOSE:
        raise BargainingError(f"{path}: the weights sum to {float(total):g}, not to 1")
    return rows


def _shares(issue: Element, topic: Topic, where: str) -> list[Fraction]:
    """Each option's evaluation as a share of the topic's largest."""
    evaluator = issue.find("evaluator")
    if evaluator is not None and all(isinstance(option, int) for option in topic.options):
        names = ("offset", "slope") if evaluator.get("slope") is not None else ("parameter0", "parameter1")
        base, slope = (Fraction(*ratio(evaluator.get(name), f"{where}: {name}")) for name in names)
        low = int(topic.options[0])
        return [min(Fraction(1), max(Fraction(0), base + slope * (int(o) - low))) for o in topic.options]
    found = {
        i.get("value"): Fraction(*ratio(i.get("evaluation"), f"{where}: item {i.get('value')!r}"))
        for i in issue.findall("item")
    }
    strange = [option for option in found if option not in topic.options]
    missing = [option for option in topic.options if option not in found]
    if strange or missing:
        what = f"unknown option {strange[0]!r}" if strange else f"option {missing[0]!r} has no evaluation"
        raise BargainingError(f"{where}: {what}; the domain's options are {', '.join(map(str, topic.options[:8]))}")
    top = max(found.values())
    if min(found.values()) < 0:
        raise BargainingError(f"{where}: an evaluation is negative")
    return [found[str(option)] / top if top else Fraction(0) for option in topic.options]


def _rectangles(utility: Element, topics: Sequence[Topic], reserve: Ratio, path: Path) -> Side:
    below = Fraction(*ratio(utility.get("maxutility"), f"{path}: maxutility"))
    if below <= 0:
        raise BargainingError(f"{path}: maxutility is not positive")
    terms: list[tuple[Ratio, tuple[tuple[int, int, int], ...]]] = []
    for function in utility.findall("ufun"):
        weight = Fraction(*ratio(function.get("weight", "1"), f"{path}: ufun"))
        for number, rectangle in enumerate(function.findall("hyperRectangle"), 1):
            where = f"{path}: hyperRectangle {number}"
            if rectangle.find("EXCLUDES") is not None:
                raise BargainingError(f"{where}: EXCLUDES cannot be read; only INCLUDES")
            worth = (
                weight
                * Fraction(*ratio(rectangle.get("weight", "1"), where))
                * Fraction(*ratio(rectangle.get("utility"), where))
            )
            box = tuple(sorted([_edge(inside, topics, where) for inside in rectangle.findall("INCLUDES")]))
            terms.append(((worth / below).as_integer_ratio(), box))
    unit = common_unit([reserve, *(worth for worth, _ in terms)])
    conditions = tuple([Condition(in_units([worth], unit)[0], box) for worth, box in terms])
    return Side(
        path.stem, unit, in_units([reserve], unit)[0], tuple([(0,) * len(t.options) for t in topics]), conditions
    )


def _edge(inside: Element, topics: Sequence[Topic], where: str) -> tuple[int, int, int]:
    topic = _whole(inside, "index", where) - 1
    if not 0 <= topic < len(topics) or not isinstance(topics[topic].options[0], int):
        raise BargainingError(f"{where}: index {topic + 1} is no integer issue of the domain")
    first = int(topics[topic].options[0])
    low, high = (_whole(inside, bound, where) - first for bound in ("min", "max"))
    if not 0 <= low <= high < len(topics[topic].options):
        raise BargainingError(f"{where}: {low + first} to {high + first} is not within issue {topics[topic].name!r}")
    return topic, low, high


def write(domain: Domain) -> dict[str, str]:
    """The files of a domain by name, `domain.xml`, `profile1.xml` …; BargainingError where Genius lacks words."""
    if domain.limits:
        raise BargainingError(f"{domain.name}: Genius knows no limits; take the constraints out first")
    files = {"domain.xml": _document(_declared(domain))}
    for number, side in enumerate(domain.sides, 1):
        space = Element("utility_space")
        if side.conditions:
            _write_rectangles(space, domain, side)
        else:
            _write_rows(space, domain, side)
        SubElement(space, "reservation", value=_decimal(side.reserve, side.unit, side.name))
        files[f"profile{number}.xml"] = _document(space)
    return files


def _document(space: Element) -> str:
    indent(space)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(space, encoding="unicode")}\n'


def _declared(domain: Domain) -> Element:
    space = Element("utility_space", name=domain.name)
    parent = SubElement(space, "objective", index="0", name="any", type="objective", etype="objective")
    for number, topic in enumerate(domain.topics, 1):
        _issue(parent, number, topic)
    return space


def _issue(parent: Element, number: int, topic: Topic, evaluations: Sequence[int] = ()) -> None:
    if (
        isinstance(topic.options[0], int)
        and not evaluations
        and topic.options == tuple(range(topic.options[0], topic.options[0] + len(topic.options)))
    ):
        bounds = {"lowerbound": str(topic.options[0]), "upperbound": str(topic.options[-1])}
        SubElement(
            parent, "issue", {"index": str(number), "name": topic.name, "type": "integer", "etype": "integer", **bounds}
        )
        return
    issue = SubElement(parent, "issue", index=str(number), name=topic.name, type="discrete", etype="discrete")
    for place, option in enumerate(topic.options):
        more = {"evaluation": str(evaluations[place])} if evaluations else {}
        SubElement(issue, "item", {"index": str(place + 1), "value": str(option), **more})


def _write_rows(space: Element, domain: Domain, side: Side) -> None:
    if any(worth < 0 for row in side.table for worth in row):
        raise BargainingError(f"{side.name}: Genius knows no negative worths")
    if any(isinstance(topic.options[0], int) for topic in domain.topics):
        raise BargainingError(f"{domain.name}: Genius evaluates whole numbers by a line only; make the options texts")
    parent = SubElement(space, "objective", index="0", name="any", type="objective", etype="objective")
    for number, (topic, row) in enumerate(zip(domain.topics, side.table, strict=True), 1):
        _issue(parent, number, topic, row)
        SubElement(
            parent, "weight", index=str(number), value=_decimal(max(row), side.unit, f"{side.name}: {topic.name}")
        )


def _write_rectangles(space: Element, domain: Domain, side: Side) -> None:
    if any(any(row) for row in side.table) or any(not isinstance(t.options[0], int) for t in domain.topics):
        raise BargainingError(
            f"{side.name}: Genius has rectangles of whole-number topics alone, without worths beside them"
        )
    utility = SubElement(space, "utility", maxutility=str(side.unit))
    function = SubElement(utility, "ufun", type="PlainSum", weight="1", aggregation="sum")
    for condition in side.conditions:
        rectangle = SubElement(function, "hyperRectangle", utility=str(condition.worth))
        for topic, low, high in condition.box:
            first = int(domain.topics[topic].options[0])
            SubElement(rectangle, "INCLUDES", index=str(topic + 1), min=str(first + low), max=str(first + high))


def _decimal(count: int, unit: int, where: str) -> str:
    """A count of 1/unit as an exact decimal."""
    value = Fraction(count, unit)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        raise BargainingError(f"{where}: {value} has no end as a decimal, and Genius knows decimals only")
    places = next(p for p in range(value.denominator.bit_length() + 1) if 10**p % value.denominator == 0)
    return format(Decimal(int(value * 10**places)).scaleb(-places), "f")
