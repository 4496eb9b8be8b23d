"""The agreement to mediate: which essential terms are there, what the law adds, what stands in the way of signing."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.readers.truth import Facts
from bitim.procedure import agreement
from bitim.procedure.agreement import Clause, Draft, Expenses, Way
from bitim.procedure.people import Mediator, Share, split
from bitim.procedure.remarks import Code, Remark, Weight, stopped
from bitim.procedure.written import Unreadable
from tests.procedure.people import ALIYA, BERIK, DANA, LAWYER

DAY = date(2026, 2, 2)
BEFORE_2022 = date(2021, 12, 6)
CIVIL: Facts = {"dispute.field": "civil", "dispute.stage": "before_court"}
ZHANAR = Mediator(name="Жанар Оспан", kind="public", register="Akim’s register No. 3")
FULL = Draft(
    day=DAY,
    place="Almaty",
    parties=(ALIYA, BERIK),
    subject="A loan of 500,000 tenge",
    mediators=(DANA,),
    expenses=Expenses(fee=5_000_001, shares=(Share(side="a", parts=1), Share(side="b", parts=1))),
    languages=("kk", "ru"),
    prevailing="kk",
    confidentiality=Clause(),
    liability=Clause(),
    term_days=30,
    ways=(Way.JOINT_MEETINGS, Way.SEPARATE_MEETINGS),
    procedure=Clause(),
    rights_and_duties=Clause(),
    termination=Clause(standard=False, own="By a letter to all."),
)


def missing(draft: Draft, day: date = DAY) -> set[str]:
    return {dict(remark.values)["item"] for remark in agreement.missing(draft, day)}


def codes(draft: Draft, case: Facts = CIVIL) -> set[tuple[str, str, Weight]]:
    return {(remark.code, remark.place, remark.weight) for remark in agreement.check(draft, case, DAY)}


# The essential terms ------------------------------------------------------------------------------


def test_an_agreement_with_all_essential_terms_lacks_nothing() -> None:
    assert agreement.check(FULL, CIVIL, DAY) == ()


def test_an_empty_draft_lacks_every_term_of_the_day() -> None:
    since, before = missing(Draft()), missing(Draft(), BEFORE_2022)
    assert since - before == {"organisation", "rights_and_duties", "termination"}
    assert before - since == {"time"}
    assert len(since) == 15
    assert all(
        remark.cites == ("LM 21(2)",) and remark.weight == Weight.STOPS for remark in agreement.missing(Draft(), DAY)
    )


@pytest.mark.parametrize(
    ("without", "item"),
    [
        (replace(FULL, day=None), "date"),
        (replace(FULL, place=" "), "place"),
        (replace(FULL, subject=""), "subject"),
        (replace(FULL, mediators=()), "mediator"),
        (replace(FULL, mediators=(replace(DANA, register=""),)), "mediator"),
        (replace(FULL, mediators=(replace(DANA, organisation=""),)), "organisation"),
        (replace(FULL, expenses=None), "expenses"),
        (replace(FULL, expenses=Expenses()), "expenses"),
        (replace(FULL, languages=(), prevailing=""), "language"),
        (replace(FULL, confidentiality=None), "confidentiality"),
        (replace(FULL, liability=Clause(standard=False)), "liability"),
        (replace(FULL, term_days=None), "term"),
        (replace(FULL, ways=()), "procedure"),
        (replace(FULL, procedure=None), "procedure"),
        (replace(FULL, rights_and_duties=None), "rights_and_duties"),
        (replace(FULL, termination=Clause(standard=False, own="  ")), "termination"),
        (replace(FULL, parties=(ALIYA, replace(BERIK, phone=""))), "party_details"),
        (replace(FULL, parties=(ALIYA, replace(BERIK, name=" "))), "parties"),
        (replace(FULL, parties=(ALIYA,)), "parties"),
        (replace(FULL, parties=(ALIYA, replace(BERIK, representatives=(replace(LAWYER, basis=""),)))), "parties"),
    ],
)
def test_each_term_that_is_not_filled_is_named_by_the_law(without: Draft, item: str) -> None:
    assert item in missing(without)
    assert missing(without) <= {item, "organisation"}
    assert stopped(agreement.check(without, CIVIL, DAY))


def test_until_2022_the_hour_was_an_essential_term_too() -> None:
    assert missing(FULL, BEFORE_2022) == {"time"}
    assert missing(replace(FULL, hour=time(10, 30)), BEFORE_2022) == set()


def test_a_public_mediator_needs_no_organisation() -> None:
    assert missing(replace(FULL, mediators=(ZHANAR,))) == set()


# What the law and the standard wording add --------------------------------------------------------


def test_the_silent_parts_are_filled_as_the_law_has_them() -> None:
    bare = replace(Draft(), parties=(ALIYA, BERIK), mediators=(DANA,), languages=("kk",), expenses=Expenses(fee=1))
    filled = agreement.with_defaults(bare, CIVIL, DAY)
    assert filled.expenses == Expenses(fee=1, shares=(Share(side="a", parts=1), Share(side="b", parts=1)))
    assert (filled.term_days, filled.prevailing, filled.termination) == (30, "kk", Clause())
    assert missing(filled) == {"date", "place", "subject", "procedure"}


def test_a_public_mediator_costs_nothing_and_is_never_paid() -> None:
    free = agreement.with_defaults(replace(FULL, mediators=(ZHANAR,), expenses=None), CIVIL, DAY)
    assert free.expenses is not None
    assert free.expenses.fee == 0
    assert codes(replace(FULL, mediators=(ZHANAR,))) == {(Code.PUBLIC_MEDIATOR_PAID, "mediators.0", Weight.STOPS)}


def test_nothing_that_was_said_is_changed() -> None:
    said = replace(FULL, expenses=Expenses(fee=9, shares=(Share(side="b", parts=1),)), term_days=14)
    assert agreement.with_defaults(said, CIVIL, DAY) == said


def test_in_a_criminal_case_the_law_has_no_term_to_fill_in() -> None:
    criminal: Facts = {"dispute.field": "criminal", "dispute.stage": "trial"}
    assert agreement.with_defaults(replace(FULL, term_days=None), criminal, DAY).term_days is None


# What else stands in the way ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("draft", "remark"),
    [
        (replace(FULL, languages=("kk", "kk")), (Code.LANGUAGE_TWICE, "languages", Weight.STOPS)),
        (replace(FULL, prevailing=""), (Code.NO_PREVAILING_LANGUAGE, "prevailing", Weight.STOPS)),
        (replace(FULL, prevailing="en"), (Code.PREVAILING_NOT_USED, "prevailing", Weight.STOPS)),
        (replace(FULL, term_days=0), (Code.TERM_TOO_SHORT, "term_days", Weight.STOPS)),
        (replace(FULL, term_days=60), (Code.TERM_TOO_LONG, "term_days", Weight.WARNS)),
        (replace(FULL, term_days=61), (Code.TERM_TOO_LONG, "term_days", Weight.STOPS)),
        (replace(FULL, expenses=Expenses(fee=-1)), (Code.NEGATIVE_AMOUNT, "expenses.fee", Weight.STOPS)),
        (
            replace(FULL, expenses=Expenses(fee=1, shares=(Share(side="z", parts=1),))),
            (Code.UNKNOWN_SIDE, "expenses.shares.0", Weight.STOPS),
        ),
        (
            replace(FULL, expenses=Expenses(fee=1, shares=(Share(side="a", parts=0),))),
            (Code.SHARES_DO_NOT_ADD_UP, "expenses.shares", Weight.STOPS),
        ),
        (
            replace(FULL, expenses=Expenses(fee=1, shares=(Share(side="a", parts=1), Share(side="a", parts=1)))),
            (Code.SHARES_DO_NOT_ADD_UP, "expenses.shares", Weight.STOPS),
        ),
        (
            replace(FULL, parties=(ALIYA, replace(BERIK, signs="representative"))),
            (Code.NOBODY_TO_SIGN, "parties.1", Weight.STOPS),
        ),
        (
            replace(FULL, parties=(ALIYA, replace(BERIK, minor=True))),
            (Code.GUARDIAN_MISSING, "parties.1", Weight.STOPS),
        ),
        (
            replace(FULL, parties=(ALIYA, replace(BERIK, capacity="none", representatives=(LAWYER,)))),
            (Code.GUARDIAN_MISSING, "parties.1", Weight.STOPS),
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(draft: Draft, remark: tuple[Code, str, Weight]) -> None:
    assert codes(draft) == {remark}


def test_two_parties_of_one_side_are_not_two_sides() -> None:
    one_side = replace(FULL, parties=(ALIYA, replace(BERIK, side="a")), expenses=Expenses(fee=0))
    assert (Code.FEWER_THAN_TWO_SIDES, "parties", Weight.STOPS) in codes(one_side)


def test_remarks_alone_do_not_stop_the_signing() -> None:
    assert not stopped(agreement.check(replace(FULL, term_days=45), CIVIL, DAY))
    assert not stopped([Remark(code=Code.PROVISION, weight=Weight.NOTES)])


# Money, shared exactly ----------------------------------------------------------------------------


def test_a_fee_that_does_not_divide_is_paid_to_the_last_tiyn() -> None:
    assert agreement.fee_of_each(FULL) == (("a", 2_500_001), ("b", 2_500_000))
    assert agreement.fee_of_each(replace(FULL, expenses=Expenses(fee=7))) == ()


@given(st.integers(0, 10**15), st.lists(st.integers(0, 1000), min_size=1, max_size=6).filter(any))
def test_shares_come_to_the_whole_and_each_is_within_one_unit_of_its_part(amount: int, parts: list[int]) -> None:
    found = split(amount, tuple(Share(side=str(n), parts=part) for n, part in enumerate(parts)))
    assert sum(share for _, share in found) == amount
    for (_, share), part in zip(found, parts, strict=True):
        assert 0 <= share * sum(parts) - amount * part + sum(parts) <= 2 * sum(parts)
        assert part or share == 0


@pytest.mark.parametrize("parts", [(), (0, 0), (2, -1)])
def test_shares_that_come_to_nothing_are_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="shares are whole parts"):
        split(100, tuple(Share(side=str(n), parts=part) for n, part in enumerate(parts)))


# Written ------------------------------------------------------------------------------------------


def test_an_agreement_is_read_as_it_was_written() -> None:
    drafts = (
        FULL,
        Draft(),
        replace(FULL, hour=time(10, 30), parties=(replace(ALIYA, representatives=(LAWYER,)), BERIK)),
    )
    for draft in drafts:
        assert agreement.read(agreement.write(draft)) == draft
    assert len({agreement.digest(draft) for draft in drafts}) == 3


def test_a_settlement_is_not_taken_for_an_agreement_to_mediate() -> None:
    with pytest.raises(Unreadable, match="format: must be agreement/1"):
        agreement.read('{"format":"settlement/1"}')
