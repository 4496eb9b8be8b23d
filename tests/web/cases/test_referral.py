from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.actions import inviting
from bitim.web.cases.actions.opening import SafeContact
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Invitation
from bitim.web.shared.acting import acting_as
from tests.web.letters import letters
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

SIDES = {
    "side-TOTAL_FORMS": "6",
    "side-INITIAL_FORMS": "0",
    "side-0-name": "Әлия Сейітқызы",
    "side-0-channel": "mail",
    "side-0-email": "aliya@example.kz",
    "side-0-language": "kk",
    "side-1-name": "ЖШС «Бірлік»",
    "side-1-is_organisation": "on",
    "side-1-channel": "letter",
    "side-1-address": "Алматы, Абай 2",
    "side-1-language": "ru",
    **{
        f"side-{place}-{name}": value
        for place in range(2, 6)
        for name, value in (("channel", "letter"), ("language", "en"))
    },
}
CASE = {"authority": "Алматы аудандық соты", "reference": "7512-26-00-2/77", "field": "civil", "stage": "trial"}


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def clerk() -> User:
    return person("Гүлнар Сот", office="referrer", language="en")


def referred(user: User, **changes: str) -> UUID:
    answer = as_(user).post("/cases/refer/", {**CASE, **SIDES, **changes})
    assert answer.status_code == 302, text(answer)
    return UUID(answer["Location"].split("/")[2])


def test_a_clerk_refers_a_case_and_every_side_is_invited() -> None:
    gulnar = clerk()
    case = referred(gulnar, until="2099-01-31")
    with acting_as(gulnar.pk):
        assert queries.participation(gulnar, case).case.step == Step.INVITED
        assert [(one.side.letter, one.channel) for one in queries.invitations(case)] == [("a", "mail"), ("b", "letter")]
    (letter,) = letters(to="aliya@example.kz")
    assert letter.language == "kk"
    page = text(as_(gulnar).get(f"/cases/{case}/invitation/b/"))
    assert "ЖШС «Бірлік»" in page
    assert as_(gulnar).get(f"/cases/{case}/invitation/b/letter.pdf")["Content-Type"] == "application/pdf"


def test_the_invited_read_which_authority_invites_them() -> None:
    gulnar = clerk()
    case = referred(gulnar)
    with acting_as(gulnar.pk):
        code = code_of(queries.invitations(case)[0].pk)
    theirs = Client(headers={"accept-language": "en"})
    theirs.post("/invitation/", {"code": code})
    assert "Алматы аудандық соты invites you" in text(theirs.get("/invitation/read/"))


def test_a_clerk_sees_the_step_and_nothing_else() -> None:
    gulnar, aliya = clerk(), person("Aliya")
    case = referred(gulnar)
    with acting_as(gulnar.pk):
        code = code_of(queries.invitations(case)[0].pk)
    with acting_as(aliya.pk, code=digest_of(code)):
        inviting.accept(Invitation.objects.get(), aliya, SafeContact(phone="+7 701 555 66 77"))
    mine = as_(gulnar)
    page = text(mine.get(f"/cases/{case}/"))
    assert "The other side has the invitation" in page
    assert "Aliya" not in page
    with acting_as(gulnar.pk):
        assert [one.side.letter for one in queries.invitations(case)] == ["a", "b"]
    for closed in ("journal/", "journal.json", "journal.pdf", "contact/", "leave/"):
        assert mine.get(f"/cases/{case}/{closed}").status_code in {302, 404}, closed
    for page in ("invite/a/", "invitation/a/"):
        assert "555 66 77" not in text(mine.get(f"/cases/{case}/{page}"))


def test_only_a_clerk_refers() -> None:
    for other in (person("Temir"), person("Dana", office="mediator"), person("Saule", office="coordinator")):
        assert as_(other).get("/cases/refer/").status_code == 404
        assert as_(other).post("/cases/refer/", {**CASE, **SIDES}).status_code == 404
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"authority": ""},
        {"until": "2001-01-01"},
        {"until": "soon"},
        {"side-1-name": "", "side-1-address": "", "side-1-is_organisation": ""},
        {"side-0-email": ""},
        {"side-1-address": ""},
        {"field": "nonsense"},
        {"side-0-name": "Bad \u6f22 name"},
    ],
)
def test_a_mistake_in_a_referral_keeps_what_was_typed(wrong: dict[str, str]) -> None:
    answer = as_(clerk()).post("/cases/refer/", {**CASE, **SIDES, **wrong})
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert "7512-26-00-2/77" in text(answer)


@pytest.mark.parametrize(
    ("language", "too_few", "too_many"),
    [
        ("en", "A dispute has at least two sides.", "A case has two to six sides."),
        ("kk", "Дауда кемінде екі тарап болады.", "Істе екіден алтыға дейін тарап болады."),
        ("ru", "В споре не меньше двух сторон.", "В деле от двух до шести сторон."),
    ],
)
def test_how_many_sides_a_referral_takes_is_said_in_plain_words(language: str, too_few: str, too_many: str) -> None:
    client = signed_in(Client(headers={"accept-language": language}), person("Гүлнар", office="referrer"))
    untouched = {f"side-{place}-language": language for place in range(1, 6)}
    one_side = {**SIDES, **untouched, "side-1-name": "", "side-1-address": "", "side-1-is_organisation": ""}
    for sides, said in ((one_side, too_few), ({**SIDES, "side-TOTAL_FORMS": "7"}, too_many)):
        assert said in text(client.post("/cases/refer/", {**CASE, **sides}))
