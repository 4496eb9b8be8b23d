"""The agreement to mediate by pages: drawn up, read, offered, signed, kept."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from bitim.documents import document_digest
from bitim.procedure.clocks import Kind as Clocks
from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.agreements import queries
from bitim.web.agreements.models import Kind
from bitim.web.cases import queries as cases
from bitim.web.shared.acting import acting_as
from tests.documents.reading import said
from tests.web import stages
from tests.web.people import PASSWORD, code_now, signed_in

pytestmark = pytest.mark.django_db

FILLED = {
    "place": "Алматы",
    "subject": "Қарыз бойынша дау",
    "fee": "10 000,50",
    "per": "hour",
    "languages": ["kk", "ru"],
    "prevailing": "kk",
    "term_days": "20",
    "ways": ["joint_meetings", "video"],
    "procedure": "Кездесулер демалыс күндері өтеді.",
    "side5_a_parts": "2",
    "side5_b_parts": "1",
    "side9_a_identity": "ЖСН 800101400001",
    "side9_a_address": "Алматы, Абай 1",
    "side9_a_phone": "+7 700 000 00 01",
    "side9_b_identity": "ЖСН 800101400002",
    "side9_b_address": "Алматы, Абай 2",
    "side9_b_phone": "+7 700 000 00 02",
}


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def drawn_up(cast: stages.Cast, **changed: object) -> Client:
    """The mediator keeps a version by the page."""
    mediator = as_(cast.dana)
    answer = mediator.post(f"/cases/{cast.case}/agreement/draw-up/", {**FILLED, **changed})
    assert answer.status_code == 302, text(answer)
    return mediator


def newest(case: UUID, user: User) -> queries.Paper:
    with acting_as(user.pk):
        paper = queries.latest(case, Kind.AGREEMENT)
        assert paper is not None
        return paper


def file_of(case: UUID, client: Client, version: int = 1) -> bytes:
    answer = client.get(f"/cases/{case}/paper/agreement_to_mediate/{version}/paper.pdf")
    assert answer["Content-Type"] == "application/pdf"
    return bytes(answer.content)


def test_from_drawing_up_to_the_mediation_by_pages() -> None:
    cast = stages.appointed("en")
    mediator, aliya, berik = (as_(one) for one in (cast.dana, cast.aliya, cast.berik))
    page, sign = f"/cases/{cast.case}/agreement/", f"/cases/{cast.case}/paper/agreement_to_mediate/1/sign/"
    assert "The mediator draws it up" in text(aliya.get(page))
    assert "Draw it up" in text(mediator.get(page))
    assert "10000" in text(mediator.get(f"{page}draw-up/"))
    drawn_up(cast)
    for reader in (mediator, aliya, berik):
        shown = text(reader.get(page))
        for words in ("Қарыз бойынша дау", "Алматы, Абай 2", "The sides also agreed", stages.DANA, "20 calendar days"):
            assert words in shown or "kk" in shown
    offered = mediator.post(f"{page}1/offer/")
    assert offered.status_code == 302
    file = file_of(cast.case, aliya)
    assert document_digest(file) == newest(cast.case, cast.dana).digest
    for words in ("2/3", "1/3", "10 000,50", "видео"):
        assert words in said(file).replace("\N{NO-BREAK SPACE}", " ")
    assert mediator.get(sign).status_code == 200
    early = mediator.post(sign, {"name": stages.DANA, "secret": code_now()})
    assert early.status_code == 422
    assert "signs last" in text(early)
    for client, name in ((aliya, stages.ALIYA), (berik, stages.BERIK), (mediator, stages.DANA)):
        answer = client.post(sign, {"name": f" {name.upper()} ", "secret": PASSWORD})
        assert answer.status_code == 302, text(answer)
    with acting_as(cast.aliya.pk):
        case = cases.participation(cast.aliya, cast.case).case
        assert case.step == Step.MEDIATING
        clocks = {clock.kind: clock for clock in cases.clocks(cast.case)}
        assert (clocks[Clocks.MEDIATION].ends - timezone.localdate()).days == 20
    kept = file_of(cast.case, berik)
    assert document_digest(kept) == newest(cast.case, cast.dana).signed_digest
    for name in (stages.ALIYA, stages.BERIK, stages.DANA):
        assert name in said(kept)
    shown = text(aliya.get(page))
    assert "version 1, signed" in shown
