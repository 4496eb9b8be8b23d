import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered(client: Client) -> Client:
    """Somebody who has answered a question."""
    session = client.session
    session["answer"] = "a state body"
    session.save()
    return client


def test_leaving_deletes_the_answers_and_the_cookies(answered: Client) -> None:
    answered.post("/language/", {"language": "ru", "next": "/"})
    response = answered.post("/exit/")
    assert not Session.objects.exists()
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME):
        assert response.cookies[name]["max-age"] == 0


def test_leaving_goes_on_to_an_ordinary_page_and_links_to_it(answered: Client) -> None:
    response = answered.post("/exit/")
    assert response.headers["Refresh"] == f"0; url={settings.QUICK_EXIT_URL}"
    assert f'href="{settings.QUICK_EXIT_URL}"' in response.content.decode()


def test_the_page_on_the_way_out_does_not_name_us(answered: Client) -> None:
    source = answered.post("/exit/").content.decode().lower()
    assert "bitim" not in source
    assert "medi" not in source


def test_a_mere_link_to_the_exit_ends_nothing(answered: Client) -> None:
    assert "Refresh" in answered.get("/exit/").headers
    assert Session.objects.count() == 1


def test_no_other_site_can_send_the_session_along(answered: Client) -> None:
    cookie = answered.get("/exit/").wsgi_request.COOKIES[settings.SESSION_COOKIE_NAME]
    assert cookie
    assert settings.SESSION_COOKIE_SAMESITE == "Strict"
    assert settings.CSRF_COOKIE_SAMESITE == "Strict"
