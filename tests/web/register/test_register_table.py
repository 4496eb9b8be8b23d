import csv
import io

import pytest
from django.utils.translation import override

from bitim.web.register.actions import enter_all
from bitim.web.register.models import Mediator
from bitim.web.register.table import COLUMNS, Unreadable, read, write
from bitim.web.register.words import language_name
from tests.web.people import person
from tests.web.register.entries import in_register

pytestmark = pytest.mark.django_db

ROW = {
    "entry": "A-1",
    "name": "Дана Ахметова",
    "kind": "professional",
    "born_in": "1975",
    "higher_education": "yes",
    "certificate": "No. 1",
    "region": "KZ-75",
    "languages": "kk ru",
    "fields": "civil family",
    "fee": "15000",
    "status": "active",
    "until": "2027-12-31",
    "about": "Семейные споры; «тихо», without haste",
    "organisation": "Union",
    "organisation_kind": "organisation",
    "organisation_region": "KZ-75",
    "organisation_contact": "Abai 1, Almaty",
    "account": "",
}


def table(*rows: dict[str, str], delimiter: str = ",") -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows({**ROW, **row} for row in rows)
    return text.getvalue()


def mistakes(*rows: dict[str, str]) -> list[tuple[int, str]]:
    with pytest.raises(Unreadable) as unreadable:
        read(table(*rows))
    return [(mistake.row, mistake.column) for mistake in unreadable.value.mistakes]


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_is_read_and_written_again_alike(delimiter: str) -> None:
    dana = person("Dana", office="mediator")
    other = {
        "entry": "A-2",
        "name": "Берік",
        "kind": "public",
        "fee": "0",
        "until": "",
        "born_in": "",
        "certificate": "",
    }
    assert enter_all(read(table({"account": dana.email}, other, delimiter=delimiter))) == 2
    written = io.StringIO()
    assert write(written) == 2
    rows = {row["entry"]: row for row in csv.DictReader(io.StringIO(written.getvalue()))}
    assert rows["A-1"] == {**ROW, "account": dana.email}
    assert rows["A-2"] == {**ROW, **other}
    assert enter_all(read(written.getvalue())) == 2
    assert Mediator.objects.count() == 2
    assert Mediator.objects.get(entry="A-1").user == dana


def test_the_same_number_replaces_an_entry_and_leaves_the_others() -> None:
    kept = in_register("Kept")
    enter_all(read(table({})))
    enter_all(read(table({"name": "New name", "status": "expired"})))
    assert Mediator.objects.get(entry="A-1").name == "New name"
    assert Mediator.objects.filter(pk=kept.pk).exists()


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("entry", ""),
        ("entry", "x" * 61),
        ("name", ""),
        ("kind", "wizard"),
        ("born_in", "75"),
        ("born_in", "3000"),
        ("higher_education", "perhaps"),
        ("region", "KZ-99"),
        ("languages", ""),
        ("languages", "kazakh"),
        ("languages", "xq"),
        ("fields", "civil wars"),
        ("fee", ""),
        ("fee", "-1"),
        ("fee", "10.5"),
        ("fee", "99999999999999"),
        ("status", ""),
        ("until", "31.12.2027"),
        ("until", "2027-02-30"),
        ("organisation", ""),
        ("organisation_kind", "club"),
        ("organisation_region", ""),
        ("account", "nobody@example.kz"),
    ],
)
def test_a_mistake_is_told_with_its_row_and_column(column: str, cell: str) -> None:
    assert mistakes({"entry": "A-0"}, {column: cell}) == [(3, column)]


def test_all_mistakes_are_told_at_once_and_nothing_is_changed() -> None:
    assert mistakes({"kind": "x", "fee": "y"}, {"entry": "A-9", "until": "z"}) == [
        (2, "kind"),
        (2, "fee"),
        (3, "until"),
    ]
    assert not Mediator.objects.exists()


def test_one_number_or_account_belongs_to_one_row() -> None:
    dana = person("Dana", office="mediator")
    assert mistakes({"account": dana.email}, {"account": dana.email.upper()}) == [(3, "entry"), (3, "account")]


def test_only_a_mediator_s_account_is_taken() -> None:
    assert mistakes({"account": person("Berik").email}) == [(2, "account")]


def test_a_public_mediator_takes_no_fee() -> None:
    assert mistakes({"kind": "public"}) == [(2, "fee")]


@pytest.mark.parametrize("text", ["", "name\nDana\n", "\n\n", '"', table({}) + '"never closed'])
def test_what_is_no_table_is_refused_in_words(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^row \d+"):
        read(text)


def test_names_of_regions_and_languages_are_in_the_language_of_the_page() -> None:
    with override("ru"):
        assert language_name("kk") == "казахский"
