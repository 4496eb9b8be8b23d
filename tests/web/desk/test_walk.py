"""Every address below /cases/, for everybody whom a case does not concern: it looks as if there were no such case."""

import re
import uuid
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from bitim.procedure.rights import GUESTS, Role
from bitim.web.accounts.models import User
from bitim.web.cases.actions.inviting import Proposal, invite
from bitim.web.cases.actions.opening import Authority, Dispute, Named, refer_case
from bitim.web.cases.models import Participant, Side
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.guests import here
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

# A new view is listed here, and thereby walked by everybody below.
ABOUT_A_CASE = {
    "agreements:agreement",
    "agreements:approval",
    "agreements:breach",
    "agreements:check",
    "agreements:clause",
    "agreements:clause_accept",
    "agreements:clause_move",
    "agreements:clause_new",
    "agreements:clause_plan",
    "agreements:clause_wish",
    "agreements:come_back",
    "agreements:confirm",
    "agreements:court_notice",
    "agreements:dispute",
    "agreements:draw_up",
    "agreements:end",
    "agreements:extend",
    "agreements:free_will",
    "agreements:hand_in",
    "agreements:offer",
    "agreements:outcome",
    "agreements:outcome_report",
    "agreements:pack",
    "agreements:pdf",
    "agreements:performance",
    "agreements:proof",
    "agreements:report",
    "agreements:settlement",
    "agreements:settlement_offer",
    "agreements:settlement_version",
    "agreements:settlement_whole",
    "agreements:sign",
    "agreements:termination",
    "agreements:version",
    "appointment:choice",
    "appointment:find",
    "appointment:list",
    "appointment:next",
    "appointment:rank",
    "appointment:replace",
    "appointment:take_on",
    "appointment:ties",
    "appointment:turn_down",
    "cases:agree_to_guest",
    "cases:beside",
    "cases:close",
    "cases:contact",
    "cases:contacts",
    "cases:dismiss_guest",
    "cases:guests",
    "cases:invitation",
    "cases:invite",
    "cases:leave",
    "cases:letter",
    "cases:step_down",
    "cases:send_away",
    "cases:take_back",
    "desk:case",
    "desk:journal",
    "desk:journal_json",
    "desk:journal_pdf",
    "desk:rights",
    "schedule:answer",
    "schedule:cancel",
    "schedule:coordinator",
    "schedule:declare",
    "schedule:end_trust",
    "schedule:propose",
    "schedule:record",
    "schedule:reschedule",
    "schedule:session",
    "schedule:sessions",
}
ABOUT_NO_CASE = {"cases:new", "cases:refer", "desk:cases"}
# What somebody in the case may open who does not know all of its frame.
OPEN_TO = {
    Role.NOMINEE: {"appointment:choice", "desk:case", "desk:rights"},
    Role.REFERRER: {
        "agreements:outcome",
        "cases:invitation",
        "cases:invite",
        "cases:letter",
        "desk:case",
        "desk:rights",
    },
    Role.COORDINATOR: {
        "agreements:outcome",
        "cases:contacts",
        "desk:case",
        "desk:journal",
        "desk:journal_json",
        "desk:journal_pdf",
        "desk:rights",
        "schedule:propose",
        "schedule:sessions",
    },
    Role.INTERPRETER: {"cases:step_down", "desk:case", "desk:rights", "schedule:sessions"},
    Role.EXPERT: {"cases:step_down", "desk:case", "desk:rights", "schedule:sessions"},
}


def patterns(
    found: list[URLPattern | URLResolver], before: str = "", space: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """The addresses below /cases/ by the names of their views."""
    for one in found:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            if address.startswith("cases/"):
                yield from patterns(one.url_patterns, address, f"{one.namespace}:" if one.namespace else space)
        elif address.startswith("cases/"):
            yield f"{space}{one.name}", one


@cache
def walked() -> dict[str, URLPattern]:
    """The views about one case."""
    found = dict(patterns(get_resolver().url_patterns))
    return {name: pattern for name, pattern in found.items() if "case_id" in pattern.pattern.converters}


def address(name: str, case: uuid.UUID) -> str:
    """An address of a view about a case, with a sample of whatever else it takes."""
    takes = walked()[name].pattern.converters
    kinds = {"uuid": uuid.UUID(int=1), "int": 1, "slug": "b", "letter": "b", "paper": "settlement"}
    others = {one: kinds[type(kind).__name__.removesuffix("Converter").lower()] for one, kind in takes.items()}
    return reverse(name, kwargs={**others, "case_id": case})


def test_every_view_about_a_case_is_walked() -> None:
    assert set(walked()) == ABOUT_A_CASE
    assert set(dict(patterns(get_resolver().url_patterns))) == ABOUT_A_CASE | ABOUT_NO_CASE


def stranger() -> User:
    return person("Temir")


def party_of_another_case() -> User:
    return stages.accepted().aliya


def nominee_of_another_case() -> User:
    return stages.nominated().dana


def mediator_of_another_case() -> User:
    return stages.appointed().dana


def referrer_of_another_case() -> User:
    clerk = person("Gulnar", office="referrer")
    with acting_as(clerk.pk):
        case = refer_case(clerk, Dispute("civil"), [Named("A"), Named("B")], Authority("Court", "7"))
        invite(case.pk, clerk, "b", Proposal(channel="by_hand", language="kk"))
    return clerk


def in_role(cast: stages.Cast, role: Role, letter: str | None = None) -> User:
    """Somebody new in a case, in a role."""
    user = person("Somebody", office="coordinator" if role == Role.COORDINATOR else "")
    with acting_as(cast.aliya.pk):
        side = Side.objects.get(case_id=cast.case, letter=letter) if letter else None
        Participant.objects.create(case_id=cast.case, user=user, role=role, side=side, since=timezone.now())
    return user


def supporter_of_another_case() -> User:
    return in_role(stages.accepted(), Role.SUPPORTER, "b")


def interpreter_of_another_case() -> User:
    return in_role(stages.accepted(), Role.INTERPRETER)


def coordinator_of_another_case() -> User:
    return in_role(stages.accepted(), Role.COORDINATOR)


def who_was_in_the_case(cast: stages.Cast) -> User:
    user = in_role(cast, Role.SUPPORTER, "b")
    with acting_as(cast.aliya.pk):
        Participant.objects.filter(user=user).update(until=timezone.now())
    return user


OUTSIDE: list[Callable[[], User]] = [
    stranger,
    party_of_another_case,
    nominee_of_another_case,
    mediator_of_another_case,
    referrer_of_another_case,
    supporter_of_another_case,
    interpreter_of_another_case,
    coordinator_of_another_case,
]


def asked(client: Client, method: str, where: str, case: uuid.UUID) -> tuple[int, bytes, dict[str, str], int]:
    """What an address answers, but for tokens and the name of the case itself, and after how many queries."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(where) if method == "get" else client.post(where, {})
    body = b"".join(answer) if answer.streaming else answer.content
    body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", body).replace(str(case).encode(), b"CASE")
    headers = {name: value.replace(str(case), "CASE") for name, value in answer.headers.items()}
    return answer.status_code, body, headers, len(queries)


def compare(client: Client, case: uuid.UUID) -> None:
    """Each address about a case answers as the same address about none."""
    nowhere = uuid.uuid4()
    # The first page of a minute also notes that the session is used.
    client.get("/")
    for name in sorted(walked()):
        for method in ("get", "post"):
            theirs = asked(client, method, address(name, case), case)
            none = asked(client, method, address(name, nowhere), nowhere)
            assert theirs == none, f"{method} {name}"
            assert theirs[0] in {302, 404, 405}, f"{method} {name}"


@pytest.mark.parametrize("who", OUTSIDE, ids=lambda who: who.__name__)
def test_a_case_of_others_is_as_if_it_did_not_exist(who: Callable[[], User]) -> None:
    cast, user = stages.appointed(), who()
    compare(signed_in(Client(), user), cast.case)


def test_a_case_that_one_has_left_is_as_if_it_did_not_exist() -> None:
    cast = stages.appointed()
    compare(signed_in(Client(), who_was_in_the_case(cast)), cast.case)


def test_without_an_account_every_case_leads_to_the_same_sign_in_page() -> None:
    compare(Client(), stages.appointed().case)


@pytest.mark.parametrize("role", list(OPEN_TO))
def test_who_knows_part_of_the_frame_opens_only_what_is_listed(role: Role) -> None:
    if role == Role.NOMINEE:
        cast = stages.nominated()
        case, user = cast.case, cast.dana
    elif role == Role.COORDINATOR:
        cast = stages.mediating()
        case, user = cast.case, in_role(cast, role)
    elif role in GUESTS:
        cast = stages.mediating()
        case, user = cast.case, person("Ayse")
        here(cast, user, role)
    else:
        user = referrer_of_another_case()
        with acting_as(user.pk):
            case = Participant.objects.get(user=user).case_id
    client = signed_in(Client(), user)
    shown = {name for name in walked() if client.get(address(name, case)).status_code == 200}
    assert shown <= OPEN_TO[role]


@pytest.mark.parametrize("part", ["%00", "g", "A", "ab", "settlements"])
def test_an_address_that_no_side_and_no_paper_has_is_a_page_that_is_not_there(part: str) -> None:
    cast = stages.opened()
    client = signed_in(Client(), cast.aliya)
    letters = [f"{page}/{part}/" for page in ("invite", "invitation")] + [f"invitation/{part}/letter.pdf"]
    papers = [f"paper/{part}/1/{page}" for page in ("sign/", "check/", "paper.pdf")]
    for where in letters + papers:
        assert client.get(f"/cases/{cast.case}/{where}").status_code == 404, where
