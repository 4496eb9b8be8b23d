"""Scotland: what may be told of a mediation, by the Act of 1995 on the evidence of family mediation and otherwise."""

from datetime import date

from bitim.law.facts import disclosure, dispute, mediation, mediator
from bitim.law.gb.eaw.cross_border_2011 import civil_evidence, keeper
from bitim.law.gb.eaw.terms import across_borders
from bitim.law.gb.eaw.without_prejudice import STATEMENTS, all_waive, criminal_case, in_court
from bitim.law.gb.sct.acts import COMMON_LAW, CROSS_BORDER, EXIT, FAMILY_EVIDENCE, FJM
from bitim.law.gb.sct.terms import START, children, covered_mediation, criminal, family
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Stated, any_of

too_early = COMMON_LAW.not_modelled(
    "on privilege",
    "What might be told of a mediation in Scotland before 19 January 1996 is not gathered here.",
    when=ALWAYS,
    since=date(1900, 1, 1),
    until=FAMILY_EVIDENCE.in_force,
)

OUTSIDE = ("independent_evidence", "existence", "statistics")
OCCURRED = (*STATEMENTS, "outcome", "agreement", "attendance", "threat_of_violence", "child_abuse", "party_bad_faith")

civil_court = in_court & ~criminal_case
protected = civil_court & family & mediator.certified & disclosure.what.is_one_of(*OCCURRED)

applies = FAMILY_EVIDENCE.rule(
    "s.1(2)",
    "The Act on the evidence of family mediation covers a family mediation led by a mediator of an organisation"
    " approved by the Lord President; civil partners are covered since 5 December 2005.",
    when=civil_court & family & mediator.certified,
    gives=(give("regime", name="sct_family_evidence_act", applies=True),),
    rests_on=(FAMILY_EVIDENCE.at("s.1(1)"),),
)

applies_not = FAMILY_EVIDENCE.rule(
    "s.1(2)",
    "The Act on the evidence of family mediation covers only family mediation by an accredited mediator, and protects"
    " only in civil proceedings.",
    when=in_court & any_of(~family, ~mediator.certified, criminal_case),
    gives=(give("regime", name="sct_family_evidence_act", applies=False),),
    rests_on=(FAMILY_EVIDENCE.at("s.1(1)"),),
)

# Exceptions, section 2 ----------------------------------------------------------------------------

contract_in_issue = FAMILY_EVIDENCE.rule(
    "s.2",
    "What concerns a contract made in the mediation, or that none was made, may be proved where its existence or"
    " validity is in issue.",
    when=protected
    & any_of(
        disclosure.purpose.is_one_of("prove_settlement", "prove_duress", "enforcement"),
        Stated(disclosure.proceeding.is_one_of("contract_rescission")),
    ),
    gives=(give("exception_to_secrecy", ground="settlement_concluded"),),
    sure="medium",
)

participants_agree = FAMILY_EVIDENCE.rule(
    "s.2",
    "What occurred in the mediation may be proved if all who took part in it agree.",
    when=protected & all_waive,
    gives=(give("exception_to_secrecy", ground="consent"), give("exception_to_secrecy", ground="waiver")),
    sure="medium",
)

against_the_mediator = FAMILY_EVIDENCE.rule(
    "s.2",
    "What occurred in the mediation may be proved in proceedings to which the mediator is a party.",
    when=protected & disclosure.proceeding.is_one_of("malpractice_of_mediator"),
    gives=(give("exception_to_secrecy", ground="other_purpose"),),
    sure="medium",
)

protects_a_child = FAMILY_EVIDENCE.rule(
    "s.2",
    "What occurred in the mediation may be proved in certain proceedings that protect a child.",
    when=protected & disclosure.proceeding.is_one_of("protective_services"),
    gives=(give("exception_to_secrecy", ground="child_risk"),),
    sure="medium",
)

abduction = FJM.not_modelled(
    "[2015] CSOH 130",
    "If this is a dispute about the abduction of a child to another country, the Act on family mediation does not cover"
    " it; no fact here says whether it is.",
    when=protected & Stated(children & dispute.cross_border),
)

outside_the_act = FAMILY_EVIDENCE.rule(
    "s.1(1)",
    "The Act covers what occurred in the mediation, not that there was one, figures without names, or evidence that"
    " exists apart from it.",
    when=in_court & disclosure.what.is_one_of(*OUTSIDE),
    sure="medium",
)

# The rule -----------------------------------------------------------------------------------------

inadmissible = FAMILY_EVIDENCE.rule(
    "s.1(1)",
    "In civil proceedings nothing that occurred in a family mediation by an accredited mediator may be used in"
    " evidence.",
    when=protected,
    unless=(
        FAMILY_EVIDENCE.not_modelled(
            "s.2",
            "The settlement may be proved if its existence or validity is in issue; the facts do not say what it is"
            " to be used for.",
            when=disclosure.what.is_one_of("agreement", "outcome"),
        ),
    ),
    rests_on=(FAMILY_EVIDENCE.at("s.1(2)"),),
)

without_a_statute = COMMON_LAW.not_modelled(
    "on privilege",
    "How far the common law of Scotland keeps out of court what was said in this mediation is not gathered here.",
    when=in_court & any_of(~family, ~mediator.certified, criminal_case, ~disclosure.what.is_one_of(*OCCURRED)),
    since=FAMILY_EVIDENCE.in_force,
)

promised = COMMON_LAW.rule(
    "on confidentiality",
    "Outside court it is a matter of contract: whoever has promised to keep the mediation confidential may not tell"
    " of it.",
    when=disclosure.to.is_one_of(*(to for to in disclosure.to.values if to not in {"court", "arbitrator"})),
    provided=mediation.confidentiality_agreed,
    since=FAMILY_EVIDENCE.in_force,
)

# Mediation across borders of the European Union, 2011 ---------------------------------------------

begun_in_time = ~Stated(~START.on_or_after(CROSS_BORDER.in_force))
evidence_of_mediator = keeper & civil_evidence & ~Stated(criminal) & ~Stated(~disclosure.compelled)

not_compellable = CROSS_BORDER.rule(
    "reg 3",
    "In a mediation across borders of the European Union the mediator, and the body that runs it, cannot be made to"
    " give evidence of it in civil proceedings or arbitration.",
    when=evidence_of_mediator & across_borders & begun_in_time,
    unless=(
        CROSS_BORDER.not_modelled(
            "reg 3",
            "Whether the mediator can be made to give evidence if all parties agree, to protect a person or to enforce"
            " the settlement was not read for these rules.",
            when=any_of(
                all_waive,
                disclosure.purpose.is_one_of("avert_danger", "enforcement"),
                disclosure.what.is_one_of("child_abuse", "threat_of_violence"),
            ),
        ),
    ),
    gives=(give("mediator_not_compellable"),),
    until=EXIT,
)

compellable_after_exit = CROSS_BORDER.not_modelled(
    "reg 3",
    "The Scottish rules for mediation across borders were revoked on a day that was not read; what they still protect"
    " is not established.",
    when=evidence_of_mediator & covered_mediation,
    since=EXIT,
)
