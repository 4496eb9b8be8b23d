"""Cases as people write them: what is read, and how each thing that cannot be read is told."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.cases import Case, nearest, read_case, read_day, read_fact, read_file, written_value
from bitim.law.facts import VOCABULARY
from bitim.law.language import LawError
from bitim.law.readers.truth import FactValue
from tests.law.drawn import many, values

HEAD = 'id: kz-mediability-999\njurisdiction: kz\ndate: "2024-03-11"\nquestion: mediability\n'
Written = Callable[[str | bytes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write a file of cases."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "cases.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refused(path: Path) -> str:
    with pytest.raises(LawError) as caught:
        list(read_file(path))
    message = str(caught.value)
    assert message.startswith(f"{path}")
    assert len(message) < len(str(path)) + 600
    return message.removeprefix(f"{path}")


# What is read -----------------------------------------------------------------------------------------


def test_a_case_is_read_with_the_types_of_its_facts(written: Written) -> None:
    path = written(
        HEAD + "facts:\n"
        "  dispute.field: civil\n"
        "  parties.all_consent: true\n"
        "  agreement.signed_by: [parties, mediator]\n"
        "  mediator.conflicts: []\n"
        "  accused.age: 17\n"
        "  dispute.amount: 1200000.50\n"
        "  fee.paid: 100\n"
        '  proposal.sent_on: "2024-03-01"\n'
        "  mediation.agreed_on: 2024-03-02\n"
        "  dispute.currency: KZT\n"
    )
    (case,) = read_file(path)
    assert (case.id, case.jurisdiction, case.day, case.question) == (
        "kz-mediability-999",
        "kz",
        date(2024, 3, 11),
        "mediability",
    )
    assert case.facts == {
        "dispute.field": "civil",
        "parties.all_consent": True,
        "agreement.signed_by": frozenset({"parties", "mediator"}),
        "mediator.conflicts": frozenset(),
        "accused.age": 17,
        "dispute.amount": Decimal("1200000.5"),
        "fee.paid": 100,
        "proposal.sent_on": date(2024, 3, 1),
        "mediation.agreed_on": date(2024, 3, 2),
        "dispute.currency": "KZT",
    }
    assert case.where == f"{path}, case kz-mediability-999"


def test_many_documents_lists_and_json_are_read_in_order(written: Written) -> None:
    case = {"id": "a", "jurisdiction": "kz", "date": "2024-03-11", "question": "duty", "facts": {}}
    documents = "\n---\n".join([json.dumps({**case, "id": "b"}), json.dumps([{**case, "id": "c"}, case]), ""])
    assert [read.id for read in read_file(written(documents))] == ["b", "c", "a"]


def test_a_case_without_a_day_is_asked_today_and_without_facts_knows_none() -> None:
    case = read_case({"jurisdiction": "kz", "question": "duty"}, where="here")
    assert (case.day, case.facts, case.id) == (date.today(), {}, "")  # noqa: DTZ011 - the day here and now


def test_a_byte_order_mark_is_no_fault(written: Written) -> None:
    assert [case.id for case in read_file(written("\N{BYTE ORDER MARK}" + HEAD))] == ["kz-mediability-999"]


@many
@given(st.data())
def test_what_is_written_is_read_again(data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(list(VOCABULARY.values())))
    value: FactValue = data.draw(values(fact))
    assert read_fact(fact.name, written_value(value), where="") == value


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("1000.00"), 1000),
        (Decimal("1000.50"), 1000.5),
        (frozenset({"b", "a"}), ["a", "b"]),
        (date(2024, 3, 1), "2024-03-01"),
        (True, True),
        (7, 7),
    ],
)
def test_a_value_is_written_plainly(value: FactValue, plain: object) -> None:
    assert written_value(value) == plain
    assert type(written_value(value)) is type(plain)


# Files that cannot be read ----------------------------------------------------------------------------


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.yaml") == ": cannot be read: No such file or directory"
    assert refused(tmp_path) == ": cannot be read: Is a directory"


@pytest.mark.parametrize("content", ["", "\n\n", "---\n---\n", "# nothing\n", "[]"])
def test_a_file_without_a_case_is_told(written: Written, content: str) -> None:
    assert refused(written(content)) == ": holds no case"


@pytest.mark.parametrize("content", [b"id: \xff\xfe\n", HEAD.encode("utf-16"), "id: ё".encode("cp1251")])
def test_what_is_no_text_in_utf_8_is_told(written: Written, content: bytes) -> None:
    assert refused(written(content)) == ": is not text in UTF-8"


def bomb() -> str:
    """Ten lines that stand for more than three thousand million words."""
    layers = [f"    - &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(10)]
    return HEAD + "facts:\n  dispute.field:\n    - &a [x, x, x, x, x, x, x, x, x]\n" + "".join(layers)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEAD + "facts: {dispute.field: civil\n", "line 6: "),
        (HEAD + "\tfacts: {}\n", "line 5: found character"),
        (HEAD + "id: again\n", "line 5: the key 'id' stands twice"),
        (HEAD + "facts: {dispute.field: civil, dispute.field: family}\n", "the key 'dispute.field' stands twice"),
        ('{"id": "a", "id": "b"}', "line 1: the key 'id' stands twice"),
        (bomb(), "line 8: an alias such as *name is not read; write out what it stands for"),
        (HEAD + "facts: &f {dispute.field: *f}\n", "line 5: an alias such as *name is not read"),
        (HEAD + "facts: {<<: *f}\n", "line 5: an alias"),
        (HEAD + "facts: {dispute.field: !!python/object/apply:os.getcwd []}\n", "a tag such as !name is not read"),
        (HEAD + "facts: {accused.age: !!int x}\n", "line 5: a tag such as !name is not read"),
        (HEAD + "? [a, b]\n: c\n", "line 5: a key is a single word"),
        (HEAD + "? {a: b}\n: c\n", "line 5: a key is a single word"),
        (HEAD + f"facts: {{fee.paid: {'9' * 5000}}}\n", "line 5: a number is too long to be read"),
        (HEAD + f"facts: {{fee.paid: 0x{'f' * 9000}}}\n", "line 5: a number is too long to be read"),
        (HEAD + f"facts: {{fee.paid: 1{':10' * 900}.5}}\n", "line 5: a number is too long to be read"),
        (HEAD + "facts: {fee.paid: 0b_}\n", "line 5: 0b_ is not a number"),
        ('id: "\\ud800"\n', "line 1: a text holds a character that cannot be shown"),
        ('id: "\\e[2J"\n', "line 1: a text holds a character that cannot be shown"),
        ("id: \x00\n", "special characters are not allowed"),
    ],
)  # fmt: skip
def test_what_is_no_plain_yaml_is_told_with_its_line(written: Written, content: str, reason: str) -> None:
    message = refused(written(content))
    assert message.startswith(": is not valid YAML: ")
    assert reason in message
    assert "\n" not in message


@pytest.mark.parametrize("content", ["[" * 100_000, HEAD + "facts: " + "{a: " * 3000 + "}" * 3000])
def test_what_is_nested_too_deeply_is_told(written: Written, content: str) -> None:
    assert refused(written(content)) == ": is nested too deeply"


# Cases that cannot be read ----------------------------------------------------------------------------

NAMED = ", case kz-mediability-999: "


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ("fact: {}\n", "unknown key 'fact'; did you mean 'facts'?"),
        ("1: {}\n", "unknown key 1; known: id, jurisdiction"),
        ("facts: []\n", "facts is a mapping from the name of a fact to its value"),
        ("facts:\n", "facts is a mapping from the name of a fact to its value"),
        ("facts: {dispute.feild: civil}\n", "unknown fact 'dispute.feild'; did you mean 'dispute.field'?"),
        ("facts: {qqq: 1}\n", "unknown fact 'qqq'; see the list of facts in docs/law.md"),
        ("facts: {1: 1}\n", "unknown fact '1'; see the list of facts"),
        ("facts: {dispute.field: civl}\n", "dispute.field has no value 'civl'; did you mean 'civil'?"),
        ("facts: {dispute.field: true}\n", "dispute.field has no value True; known: civil, commercial"),
        ("facts: {dispute.field: [civil]}\n", "dispute.field has no value ['civil']; known: civil"),
        ("facts: {dispute.field: null}\n", "dispute.field has no value None"),
        ("facts: {parties.all_consent: 1}\n", "parties.all_consent is true or false, not 1"),
        ('facts: {parties.all_consent: "yes"}\n', "parties.all_consent is true or false, not 'yes'"),
        ("facts: {mediator.conflicts: interest}\n", "mediator.conflicts is a list (of interest, relationship"),
        ("facts: {mediator.conflicts: [intrest]}\n", "has no value 'intrest'; did you mean 'interest'?"),
        ("facts: {mediator.conflicts: [[interest]]}\n", "mediator.conflicts has no value ['interest']"),
        ("facts: {accused.age: 17.5}\n", "accused.age is a whole number of years, not 17.5"),
        ('facts: {accused.age: "17"}\n', "accused.age is a whole number of years, not '17'"),
        ("facts: {accused.age: true}\n", "accused.age is a whole number of years, not True"),
        ("facts: {accused.age: -1}\n", "accused.age cannot be -1: it is between 0 and 10^15"),
        ("facts: {fee.paid: 10000000000000000}\n", "fee.paid cannot be 10000000000000000: it is between 0 and 10^15"),
        ("facts: {fee.paid: 1.0e+300}\n", "it is between 0 and 10^15"),
        ("facts: {fee.paid: .nan}\n", "fee.paid is an amount, not nan"),
        ("facts: {fee.paid: .inf}\n", "fee.paid is an amount, not inf"),
        ("facts: {fee.paid: -.inf}\n", "fee.paid is an amount, not -inf"),
        ('facts: {fee.paid: "100"}\n', "fee.paid is an amount, not '100'"),
        ("facts: {proposal.sent_on: 2024-02-30}\n", 'proposal.sent_on is a day that exists, written "YYYY-MM-DD"'),
        ('facts: {proposal.sent_on: "01.03.2024"}\n', "not '01.03.2024'"),
        ('facts: {proposal.sent_on: "2024-W10-1"}\n', "not '2024-W10-1'"),
        ("facts: {proposal.sent_on: 20240301}\n", "not 20240301"),
        ("facts: {dispute.currency: 1}\n", "dispute.currency is a text in quotes, not 1"),
        ('facts: {dispute.currency: ""}\n', "dispute.currency is a text in quotes, not ''"),
    ],
)  # fmt: skip
def test_a_case_that_cannot_be_read_is_told_with_its_name_and_what_helps(
    written: Written, changed: str, reason: str
) -> None:
    message = refused(written(HEAD + changed))
    assert message.startswith(NAMED)
    assert reason in message


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"jurisdiction": "kx"}, "unknown jurisdiction 'kx'; did you mean 'kz'?"),
        ({"jurisdiction": ["kz"]}, "unknown jurisdiction ['kz']"),
        ({"jurisdiction": {}}, "unknown jurisdiction {}"),
        ({"jurisdiction": None}, "unknown jurisdiction None"),
        ({"question": "mediabilty"}, "unknown question 'mediabilty'; did you mean 'mediability'?"),
        ({"question": {"a": "b"}}, "unknown question {'a': 'b'}; known: mediability, duty"),
        ({"date": "2023-02-29"}, "date is a day that exists"),
        ({"date": "0000-00-00"}, "date is a day that exists"),
        ({"date": 5}, "date is a day that exists"),
        ({"facts": {"fee.paid": 10**5000}}, "fee.paid cannot be a number too long to be written"),
        ({"facts": {"dispute.field": "x" * 10_000}}, "…"),
    ],
)
def test_a_case_from_elsewhere_is_held_to_the_same(changes: dict[str, Any], reason: str) -> None:
    case = {"jurisdiction": "kz", "date": "2024-03-11", "question": "mediability", "facts": {}}
    with pytest.raises(LawError) as caught:
        read_case({**case, **changes}, where="line 7")
    assert str(caught.value).startswith("line 7: ")
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("missing", ["jurisdiction", "question"])
def test_what_is_missing_is_told_with_what_it_can_be(missing: str) -> None:
    case = {"jurisdiction": "kz", "question": "duty"}
    del case[missing]
    with pytest.raises(LawError, match=f"here: {missing} is missing; it is one of "):
        read_case(case, where="here")


@pytest.mark.parametrize("document", ["text", 1, [1], None, True])
def test_a_case_that_is_no_mapping_is_told(document: object) -> None:
    with pytest.raises(LawError, match="here: a case is a mapping with the keys id, jurisdiction, date"):
        read_case(document, where="here")


def test_a_case_without_a_name_is_told_by_its_number(written: Written) -> None:
    path = written("jurisdiction: kz\nquestion: duty\n---\njurisdiction: kx\nquestion: duty\n")
    assert refused(path).startswith(", case number 2: unknown jurisdiction 'kx'")


def test_a_fact_asked_for_alone_is_told_by_its_name_alone() -> None:
    with pytest.raises(LawError, match=r"^accused\.age is a whole number of years, not 'old'$"):
        read_fact("accused.age", "old", where="")


def test_the_nearest_name_is_offered_or_all_of_a_few() -> None:
    assert nearest("dispute.feld", VOCABULARY) == "; did you mean 'dispute.field'?"
    assert nearest("zzz", ("a", "b")) == "; known: a, b"
    assert nearest(["a"], ("a", "b")) == "; known: a, b"
    assert nearest("zzz", [f"fact number {n}" for n in range(17)]) == "; see the list of facts in docs/law.md"


@pytest.mark.parametrize("value", ["2024-3-1", "٢٠٢٤-٠٣-٠١", "2024-03-01 ", "", None, date(2024, 3, 1)])
def test_a_day_is_read_in_one_form_only(value: object) -> None:
    with pytest.raises(LawError, match='here is a day that exists, written "YYYY-MM-DD"'):
        read_day(value, "here")


def test_a_case_keeps_the_document_it_came_from(written: Written) -> None:
    (case,) = read_file(written(HEAD + "expect: {answer: 'yes'}\n"))
    assert isinstance(case, Case)
    assert case.written["expect"] == {"answer": "yes"}
