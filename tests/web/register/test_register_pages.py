import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bitim.web.register.queries import PAGE, Wish, listed, suggested
from bitim.web.register.spelling import ALPHABET, sort_key, words
from tests.web.people import person
from tests.web.register.entries import in_register

pytestmark = pytest.mark.django_db


def page(query: str = "", language: str = "en") -> str:
    answer = Client(headers={"accept-language": language}).get(f"/register/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def names(query: str = "") -> list[str]:
    return re.findall(r'<a href="/register/\d+/">(.*?)</a>', page(query))


def test_everybody_reads_the_register_without_an_account() -> None:
    in_register("Дана Ахметова")
    assert names() == ["Дана Ахметова"]
    assert "15,000\xa0₸ for an hour" in page()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?kind=public", ["Public"]),
        ("?fee=0", ["Public"]),
        ("?fee=10000", ["Public"]),
        ("?fee=30000", ["Public", "Union"]),
        ("?language=tr", ["Public"]),
        ("?field=labour", ["Public"]),
        ("?region=KZ-71", ["Public"]),
        ("?region=KZ-71&language=tr&kind=professional", []),
        ("?region=nowhere&kind='; drop table", ["Public", "Union"]),
        ("?text=uni+alma", ["Union"]),
        ("?text=%27%29%20%7C%20!x%20%26", []),
        ("?text=x%00", ["Public", "Union"]),
        ("?text=%28%2B%2B%29", ["Public", "Union"]),
        ("?after=99999999999999999999", ["Public", "Union"]),
        ("?after=x", ["Public", "Union"]),
    ],
)
def test_the_register_is_searched_by_what_matters(query: str, found: list[str]) -> None:
    in_register("Union")
    other: dict[str, Any] = {"languages": ["kk", "tr"], "fields": ["labour"], "region": "KZ-71", "certificate": ""}
    in_register("Public", kind="public", fee=None, organisation="Akim of Astana", **other)
    assert names(query) == found


@pytest.mark.parametrize("typed", ["алия", "Әлия", "СЕЙИТ алия", "сейіт", "мунай"])
def test_a_name_is_found_with_the_letters_of_another_keyboard(typed: str) -> None:
    in_register("Әлия Сейітқызы", about="Мұнай саласындағы даулар")
    in_register("Берік Тасов")
    assert names(f"?text={typed}") == ["Әлия Сейітқызы"]


def test_names_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    given = ["Үміт", "Ахмет", "Ұлан", "Әлия", "Бек", "Қанат", "Кенже", "Иван", "Ісмет", "Ырыс", "Өмір", "Олжас"]
    for name in given:
        in_register(name)
    expected = ["Ахмет", "Әлия", "Бек", "Иван", "Кенже", "Қанат", "Олжас", "Өмір", "Ұлан", "Үміт", "Ырыс", "Ісмет"]
    assert names() == expected
    assert [sort_key(letter) for letter in ALPHABET] == sorted(sort_key(letter) for letter in ALPHABET)
    assert words("Ң-Ғ, әёі!") == ["н", "г", "аеи"]


def test_every_entry_is_on_one_page_and_all_pages_cost_the_same() -> None:
    for number in range(2 * PAGE + 3):
        in_register(f"Same {number % 4}")
    seen: list[int] = []
    after = None
    queries = []
    while True:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            found, more = listed(Wish(kind="professional"), timezone.localdate(), after)
        queries.append(len(captured))
        seen += [one.pk for one in found]
        if not more:
            break
        after = found[-1]
    assert len(seen) == len(set(seen)) == 2 * PAGE + 3
    assert set(queries) == {1}
    text = page("?kind=professional&text=same")
    assert (
        "?text=same&amp;kind=professional&amp;after=" in text or "?kind=professional&amp;text=same&amp;after=" in text
    )


def test_who_is_struck_off_is_not_listed_but_still_shown_as_such() -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    gone = [in_register("A", status="suspended"), in_register("B", status="expired"), in_register("C", until=yesterday)]
    in_register("D", until=timezone.localdate())
    assert names() == ["D"]
    for one in gone:
        text = Client(headers={"accept-language": "en"}).get(f"/register/{one.pk}/").content.decode()
        assert "suspended" in text or "no longer in the register" in text


@pytest.mark.parametrize("address", ["999999999999", "0", "1234567890123", "x", "-1"])
def test_an_entry_that_is_not_there_is_missing(address: str) -> None:
    assert Client().get(f"/register/{address}/").status_code == 404


def test_a_page_never_shows_the_account_behind_an_entry() -> None:
    user = person("Dana", office="mediator", email="hidden@example.kz")
    one = in_register("Dana", user)
    assert "hidden@" not in page()
    assert "hidden@" not in Client().get(f"/register/{one.pk}/").content.decode()


def test_suggestions_do_not_favour_the_first_names() -> None:
    for number in range(12):
        in_register(f"Name {number:02}", person(f"m{number}", office="mediator"))
    in_register("No account")
    in_register("Not a mediator any more", person("x"))
    in_register("Other language", person("y", office="mediator"), languages=["tr"])
    today: date = timezone.localdate()
    drawn: list[tuple[Any, ...]] = [
        tuple(one.name for one in suggested("civil", "kk", today, lot=f"case {n}", most=4)) for n in range(12)
    ]
    assert len(set(drawn)) > 6
    assert drawn[0] == tuple(one.name for one in suggested("civil", "kk", today, lot="case 0", most=4))
    assert all(name.startswith("Name") for names_ in drawn for name in names_)


def test_who_knows_the_field_is_suggested_first() -> None:
    for number in range(6):
        in_register(f"Other {number}", person(f"m{number}", office="mediator"), fields=["labour"])
    in_register("Fits", person("f", office="mediator"), fields=["family"])
    assert suggested("family", "kk", timezone.localdate(), lot="x", most=2)[0].name == "Fits"
