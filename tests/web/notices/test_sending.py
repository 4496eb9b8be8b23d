"""Letters on their way to a real mail server, and what remains of them."""

import uuid
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from django.db import connection, transaction
from django.utils import timezone, translation
from procrastinate.contrib.django import app
from pytest_django import Settings

from bitim.web.notices import failure, tasks
from bitim.web.notices.access import opened
from bitim.web.notices.actions import Notice, Undelivered, on_failure, tell
from bitim.web.notices.models import Outgoing
from bitim.web.notices.outbox import Backend
from tests.post_office import PostOffice
from tests.web.letters import letters
from tests.web.working import run_jobs, waiting

pytestmark = pytest.mark.django_db

CASE = uuid.UUID(int=7)


@pytest.fixture
def undelivered(monkeypatch: pytest.MonkeyPatch) -> list[Undelivered]:
    """What those hear who ask to hear of failures."""
    heard: list[Undelivered] = []
    monkeypatch.setattr(failure, "_listeners", [])
    on_failure(heard.append)
    return heard


def invite() -> None:
    tell("berik@example.kz", Notice.INVITATION, language="kk", case=CASE, link="/invitation/", code="7KQ4-M2")


def try_again(attempts: int) -> None:
    """Send the newest letter as a job that has failed so many times."""
    tasks.send(SimpleNamespace(job=SimpleNamespace(attempts=attempts)), letter=str(letters()[0].pk))  # type: ignore[arg-type]  # all that it asks of its context


def test_a_letter_reaches_its_receiver_as_plain_text(post_office: PostOffice, settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "bitim@example.kz"
    tell("berik@example.kz", Notice.INVITATION, language="kk", case=CASE, link="/invitation/", code="7KQ4-M2")
    (written,) = letters()
    assert run_jobs() == 1
    (message,) = post_office.letters()
    assert (message["To"], message["From"], message["Subject"].strip()) == (
        "berik@example.kz",
        "bitim@example.kz",
        written.subject,
    )
    assert message["Content-Language"] == "kk"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r\n", "\n").rstrip() == written.body.rstrip()


def test_of_a_sent_letter_only_to_whom_when_and_of_what_kind_remains(post_office: PostOffice) -> None:
    invite()
    run_jobs()
    (letter,) = letters()
    assert len(post_office.letters()) == 1
    assert letter.sent_at is not None
    assert (letter.to, letter.kind) == ("berik@example.kz", "invitation")
    assert (letter.subject, letter.body, letter.calendar, letter.case) == ("", "", "", None)


def test_a_calendar_entry_goes_along(post_office: PostOffice) -> None:
    tell("a@example.kz", Notice.SESSION_PROPOSED, language="ru", case=CASE, calendar="BEGIN:VCALENDAR\r\n")
    run_jobs()
    (entry,) = post_office.letters()[0].iter_attachments()
    assert entry.get_content_type() == "text/calendar"
    assert entry.get_filename() == "bitim.ics"
    assert "BEGIN:VCALENDAR" in entry.get_content()


def test_a_job_that_runs_twice_sends_once(post_office: PostOffice) -> None:
    invite()
    run_jobs()
    try_again(0)
    assert len(post_office.letters()) == 1


@pytest.mark.usefixtures("nobody_answers")
def test_a_server_that_is_not_there_is_tried_again_and_the_letter_waits(undelivered: list[Undelivered]) -> None:
    invite()
    with pytest.raises(ConnectionRefusedError):
        try_again(0)
    (letter,) = letters()
    assert "7KQ4-M2" in letter.body
    assert (letter.attempts, letter.failed, letter.sent_at) == (1, "", None)
    assert undelivered == []


@pytest.mark.usefixtures("nobody_answers")
def test_after_a_day_of_trying_the_letter_is_given_up_and_those_who_asked_hear_of_it(
    undelivered: list[Undelivered],
) -> None:
    invite()
    try_again(tasks.RETRIES)
    (letter,) = letters()
    assert (letter.failed, letter.body, letter.case) == ("unreachable", "", None)
    assert undelivered == [
        Undelivered(case=CASE, kind="invitation", address="berik@example.kz", reason=failure.Reason.UNREACHABLE)
    ]


def test_the_tries_are_spread_over_about_a_day() -> None:
    strategy = app.tasks["bitim.web.notices.tasks.send"].retry_strategy
    assert strategy is not None
    waits = []
    for attempts in range(tasks.RETRIES + 1):
        job = SimpleNamespace(attempts=attempts)
        decision = strategy.get_retry_decision(exception=OSError(), job=job)  # type: ignore[arg-type]  # all that it asks of a job
        waits += [decision.retry_at - timezone.now()] if decision and decision.retry_at else []
    assert len(waits) == tasks.RETRIES
    assert waits[0] < timedelta(seconds=5)
    assert timedelta(hours=20) < sum(waits, timedelta()) < timedelta(hours=30)


@pytest.mark.parametrize("answers", [("550 no such user", "250 OK"), ("250 OK", "554 we want no such letter")])
def test_a_refused_letter_is_given_up_at_once(
    answers: tuple[str, str], post_office: PostOffice, undelivered: list[Undelivered]
) -> None:
    post_office.to_receivers, post_office.to_letters = answers
    invite()
    run_jobs()
    assert letters()[0].failed == "refused"
    assert [(one.case, one.reason) for one in undelivered] == [(CASE, failure.Reason.REFUSED)]


@pytest.mark.parametrize("answers", [("451 come again later", "250 OK"), ("250 OK", "452 the disk is full")])
def test_a_letter_that_is_put_off_is_tried_again(
    answers: tuple[str, str], post_office: PostOffice, undelivered: list[Undelivered]
) -> None:
    post_office.to_receivers, post_office.to_letters = answers
    invite()
    with pytest.raises(Exception, match=r"come again|disk is full"):
        try_again(0)
    post_office.to_receivers = post_office.to_letters = "250 OK"
    try_again(1)
    assert len(post_office.letters()) == 1
    assert letters()[0].attempts == 2
    assert undelivered == []


def test_who_hears_of_a_failure_acts_for_the_clock_of_its_case(
    post_office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    acting: list[str] = []

    def ask(_undelivered: Undelivered) -> None:
        with connection.cursor() as cursor:
            cursor.execute("select current_setting('bitim.case', true)")
            acting.extend(cursor.fetchone())

    monkeypatch.setattr(failure, "_listeners", [ask])
    post_office.to_receivers = "550 no such user"
    invite()
    run_jobs()
    assert acting == [str(CASE)]


@pytest.mark.usefixtures("nobody_answers")
def test_the_log_names_no_address_and_no_case(caplog: pytest.LogCaptureFixture) -> None:
    invite()
    try_again(tasks.RETRIES)
    assert "was not taken" in caplog.text
    assert "berik" not in caplog.text
    assert str(CASE) not in caplog.text


def test_a_letter_of_django_is_put_into_the_outbox_in_the_language_of_the_page(post_office: PostOffice) -> None:
    with translation.override("ru"):
        message = mail.EmailMessage("Код", "12345", to=["a@example.kz", "b@example.kz"])
        assert Backend().send_messages([message]) == 1
    assert {(letter.to, letter.language, letter.kind) for letter in letters()} == {
        ("a@example.kz", "ru", "other"),
        ("b@example.kz", "ru", "other"),
    }
    run_jobs()
    assert [message.get_content().strip() for message in post_office.letters()] == ["12345", "12345"]


def test_a_letter_of_django_with_an_attachment_is_refused() -> None:
    message = mail.EmailMessage("Subject", "Text", to=["a@example.kz"])
    message.attach("letter.pdf", b"%PDF", "application/pdf")
    with pytest.raises(ValueError, match="without attachments"):
        Backend().send_messages([message])


def test_what_remains_of_a_letter_is_deleted_after_thirty_days() -> None:
    invite()
    tell("aliya@example.kz", Notice.YOUR_TURN, language="ru", case=CASE)
    with opened():
        Outgoing.objects.filter(kind="invitation").update(made_at=timezone.now() - timedelta(days=31))
    tasks.forget(0)
    assert [letter.kind for letter in letters()] == ["your_turn"]


@pytest.mark.usefixtures("post_office")
def test_no_letter_of_an_undone_action_is_sent() -> None:
    with transaction.atomic():
        invite()
        transaction.set_rollback(True)
    assert waiting() == []
