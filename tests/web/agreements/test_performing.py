from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from bitim.procedure.chain import breaks
from bitim.procedure.clocks import Kind
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    OnDay,
    Payment,
    SafetyPromise,
    Settlement,
    instalments,
)
from bitim.procedure.steps import Ground, Step
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import settling
from bitim.web.agreements.actions.free_will import check_free_will
from bitim.web.agreements.models import Obligation
from bitim.web.cases import queries
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.tasks import look_at_clocks
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.letters import letters
from tests.web.people import signed_in
from tests.web.stages import Cast
from tests.web.working import run_jobs

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
DUE = TODAY + timedelta(days=10)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def three_terms() -> Settlement:
    """Berik pays in two parts, then Aliya returns the receipt; Berik keeps away for good."""
    plan = instalments(20_000_000, DUE, 2)
    return replace(
        stages.simple_settlement(DUE),
        terms=(
            Payment(id="pay", debtor="b", creditor="a", amount=20_000_000, instalments=plan),
            Act(id="back", debtor="a", creditor="b", what="Return the receipt", due=AfterTerm(term="pay", days=5)),
            SafetyPromise(id="away", debtor="b", creditor="a", what="Keep away from the house"),
        ),
    )


def settled(drafted: Settlement, **dispute: str) -> Cast:
    """A settlement of these terms, freely signed by everybody."""
    cast = stages.mediating(**dispute)
    with acting_as(cast.dana.pk):
        paper = settling.draft(cast.case, cast.dana, drafted, languages=["kk", "ru"], prevailing="kk")
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            for clause in settling.clauses(drafted):
                settling.answer(cast.case, who, clause, accepted=True)
    with acting_as(cast.dana.pk):
        settling.offer(cast.case, cast.dana, paper.version)
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            check_free_will(cast.case, who, paper.version, stages.FREELY)
    for who in cast.everybody:
        with acting_as(who.pk):
            settling.sign(cast.case, who, paper.version, who.name, stages.proof())
    return cast


def owed(cast: Cast, term: str, part: int = 0) -> Obligation:
    with acting_as(cast.dana.pk):
        return Obligation.objects.get(paper__case_id=cast.case, term=term, part=part)


def step(cast: Cast) -> str:
    with acting_as(cast.dana.pk):
        return queries.participation(cast.dana, cast.case).case.step


def at(cast: Cast, row: Obligation, act: str = "") -> str:
    return f"/cases/{cast.case}/performance/{row.pk}/{act}"


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> datetime:
    now = timezone.now() + timedelta(days=days)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now


def test_each_part_is_reported_with_proof_and_confirmed_until_all_is_performed() -> None:
    cast = settled(three_terms())
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    home = f"/cases/{cast.case}/performance/"
    page = text(berik.get(home))
    assert page.count("Report it as done</a>") == 3
    first, second = owed(cast, "pay", 1), owed(cast, "pay", 2)
    photo = SimpleUploadedFile("receipt.exe", PNG, "application/x-evil")
    assert berik.post(at(cast, first, "report/"), {"words": "By transfer.", "proof": photo}).status_code == 302
    shown = text(aliya.get(home))
    assert "By transfer." in shown
    file = aliya.get(at(cast, first, "proof/"))
    assert (file["Content-Type"], file.content) == ("image/png", PNG)
    assert file["Content-Disposition"] == 'attachment; filename="proof.png"'
    assert "Next step: say whether it was done" in text(aliya.get(f"/cases/{cast.case}/"))
    assert aliya.post(at(cast, first, "confirm/")).status_code == 302
    assert owed(cast, "back").due is None
    assert aliya.post(at(cast, second, "confirm/")).status_code == 302
    assert owed(cast, "back").due == TODAY + timedelta(days=5)
    with acting_as(cast.dana.pk):
        assert [clock.ends for clock in queries.clocks(cast.case)] == [TODAY + timedelta(days=5)]
    assert step(cast) == Step.SETTLED
    aliya.post(at(cast, owed(cast, "back"), "report/"), {"words": "In person."})
    berik.post(at(cast, owed(cast, "back"), "confirm/"))
    assert step(cast) == Step.PERFORMED
    with acting_as(cast.aliya.pk):
        assert breaks(links(cast.case)) == []
        assert queries.clocks(cast.case) == []
    assert "Report it as done</a>" not in text(berik.get(home))
    journal = text(berik.get(f"/cases/{cast.case}/journal/"))
    assert "Clause 1, part 2: confirmed as done." in journal
    assert "Everything agreed was done." in journal


def test_a_report_is_disputed_and_a_breach_leads_back_to_mediation(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = settled(three_terms())
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    first = owed(cast, "pay", 1)
    early = text(aliya.post(at(cast, first, "breach/"), {"words": "Nothing came."}, follow=True))
    assert "This is not due yet" in early
    berik.post(at(cast, first, "report/"), {"words": "Sent."})
    assert aliya.post(at(cast, first, "dispute/"), {"words": ""}).status_code == 422
    assert aliya.post(at(cast, first, "dispute/"), {"words": "Only half of it came."}).status_code == 302
    assert "Only half of it came." in text(berik.get(f"/cases/{cast.case}/performance/"))
    later(monkeypatch, 11)
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    assert aliya.post(at(cast, first, "breach/"), {"words": "The rest is missing."}).status_code == 302
    assert step(cast) == Step.BREACHED
    page = text(berik.get(f"/cases/{cast.case}/performance/"))
    assert "How it can be enforced" in page
    assert "Law on mediation" in page
    assert "A term was not kept" in text(berik.get(f"/cases/{cast.case}/"))
    both_return(cast)
    assert step(cast) == Step.ACCEPTED
    assert "notice of a breach" not in text(berik.get(f"/cases/{cast.case}/performance/")).lower()


def broken(monkeypatch: pytest.MonkeyPatch, drafted: Settlement) -> Cast:
    """A settlement whose payment did not come, as the creditor has said."""
    cast = settled(drafted)
    later(monkeypatch, 11)
    row = owed(cast, "t1")
    assert as_(cast.aliya).post(at(cast, row, "breach/"), {"words": "Nothing came."}).status_code == 302
    assert step(cast) == Step.BREACHED
    return cast


def both_return(cast: Cast) -> None:
    for who in (cast.berik, cast.aliya):
        answer = as_(who).post(f"/cases/{cast.case}/performance/return/")
        assert answer["Location"] == f"/cases/{cast.case}/"


def test_nobody_is_brought_back_to_mediation_by_whoever_broke_the_settlement(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = broken(monkeypatch, stages.simple_settlement(DUE))
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    home, back = f"/cases/{cast.case}/performance/", f"/cases/{cast.case}/performance/return/"
    berik.post(back)
    assert step(cast) == Step.BREACHED
    assert f"{stages.BERIK} would like to mediate once more" in text(aliya.get(home))
    assert "You are asked to return to mediation" in text(aliya.get(f"/cases/{cast.case}/"))
    assert "You are asked to return to mediation" not in text(berik.get(f"/cases/{cast.case}/"))
    berik.post(back, {"take_back": "1"})
    aliya.post(back)
    assert step(cast) == Step.BREACHED
    aliya.post(at(cast, owed(cast, "t1"), "confirm/"))
    assert step(cast) == Step.PERFORMED


def test_a_second_mediation_without_result_leaves_what_was_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = broken(monkeypatch, stages.simple_settlement(DUE))
    both_return(cast)
    assert step(cast) == Step.ACCEPTED
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
    assert step(cast) == Step.BREACHED
    with acting_as(cast.dana.pk):
        case = queries.participation(cast.dana, cast.case).case
        assert (case.settled, case.ground, case.ended_on) == ("full", Ground.SETTLED, TODAY)
    assert as_(cast.aliya).post(at(cast, owed(cast, "t1"), "confirm/")).status_code == 302
    assert step(cast) == Step.PERFORMED


def test_what_was_signed_is_kept_on_while_the_sides_mediate_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = broken(
        monkeypatch, replace(three_terms(), terms=(*three_terms().terms, *stages.simple_settlement(DUE).terms))
    )
    both_return(cast)
    with acting_as(cast.dana.pk):
        kinds = {clock.kind for clock in queries.clocks(cast.case)}
    assert kinds == {Kind.PERFORMANCE}
    first = owed(cast, "pay", 1)
    assert as_(cast.berik).post(at(cast, first, "report/"), {"words": "By transfer."}).status_code == 302
    assert "Next step: say whether it was done" in text(as_(cast.aliya).get(f"/cases/{cast.case}/"))
    as_(cast.aliya).post(at(cast, first, "confirm/"))
    assert owed(cast, "pay", 1).state == "kept"
    assert step(cast) == Step.ACCEPTED
    approval = {"way": "notary", "approved": "yes", "decided_on": timezone.localdate().isoformat()}
    assert as_(cast.aliya).post(f"/cases/{cast.case}/performance/approval/", approval).status_code == 302


def test_a_broken_settlement_is_closed_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = broken(monkeypatch, stages.simple_settlement(DUE))
    for who in cast.everybody:
        page = text(as_(who).post(f"/cases/{cast.case}/close/", follow=True))
        assert "The case is closed" not in page
    assert step(cast) == Step.BREACHED


def test_days_after_the_signing_are_counted_from_the_signing() -> None:
    simple = stages.simple_settlement(DUE)
    soon = replace(simple, day=TODAY - timedelta(days=9), terms=(replace(simple.terms[0], due=AfterSigning(days=5)),))
    cast = settled(soon)
    row = owed(cast, "t1")
    assert row.due == TODAY + timedelta(days=5)
    with acting_as(cast.dana.pk):
        assert [clock.ends for clock in queries.clocks(cast.case)] == [row.due]
    assert "This is not due yet" in text(as_(cast.aliya).post(at(cast, row, "breach/"), {"words": "x"}, follow=True))


def test_what_waits_for_another_term_is_not_broken_before_that_one_is_kept() -> None:
    cast = settled(three_terms())
    row = owed(cast, "back")
    page = text(as_(cast.berik).post(at(cast, row, "breach/"), {"words": "Where is it?"}, follow=True))
    assert "This is not due yet" in page
    assert step(cast) == Step.SETTLED


def test_after_a_breach_it_can_still_be_done(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = settled(stages.simple_settlement(DUE))
    later(monkeypatch, 11)
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    row = owed(cast, "t1")
    assert "overdue" in text(aliya.get(f"/cases/{cast.case}/performance/"))
    aliya.post(at(cast, row, "breach/"), {"words": "Nothing came."})
    berik.post(at(cast, row, "report/"), {"words": "Late, but paid."})
    aliya.post(at(cast, row, "confirm/"))
    assert step(cast) == Step.PERFORMED


def test_the_clock_reminds_of_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = settled(stages.simple_settlement(DUE))
    later(monkeypatch, 9)
    look_at_clocks(0)
    run_jobs()
    reminded = [one for one in letters() if one.kind == "reminder"]
    assert {cast.aliya.email, cast.berik.email} <= {one.to for one in reminded}
    assert all("Қарыз" not in one.body for one in reminded)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"words": " "}, "say how it was done"),
        ({"words": "x", "proof": SimpleUploadedFile("a.pdf", b"GIF89a")}, "Only a PDF, JPEG or PNG"),
        ({"words": "x", "proof": SimpleUploadedFile("a.pdf", b"%PDF-" + b"0" * 2 * 1024 * 1024)}, "larger than 2 MB"),
    ],
)
def test_a_report_that_cannot_be_kept_keeps_what_was_typed(given: dict[str, Any], says: str) -> None:
    cast = settled(stages.simple_settlement(DUE))
    answer = as_(cast.berik).post(at(cast, owed(cast, "t1"), "report/"), given)
    assert answer.status_code == 422
    assert says in text(answer)
    assert owed(cast, "t1").state == "open"


def test_only_who_owes_reports_and_only_whom_it_is_owed_to_answers() -> None:
    cast = settled(three_terms())
    row = owed(cast, "pay", 1)
    for user in (cast.aliya, cast.dana, cast.temir):
        assert as_(user).post(at(cast, row, "report/"), {"words": "x"}).status_code == 404
    for user in (cast.berik, cast.dana, cast.temir):
        for act in ("confirm/", "dispute/", "breach/"):
            assert as_(user).post(at(cast, row, act), {"words": "x"}).status_code == 404
    for user in (cast.aliya, cast.berik, cast.dana, cast.temir):
        assert as_(user).get(at(cast, row, "proof/")).status_code == 404
    assert as_(cast.temir).get(f"/cases/{cast.case}/performance/").status_code == 404
    assert as_(cast.dana).post(f"/cases/{cast.case}/performance/return/").status_code == 404
    assert owed(cast, "pay", 1).state == "open"


def test_the_motion_to_the_judge_holds_the_settlement_and_the_approval_is_recorded() -> None:
    drafted = replace(stages.simple_settlement(DUE), in_court=True, court="Алмалы аудандық соты")
    cast = settled(drafted, stage="trial")
    aliya = as_(cast.aliya)
    home = f"/cases/{cast.case}/performance/"
    assert "The motion to the judge" in text(aliya.get(home))
    given = {"court": "Алмалы аудандық соты", "number": "7514-26", "claim": "Қарыз", "language": "ru"}
    roles = {"role_a": "claimant", "role_b": "respondent"}
    assert aliya.post(f"{home}motion/", given).status_code == 422
    pdf = aliya.post(f"{home}motion/", {**given, **roles})
    printed = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf.content)).pages)
    assert "7514-26" in printed
    assert stages.BERIK in printed
    approval = {"way": "court", "approved": "yes"}
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        assert aliya.post(f"{home}approval/", {**approval, "decided_on": day.isoformat()}).status_code == 422
    assert aliya.post(f"{home}approval/", {**approval, "decided_on": TODAY.isoformat()}).status_code == 302
    assert "Approved or certified on" in text(as_(cast.berik).get(home))
    assert "the court." in text(as_(cast.berik).get(f"/cases/{cast.case}/journal/"))


def test_a_lasting_promise_can_be_broken_at_any_time_and_keeps_no_case_open() -> None:
    drafted = replace(
        stages.simple_settlement(DUE),
        terms=(
            Payment(id="pay", debtor="b", creditor="a", amount=100, due=OnDay(day=DUE)),
            SafetyPromise(id="away", debtor="b", creditor="a", what="Keep away"),
        ),
    )
    cast = settled(drafted)
    aliya = as_(cast.aliya)
    assert "lasts" in text(aliya.get(f"/cases/{cast.case}/performance/"))
    aliya.post(at(cast, owed(cast, "away"), "breach/"), {"words": "He came."})
    assert step(cast) == Step.BREACHED
    with acting_as(cast.aliya.pk):
        assert {clock.kind for clock in queries.clocks(cast.case)} == {Kind.PERFORMANCE}
