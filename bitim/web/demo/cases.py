"""The six cases of the demonstration, each brought to its step by the people themselves."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from bitim.procedure.people import Party
from bitim.procedure.rights import Role
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    Apology,
    Consequence,
    OnDay,
    Payment,
    Remedy,
    Settlement,
    Term,
    instalments,
)
from bitim.web.accounts.actions import Confirmed
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement, free_will, settling
from bitim.web.appointment import actions as appointment
from bitim.web.appointment.queries import candidates
from bitim.web.cases.actions.inviting import Proposal, accept, invite
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.queries import Case, Invitation
from bitim.web.schedule import actions as schedule
from bitim.web.schedule.actions import Plan
from bitim.web.schedule.entrusting import entrust
from bitim.web.shared.acting import acting_as

People = Mapping[str, User]
NUMBERS = {
    ("kk", "person"): "ЖСН",
    ("kk", "organisation"): "БСН",
    ("ru", "person"): "ИИН",
    ("ru", "organisation"): "БИН",
    ("en", "person"): "IIN",
    ("en", "organisation"): "BIN",
}
POWER = {"kk": "№ 7 сенімхат", "ru": "доверенность № 7", "en": "power of attorney No. 7"}
FREELY = free_will.Said(understood=True, free=True, advice=free_will.Advice.WAIVED, hand_raised=False)
CONSEQUENCES = {
    "kk": "Орындалмаған міндеттемелер заңда белгіленген тәртіппен талап етіледі.",
    "ru": "Неисполненное взыскивается в порядке, установленном законом.",
}


@dataclass(frozen=True)
class Brought:
    """A case and its people: the two who act for the sides, and the mediator."""

    case: UUID
    sides: tuple[User, User]
    mediator: User
    names: tuple[str, str]
    language: str


@contextmanager
def in_the_name_of(user: User) -> Iterator[User]:
    """Act as somebody."""
    with acting_as(user.pk):
        yield user


def proof() -> Confirmed:
    """The proof that signing asks for."""
    return Confirmed(method="password", at=timezone.now())


def opened(people: People, who: tuple[str, str, str], dispute: Dispute, names: Sequence[Named]) -> Brought:
    """A case that its first side has opened; `who` are the two sides and the mediator."""
    first, second, mediator = who
    with in_the_name_of(people[first]) as user:
        contact = SafeContact(phone="+7 700 000 00 01", address="Алматы, Абай даңғылы 10")
        case = open_case(user, dispute, names, contact=contact)
    sides = (people[first], people[second])
    return Brought(case.pk, sides, people[mediator], (names[0].name, names[1].name), dispute.language)


def invited(brought: Brought, words: str, *, channel: str = "letter") -> Brought:
    """The other side has a letter."""
    with in_the_name_of(brought.sides[0]) as user:
        proposal = Proposal(channel=channel, language=brought.language, address="Алматы, Сәтбаев көшесі 5", words=words)
        invite(brought.case, user, "b", proposal)
    return brought


def accepted(brought: Brought, *, role: Role = Role.PARTY) -> Brought:
    """The other side takes part."""
    with in_the_name_of(brought.sides[0]):
        code = code_of(Invitation.objects.get(case_id=brought.case, side__letter="b").pk)
    other = brought.sides[1]
    with acting_as(other.pk, code=digest_of(code)):
        contact = SafeContact(phone="+7 700 000 00 02", address="Алматы, Сәтбаев көшесі 5")
        invitation = Invitation.objects.get(case_id=brought.case, side__letter="b")
        accept(invitation, other, contact, role=role, empowered=role == Role.REPRESENTATIVE)
    return brought


def ranked(brought: Brought, *sides: int) -> Brought:
    """These sides have ranked the mediators, each with the same one first."""
    for place in sides:
        with in_the_name_of(brought.sides[place]) as user:
            appointment.draw_up_list(brought.case, user)
            listed = candidates(brought.case)
            first = [str(one.pk) for one in listed if one.user_id == brought.mediator.pk]
            others = [str(one.pk) for one in listed if one.user_id != brought.mediator.pk]
            appointment.rank(brought.case, user, [*first, *others[:2]], others[2:3] if place else [])
    return brought


def appointed(brought: Brought) -> Brought:
    """The mediator takes the case on."""
    with in_the_name_of(brought.mediator) as user:
        appointment.take_on(brought.case, user)
    return brought


def agreed(brought: Brought, subject: str, *, signing: int = 3) -> Brought:
    """The agreement to mediate is drawn up and offered, and as many have signed it."""
    with in_the_name_of(brought.mediator) as user:
        draft = agreement.prefilled(Case.objects.get(pk=brought.case))
        known = tuple(_with_details(party, place, brought.language) for place, party in enumerate(draft.parties, 1))
        languages = [brought.language] if brought.language != "en" else ["en", "ru"]
        draft = replace(
            draft,
            place="Алматы",
            subject=subject,
            parties=known,
            prevailing=languages[0],
            term_days=draft.term_days or 30,
        )
        paper = agreement.draw_up(brought.case, user, draft, languages, languages[0])
        agreement.offer(brought.case, user, paper.version)
    for who in (*brought.sides, brought.mediator)[:signing]:
        with in_the_name_of(who) as user:
            agreement.sign(brought.case, user, paper.version, user.name, proof())
    return brought


def _with_details(party: Party, place: int, language: str) -> Party:
    """A side with the details that the law asks of a paper."""
    number = f"{NUMBERS[language, party.kind]} 80010140000{place}"
    acting = tuple(replace(one, basis=POWER[language], may_settle=True) for one in party.representatives)
    return replace(party, identity=number, address="Алматы", phone="+7 700 000 00 00", representatives=acting)


def meeting(brought: Brought, plan: Plan, *, answering: int) -> Brought:
    """A session is proposed, and as many sides say that its time suits; when both do it is agreed."""
    with in_the_name_of(brought.mediator) as user:
        proposed = schedule.propose(brought.case, user, plan)
    for who in brought.sides[:answering]:
        with in_the_name_of(who) as user:
            schedule.answer(brought.case, user, proposed.pk, [slot.pk for slot in proposed.slots.all()])
    return brought


def days_ahead(*days: int) -> list[tuple[datetime, datetime]]:
    """From ten to half past eleven on each of these days from today."""
    first = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0)
    return [(first + timedelta(days=ahead), first + timedelta(days=ahead, minutes=90)) for ahead in days]


def drafted(brought: Brought, settlement: Settlement, *, accepting: int) -> Settlement:
    """The settlement is drafted, and as many sides accept every clause."""
    with in_the_name_of(brought.mediator) as user:
        languages = list(settlement.languages)
        settling.draft(brought.case, user, settlement, languages=languages, prevailing=settlement.prevailing)
    for who in brought.sides[:accepting]:
        with in_the_name_of(who) as user:
            for clause in settling.clauses(settlement):
                settling.answer(brought.case, user, clause, accepted=True)
    return settlement


def settled(brought: Brought) -> Brought:
    """The settlement is offered and freely signed by everybody."""
    with in_the_name_of(brought.mediator) as user:
        paper = settling.offer(brought.case, user, 1)
    for who in brought.sides:
        with in_the_name_of(who) as user:
            free_will.check_free_will(brought.case, user, paper.version, FREELY)
    for who in (*brought.sides, brought.mediator):
        with in_the_name_of(who) as user:
            settling.sign(brought.case, user, paper.version, user.name, proof())
    return brought


def whole(brought: Brought, *terms: Term) -> Settlement:
    """A settlement of these terms between the sides of a case, as the mediator begins it from the agreement."""
    with in_the_name_of(brought.mediator):
        begun = settling.begun(Case.objects.get(pk=brought.case))
    return replace(begun, terms=terms, consequences=CONSEQUENCES[brought.language], court_order_clause=True, others=())


def neighbours(people: People) -> None:
    """A debt between neighbours, in Kazakh: the mediation runs, a settlement is drafted."""
    names = [Named("Әлия Сейітқызы"), Named("Берік Тасов")]
    case = opened(people, ("aliya", "berik", "dana"), Dispute("civil", "debt", language="kk"), names)
    invited(case, "Берік, ақша жайлы ренжіспей сөйлесейік. Медиатордың көмегімен келісуге болады деп ойлаймын.")
    agreed(appointed(ranked(accepted(case), 0, 1)), "Көршілер арасындағы 1 200 000 теңге қарыз")
    meeting(case, Plan("joint", "in_person", days_ahead(3, 4), place="Алматы, Достық 12"), answering=1)
    today = timezone.localdate()
    plan = Payment(
        id="t1",
        debtor="b",
        creditor="a",
        amount=108_000_000,
        purpose="Қарызды қайтару",
        instalments=instalments(108_000_000, today + timedelta(days=20), 6),
        consequence=Consequence(remedies=(Remedy.ACCELERATION,)),
    )
    sorry = Apology(id="t2", debtor="a", creditor="b", form="spoken", due=AfterSigning(days=7))
    drafted(case, whole(case, plan, sorry), accepting=1)


def divorce(people: People) -> None:
    """A divorce with children, in Russian: the mediator is being chosen."""
    names = [Named("Марина Ли"), Named("Андрей Ли")]
    case = opened(people, ("marina", "andrey", "olga"), Dispute("family", "divorce", language="ru"), names)
    invited(case, "Давай договоримся о детях спокойно, с медиатором.")
    ranked(accepted(case), 0)


def wages(people: People) -> None:
    """Unpaid wages, in Russian: settled, and being paid by instalments."""
    names = [Named("Тимур Садыков"), Named("ТОО «Құрылыс-Сервис»", is_organisation=True)]
    case = opened(people, ("timur", "zhanna", "kim"), Dispute("labour", "wages", language="ru"), names)
    invited(case, "Прошу договориться о выплате зарплаты за три месяца.")
    accepted(case, role=Role.REPRESENTATIVE)
    agreed(appointed(ranked(case, 0, 1)), "Невыплаченная заработная плата за три месяца")
    today = timezone.localdate()
    pay = Payment(
        id="t1",
        debtor="b",
        creditor="a",
        amount=90_000_000,
        purpose="Заработная плата",
        instalments=instalments(90_000_000, today + timedelta(days=10), 3),
    )
    paper = Act(
        id="t2", debtor="b", creditor="a", what="Выдать справку о стаже", due=OnDay(day=today + timedelta(days=5))
    )
    drafted(case, whole(case, pay, paper), accepting=2)
    settled(case)


def tenancy(people: People) -> None:
    """A landlord and a tenant, in Kazakh: the invitation waits for an answer."""
    names = [Named("Гүлнәр Бекова"), Named("Ерлан Дәуренов")]
    case = opened(people, ("gulnar", "erlan", "aigul"), Dispute("civil", "tenancy", language="kk"), names)
    invited(case, "Пәтердің жөндеуі мен кепілақы туралы бірге шешейік.")


def harm(people: People) -> None:
    """A light bodily harm, in Russian, in a criminal case: the agreement to mediate is being signed."""
    names = [Named("Павел Игнатов"), Named("Руслан Ахатов")]
    kind = Dispute("criminal", stage="pre_trial_investigation", language="ru")
    case = opened(people, ("pavel", "ruslan", "schmidt"), kind, names)
    invited(case, "Я готов выслушать извинения и договориться о возмещении.")
    agreed(appointed(ranked(accepted(case), 0, 1)), "Возмещение вреда здоровью и примирение", signing=1)


def contract(people: People) -> None:
    """A contract between two firms, in English: the mediation runs, and a coordinator of the centre sets the times."""
    names = [Named("Miller Trading LLP", is_organisation=True), Named("Сәуле Логистика ЖШС", is_organisation=True)]
    kind = Dispute("commercial", "contract", language="en")
    case = opened(people, ("john", "saule", "madina"), kind, names)
    invited(case, "We would like to settle the late deliveries with a mediator.")
    agreed(appointed(ranked(accepted(case), 0, 1)), "Late deliveries under a supply contract")
    meeting(case, Plan("joint", "video", days_ahead(2), place="https://meet.example.kz/"), answering=2)
    with in_the_name_of(case.mediator) as mediator:
        entrust(case.case, mediator, people["centre"].pk)


def make(people: People) -> None:
    """All six."""
    for case in (neighbours, divorce, wages, tenancy, harm, contract):
        case(people)
