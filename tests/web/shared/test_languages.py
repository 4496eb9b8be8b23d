import pytest
from django.conf import settings
from django.test import Client

# A form that is sent runs in a transaction, whoever sends it.
pytestmark = pytest.mark.django_db


def test_a_first_visit_without_a_known_language_is_in_kazakh(client: Client) -> None:
    response = client.get("/", headers={"accept-language": "de"})
    assert '<html lang="kk">' in response.content.decode()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_first_visit_is_in_the_language_of_the_browser(client: Client, language: str) -> None:
    response = client.get("/about/", headers={"accept-language": f"{language}, de;q=0.5"})
    assert f'<html lang="{language}">' in response.content.decode()
    assert response.headers["Content-Language"] == language


def test_the_chosen_language_prevails_over_the_browser(client: Client) -> None:
    client.post("/language/", {"language": "ru", "next": "/"})
    response = client.get("/", headers={"accept-language": "en"})
    assert '<html lang="ru">' in response.content.decode()


def test_the_switch_returns_to_the_page_with_its_query(client: Client) -> None:
    response = client.post("/language/", {"language": "en", "next": "/about/?from=footer"})
    assert response.status_code == 302
    assert response.headers["Location"] == "/about/?from=footer"


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_the_switch_refuses_to_lead_to_another_site(client: Client, target: str) -> None:
    response = client.post("/language/", {"language": "en", "next": target})
    assert response.headers["Location"] == "/"


def test_a_language_that_is_not_offered_changes_nothing(client: Client) -> None:
    client.post("/language/", {"language": "de", "next": "/"})
    assert '<html lang="kk">' in client.get("/").content.decode()


def test_a_link_to_the_switch_changes_nothing(client: Client) -> None:
    response = client.get("/language/", {"language": "ru", "next": "/about/"})
    assert response.headers["Location"] == "/about/"
    assert not response.cookies


def test_the_language_is_forgotten_with_the_browser(client: Client) -> None:
    cookie = client.post("/language/", {"language": "ru", "next": "/"}).cookies[settings.LANGUAGE_COOKIE_NAME]
    assert cookie["max-age"] == ""
    assert cookie["expires"] == ""


def test_each_language_is_named_in_itself(client: Client) -> None:
    page = client.get("/").content.decode()
    places = [page.index(f'lang="{code}"', page.index('id="languages"')) for code in ("kk", "ru", "en")]
    assert places == sorted(places)
    for name in ("Қазақша", "Русский", "English"):
        assert f">{name}</button>" in page
