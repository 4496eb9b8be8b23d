"""Northern Ireland: the youth conference, Order of 1998 on criminal justice for children."""

from datetime import date

from bitim.law.facts import accused, dispute, mediation, mediator, offence, parties
from bitim.law.gb.nir.acts import CHILDREN, COMMON_LAW, HORIZON
from bitim.law.gb.nir.terms import child, criminal
from bitim.law.kinds import give
from bitim.law.language import Stated, any_of

young = criminal & child
before_trial = dispute.stage.is_one_of("pre_trial_investigation")
guilty = dispute.stage.is_one_of("sentencing")
later = dispute.stage.is_one_of("appeal")

# Whether a criminal case may be mediated ----------------------------------------------------------

open_to_children = CHILDREN.rule(
    "art 10A",
    "A child's criminal case can go to a youth conference with those concerned, by the prosecutor or by the court.",
    when=young,
    gives=(give("condition_of_mediation", item="consent_of_accused"),),
    rests_on=(CHILDREN.at("art 33A"),),
)

adult = COMMON_LAW.not_modelled(
    "on restorative justice",
    "Restorative justice with adult offenders in Northern Ireland is not gathered here.",
    when=criminal & ~child,
)

before_conferences = COMMON_LAW.not_modelled(
    "on restorative justice",
    "Restorative justice in Northern Ireland before the youth conferences of December 2003 is not gathered here.",
    when=young,
    since=HORIZON,
    until=CHILDREN.in_force,
)

child_refuses = CHILDREN.rule(
    "art 33B",
    "Without the agreement of the child there is no youth conference.",
    when=young & any_of(~accused.consents, ~parties.all_consent),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
)

not_admitted = CHILDREN.rule(
    "art 10A(3)",
    "Before trial a youth conference needs a child who admits the offence to the prosecutor.",
    when=young & before_trial & ~accused.admits,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)

too_grave = CHILDREN.rule(
    "art 33A(2)",
    "An offence whose sentence is life imprisonment fixed by law does not go to a youth conference.",
    when=young & guilty & offence.penalty.is_one_of("fixed_by_law"),
    gives=(give("bar_to_mediation", reason="gravity"),),
)

# The prosecutor -----------------------------------------------------------------------------------

diversionary = CHILDREN.rule(
    "art 10A(3)",
    "If a child admits the offence and agrees, the prosecutor may refer the case to a youth conference. It ends in no"
    " further action, in a prosecution or in a plan.",
    when=young & before_trial & accused.admits & accused.consents,
    gives=(give("refer_to_conference", who="prosecutor", mode="may", type="diversionary"),),
    rests_on=(CHILDREN.at("art 10A(1)"),),
)

on_hold = CHILDREN.rule(
    "art 10A(5)",
    "After the prosecutor has referred the case, proceedings may not begin or go on until the co-ordinator reports.",
    when=young & before_trial & accused.admits & accused.consents,
    gives=(give("prosecution_on_hold", until_event="coordinator_report"),),
)

not_diversionary = CHILDREN.rule(
    "art 10A(3)",
    "If the child does not admit the offence, or does not agree, the prosecutor may not refer the case to a youth"
    " conference.",
    when=young & before_trial & any_of(~accused.admits, ~accused.consents),
    gives=(give("refer_to_conference", who="prosecutor", mode="must_not", type="diversionary"),),
)

# The court ----------------------------------------------------------------------------------------

TEXT = "The text of 2006 was read; later changes were not."
fixed = CHILDREN.rule(
    "art 33A(2)",
    "The sentence is life imprisonment fixed by law.",
    when=offence.penalty.is_one_of("fixed_by_law"),
)
disagrees = CHILDREN.rule(
    "art 33B",
    "The child does not agree.",
    when=~accused.consents,
    sure="medium",
)
discretion = offence.gravity.is_one_of("indictable") | offence.features.has("terrorism_or_extremism")
free_to_refer = CHILDREN.rule(
    "art 33A(3)",
    "For an offence triable only on indictment, or a terrorist one, the court is free to refer or not.",
    when=discretion,
)

must_refer = CHILDREN.rule(
    "art 33A(1)",
    "A court that finds a child guilty must refer the case to a youth conference.",
    when=young & guilty,
    unless=(fixed, free_to_refer, disagrees),
    gives=(give("refer_to_conference", who="court", mode="must", type="court_ordered"),),
    note=TEXT,
)

may_refer = CHILDREN.rule(
    "art 33A(3)",
    "If the offence is triable only on indictment, or is a terrorist one, the court may refer a guilty child to a youth"
    " conference.",
    when=young & guilty & discretion,
    unless=(fixed, disagrees),
    gives=(give("refer_to_conference", who="court", mode="may", type="court_ordered"),),
    note=TEXT,
)

must_not_refer = CHILDREN.rule(
    "art 33A(2)",
    "A child whose sentence is fixed by law as life imprisonment, or who does not agree, is not referred to a youth"
    " conference.",
    when=young & guilty & any_of(offence.penalty.is_one_of("fixed_by_law"), ~accused.consents),
    gives=(give("refer_to_conference", who="court", mode="must_not", type="court_ordered"),),
    rests_on=(CHILDREN.at("art 33B"),),
)

on_appeal = CHILDREN.rule(
    "art 33A(4)",
    "On appeal, or when an order is broken, the court may refer the child to a youth conference.",
    when=young & later,
    unless=(
        CHILDREN.rule("art 33B", "The child does not agree to a conference.", when=~accused.consents, sure="medium"),
    ),
    gives=(give("refer_to_conference", who="court", mode="may", type="court_ordered"),),
    note=TEXT,
)

# The plan -----------------------------------------------------------------------------------------

conference = Stated(mediation.process.is_one_of("youth_conference"))
referred = young & any_of(before_trial, guilty, later, conference)

plan = CHILDREN.rule(
    "art 3C",
    "A youth conference plan can ask for an apology, making good, work or treatment. Everybody who is to act in it, or"
    " towards whom the child is to act, must agree.",
    when=referred,
    unless=(CHILDREN.rule("art 33B", "The child does not agree to a plan.", when=~accused.consents, sure="medium"),),
    gives=(give("condition_of_mediation", item="consent_of_every_participant"),),
    rests_on=(CHILDREN.at("art 33B"),),
)

plan_term = CHILDREN.rule(
    "art 3C",
    "A youth conference plan lasts at most one year.",
    when=referred,
    gives=(give("plan_term", months=12),),
)

# The chair ----------------------------------------------------------------------------------------

chairing = Stated(mediator.task.is_one_of("chair_youth_conference"))

not_designated = CHILDREN.rule(
    "art 3A(3)",
    "Only a civil servant designated as youth conference co-ordinator chairs a youth conference.",
    when=chairing & ~mediator.certified,
    gives=(give("requirement_failed", item="coordinator_designation"),),
    rests_on=(CHILDREN.at("art 3A(2)"),),
)

no_police_officer = CHILDREN.rule(
    "art 3A(2)",
    "A youth conference cannot be held without a police officer.",
    when=chairing & ~mediation.police_officer_present,
    gives=(give("requirement_failed", item="police_officer_present"),),
)

chairs = CHILDREN.rule(
    "art 3A(2)",
    "A designated co-ordinator chairs the youth conference; the child, a police officer and an appropriate adult must"
    " be there.",
    when=chairing & mediator.certified,
    rests_on=(CHILDREN.at("art 3A(3)"),),
)

chair_before = CHILDREN.not_modelled(
    "art 3A",
    "There were no youth conferences before December 2003.",
    when=chairing,
    since=date(1999, 4, 26),
    until=CHILDREN.in_force,
)
