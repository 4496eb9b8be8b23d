"""What people are told, and what they are not."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from bitim.web.notices.actions import Notice, tell
from bitim.web.notices.models import Outgoing
from tests.web.letters import letters
from tests.web.working import waiting

pytestmark = pytest.mark.django_db

CASE = uuid.UUID(int=7)


@dataclass(frozen=True)
class Aliya:
    email: str = "aliya@example.kz"
    language: str = "kk"


@pytest.mark.parametrize("kind", set(Notice) - {Notice.INVITATION})
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_letter_says_that_something_waits_and_where(kind: Notice, language: str, settings: Settings) -> None:
    settings.ADDRESS = "https://bitim.example.kz"
    assert tell("aliya@example.kz", kind, language=language, case=CASE, link="/cases/", days=3)
    (letter,) = letters()
    assert "https://bitim.example.kz/cases/" in letter.body
    assert letter.subject.count("\n") == 0
    assert "%" not in letter.body


def test_the_subject_of_all_letters_to_people_with_an_account_is_the_same() -> None:
    for kind in set(Notice) - {Notice.INVITATION}:
        tell("aliya@example.kz", kind, language="ru", case=CASE)
    assert len(letters()) == len(Notice) - 1
    assert len({letter.subject for letter in letters()}) == 1


def test_every_kind_is_worded_in_its_own_way() -> None:
    for kind in Notice:
        tell("aliya@example.kz", kind, language="kk", case=CASE, days=2)
    assert len({letter.body for letter in letters()}) == len(Notice)


def test_an_invitation_carries_its_code_and_the_address_of_its_page(settings: Settings) -> None:
    settings.ADDRESS = "https://bitim.example.kz"
    tell("berik@example.kz", Notice.INVITATION, language="en", case=CASE, link="/invitation/", code="7KQ4-M2")
    (letter,) = letters()
    assert "https://bitim.example.kz/invitation/\n" in letter.body
    assert "Your code: 7KQ4-M2" in letter.body


@pytest.mark.parametrize(
    ("days", "said"), [(0, "Today is the last day"), (1, "1 day is left"), (12, "12 days are left"), (None, "Today")]
)
def test_a_reminder_counts_the_days_that_are_left(days: int | None, said: str) -> None:
    tell("aliya@example.kz", Notice.REMINDER, language="en", case=CASE, days=days)
    assert letters()[0].body.startswith(said)


def test_a_person_is_written_to_in_their_own_language() -> None:
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    (letter,) = letters()
    assert (letter.to, letter.language) == ("aliya@example.kz", "kk")


def test_an_address_needs_a_language_that_we_speak() -> None:
    with pytest.raises(ValueError, match="kk, ru or en"):
        tell("berik@example.kz", Notice.INVITATION)


def test_who_wants_no_letters_gets_none() -> None:
    assert not tell(Aliya(), Notice.YOUR_TURN, case=CASE, by_mail=False)
    assert letters() == []


def test_the_same_is_told_once_a_day() -> None:
    assert tell(Aliya(), Notice.REMINDER, case=CASE, about="acceptance", days=3)
    assert not tell(Aliya(), Notice.REMINDER, case=CASE, about="acceptance", days=3)
    assert not tell("ALIYA@example.kz", Notice.REMINDER, language="ru", case=CASE, about="acceptance", days=3)
    assert len(letters()) == 1


def test_what_differs_in_anything_is_told() -> None:
    tell(Aliya(), Notice.REMINDER, case=CASE, about="acceptance")
    assert tell(Aliya(), Notice.REMINDER, case=CASE, about="payment")
    assert tell(Aliya(), Notice.YOUR_TURN, case=CASE, about="acceptance")
    assert tell(Aliya(), Notice.REMINDER, case=uuid.UUID(int=8), about="acceptance")
    assert tell("berik@example.kz", Notice.REMINDER, language="kk", case=CASE, about="acceptance")
    assert len(letters()) == 5


def test_a_day_begins_at_midnight_in_almaty(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell_at(hour: int, minute: int) -> bool:
        now = datetime(2026, 11, 22, hour, minute, tzinfo=ZoneInfo("UTC"))
        monkeypatch.setattr(timezone, "now", lambda: now)
        return tell(Aliya(), Notice.REMINDER, case=CASE, about="acceptance")

    assert tell_at(18, 0)
    assert not tell_at(18, 59)
    assert tell_at(19, 0)


def test_a_letter_of_no_case_is_told_as_often_as_it_is_asked_for() -> None:
    assert tell(Aliya(), Notice.YOUR_TURN)
    assert tell(Aliya(), Notice.YOUR_TURN)


def test_what_is_undone_is_not_told() -> None:
    with transaction.atomic():
        tell(Aliya(), Notice.YOUR_TURN, case=CASE)
        transaction.set_rollback(True)
    assert letters() == []


def test_telling_twice_leaves_the_transaction_of_the_action_whole() -> None:
    with transaction.atomic():
        tell(Aliya(), Notice.YOUR_TURN, case=CASE)
        tell(Aliya(), Notice.YOUR_TURN, case=CASE)
        assert tell(Aliya(), Notice.TO_SIGN, case=CASE)
    assert len(letters()) == 2


def test_nobody_reads_or_changes_the_outbox_unless_it_is_opened() -> None:
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    assert not Outgoing.objects.exists()
    assert Outgoing.objects.update(to="stranger@example.kz") == 0
    assert Outgoing.objects.all().delete()[0] == 0
    assert [letter.to for letter in letters()] == ["aliya@example.kz"]
    assert not Outgoing.objects.exists()


def test_the_mark_of_what_was_told_names_neither_case_nor_address() -> None:
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    (letter,) = letters()
    assert letter.once is not None
    assert len(letter.once) == 64
    assert set(letter.once) <= set("0123456789abcdef")


def test_without_a_mail_server_letters_wait_and_no_job_is_made(settings: Settings) -> None:
    settings.MAIL_SERVER = None
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    assert waiting() == []


@pytest.mark.usefixtures("post_office")
def test_a_job_is_given_the_number_of_a_letter_and_nothing_else() -> None:
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    assert waiting() == [("bitim.web.notices.tasks.send", {"letter": str(letters()[0].pk)})]


@pytest.mark.usefixtures("post_office")
def test_a_demonstration_sends_nothing(settings: Settings) -> None:
    settings.DEMO = True
    tell(Aliya(), Notice.YOUR_TURN, case=CASE)
    assert waiting() == []


def test_the_outbox_is_closed_by_the_database_itself_to_its_owner_too() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select relrowsecurity, relforcerowsecurity from pg_class where relname = 'notices_outgoing'")
        assert cursor.fetchone() == (True, True)
