"""A longer mediation, its end, and what goes out to whoever has the case."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure.clocks import Kind as Clocks
from bitim.procedure.rights import Role
from bitim.procedure.steps import Refused, Step
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement, extending
from bitim.web.agreements.actions.ending import find_obstacle
from bitim.web.agreements.models import Extension
from bitim.web.cases import queries as cases
from bitim.web.cases.actions.ending import leave, run_out
from bitim.web.cases.actions.opening import Authority, Dispute, Named, refer_case
from bitim.web.cases.models import Case, Clock, Participant
from bitim.web.shared.acting import acting_as
from tests.documents.reading import said
from tests.web import stages
from tests.web.letters import letters
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

COURT = {"stage": "trial"}


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def consents(cast: stages.Cast, who: User, days: int) -> bool:
    with acting_as(who.pk):
        return extending.consent(cast.case, who, days)


def ends(cast: stages.Cast) -> dict[str, date]:
    with acting_as(cast.dana.pk):
        return {clock.kind: clock.ends for clock in cases.clocks(cast.case)}


def watched(cast: stages.Cast) -> User:
    """A court that referred the case looks on."""
    court = person("Медеу соты", office="referrer", language="en")
    with acting_as(cast.aliya.pk):
        Participant.objects.create(case_id=cast.case, user=court, role=Role.REFERRER, since=timezone.now())
    return court


def test_the_term_is_longer_when_every_side_has_consented_to_the_same_days() -> None:
    cast = stages.mediating(**COURT)
    before = ends(cast)[Clocks.MEDIATION]
    assert not consents(cast, cast.aliya, 20)
    assert not consents(cast, cast.berik, 10)
    assert ends(cast)[Clocks.MEDIATION] == before
    assert consents(cast, cast.aliya, 10)
    assert ends(cast)[Clocks.MEDIATION_EXTENDED] == before + timedelta(days=10)
    assert Clocks.MEDIATION not in ends(cast)
    with acting_as(cast.dana.pk):
        assert not Extension.objects.exists()


def test_all_extensions_together_are_thirty_days_at_most() -> None:
    cast = stages.mediating(**COURT)
    before = ends(cast)[Clocks.MEDIATION]
    for days in (10, 20):
        consents(cast, cast.aliya, days)
        assert consents(cast, cast.berik, days)
    assert ends(cast)[Clocks.MEDIATION_EXTENDED] == before + timedelta(days=30)
    with pytest.raises(Refused, match="not_extendable"):
        consents(cast, cast.aliya, 1)
    assert "as far as the law lets it" in text(as_(cast.aliya).get(f"/cases/{cast.case}/extension/"))


@pytest.mark.parametrize("days", [0, -1, 31, 10_000])
def test_no_more_days_than_the_law_gives(days: int) -> None:
    cast = stages.mediating()
    with pytest.raises(Refused, match="extension_too_long"):
        consents(cast, cast.aliya, days)


@pytest.mark.parametrize("days", ["", "0", "31", "ten", "1.5", "9" * 40])
def test_a_mistake_in_the_days_is_kept_and_explained(days: str) -> None:
    cast = stages.mediating("en")
    answer = as_(cast.aliya).post(f"/cases/{cast.case}/extension/", {"days": days})
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert f'value="{days}"' in text(answer) or not days


def test_consenting_and_taking_it_back_by_the_page() -> None:
    cast = stages.mediating("en", **COURT)
    page, aliya, berik = f"/cases/{cast.case}/extension/", as_(cast.aliya), as_(cast.berik)
    assert "when everybody has consented" in text(aliya.post(page, {"days": "15"}, follow=True))
    assert "consents to 15 days" in text(berik.get(page))
    assert any(letter.kind == "your_turn" for letter in letters(to=cast.berik.email))
    assert "taken back" in text(aliya.post(page, {"withdraw": "yes"}, follow=True))
    aliya.post(page, {"days": "5"})
    assert "the term is extended" in text(berik.post(page, {"days": "5"}, follow=True))
    assert "extended until" in text(aliya.get(f"/cases/{cast.case}/journal/"))


def test_before_a_court_the_mediator_consents_to_nothing_and_a_stranger_never() -> None:
    cast = stages.mediating("en", **COURT)
    page = f"/cases/{cast.case}/extension/"
    mediator = as_(cast.dana)
    assert "I consent" not in text(mediator.get(page))
    assert mediator.post(page, {"days": "5"}).status_code == 404
    assert as_(cast.temir).post(page, {"days": "5"}).status_code == 404


@pytest.mark.parametrize("last", [0, 1, 2])
def test_out_of_court_the_term_is_longer_when_the_mediator_has_consented_as_well(last: int) -> None:
    cast = stages.mediating()
    before = ends(cast)[Clocks.MEDIATION]
    *first, final = [*cast.everybody[last + 1 :], *cast.everybody[: last + 1]]
    for who in first:
        assert not consents(cast, who, 10)
    assert ends(cast)[Clocks.MEDIATION] == before
    assert consents(cast, final, 10)
    assert ends(cast)[Clocks.MEDIATION_EXTENDED] == before + timedelta(days=10)


def test_out_of_court_the_mediator_is_asked_and_answers_by_the_page() -> None:
    cast = stages.mediating("en")
    page, aliya, dana = f"/cases/{cast.case}/extension/", as_(cast.aliya), as_(cast.dana)
    assert "the mediator consents as well" in text(aliya.get(page))
    assert "More time is asked for" not in text(dana.get(f"/cases/{cast.case}/"))
    for who in (cast.aliya, cast.berik):
        consents(cast, who, 10)
    assert any(letter.kind == "your_turn" and "extension 10" for letter in letters(to=cast.dana.email))
    assert "More time is asked for" in text(dana.get(f"/cases/{cast.case}/"))
    assert "has not consented" in text(dana.get(page))
    dana.post(page, {"days": "5"})
    assert "consents to 5 days" in text(aliya.get(page))
    assert "taken back" in text(dana.post(page, {"withdraw": "yes"}, follow=True))
    assert "the term is extended" in text(dana.post(page, {"days": "10"}, follow=True))
    journal = text(aliya.get(f"/cases/{cast.case}/journal/"))
    for said_so in ("The mediator consents to 10 more days", "The mediator no longer consents", "extended until"):
        assert said_so in journal


def test_consents_that_were_given_with_another_mediator_are_not_kept() -> None:
    cast, paper = stages.offered_agreement()
    with acting_as(cast.aliya.pk):
        Extension(case_id=cast.case, side=None, days=10, consented_at=timezone.now()).save(force_insert=True)
    for who in cast.everybody:
        with acting_as(who.pk):
            agreement.sign(cast.case, who, paper.version, who.name, stages.proof())
    with acting_as(cast.aliya.pk):
        assert not Extension.objects.exists()


def test_without_a_term_that_runs_there_is_nothing_to_extend() -> None:
    cast, _ = stages.offered_agreement("en")
    answer = as_(cast.aliya).get(f"/cases/{cast.case}/extension/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/cases/{cast.case}/"
    with pytest.raises(Refused, match="not_at_this_step"):
        consents(cast, cast.aliya, 5)


def test_a_shorter_term_of_ones_own_leaves_more_to_add() -> None:
    cast, paper = stages.offered_agreement()
    with acting_as(cast.dana.pk):
        draft = agreement.draft_of(paper)
        again = agreement.draw_up(cast.case, cast.dana, replace(draft, term_days=10), ["kk"], "kk")
        agreement.offer(cast.case, cast.dana, again.version)
    for who in cast.everybody:
        with acting_as(who.pk):
            agreement.sign(cast.case, who, again.version, who.name, stages.proof())
    assert ends(cast)[Clocks.MEDIATION] == timezone.localdate() + timedelta(days=10)
    with acting_as(cast.aliya.pk):
        assert extending.term_now(Case.objects.get()).extendable_by == 30


def test_a_court_that_has_the_case_is_told_of_the_mediation_and_of_its_extension() -> None:
    cast = stages.mediating("en", **COURT)
    client, notice = as_(cast.aliya), f"/cases/{cast.case}/agreement/notice.pdf"
    assert notice in text(client.get(f"/cases/{cast.case}/agreement/"))
    first = said(bytes(client.get(notice).content))
    assert "stay the proceedings" in first
    assert stages.BERIK in first
    for who in (cast.aliya, cast.berik):
        consents(cast, who, 10)
    second = said(bytes(client.get(notice).content))
    assert "extended the term" in second
    assert notice in text(client.get(f"/cases/{cast.case}/extension/"))


def test_a_stay_is_counted_from_the_day_on_which_the_agreement_was_handed_in() -> None:
    cast = stages.mediating("en", **COURT)
    client, page = as_(cast.berik), f"/cases/{cast.case}/agreement/handed-in/"
    assert Clocks.STAY not in ends(cast)
    assert page in text(client.get(f"/cases/{cast.case}/agreement/"))
    today = timezone.localdate()
    for wrong in ("", "soon", (today + timedelta(days=1)).isoformat(), (today - timedelta(days=1)).isoformat()):
        answer = client.post(page, {"day": wrong})
        assert answer.status_code == 422
        assert f'value="{wrong}"' in text(answer) or not wrong
    assert Clocks.STAY not in ends(cast)
    client.post(page, {"day": today.isoformat()})
    assert ends(cast)[Clocks.STAY] > today + timedelta(days=27)
    assert "received the agreement to mediate on" in text(as_(cast.aliya).get(f"/cases/{cast.case}/journal/"))
    assert as_(cast.temir).post(page, {"day": today.isoformat()}).status_code == 404


def test_without_a_court_there_is_nobody_to_be_told() -> None:
    cast = stages.mediating("en")
    client = as_(cast.aliya)
    assert client.get(f"/cases/{cast.case}/agreement/notice.pdf").status_code == 404
    page = f"/cases/{cast.case}/agreement/handed-in/"
    assert client.post(page, {"day": timezone.localdate().isoformat()}).status_code == 302
    assert "notice.pdf" not in text(client.get(f"/cases/{cast.case}/agreement/"))
    assert Clocks.STAY not in ends(cast)


def test_when_the_term_is_over_the_court_and_the_referrer_learn_that_and_no_more() -> None:
    cast = stages.mediating("en", **COURT)
    court = watched(cast)
    with acting_as(None, clock_of=cast.case):
        run_out(cast.case)
    client, referrer = as_(cast.aliya), as_(court)
    outcome = f"/cases/{cast.case}/outcome/"
    shown = text(referrer.get(outcome))
    assert "The term of the mediation was over" in shown
    assert "Қарыз" not in shown
    assert "term_expired" in said(bytes(referrer.get(f"{outcome}report.pdf").content))
    notice = said(bytes(client.get(f"{outcome}termination.pdf").content))
    assert "the term of the mediation expired" in notice
    assert outcome in text(referrer.get(f"/cases/{cast.case}/"))
    for hidden in ("agreement/", "outcome/termination.pdf", "agreement/notice.pdf", "extension/"):
        assert referrer.get(f"/cases/{cast.case}/{hidden}").status_code == 404
    paper = f"/cases/{cast.case}/paper/agreement_to_mediate/1/paper.pdf"
    assert (client.get(paper).status_code, referrer.get(paper).status_code) == (200, 404)


def test_out_of_court_too_a_party_can_ask_for_the_notice_with_its_ground() -> None:
    cast = stages.mediating("en")
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
    outcome = f"/cases/{cast.case}/outcome/"
    for who in cast.everybody:
        assert f"{outcome}termination.pdf" in text(as_(who).get(outcome))
    notice = said(bytes(as_(cast.berik).get(f"{outcome}termination.pdf").content))
    assert "refusal of a party to go on" in notice
    assert "art. 26(2)" in notice
    assert "23(4)" not in notice
    assert as_(cast.temir).get(f"{outcome}termination.pdf").status_code == 404


@pytest.mark.parametrize(("stage", "status"), [("before_court", 404), ("trial", 200)])
def test_that_the_mediator_found_an_obstacle_the_law_lets_only_a_court_be_told(stage: str, status: int) -> None:
    cast = stages.mediating("en", stage=stage)
    with acting_as(cast.dana.pk):
        find_obstacle(cast.case, cast.dana)
    outcome = f"/cases/{cast.case}/outcome/"
    client = as_(cast.aliya)
    assert client.get(f"{outcome}termination.pdf").status_code == status
    assert ("termination.pdf" in text(client.get(outcome))) == (status == 200)


def test_the_outcome_keeps_its_day_when_the_case_is_closed_later() -> None:
    cast = stages.mediating("en", **COURT)
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
        Case.objects.filter(pk=cast.case).update(ended_on=date(2026, 1, 2))
    as_(cast.dana).post(f"/cases/{cast.case}/close/")
    with acting_as(cast.dana.pk):
        case = Case.objects.get(pk=cast.case)
    assert (case.step, case.ended_on, case.ground) == (Step.CLOSED, date(2026, 1, 2), "party_refused")
    assert "2 January 2026" in text(as_(cast.aliya).get(f"/cases/{cast.case}/outcome/")).replace("\xa0", " ")


def test_before_the_end_there_is_no_outcome_to_report() -> None:
    cast = stages.mediating("en")
    court = as_(watched(cast))
    assert "not over yet" in text(court.get(f"/cases/{cast.case}/outcome/"))
    assert court.get(f"/cases/{cast.case}/outcome/report.pdf").status_code == 404
    assert as_(cast.temir).get(f"/cases/{cast.case}/outcome/").status_code == 404


def test_a_settled_case_is_reported_as_settled_wholly() -> None:
    cast = stages.settled(timezone.localdate() + timedelta(days=30), "en", **COURT)
    client = as_(watched(cast))
    assert "of the whole dispute" in text(client.get(f"/cases/{cast.case}/outcome/"))
    report = said(bytes(client.get(f"/cases/{cast.case}/outcome/report.pdf").content))
    assert "settlement signed" in report
    assert as_(cast.aliya).get(f"/cases/{cast.case}/outcome/termination.pdf").status_code == 404


def test_a_referrer_is_named_in_the_report_with_its_own_number() -> None:
    court = person("Медеу соты", office="referrer", language="en")
    with acting_as(court.pk):
        authority = Authority("Медеу аудандық соты", "7599-26-00-2/1", timezone.localdate())
        case = refer_case(court, Dispute("civil", stage="trial"), [Named("A"), Named("B")], authority).pk
        Case.objects.filter(pk=case).update(step=Step.LAPSED, ended_on=timezone.localdate())
    report = said(bytes(as_(court).get(f"/cases/{case}/outcome/report.pdf").content))
    assert "7599-26-00-2/1" in report
    assert "not held" in report


def test_the_clock_that_was_replaced_does_not_end_the_case() -> None:
    cast = stages.mediating(**COURT)
    for who in (cast.aliya, cast.berik):
        consents(cast, who, 10)
    with acting_as(cast.dana.pk):
        kinds = {clock.kind: clock.ended for clock in Clock.objects.filter(case_id=cast.case)}
    assert kinds[Clocks.MEDIATION] == "changed"
    assert kinds[Clocks.MEDIATION_EXTENDED] == ""
