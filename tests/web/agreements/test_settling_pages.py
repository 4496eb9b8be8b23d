from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure.settlement import Payment, Settlement
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import settling
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.people import signed_in
from tests.web.stages import ALIYA, BERIK, Cast

pytestmark = pytest.mark.django_db

DUE = timezone.localdate() + timedelta(days=30)
PAYMENT = {
    "amount": "120 000,50",
    "debtor": "b",
    "creditor": "a",
    "how": "transfer",
    "account": "KZ00",
    "purpose": "Қарыз",
    "when": "day",
    "day": DUE.isoformat(),
    "remedies": ["court_order"],
}
EACH_KIND: dict[str, dict[str, Any]] = {
    "payment": PAYMENT,
    "delivery": {"thing": "A ladder", "place": "Almaty", "when": "after_signing", "days": "5"},
    "act": {"what": "Mend the fence", "when": "event", "event": "the snow is gone"},
    "omission": {"what": "No parking at the gate", "when": "none", "until": "2027-06-01"},
    "apology": {"form": "written", "wording": "I am sorry.", "when": "day", "day": DUE.isoformat()},
    "service": {"what": "Dig the garden", "extent": "two days", "when": "day", "day": DUE.isoformat()},
    "restitution": {"thing": "The bicycle", "value": "50000", "when": "day", "day": DUE.isoformat()},
    "safety_promise": {"what": "Not to come near the house", "when": "none"},
}


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def newest(cast: Cast) -> Settlement:
    with acting_as(cast.dana.pk):
        paper = settling.newest(cast.case)
        assert paper is not None
        return settling.settlement_of(paper)


def whole(**changes: Any) -> dict[str, Any]:
    return {
        "subject": "Loan",
        "day": timezone.localdate().isoformat(),
        "place": "Almaty",
        "whole": "on",
        "consequences": "The court decides.",
        "court_order_clause": "on",
        "others": "nobody",
        "languages": ["kk", "ru"],
        "prevailing": "kk",
        **changes,
    }


def drafted(cast: Cast, *kinds: str) -> Client:
    """Dana has drafted a clause of each of these kinds, and the whole."""
    dana = as_(cast.dana)
    home = f"/cases/{cast.case}/settlement/"
    assert dana.post(f"{home}whole/", whole()).status_code == 302
    for kind in kinds:
        answer = dana.post(f"{home}new/{kind}/", {"debtor": "b", "creditor": "a", **EACH_KIND[kind]})
        assert answer.status_code == 302, text(answer)
    return dana


def test_every_kind_of_clause_is_drafted_read_and_printed() -> None:
    cast = stages.mediating()
    dana = drafted(cast, *EACH_KIND)
    assert [term.kind for term in newest(cast).terms] == list(EACH_KIND)
    payment = newest(cast).terms[0]
    assert isinstance(payment, Payment)
    assert payment.amount == 12_000_050
    for who in cast.everybody:
        page = text(as_(who).get(f"/cases/{cast.case}/settlement/"))
        for words in ("120,000.50", "Mend the fence", "two days", "without end", "if it is not kept", ALIYA, BERIK):
            assert words in page or words.capitalize() in page, words
    pdf = dana.get(f"/cases/{cast.case}/paper/settlement/9/paper.pdf")
    assert pdf.content.startswith(b"%PDF")


def test_the_whole_way_from_the_first_clause_to_the_offer_by_pages() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "payment")
    home = f"/cases/{cast.case}/settlement/"
    assert "Offer it for signing" not in text(dana.get(home))
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    money, rest = settling.clauses(newest(cast))
    assert berik.post(f"{home}answer/{money}/wish/", {"wish": "Give me until spring."}).status_code == 302
    for who in (aliya, dana, berik):
        page = text(who.get(home))
        assert "Give me until spring." in page
        assert "0 of 2" in page
    for client in (aliya, berik):
        for digest in (money, rest):
            assert client.post(f"{home}answer/{digest}/accept/").status_code == 302
    assert "2 of 2" in text(berik.get(home))
    assert "Everybody accepts every clause" in text(dana.get(home))
    version = 2
    assert dana.post(f"{home}{version}/offer/").status_code == 302
    assert "Four questions for you alone" in text(aliya.get(home))


def test_a_changed_clause_needs_new_answers_and_the_others_keep_theirs() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "payment", "act")
    home = f"/cases/{cast.case}/settlement/"
    aliya = as_(cast.aliya)
    for digest in settling.clauses(newest(cast)):
        aliya.post(f"{home}answer/{digest}/accept/")
    money = newest(cast).terms[0]
    page = text(dana.get(f"{home}clause/{money.id}/"))
    was = page.split('name="was" value="')[1].split('"')[0]
    changed = dana.post(f"{home}clause/{money.id}/", {**PAYMENT, "amount": "100 000", "was": was})
    assert changed.status_code == 302, text(changed)
    page = text(aliya.get(home))
    assert "2 of 3" in page
    shown = text(aliya.get(f"{home}version/4/"))
    assert "120,000.50" in shown.split("<del>")[1].split("</del>")[0]
    assert "100,000" in shown.split("<ins>")[1].split("</ins>")[0]
    assert ALIYA in shown
    first = text(aliya.get(f"{home}version/1/"))
    assert "the first version" in first


def test_clauses_are_moved_and_removed() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "payment", "act", "apology")
    home = f"/cases/{cast.case}/settlement/"
    one, two, three = (term.id for term in newest(cast).terms)
    dana.post(f"{home}clause/{three}/move/", {"way": "up"})
    dana.post(f"{home}clause/{one}/move/", {"way": "down"})
    dana.post(f"{home}clause/{two}/move/", {"way": "remove"})
    assert [term.id for term in newest(cast).terms] == [three, one]
    dana.post(f"{home}clause/{three}/move/", {"way": "up"})
    assert [term.id for term in newest(cast).terms] == [three, one]
    assert dana.post(f"{home}clause/{three}/move/", {"way": "sideways"}).status_code == 404
    assert "order of the clauses" in text(dana.get(f"{home}version/5/"))


MISTAKES: list[tuple[str, dict[str, Any]]] = [
    ("payment", {"amount": ""}),
    ("payment", {"amount": "0"}),
    ("payment", {"amount": "-5"}),
    ("payment", {"amount": "1,200"}),
    ("payment", {"amount": "ten"}),
    ("payment", {"amount": "NaN"}),
    ("payment", {"amount": "1e400"}),
    ("payment", {"day": "2027-02-30"}),
    ("payment", {"day": ""}),
    ("payment", {"day": "9999-12-31"}),
    ("payment", {"debtor": "a"}),
    ("payment", {"debtor": "z"}),
    ("payment", {"when": "plan"}),
    ("payment", {"when": "plan", "count": "5"}),
    ("payment", {"when": "plan", "count": "121", "first_day": DUE.isoformat()}),
    ("payment", {"when": "plan", "count": "5", "first_day": DUE.isoformat(), "amount": "0.03"}),
    ("payment", {"when": "after_term"}),
    ("payment", {"when": "event"}),
    ("payment", {"remedies": ["penalty"]}),
    ("payment", {"purpose": "\u6f22"}),
    ("delivery", {"thing": ""}),
    ("act", {"what": "x" * 601}),
    ("omission", {"when": "day", "day": "2027-06-02"}),
    ("service", {"what": " "}),
    ("restitution", {"value": "much"}),
    ("safety_promise", {"until": "2027-13-01"}),
    ("apology", {"form": "shouted"}),
]


def test_a_mistake_in_a_clause_keeps_what_was_typed() -> None:
    cast = stages.mediating()
    dana = as_(cast.dana)
    for kind, wrong in MISTAKES:
        typed = {"debtor": "b", "creditor": "a", **EACH_KIND[kind], "consequence": "Тәртіп", **wrong}
        answer = dana.post(f"/cases/{cast.case}/settlement/new/{kind}/", typed)
        page = text(answer)
        assert (wrong, answer.status_code) == (wrong, 422)
        assert 'class="mistake"' in page
        for value in typed.values():
            for one in value if isinstance(value, list) else [value]:
                assert str(one) in page, wrong
    with acting_as(cast.dana.pk):
        assert settling.newest(cast.case) is None


def test_a_mistake_in_the_whole_keeps_what_was_typed() -> None:
    cast = stages.mediating()
    dana = as_(cast.dana)
    mistakes: list[dict[str, Any]] = [
        {"subject": ""},
        {"day": "2026-02-31"},
        {"languages": []},
        {"prevailing": "en"},
        {"others": "somebody"},
        {"costs": "nonsense"},
    ]
    for wrong in mistakes:
        answer = dana.post(f"/cases/{cast.case}/settlement/whole/", whole(court="Almaty court", **wrong))
        page = text(answer)
        assert (wrong, answer.status_code) == (wrong, 422)
        assert 'class="mistake"' in page
        assert "Almaty court" in page
        assert "The court decides." in page


def test_fifty_instalments_are_planned_and_a_tiyn_too_little_is_told() -> None:
    cast = stages.mediating()
    dana = as_(cast.dana)
    home = f"/cases/{cast.case}/settlement/"
    dana.post(f"{home}whole/", whole())
    plan = {**PAYMENT, "amount": "1000000", "when": "plan", "count": "50", "first_day": "2027-01-31"}
    assert dana.post(f"{home}new/payment/", plan).status_code == 302
    (payment,) = newest(cast).terms
    assert isinstance(payment, Payment)
    assert len(payment.instalments) == 50
    assert sum(part.amount for part in payment.instalments) == 100_000_000
    assert payment.instalments[1].day == date(2027, 2, 28)
    assert "Stops the signing" not in text(dana.get(home))
    page = text(dana.get(f"{home}clause/{payment.id}/plan/"))
    was = page.split('name="was" value="')[1].split('"')[0]
    form = {
        "form-TOTAL_FORMS": "53",
        "form-INITIAL_FORMS": "50",
        "was": was,
        **{f"form-{n}-day": part.day.isoformat() for n, part in enumerate(payment.instalments)},
        **{f"form-{n}-amount": "20000" for n in range(50)},
    }
    answer = dana.post(f"{home}clause/{payment.id}/plan/", {**form, "form-49-amount": "19999.99"})
    assert answer.status_code == 302, text(answer)
    page = text(dana.get(home))
    assert "The instalments come to 999,999.99" in page
    assert "Stops the signing" in page
    bad = dana.post(f"{home}clause/{payment.id}/plan/", {**form, "form-3-day": "2027-02-31"})
    assert bad.status_code == 422
    assert "2027-02-31" in text(bad)
    assert dana.get(f"/cases/{cast.case}/paper/settlement/3/paper.pdf").content.startswith(b"%PDF")


def test_a_plan_made_by_hand_stays_when_something_else_of_the_payment_changes() -> None:
    cast = stages.mediating()
    dana = as_(cast.dana)
    home = f"/cases/{cast.case}/settlement/"
    plan = {**PAYMENT, "amount": "300", "when": "plan", "count": "2", "first_day": "2027-01-31"}
    dana.post(f"{home}new/payment/", plan)
    (payment,) = newest(cast).terms
    address = f"{home}clause/{payment.id}/"
    was = text(dana.get(f"{address}plan/")).split('name="was" value="')[1].split('"')[0]
    own = {"form-0-day": "2027-01-31", "form-0-amount": "100", "form-1-day": "2027-03-01", "form-1-amount": "200"}
    dana.post(f"{address}plan/", {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "was": was, **own})
    was = text(dana.get(address)).split('name="was" value="')[1].split('"')[0]
    dana.post(address, {**plan, "purpose": "Loan", "was": was})
    (payment,) = newest(cast).terms
    assert isinstance(payment, Payment)
    assert [part.amount for part in payment.instalments] == [10_000, 20_000]
    assert payment.purpose == "Loan"


def test_an_empty_wish_is_asked_for_again_and_a_clause_that_is_gone_is_told() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "act")
    home = f"/cases/{cast.case}/settlement/"
    berik = as_(cast.berik)
    digest = settling.clauses(newest(cast))[0]
    assert berik.post(f"{home}answer/{digest}/wish/", {"wish": " "}).status_code == 422
    dana.post(f"{home}clause/{newest(cast).terms[0].id}/move/", {"way": "remove"})
    for answer in (
        berik.post(f"{home}answer/{digest}/accept/", follow=True),
        berik.get(f"{home}answer/{digest}/wish/", follow=True),
        berik.post(f"{home}answer/{digest}/wish/", {"wish": "Leave it in."}),
    ):
        assert "This clause reads otherwise by now" in text(answer)
    assert answer.status_code == 422
    assert "Leave it in." in text(answer)
    assert "Say it" not in text(answer)


def test_a_wish_for_a_clause_that_was_changed_meanwhile_is_kept_for_what_it_reads_now() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "act", "apology")
    home = f"/cases/{cast.case}/settlement/"
    act = newest(cast).terms[0]
    before, _, rest = settling.clauses(newest(cast))
    was = text(dana.get(f"{home}clause/{act.id}/")).split('name="was" value="')[1].split('"')[0]
    parties = {"debtor": "b", "creditor": "a"}
    dana.post(f"{home}clause/{act.id}/", {**EACH_KIND["act"], **parties, "what": "Paint the fence", "was": was})
    dana.post(f"{home}whole/", whole(place="Astana"))
    now, _, rest_now = settling.clauses(newest(cast))
    berik = as_(cast.berik)
    for gone, stands, reads in ((before, now, "Paint the fence"), (rest, rest_now, "Astana")):
        kept = berik.post(f"{home}answer/{gone}/wish/", {"wish": "Only the gate."})
        assert kept.status_code == 422
        for words in ("This clause reads otherwise by now", "Only the gate.", reads, f"answer/{stands}/wish/"):
            assert words in text(kept), words
        assert berik.post(f"{home}answer/{stands}/wish/", {"wish": "Only the gate."}).status_code == 302


def test_only_the_mediator_drafts_and_only_the_sides_answer() -> None:
    cast = stages.mediating()
    dana = drafted(cast, "act")
    home = f"/cases/{cast.case}/settlement/"
    term, digest = newest(cast).terms[0].id, settling.clauses(newest(cast))[0]
    drafting = ["whole/", "new/act/", f"clause/{term}/", f"clause/{term}/move/", "2/offer/"]
    answering = [f"answer/{digest}/accept/", f"answer/{digest}/wish/", "alone/"]
    for user in (cast.aliya, cast.temir):
        client = as_(user)
        assert {client.post(home + address, EACH_KIND["act"]).status_code for address in drafting} == {404}
    for user in (cast.dana, cast.temir):
        client = as_(user)
        assert {client.post(home + address, {"wish": "x"}).status_code for address in answering} == {404}
    assert as_(cast.temir).get(home).status_code == 404
    assert dana.get(home).status_code == 200


def test_the_remarks_of_the_law_stand_beside_what_they_are_about() -> None:
    cast = stages.mediating()
    dana = as_(cast.dana)
    home = f"/cases/{cast.case}/settlement/"
    dana.post(f"{home}whole/", whole(court_order_clause="", others="", consequences=""))
    dana.post(f"{home}new/payment/", {**PAYMENT, "day": "2020-01-01", "condition": "if it rains", "remedies": []})
    page = text(dana.get(home))
    clause, rest = page.split("<article")[1:3]
    assert "The day lies before the signing" in clause
    assert "still missing: what follows if they are not performed" in rest
    assert "Nobody has asked yet whether it touches children" in rest
    assert "Law on mediation" in rest
    for language in ("kk", "ru"):
        assert as_(cast.dana, language).get(home).status_code == 200
