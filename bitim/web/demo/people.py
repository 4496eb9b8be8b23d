"""The people of the demonstration; all of them share one password, and those in office one authenticator app."""

import base64
import time
from importlib.resources import files

from allauth.mfa.totp.internal import auth as totp

from bitim.web.accounts.actions import open_account
from bitim.web.accounts.models import Office, User
from bitim.web.register import table
from bitim.web.register.actions import enter_all, tie

PASSWORD = "бітім-татулық-2026"  # noqa: S105 - of a demonstration, told to everybody
APP = base64.b32encode(b"bitim demo of peace!").decode()

CITIZENS = {
    "aliya": ("Әлия Сейітқызы", "kk"),
    "berik": ("Берік Тасов", "kk"),
    "marina": ("Марина Ли", "ru"),
    "andrey": ("Андрей Ли", "ru"),
    "timur": ("Тимур Садыков", "ru"),
    "zhanna": ("Жанна Омарова", "ru"),
    "gulnar": ("Гүлнәр Бекова", "kk"),
    "erlan": ("Ерлан Дәуренов", "kk"),
    "pavel": ("Павел Игнатов", "ru"),
    "ruslan": ("Руслан Ахатов", "ru"),
    "john": ("John Miller", "en"),
    "saule": ("Сәуле Қанатқызы", "en"),
}
OFFICES = {
    "centre": ("Айнұр Смағұлова", "ru", Office.COORDINATOR),
    "clerk": ("Талғат Есенов", "ru", Office.REFERRER),
}

CENTRE = "Астана медиация орталығы"


def address(name: str) -> str:
    """The e-mail address of somebody, in a domain that belongs to nobody."""
    return f"{name}@example.kz"


def code_now() -> str:
    """What the authenticator app of those in office shows at this moment."""
    return str(totp.format_hotp_value(totp.hotp_value(APP, int(time.time()) // 30)))


def make() -> dict[str, User]:
    """Make everybody, and enter the mediators into the register."""
    made = {
        key: open_account(address(key), name, language, password=PASSWORD) for key, (name, language) in CITIZENS.items()
    }
    for key, (name, language, office) in OFFICES.items():
        made[key] = open_account(address(key), name, language, office=office, password=PASSWORD, app=APP)
    text = files("bitim.web.demo").joinpath("mediators.csv").read_text(encoding="utf-8")
    for cells in text.splitlines()[1:]:
        email, name = cells.rsplit(",", 1)[1], cells.split(",")[1]
        key = email.partition("@")[0]
        made[key] = open_account(email, name, "kk", office=Office.MEDIATOR, password=PASSWORD, app=APP)
    enter_all(table.read(text))
    tie(made["centre"], CENTRE)
    return made
