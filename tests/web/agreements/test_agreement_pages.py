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


@pytest.mark.parametrize(
    "wrong",
    [
        {"fee": ""},
        {"fee": "-1"},
        {"fee": "1e999"},
        {"fee": "тысяча"},
        {"fee": "10.005"},
        {"term_days": "0"},
        {"term_days": "61"},
        {"term_days": "x"},
        {"languages": []},
        {"languages": ["de"]},
        {"prevailing": "en"},
        {"ways": []},
        {"per": "year"},
        {"side5_a_parts": "-1"},
        {"side5_b_parts": ""},
        {"place": "x" * 121},
        {"subject": "\u6f22"},
        {"other": "a\u202eb"},
        {"subject": "x" * 4001},
    ],
)
def test_a_mistake_keeps_all_that_was_typed_and_makes_no_version(wrong: dict[str, object]) -> None:
    cast = stages.appointed("en")
    answer = as_(cast.dana).post(f"/cases/{cast.case}/agreement/draw-up/", {**FILLED, **wrong})
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert "Кездесулер демалыс күндері өтеді." in text(answer)
    with acting_as(cast.dana.pk):
        assert queries.latest(cast.case, Kind.AGREEMENT) is None


def test_markup_in_what_was_typed_is_shown_as_it_was_typed() -> None:
    cast = stages.appointed("en")
    typed = "<script>alert(1)</script> #set text(red) $x$ *a*"
    client = drawn_up(cast, subject=typed)
    assert "<script>alert" not in text(client.get(f"/cases/{cast.case}/agreement/"))
    assert typed in said(file_of(cast.case, client))


@pytest.mark.parametrize("languages", [["kk"], ["ru"], ["en"], ["kk", "ru"], ["kk", "ru", "en"]])
def test_the_agreement_is_made_in_one_two_or_three_languages(languages: list[str]) -> None:
    titles = {"kk": "Медиация туралы шарт", "ru": "Договор о медиации", "en": "Agreement to mediate"}
    cast = stages.appointed("en")
    client = drawn_up(cast, languages=languages, prevailing=languages[-1])
    file = said(file_of(cast.case, client))
    assert [language for language, title in titles.items() if title in file] == languages
    page = text(client.get(f"/cases/{cast.case}/agreement/"))
    assert f'lang="{"en" if "en" in languages else languages[-1]}"' in page


def test_the_draft_page_names_each_essential_term_that_is_missing() -> None:
    cast = stages.appointed("en")
    client = drawn_up(cast, place="", subject=" ", side9_a_identity="")
    page = text(client.get(f"/cases/{cast.case}/agreement/"))
    for missing in ("Date and place", "Subject of the dispute", "Details of the parties"):
        assert f"still missing: {missing}" in page
    assert "/offer/" in page
    assert "Offer it for signing" not in page


def test_each_version_stays_readable_and_a_side_sees_which_is_the_newest() -> None:
    cast = stages.appointed("en")
    drawn_up(cast, subject="Бірінші нұсқа")
    drawn_up(cast, subject="Екінші нұсқа")
    aliya, page = as_(cast.aliya), f"/cases/{cast.case}/agreement/"
    assert "Екінші нұсқа" in text(aliya.get(page))
    assert "Бірінші нұсқа" in text(aliya.get(f"{page}1/"))
    assert "version 1, replaced" in text(aliya.get(f"{page}1/"))
    assert aliya.get(f"{page}3/").status_code == 404
    assert "Бірінші нұсқа" in said(file_of(cast.case, aliya))


def test_nobody_but_the_mediator_draws_up_or_offers() -> None:
    cast = stages.appointed("en")
    drawn_up(cast)
    for who in (cast.aliya, cast.berik, cast.temir):
        client = as_(who)
        assert client.get(f"/cases/{cast.case}/agreement/draw-up/").status_code == 404
        assert client.post(f"/cases/{cast.case}/agreement/draw-up/", FILLED).status_code == 404
        assert client.post(f"/cases/{cast.case}/agreement/1/offer/").status_code == 404
    assert newest(cast.case, cast.dana).version == 1


def test_once_the_mediation_runs_nothing_more_is_drawn_up() -> None:
    cast = stages.mediating("en")
    client = as_(cast.dana)
    assert client.get(f"/cases/{cast.case}/agreement/draw-up/").status_code == 302
    assert client.post(f"/cases/{cast.case}/agreement/draw-up/", FILLED).status_code == 302
    assert newest(cast.case, cast.dana).version == 1


def test_an_address_that_must_stay_hidden_is_not_filled_in() -> None:
    cast = stages.appointed("en")
    as_(cast.aliya).post(f"/cases/{cast.case}/contact/", {"address": "Шұғыла 7", "phone": "+7 701", "hidden": "on"})
    page = text(as_(cast.dana).get(f"/cases/{cast.case}/agreement/draw-up/"))
    assert "Шұғыла 7" not in page
    assert "+7 701" not in page
    assert "Алматы, Абай 2" in page


def test_in_a_criminal_case_the_sides_name_a_term_of_their_own() -> None:
    cast = stages.appointed("en", field="criminal", stage="pre_trial_investigation")
    client = drawn_up(cast, term_days="")
    assert "still missing: Term of the mediation" in text(client.get(f"/cases/{cast.case}/agreement/"))
    client = drawn_up(cast, term_days="45")
    assert "Term of the mediation" not in text(client.get(f"/cases/{cast.case}/agreement/")).split("<h2")[1]


def test_the_next_step_of_everybody_leads_through_the_agreement() -> None:
    cast = stages.appointed("en")
    mediator, aliya = as_(cast.dana), as_(cast.aliya)
    page = f"/cases/{cast.case}/"
    assert "Next step: draw up" in text(mediator.get(page))
    assert "The mediator draws up" in text(aliya.get(page))
    drawn_up(cast)
    assert "offer the agreement for signing" in text(mediator.get(page))
    assert "A draft of the agreement" in text(aliya.get(page))
    mediator.post(f"{page}agreement/1/offer/")
    assert "Next step: sign" in text(aliya.get(page))
    assert "is being signed" in text(mediator.get(page))
