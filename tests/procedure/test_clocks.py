"""The terms of a case: their days, what lengthens them, when to remind of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.readers.truth import Facts
from bitim.procedure import clocks
from bitim.procedure.clocks import Kind, Note, NoTerm, Reason, Term, Unit
from bitim.procedure.steps import Refused
from bitim.procedure.working_days import LAST_YEAR, is_working_day, next_working_day, working_days_after

DAYS = st.dates(date(2011, 8, 5), date(2030, 12, 31))
SINCE_2016 = st.dates(date(2016, 1, 1), date(2030, 12, 31))
MONDAY = date(2026, 2, 2)
CIVIL: Facts = {"dispute.field": "civil", "dispute.stage": "before_court"}
IN_COURT: Facts = {"dispute.field": "civil", "dispute.stage": "trial", "mediator.kind": "professional"}
WITH_JUDGE: Facts = {**IN_COURT, "mediator.kind": "judge"}
CRIMINAL: Facts = {"dispute.field": "criminal", "dispute.stage": "trial"}
ENFORCED: Facts = {"dispute.field": "civil", "dispute.stage": "enforcement"}


def term(found: Term | NoTerm) -> Term:
    assert isinstance(found, Term)
    return found


# The answer to an invitation ----------------------------------------------------------------------


def test_an_invitation_is_answered_within_ten_days_the_day_of_sending_not_counted() -> None:
    found = clocks.answer_to_invitation(date(2026, 3, 1))
    assert (found.starts, found.ends, found.length, found.unit) == (date(2026, 3, 2), date(2026, 3, 11), 10, "calendar")
    assert found.cites == ("LM 20(6)",)


def test_a_term_that_the_invitation_names_takes_the_place_of_the_ten_days() -> None:
    found = clocks.answer_to_invitation(MONDAY, own_days=21)
    assert found.ends == MONDAY + timedelta(days=21)
    assert Note.OWN_TERM in found.notes


@pytest.mark.parametrize("days", [-1, 0, 366, 10**9])
def test_an_invitation_cannot_name_a_term_beyond_reason(days: int) -> None:
    with pytest.raises(Refused) as refused:
        clocks.answer_to_invitation(MONDAY, own_days=days)
    assert (refused.value.code, refused.value.cite) == ("own_term_unreasonable", "LM 20(6)")


def test_before_the_law_was_in_force_nothing_had_to_be_answered() -> None:
    with pytest.raises(Refused, match="no_rule"):
        clocks.answer_to_invitation(date(2011, 8, 4))


def test_a_day_that_no_calendar_of_holidays_reaches_is_refused_and_does_not_crash() -> None:
    for day in (date(LAST_YEAR + 1, 1, 1), date(9999, 12, 30)):
        with pytest.raises(Refused, match="beyond_calendar"):
            clocks.answer_to_invitation(day)
        with pytest.raises(Refused, match="beyond_calendar"):
            clocks.mediation(day, CIVIL)
        with pytest.raises(Refused, match="beyond_calendar"):
            clocks.performance(day, MONDAY)


# Mediation ----------------------------------------------------------------------------------------


@given(SINCE_2016, st.sampled_from(["civil", "commercial", "consumer", "family", "labour"]))
def test_mediation_lasts_thirty_days_and_no_more_than_sixty(agreed_on: date, field: str) -> None:
    first = term(clocks.mediation(agreed_on, {"dispute.field": field, "dispute.stage": "before_court"}))
    assert (first.ends - agreed_on).days == first.length == 30
    longest = clocks.extended(first, first.extendable_by, agreed_on)
    assert (longest.ends - agreed_on).days == longest.length == 60
    assert longest.kind == Kind.MEDIATION_EXTENDED
    assert longest.extendable_by == 0


@given(DAYS, st.data())
def test_an_extension_never_shortens_and_never_passes_the_limit(agreed_on: date, data: st.DataObject) -> None:
    now = term(clocks.mediation(agreed_on, CIVIL))
    while now.extendable_by:
        longer = clocks.extended(now, data.draw(st.integers(1, now.extendable_by)), now.ends)
        assert longer.ends > now.ends
        assert longer.starts == now.starts
        assert (longer.ends - agreed_on).days + longer.extendable_by == 60
        now = longer


@given(DAYS, DAYS)
def test_a_later_agreement_never_ends_earlier(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert term(clocks.mediation(first, CIVIL)).ends <= term(clocks.mediation(last, CIVIL)).ends
    assert clocks.answer_to_invitation(first).ends <= clocks.answer_to_invitation(last).ends
    assert working_days_after(first, 10) <= working_days_after(last, 10)


def test_of_two_terms_that_the_law_named_until_2016_the_shorter_is_kept_and_said() -> None:
    before, since = (term(clocks.mediation(day, CIVIL)) for day in (date(2015, 12, 31), date(2016, 1, 1)))
    assert (before.length, before.cites, Note.COMPETING_TERMS in before.notes) == (30, ("LM 23(1)",), True)
    assert (since.length, since.cites, Note.COMPETING_TERMS in since.notes) == (30, ("LM 20(9)", "LM 23(1)"), False)


@given(SINCE_2016, st.integers(1, 60))
def test_the_agreement_may_name_its_own_term_within_the_sixty_days(agreed_on: date, own_days: int) -> None:
    found = term(clocks.mediation(agreed_on, CIVIL, own_days))
    assert (found.ends - agreed_on).days == found.length == own_days
    assert Note.OWN_TERM in found.notes
    assert found.extendable_by == min(30, 60 - own_days)


@pytest.mark.parametrize(("case", "days", "most"), [(CIVIL, 61, "60"), (CIVIL, 0, "60"), (CRIMINAL, 366, "365")])
def test_a_term_of_its_own_beyond_the_law_is_refused(case: Facts, days: int, most: str) -> None:
    with pytest.raises(Refused, match="own_term_unreasonable") as refused:
        clocks.mediation(MONDAY, case, days)
    assert refused.value.details == {"most": most}


def test_where_the_law_has_no_term_the_one_of_the_agreement_runs_within_the_terms_of_the_case() -> None:
    found = term(clocks.mediation(MONDAY, CRIMINAL, 14))
    assert (found.ends, found.extendable_by, found.cites[0]) == (MONDAY + timedelta(days=14), 0, "LM 24(1)")
    assert found.notes[:2] == (Note.OWN_TERM, Note.WITHIN_CASE_TERMS)
    assert Note.WITHIN_CASE_TERMS not in term(clocks.mediation(MONDAY, {"dispute.field": "tax"}, 14)).notes


@pytest.mark.parametrize("field", ["criminal", "administrative_offence"])
def test_in_criminal_and_offence_cases_mediation_keeps_within_the_terms_of_the_case(field: str) -> None:
    case: Facts = {"dispute.field": field, "dispute.stage": "trial"}
    for found in (clocks.mediation(MONDAY, case), clocks.stay(MONDAY, case)):
        assert found == NoTerm(reason=Reason.WITHIN_CASE_TERMS, cites=("LM 24(1)", "LM 24(4)"))


def test_a_field_without_a_term_is_told_as_such() -> None:
    assert clocks.mediation(MONDAY, {"dispute.field": "tax"}) == NoTerm(reason=Reason.NO_RULE)


@pytest.mark.parametrize(("days", "code"), [(0, "extension_too_long"), (31, "extension_too_long")])
def test_an_extension_keeps_within_what_the_law_allows(days: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        clocks.extended(term(clocks.mediation(MONDAY, CIVIL)), days, MONDAY)
    assert (refused.value.code, refused.value.details) == (code, {"most": "30"})


def test_what_is_over_cannot_be_extended_but_on_its_last_day_it_can() -> None:
    now = term(clocks.mediation(MONDAY, CIVIL))
    assert clocks.extended(now, 1, now.ends).ends == now.ends + timedelta(days=1)
    with pytest.raises(Refused, match="term_over"):
        clocks.extended(now, 1, now.ends + timedelta(days=1))


def test_only_mediation_can_be_extended() -> None:
    with pytest.raises(Refused, match="not_extendable"):
        clocks.extended(clocks.answer_to_invitation(MONDAY), 5, MONDAY)


# Court and bailiff --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("submitted", "ends"),
    [
        (date(2026, 1, 15), date(2026, 2, 15)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 3, 31), date(2026, 4, 30)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_the_court_stays_the_case_for_a_month_to_the_day_of_the_same_number(submitted: date, ends: date) -> None:
    found = term(clocks.stay(submitted, IN_COURT))
    assert (found.kind, found.ends, found.length, found.unit) == (Kind.STAY, ends, 1, Unit.MONTHS)
    assert found.cites[0] == "CPC 179(5)"


@given(SINCE_2016)
def test_a_month_is_never_longer_than_a_month(submitted: date) -> None:
    found = term(clocks.stay(submitted, IN_COURT))
    assert 28 <= (found.ends - submitted).days <= 31
    assert found.ends.day == submitted.day or (found.ends + timedelta(days=1)).day == 1


def test_with_a_judge_who_mediates_the_court_may_stay_the_case_for_ten_working_days() -> None:
    found = term(clocks.stay(date(2026, 3, 16), WITH_JUDGE))
    # Nowruz takes 21 to 23 March; two of these fell on the weekend and moved to 24 and 25 March.
    assert (found.ends, found.length, found.unit) == (date(2026, 4, 2), 10, Unit.WORKING)
    assert Note.DISCRETIONARY in found.notes


def test_the_bailiff_stays_enforcement_for_thirty_calendar_days() -> None:
    found = term(clocks.stay(MONDAY, ENFORCED))
    assert (found.kind, found.ends) == (Kind.ENFORCEMENT_STAY, MONDAY + timedelta(days=30))
    assert found.cites == ("LM 25-1(1)", "LEP 42(12)", "LEP 44(8)")


def test_out_of_court_there_is_nothing_to_stay() -> None:
    assert clocks.stay(MONDAY, CIVIL) == NoTerm(reason=Reason.NO_RULE)


@pytest.mark.parametrize(("begun", "days"), [("none", 5), ("conciliation", 10), ("pretrial_protocol", 15)])
def test_the_court_decides_on_a_claim_in_working_days(begun: str, days: int) -> None:
    filed: Facts = {"dispute.field": "civil", "dispute.stage": "claim_filed", "proceeding.pre_acceptance": begun}
    found = term(clocks.court_decision(MONDAY, filed))
    assert (found.kind, found.length, found.unit) == (Kind.COURT_DECISION, days, Unit.WORKING)
    assert found.ends == MONDAY + timedelta(weeks=days // 5)
    assert clocks.court_decision(MONDAY, CIVIL) == NoTerm(reason=Reason.NO_RULE)


# Limitation ---------------------------------------------------------------------------------------


def test_the_agreement_to_mediate_starts_the_limitation_period_anew() -> None:
    found = term(clocks.limitation(date(2024, 2, 29), CIVIL))
    assert (found.kind, found.ends, found.cites) == (Kind.LIMITATION, date(2027, 2, 28), ("CC 183", "CC 178"))


def test_a_period_that_has_run_out_is_not_revived() -> None:
    expired: Facts = {**CIVIL, "limitation.expires_on": MONDAY - timedelta(days=1)}
    assert clocks.limitation(MONDAY, expired) == NoTerm(reason=Reason.UNAFFECTED, cites=("CC 183",))


def test_the_labour_terms_wait_while_mediation_lasts() -> None:
    labour: Facts = {"dispute.field": "labour", "limitation.expires_on": date(2026, 5, 1)}
    assert clocks.limitation(MONDAY, labour) == NoTerm(
        reason=Reason.FACTS_MISSING, cites=("LabC 160",), missing=("mediation.ended_on",)
    )
    found = term(clocks.limitation(MONDAY, {**labour, "mediation.ended_on": MONDAY + timedelta(days=12)}))
    assert (found.kind, found.ends) == (Kind.LIMITATION_SUSPENDED, date(2026, 5, 13))


def test_limitation_in_a_criminal_case_is_no_matter_of_this_rule() -> None:
    assert clocks.limitation(MONDAY, CRIMINAL) == NoTerm(reason=Reason.NO_RULE)


# Working days -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 2), True),
        (date(2026, 2, 7), False),  # a Saturday
        (date(2022, 3, 5), True),  # a Saturday made a working day
        (date(2022, 3, 7), False),  # the Monday that was given for it
        (date(2026, 3, 9), False),  # 8 March fell on a Sunday
        (date(2026, 12, 16), False),
    ],
)
def test_holidays_and_moved_days_off_are_known(day: date, works: bool) -> None:  # noqa: FBT001 - the expected answer
    assert is_working_day(day) is works


@given(DAYS, st.integers(0, 20))
def test_so_many_working_days_are_counted_and_the_last_of_them_is_one(event: date, count: int) -> None:
    last = working_days_after(event, count)
    between = [event + timedelta(days=n) for n in range(1, (last - event).days + 1)]
    assert sum(map(is_working_day, between)) == count
    assert count == 0 or is_working_day(last)


@given(DAYS)
def test_the_next_working_day_is_the_first_that_comes(day: date) -> None:
    found = next_working_day(day)
    assert is_working_day(found)
    assert not any(is_working_day(day + timedelta(days=n)) for n in range((found - day).days))


def test_a_term_that_ends_on_a_day_off_ends_there_and_says_so() -> None:
    on_saturday, on_monday = (
        clocks.answer_to_invitation(date(2026, 2, 4)),
        clocks.answer_to_invitation(date(2026, 2, 6)),
    )
    assert on_saturday.ends == date(2026, 2, 14)
    assert on_saturday.notes == (Note.ENDS_ON_DAY_OFF,)
    assert on_monday.notes == ()


def test_an_estimated_holiday_within_working_days_is_said() -> None:
    assert Note.HOLIDAYS_ESTIMATED in term(clocks.stay(date(2027, 5, 11), WITH_JUDGE)).notes
    assert Note.HOLIDAYS_ESTIMATED not in term(clocks.stay(date(2027, 9, 6), WITH_JUDGE)).notes


@pytest.mark.parametrize(("stage", "asked"), [("before_court", True), ("trial", False), ("enforcement", False)])
def test_only_outside_any_process_the_mediator_consents_to_an_extension(stage: str, *, asked: bool) -> None:
    term = clocks.mediation(MONDAY, {"dispute.field": "civil", "dispute.stage": stage})
    assert isinstance(term, clocks.Term)
    assert clocks.asks_mediator(term.cites) == asked


@pytest.mark.parametrize(
    ("field", "stage", "cites"),
    [("criminal", "trial", ("CrPC 341(1)",)), ("criminal", "investigation", ()), ("civil", "trial", ())],
)
def test_a_referral_names_its_own_last_day_and_cites_only_a_court_that_adjourns(
    field: str, stage: str, cites: tuple[str, ...]
) -> None:
    until = MONDAY + timedelta(days=20)
    term = clocks.referral(until, MONDAY, {"dispute.field": field, "dispute.stage": stage})
    assert (term.kind, term.starts, term.ends, term.cites) == (Kind.REFERRAL, MONDAY + timedelta(days=1), until, cites)
    assert clocks.referral(MONDAY, MONDAY, {}).ends == MONDAY


def test_an_extension_forgets_what_was_said_of_the_old_last_day() -> None:
    now = term(clocks.mediation(date(2026, 1, 29), CIVIL))
    assert now.ends == date(2026, 2, 28)
    assert now.notes == (Note.ENDS_ON_DAY_OFF,)
    assert clocks.extended(now, 2, MONDAY).notes == ()


# Performance, reminders ---------------------------------------------------------------------------


def test_a_promise_may_be_due_on_the_day_of_signing_and_not_before() -> None:
    same = clocks.performance(MONDAY, MONDAY)
    assert same.starts == same.ends == MONDAY
    assert clocks.performance(MONDAY + timedelta(days=3), MONDAY).length == 3
    with pytest.raises(Refused, match="due_before_signing"):
        clocks.performance(MONDAY - timedelta(days=1), MONDAY)


def test_a_term_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Term(kind=Kind.ANSWER, starts=MONDAY, ends=MONDAY - timedelta(days=1), length=0, unit=Unit.CALENDAR, cites=())


def test_the_reminders_of_a_term_of_ten_days() -> None:
    found = clocks.answer_to_invitation(date(2026, 3, 1))
    assert clocks.reminders(found, date(2026, 3, 1)) == (date(2026, 3, 6), date(2026, 3, 8), date(2026, 3, 10))
    assert clocks.reminders(found, date(2026, 3, 9)) == (date(2026, 3, 10),)
    assert clocks.reminders(found, date(2026, 3, 12)) == ()


@given(DAYS, st.integers(1, 365), st.integers(-10, 400))
def test_reminders_lie_within_the_term_ahead_of_its_last_day_and_never_in_the_past(
    sent_on: date, days: int, later: int
) -> None:
    found, today = clocks.answer_to_invitation(sent_on, days), sent_on + timedelta(days=later)
    planned = clocks.reminders(found, today)
    assert all(max(today, found.starts) <= day < found.ends for day in planned)
    assert list(planned) == sorted(set(planned))
    assert len(planned) <= 3
    assert planned or today >= found.ends or days == 1


@given(DAYS, st.integers(0, 400))
def test_a_term_is_over_once_its_last_day_has_passed(sent_on: date, later: int) -> None:
    found, today = clocks.answer_to_invitation(sent_on), sent_on + timedelta(days=later)
    assert clocks.over(found, today) is (clocks.days_left(found, today) < 0)
    assert clocks.days_left(found, found.ends) == 0
