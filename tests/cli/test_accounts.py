"""`bitim accounts`: offices and lost phones, with honest exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from typer.testing import CliRunner, Result

from bitim.cli.main import app
from bitim.web.accounts.models import User
from bitim.web.register.models import Coordinator, Organisation
from tests.web.people import person, session_of

pytestmark = pytest.mark.django_db

BITIM = str(Path(sys.executable).parent / "bitim")


def accounts(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["accounts", *arguments], input=typed)


@pytest.mark.parametrize("office", ["mediator", "coordinator", "referrer"])
def test_somebody_is_given_an_office_and_loses_it(office: str) -> None:
    dana = person("Дана", email="dana@example.kz")
    given = accounts("appoint", "Dana@example.kz", office)
    assert given.exit_code == 0
    assert f"Дана (dana@example.kz) is now {office}." in given.stdout
    assert User.objects.get(pk=dana.pk).office == office
    assert accounts("appoint", "dana@example.kz", "none").exit_code == 0
    assert User.objects.get(pk=dana.pk).office == ""


def test_an_office_is_given_only_to_a_confirmed_address() -> None:
    User.objects.create_user("dana@example.kz", "x", name="Дана")
    result = accounts("appoint", "dana@example.kz", "mediator")
    assert result.exit_code == 1
    assert "signs up first" in str(result.exception)
    assert not User.objects.exclude(office="").exists()


def test_an_unknown_office_is_not_understood() -> None:
    assert accounts("appoint", "dana@example.kz", "judge").exit_code == 2


def test_a_lost_phone_is_forgotten_and_all_sessions_end(mailoutbox: list[EmailMessage]) -> None:
    dana = person("Дана", office="mediator", email="dana@example.kz", language="ru")
    session = Session.objects.get(pk=session_of(dana))
    UserSession.objects.create(user=dana, session_key=session.pk, ip="127.0.0.1", user_agent="")
    result = accounts("remove-second-factor", dana.email, typed="y\n")
    assert result.exit_code == 0
    assert "identity document" in result.stdout
    assert not Authenticator.objects.exists()
    assert not Session.objects.exists()
    assert [letter.to for letter in mailoutbox] == [[dana.email]]


@pytest.mark.parametrize(("options", "typed", "removed"), [([], "n\n", False), (["--checked"], "", True)])
def test_nothing_is_removed_before_one_says_that_one_made_sure(
    options: list[str], typed: str, *, removed: bool
) -> None:
    dana = person("Дана", office="mediator")
    result = accounts("remove-second-factor", dana.email, *options, typed=typed)
    assert result.exit_code == (0 if removed else 1)
    assert Authenticator.objects.exists() is not removed


def test_nobody_to_help_is_said() -> None:
    result = accounts("remove-second-factor", "nobody@example.kz", "--checked")
    assert result.exit_code == 1
    assert "Nobody has an account with the address nobody@example.kz" in str(result.exception)


def test_without_tables_it_says_what_helps(data_folder: Path) -> None:  # noqa: ARG001 - its environment
    command = [BITIM, "accounts", "appoint", "dana@example.kz", "mediator"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 1
    assert "Run bitim serve once" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_coordinator_is_of_an_organisation_of_the_register() -> None:
    ainur = person("Айнұр", email="ainur@example.kz")
    Organisation.objects.create(name="Орталық", kind="centre", region="almaty")
    assert accounts("appoint", ainur.email, "coordinator", "--organisation", "Орталық").exit_code == 0
    assert Coordinator.objects.get(user=ainur).organisation.name == "Орталық"
    unknown = accounts("appoint", ainur.email, "coordinator", "--organisation", "Басқа")
    assert unknown.exit_code == 1
    assert "no organisation named “Басқа”" in str(unknown.exception)
    assert Coordinator.objects.filter(user=ainur).exists()
    assert accounts("appoint", ainur.email, "mediator", "--organisation", "Орталық").exit_code == 2
    assert accounts("appoint", ainur.email, "none").exit_code == 0
    assert not Coordinator.objects.exists()
