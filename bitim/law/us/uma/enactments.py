"""Uniform Mediation Act: where it is in force and since when, and which mediations it leaves out."""

from datetime import date
from typing import NamedTuple

from bitim.law.facts import dispute, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import Act, Rule, any_of
from bitim.law.language.provisions import Sure
from bitim.law.us.uma.acts import (
    DC,
    GA,
    GEORGIA,
    HI,
    IA,
    ID,
    IL,
    NE,
    NJ,
    OH,
    SD,
    SOUTH_DAKOTA,
    UMA,
    UT,
    VERMONT_ALL_AGREEMENTS,
    VERMONT_NEW_AGREEMENTS,
    VT,
    WA,
)
from bitim.law.us.uma.terms import referred_by_court, required, state


class Enactment(NamedTuple):
    """A state's enactment: where it stands, from which day it is surely in force, and since when it perhaps is."""

    state: str
    act: Act
    place: str
    since: date
    sure: Sure = "medium"
    perhaps_since: date | None = None

    @property
    def until(self) -> date:
        """The first day on which the Act may have been in force."""
        return self.perhaps_since or self.since


ENACTMENTS = (
    Enactment("NE", NE, "25-2930", date(2003, 8, 31)),
    Enactment("IL", IL, "35/1", date(2004, 1, 1), "high"),
    Enactment("NJ", NJ, "2A:23C-1", date(2004, 11, 22)),
    Enactment("IA", IA, "679C", date(2005, 7, 1)),
    Enactment("OH", OH, "2710.01", date(2005, 10, 29), "high"),
    Enactment("WA", WA, "7.07", date(2006, 1, 1)),
    Enactment("UT", UT, "78B-10-101", date(2006, 5, 1)),
    Enactment("VT", VT, "5723(a)", VERMONT_NEW_AGREEMENTS, "high"),
    Enactment("DC", DC, "16-4201", date(2006, 7, 1), perhaps_since=date(2006, 1, 1)),
    Enactment("SD", SD, "19-13A", SOUTH_DAKOTA, "high"),
    Enactment("ID", ID, "9-801", date(2008, 7, 1)),
    Enactment("HI", HI, "658H", date(2014, 1, 1), perhaps_since=date(2013, 1, 1)),
    Enactment("GA", GA, "9-17-14", GEORGIA, "high"),
)
STATES = tuple(enactment.state for enactment in ENACTMENTS)
# In these two nothing else protected a mediation that no court had set up.
WITHOUT_OTHER_LAW = ("VT", "GA")

enacted = state.is_one_of(*STATES)
old_in_vermont = state.is_one_of("VT") & ~mediation.agreed_on.on_or_after(VERMONT_NEW_AGREEMENTS)

# Where and when ---------------------------------------------------------------------------------


def _not_yet(enactment: Enactment) -> Rule:
    return enactment.act.rule(
        enactment.place,
        "The Act was not yet in force in this state.",
        when=state.is_one_of(enactment.state),
        gives=(give("regime", name="uma", applies=False),),
        until=enactment.until,
        sure=enactment.sure,
    )


def _other_law(enactment: Enactment) -> Rule:
    return enactment.act.not_modelled(
        enactment.place,
        "The Act was not yet in force in this state; the law that stood there before it is not encoded.",
        when=state.is_one_of(enactment.state),
        until=enactment.until,
    )


def _since(enactment: Enactment) -> Rule:
    since = {} if enactment.perhaps_since else {"since": enactment.since}
    return enactment.act.rule(
        enactment.place,
        "The Act is in force in this state.",
        when=state.is_one_of(enactment.state),
        unless=(all_in_vermont, *EXCLUSIONS) if enactment.act is VT else EXCLUSIONS,
        gives=(give("regime", name="uma", applies=True, **since),),
        since=enactment.since,
        sure=enactment.sure,
    )


not_yet = tuple(_not_yet(enactment) for enactment in ENACTMENTS)
other_law = tuple(_other_law(enactment) for enactment in ENACTMENTS)
other_law_on_secrecy = tuple(
    rule for rule, enactment in zip(other_law, ENACTMENTS, strict=True) if enactment.state not in WITHOUT_OTHER_LAW
)

day_unknown = tuple(
    enactment.act.not_modelled(
        enactment.place,
        "The Act came into force in this state in that year; on which day was not established.",
        when=state.is_one_of(enactment.state),
        since=enactment.until,
        until=enactment.since,
    )
    for enactment in ENACTMENTS
    if enactment.perhaps_since
)

never = UMA.rule(
    "3",
    "This state has not enacted the Act.",
    when=~enacted,
    gives=(give("regime", name="uma", applies=False),),
    note="Thirteen jurisdictions have: Nebraska, Illinois, New Jersey, Iowa, Ohio, Washington, Utah, Vermont, the"
    " District of Columbia, South Dakota, Idaho, Hawaii and Georgia.",
)

law_of_other_states = UMA.not_modelled(
    "3",
    "This state has not enacted the Act; its own law decides, which is not encoded here.",
    when=~enacted,
)

courts_of_georgia = GA.not_modelled(
    "9-17-14",
    "Before July 2021 court rules protected mediation connected with a court of Georgia; they are not encoded.",
    when=state.is_one_of("GA") & referred_by_court,
    until=GEORGIA,
)

# Agreements made before the day -----------------------------------------------------------------

older_in_vermont = VT.rule(
    "5723(a)",
    "At first the Act governed only mediation agreed or referred since 1 July 2006; this one was agreed before.",
    when=old_in_vermont,
    gives=(give("regime", name="uma", applies=False),),
    rests_on=(UMA.at("15"), UMA.at("16")),
    until=VERMONT_ALL_AGREEMENTS,
)

all_in_vermont = VT.rule(
    "5723(b)",
    "Since 1 July 2008 the Act governs agreements to mediate whenever they were made.",
    when=old_in_vermont,
    gives=(give("regime", name="uma", applies=True, since=VERMONT_ALL_AGREEMENTS),),
    rests_on=(UMA.at("15"), UMA.at("16")),
    since=VERMONT_ALL_AGREEMENTS,
)

older_in_georgia = GA.rule(
    "9-17-14",
    "The Act governs only mediation agreed or begun since 1 July 2021; this one was agreed before.",
    when=state.is_one_of("GA") & ~mediation.agreed_on.on_or_after(GEORGIA),
    gives=(give("regime", name="uma", applies=False),),
    rests_on=(UMA.at("15"), UMA.at("16")),
)

older_elsewhere = UMA.not_modelled(
    "16",
    "The mediation was agreed before the Act was in force in this state; whether and when the state brought such older"
    " agreements under it was not read.",
    when=any_of(
        *(
            state.is_one_of(enactment.state) & ~mediation.agreed_on.on_or_after(enactment.since)
            for enactment in ENACTMENTS
            if enactment.state not in WITHOUT_OTHER_LAW
        )
    ),
    rests_on=(UMA.at("15"),),
)

# Section 3. Scope -------------------------------------------------------------------------------

brought_about = UMA.rule(
    "3(a)(1)",
    "A law or a court, agency or arbitrator requires the mediation or referred the parties to it.",
    when=required,
)

not_within = UMA.rule(
    "3(a)",
    "No record shows that confidence was expected, and nobody offered mediation as a service: the Act does not apply to"
    " such a mediation by mere agreement.",
    when=~mediation.privilege_expected,
    unless=(brought_about,),
    gives=(give("regime", name="uma", applies=False),),
)

covered_in_washington = WA.rule(
    "7.07.020(2)",
    "Washington alone does not leave out collective bargaining.",
    when=state.is_one_of("WA"),
)

collective_bargaining = UMA.rule(
    "3(b)(1)",
    "The Act leaves out mediation about collective bargaining.",
    when=dispute.subject.is_one_of("collective_labour"),
    unless=(covered_in_washington,),
    gives=(give("regime", name="uma", applies=False),),
    rests_on=(UMA.at("3(b)(2)"),),
)

deciding_judge = UMA.rule(
    "3(b)(3)",
    "The Act leaves out mediation by a judge who might rule on the case; a judge who only mediates is covered.",
    when=mediator.judge_of_case,
    gives=(give("regime", name="uma", applies=False),),
)

school = UMA.rule(
    "3(b)(4)",
    "The Act leaves out mediation that a school holds between pupils, or a youth institution between its residents.",
    when=mediation.school_auspices,
    gives=(give("regime", name="uma", applies=False),),
)

EXCLUSIONS = (
    not_within,
    collective_bargaining,
    deciding_judge,
    school,
    older_in_vermont,
    older_in_georgia,
    older_elsewhere,
)
# What takes a mediation out of the Act, and what leaves it open whether the Act applies.
OUTSIDE = (*not_yet, *day_unknown, *EXCLUSIONS)
NOT_IN_FORCE = (*other_law, *day_unknown)

in_force = tuple(_since(enactment) for enactment in ENACTMENTS)
WHETHER_IT_APPLIES = (
    *not_yet,
    *day_unknown,
    *in_force,
    never,
    all_in_vermont,
    older_in_vermont,
    older_in_georgia,
    not_within,
    collective_bargaining,
    deciding_judge,
    school,
)
