"""A coordinator of the mediator's own organisation sets the times of a case, and reads nothing that is said."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.rights import Place
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.agreements.models import Paper
from bitim.web.appointment.actions import object_to
from bitim.web.appointment.models import Nomination
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.models import Case, Contact, Room
from bitim.web.journal.queries import links
from bitim.web.register.actions import tie
from bitim.web.register.models import Organisation
from bitim.web.schedule import actions, entrusting, queries
from bitim.web.schedule.actions import Plan
from bitim.web.shared.acting import acting_as
from bitim.web.writings.models import Writing
from tests.web.letters import letters
from tests.web.people import person, signed_in
from tests.web.schedule.plans import fixed, hours, says
from tests.web.stages import Cast, mediating

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return mediating("en")


@pytest.fixture
def ainur(cast: Cast) -> User:
    """A coordinator of the organisation that the mediator of the case belongs to."""
    user = person("Ainur", office="coordinator", language="en")
    tie(user, Organisation.objects.get(mediators__user=cast.dana).name)
    return user


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def entrusted(cast: Cast, ainur: User) -> None:
    with acting_as(cast.dana.pk):
        entrusting.entrust(cast.case, cast.dana, ainur.pk)


def acts(cast: Cast) -> list[str]:
    with acting_as(cast.aliya.pk):
        assert breaks(links(cast.case)) == []
        found = [str(link.body["act"]) for link in links(cast.case) if link.body]
    return [act for act in found if act.startswith("times.")]


def test_the_times_are_entrusted_and_taken_back_by_pages(cast: Cast, ainur: User) -> None:
    dana, aliya, theirs = as_(cast.dana), as_(cast.aliya), as_(ainur)
    root = f"/cases/{cast.case}/"
    assert theirs.get(root).status_code == 404
    assert f"{root}coordinator/" in text(dana.get(root))
    assert dana.post(f"{root}coordinator/", {"coordinator": "0"}).status_code == 422
    assert dana.post(f"{root}coordinator/", {"coordinator": ainur.pk}).status_code == 302
    assert any(letter.kind == "answered" for letter in letters(to=cast.berik.email))
    for page in ("", "rights/"):
        assert "Ainur" in text(aliya.get(f"{root}{page}"))
    assert "You set the times of this case" in text(theirs.get("/cases/"))
    assert dana.post(f"{root}coordinator/end/").status_code == 302
    assert theirs.get(root).status_code == 404
    assert "Ainur" not in text(aliya.get(f"{root}rights/"))
    assert acts(cast) == ["times.entrusted", "times.taken_back"]
    assert "The mediator entrusted the times to a coordinator." in text(aliya.get(f"{root}journal/"))


def test_a_coordinator_proposes_moves_and_cancels_joint_appointments(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    client, root = as_(ainur), f"/cases/{cast.case}/sessions/"
    day = str(timezone.localdate() + timedelta(days=30))
    form = text(client.get(f"{root}new/"))
    assert "joint session" in form
    assert "separate session" not in form
    typed = {"kind": "joint", "mode": "video", "length": "60", "day_1": day, "at_1": "10:00"}
    address = client.post(f"{root}new/", typed)["Location"]
    assert client.post(f"{address}times/", {**typed, "at_1": "12:00"}).status_code == 302
    with acting_as(ainur.pk):
        session = queries.sessions(cast.case)[0]
    assert says(cast, session, cast.aliya) == "proposed"
    assert says(cast, session, cast.berik) == "fixed"
    assert "session_changed" in {letter.kind for letter in letters(to=ainur.email)}
    assert client.post(f"{address}answer/", {"times": ""}).status_code == 404
    assert "Cancel the appointment" in text(client.get(address))
    client.post(f"{address}cancel/")
    with acting_as(cast.dana.pk):
        assert queries.session(cast.case, session.pk).state == "cancelled"


def test_whom_the_mediator_meets_alone_a_coordinator_neither_sees_nor_arranges(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    alone = fixed(cast, 24, kind="separate", side="a")
    assert "session_changed" not in {letter.kind for letter in letters(to=ainur.email)}
    with acting_as(ainur.pk):
        assert not queries.sessions(cast.case)
        for kind in ("separate", "preparation"):
            with pytest.raises(Http404):
                actions.propose(cast.case, ainur, Plan(kind, "video", hours(48), "a"))
        with pytest.raises(Http404):
            actions.cancel(cast.case, ainur, alone.pk)


def test_a_coordinator_reads_contact_and_frame_and_nothing_that_is_said(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    client, root = as_(ainur), f"/cases/{cast.case}/"
    page = text(client.get(f"{root}contacts/"))
    assert "+7 700 000 00 01" in page
    assert "+7 700 000 00 02" in page
    for closed in ("mediator/", "settlement/", "contact/", "guests/", "beside/", "coordinator/"):
        assert client.get(f"{root}{closed}").status_code == 404, closed
    for shown in ("", "journal/", "rights/", "sessions/"):
        assert client.get(f"{root}{shown}").status_code == 200, shown
    with acting_as(ainur.pk):
        assert Contact.objects.count() == 2
        assert not Paper.objects.exists()
        assert not Nomination.objects.exists()
        assert not Writing.objects.exists()
        assert Room.objects.filter(place=Place.JOINT).exists()


def test_the_contacts_are_for_whoever_arranges_the_sessions(cast: Cast) -> None:
    root = f"/cases/{cast.case}/"
    assert as_(cast.dana).get(f"{root}contacts/").status_code == 200
    assert as_(cast.aliya).get(f"{root}contacts/").status_code == 404
    assert f"{root}contacts/" not in text(as_(cast.aliya).get(root))


def test_a_coordinator_reads_the_outcome(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
    assert as_(ainur).get(f"/cases/{cast.case}/").status_code == 200
    assert as_(ainur).get(f"/cases/{cast.case}/outcome/").status_code == 200


def test_only_a_coordinator_of_the_mediators_own_organisation_is_entrusted(cast: Cast, ainur: User) -> None:
    other = person("Other", office="coordinator")
    Organisation.objects.create(name="Other", kind="centre", region="almaty")
    tie(other, "Other")
    tied_without_office, without_organisation = person("Temir"), person("Free", office="coordinator")
    tie(tied_without_office, Organisation.objects.exclude(name="Other").get().name)
    for one in (other, tied_without_office, without_organisation, cast.aliya):
        with acting_as(cast.dana.pk), pytest.raises(Http404):
            entrusting.entrust(cast.case, cast.dana, one.pk)
    for user in (cast.aliya, ainur, cast.temir):
        with acting_as(user.pk), pytest.raises(Http404):
            entrusting.entrust(cast.case, user, ainur.pk)


def test_one_coordinator_at_a_time_and_never_somebody_of_the_case(cast: Cast, ainur: User) -> None:
    name = Organisation.objects.get().name
    User.objects.filter(pk=cast.berik.pk).update(office="coordinator")
    tie(cast.berik, name)
    entrusted(cast, ainur)
    second = person("Second", office="coordinator")
    tie(second, name)
    for one in (cast.berik, second):
        with acting_as(cast.dana.pk), pytest.raises(Refused, match="coordinated_already"):
            entrusting.entrust(cast.case, cast.dana, one.pk)


def test_with_the_mediator_goes_their_coordinator(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    with acting_as(cast.berik.pk):
        object_to(cast.case, cast.berik)
    with acting_as(ainur.pk):
        assert not Case.objects.exists()
    assert acts(cast) == ["times.entrusted", "times.taken_back"]


def test_who_is_coordinator_no_longer_sees_no_case(cast: Cast, ainur: User) -> None:
    entrusted(cast, ainur)
    assert tie(ainur, Organisation.objects.get().name) is False
    assert tie(ainur, "") is True
    entrusting.resign(ainur)
    with acting_as(ainur.pk):
        assert not Case.objects.exists()
    assert acts(cast) == ["times.entrusted", "times.taken_back"]
    assert any(letter.kind == "ended" for letter in letters(to=ainur.email))
