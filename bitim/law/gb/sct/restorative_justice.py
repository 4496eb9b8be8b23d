"""Scotland: restorative justice beside the criminal case."""

from bitim.law.facts import accused, mediation, parties, proceeding, victim
from bitim.law.gb.sct.acts import COMMON_LAW, FRAMEWORK, VICTIMS
from bitim.law.gb.sct.terms import criminal
from bitim.law.kinds import give
from bitim.law.language import Stated, any_of, versions

somebody_refuses = any_of(~victim.consents, ~accused.consents, ~parties.all_consent)

refused = COMMON_LAW.rule(
    "on restorative justice",
    "Nobody is bound to take part in restorative justice; somebody has refused.",
    when=criminal & somebody_refuses,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
)

not_admitted = COMMON_LAW.not_modelled(
    "on restorative justice",
    "Whether restorative justice in Scotland is open where the offence is not admitted is not gathered here.",
    when=criminal & ~accused.admits,
)

open_to_all = COMMON_LAW.rule(
    "on restorative justice",
    "Restorative justice may take place beside a criminal case if all who take part agree.",
    when=criminal,
    gives=(give("condition_of_mediation", item="consent_of_every_participant"),),
    sure="medium",
)

guidance = versions(
    VICTIMS.rule(
        "s.5",
        "The Scottish Ministers may issue guidance on restorative justice, and have done so in October 2017.",
        when=criminal,
        until=FRAMEWORK.in_force,
    ),
    VICTIMS.rule(
        "s.5",
        "Bodies named in an order of 2021 must pay heed to the guidance of the Scottish Ministers on restorative"
        " justice.",
        when=criminal,
        since=FRAMEWORK.in_force,
    ),
)

# Left out, the process is taken to be restorative justice.
other_process = Stated(
    mediation.process.is_one_of(*(p for p in mediation.process.values if p not in {"mediation", "restorative_justice"}))
)

no_bearing = FRAMEWORK.rule(
    "para 24.3",
    "The outcome of restorative justice has no bearing on the criminal case or on a children's hearing.",
    when=criminal & ~other_process,
    gives=(give("case_unaffected"),),
    note="The day on which the framework was published is not established.",
)

diverted = criminal & proceeding.diversion & ~other_process

may_be_reported = FRAMEWORK.rule(
    "para 24.3",
    "With diversion from prosecution, the outcome of restorative justice may go into the report to the prosecutor if"
    " everybody in it consents; nobody is obliged to.",
    when=diverted,
    provided=any_of(parties.all_consent, victim.consents & accused.consents),
    unless=(FRAMEWORK.rule("para 24.3", "Somebody does not consent.", when=somebody_refuses),),
    gives=(give("outcome_report", to="prosecutor", mode="may"),),
)

may_not_be_reported = FRAMEWORK.rule(
    "para 24.3",
    "Without the consent of everybody in it, the outcome of restorative justice may not go into the report to the"
    " prosecutor.",
    when=diverted & somebody_refuses,
    gives=(give("outcome_report", to="prosecutor", mode="must_not"),),
)

consent_of_all = FRAMEWORK.rule(
    "para 24.3",
    "Everybody in the restorative process must consent before its outcome goes into a report on diversion.",
    when=diverted,
    gives=(give("condition_of_mediation", item="consent_of_every_participant"),),
)
