"""What a person answers is in their session and nowhere else, and gone when they leave."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from bitim.law.facts import VOCABULARY
from bitim.web.enquiry import urls
from tests.web.enquiry.visitor import RESULT, START, Visitor

pytestmark = pytest.mark.django_db

BRIBE = {
    "dispute.field": "criminal",
    "offence.gravity": "grave",
    "offence.first_time": "yes",
    "accused.age": "17",
    "offence.features": ["corruption", "sexual"],
}
PAGES = (RESULT, f"{RESULT}print/", "/enquiry/mediation/", "/enquiry/mediation/answers/")
# The words of our own addresses that are words of the vocabulary too.
OURS = {"mediation", "amount"}
TELLING = {
    word
    for name, fact in VOCABULARY.items()
    for word in (name, *name.split("."), *getattr(fact, "values", ()))
    if len(word) > 3
} - OURS


def telling(text: str) -> set[str]:
    """The words of a text that would tell of the dispute."""
    return set(re.findall(r"[a-z_.]+", text.lower())) & TELLING


@pytest.fixture
def answered(client: Client) -> Visitor:
    """Somebody who has reached the result and asked for the state duty."""
    visitor = Visitor(client)
    visitor.tell(BRIBE)
    visitor.send(f"{RESULT}amount/", amount="1234567", payer="individual")
    return visitor


def responses(client: Client) -> Iterator[Any]:
    """Every response of a whole enquiry."""
    for number in range(1, 30):
        page = client.get(f"/enquiry/{number}/")
        yield page
        asked = re.search(r'name="fact" value="([^"]+)"', page.content.decode())
        if asked is None:
            break
        yield client.post(f"/enquiry/{number}/", {"fact": asked[1], "answer": BRIBE.get(asked[1], "unknown")})
    yield client.post(f"{RESULT}amount/", {"amount": "1234567", "payer": "individual"})
    for address in PAGES:
        yield client.get(address)


def test_no_address_says_anything_of_the_dispute(client: Client) -> None:
    addresses = {response.headers.get("Location", "/") for response in responses(client)}
    assert len(addresses) > 8
    assert {address for address in addresses if telling(address)} == set()
    assert telling("/enquiry/2/?offence.gravity=grave") == {"offence.gravity", "grave"}


def test_no_header_says_anything_of_the_dispute(client: Client) -> None:
    elsewhere = client.get("/about/").headers
    of_their_own = {"Location", "Content-Length", "Vary", "Content-Type", "Content-Disposition"}
    found = [
        f"{name}: {value}"
        for response in responses(client)
        for name, value in response.headers.items()
        if name not in of_their_own and elsewhere[name] != value
    ]
    assert found == []


def test_the_cookies_are_the_session_and_the_protection_of_forms(client: Client) -> None:
    for response in responses(client):
        assert set(response.cookies) <= {"session", "csrf"}
        assert {len(cookie.value) for cookie in response.cookies.values()} <= {32}


def test_the_addresses_take_no_more_than_the_number_of_a_question() -> None:
    assert {str(pattern.pattern) for pattern in urls.urlpatterns if "<" in str(pattern.pattern)} == {"<int:number>/"}


def test_no_log_says_anything_of_the_dispute(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    visitor = Visitor(client)
    visitor.tell(BRIBE)
    for address in PAGES:
        visitor.open(address)
    visitor.send(f"{RESULT}amount/", amount="a secret sum", payer="individual")
    visitor.send("/enquiry/4/", fact="accused.age", answer="a secret age")
    client.post("/api/v1/law/answer", {"facts": {"a secret fact": 1}}, content_type="application/json")
    # What is sent to the database is not logged in service: it is seen here because tests turn it on.
    said = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert [line for line in said if telling(line) or "secret" in line] == []


def test_before_the_first_answer_there_is_no_session(client: Client) -> None:
    for address in (START, "/enquiry/1/", "/enquiry/7/", *PAGES):
        assert set(client.get(address, follow=True).cookies) <= {"csrf"}
    assert not Session.objects.exists()


def test_merely_looking_leaves_no_trace_in_the_database(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        client.get(START)


def test_the_session_holds_the_enquiry_and_nothing_else(answered: Visitor) -> None:
    session = Session.objects.get().get_decoded()
    assert list(session) == ["enquiry"]
    assert session["enquiry"]["offence.features"] == ["corruption", "sexual"]
    asked = {fact.name for fact in answered.enquiry.path}
    assert set(session["enquiry"]) == asked | {"dispute.amount", "claim.payer"}


def test_the_quick_exit_deletes_the_session(answered: Visitor) -> None:
    answered.client.post(reverse("exit"))
    assert not Session.objects.exists()
    assert answered.open(RESULT).asked == "dispute.field"


def test_what_the_session_holds_is_gone_after_beginning_anew(answered: Visitor) -> None:
    answered.send("/enquiry/again/")
    assert [session.get_decoded() for session in Session.objects.all()] == [{}]


def test_two_people_do_not_see_each_other(answered: Visitor) -> None:
    assert Visitor(Client()).open(RESULT).asked == "dispute.field"
    assert answered.open(RESULT).status == 200


def test_no_page_is_kept_by_a_browser_or_found_by_a_search(answered: Visitor) -> None:
    for address in (START, "/enquiry/1/", *PAGES):
        response = answered.client.get(address, follow=True)
        assert response.headers["Cache-Control"] == "no-store"
        if address != "/enquiry/mediation/answers/":
            assert answered.open(address).all("meta", name="robots", content="noindex")


def test_the_file_of_the_answers_has_a_name_that_tells_nothing(answered: Visitor) -> None:
    response = answered.client.get("/enquiry/mediation/answers/")
    assert response.headers["Content-Disposition"] == 'attachment; filename="bitim.yaml"'
