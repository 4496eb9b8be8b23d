"""The interview in the terminal, as a person has it: answers typed, not known, mistyped, broken off."""

import io
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from bitim.cli.interview import _put, interview
from bitim.law.facts import VOCABULARY
from bitim.law.readers.truth import FactValue
from bitim.law.words import LANGUAGES, Language, say

DAY = date(2026, 3, 2)
Held = Callable[..., dict[str, FactValue]]
Put = Callable[[str, str], FactValue | None]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Hold an interview with these lines typed in."""

    def hold(*lines: str | bytes, question: str = "mediability", language: Language = "en") -> dict[str, FactValue]:
        typed = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        return interview("kz", question, DAY, language)

    return hold


def test_numbers_pick_the_options_in_the_order_shown(held: Held, capsys: pytest.CaptureFixture[str]) -> None:
    assert held("1", "1", "1", "2") == {
        "dispute.field": "civil",
        "dispute.stage": "before_court",
        "parties.all_consent": True,
        "parties.any_state_body": False,
    }
    shown = capsys.readouterr().out
    assert shown.startswith("Answer by number, or in writing.")
    assert "\nWhat is the dispute about?\n" in shown
    assert "  1 a civil matter\n" in shown
    assert "  1 Yes\n  2 No\n" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_may_be_written_in_the_words_of_the_language(held: Held, language: Language) -> None:
    field = VOCABULARY["dispute.field"].values["family"]  # type: ignore[attr-defined]  # it is a choice
    facts = held(
        say(field, language).upper(),
        "before_court",
        say("Yes", language),
        say("No", language).lower(),
        language=language,
    )
    assert facts == {
        "dispute.field": "family",
        "dispute.stage": "before_court",
        "parties.all_consent": True,
        "parties.any_state_body": False,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_shown_is_in_the_language(
    held: Held, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    held("1", language=language)
    shown = capsys.readouterr().out
    for fact in (VOCABULARY["dispute.field"], VOCABULARY["dispute.stage"]):
        assert say(fact.question, language) in shown
        assert say(fact.hint, language) in shown


def test_enter_alone_means_not_known_and_is_not_asked_again(held: Held, capsys: pytest.CaptureFixture[str]) -> None:
    assert held(*[""] * 200) == {}
    asked = [line for line in capsys.readouterr().out.splitlines() if line.endswith("?") and not line.startswith(" ")]
    assert len(asked) > 5
    assert len(asked) == len(set(asked))


def test_an_answer_that_decides_ends_the_interview(held: Held, capsys: pytest.CaptureFixture[str]) -> None:
    assert held("civil", "", "no", "this is never read")["parties.all_consent"] is False
    said = capsys.readouterr()
    assert said.err == ""


def test_the_end_of_input_shows_what_is_told_so_far(held: Held) -> None:
    assert held() == {}
    assert held("civil") == {"dispute.field": "civil"}


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("civl", "dispute.field has no value 'civl'; did you mean 'civil'?"),
        ("0", "dispute.field has no value '0'; known: civil"),
        ("12", "dispute.field has no value '12'"),
        ("-1", "dispute.field has no value '-1'"),
        ("1.0", "dispute.field has no value '1.0'"),
        ("9" * 5000, "dispute.field has no value '999"),
        ("²", "dispute.field has no value '²'"),
        (b"\xff\xfe", "dispute.field has no value"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_and_asked_again(
    held: Held, capsys: pytest.CaptureFixture[str], bad: str | bytes, told: str
) -> None:
    assert held(bad, "civil") == {"dispute.field": "civil"}
    said = capsys.readouterr()
    assert told in said.err
    assert said.out.count("What is the dispute about?") == 1


# One question ---------------------------------------------------------------------------------------------


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Put:
    """Ask for one fact, with one line typed in."""

    def ask(name: str, line: str) -> FactValue | None:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n"))
        return _put(VOCABULARY[name], "kz", "en")

    return ask


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("mediator.conflicts", "1, 2", frozenset({"interest", "relationship"})),
        ("mediator.conflicts", "interest", frozenset({"interest"})),
        ("mediator.conflicts", "0", frozenset()),
        ("mediator.age", "41", 41),
        ("proposal.sent_on", "2026-02-28", date(2026, 2, 28)),
        ("dispute.amount", "1 200 000,50", Decimal("1200000.5")),
        ("dispute.amount", "1\N{NO-BREAK SPACE}200", 1200),
        ("dispute.currency", "KZT", "KZT"),
        ("parties.all_consent", "YES", True),
        ("parties.all_consent", "2", False),
        ("parties.all_consent", "  ", None),
        ("mediator.conflicts", "", None),
    ],
)
def test_each_kind_of_answer_is_read(put: Put, name: str, typed: str, value: FactValue | None) -> None:
    assert put(name, typed) == value


def test_of_several_it_is_said_how_to_pick_them(put: Put, capsys: pytest.CaptureFixture[str]) -> None:
    put("mediator.conflicts", "0")
    assert "Several numbers with commas between, or 0 for none of these." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("mediator.age", "old", "mediator.age is a whole number of years, not 'old'"),
        ("mediator.age", "41.5", "mediator.age is a whole number of years, not 41.5"),
        ("mediator.age", "9" * 5000, "mediator.age is a whole number of years, not '999"),
        ("dispute.amount", "-5", "dispute.amount is an amount, not '-5'"),
        ("dispute.amount", "99999999999999999", "it is between 0 and 10^15"),
        ("proposal.sent_on", "28.02.2026", 'is a day that exists, written "YYYY-MM-DD"'),
        ("proposal.sent_on", "2026-02-30", "is a day that exists"),
        ("mediator.conflicts", "1,,2", "mediator.conflicts has no value ''"),
        ("mediator.conflicts", "1,9", "mediator.conflicts has no value '9'"),
        ("parties.all_consent", "maybe", "parties.all_consent is true or false, not 'maybe'"),
    ],
)
def test_each_kind_of_answer_that_cannot_be_read_is_told_with_what_it_can_be(
    put: Put, capsys: pytest.CaptureFixture[str], name: str, typed: str, told: str
) -> None:
    with pytest.raises(EOFError):
        put(name, typed)
    assert told in capsys.readouterr().err
