"""`bitim accounts`: what whoever runs Bitim does about people's accounts; no password is seen or set here."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import typer
from django.db import transaction

from bitim.cli.work import at_work

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich")

Email = Annotated[str, typer.Argument(help="The e-mail address with which the person signs in.")]

CHECK_FIRST = """\
Whoever asks for this may be somebody else who wants to get in. Make sure before you go on:
- you spoke with the person face to face, or called a number that you knew before they asked;
- you saw their identity document, and it bears the name of the account;
- they have no recovery code left (the sign-in page takes one in place of the app's code).
Then they sign in with the password, set up a new app, and get a letter that says so. All their sessions end now."""


class Appointment(StrEnum):
    """An office, or none."""

    MEDIATOR = "mediator"
    COORDINATOR = "coordinator"
    REFERRER = "referrer"
    NONE = "none"


@app.callback()
def accounts() -> None:
    """Give people their offices, and help who lost the phone with the second factor.

    Exit codes: 0 done, 1 failed, 2 not understood.
    """


@app.command()
def appoint(
    email: Email,
    office: Annotated[Appointment, typer.Argument(help="The office; `none` takes it away.")],
    organisation: Annotated[
        str, typer.Option(help="For a coordinator: the organisation, by its name in the register.")
    ] = "",
) -> None:
    """Make somebody who has an account a mediator, a coordinator of a centre or a referrer (court, prosecution office).

    From their next page on they must have a second factor. First make sure that they hold that office: a mediator is
    on a register, a clerk is known to the court.

    For example:

        bitim accounts appoint dana@example.kz mediator

        bitim accounts appoint ainur@example.kz coordinator --organisation "Astana mediation centre"

    Mediators of that organisation can entrust the times of their cases to its coordinator. Whoever loses the office, or
    goes to another organisation, sees none of these cases any more.
    """
    if organisation and office is not Appointment.COORDINATOR:
        raise typer.BadParameter("Only a coordinator is of an organisation.", param_hint="--organisation")
    with at_work(), transaction.atomic():
        from bitim.web.accounts import actions  # noqa: PLC0415 - tables can be named only once Django is set up
        from bitim.web.register.actions import NoSuchOrganisation, tie  # noqa: PLC0415 - likewise
        from bitim.web.schedule.entrusting import resign  # noqa: PLC0415 - likewise

        with _explained(actions.NoSuchPerson, email):
            user = actions.appoint(email, "" if office is Appointment.NONE else office.value)
        try:
            if tie(user, organisation):
                resign(user)
        except NoSuchOrganisation:
            sys.exit(f"bitim: The register has no organisation named “{organisation}”. See: bitim register export")
    if user.office:
        print(f"{user.name} ({user.email}) is now {office.value}. On their next page Bitim asks for a second factor.")
    else:
        print(f"{user.name} ({user.email}) holds no office now.")


@app.command()
def remove_second_factor(
    email: Email,
    checked: Annotated[bool, typer.Option("--checked", help="You made sure of all that is asked.")] = False,
) -> None:
    """Let somebody who lost the phone, and the recovery codes, sign in with the password and set up a new app.

    For example:

        bitim accounts remove-second-factor dana@example.kz
    """
    print(CHECK_FIRST)
    if not checked:
        typer.confirm("Did you make sure of all this?", abort=True)
    with at_work():
        from bitim.web.accounts import actions  # noqa: PLC0415 - tables can be named only once Django is set up

        with _explained(actions.NoSuchPerson, email):
            user = actions.remove_second_factor(email)
    print(f"{user.name} ({user.email}) has no second factor now.")


@contextmanager
def _explained(nobody: type[Exception], email: str) -> Iterator[None]:
    try:
        yield
    except nobody:
        sys.exit(f"bitim: Nobody has an account with the address {email}. The person signs up first, and confirms it.")
