"""England and Wales: sentencing of young offenders and deferment, in the Sentencing Code and the Act before it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from bitim.law.facts import accused, dispute, offence, parties, proceeding, victim
from bitim.law.gb.eaw.acts import ROOA, SENTENCING, SENTENCING_2000
from bitim.law.gb.eaw.terms import criminal, is_stated, young
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Act, Condition, Consequence, Rule, Stated, any_of, versions

# Which Act governs the sentence -------------------------------------------------------------------

sentenced = criminal & any_of(
    dispute.stage.is_one_of("sentencing"),
    Stated(accused.convicted_on.is_stated()),
    is_stated(proceeding.court_considering),
)
convicted_before = Stated(~accused.convicted_on.on_or_after(SENTENCING.in_force))
ANY_RECORD, RESTORATIVE = date(2012, 12, 3), date(2013, 12, 11)

pleaded = sentenced & young & accused.admits
first_conviction = ~accused.previous_convictions.at_least(1)
compulsory = offence.penalty.is_one_of("imprisonable") & first_conviction
optional = any_of(
    offence.penalty.is_one_of("imprisonable") & ~first_conviction, offence.penalty.is_one_of("not_imprisonable")
)


class Era(NamedTuple):
    """A time with one text of the law of sentences, and whom it governs."""

    act: Act
    governs: Condition
    since: date
    until: date


ERAS = (
    Era(SENTENCING_2000, ALWAYS, SENTENCING_2000.in_force, SENTENCING.in_force),
    Era(SENTENCING_2000, convicted_before, SENTENCING.in_force, date.max),
    Era(SENTENCING, ~convicted_before, SENTENCING.in_force, date.max),
)
Exceptions: TypeAlias = Mapping[str, tuple[Rule, ...]]


def _in_each(
    places: Mapping[str, tuple[str, ...]],
    says: str,
    when: Condition,
    gives: tuple[Consequence, ...],
    *,
    unless: Exceptions = MappingProxyType({}),
    since: date = SENTENCING_2000.in_force,
) -> tuple[Rule, ...]:
    """One provision in the old Act and in the Sentencing Code, by the short name of each."""
    return tuple(
        era.act.rule(
            places[era.act.short][0],
            says,
            when=era.governs & when,
            unless=unless.get(era.act.short, ()),
            gives=gives,
            rests_on=tuple(era.act.at(place) for place in places[era.act.short][1:]),
            since=max(since, era.since),
            until=era.until,
        )
        for era in ERAS
    )


# Referral order -----------------------------------------------------------------------------------

OLD, NEW = SENTENCING_2000.short, SENTENCING.short

another_sentence: Exceptions = {
    act.short: (
        act.rule(
            place,
            "The court has custody, a discharge or a hospital order in mind.",
            when=proceeding.court_considering.is_one_of("custody", "discharge", "hospital_order"),
        ),
    )
    for act, place in ((SENTENCING_2000, "s.16"), (SENTENCING, "s.83"))
}

referral_order = _in_each(
    {NEW: ("s.84", "s.85(1)", "s.86"), OLD: ("s.16", "s.17")},
    "A court that sentences an offender under 18 must make a referral order to a youth offender panel for 3 to 12"
    " months, if the offence is imprisonable, the plea is guilty and there was no earlier conviction.",
    pleaded & compulsory,
    (give("referral_order", mode="must", months_min=3, months_max=12),),
    unless=another_sentence,
)

optional_referral_order = _in_each(
    {NEW: ("s.85(2)", "s.84", "s.86"), OLD: ("s.17", "s.16")},
    "Whatever the record, a court that sentences an offender under 18 who pleaded guilty to at least one offence may"
    " make a referral order for 3 to 12 months.",
    pleaded & optional,
    (give("referral_order", mode="may", months_min=3, months_max=12),),
    unless=another_sentence,
    since=ANY_RECORD,
)

record_excluded = versions(
    SENTENCING_2000.rule(
        "s.17",
        "A referral order was only for a first conviction.",
        when=pleaded & ~first_conviction,
        gives=(give("referral_order", mode="must_not"),),
        until=date(2009, 4, 27),
    ),
    SENTENCING_2000.not_modelled(
        "s.17",
        "Between April 2009 and December 2012 a referral order was possible in some cases of a second offence; in"
        " which is not encoded.",
        when=pleaded & ~first_conviction,
        since=date(2009, 4, 27),
        until=ANY_RECORD,
    ),
)

no_referral_order = _in_each(
    {NEW: ("s.85", "s.83"), OLD: ("s.17", "s.16")},
    "There is no referral order without a plea of guilty, nor where the law itself fixes the sentence.",
    sentenced & young & any_of(~accused.admits, offence.penalty.is_one_of("fixed_by_law")),
    (give("referral_order", mode="must_not"),),
)

contract_completed = ROOA.rule(
    "s.5",
    "Once the contract with the panel is completed the conviction is spent; without a contract, or if it is broken, the"
    " case goes back to the court for another sentence.",
    when=pleaded & (compulsory | optional),
    rests_on=(SENTENCING.at("Sch 4"),),
    since=SENTENCING_2000.in_force,
)

older_child: Exceptions = {
    act.short: (
        act.rule(
            place,
            "The offender is 16 or 17, so the court may order a parent to attend.",
            when=accused.age.at_least(16),
            gives=(give("parent_attendance", mode="may"),),
        ),
    )
    for act, place in ((SENTENCING_2000, "s.20"), (SENTENCING, "s.90"))
}

parent_must_attend = _in_each(
    {NEW: ("s.90",), OLD: ("s.20",)},
    "If a referral order is made against a child of 10 to 15, the court must order a parent to attend the panel.",
    pleaded & (compulsory | optional),
    (give("parent_attendance", mode="must"),),
    unless={
        OLD: (*another_sentence[OLD], *older_child[OLD], *record_excluded),
        NEW: (*another_sentence[NEW], *older_child[NEW]),
    },
)

panel = _in_each(
    {NEW: ("s.91",), OLD: ("s.21",)},
    "A youth offender panel has at least one member of the youth offending team and two members from outside it.",
    criminal & young,
    (),
)

# Deferment of sentence ----------------------------------------------------------------------------

compulsory_referral = SENTENCING.rule(
    "s.4(2)",
    "A magistrates' or youth court that must make a referral order cannot defer the sentence.",
    when=pleaded & compulsory,
    unless=another_sentence[NEW],
    gives=(give("deferment", mode="must_not"),),
)

agreed_and_just = sentenced & accused.consents & proceeding.justice_served
LONGER, LONGER_FOR_SURE = date(2026, 1, 1), date(2026, 4, 1)
DEFERRED = (
    "If the offender consents and undertakes to comply, and it is in the interests of justice, the court may defer the"
    " sentence for up to six months, and then looks at what the offender has done, such as making good the harm."
)
DEFERMENT = {NEW: ("s.3", "s.5", "s.5(2)"), OLD: ("s.1",)}
SIX_MONTHS = (give("deferment", mode="may", months_max=6),)


def _deferred(says: str, when: Condition, gives: tuple[Consequence, ...], since: date, until: date) -> Rule:
    return SENTENCING.rule(
        "s.3",
        says,
        when=agreed_and_just & ~convicted_before & when,
        unless=(compulsory_referral,),
        gives=gives,
        rests_on=(SENTENCING.at("s.5(2)"), SENTENCING.at("s.5")),
        since=since,
        until=until,
    )


convicted_on = accused.convicted_on
deferment = (
    *(rule for rule in _in_each(DEFERMENT, DEFERRED, agreed_and_just, SIX_MONTHS) if rule.cite.startswith(OLD)),
    *versions(
        _deferred(DEFERRED, ALWAYS, SIX_MONTHS, SENTENCING.in_force, LONGER),
        _deferred(DEFERRED, ~convicted_on.on_or_after(LONGER), SIX_MONTHS, LONGER, date.max),
    ),
    SENTENCING.not_modelled(
        "s.5(2A)",
        "In early 2026 the longest deferment rose from six to twelve months for those convicted from then on; the exact"
        " day is not established.",
        when=agreed_and_just & convicted_on.on_or_after(LONGER) & ~convicted_on.on_or_after(LONGER_FOR_SURE),
        since=LONGER,
    ),
    SENTENCING.rule(
        "s.5(2A)",
        "If the offender consents and undertakes to comply, and it is in the interests of justice, the court may"
        " defer the sentence for up to twelve months, where all the convictions are later than the change of early"
        " 2026.",
        when=agreed_and_just & convicted_on.on_or_after(LONGER_FOR_SURE),
        unless=(compulsory_referral,),
        gives=(give("deferment", mode="may", months_max=12),),
        rests_on=(SENTENCING.at("s.3"), SENTENCING.at("s.5(2)")),
        since=LONGER_FOR_SURE,
    ),
)

no_deferment = _in_each(
    DEFERMENT,
    "Without the consent of the offender, or against the interests of justice, a sentence is not deferred.",
    sentenced & any_of(~accused.consents, ~proceeding.justice_served),
    (give("deferment", mode="must_not"),),
)

# Restorative justice as a requirement of deferment ------------------------------------------------

REQUIREMENT = {NEW: ("s.7(2)", "s.5"), OLD: ("s.1ZA",)}

others_consent = any_of(Stated(parties.all_consent), victim.consents & ~Stated(~parties.all_consent))

restorative_requirement = _in_each(
    REQUIREMENT,
    "A deferred sentence may be tied to restorative justice, if everybody else who takes part consents.",
    sentenced & accused.consents & others_consent,
    (give("restorative_measure", measure="restorative_requirement", mode="may"),),
    unless={NEW: (compulsory_referral,)},
    since=RESTORATIVE,
)

no_restorative_requirement = _in_each(
    REQUIREMENT,
    "Restorative justice cannot be made a requirement if somebody who would take part does not consent.",
    sentenced & any_of(~accused.consents, ~victim.consents, ~parties.all_consent),
    (
        give(
            "restorative_measure",
            measure="restorative_requirement",
            mode="must_not",
            reason="consent_missing",
        ),
    ),
    since=RESTORATIVE,
)

everybody_consents = _in_each(
    REQUIREMENT,
    "Restorative justice as a requirement needs the consent of the offender and of every other participant, the"
    " supervisor apart.",
    sentenced,
    (give("condition_of_mediation", item="consent_of_every_participant"),),
    since=RESTORATIVE,
)
