"""What becomes of drafts, offers, refusals and consents when another mediator begins anew."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from bitim.procedure.people import Representative
from bitim.procedure.rights import Role
from bitim.procedure.settlement import AfterSigning
from bitim.procedure.steps import Ground, Refused, Step
from bitim.web.agreements import queries
from bitim.web.agreements.actions import agreement, ending, extending, performing, settling
from bitim.web.agreements.actions.free_will import check_free_will
from bitim.web.agreements.forms.settlement import WholeForm
from bitim.web.agreements.models import Extension, Obligation, Paper, Refusal, State
from bitim.web.appointment import actions as appointment
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.models import Case, Participant
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.agreements.test_performing import settled
from tests.web.letters import letters
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

DUE = timezone.localdate() + timedelta(days=10)
KIM = "Ким Алексей"


def begun_anew(cast: stages.Cast) -> stages.Cast:
    """Kim mediates by a new agreement, after the mediator before withdrew or the sides returned."""
    kim = person(KIM, office="mediator")
    entry = stages.registered(kim)
    with acting_as(cast.dana.pk):
        if Case.objects.get().step == Step.MEDIATING:
            appointment.withdraw(cast.case, cast.dana)
    with acting_as(cast.aliya.pk):
        appointment.add_candidate(cast.case, cast.aliya, entry)
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            appointment.rank(cast.case, who, [str(entry.pk)], [])
    with acting_as(kim.pk):
        appointment.take_on(cast.case, kim)
    with_kim = replace(cast, dana=kim)
    draft = stages.complete_agreement(with_kim)
    with acting_as(kim.pk):
        paper = agreement.draw_up(cast.case, kim, draft, ["kk", "ru"], "kk")
        agreement.offer(cast.case, kim, paper.version)
    for who in with_kim.everybody:
        with acting_as(who.pk):
            agreement.sign(cast.case, who, paper.version, who.name, stages.proof())
    return with_kim


def freely(cast: stages.Cast, paper: Paper) -> None:
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            check_free_will(cast.case, who, paper.version, stages.FREELY)


def test_a_settlement_that_was_offered_is_a_draft_of_the_new_mediation() -> None:
    cast, offered = stages.offered_settlement(DUE)
    freely(cast, offered)
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            settling.sign(cast.case, who, offered.version, who.name, stages.proof())
    cast = begun_anew(cast)
    with acting_as(cast.dana.pk):
        with pytest.raises(Refused, match="newer_version"):
            settling.sign(cast.case, cast.dana, offered.version, KIM, stages.proof())
        paper = settling.newest(cast.case)
        assert paper is not None
        assert (paper.version, paper.state) == (offered.version + 1, State.DRAFT)
        wording = settling.settlement_of(paper)
        assert [one.name for one in wording.mediators] == [KIM]
        assert [term.id for term in wording.terms] == ["t1"]
        assert not settling.all_accepted(paper)
        assert Case.objects.get().step == Step.MEDIATING


def test_neither_a_refusal_nor_a_consent_to_more_days_outlives_its_mediation() -> None:
    cast = stages.mediating()
    with acting_as(cast.aliya.pk):
        ending.refuse(cast.case, cast.aliya, cast.aliya.name, stages.proof())
        extending.consent(cast.case, cast.aliya, 10)
    cast = begun_anew(cast)
    with acting_as(cast.berik.pk):
        assert not Refusal.objects.exists()
        assert not Extension.objects.exists()
        assert not ending.refuse(cast.case, cast.berik, cast.berik.name, stages.proof())
        assert not extending.consent(cast.case, cast.berik, 10)
        assert Case.objects.get().step == Step.MEDIATING


def test_a_mediation_that_began_has_begun_also_while_a_mediator_is_sought() -> None:
    cast = stages.mediating()
    with acting_as(cast.dana.pk):
        appointment.withdraw(cast.case, cast.dana)
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
        case = Case.objects.get()
        assert (case.step, case.ground) == (Step.ENDED, Ground.SIDE_LEFT)


def test_a_representative_who_comes_late_is_named_with_their_paper_before_anybody_signs() -> None:
    cast, offered = stages.offered_settlement(DUE, "en")
    freely(cast, offered)
    with acting_as(cast.aliya.pk):
        mine = Participant.objects.get(case_id=cast.case, user=cast.aliya)
        told = {"role": Role.REPRESENTATIVE, "empowered": True, "since": timezone.now()}
        lawyer = Participant(case_id=cast.case, user=person("Ерлан Қасымов"), side=mine.side, **told)
        lawyer.save(force_insert=True)
    with acting_as(cast.berik.pk), pytest.raises(Refused, match="people_changed"):
        settling.sign(cast.case, cast.berik, offered.version, cast.berik.name, stages.proof())
    dana = signed_in(Client(headers={"accept-language": "en"}), cast.dana)
    url = f"/cases/{cast.case}/settlement/whole/"
    assert "The paper by which Ерлан Қасымов acts" in dana.get(url).content.decode()
    whole = {
        "subject": "Қарыз",
        "day": timezone.localdate().isoformat(),
        "place": "Алматы",
        "whole": "on",
        "consequences": "Сот.",
        "others": "nobody",
        "languages": ["kk", "ru"],
        "prevailing": "kk",
    }
    key = sha256("Ерлан Қасымов".encode()).hexdigest()[:8]
    assert dana.post(url, {**whole, f"a_{key}_basis": "Сенімхат № 7"}).status_code == 302
    with acting_as(cast.dana.pk):
        paper = settling.newest(cast.case)
        assert paper is not None
        acting = settling.settlement_of(paper).parties[0].representatives
        assert [(one.name, one.basis, one.may_settle) for one in acting] == [("Ерлан Қасымов", "Сенімхат № 7", True)]


def test_a_paper_stays_with_its_representative_when_another_comes_while_the_form_is_filled_in() -> None:
    cast, _offered = stages.offered_settlement(DUE)
    with acting_as(cast.dana.pk):
        drafted = settling.of_today(Case.objects.get())
    first, second = Representative(name="Ерлан"), Representative(name="Анар")
    one, other = drafted.parties
    before = replace(drafted, parties=(replace(one, representatives=(first,)), other))
    meanwhile = replace(drafted, parties=(replace(one, representatives=(second, first)), other))
    empty = WholeForm(drafted=before)
    (basis,) = (name for name in empty.fields if name.endswith("_basis"))
    known = {
        "subject": "Қарыз",
        "day": timezone.localdate(),
        "place": "Алматы",
        "languages": ["kk"],
        "prevailing": "kk",
    }
    form = WholeForm({**known, basis: "Сенімхат № 7"}, drafted=before)
    assert form.is_valid()
    acting = form.filled(meanwhile).parties[0].representatives
    assert [(who.name, who.basis) for who in acting] == [("Анар", ""), ("Ерлан", "Сенімхат № 7")]


def test_nobody_signs_what_was_to_be_done_before_today(monkeypatch: pytest.MonkeyPatch) -> None:
    cast, offered = stages.offered_settlement(DUE)
    freely(cast, offered)
    now = timezone.now() + timedelta(days=11)
    monkeypatch.setattr(timezone, "now", lambda: now)
    with acting_as(cast.berik.pk), pytest.raises(Refused, match="law_stops_it"):
        settling.sign(cast.case, cast.berik, offered.version, cast.berik.name, stages.proof())


def test_a_signature_says_for_which_side_it_stands_whatever_name_the_account_has_by_then() -> None:
    cast, offered = stages.offered_settlement(DUE, "en")
    freely(cast, offered)
    cast.berik.name = stages.ALIYA
    cast.berik.save()
    for who in cast.everybody:
        with acting_as(who.pk):
            settling.sign(cast.case, who, offered.version, who.name, stages.proof())
    with acting_as(cast.aliya.pk):
        signed = queries.signed(cast.case, queries.Kind.SETTLEMENT)
        assert signed is not None
        page = PdfReader(BytesIO(queries.pdf(signed))).pages[-1].extract_text()
    # The name may be broken over two lines.
    said = "".join(page.split())
    for name in (stages.ALIYA, stages.BERIK):
        assert f"тарап:{name}сторона:{name}".replace(" ", "") in said


def test_after_a_return_what_was_kept_is_left_out_and_every_clause_is_asked_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    simple = stages.simple_settlement(DUE)
    two = (
        replace(simple.terms[0], id="p1", due=AfterSigning(days=5)),
        replace(simple.terms[0], id="p2", due=AfterSigning(days=40)),
    )
    cast = settled(replace(simple, terms=two))
    with acting_as(cast.aliya.pk):
        paid, missing = (Obligation.objects.get(term=term) for term in ("p1", "p2"))
        performing.confirm(cast.case, cast.aliya, paid.pk)
    later = timezone.now() + timedelta(days=41)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with acting_as(cast.aliya.pk):
        performing.breach(cast.case, cast.aliya, missing.pk, "")
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            performing.come_back(cast.case, who)
    cast = begun_anew(cast)
    with acting_as(cast.dana.pk):
        paper = settling.amend(cast.case, cast.dana, lambda drafted: drafted)
        again = settling.settlement_of(paper)
        assert [term.id for term in again.terms] == ["p2"]
        assert not any(settling.answers(paper, again).values())


def test_a_mediator_who_is_asked_when_the_case_ends_is_asked_no_longer() -> None:
    cast = stages.nominated("en")
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
    with acting_as(cast.dana.pk):
        assert not Participant.objects.filter(user=cast.dana, until=None).exists()
    assert any(letter.kind == "ended" for letter in letters(to=cast.dana.email))
