"""The outbox as a page: in a demonstration, and nowhere else."""

import uuid
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from bitim.web.notices.actions import Notice, tell
from bitim.web.shared.demo import is_demo, mark_as_demo

pytestmark = pytest.mark.django_db

CASE = uuid.UUID(int=7)


@pytest.fixture
def _demo(settings: Settings) -> None:
    settings.DEMO = True


def test_outside_of_a_demonstration_there_is_no_such_page(client: Client) -> None:
    missing = client.get("/no-such-page/")
    page = client.get("/outbox/")
    assert page.status_code == missing.status_code == 404
    assert page.content == missing.content.replace(b"/no-such-page/", b"/outbox/")


@pytest.mark.usefixtures("_demo")
def test_the_letters_of_both_sides_are_shown_with_their_links(client: Client) -> None:
    tell("aliya@example.kz", Notice.YOUR_TURN, language="kk", case=CASE, link="/cases/")
    tell("berik@example.kz", Notice.INVITATION, language="ru", case=CASE, link="/invitation/", code="7KQ4-M2")
    page = client.get("/outbox/", headers={"Accept-Language": "en"}).content.decode()
    assert page.index("berik@example.kz") < page.index("aliya@example.kz")
    assert 'href="http://localhost:8000/invitation/"' in page
    assert "7KQ4-M2" in page
    assert '<h2 lang="ru">' in page


@pytest.mark.usefixtures("_demo")
def test_the_letters_to_one_address_can_be_shown_alone(client: Client) -> None:
    tell("aliya@example.kz", Notice.YOUR_TURN, language="kk", case=CASE)
    tell("berik@example.kz", Notice.YOUR_TURN, language="ru", case=CASE)
    page = client.get("/outbox/", {"to": "berik@example.kz"}).content.decode()
    assert "berik@example.kz" in page
    assert "aliya@example.kz" not in page


@pytest.mark.usefixtures("_demo")
@pytest.mark.parametrize("to", ["'", "<script>", "a" * 5000, "\x00"])
def test_a_strange_address_shows_no_letter(client: Client, to: str) -> None:
    assert client.get("/outbox/", {"to": to}).status_code == 200


@pytest.mark.usefixtures("_demo")
def test_without_letters_the_page_says_so(client: Client) -> None:
    assert "There is no letter yet." in client.get("/outbox/", headers={"Accept-Language": "en"}).content.decode()


@pytest.mark.usefixtures("_demo")
def test_the_page_can_only_be_read(client: Client) -> None:
    assert client.post("/outbox/").status_code == 405


def test_a_mark_in_the_data_folder_makes_a_demonstration(tmp_path: Path) -> None:
    assert not is_demo(tmp_path)
    mark_as_demo(tmp_path)
    assert is_demo(tmp_path)


def test_the_environment_can_make_a_demonstration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BITIM_DEMO", "1")
    assert is_demo(tmp_path)
