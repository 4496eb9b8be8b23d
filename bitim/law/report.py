"""A finding as JSON, and its comparison with what a worked case expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bitim.law import atlas
from bitim.law.cases import Case, nearest, written_value
from bitim.law.language import LawError, Rule
from bitim.law.readers.explain import Finding, Outcome
from bitim.law.reviews import review, wording
from bitim.law.words import Language, cite_in_words, condition_in_words, say

EXPECTED = ("answer", "includes", "excludes", "missing")


def as_json(case: Case, finding: Finding, language: Language = "en") -> dict[str, Any]:
    """The finding on a case, ready for `json.dumps`; texts in the language, names and codes as in the vocabulary."""
    return {"id": case.id, **finding_as_json(case.jurisdiction, finding, language)}


def finding_as_json(jurisdiction: str, finding: Finding, language: Language) -> dict[str, Any]:
    """A finding by the law of a jurisdiction, and how far the rules it rests on are reviewed."""
    known = review(jurisdiction, finding.question.name)
    return {
        "jurisdiction": jurisdiction,
        "date": finding.day.isoformat(),
        "question": finding.question.name,
        "answer": finding.answer,
        "consequences": consequences(finding),
        "cites": list(finding.cites),
        "missing": [fact.name for fact in finding.missing],
        "assumes": [fact.name for fact in finding.assumes],
        "strict": finding.strict,
        "because": [
            {
                "cite": reason.rule.cite,
                "named": named(reason.rule, jurisdiction, language),
                "says": say(reason.rule.says, language),
                "in_words": condition_in_words(reason.rule.when, language),
                "state": reason.state,
            }
            for reason in finding.reasons
        ],
        "not_modelled": [{"cite": cite, "reason": say(reason, language)} for cite, reason in finding.not_modelled],
        "conflicts": [{"kind": conflict.kind, "cites": list(conflict.cites)} for conflict in finding.conflicts],
        "review": {"state": known.state, "reviewer": known.reviewer, "wording": wording(jurisdiction, language)},
    }


def named(rule: Rule, jurisdiction: str, language: Language) -> str:
    """A rule's citation as it is named on a page."""
    return cite_in_words(rule.cite, atlas.JURISDICTIONS[jurisdiction].acts, language)


def consequences(finding: Finding) -> list[dict[str, Any]]:
    """The consequences of a finding."""
    return [consequence(outcome) for outcome in finding.outcomes]


def consequence(outcome: Outcome) -> dict[str, Any]:
    """One consequence with its parameters, the provision, and whether nothing was presumed for it."""
    return {
        "kind": outcome.kind,
        **{name: written_value(value) for name, value in outcome.parameters},
        "cite": outcome.cite,
        "certain": outcome.certain,
    }


@dataclass(frozen=True)
class Expectation:
    """What a worked case expects of the law: as in its document, with nothing left out of what can be compared."""

    answer: str | None
    includes: tuple[Mapping[str, Any], ...]
    excludes: tuple[Mapping[str, Any], ...]
    missing: tuple[str, ...]
    cites: tuple[str, ...]


def expectation(case: Case) -> Expectation:
    """The expectation of a case; LawError where it is left out or cannot be compared."""
    expect = case.written.get("expect")
    if not isinstance(expect, dict):
        raise LawError(
            f"{case.where}: expect is a mapping of {', '.join(EXPECTED)}: what the law shall be compared with"
        )
    for key in expect:
        if key not in EXPECTED:
            raise LawError(f"{case.where}: expect: unknown key {key!r}{nearest(key, EXPECTED)}")
    answer = expect.get("answer")
    if answer is not None and not isinstance(answer, str):
        raise LawError(f'{case.where}: expect: answer is a word in quotes, such as "yes", not {answer!r}')
    return Expectation(
        answer=answer,
        includes=_listed(expect, "includes", dict, "consequences", f"{case.where}: expect"),
        excludes=_listed(expect, "excludes", dict, "consequences", f"{case.where}: expect"),
        missing=_listed(expect, "missing", str, "names of facts", f"{case.where}: expect"),
        cites=_listed(case.written, "cites", str, "citations", case.where),
    )


def _listed(written: Mapping[str, Any], key: str, of: type, called: str, where: str) -> tuple[Any, ...]:
    value = written.get(key) or []
    if not isinstance(value, list) or not all(isinstance(item, of) for item in value):
        raise LawError(f"{where}: {key} is a list of {called}")
    return tuple(value)


def differences(case: Case, finding: Finding) -> Iterator[str]:
    """What differs between a finding and what its case expects, a sentence each; LawError as of `expectation`."""
    expected = expectation(case)
    given = consequences(finding)
    if expected.answer is not None and expected.answer != finding.answer:
        yield f"answer is {finding.answer}, expected {expected.answer}"
    for item in expected.includes:
        if not any(_matches(item, one) for one in given):
            yield f"no consequence {_shown(item)}"
    for item in expected.excludes:
        for one in given:
            if _matches(item, one):
                yield f"consequence {_shown(item)} is not expected, {one['cite']} gives it"
    missing = {fact.name for fact in finding.missing}
    yield from (f"{name} is not among the missing facts" for name in expected.missing if name not in missing)
    for cite in expected.cites:
        if not any(_cites(cite, one) for one in finding.cites):
            yield f"{cite} is not cited"


def _matches(item: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return all(name in given and _equal(value, given[name]) for name, value in item.items())


def _equal(one: object, other: object) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other
    return str(one) == str(other)


def _cites(expected: str, given: str) -> bool:
    expected, given = (text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for text in (expected, given))
    return given == expected or (given.startswith(expected) and given[len(expected)] in "( ,")


def _shown(item: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in item.items()) + "}"
