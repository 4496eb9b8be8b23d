from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.http import Http404

from bitim.procedure.chain import breaks
from bitim.procedure.rights import Place
from bitim.procedure.steps import Refused, Step
from bitim.web.accounts.models import User
from bitim.web.appointment import actions, queries
from bitim.web.appointment.models import Ballot, Candidacy, Nomination
from bitim.web.cases import queries as cases
from bitim.web.journal.queries import links
from bitim.web.register.models import Mediator
from bitim.web.shared.acting import acting_as
from tests.web.appointment.disputes import accepted, listed, ranks, role, step
from tests.web.letters import letters
from tests.web.people import person
from tests.web.register.entries import in_register, mediator

pytestmark = pytest.mark.django_db


class Dispute:
    """Aliya and Berik choose among Dana, Erlan and Farida."""

    def __init__(self) -> None:
        self.aliya, self.berik = person("Aliya", language="en"), person("Berik", language="en")
        (self.dana, self.m_dana) = mediator("Dana")
        (self.erlan, self.m_erlan) = mediator("Erlan")
        (self.farida, self.m_farida) = mediator("Farida")
        self.case = accepted(self.aliya, self.berik)
        listed(self.case, self.aliya)

    def both_want(self, *wanted: Mediator) -> None:
        for user in (self.aliya, self.berik):
            ranks(self.case, user, *wanted)

    def asked(self) -> str:
        with acting_as(self.aliya.pk):
            found = queries.open_nomination(self.case)
            return found.mediator.name if found else ""

    def acts(self, user: User | None = None) -> list[str]:
        with acting_as((user or self.aliya).pk):
            assert breaks(links(self.case)) == []
            return [str(link.body["act"]) for link in links(self.case) if link.body]


@pytest.fixture
def dispute() -> Dispute:
    return Dispute()


def take_on(case: UUID, user: User, *ties: str, words: str = "") -> None:
    with acting_as(user.pk):
        actions.take_on(case, user, ties, words)


def test_the_best_for_both_is_asked_takes_on_and_is_appointed(dispute: Dispute) -> None:
    d = dispute
    ranks(d.case, d.aliya, d.m_dana, d.m_erlan, d.m_farida)
    assert d.asked() == ""
    ranks(d.case, d.berik, d.m_erlan, d.m_farida, struck=[d.m_dana])
    assert d.asked() == "Erlan"
    nominee, entry = d.erlan, d.m_erlan
    assert role(d.case, nominee) == "nominee"
    assert letters(to=nominee.email)
    take_on(d.case, nominee)
    assert step(d.case, d.aliya) == Step.APPOINTED
    assert role(d.case, nominee) == "mediator"
    with acting_as(nominee.pk):
        assert cases.Room.objects.filter(case_id=d.case, place=Place.NOTES, owner__user=nominee).exists()
    with acting_as(d.berik.pk):
        assert [one.mediator for one in queries.appointed(d.case)] == [entry]
    assert d.acts()[-1] == "mediator.appointed"


def test_whom_a_side_struck_is_never_asked(dispute: Dispute) -> None:
    d = dispute
    ranks(d.case, d.aliya, d.m_dana, struck=[d.m_erlan])
    ranks(d.case, d.berik, d.m_erlan, d.m_farida)
    assert d.asked() in {"Dana", "Farida"}


def test_when_nobody_is_left_for_both_the_sides_can_strike_fewer_or_add_somebody(dispute: Dispute) -> None:
    d = dispute
    ranks(d.case, d.aliya, d.m_dana, struck=[d.m_erlan, d.m_farida])
    ranks(d.case, d.berik, d.m_erlan, struck=[d.m_dana])
    assert d.asked() == ""
    assert d.acts()[-1] == "choice.none_common"
    ranks(d.case, d.berik, d.m_erlan, d.m_dana)
    assert d.asked() == "Dana"


def test_who_is_added_must_be_seen_by_every_side_before_a_ballot_counts(dispute: Dispute) -> None:
    d = dispute
    _, added = mediator("Gulnar", languages=["tr"])
    ranks(d.case, d.aliya, d.m_dana)
    with acting_as(d.berik.pk):
        actions.add_candidate(d.case, d.berik, added)
        assert queries.who_cast(d.case) == set()
    ranks(d.case, d.berik, added)
    assert d.asked() == ""
    with acting_as(d.aliya.pk):
        assert added in queries.candidates(d.case)
    ranks(d.case, d.aliya, added)
    assert d.asked() == "Gulnar"
    with acting_as(d.aliya.pk), pytest.raises(Refused, match="already_asked"):
        actions.add_candidate(d.case, d.aliya, d.m_dana)


def test_whoever_adds_first_does_not_make_the_whole_list() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    _, dana = mediator("Dana")
    _, added = mediator("Gulnar", languages=["tr"])
    case = accepted(aliya, berik)
    with acting_as(aliya.pk):
        actions.add_candidate(case, aliya, added)
    with acting_as(berik.pk):
        assert queries.candidates(case) == [dana, added]
        acts = [str(link.body["act"]) for link in links(case) if link.body]
    assert acts[-2:] == ["choice.listed", "choice.added"]


def test_whoever_adds_first_somebody_of_the_drawn_up_list_adds_nobody_twice() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    (_, dana), (_, erlan) = mediator("Dana"), mediator("Erlan")
    case = accepted(aliya, berik)
    with acting_as(aliya.pk):
        actions.add_candidate(case, aliya, erlan)
        assert queries.candidates(case) == [dana, erlan]


def test_who_turns_it_down_is_followed_by_the_next_best(dispute: Dispute) -> None:
    d = dispute
    d.both_want(d.m_farida, d.m_dana, d.m_erlan)
    for user, following in ((d.farida, "Dana"), (d.dana, "Erlan"), (d.erlan, "")):
        with acting_as(user.pk):
            actions.turn_down(d.case, user)
        assert role(d.case, user) == ""
        assert d.asked() == following
    assert d.acts()[-1] == "choice.none_common"


def test_after_three_days_of_silence_the_next_is_asked(dispute: Dispute) -> None:
    d = dispute
    d.both_want(d.m_farida, d.m_dana)
    with acting_as(d.aliya.pk), pytest.raises(Refused, match="wait_for_answer"):
        actions.ask_next(d.case, d.aliya)
    with acting_as(d.aliya.pk):
        Nomination.objects.update(asked_at=Nomination.objects.get().asked_at - timedelta(days=4))
        actions.ask_next(d.case, d.aliya)
    assert d.asked() == "Dana"
    with acting_as(d.farida.pk), pytest.raises(Http404):
        actions.take_on(d.case, d.farida)


def test_disclosed_ties_let_every_side_decide(dispute: Dispute) -> None:
    d = dispute
    d.both_want(d.m_farida, d.m_dana)
    with pytest.raises(Refused, match="say_which_ties"):
        take_on(d.case, d.farida, "relationship")
    take_on(d.case, d.farida, "relationship", words="Berik taught my son.")
    assert step(d.case, d.aliya) == Step.ACCEPTED
    for user in (d.aliya, d.berik):
        with acting_as(user.pk):
            nomination = queries.open_nomination(d.case)
            assert nomination is not None
            assert nomination.disclosed == "Berik taught my son."
            actions.accept_ties(d.case, user, go_on=True)
    assert step(d.case, d.aliya) == Step.APPOINTED
    assert role(d.case, d.farida) == "mediator"


def test_one_side_that_does_not_accept_the_ties_is_enough(dispute: Dispute) -> None:
    d = dispute
    d.both_want(d.m_farida, d.m_dana)
    take_on(d.case, d.farida, "prior_work_for_party", words="I once advised Berik.")
    with acting_as(d.berik.pk):
        actions.accept_ties(d.case, d.berik, go_on=True)
    with acting_as(d.aliya.pk):
        actions.accept_ties(d.case, d.aliya, go_on=False)
    assert role(d.case, d.farida) == ""
    assert d.asked() == "Dana"


def test_who_has_an_interest_in_the_outcome_cannot_take_it_on(dispute: Dispute) -> None:
    d = dispute
    d.both_want(d.m_farida)
    with pytest.raises(Refused, match="law_bars_you") as refused:
        take_on(d.case, d.farida, "interest", words="I own a share.")
    assert refused.value.cite == "LM 9(1)"
    assert role(d.case, d.farida) == "nominee"


@pytest.mark.parametrize("leaves", ["objected", "withdrawn"])
def test_a_mediator_is_replaced_and_the_choice_begins_anew(dispute: Dispute, leaves: str) -> None:
    d = dispute
    d.both_want(d.m_farida, d.m_dana)
    take_on(d.case, d.farida)
    if leaves == "objected":
        with acting_as(d.berik.pk):
            actions.object_to(d.case, d.berik)
    else:
        with acting_as(d.farida.pk):
            actions.withdraw(d.case, d.farida)
    assert step(d.case, d.aliya) == Step.ACCEPTED
    assert role(d.case, d.farida) == ""
    with acting_as(d.aliya.pk):
        assert Nomination.objects.get().answer == leaves
        assert queries.who_cast(d.case) == set()
        assert not cases.clocks(d.case)
    ranks(d.case, d.aliya, d.m_farida, d.m_dana)
    assert d.asked() == ""
    ranks(d.case, d.berik, d.m_farida, d.m_dana)
    assert d.asked() == "Dana"


def test_three_sides_choose_together() -> None:
    people = [person(name) for name in ("Aliya", "Berik", "Saule")]
    _, dana = mediator("Dana")
    _, erlan = mediator("Erlan")
    case = accepted(*people)
    listed(case, people[0])
    ranks(case, people[0], dana, erlan)
    ranks(case, people[1], erlan, dana)
    with acting_as(people[0].pk):
        assert queries.open_nomination(case) is None
    ranks(case, people[2], dana, struck=[erlan])
    with acting_as(people[2].pk):
        found = queries.open_nomination(case)
        assert found is not None
        assert found.mediator == dana


@pytest.mark.parametrize(
    ("changes", "code", "cite"),
    [
        ({"born_in": 2005}, "not_lawful", "LM 9(4)(1)"),
        ({"higher_education": False}, "not_lawful", "LM 9(4)(1)"),
        ({"certificate": ""}, "not_lawful", "LM 9(4)(1)"),
        ({"status": "suspended"}, "not_lawful", "LM 9(1)"),
        ({"kind": "judge"}, "not_lawful", "LM 9(7)(1)"),
        ({"kind": "public", "fee": None, "born_in": 1990}, "not_lawful", "LM 9(3)(1)"),
        ({"kind": "public", "fee": None, "born_in": 1970, "certificate": "", "higher_education": None}, "", ""),
    ],
)
def test_only_who_may_mediate_by_law_comes_on_the_list(changes: dict[str, Any], code: str, cite: str) -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case = accepted(aliya, berik)
    user, entry = mediator("Erlan", **changes)
    listed(case, aliya)
    with acting_as(aliya.pk):
        assert bool(Candidacy.objects.count()) == (not code)
        if code:
            with pytest.raises(Refused, match=code) as refused:
                actions.add_candidate(case, aliya, entry)
            assert refused.value.cite == cite
            assert not Candidacy.objects.exists()
    assert role(case, user) == ""


def test_a_mediator_without_an_account_or_in_the_dispute_cannot_be_added() -> None:
    (aliya, entry), berik = mediator("Aliya"), person("Berik")
    case = accepted(aliya, berik)
    with acting_as(berik.pk):
        with pytest.raises(Refused, match="takes_part"):
            actions.add_candidate(case, berik, entry)
        with pytest.raises(Refused, match="no_account"):
            actions.add_candidate(case, berik, in_register("Nobody"))


def test_who_stops_being_lawful_after_the_ballots_is_passed_by(dispute: Dispute) -> None:
    d = dispute
    ranks(d.case, d.aliya, d.m_farida, d.m_dana)
    Mediator.objects.filter(pk=d.m_farida.pk).update(status="suspended")
    ranks(d.case, d.berik, d.m_farida, d.m_dana)
    assert d.asked() == "Dana"


def test_a_ballot_names_candidates_of_the_list_once(dispute: Dispute) -> None:
    d = dispute
    _, stranger = mediator("Stranger", languages=["tr"])
    for ranked, struck, code in (
        ([stranger], [], "not_on_the_list"),
        ([], [stranger], "not_on_the_list"),
        ([d.m_dana, d.m_dana], [], "each_place_once"),
        ([d.m_dana], [d.m_dana], "each_place_once"),
    ):
        with pytest.raises(Refused, match=code):
            ranks(d.case, d.aliya, *ranked, struck=struck)
    with acting_as(d.aliya.pk):
        assert not Ballot.objects.exists()


def test_a_stranger_and_the_other_side_s_nominee_can_do_nothing(dispute: Dispute) -> None:
    d = dispute
    temir = person("Temir")
    d.both_want(d.m_dana)
    attempts: list[Callable[[UUID, User], None]] = [
        lambda case, user: actions.rank(case, user, [], []),
        *(actions.draw_up_list, actions.take_on, actions.turn_down, actions.object_to, actions.withdraw),
    ]
    for user in (temir, d.erlan):
        for attempt in attempts:
            with acting_as(user.pk), pytest.raises(Http404):
                attempt(d.case, user)
    with acting_as(d.dana.pk):
        with pytest.raises(Http404):
            actions.rank(d.case, d.dana, [], [])
        assert Nomination.objects.get().answer == ""
