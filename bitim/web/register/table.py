"""The register as a table of text: one row a mediator, as an organisation or an akim's office keeps it."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from babel import Locale

from bitim.law import atlas
from bitim.law.facts import dispute
from bitim.law.facts import mediator as facts
from bitim.web.accounts.models import User
from bitim.web.accounts.queries import by_email
from bitim.web.register.models import Keeper, Mediator, Status
from bitim.web.register.regions import REGIONS

LAW = "kz"
FIRST_YEAR = 1900
DEAREST = 10_000_000

Row = tuple[dict[str, Any], dict[str, Any], User | None]


@dataclass(frozen=True)
class Mistake:
    """Something in the table that cannot be read: the row as a person counts, the column, and what would be right."""

    row: int
    column: str
    says: str

    def __str__(self) -> str:
        """The mistake in a line."""
        return f"row {self.row}, column {self.column}: {self.says}" if self.column else f"row {self.row}: {self.says}"


class Unreadable(ValueError):  # noqa: N818 - the table is at fault, not the program
    """The table has mistakes, which are all told at once."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        """Keep the mistakes by row."""
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


def _text(most: int, *, needed: bool = True) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if needed and not cell:
            raise ValueError("it is empty")
        if len(cell) > most:
            raise ValueError(f"it is longer than {most} characters")
        return cell

    return read


def _one_of(*values: str) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if cell not in values:
            raise ValueError(f"“{cell}” is not one of: {', '.join(values)}")
        return cell

    return read


def _several(one: Callable[[str], str]) -> Callable[[str], list[str]]:
    def read(cell: str) -> list[str]:
        if not cell:
            raise ValueError("it is empty; write one or several, with blanks between them")
        return list(dict.fromkeys(one(part) for part in cell.split()))

    return read


def _language(cell: str) -> str:
    if len(cell) != 2 or cell not in Locale("en").languages:
        raise ValueError(f"“{cell}” is not a language; write codes such as kk ru en")
    return cell


def _year(cell: str) -> int | None:
    if not cell:
        return None
    if not (cell.isdecimal() and FIRST_YEAR <= int(cell) <= date.today().year):  # noqa: DTZ011 - a bound, no day of a case
        raise ValueError(f"“{cell}” is not a year of birth such as 1975")
    return int(cell)


def _yes_or_no(cell: str) -> bool | None:
    return {"": None, "yes": True, "no": False}[_one_of("yes", "no", "")(cell)]


def _fee(cell: str) -> int | None:
    """Whole tenge for an hour, kept in tiyn; 0 is free of charge."""
    if not cell.isdecimal() or int(cell) > DEAREST:
        raise ValueError(f"“{cell}” is not a fee; write whole tenge for an hour, or 0 for free of charge")
    return int(cell) * 100 or None


def _day(cell: str) -> date | None:
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"“{cell}” is not a day; write it like 2027-12-31") from None


def _account(cell: str) -> User | None:
    if not cell:
        return None
    user = by_email(cell)
    if user is None:
        raise ValueError(f"nobody has an account with the address “{cell}”; the mediator signs up first")
    if user.office != "mediator":
        raise ValueError(f"the account “{cell}” has no office of a mediator; give it with: bitim accounts appoint")
    return user


ORGANISATION: Mapping[str, Callable[[str], Any]] = {
    "organisation": _text(200),
    "organisation_kind": _one_of(*Keeper.values),
    "organisation_region": _one_of(*REGIONS),
    "organisation_contact": _text(240, needed=False),
}
MEDIATOR: Mapping[str, Callable[[str], Any]] = {
    "entry": _text(60),
    "name": _text(120),
    "kind": _one_of(*atlas.offered(facts.kind, LAW)),
    "born_in": _year,
    "higher_education": _yes_or_no,
    "certificate": _text(80, needed=False),
    "region": _one_of(*REGIONS),
    "languages": _several(_language),
    "fields": _several(_one_of(*atlas.offered(dispute.field, LAW))),
    "fee": _fee,
    "status": _one_of(*Status.values),
    "until": _day,
    "about": _text(2000, needed=False),
}
COLUMNS = (*MEDIATOR, *ORGANISATION, "account")


def read(text: str) -> list[Row]:
    """The rows of a table with commas or semicolons; Unreadable tells every mistake with its row and column."""
    mistakes: list[Mistake] = []
    rows: list[Row] = []
    seen: dict[str, dict[str, int]] = {"entry": {}, "account": {}}
    for number, cells in _lines(text):
        found = list(_mistakes(number, cells, seen))
        mistakes += found
        if not found:
            rows.append(_row(cells))
    if mistakes:
        raise Unreadable(mistakes)
    return rows


def _lines(text: str) -> list[tuple[int, dict[str, str]]]:
    """The cells of each row that is not empty, with the row's number."""
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", strict=True)
    try:
        missing = [name for name in COLUMNS if name not in (table.fieldnames or ())]
        if missing:
            raise Unreadable([Mistake(1, "", f"there is no column {', '.join(missing)}")])
        trimmed = [(table.line_num, {name: (cells[name] or "").strip() for name in COLUMNS}) for cells in table]
    except csv.Error as error:
        raise Unreadable([Mistake(max(table.line_num, 1), "", f"it is no row of a table ({error})")]) from None
    return [(number, cells) for number, cells in trimmed if any(cells.values())]


def _mistakes(number: int, cells: Mapping[str, str], seen: dict[str, dict[str, int]]) -> Iterator[Mistake]:
    for column, reader in {**MEDIATOR, **ORGANISATION, "account": _account}.items():
        try:
            reader(cells[column])
        except ValueError as error:
            yield Mistake(number, column, str(error))
    if cells["kind"] == "public" and cells["fee"] not in {"", "0"}:
        yield Mistake(number, "fee", "a public mediator works free of charge; write 0")
    for column, rows in seen.items():
        if cells[column] and (before := rows.setdefault(cells[column].lower(), number)) != number:
            yield Mistake(number, column, f"“{cells[column]}” is in row {before} already")


def _row(cells: Mapping[str, str]) -> Row:
    organisation = {
        name.removeprefix("organisation_").replace("organisation", "name"): reader(cells[name])
        for name, reader in ORGANISATION.items()
    }
    return organisation, {name: reader(cells[name]) for name, reader in MEDIATOR.items()}, _account(cells["account"])


def write(target: TextIO) -> int:
    """Write the whole register as such a table; how many rows."""
    table = csv.writer(target)
    table.writerow(COLUMNS)
    count = 0
    for one in Mediator.objects.select_related("organisation", "user").order_by("sorted_by", "id").iterator():
        table.writerow(_cells(one))
        count += 1
    return count


def _cells(one: Mediator) -> list[str]:
    learned = {None: "", True: "yes", False: "no"}[one.higher_education]
    fee = str((one.fee or 0) // 100)
    until = one.until.isoformat() if one.until else ""
    keeper = one.organisation
    return [
        *(one.entry, one.name, one.kind, str(one.born_in or ""), learned, one.certificate, one.region),
        *(" ".join(one.languages), " ".join(one.fields), fee, one.status, until, one.about),
        *(keeper.name, keeper.kind, keeper.region, keeper.contact, one.user.email if one.user else ""),
    ]
