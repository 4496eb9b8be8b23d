from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.codes import code_of
from bitim.web.shared.acting import acting_as
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def open_by_pages(client: Client, **dispute: str) -> UUID:
    client.post("/cases/new/", {"role": "party", "name": "Әлия Сейітқызы"})
    client.post("/cases/new/dispute/", {"field": "civil", "stage": "before_court", "other_1": "Берік Тасов", **dispute})
    answer = client.post("/cases/new/contact/", {"phone": "+7 700 000 00 00", "hidden": "on"})
    assert answer.status_code == 302, text(answer)
    return UUID(answer["Location"].split("/")[2])


def invite_by_pages(client: Client, user: User, case: UUID, **proposal: str) -> str:
    sent = client.post(f"/cases/{case}/invite/b/", {"channel": "by_hand", "language": "ru", **proposal})
    assert sent.status_code == 302, text(sent)
    with acting_as(user.pk):
        code = code_of(queries.invitations(case)[0].pk)
    assert f"{code[:4]}-{code[4:]}" in text(client.get(sent["Location"]))
    return code


def accept_by_pages(client: Client, code: str) -> None:
    client.post("/invitation/", {"code": code})
    client.post("/invitation/accept/", {"role": "party", "phone": "1"})


def test_from_opening_to_the_choice_of_the_mediator_by_pages() -> None:
    aliya, berik = person("Әлия Сейітқызы", language="en"), person("Берік Тасов", language="en")
    mine, theirs = as_(aliya), as_(berik)
    case = open_by_pages(mine)
    code = invite_by_pages(mine, aliya, case)
    theirs.post("/invitation/", {"code": code})
    accepted = theirs.post("/invitation/accept/", {"role": "party", "phone": "1"})
    assert accepted["Location"] == f"/cases/{case}/"
    with acting_as(aliya.pk):
        assert queries.participation(aliya, case).case.step == Step.ACCEPTED
    assert "Берік Тасов" in text(mine.get(f"/cases/{case}/"))
    assert str(case) in text(theirs.get("/cases/"))
    for page in ("", "journal/", "journal.json", "journal.pdf", "rights/", "contact/", "leave/"):
        for client in (mine, theirs):
            assert client.get(f"/cases/{case}/{page}").status_code == 200, page


def test_the_invited_read_what_was_said_before_they_have_an_account() -> None:
    aliya = person("Әлия Сейітқызы", language="en")
    mine = as_(aliya)
    case = open_by_pages(mine)
    said = {"channel": "letter", "address": "Абай 1", "words": "Поговорим о заборе."}
    code = invite_by_pages(mine, aliya, case, **said)
    letter = mine.get(f"/cases/{case}/invitation/b/letter.pdf")
    assert letter["Content-Type"] == "application/pdf"
    assert letter.content.startswith(b"%PDF")
    theirs = Client(headers={"accept-language": "en"})
    opened = theirs.post("/invitation/", {"code": f" {code[:4].lower()} {code[4:].lower()}"})
    assert opened["Location"] == "/invitation/read/"
    assert "Поговорим о заборе." in text(theirs.get("/invitation/read/"))
    asked = theirs.get("/invitation/accept/")
    assert asked.status_code == 302
    assert asked["Location"].startswith("/account/")


def test_words_with_too_many_lines_for_a_letter_are_said_so() -> None:
    aliya = person("Aliya", language="en")
    mine = as_(aliya)
    case = open_by_pages(mine)
    invite_by_pages(mine, aliya, case, words="line\n" * 60)
    answer = mine.get(f"/cases/{case}/invitation/b/letter.pdf", follow=True)
    assert "too many lines" in text(answer)


def test_the_journal_is_told_and_verified_on_its_page() -> None:
    aliya, berik = person("Әлия Сейітқызы", language="en"), person("Берік Тасов", language="en")
    mine = as_(aliya)
    case = open_by_pages(mine)
    accept_by_pages(as_(berik), invite_by_pages(mine, aliya, case))
    journal = text(mine.get(f"/cases/{case}/journal/"))
    assert "Side B takes part." in journal
    assert "The journal is whole." in journal
    assert "does not hold together" in text(mine.get(f"/cases/{case}/journal/?head={'1' * 64}"))


def test_declining_by_pages_needs_no_account() -> None:
    aliya = person("Aliya", language="en")
    mine = as_(aliya)
    case = open_by_pages(mine)
    mine.post(f"/cases/{case}/invite/b/", {"channel": "by_hand", "language": "kk"})
    with acting_as(aliya.pk):
        code = code_of(queries.invitations(case)[0].pk)
    theirs = Client(headers={"accept-language": "en"})
    theirs.post("/invitation/", {"code": code})
    assert "You have declined" in text(theirs.post("/invitation/decline/", {"reason": "not_safe"}))
    again = text(theirs.post("/invitation/", {"code": code}))
    assert "No open invitation has this code" in again
    assert text(theirs.post("/invitation/", {"code": "23456789"})).count("No open invitation") == 1


@pytest.mark.parametrize(
    "wrong",
    [{"other_1": ""}, {"other_1": "x" * 200}, {"field": "nonsense"}, {"stage": ""}, {"other_1": "Bad \u6f22 name"}],
)
def test_a_mistake_keeps_what_was_typed(wrong: dict[str, str]) -> None:
    client = as_(person("Aliya", language="en"))
    client.post("/cases/new/", {"role": "party", "name": "Aliya"})
    typed = {"field": "family", "stage": "before_court", "other_1": "Berik", "other_2": "Third", **wrong}
    answer = client.post("/cases/new/dispute/", typed)
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert "Third" in text(answer)


def test_each_channel_needs_its_address() -> None:
    client = as_(person("Aliya", language="en"))
    case = open_by_pages(client)
    for channel in ("mail", "letter", "phone"):
        answer = client.post(f"/cases/{case}/invite/b/", {"channel": channel, "language": "ru", "words": "Hello"})
        assert answer.status_code == 422
        assert "This way needs it." in text(answer)
        assert "Hello" in text(answer)


def test_too_many_codes_make_one_wait() -> None:
    client = Client(headers={"accept-language": "en"})
    answers = [text(client.post("/invitation/", {"code": f"2345678{n}"})) for n in range(2, 9)] * 2
    answers += [text(client.post("/invitation/", {"code": "BBBBBBBB"})) for _ in range(6)]
    assert "Too many tries" in answers[-1]


@pytest.mark.parametrize(
    ("field", "stage", "says"),
    [
        ("criminal", "after_sentence", "the law does not allow mediation"),
        ("criminal", "pre_trial_investigation", "depends on more than you have told"),
        ("civil", "before_court", ""),
    ],
)
def test_before_a_case_is_opened_the_law_says_whether_it_can_be_mediated(field: str, stage: str, says: str) -> None:
    client = signed_in(Client(headers={"accept-language": "en"}), person("Aliya"))
    client.post("/cases/new/", {"role": "party", "name": "Aliya"})
    client.post("/cases/new/dispute/", {"field": field, "stage": stage, "other_1": "Berik"})
    page = client.get("/cases/new/contact/").content.decode()
    assert (says or "How can we reach you safely?") in page
    assert ("What the law says" in page) == bool(says)
    assert ("Code of Criminal Procedure" in page or "Law on mediation" in page) == bool(says)
