"""The file of the answers says what the page says."""

from pathlib import Path

import pytest
from django.test import Client

from bitim.law import atlas
from bitim.law.cases import read_file
from tests.web.enquiry.test_journeys import JOURNEYS
from tests.web.enquiry.visitor import RESULT, Visitor

pytestmark = pytest.mark.django_db

FILE = "/enquiry/mediation/answers/"


@pytest.mark.parametrize("name", JOURNEYS)
def test_the_file_is_read_by_the_shell_and_answered_alike(client: Client, name: str, tmp_path: Path) -> None:
    visitor = Visitor(client)
    visitor.tell(JOURNEYS[name][0])
    visitor.send(f"{RESULT}amount/", amount="1 200 000,50", payer="legal_entity")
    file = tmp_path / "bitim.yaml"
    file.write_bytes(client.get(FILE).content)
    [case] = read_file(file)
    enquiry = visitor.enquiry
    assert case.facts == enquiry.known("dispute.amount", "claim.payer")
    assert (case.jurisdiction, case.question, case.day) == ("kz", "mediability", enquiry.day)
    assert atlas.answer(case.jurisdiction, case.question, case.facts, case.day).answer == JOURNEYS[name][1]


def test_what_is_not_known_is_left_out_of_the_file(client: Client, tmp_path: Path) -> None:
    visitor = Visitor(client)
    visitor.tell({"dispute.field": "family"})
    file = tmp_path / "bitim.yaml"
    file.write_bytes(client.get(FILE).content)
    [case] = read_file(file)
    assert case.facts == {"dispute.field": "family"}


def test_the_file_is_plain_text_of_a_known_kind(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    response = client.get(FILE)
    assert response.headers["Content-Type"] == "application/yaml; charset=utf-8"
    day = visitor.enquiry.day.isoformat()
    assert response.content.decode().splitlines() == [
        "id: enquiry",
        "jurisdiction: kz",
        f"date: '{day}'",
        "question: mediability",
        "facts:",
        "  dispute.field: civil",
    ]
