"""Documents to print in tests and benchmarks: a quarrel over a fence, in two languages, with every part filled."""

from datetime import UTC, date, datetime, timedelta, timezone

from bitim.documents import (
    AgreementToMediate,
    ApprovalPack,
    Expenses,
    Instalment,
    InvitationLetter,
    JournalEntry,
    JournalExtract,
    MediationTerm,
    Mediator,
    Money,
    Obligation,
    OutcomeReport,
    Party,
    Payment,
    Representative,
    SettlementDocument,
    Signature,
    Signed,
    TerminationNotice,
    Words,
)

MADE_AT = datetime(2026, 11, 22, 14, 5, tzinfo=timezone(timedelta(hours=5)))
KANAT, MARIA, AIGUL = "Әбдірахманов Қанат Ғалымұлы", "Иванова Мария Петровна", "Сейітқали Айгүл Жұмабекқызы"
LAWYER = Representative(
    "Ким Алексей Викторович",
    {
        "kk": "2026 жылғы 1 қыркүйектегі № 7 сенімхат",
        "ru": "доверенность № 7 от 1 сентября 2026 года",
        "en": "power of attorney No. 7 of 1 September 2026",
    },
    may_settle=True,
    phone="+7 701 000 00 03",
)
SIDES = (
    Party(KANAT, "900101300123", "Астана, Кенесары көшесі, 40, 12-пәтер", "+7 701 000 00 01", "kanat@mail.example"),
    Party(MARIA, "850202400456", "Астана, ул. Кенесары, 42", "+7 701 000 00 02", representatives=(LAWYER,)),
)
MEDIATOR = Mediator(AIGUL, "professional", "«Татуласу» медиация орталығы", "№ 0412", "+7 701 000 00 04")
ASTANA: Words = {"kk": "Астана қаласы", "ru": "город Астана", "en": "Astana"}
FENCE: Words = {
    "kk": "Кенесары көшесіндегі 40 және 42-учаскелер арасындағы қоршаудың орны және бұзылған көшеттердің құны.",
    "ru": "Место забора между участками 40 и 42 по улице Кенесары и стоимость погибших саженцев.",
    "en": "The place of the fence between plots 40 and 42 in Kenesary Street and the value of the lost saplings.",
}

INVITATION = InvitationLetter(
    case_number="2026-000123",
    inviter=KANAT,
    recipient=MARIA,
    sent_on=date(2026, 11, 22),
    answer_by=date(2026, 12, 2),
    code="K7MP4XQ2",
    url="https://bitim.example/i/K7MP4XQ2",
    check_url="https://bitim.example/check",
    recipient_address="Астана, ул. Кенесары, 42",
    sender="«Татуласу» медиация орталығы",
    phone="+7 7172 00 00 00, 9:00–18:00",
    message="Мария Петровна, предлагаю спокойно поговорить о заборе между нашими участками.",
)

AGREEMENT = AgreementToMediate(
    case_number="2026-000123",
    date=date(2026, 11, 22),
    place=ASTANA,
    sides=SIDES,
    subject=FENCE,
    mediators=(MEDIATOR,),
    expenses=Expenses(
        fee=Money(60_000_00),
        costs={"kk": "жол жүру, 5 000 ₸ дейін", "ru": "проезд, до 5 000 ₸", "en": "travel, up to 5,000 ₸"},
    ),
    mediation_languages=("kk", "ru"),
    term=MediationTerm(30, date(2026, 12, 22), 60),
    ways=("joint", "separate", "video"),
)

SETTLEMENT = SettlementDocument(
    case_number="2026-000123",
    date=date(2026, 12, 14),
    place=ASTANA,
    sides=SIDES,
    mediators=(MEDIATOR,),
    subject=FENCE,
    obligations=(
        Payment(
            by=MARIA,
            to=KANAT,
            what={"kk": "Көшеттердің құны", "ru": "Стоимость саженцев", "en": "The value of the saplings"},
            instalments=tuple(Instalment(Money(50_000_00), date(2027, month, 15)) for month in (1, 2, 3)),
            how={"kk": "банк шотына аударыммен", "ru": "переводом на банковский счёт", "en": "by bank transfer"},
            consequence={
                "kk": "қалған сома бірден төленеді",
                "ru": "остаток выплачивается сразу",
                "en": "the rest falls due at once",
            },
        ),
        Obligation(
            "act",
            by=KANAT,
            to=MARIA,
            what={
                "kk": "Қоршауды өз учаскесіне қарай 40 см жылжыту",
                "ru": "Перенести забор на 40 см в сторону своего участка",
                "en": "Move the fence 40 cm towards his own plot",
            },
            due=date(2027, 4, 30),
        ),
        Obligation(
            "apology",
            by=MARIA,
            to=KANAT,
            what={
                "kk": "Көршілер алдында кешірім сұрау",
                "ru": "Извиниться при соседях",
                "en": "Apologise before the neighbours",
            },
            event={"kk": "қол қойылғаннан кейін бірден", "ru": "сразу после подписания", "en": "right after signing"},
        ),
    ),
    enforcement=("court_approval",),
    agreement_date=date(2026, 11, 22),
)

SIGNED = Signed(
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    (
        Signature(KANAT, "party", MADE_AT, "password", party=KANAT),
        Signature("Ким Алексей Викторович", "representative", MADE_AT + timedelta(minutes=4), "totp", party=MARIA),
        Signature(AIGUL, "mediator", MADE_AT + timedelta(minutes=9), "totp"),
    ),
)

PACK = ApprovalPack(
    court="Алматинский районный суд города Астаны",
    judge="Нұрланова Сәуле Маратқызы",
    court_case_number="7199-26-00-2/1042",
    date=date(2026, 12, 15),
    roles=("claimant", "respondent"),
    claim={
        "kk": "қоршауды көшіру және зиянды өтеу туралы",
        "ru": "о переносе забора и возмещении ущерба",
        "en": "moving a fence and damages",
    },
    settlement=SETTLEMENT,
    signed=SIGNED,
)

NOTICE = TerminationNotice(
    case_number="2026-000123",
    ground="unwilling",
    ended_on=date(2026, 12, 3),
    sides=(KANAT, MARIA),
    mediators=(AIGUL,),
    agreement_date=date(2026, 11, 22),
    addressee="Алматинский районный суд города Астаны",
    reference="7199-26-00-2/1042",
)

OUTCOME = OutcomeReport(
    case_number="2026-000123",
    addressee="Алматинский районный суд города Астаны",
    reference="7199-26-00-2/1042",
    held=True,
    settled="full",
    ended_on=date(2026, 12, 14),
    ground="settled",
)

JOURNAL = JournalExtract(
    case_number="2026-000123",
    entries=tuple(
        JournalEntry(
            number, datetime(2026, 11, 22, 9, number, tzinfo=UTC), f"Запись {number}: дело открыто.", f"{number:064x}"
        )
        for number in range(1, 31)
    ),
    requested_by=KANAT,
)
