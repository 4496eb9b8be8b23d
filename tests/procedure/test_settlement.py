"""The settlement: what the law asks of it, what is wrong with a term, and what follows from it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitim.law.readers.truth import Facts
from bitim.procedure import settlement
from bitim.procedure.people import Share
from bitim.procedure.remarks import Code, Remark, Weight, stopped
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    Consequence,
    Costs,
    Delivery,
    Instalment,
    Omission,
    OnDay,
    OnEvent,
    Other,
    Remedy,
    Restitution,
    SafetyPromise,
    Settlement,
    Term,
    instalments,
)
from bitim.procedure.settlement.checks import LARGEST_AMOUNT
from tests.procedure.drafts import KEYS, LOAN, SIGNED, SOUND, settlements
from tests.procedure.people import ALIYA, BERIK, LAWYER

CIVIL: Facts = {"dispute.field": "civil", "dispute.stage": "before_court", "dispute.subject": "debt"}
IN_TRIAL: Facts = {**CIVIL, "dispute.stage": "trial"}
FAMILY: Facts = {"dispute.field": "family", "dispute.stage": "before_court", "dispute.subject": "alimony"}
BEFORE_2022 = date(2021, 12, 6)


def remarks(draft: Settlement, case: Facts = CIVIL, day: date = SIGNED) -> tuple[Remark, ...]:
    return settlement.check(draft, case, day)


def faults(draft: Settlement, case: Facts = CIVIL, day: date = SIGNED) -> set[tuple[str, str]]:
    return {(r.code, r.place) for r in remarks(draft, case, day) if r.weight == Weight.STOPS}


def told(found: Iterable[Remark], code: Code) -> Remark:
    [remark] = [remark for remark in found if remark.code == code]
    return remark


def with_terms(*terms: Term) -> Settlement:
    return replace(SOUND, terms=terms)


# The law ------------------------------------------------------------------------------------------


def test_a_sound_settlement_can_be_signed_and_leads_to_a_court_order() -> None:
    assert settlement.law(SOUND, CIVIL, SIGNED).answer == "valid"
    found = remarks(SOUND)
    assert not stopped(found)
    route = told(found, Code.ENFORCEABLE_BY)
    assert route.values == (("route", "court_order"),)
    assert route.cites == ("LM 27(9)", "CPC 134(1)", "CPC 135")


@pytest.mark.parametrize(
    ("without", "item", "place"),
    [
        (replace(SOUND, day=None), "date_place", "day"),
        (replace(SOUND, place=" "), "date_place", "day"),
        (replace(SOUND, subject=""), "subject", "subject"),
        (replace(SOUND, mediators=()), "mediator_data", "mediators"),
        (replace(SOUND, terms=()), "obligations", "terms"),
        (with_terms(replace(KEYS, due=None)), "manner_and_terms", "terms"),
        (replace(SOUND, consequences=""), "consequences", "consequences"),
        (replace(SOUND, parties=(ALIYA,)), "parties", "parties"),
        (
            replace(SOUND, parties=(ALIYA, replace(BERIK, representatives=(replace(LAWYER, basis=""),)))),
            "representatives",
            "parties",
        ),
    ],
)
def test_each_mandatory_element_that_is_missing_is_named_by_the_law(without: Settlement, item: str, place: str) -> None:
    found = [r for r in remarks(without) if r.code == Code.MISSING_CONTENT and dict(r.values)["item"] == item]
    assert [(r.place, r.weight, r.cites) for r in found] == [(place, Weight.STOPS, ("LM 27(2)",))]


def test_consequences_may_stand_with_each_term_as_well() -> None:
    assert faults(replace(SOUND, consequences="", terms=(LOAN, replace(KEYS, consequence=LOAN.consequence)))) == set()


def test_until_2022_neither_place_nor_the_signature_of_the_mediator_was_needed() -> None:
    old = replace(SOUND, day=BEFORE_2022, place="")
    alone = frozenset({"parties"})
    assert settlement.law(old, CIVIL, BEFORE_2022, signed_by=alone, form="written").answer == "valid"
    since = settlement.check(replace(SOUND, place=""), CIVIL, SIGNED, signed_by=alone)
    assert {dict(r.values)["item"] for r in since if r.code in {Code.MISSING_FORM, Code.MISSING_CONTENT}} == {
        "signed_by_mediator",
        "date_place",
    }


def test_without_a_clause_on_a_court_order_the_sides_are_warned() -> None:
    found = remarks(replace(SOUND, court_order_clause=False))
    assert told(found, Code.NO_ENFORCEMENT_CLAUSE).weight == Weight.WARNS
    assert not stopped(found)


def test_a_notary_opens_the_way_to_an_executive_inscription() -> None:
    found = remarks(replace(SOUND, court_order_clause=False, notary=True))
    routes = {dict(r.values)["route"] for r in found if r.code == Code.ENFORCEABLE_BY}
    assert routes == {"contract_action", "notary_inscription"}
    assert Code.NO_ENFORCEMENT_CLAUSE not in {r.code for r in found}


def test_alimony_needed_a_notary_until_2022_and_is_now_a_ground_for_withholding() -> None:
    before = faults(replace(SOUND, day=BEFORE_2022), FAMILY, BEFORE_2022)
    assert before == {(Code.MISSING_FORM, ""), (Code.VOID, "")}
    assert faults(replace(SOUND, day=BEFORE_2022, notary=True), FAMILY, BEFORE_2022) == set()
    assert told(remarks(SOUND, FAMILY), Code.WAGE_WITHHOLDING).values == (("percent", "50"),)


def test_a_division_of_property_brings_the_provisions_on_it() -> None:
    found = remarks(SOUND, {**FAMILY, "dispute.subject": "property_division"})
    provisions = {r.cites[0]: dict(r.values)["says"] for r in found if r.code == Code.PROVISION}
    assert {"MFC 37(3)", "LM 27(7-1)"} <= set(provisions)
    assert provisions["LM 27(7-1)"].startswith("A settlement that divides or pledges property")


# In court -----------------------------------------------------------------------------------------

IN_COURT = replace(SOUND, in_court=True, costs=Costs(mode="own"), court_order_clause=False)


def test_in_court_the_settlement_goes_to_the_judge() -> None:
    found = remarks(IN_COURT, IN_TRIAL)
    assert not stopped(found)
    items = {dict(r.values)["item"] for r in found if r.code == Code.REQUIRED_FORM}
    assert items == {"court_approval", "representative_power"}


def test_in_court_no_term_may_hang_on_a_condition_and_out_of_court_it_may() -> None:
    conditional = (LOAN, replace(KEYS, condition="if the flat is sold"))
    found = remarks(replace(IN_COURT, terms=conditional), IN_TRIAL)
    assert told(found, Code.SUSPENSIVE_CONDITION).place == "terms.1.condition"
    assert told(found, Code.SUSPENSIVE_CONDITION).cites == ("CPC 176", "CPC 180(2)", "CPC 177(4)")
    assert told(found, Code.APPROVAL_REFUSED).values == (("reason", "suspensive_condition"),)
    assert faults(with_terms(*conditional)) == set()


def test_in_court_a_day_that_nobody_knows_is_a_warning_and_out_of_court_a_note() -> None:
    by_event = replace(KEYS, due=OnEvent(event="when the lease ends"))
    in_court = told(remarks(replace(IN_COURT, terms=(by_event,)), IN_TRIAL), Code.DUE_BY_EVENT)
    assert (in_court.weight, in_court.place) == (Weight.WARNS, "terms.0.due")
    assert told(remarks(with_terms(by_event)), Code.DUE_BY_EVENT).weight == Weight.NOTES


def test_in_court_silence_on_the_costs_is_told_with_what_the_law_then_does() -> None:
    silent = told(remarks(replace(IN_COURT, costs=None), IN_TRIAL), Code.COSTS_SILENT)
    assert (silent.weight, silent.values) == (Weight.WARNS, (("mode", "each_bears_own"),))
    assert silent.cites == ("CPC 115(2)", "CPC 176(4)")
    assert Code.COSTS_SILENT not in {r.code for r in remarks(IN_COURT, IN_TRIAL)}


@pytest.mark.parametrize(
    ("costs", "fault"),
    [
        (Costs(mode="one_side", side="z"), (Code.UNKNOWN_SIDE, "costs.side")),
        (Costs(mode="shares"), (Code.SHARES_DO_NOT_ADD_UP, "costs.shares")),
        (Costs(mode="shares", shares=(Share(side="z", parts=1),)), (Code.UNKNOWN_SIDE, "costs.shares.0")),
    ],
)
def test_costs_fall_on_sides_that_there_are(costs: Costs, fault: tuple[str, str]) -> None:
    assert faults(replace(IN_COURT, costs=costs), IN_TRIAL) == {fault}


# The people ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("power", [None, False])
def test_a_representative_signs_only_with_the_power_specially_stated(power: bool | None) -> None:  # noqa: FBT001 - as the document has it
    by_lawyer = replace(BERIK, signs="representative", representatives=(replace(LAWYER, may_settle=power),))
    found = remarks(replace(SOUND, parties=(ALIYA, by_lawyer)))
    missing = told(found, Code.MISSING_FORM)
    assert (missing.values, missing.cites[0]) == ((("item", "representative_power"),), "CPC 60(1)")


def test_a_representative_with_the_power_signs_and_so_does_a_director_without_one() -> None:
    empowered = replace(BERIK, signs="representative", representatives=(replace(LAWYER, may_settle=True),))
    director = replace(
        BERIK, kind="organisation", signs="representative", representatives=(replace(LAWYER, legal=True),)
    )
    assert faults(replace(SOUND, parties=(ALIYA, empowered))) == set()
    assert faults(replace(SOUND, parties=(ALIYA, director))) == set()
    assert settlement.law(replace(SOUND, parties=(ALIYA, director)), CIVIL, SIGNED).answer == "valid"


def test_who_has_no_full_capacity_cannot_settle_by_mediation() -> None:
    guarded = replace(BERIK, representatives=(replace(LAWYER, legal=True),))
    for capacity in ("none", "limited"):
        found = remarks(replace(SOUND, parties=(ALIYA, replace(guarded, capacity=capacity))))
        assert told(found, Code.NOT_MEDIABLE).place == "parties.1.capacity"
        assert told(found, Code.NOT_MEDIABLE).cites == ("LM 1(2)",)


def test_limited_capacity_was_no_bar_before_the_law_named_it() -> None:
    limited = replace(BERIK, capacity="limited")
    assert Code.NOT_MEDIABLE not in {
        r.code for r in remarks(replace(SOUND, parties=(ALIYA, limited)), day=date(2013, 1, 9))
    }


def test_a_minor_settles_with_a_legal_representative() -> None:
    minor = replace(BERIK, minor=True)
    assert faults(replace(SOUND, parties=(ALIYA, minor))) == {(Code.GUARDIAN_MISSING, "parties.1")}
    assert (
        faults(replace(SOUND, parties=(ALIYA, replace(minor, representatives=(replace(LAWYER, legal=True),))))) == set()
    )


def test_whom_else_it_touches_must_be_asked() -> None:
    unasked = told(remarks(replace(SOUND, others=None)), Code.OTHERS_NOT_CONSIDERED)
    assert unasked.weight == Weight.WARNS
    assert Code.OTHERS_NOT_CONSIDERED not in {r.code for r in remarks(SOUND)}


def test_a_third_party_who_takes_no_part_and_a_child_whose_interest_is_not_named_are_flagged() -> None:
    absent = Other(kind="third_party", who="the bank")
    child = Other(kind="child", who="Асел")
    found = remarks(replace(SOUND, others=(absent, child, replace(absent, takes_part=True))))
    assert told(found, Code.THIRD_PARTY_ABSENT).place == "others.0"
    assert told(found, Code.THIRD_PARTY_ABSENT).cites == ("LM 1(2)",)
    assert told(found, Code.CHILD_INTERESTS).place == "others.1.interest"
    cared = replace(SOUND, others=(replace(child, interest="sees both parents"),))
    assert told(remarks(cared, FAMILY), Code.CHILD_INTERESTS).cites == ("LM 25(2)", "LM 25(1)")


def test_both_parties_may_not_be_of_one_side() -> None:
    assert (Code.FEWER_THAN_TWO_SIDES, "parties") in faults(replace(SOUND, parties=(ALIYA, replace(BERIK, side="a"))))


# The terms ----------------------------------------------------------------------------------------


def test_a_term_is_owed_by_one_known_side_to_another() -> None:
    assert faults(with_terms(replace(KEYS, creditor="z"))) == {(Code.UNKNOWN_SIDE, "terms.0.creditor")}
    assert faults(with_terms(replace(KEYS, creditor="b"))) == {(Code.OWES_ITSELF, "terms.0.creditor")}


@pytest.mark.parametrize(
    ("term", "fault"),
    [
        (replace(KEYS, thing=" "), (Code.EMPTY, "terms.0.thing")),
        (Act(id="1", debtor="a", creditor="b", what="", due=AfterSigning(days=3)), (Code.EMPTY, "terms.0.what")),
        (Omission(id="1", debtor="a", creditor="b", what=""), (Code.EMPTY, "terms.0.what")),
        (replace(KEYS, due=OnEvent(event="")), (Code.EMPTY, "terms.0.due.event")),
        (replace(KEYS, id=" "), (Code.SAME_ID, "terms.0.id")),
        (replace(KEYS, consequence=Consequence()), (Code.EMPTY, "terms.0.consequence")),
        (
            replace(KEYS, consequence=Consequence(remedies=(Remedy.PENALTY,))),
            (Code.PENALTY_EMPTY, "terms.0.consequence"),
        ),
        (replace(KEYS, consequence=Consequence(text="x", penalty=-1)), (Code.NEGATIVE_AMOUNT, "terms.0.consequence")),
        (replace(KEYS, due=OnDay(day=SIGNED - timedelta(days=1))), (Code.DUE_BEFORE_SIGNING, "terms.0.due")),
        (replace(KEYS, due=AfterSigning(days=-1)), (Code.DUE_BEFORE_SIGNING, "terms.0.due")),
        (replace(KEYS, due=AfterSigning(days=10**12)), (Code.DUE_FAR_OFF, "terms.0.due")),
        (replace(KEYS, due=OnDay(day=date.max)), (Code.DUE_FAR_OFF, "terms.0.due")),
        (
            SafetyPromise(id="1", debtor="b", creditor="a", what="keep away", until=SIGNED - timedelta(days=1)),
            (Code.DUE_BEFORE_SIGNING, "terms.0.until"),
        ),
        (replace(KEYS, due=AfterTerm(term="7")), (Code.WAITS_FOR_UNKNOWN, "terms.0.due")),
        (replace(KEYS, due=AfterTerm(term="2")), (Code.WAITS_IN_CIRCLE, "terms.0.due")),
        (
            Restitution(id="1", debtor="b", creditor="a", thing="the car", value=0, due=AfterSigning(days=1)),
            (Code.AMOUNT_NOT_POSITIVE, "terms.0.value"),
        ),
        (replace(LOAN, currency="tenge"), (Code.UNKNOWN_CURRENCY, "terms.0.currency")),
        (replace(LOAN, due=AfterSigning(days=3)), (Code.DUE_TWICE, "terms.0.due")),
        (replace(LOAN, amount=LOAN.amount + 1), (Code.SUM_DIFFERS, "terms.0.instalments")),
    ],
)
def test_what_is_wrong_with_a_term_is_said_with_its_place(term: Term, fault: tuple[str, str]) -> None:
    assert faults(with_terms(term)) == {fault}


def test_two_terms_of_one_number_are_refused() -> None:
    assert faults(with_terms(KEYS, replace(KEYS, thing="the book"))) == {(Code.SAME_ID, "terms.1.id")}


def test_terms_that_wait_for_each_other_are_all_named() -> None:
    first, second = (replace(KEYS, id=one, due=AfterTerm(term=other)) for one, other in (("1", "2"), ("2", "1")))
    third = replace(KEYS, id="3", due=AfterTerm(term="1"))
    assert faults(with_terms(first, second, third)) == {(Code.WAITS_IN_CIRCLE, f"terms.{n}.due") for n in range(3)}


def test_a_payment_without_a_day_is_not_due() -> None:
    assert (Code.NOT_DUE, "terms.0.due") in faults(with_terms(replace(LOAN, instalments=())))


@pytest.mark.parametrize("amount", [0, -1])
def test_a_payment_of_nothing_is_refused(amount: int) -> None:
    once = replace(LOAN, amount=amount, instalments=(), due=AfterSigning(days=5))
    assert faults(with_terms(once)) == {(Code.AMOUNT_NOT_POSITIVE, "terms.0.amount")}


def test_the_largest_amount_can_be_paid_and_one_more_cannot() -> None:
    once = replace(LOAN, amount=LARGEST_AMOUNT, instalments=(), due=AfterSigning(days=5))
    assert faults(with_terms(once)) == set()
    assert faults(with_terms(replace(once, amount=LARGEST_AMOUNT + 1))) == {(Code.AMOUNT_TOO_LARGE, "terms.0.amount")}


def test_instalments_follow_one_another() -> None:
    twice = (Instalment(day=date(2026, 3, 2), amount=25_000_000),) * 2
    fault = (Code.INSTALMENTS_OUT_OF_ORDER, "terms.0.instalments.1.day")
    assert faults(with_terms(replace(LOAN, instalments=twice))) == {fault}


def test_a_day_off_and_a_day_far_off_are_told() -> None:
    holiday = told(remarks(with_terms(replace(KEYS, due=OnDay(day=date(2026, 3, 8))))), Code.DUE_ON_DAY_OFF)
    assert holiday.values == (("due", "2026-03-08"), ("next", "2026-03-10"))
    far = told(remarks(with_terms(replace(KEYS, due=OnDay(day=date(2040, 5, 15))))), Code.DUE_FAR_OFF)
    assert far.weight == Weight.WARNS


def test_without_its_own_day_a_draft_is_held_against_the_day_of_the_check() -> None:
    undated = replace(SOUND, day=None, terms=(replace(KEYS, due=OnDay(day=SIGNED)),))
    assert (Code.DUE_BEFORE_SIGNING, "terms.0.due") not in faults(undated)
    assert (Code.DUE_BEFORE_SIGNING, "terms.0.due") in faults(undated, day=SIGNED + timedelta(days=1))


# Instalments --------------------------------------------------------------------------------------


def test_a_plan_keeps_to_the_end_of_the_month_and_to_whole_tenge() -> None:
    plan = instalments(10_000_000, date(2026, 1, 31), 3)
    assert [part.day for part in plan] == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert [part.amount for part in plan] == [3_333_300, 3_333_300, 3_333_400]


@pytest.mark.parametrize(("amount", "count"), [(2, 3), (0, 1), (100, 0)])
def test_no_plan_has_an_instalment_of_nothing(amount: int, count: int) -> None:
    with pytest.raises(ValueError, match="cannot be paid"):
        instalments(amount, date(2026, 3, 2), count)


@given(st.integers(60, 10**15), st.dates(date(2020, 1, 1), date(2080, 12, 31)), st.integers(1, 60))
def test_a_plan_is_exact_and_each_day_comes_after_the_one_before(amount: int, first: date, count: int) -> None:
    plan = instalments(amount, first, count)
    days = [part.day for part in plan]
    assert sum(part.amount for part in plan) == amount
    assert min(part.amount for part in plan) > 0
    assert len(plan) == count
    assert days[0] == first
    assert days == sorted(set(days))


# Any draft at all ---------------------------------------------------------------------------------


@settings(max_examples=60)
@given(settlements(), st.sampled_from([CIVIL, IN_TRIAL, FAMILY, {}]))
def test_any_draft_is_checked_without_a_failure_and_stopped_when_the_law_says_invalid(
    draft: Settlement, case: Facts
) -> None:
    found = settlement.check(draft, case, SIGNED)
    assert settlement.law(draft, case, SIGNED).answer != "invalid" or stopped(found)
    assert all(remark.code in Code for remark in found)
    assert len(settlement.due_dates(draft)) >= len(draft.terms)


def test_a_delivery_can_wait_for_a_payment() -> None:
    paid_first = with_terms(LOAN, replace(KEYS, due=AfterTerm(term="1", days=3)))
    assert faults(paid_first) == set()
    waiting = settlement.due_dates(paid_first)[-1]
    assert (waiting.due, waiting.waits_for) == (None, "1")
    assert settlement.after(waiting, date(2026, 8, 1)) == date(2026, 8, 4)
    assert isinstance(paid_first.terms[1], Delivery)
