"""Cases brought to a step of their way by the same actions that people use; quick, for tests of what comes next."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils import timezone

from bitim.procedure import agreement
from bitim.procedure.people import Mediator as PrintedMediator
from bitim.procedure.people import Party
from bitim.procedure.settlement import OnDay, Payment, Settlement
from bitim.web.accounts.actions import Confirmed
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement as agreements
from bitim.web.agreements.actions import settling
from bitim.web.agreements.actions.free_will import Said, check_free_will
from bitim.web.agreements.models import Paper
from bitim.web.appointment import actions as appointment
from bitim.web.cases.actions.inviting import Proposal, accept, invite
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Invitation
from bitim.web.register.models import Keeper, Mediator, Organisation
from bitim.web.shared.acting import acting_as
from tests.web.people import person

ALIYA, BERIK, DANA, TEMIR = "Әлия Сейітқызы", "Берік Тасов", "Дана Ахметова", "Темір Оспанов"


FREELY = Said(understood=True, free=True, advice="waived", hand_raised=False)


@dataclass(frozen=True)
class Cast:
    """A case and its people: two sides, the mediator, and a stranger."""

    case: UUID
    aliya: User
    berik: User
    dana: User
    temir: User

    @property
    def everybody(self) -> tuple[User, User, User]:
        """Those who take part."""
        return self.aliya, self.berik, self.dana


def proof() -> Confirmed:
    """A fresh proof, as signing asks for it."""
    return Confirmed(method="password", at=timezone.now())


def registered(user: User, **fields: object) -> Mediator:
    """An entry of the register for somebody with an account."""
    organisation, _ = Organisation.objects.get_or_create(
        name="Бірлік", kind=Keeper.ORGANISATION, region="almaty", contact="+7 727 000 00 00"
    )
    given = {
        "kind": "professional",
        "born_in": 1980,
        "higher_education": True,
        "certificate": "№ 1",
        "entry": f"KZ-{user.pk}",
        "region": "almaty",
        "languages": ["kk", "ru", "en"],
        "fields": ["civil", "family", "labour"],
        "fee": 1_000_000,
        **fields,
    }
    return Mediator.objects.create(user=user, name=user.name, organisation=organisation, **given)


def opened(language: str = "kk", **dispute: str) -> Cast:
    """Aliya has opened a case against Berik; Dana stands in the register."""
    people = [person(name, language=language) for name in (ALIYA, BERIK)]
    dana = person(DANA, office="mediator", language=language)
    registered(dana)
    aliya, berik = people
    with acting_as(aliya.pk):
        kind = Dispute(**{"field": "civil", "language": language, **dispute})
        contact = SafeContact(phone="+7 700 000 00 01", address="Алматы, Абай 1")
        case = open_case(aliya, kind, [Named(ALIYA), Named(BERIK)], contact=contact)
    return Cast(case.pk, aliya, berik, dana, person(TEMIR, language=language))


def invited(language: str = "kk", **dispute: str) -> Cast:
    """Berik has the invitation."""
    cast = opened(language, **dispute)
    with acting_as(cast.aliya.pk):
        invite(cast.case, cast.aliya, "b", Proposal(channel="by_hand", language=language, words="Сөйлесейік."))
    return cast


def accepted(language: str = "kk", **dispute: str) -> Cast:
    """Both take part; the mediator is to be chosen."""
    cast = invited(language, **dispute)
    with acting_as(cast.aliya.pk):
        code = code_of(Invitation.objects.get(case_id=cast.case).pk)
    with acting_as(cast.berik.pk, code=digest_of(code)):
        contact = SafeContact(phone="+7 700 000 00 02", address="Алматы, Абай 2")
        accept(Invitation.objects.get(), cast.berik, contact)
    return cast


def nominated(language: str = "kk", **dispute: str) -> Cast:
    """Both have ranked; Dana is asked."""
    cast = accepted(language, **dispute)
    entry = str(Mediator.objects.get(user=cast.dana).pk)
    with acting_as(cast.aliya.pk):
        appointment.draw_up_list(cast.case, cast.aliya)
        appointment.rank(cast.case, cast.aliya, [entry], [])
    with acting_as(cast.berik.pk):
        appointment.rank(cast.case, cast.berik, [entry], [])
    return cast


def appointed(language: str = "kk", **dispute: str) -> Cast:
    """Dana is the mediator."""
    cast = nominated(language, **dispute)
    with acting_as(cast.dana.pk):
        appointment.take_on(cast.case, cast.dana)
    return cast


def parties() -> tuple[Party, Party]:
    """The two sides with the details that papers ask for."""
    return (
        Party(side="a", name=ALIYA, identity="ЖСН 800101400001", address="Алматы, Абай 1", phone="+7 700 000 00 01"),
        Party(side="b", name=BERIK, identity="ЖСН 800101400002", address="Алматы, Абай 2", phone="+7 700 000 00 02"),
    )


def complete_agreement(cast: Cast) -> agreement.Draft:
    """An agreement to mediate in which nothing is missing."""
    today = timezone.localdate()
    with acting_as(cast.dana.pk):
        from_case = agreements.prefilled(Case.objects.get(pk=cast.case))
        return agreement.with_defaults(
            replace(from_case, day=today, place="Алматы", subject="Қарыз", parties=parties()),
            {"dispute.field": "civil", "dispute.stage": "before_court"},
            today,
        )


def offered_agreement(language: str = "kk", **dispute: str) -> tuple[Cast, Paper]:
    """The agreement to mediate is offered for signing."""
    cast = appointed(language, **dispute)
    draft = complete_agreement(cast)
    with acting_as(cast.dana.pk):
        paper = agreements.draw_up(cast.case, cast.dana, draft, ["kk", "ru"], "kk")
        return cast, agreements.offer(cast.case, cast.dana, paper.version)


def mediating(language: str = "kk", **dispute: str) -> Cast:
    """Everybody has signed the agreement to mediate."""
    cast, paper = offered_agreement(language, **dispute)
    for who in cast.everybody:
        with acting_as(who.pk):
            agreements.sign(cast.case, who, paper.version, who.name, proof())
    return cast


def simple_settlement(due: date) -> Settlement:
    """Berik pays Aliya a sum on a day."""
    return Settlement(
        day=timezone.localdate(),
        place="Алматы",
        subject="Қарыз",
        parties=parties(),
        mediators=(PrintedMediator(name=DANA, register="KZ-1", organisation="Бірлік"),),
        terms=(Payment(id="t1", debtor="b", creditor="a", due=OnDay(day=due), amount=12_000_000, purpose="Қарыз"),),
        consequences="Сот арқылы өндіріледі.",
        others=(),
        languages=("kk", "ru"),
        prevailing="kk",
    )


def offered_settlement(due: date, language: str = "kk", **dispute: str) -> tuple[Cast, Paper]:
    """The settlement is accepted clause by clause and offered for signing."""
    cast = mediating(language, **dispute)
    drafted = simple_settlement(due)
    with acting_as(cast.dana.pk):
        paper = settling.draft(cast.case, cast.dana, drafted, languages=["kk", "ru"], prevailing="kk")
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            for clause in settling.clauses(drafted):
                settling.answer(cast.case, who, clause, accepted=True)
    with acting_as(cast.dana.pk):
        return cast, settling.offer(cast.case, cast.dana, paper.version)


def settled(due: date, language: str = "kk", **dispute: str) -> Cast:
    """Freely signed by everybody."""
    cast, paper = offered_settlement(due, language, **dispute)
    signed(cast, paper)
    return cast


def signed(cast: Cast, paper: Paper) -> None:
    """Everybody freely signs the settlement."""
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            check_free_will(cast.case, who, paper.version, FREELY)
    for who in cast.everybody:
        with acting_as(who.pk):
            settling.sign(cast.case, who, paper.version, who.name, proof())
