"""Settlements for the tests: one that is sound, and any that can be drawn."""

from datetime import date

from hypothesis import strategies as st

from bitim.procedure.people import Party
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    Apology,
    Consequence,
    Costs,
    Delivery,
    Due,
    Instalment,
    Omission,
    OnDay,
    OnEvent,
    Other,
    Payment,
    Remedy,
    Restitution,
    SafetyPromise,
    Service,
    Settlement,
    Term,
    instalments,
)
from tests.procedure.people import ALIYA, BERIK, DANA

SIGNED = date(2026, 2, 2)
LATE = Consequence(remedies=(Remedy.PENALTY, Remedy.COURT_ORDER), daily_rate=10)
LOAN = Payment(
    id="1",
    debtor="b",
    creditor="a",
    amount=50_000_000,
    account="KZ00 0000",
    purpose="the loan of 2024",
    instalments=instalments(50_000_000, date(2026, 3, 31), 5),
    consequence=LATE,
)
KEYS = Delivery(id="2", debtor="b", creditor="a", thing="the keys", place="Almaty", due=OnDay(day=date(2026, 2, 10)))
SOUND = Settlement(
    day=SIGNED,
    place="Almaty",
    subject="The loan of 2024 and the keys",
    parties=(ALIYA, BERIK),
    mediators=(DANA,),
    terms=(LOAN, KEYS),
    consequences="Whoever is late pays the penalty of term 1.",
    court_order_clause=True,
    others=(),
    languages=("kk", "ru"),
    prevailing="kk",
)

SIDES = st.sampled_from(["a", "b", "c"])
DAYS = st.dates(date(2011, 8, 5), date(2090, 1, 1))
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
DUES: st.SearchStrategy[Due | None] = st.one_of(
    st.none(),
    st.builds(OnDay, day=DAYS),
    st.builds(AfterSigning, days=st.integers(-5, 5000)),
    st.builds(AfterTerm, term=st.sampled_from(["1", "2", "3", "9"]), days=st.integers(-5, 5000)),
    st.builds(OnEvent, event=WORDS),
)
CONSEQUENCES = st.none() | st.builds(
    Consequence,
    remedies=st.lists(st.sampled_from(Remedy), max_size=3).map(tuple),
    penalty=st.integers(-5, 10**6),
    text=WORDS,
)
AMOUNTS = st.integers(-5, 10**16)


def terms() -> st.SearchStrategy[Term]:
    """Any term, sound or not."""
    common = {
        "id": st.sampled_from(["1", "2", "3", ""]),
        "debtor": SIDES,
        "creditor": SIDES,
        "due": DUES,
        "consequence": CONSEQUENCES,
        "condition": WORDS,
    }
    parts = st.lists(st.builds(Instalment, day=DAYS, amount=AMOUNTS), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Payment, amount=AMOUNTS, currency=st.sampled_from(["KZT", "tenge"]), instalments=parts, **common),
        st.builds(Delivery, thing=WORDS, place=WORDS, **common),
        st.builds(Act, what=WORDS, **common),
        st.builds(Omission, what=WORDS, until=st.none() | DAYS, **common),
        st.builds(Apology, wording=WORDS, **common),
        st.builds(Service, what=WORDS, extent=WORDS, **common),
        st.builds(Restitution, thing=WORDS, value=st.none() | AMOUNTS, **common),
        st.builds(SafetyPromise, what=WORDS, until=st.none() | DAYS, **common),
    )


def settlements() -> st.SearchStrategy[Settlement]:
    """Any settlement, sound or not."""
    people = st.builds(Party, side=SIDES, name=WORDS, minor=st.booleans(), capacity=st.sampled_from(["full", "none"]))
    return st.builds(
        Settlement,
        day=st.none() | DAYS,
        place=WORDS,
        subject=WORDS,
        parties=st.lists(people, max_size=3).map(tuple),
        mediators=st.sampled_from([(), (DANA,)]),
        terms=st.lists(terms(), max_size=4).map(tuple),
        costs=st.none() | st.builds(Costs, mode=st.sampled_from(["own", "one_side", "shares"]), side=SIDES),
        in_court=st.booleans(),
        notary=st.booleans(),
        others=st.none() | st.lists(st.builds(Other, kind=st.just("child"), who=WORDS), max_size=2).map(tuple),
        languages=st.sampled_from([(), ("kk",), ("kk", "ru")]),
    )
