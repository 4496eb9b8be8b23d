"""Interpreters and experts: named, agreed to by every side, in with a code, out again by any of them."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, transaction
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.rights import GUESTS, Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.cases.actions import companions, guests
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.actions.guests import Called
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Clock, Companion, Consent, Contact, Guest, Invitation, Participant, Room, Side
from bitim.web.journal.models import Body, Entry
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from bitim.web.writings.models import Writing
from tests.web import stages
from tests.web.guests import AYSE, agreed, comes, here, named
from tests.web.letters import letters
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

TYPED = {"role": "interpreter", "name": AYSE, "skill": "Turkish", "contact": "+7 700 000 00 09"}


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def shown_code(guest: UUID) -> str:
    code = code_of(guest)
    return f"{code[:4]}-{code[4:]}"


def acts(cast: stages.Cast) -> list[tuple[str, object]]:
    with acting_as(cast.aliya.pk):
        assert breaks(links(cast.case)) == []
        bodies = [link.body for link in links(cast.case) if link.body]
    return [(str(body["act"]), body["by"]) for body in bodies if str(body["act"]).startswith("guest.")]


def test_an_interpreter_is_named_agreed_to_and_comes_in_by_pages() -> None:
    cast, ayse = stages.mediating("en"), person("Ayse", language="en")
    aliya, berik, dana, theirs = (as_(user) for user in (*cast.everybody, ayse))
    address = f"/cases/{cast.case}/guests/"
    assert aliya.post(address, TYPED).status_code == 302
    with acting_as(cast.aliya.pk):
        guest = Guest.objects.get().pk
    for page in (text(one.get(address)) for one in (aliya, berik, dana)):
        assert AYSE in page
        assert shown_code(guest) not in page
    assert "Do you agree" in text(berik.get(f"/cases/{cast.case}/"))
    assert "No open invitation" in text(theirs.post("/invitation/", {"code": code_of(guest)}))
    assert berik.post(f"{address}{guest}/agree/").status_code == 302
    assert all(shown_code(guest) in text(one.get(address)) for one in (aliya, berik, dana))
    assert theirs.post("/invitation/", {"code": code_of(guest)})["Location"] == "/invitation/come-in/guest/"
    page = text(theirs.get("/invitation/come-in/guest/"))
    assert "Your duty of secrecy" in page
    assert "adilet.zan.kz" in page
    assert theirs.post("/invitation/come-in/guest/", {"agrees": ""}).status_code == 422
    with acting_as(cast.aliya.pk):
        assert not Participant.objects.filter(user=ayse).exists()
    assert theirs.post("/invitation/come-in/guest/", {"agrees": "on"})["Location"] == f"/cases/{cast.case}/"
    assert "Ayse takes part" in text(aliya.get(address))
    assert shown_code(guest) not in text(aliya.get(address))
    assert acts(cast) == [
        ("guest.named", "party a"),
        ("guest.agreed", "party a"),
        ("guest.agreed", "party b"),
        ("guest.came", "interpreter"),
    ]
    journal = text(aliya.get(f"/cases/{cast.case}/journal/"))
    assert "Somebody agreed to keep secret what they hear, and came in: interpreter." in journal


def test_the_page_of_a_guest_shows_nothing_but_their_appointments() -> None:
    cast, ayse = stages.mediating("en"), person("Ayse", language="en")
    here(cast, ayse)
    client = as_(ayse)
    for page in (text(client.get(one)) for one in ("/cases/", f"/cases/{cast.case}/", f"/cases/{cast.case}/sessions/")):
        for secret in (stages.ALIYA, stages.BERIK, "Civil", "Mediation runs", "The agreement to mediate", "journal/"):
            assert secret not in page, secret
        assert "interpreter" in page
    assert "No appointment with you is agreed yet" in text(client.get(f"/cases/{cast.case}/"))


@pytest.mark.parametrize("role", GUESTS)
def test_postgresql_shows_a_guest_the_case_the_mediator_and_nothing_else(role: Role) -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    me = here(cast, ayse, role)
    with acting_as(ayse.pk):
        assert Case.objects.get().pk == cast.case
        assert {one.role for one in Participant.objects.all()} == {role, Role.MEDIATOR}
        for closed in (Side, Room, Clock, Contact, Invitation, Companion, Guest, Consent, Entry, Body, Writing):
            assert not closed._default_manager.exists(), closed
        assert Case.objects.update(step="closed") == 0
        assert Participant.objects.update(admitted=True) == 0
    with acting_as(cast.aliya.pk):
        assert not Participant.objects.get(pk=me.pk).admitted


@pytest.mark.parametrize("who", ["aliya", "berik", "dana"])
def test_each_side_and_the_mediator_ends_the_part_of_a_guest_at_any_moment(who: str) -> None:
    cast, ayse = stages.mediating("en"), person("Ayse", language="en")
    user: User = getattr(cast, who)
    guest = agreed(cast)
    comes(guest, ayse)
    client = as_(ayse)
    assert client.get(f"/cases/{cast.case}/").status_code == 200
    assert as_(user).post(f"/cases/{cast.case}/guests/{guest}/end/").status_code == 302
    assert client.get(f"/cases/{cast.case}/").status_code == 404
    assert [letter.kind for letter in letters(to=ayse.email)] == ["ended"]
    assert acts(cast)[-1][0] == ("guest.gone" if who == "dana" else "guest.refused")
    with acting_as(ayse.pk):
        assert not Case.objects.exists()


def test_without_every_side_nobody_comes_in() -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    guest = named(cast, cast.dana)
    for user in (cast.aliya, cast.berik):
        with acting_as(ayse.pk, code=digest_of(code_of(guest))):
            held = Guest.objects.get()
            assert not Case.objects.exists()
            with pytest.raises(Http404):
                guests.come_in(held, ayse)
        with acting_as(user.pk):
            guests.agree(cast.case, user, guest)
            guests.agree(cast.case, user, guest)
    comes(guest, ayse)


def test_a_refusal_closes_the_code_for_good() -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    guest = agreed(cast)
    with acting_as(cast.berik.pk):
        guests.dismiss(cast.case, cast.berik, guest)
    for user in (cast.aliya, cast.dana):
        with acting_as(user.pk), pytest.raises(Http404):
            guests.agree(cast.case, user, guest)
    assert "No open invitation" in text(as_(ayse).post("/invitation/", {"code": code_of(guest)}))


def test_nobody_agrees_for_a_side_but_the_side() -> None:
    cast, saule = stages.mediating(), person("Saule")
    with acting_as(cast.aliya.pk):
        code = code_of(companions.bring(cast.case, cast.aliya, Role.SUPPORTER).pk)
    with acting_as(saule.pk, code=digest_of(code)):
        companions.come_in(Companion.objects.get(), saule)
    guest = named(cast, cast.dana)
    with acting_as(cast.aliya.pk):
        side = Side.objects.get(letter="a")
    for user in (cast.dana, saule, cast.temir, cast.berik):
        with acting_as(user.pk):
            if user != cast.berik:
                with pytest.raises(Http404):
                    guests.agree(cast.case, user, guest)
            with pytest.raises(ProgrammingError), transaction.atomic():
                Consent(guest_id=guest, side=side, said_at=timezone.now()).save(force_insert=True)


def test_a_guest_names_nobody_and_agrees_to_nobody() -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    here(cast, ayse)
    with acting_as(ayse.pk):
        with pytest.raises(Http404):
            guests.name(cast.case, ayse, Called(Role.EXPERT, "X", "Y", "Z"))
        for act in (guests.agree, guests.dismiss):
            with pytest.raises(Http404):
                act(cast.case, ayse, uuid4())


def test_only_an_interpreter_or_an_expert_is_named() -> None:
    cast = stages.mediating("en")
    for role in set(Role) - set(GUESTS):
        with acting_as(cast.dana.pk), pytest.raises(Http404):
            guests.name(cast.case, cast.dana, Called(role, "X", "Y", "Z"))
    answer = as_(cast.aliya).post(f"/cases/{cast.case}/guests/", {**TYPED, "role": "mediator", "name": ""})
    assert answer.status_code == 422
    assert text(answer).count('role="alert"') == 2


def test_there_is_a_measure_to_how_many_are_named() -> None:
    cast = stages.mediating()
    for _ in range(guests.MOST):
        named(cast, cast.dana)
    with pytest.raises(Refused, match="enough_guests"):
        named(cast, cast.aliya)


def test_who_is_in_the_case_cannot_come_in_as_its_interpreter() -> None:
    cast = stages.mediating()
    with pytest.raises(Refused, match="already_in_case"):
        comes(agreed(cast), cast.berik)


def test_a_guest_of_one_case_is_a_stranger_to_another() -> None:
    cast, other, ayse = stages.mediating(), stages.mediating(), person("Ayse")
    here(cast, ayse)
    with acting_as(ayse.pk):
        assert [case.pk for case in Case.objects.all()] == [cast.case]
    with acting_as(cast.dana.pk):
        guest = Guest.objects.get().pk
    with acting_as(other.dana.pk), pytest.raises(Http404):
        guests.dismiss(other.case, other.dana, guest)


def test_no_guest_outstays_the_mediation() -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    here(cast, ayse)
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
    assert [letter.kind for letter in letters(to=ayse.email)] == ["ended"]
    with acting_as(ayse.pk):
        assert not Case.objects.exists()
