"""Who can sign what, and what a signature is bound to."""

import base64
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.rights import Role
from bitim.procedure.steps import Refused, Step
from bitim.web.accounts.models import User
from bitim.web.agreements import queries
from bitim.web.agreements.actions import agreement
from bitim.web.agreements.models import Kind, Paper, Signature, State
from bitim.web.cases import queries as cases
from bitim.web.cases.models import Case, Participant, Side
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.people import PASSWORD, code_now, person, signed_in, with_second_factor

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    """A page without what repeats its own address, and without what is random by design."""
    page = str(response.content.decode())
    return re.sub(r'name="(csrfmiddlewaretoken|next)" value="[^"]*"', "", page)


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def signs(cast: stages.Cast, who: User, version: int = 1, name: str = "") -> Paper:
    with acting_as(who.pk):
        return agreement.sign(cast.case, who, version, name or who.name, stages.proof())


def address(cast: stages.Cast, last: str = "sign/", version: int = 1) -> str:
    return f"/cases/{cast.case}/paper/agreement_to_mediate/{version}/{last}"


def count(cast: stages.Cast) -> int:
    with acting_as(cast.dana.pk):
        return Signature.objects.filter(case_id=cast.case).count()


def enters(cast: stages.Cast, role: Role, *, empowered: bool = False) -> User:
    """Somebody more takes part, beside Berik where the role stands with a side."""
    user = person(f"Someone as {role}")
    stands = role in {Role.REPRESENTATIVE, Role.SUPPORTER}
    with acting_as(cast.aliya.pk):
        side = Side.objects.get(case_id=cast.case, letter="b") if stands else None
        Participant.objects.create(
            case_id=cast.case, user=user, role=role, side=side, empowered=empowered, since=timezone.now()
        )
    return user


def spoilt(writing: UUID | None) -> None:
    """Somebody who rules the database changes a file that is kept."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("reset role")
        cursor.execute("alter table writings_writing no force row level security")
        other = base64.b64encode(b"%PDF-1.7 another").decode()
        cursor.execute("update writings_writing set text = %s where id = %s", [other, writing])
        assert cursor.rowcount == 1
        cursor.execute("alter table writings_writing force row level security")
        cursor.execute("set role app")


def test_a_wrong_password_signs_nothing_and_keeps_the_name() -> None:
    cast, _ = stages.offered_agreement("en")
    answer = as_(cast.aliya).post(address(cast), {"name": stages.ALIYA, "secret": "not mine"})
    assert answer.status_code == 422
    assert "Nothing was signed" in text(answer)
    assert stages.ALIYA in text(answer)
    assert "not mine" not in text(answer)
    assert count(cast) == 0


def test_another_name_signs_nothing_and_says_which_is_right() -> None:
    cast, _ = stages.offered_agreement("en")
    answer = as_(cast.aliya).post(address(cast), {"name": "Алия", "secret": PASSWORD})
    assert answer.status_code == 422
    assert f"type the name of your account: {stages.ALIYA}" in text(answer)
    assert count(cast) == 0


def test_a_code_of_the_app_is_as_good_as_the_password_and_is_kept_as_the_method() -> None:
    cast, _ = stages.offered_agreement("en")
    with_second_factor(cast.aliya)
    answer = as_(cast.aliya).post(address(cast), {"name": stages.ALIYA, "secret": code_now()})
    assert answer.status_code == 302
    with acting_as(cast.aliya.pk):
        assert Signature.objects.get().method == "totp"


def test_a_wrong_name_does_not_use_up_the_code_of_the_app() -> None:
    cast, _ = stages.offered_agreement("en")
    with_second_factor(cast.aliya)
    client, code = as_(cast.aliya), code_now()
    assert client.post(address(cast), {"name": "Алия", "secret": code}).status_code == 422
    assert client.post(address(cast), {"name": stages.ALIYA, "secret": code}).status_code == 302


def test_signing_twice_is_signing_once() -> None:
    cast, _ = stages.offered_agreement("en")
    client = as_(cast.aliya)
    for _ in range(2):
        answer = client.post(address(cast), {"name": stages.ALIYA, "secret": PASSWORD})
        assert answer["Location"] == f"/cases/{cast.case}/agreement/"
    assert count(cast) == 1
    with pytest.raises(Refused, match="already_signed"):
        signs(cast, cast.aliya)


def test_a_replaced_version_cannot_be_signed_and_its_signatures_count_no_more() -> None:
    cast, paper = stages.offered_agreement("en")
    signs(cast, cast.aliya)
    draft = stages.complete_agreement(cast)
    with acting_as(cast.dana.pk):
        agreement.draw_up(cast.case, cast.dana, draft, ["kk"], "kk")
        agreement.offer(cast.case, cast.dana, 2)
    with pytest.raises(Refused, match="not_offered"):
        signs(cast, cast.berik)
    answer = as_(cast.berik).post(address(cast), {"name": stages.BERIK, "secret": PASSWORD}, follow=True)
    assert "not offered for signing" in text(answer)
    signs(cast, cast.berik, 2)
    with pytest.raises(Refused, match="sides_first"):
        signs(cast, cast.dana, 2)
    with acting_as(cast.dana.pk):
        assert Paper.objects.get(pk=paper.pk).state == State.REPLACED


def test_a_version_that_is_not_offered_cannot_be_signed() -> None:
    cast = stages.appointed()
    draft = stages.complete_agreement(cast)
    with acting_as(cast.dana.pk):
        agreement.draw_up(cast.case, cast.dana, draft, ["kk"], "kk")
    with pytest.raises(Refused, match="not_offered"):
        signs(cast, cast.aliya)


def test_what_the_law_asks_for_and_is_missing_stops_the_offer() -> None:
    cast = stages.appointed("en")
    with acting_as(cast.dana.pk):
        empty = agreement.prefilled(Case.objects.get(pk=cast.case))
        agreement.draw_up(cast.case, cast.dana, empty, ["kk"], "kk")
    answer = as_(cast.dana).post(f"/cases/{cast.case}/agreement/1/offer/", follow=True)
    assert "still missing" in text(answer)
    assert "Subject of the dispute" in text(answer)
    with acting_as(cast.dana.pk):
        assert Paper.objects.get().state == State.DRAFT


@pytest.mark.parametrize(
    ("role", "empowered"),
    [
        (Role.SUPPORTER, True),
        (Role.REPRESENTATIVE, False),
        (Role.NOMINEE, False),
        (Role.REFERRER, False),
        (Role.COORDINATOR, False),
        (Role.INTERPRETER, False),
        (Role.EXPERT, False),
        (Role.CUSTODIAN, False),
    ],
)
def test_who_has_no_right_finds_no_page_to_sign_on(role: Role, empowered: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    cast, _ = stages.offered_agreement()
    other = enters(cast, role, empowered=empowered)
    client = as_(other)
    for answer in (client.get(address(cast)), client.post(address(cast), {"name": other.name, "secret": PASSWORD})):
        assert answer.status_code == 404
    with acting_as(other.pk), pytest.raises((Http404, Refused)):
        agreement.sign(cast.case, other, 1, other.name, stages.proof())
    assert count(cast) == 0


def test_a_stranger_sees_the_same_as_where_there_is_nothing() -> None:
    cast, _ = stages.offered_agreement()
    client = as_(cast.temir)
    nowhere = text(client.get("/cases/00000000-0000-4000-8000-000000000000/agreement/"))
    for page in ("", "1/", "draw-up/", "notice.pdf"):
        answer = client.get(f"/cases/{cast.case}/agreement/{page}")
        assert (answer.status_code, text(answer)) == (404, nowhere)
    for last in ("sign/", "check/", "paper.pdf"):
        answer = client.get(address(cast, last))
        assert (answer.status_code, text(answer)) == (404, nowhere)


def test_a_supporter_reads_and_does_not_draw_up() -> None:
    cast, _ = stages.offered_agreement("en")
    client = as_(enters(cast, Role.SUPPORTER))
    page = client.get(f"/cases/{cast.case}/agreement/")
    assert page.status_code == 200
    assert "/sign/" not in text(page)
    assert client.get(address(cast, "paper.pdf")).status_code == 200
    assert client.get(f"/cases/{cast.case}/agreement/draw-up/").status_code == 404
    assert client.post(f"/cases/{cast.case}/agreement/1/offer/").status_code == 404


def test_an_empowered_representative_signs_for_the_side_and_must_be_named() -> None:
    cast, _ = stages.offered_agreement("en")
    lawyer = enters(cast, Role.REPRESENTATIVE, empowered=True)
    with pytest.raises(Refused, match="people_changed"):
        signs(cast, lawyer)
    draft = stages.complete_agreement(cast)
    with acting_as(cast.dana.pk):
        now = agreement.prefilled(Case.objects.get(pk=cast.case), draft)
        assert [r.name for r in now.parties[1].representatives] == [lawyer.name]
        agreement.draw_up(cast.case, cast.dana, now, ["en"], "en")
        with pytest.raises(Refused, match="essential_terms_missing"):
            agreement.offer(cast.case, cast.dana, 2)


def test_a_file_that_was_changed_is_seen_and_cannot_be_signed() -> None:
    cast, paper = stages.offered_agreement("en")
    client, file = as_(cast.aliya), as_(cast.aliya).get(address(cast, "paper.pdf")).content
    spoilt(paper.offered_pdf)
    assert "its fingerprint does not match" in text(client.get(f"/cases/{cast.case}/agreement/"))
    assert "its fingerprint does not match" in text(client.get(address(cast, "check/")))
    answer = client.post(address(cast), {"name": stages.ALIYA, "secret": PASSWORD})
    assert "It cannot be signed" in text(answer)
    assert count(cast) == 0
    kept = client.post(address(cast, "check/"), {"copy": SimpleUploadedFile("a.pdf", file)})
    assert "as it was offered" in text(kept)


@pytest.mark.parametrize(("which", "said"), [(0, "to the last letter"), (1, "another file")])
def test_a_copy_is_told_from_one_in_which_a_single_byte_differs(which: int, said: str) -> None:
    cast, _ = stages.offered_agreement("en")
    client = as_(cast.berik)
    file = bytes(client.get(address(cast, "paper.pdf")).content)
    copies = [file, file[:-1] + bytes([file[-1] ^ 1])]
    answer = client.post(address(cast, "check/"), {"copy": SimpleUploadedFile("a.pdf", copies[which])})
    assert said in text(answer)


def test_every_signature_is_bound_to_the_seal_and_told_by_the_journal() -> None:
    cast = stages.mediating()
    with acting_as(cast.aliya.pk):
        paper = queries.signed(cast.case, Kind.AGREEMENT)
        assert paper is not None
        assert {one.digest for one in paper.signatures.all()} == {paper.digest}
        acts = [link.body for link in links(cast.case) if link.body and link.body["act"] == "paper.signed"]
        assert [body["by"] for body in acts] == ["party a", "party b", "mediator"]
        assert breaks(links(cast.case)) == []
        assert queries.intact(paper)


@dataclass(frozen=True)
class CardProof:
    """A proof of another kind, as a card of the State would give."""

    method: str
    at: datetime


def test_signing_asks_of_a_proof_no_more_than_its_method_and_its_moment() -> None:
    cast, paper = stages.offered_agreement()
    with acting_as(cast.aliya.pk):
        agreement.sign(cast.case, cast.aliya, paper.version, stages.ALIYA, CardProof("totp", timezone.now()))
    assert count(cast) == 1


def test_the_mediator_who_was_replaced_leaves_a_paper_that_nobody_can_sign_any_more() -> None:
    cast, paper = stages.offered_agreement()
    other = person("Сәуле Ермекова", office="mediator")
    stages.registered(other)
    with acting_as(cast.dana.pk):
        Participant.objects.filter(user=cast.dana, case_id=cast.case).update(until=timezone.now())
    with acting_as(cast.aliya.pk):
        Participant.objects.create(case_id=cast.case, user=other, role=Role.MEDIATOR, since=timezone.now())
    with pytest.raises(Refused, match="people_changed"):
        signs(cast, cast.aliya)
    with acting_as(other.pk):
        now = agreement.prefilled(Case.objects.get(pk=cast.case), agreement.draft_of(paper))
        assert [one.name for one in now.mediators] == [other.name]
        assert [party.address for party in now.parties] == ["Алматы, Абай 1", "Алматы, Абай 2"]


def test_after_the_last_signature_the_case_is_in_mediation_for_everybody() -> None:
    cast, _ = stages.offered_agreement()
    for who in (cast.aliya, cast.berik):
        signs(cast, who)
        with acting_as(who.pk):
            assert cases.participation(who, cast.case).case.step == Step.APPOINTED
    assert signs(cast, cast.dana).state == State.SIGNED
    for who in cast.everybody:
        with acting_as(who.pk):
            assert cases.participation(who, cast.case).case.step == Step.MEDIATING
