"""Every worked case is written as a case is written, and the law answers it as it expects."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bitim.law import atlas
from bitim.law.cases import KEYS, Case, read_case, read_file
from bitim.law.facts import VOCABULARY
from bitim.law.kinds import kinds
from bitim.law.language import LawError
from bitim.law.report import differences
from bitim.law.words import act_of
from tests.law.worked import CASES, FILES

EXPECTED = ("answer", "includes", "excludes", "missing")
SURE = ("high", "medium", "low")

every_case = pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])


# What is wrong with a case as it is written -----------------------------------------------------


def faults(case: Case) -> Iterator[str]:
    """What is wrong with a case as it is written, a sentence each; its facts were checked in reading."""
    written = case.written
    if tuple(written) != KEYS:
        yield f"the keys are {', '.join(written)}"
        return
    if not re.fullmatch(rf"{case.jurisdiction}-{case.question}-\d{{3}}", case.id):
        yield f"{case.id} is not jurisdiction-question-number"
    if not written["facts"]:
        yield "no fact is stated"
    yield from (f"{name} repeats a value" for name, value in written["facts"].items() if repeats(value))
    yield from faults_of_expectation(case, written["expect"])
    yield from faults_of_citations(case)
    if written["sure"] not in SURE:
        yield f"sure is {written['sure']}"
    yield from (f"{key} is empty" for key in ("because", "source") if not str(written[key]).strip())
    if not str(written["source"]).startswith(("https://", "http://")):
        yield f"{written['source']} is no address"


def repeats(value: object) -> bool:
    return isinstance(value, list) and len(set(value)) < len(value)


def faults_of_expectation(case: Case, expect: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"nobody can expect {key}" for key in expect if key not in EXPECTED)
    answers = atlas.question(case.jurisdiction, case.question, case.facts, case.day).answers()
    if "answer" in expect and expect["answer"] not in (*answers, *(("depends",) if answers else ())):
        yield f"{case.question} is not answered by {expect['answer']!r}"
    if "answer" not in expect and not expect.get("includes") and not expect.get("excludes"):
        yield "nothing is expected"
    if "missing" in expect and expect.get("answer") != "depends":
        yield "something is missing, but the answer does not depend on it"
    for name in expect.get("missing", ()):
        if name not in VOCABULARY or name in case.facts:
            yield f"{name} cannot be missing"
    for key in ("includes", "excludes"):
        if not expect.get(key, True):
            yield f"{key} is empty"
        for item in expect.get(key, ()):
            yield from faults_of_consequence(case.question, item)
    for item in expect.get("includes", ()):
        yield from (f"{item} is excluded too" for other in expect.get("excludes", ()) if other.items() <= item.items())


def faults_of_consequence(question: str, item: Mapping[str, Any]) -> Iterator[str]:
    kind = kinds().get(item.get("kind", ""))
    if kind is None or question not in kind.questions:
        yield f"{item} is of no kind that {question} knows"
        return
    for name, value in item.items():
        allowed = kind.parameters.get(name)
        if name != "kind" and not (value in allowed if isinstance(allowed, tuple) else is_a(allowed, value)):
            yield f"{name}={value!r} is no parameter of {item['kind']}"


def is_a(typ: str | None, value: object) -> bool:
    match typ:
        case "bool":
            return isinstance(value, bool)
        case "int":
            return isinstance(value, int) and not isinstance(value, bool)
        case "money":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "date":
            return isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None and is_day(value)
        case "text":
            return isinstance(value, str) and value != ""
        case _:
            return False


def is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def faults_of_citations(case: Case) -> Iterator[str]:
    acts = atlas.JURISDICTIONS[case.jurisdiction].acts
    for cite in case.written["cites"]:
        try:
            act_of(cite, acts)
        except LawError as error:
            yield str(error)


# The cases ----------------------------------------------------------------------------------------


@every_case
def test_the_law_answers_a_case_as_it_expects(case: Case) -> None:
    finding = atlas.answer(case.jurisdiction, case.question, case.facts, case.day)
    assert list(differences(case, finding)) == []


@every_case
def test_a_case_is_well_formed(case: Case) -> None:
    assert list(faults(case)) == []


def test_no_two_cases_have_the_same_name() -> None:
    assert [name for name, times in Counter(case.id for case in CASES).items() if times > 1] == []


def test_no_two_cases_ask_the_same() -> None:
    asked: dict[object, list[str]] = {}
    for case in CASES:
        asked.setdefault((case.question, case.day, frozenset(case.facts.items())), []).append(case.id)
    assert [same for same in asked.values() if len(same) > 1] == []


def test_every_day_of_a_case_is_written_in_quotes() -> None:
    unquoted = re.compile(r"^(date|  [\w.]+): \d{4}-\d{2}-\d{2}", re.MULTILINE)
    assert [path.name for path in FILES if unquoted.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_of_a_pack_reads_the_same_as_if_it_came_from_elsewhere(path: Path) -> None:
    assert list(read_file(path, of_pack=True)) == list(read_file(path))


# The eye that looks at them -----------------------------------------------------------------------

SOUND: Mapping[str, Any] = {
    "id": "kz-mediability-999",
    "jurisdiction": "kz",
    "date": "2024-03-11",
    "question": "mediability",
    "facts": {"dispute.field": "civil"},
    "expect": {"answer": "yes", "excludes": [{"kind": "bar_to_mediation"}]},
    "because": "LM 1(1)",
    "cites": ["LM 1(1)"],
    "source": "https://adilet.zan.kz/rus/docs/Z1100000401",
    "sure": "high",
}


def test_a_sound_case_has_no_fault() -> None:
    assert list(faults(read_case(SOUND, where="here"))) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"id": "kz-duty-999"}, "kz-duty-999 is not"),
        ({"facts": {}}, "no fact is stated"),
        ({"facts": {"mediator.conflicts": ["interest", "interest"]}}, "mediator.conflicts repeats"),
        ({"expect": {}}, "nothing is expected"),
        ({"expect": {"answer": "valid"}}, "not answered by 'valid'"),
        ({"expect": {"answer": "yes", "missing": ["dispute.stage"]}}, "does not depend"),
        ({"expect": {"answer": "depends", "missing": ["dispute.field"]}}, "dispute.field cannot be missing"),
        ({"expect": {"answer": "yes", "includes": []}}, "includes is empty"),
        ({"expect": {"includes": [{"kind": "court_fee"}]}}, "of no kind that mediability knows"),
        ({"expect": {"includes": [{"kind": "bar_to_mediation", "reason": "rain"}]}}, "reason='rain'"),
        ({"expect": {"includes": [{"kind": "regime", "since": "2024-02-30"}]}}, "since='2024-02-30'"),
        ({"expect": {"includes": [{"kind": "regime", "applies": 1}]}}, "applies=1"),
        (
            {"expect": {"includes": [{"kind": "regime", "applies": True}], "excludes": [{"kind": "regime"}]}},
            "is excluded too",
        ),
        ({"cites": ["Codex 1"]}, "no act is named in the citation 'Codex 1'"),
        ({"sure": "certain"}, "sure is certain"),
        ({"because": " "}, "because is empty"),
        ({"source": "memory"}, "memory is no address"),
    ],
)
def test_a_fault_of_a_case_is_found(changed: Mapping[str, Any], fault: str) -> None:
    found = list(faults(read_case({**SOUND, **changed}, where="here")))
    assert any(fault in one for one in found), found


def test_keys_in_another_order_are_found() -> None:
    turned = {key: SOUND[key] for key in sorted(SOUND)}
    assert list(faults(read_case(turned, where="here"))) == [f"the keys are {', '.join(sorted(SOUND))}"]
