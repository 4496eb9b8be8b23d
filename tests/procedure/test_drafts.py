"""Drafts of a settlement: what is due when, what changed between two, how one is written and read."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bitim.procedure
from bitim.procedure import settlement
from bitim.procedure.people import Share
from bitim.procedure.remarks import Code
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    Change,
    Costs,
    Obligation,
    Omission,
    OnDay,
    OnEvent,
    Other,
    SafetyPromise,
    Settlement,
)
from bitim.procedure.written import LARGEST, Unreadable
from tests.procedure.drafts import KEYS, LOAN, SIGNED, SOUND, settlements
from tests.procedure.people import ALIYA, BERIK

# What is due --------------------------------------------------------------------------------------


def test_every_instalment_is_an_obligation_of_its_own() -> None:
    found = settlement.due_dates(SOUND)
    assert [(o.term, o.part, o.due) for o in found] == [
        ("1", 1, date(2026, 3, 31)),
        ("1", 2, date(2026, 4, 30)),
        ("1", 3, date(2026, 5, 31)),
        ("1", 4, date(2026, 6, 30)),
        ("1", 5, date(2026, 7, 31)),
        ("2", 0, date(2026, 2, 10)),
    ]
    assert sum(o.amount or 0 for o in found) == LOAN.amount
    assert {(o.debtor, o.creditor, o.currency) for o in found if o.kind == "payment"} == {("b", "a", "KZT")}


def test_days_after_signing_count_from_the_day_after_it() -> None:
    soon = replace(SOUND, terms=(replace(KEYS, due=AfterSigning(days=10)),))
    assert settlement.due_dates(soon)[0].due == SIGNED + timedelta(days=10)
    assert settlement.due_dates(replace(soon, day=None))[0].due is None


def test_a_lasting_promise_is_due_on_its_last_day_if_it_has_one() -> None:
    quiet = Omission(id="1", debtor="a", creditor="b", what="no noise after ten")
    safe = SafetyPromise(id="2", debtor="a", creditor="b", what="keep away", until=date(2027, 2, 2))
    found = settlement.due_dates(replace(SOUND, terms=(quiet, safe)))
    assert [(o.due, o.lasting) for o in found] == [(None, True), (date(2027, 2, 2), True)]


def test_what_waits_for_an_event_says_for_which() -> None:
    [found] = settlement.due_dates(replace(SOUND, terms=(replace(KEYS, due=OnEvent(event="the harvest")),)))
    assert found == Obligation(
        term="2", part=0, kind="delivery", debtor="b", creditor="a", due=None, event="the harvest"
    )


def test_a_payment_at_once_is_one_obligation_with_its_sum() -> None:
    at_once = replace(LOAN, instalments=(), due=OnDay(day=SIGNED))
    [found] = settlement.due_dates(replace(SOUND, terms=(at_once,)))
    assert (found.part, found.due, found.amount) == (0, SIGNED, 50_000_000)


# What has changed ---------------------------------------------------------------------------------


def test_a_changed_sum_a_new_term_and_one_struck_out_are_told_one_by_one() -> None:
    part = replace(LOAN.instalments[4], amount=10_000_001)
    dearer = replace(LOAN, amount=50_000_001, instalments=(*LOAN.instalments[:4], part))
    sorry = Act(id="3", debtor="b", creditor="a", what="withdraw the complaint", due=AfterSigning(days=3))
    changes = settlement.difference(SOUND, replace(SOUND, terms=(dearer, sorry)))
    assert [(c.kind, c.place) for c in changes] == [
        ("removed", "terms.2"),
        ("changed", "terms.1.amount"),
        ("changed", "terms.1.instalments.5.amount"),
        ("added", "terms.3"),
    ]
    assert changes[1] == Change(kind="changed", place="terms.1.amount", before=50_000_000, after=50_000_001)


def test_another_order_of_the_terms_is_a_move_and_no_change() -> None:
    assert settlement.difference(SOUND, replace(SOUND, terms=(KEYS, LOAN))) == (
        Change(kind="moved", place="terms", before=["1", "2"], after=["2", "1"]),
    )


def test_another_kind_of_term_replaces_the_whole_clause() -> None:
    act = Act(id="2", debtor="b", creditor="a", what="hand over the keys", due=KEYS.due)
    [change] = settlement.difference(SOUND, replace(SOUND, terms=(LOAN, act)))
    assert (change.kind, change.place) == ("changed", "terms.2")


def test_a_new_due_day_is_one_change() -> None:
    [change] = settlement.difference(SOUND, replace(SOUND, terms=(LOAN, replace(KEYS, due=AfterSigning(days=3)))))
    assert change == Change(
        kind="changed",
        place="terms.2.due",
        before={"when": "day", "day": "2026-02-10"},
        after={"when": "after_signing", "days": 3},
    )


def test_the_question_of_others_once_answered_is_a_change() -> None:
    asked = settlement.difference(replace(SOUND, others=None), SOUND)
    assert asked == (Change(kind="changed", place="others", before=None, after=[]),)
    [named] = settlement.difference(SOUND, replace(SOUND, others=(Other(kind="child", who="Асел"),)))
    assert (named.kind, named.place) == ("added", "others.child Асел")


def test_two_parties_of_one_name_are_told_apart() -> None:
    twins = replace(SOUND, parties=(ALIYA, ALIYA, BERIK))
    [change] = settlement.difference(SOUND, twins)
    assert (change.kind, change.place) == ("added", f"parties.a {ALIYA.name} #2")


@settings(max_examples=40)
@given(settlements(), settlements())
def test_no_difference_means_the_same_draft_and_each_way_tells_the_same_places(
    one: Settlement, other: Settlement
) -> None:
    assert settlement.difference(one, one) == ()
    forth, back = settlement.difference(one, other), settlement.difference(other, one)
    assert (forth == ()) is (one == other)
    assert sorted(c.place for c in forth) == sorted(c.place for c in back)


# Written and read ---------------------------------------------------------------------------------


@given(settlements())
def test_a_settlement_is_read_as_it_was_written(draft: Settlement) -> None:
    text = settlement.write(draft)
    assert settlement.read(text) == draft
    assert settlement.write(settlement.read(text)) == text
    assert settlement.digest(settlement.read(text)) == settlement.digest(draft)


@settings(max_examples=40)
@given(settlements(), settlements())
def test_two_settlements_have_one_digest_only_if_they_are_the_same(one: Settlement, other: Settlement) -> None:
    assert (settlement.digest(one) == settlement.digest(other)) is (one == other)


def test_the_digest_of_a_settlement_never_changes_by_itself() -> None:
    text = settlement.write(SOUND)
    assert text.startswith('{"consequences":"Whoever is late pays the penalty of term 1.","convention":false,')
    assert '"format":"settlement/1"' in text
    assert "Берік Ұлан" in text
    assert settlement.digest(replace(SOUND, place="Almaty ")) != settlement.digest(SOUND)


def test_a_clause_keeps_its_digest_wherever_it_stands_until_its_words_change() -> None:
    moved = replace(SOUND, terms=(KEYS, LOAN), place="Astana")
    assert [settlement.clause_digest(term) for term in moved.terms] == [
        settlement.clause_digest(term) for term in reversed(SOUND.terms)
    ]
    assert settlement.clause_digest(replace(KEYS, place="Astana")) != settlement.clause_digest(KEYS)


def test_the_order_of_names_and_spaces_in_a_text_do_not_matter() -> None:
    tree = json.loads(settlement.write(SOUND))
    shuffled = json.dumps(dict(reversed(tree.items())), indent=2)
    assert settlement.read(shuffled) == SOUND


def broken(**changes: object) -> str:
    return json.dumps({**json.loads(settlement.write(SOUND)), **changes})


TERM = json.loads(settlement.write(SOUND))["terms"][1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", ""),
        ("[]", "format"),
        ("{" * 100_000, ""),
        ("[" * 100_000, ""),
        ('{"format":"settlement/1","place":"a","place":"b"}', ""),
        ('{"format":"settlement/1","whole":NaN}', ""),
        (broken(format="settlement/2"), "format"),
        (broken(terms=[{**TERM, "due": {"when": "day", "day": "2026-02-30"}}]), "terms.0.delivery.due.day.day"),
        (broken(terms=[{**TERM, "due": {"when": "sometime"}}]), "terms.0.delivery.due"),
        (broken(terms=[{**TERM, "kind": "promise"}]), "terms.0"),
        (broken(terms=[{**TERM, "thing": 7}]), "terms.0.delivery.thing"),
        (broken(terms=[{**TERM, "colour": "red"}]), "terms.0.delivery.colour"),
        (broken(terms=[{name: TERM[name] for name in TERM if name != "thing"}]), "terms.0.delivery.thing"),
        (broken(terms="none"), "terms"),
        (broken(in_court="yes"), "in_court"),
        (broken(in_court=1), "in_court"),
        (broken(day="2 February"), "day"),
        (broken(place="Al\x00maty"), "place"),
        (broken(place="\ud800"), "place"),
        (broken(costs={"mode": "shares", "shares": [{"side": "a", "parts": True}]}), "costs.shares.0.parts"),
    ],
)
def test_a_text_that_is_no_settlement_is_refused_with_the_place_of_the_fault(text: str, place: str) -> None:
    with pytest.raises(Unreadable) as refused:
        settlement.read(text)
    assert refused.value.faults[0][0] == place
    assert str(refused.value)


def test_an_amount_is_a_whole_number_of_minor_units() -> None:
    costs = Costs(mode="shares", shares=(Share(side="a", parts=1),))
    text = settlement.write(replace(SOUND, costs=costs))
    for wrong in ("1.0", "1e2", '"1"', "null"):
        with pytest.raises(Unreadable):
            settlement.read(text.replace('"parts":1', f'"parts":{wrong}'))


def test_a_text_longer_than_any_settlement_is_not_looked_at() -> None:
    with pytest.raises(Unreadable, match="longer than"):
        settlement.read(" " * (LARGEST + 1))


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(Unreadable) as refused:
        settlement.read(broken(day="soon", whole="yes", place=None))
    assert [place for place, _ in refused.value.faults] == ["day", "place", "whole"]


@given(st.text(max_size=60))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    with pytest.raises(Unreadable):
        settlement.read(text)


# Remarks ------------------------------------------------------------------------------------------


def test_every_remark_that_has_a_code_is_made_somewhere() -> None:
    package = Path(bitim.procedure.__file__).parent
    source = "".join(path.read_text() for path in package.rglob("*.py"))
    assert [code for code in Code if not re.search(rf"\bCode\.{code.name}\b", source)] == []
