"""Northern Ireland: what may be told of a mediation, by the without prejudice rule and the regulations of 2011."""

from dataclasses import replace
from datetime import date

from bitim.law.facts import disclosure
from bitim.law.gb.eaw import without_prejudice as english
from bitim.law.gb.eaw.cross_border_2011 import civil_evidence, keeper
from bitim.law.gb.eaw.terms import across_borders
from bitim.law.gb.nir.acts import COMMON_LAW, CROSS_BORDER, EXIT, EXIT_REGS, HORIZON
from bitim.law.gb.nir.terms import START, covered_mediation, criminal
from bitim.law.kinds import give
from bitim.law.language import Condition, Rule, Stated, any_of, versions


def _here(rule: Rule, place: str = "on without prejudice") -> Rule:
    """A rule of common law that Northern Ireland shares with England and Wales."""
    return replace(rule, cites=(COMMON_LAW.at(place),), since=HORIZON, until=date.max, sure="medium")


settlement_in_issue = _here(english.settlement_in_issue[-1])
settlement_attacked = _here(english.settlement_attacked[-1])
impropriety = _here(english.impropriety[-1])
waived = _here(english.waived[-1])
outside_the_rule = _here(english.outside_the_rule[-1])
settlement_itself = _here(english.settlement_itself[-1])
independent_evidence = _here(english.independent_evidence[-1])
duty_to_report = tuple(_here(rule, "on reports by statute") for rule in english.duty_to_report)
promised = _here(english.promised, "on confidentiality")
in_criminal_case = _here(english.in_criminal_case, "on privilege")
other_matters = _here(english.other_matters, "on privilege")

without_prejudice = COMMON_LAW.rule(
    "on without prejudice",
    "What was said in a genuine attempt to settle, at or around a mediation, may not be used in court.",
    when=english.without_prejudice[-1].when,
)

# Mediation across borders of the European Union ---------------------------------------------------

begun_in_time = ~Stated(~START.on_or_after(CROSS_BORDER.in_force))


def _not_compellable(when: Condition, since: date, until: date, *rests_on: str) -> Rule:
    return CROSS_BORDER.rule(
        "on evidence",
        "In a mediation across borders of the European Union the mediator, and the body that runs it, cannot be made to"
        " give evidence of it in civil proceedings or arbitration.",
        when=keeper & civil_evidence & ~Stated(criminal) & ~Stated(~disclosure.compelled) & when,
        unless=(exceptions_not_read,),
        gives=(give("mediator_not_compellable"),),
        rests_on=rests_on,
        since=since,
        until=until,
    )


exceptions_not_read = CROSS_BORDER.not_modelled(
    "on evidence",
    "Whether the mediator can be made to give evidence if all parties agree, to protect a person or to enforce the"
    " settlement was not read for these rules.",
    when=any_of(
        english.all_waive,
        disclosure.purpose.is_one_of("avert_danger", "enforcement"),
        disclosure.what.is_one_of("child_abuse", "threat_of_violence"),
    ),
)

not_compellable = versions(
    _not_compellable(across_borders & begun_in_time, CROSS_BORDER.in_force, EXIT),
    _not_compellable(covered_mediation, EXIT, date.max, EXIT_REGS.at("reg 3")),
)

applies = versions(
    CROSS_BORDER.rule(
        "reg 2",
        "The rules of Northern Ireland for mediation across borders of the European Union cover this mediation.",
        when=across_borders & ~Stated(criminal) & begun_in_time,
        gives=(give("regime", name="cross_border_regulations", applies=True, since=CROSS_BORDER.in_force),),
        until=EXIT,
    ),
    EXIT_REGS.rule(
        "reg 3",
        "The rules for mediation across borders of the European Union ended with 2020, but still cover a mediation"
        " begun before.",
        when=covered_mediation & ~Stated(criminal),
        gives=(give("regime", name="cross_border_regulations", applies=True, since=CROSS_BORDER.in_force),),
        rests_on=(CROSS_BORDER.at("reg 2"),),
    ),
)

applies_no_more = EXIT_REGS.rule(
    "reg 3",
    "The rules for mediation across borders of the European Union do not cover a mediation begun after 2020.",
    when=across_borders & START.on_or_after(EXIT),
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    rests_on=(CROSS_BORDER.at("reg 2"),),
)

not_across_borders = CROSS_BORDER.rule(
    "reg 2",
    "The rules for mediation across borders need parties in two member states; Denmark does not count.",
    when=~across_borders,
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    until=EXIT,
)
