"""The fixed wording of the documents in each language, and how dates, times, sums and counts are written in it."""

import functools
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from bitim.documents.values import DocumentError, Language, Money, Words

FOLDER = Path(__file__).parent / "wording"
LOCALES: Mapping[Language, str] = MappingProxyType({"kk": "kk", "ru": "ru", "en": "en_GB"})
SPACE = "\N{NO-BREAK SPACE}"
# Where a language writes the code, the sign is plainer.
SIGNS: Mapping[str, str] = MappingProxyType({"KZT": "\N{TENGE SIGN}"})
ABBREVIATED = re.compile(
    r"(?<=№) |(?:(?<=\bст\.|\bпп\.|\bNo\.)|(?<=\b[пч]\.)|(?<=\bart\.)|(?<=\barts\.)) (?=[\d{])|(?<=\d) (?=пп?\. )"
)


class Wording:
    """What the documents say in one language; keys are `section.name` of its TOML file."""

    def __init__(self, language: Language) -> None:
        """Read the wording of a language."""
        self.language = language
        self._sections = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))

    def say(self, key: str, **values: object) -> str:
        """A sentence, with values put in its places."""
        section, _, name = key.partition(".")
        sentence: str = self._sections[section][name]
        # A Russian date ends with a full stop of its own.
        return _bound(sentence).format(**values).replace("г..", "г.")

    def list(self, key: str) -> tuple[str, ...]:
        """A list of sentences."""
        section, _, name = key.partition(".")
        return tuple(_bound(sentence) for sentence in self._sections[section][name])

    def written(self, words: Words) -> str:
        """A text in this language: the one text for all, or the one for this language."""
        if isinstance(words, str):
            return words
        try:
            return words[self.language]
        except KeyError:
            raise DocumentError(
                f"a text is given in {', '.join(words)} but the document is also made in {self.language}: add it"
            ) from None

    def day(self, day: date) -> str:
        """A date that does not break across lines: `22 ноября 2026 г.`, `2026 ж. 22 қараша`."""
        return _unbroken(format_date(day, "long", locale=LOCALES[self.language]))

    def moment(self, moment: datetime) -> str:
        """A date and a time to the minute in the zone of the value, with its distance from UTC."""
        offset = moment.utcoffset()
        if offset is None:
            raise DocumentError(f"the time {moment} has no time zone: give an aware one")
        hours, minutes = divmod(int(offset.total_seconds()) // 60, 60)
        zone = f"UTC{hours:+d}" + (f":{minutes:02d}" if minutes else "")
        return f"{self.day(moment.date())}, {moment:%H:%M}{SPACE}({zone})"

    def sum(self, money: Money) -> str:
        """A sum with its currency that does not break across lines; the fraction only where there is one."""
        digits = get_currency_precision(money.currency)
        amount = Decimal(money.minor).scaleb(-digits)
        pattern = "#,##0" if amount == amount.to_integral_value() else f"#,##0.{'0' * digits}"
        locale = LOCALES[self.language]
        number = format_decimal(amount, format=pattern, locale=locale)
        sign = SIGNS.get(money.currency) or get_currency_symbol(money.currency, locale=locale)
        return _unbroken(f"{number} {sign}")

    def days(self, count: int) -> str:
        """A number of calendar days."""
        one = count == 1 if self.language == "en" else count % 10 == 1 and count % 100 != 11
        return self.say("agreement.days_one" if one else "agreement.days_many", count=count).replace(" ", SPACE, 1)


@functools.cache
def wording(language: Language) -> Wording:
    """The wording of a language; DocumentError for a language that the documents do not speak."""
    if language not in LOCALES:
        raise DocumentError(f"documents are made in {', '.join(LOCALES)}, not in {language}")
    return Wording(language)


def _bound(sentence: str) -> str:
    """A sentence whose abbreviations stay with their numbers."""
    return ABBREVIATED.sub(SPACE, sentence)


def _unbroken(text: str) -> str:
    return text.replace(" ", SPACE).replace("\N{NARROW NO-BREAK SPACE}", SPACE)
