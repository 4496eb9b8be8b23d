"""Federal United States: title 28, chapter 44, as the Alternative Dispute Resolution Act of 1998 wrote it."""

from decimal import Decimal

from bitim.law.facts import disclosure, dispute, mediation, mediator, parties
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Stated, versions
from bitim.law.us.fed.acts import ARBITRATION_ACT, ATLANTIC_PIPE, JUDICIAL, REPORTER
from bitim.law.us.fed.terms import (
    administrative_offence,
    adversary_proceeding,
    agency,
    arbitration,
    by_party,
    civil_action,
    confidential,
    criminal,
    danger,
    district_court_case,
    dollars,
    elsewhere,
    federal_court,
    insolvency,
    not_agreed,
    ordered,
    private_mediator,
    required,
    restorative_justice,
    state_forum,
    tied,
    to_court,
    unwilling,
)

# Chapter 44 until 1998, on arbitration ------------------------------------------------------------

former_limit = JUDICIAL.rule(
    "652(a)",
    "Chapter 44 as it then stood: a listed district court could refer a case to arbitration without consent only up to"
    " 100,000 dollars.",
    when=civil_action & ~elsewhere & arbitration & not_agreed & dispute.amount.at_least(Decimal("100000.01")) & dollars,
    gives=(give("bar_to_mediation", reason="amount_above_limit"),),
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
)

former_arbitration = JUDICIAL.not_modelled(
    "652(a)",
    "Chapter 44 as it then stood let only some listed districts refer cases to arbitration; the list is not encoded.",
    when=civil_action & ~elsewhere & arbitration,
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
)

before_1998 = JUDICIAL.rule(
    "652(a)",
    "Chapter 44 as it then stood spoke of arbitration only: it neither opened mediation nor barred it, and parties who"
    " agreed on it were free to mediate.",
    when=civil_action & ~elsewhere & ~arbitration & ~ordered & ~Stated(unwilling),
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
    sure="medium",
)

orders_before_1998 = JUDICIAL.not_modelled(
    "652(a)",
    "Whether a federal court could order unwilling parties to mediate before October 1998 was not established.",
    when=civil_action & ~elsewhere & ~arbitration & ordered,
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
)

# Section 651. Authorisation ---------------------------------------------------------------------

open_to_mediation = JUDICIAL.rule(
    "651(b)",
    "Each district court opens mediation to all civil actions, adversary proceedings in bankruptcy included, whatever"
    " they are about and whatever they are worth.",
    when=civil_action & ~elsewhere & ~arbitration & ~ordered,
    rests_on=(JUDICIAL.at("651(a)"), JUDICIAL.at("652(a)")),
)

criminal_prosecution = JUDICIAL.rule(
    "651(b)",
    "Chapter 44 speaks of civil actions only; no federal statute opens mediation in a criminal prosecution.",
    when=criminal & ~restorative_justice,
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    since=ARBITRATION_ACT,
    sure="medium",
    note="Read from the silence of the statute; it does not speak of meetings of victim and offender.",
)

victim_and_offender = JUDICIAL.not_modelled(
    "651(b)",
    "No federal statute on meetings of victim and offender was found; programmes hold them with the consent of both.",
    when=criminal & restorative_justice,
    since=ARBITRATION_ACT,
)

effect_unknown = JUDICIAL.not_modelled(
    "651(b)",
    "No federal statute was found that gives a meeting of victim and offender an effect on the charge or the sentence.",
    when=criminal,
)

petty_offence = JUDICIAL.not_modelled(
    "651(b)",
    "Whether a federal administrative offence can be mediated is not known here.",
    when=administrative_offence,
    since=ARBITRATION_ACT,
)

bankruptcy_case = JUDICIAL.not_modelled(
    "651(b)",
    "In bankruptcy chapter 44 names adversary proceedings only; what courts do in the rest of the case is not encoded.",
    when=insolvency & ~adversary_proceeding,
    since=ARBITRATION_ACT,
)

other_forum = JUDICIAL.not_modelled(
    "651(b)",
    "Chapter 44 is for the federal district courts; in other courts the law of the state decides.",
    when=state_forum,
    since=ARBITRATION_ACT,
)

programme = JUDICIAL.rule(
    "651(b)",
    "Each district court must run a programme of its own for settling civil cases without trial, and must look at what"
    " it already had and improve it.",
    when=district_court_case,
    rests_on=(JUDICIAL.at("651(c)"),),
)

administrator = JUDICIAL.rule(
    "651(d)",
    "Each district court must name an employee or a judge who knows the field to run the programme.",
    when=district_court_case,
)

# Section 652. Which cases -----------------------------------------------------------------------

exempted = JUDICIAL.rule(
    "652(b)",
    "The court has exempted this case, or cases of its kind, by local rule as unsuitable, after asking the bar and the"
    " United States Attorney.",
    when=dispute.local_rule_exempts,
    gives=(give("exemption", reason="local_rule"),),
)

parties_consider = JUDICIAL.rule(
    "652(a)",
    "In every civil case the parties must consider mediation or a similar process at a suitable stage; they need not"
    " take part in one.",
    when=district_court_case,
    unless=(exempted,),
    gives=(give("consider_mediation", who="parties", mode="must"),),
)

court_provides = JUDICIAL.rule(
    "652(a)",
    "The court must offer the parties of every civil case at least one process: mediation, early neutral evaluation, a"
    " mini-trial or arbitration.",
    when=district_court_case,
    unless=(exempted,),
    gives=(give("provide_mediation", who="court", mode="must"),),
)

court_may_require = versions(
    JUDICIAL.rule(
        "652(a)",
        "A court whose local rule says so may order the parties into mediation or early neutral evaluation.",
        when=district_court_case & mediation.local_rule_authorises & ~arbitration,
        gives=(give("order_mediation", who="court", mode="may"),),
        until=ATLANTIC_PIPE.in_force,
    ),
    JUDICIAL.rule(
        "652(a)",
        "A court whose local rule says so may order the parties into mediation or early neutral evaluation, unwilling"
        " parties too.",
        when=district_court_case & mediation.local_rule_authorises & ~arbitration,
        gives=(give("order_mediation", who="court", mode="may"),),
        rests_on=(ATLANTIC_PIPE.at(REPORTER),),
        since=ATLANTIC_PIPE.in_force,
    ),
)

no_forced_arbitration = JUDICIAL.rule(
    "652(a)",
    "A court may not send parties to arbitration without their consent.",
    when=district_court_case & arbitration & unwilling,
    gives=(give("order_mediation", who="court", mode="must_not"),),
    rests_on=(JUDICIAL.at("654(a)"),),
)

no_consent = JUDICIAL.rule(
    "652(a)",
    "Where no court requires it, mediation rests on the agreement of the parties; somebody has refused.",
    when=unwilling & ~required & ~arbitration & ~Stated(agency),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

no_power_to_order = JUDICIAL.rule(
    "652(a)",
    "A court may require only mediation, early neutral evaluation and, by consent, arbitration; no other process.",
    when=civil_action & ~elsewhere & ordered & restorative_justice,
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
)

ordered_by_local_rule = versions(
    JUDICIAL.rule(
        "652(a)",
        "A court may order unwilling parties to mediate where its local rule says so.",
        when=civil_action & ~elsewhere & ~arbitration & ordered,
        provided=mediation.local_rule_authorises,
        until=ATLANTIC_PIPE.in_force,
    ),
    JUDICIAL.rule(
        "652(a)",
        "A court may order unwilling parties to mediate where its local rule says so, or else with limits on time and"
        " cost.",
        when=civil_action & ~elsewhere & ~arbitration & ordered,
        provided=mediation.local_rule_authorises | mediation.limits_on_cost_and_time,
        rests_on=(ATLANTIC_PIPE.at(REPORTER),),
        since=ATLANTIC_PIPE.in_force,
    ),
)

inherent_power_open = JUDICIAL.not_modelled(
    "652(a)",
    "Whether a court could order unwilling parties to mediate without a local rule was not settled before September"
    " 2002.",
    when=civil_action & ~elsewhere & ~arbitration & ordered & ~mediation.local_rule_authorises,
    until=ATLANTIC_PIPE.in_force,
)

attorney_general = JUDICIAL.rule(
    "652(c)",
    "Where the United States is a party, the Attorney General keeps full authority over how its case is conducted.",
    when=civil_action & ~elsewhere & parties.any_state_body,
)

between_parties = by_party & disclosure.to.is_one_of("other_party")

local_confidentiality = JUDICIAL.rule(
    "652(d)",
    "Each district court must protect its processes by local rule: what is said in confidence there may not be"
    " disclosed to outsiders.",
    when=confidential & ~to_court & ~between_parties,
    provided=federal_court,
)

bare_facts = JUDICIAL.rule(
    "652(d)",
    "What is protected is what was said in confidence, not that there was a mediation, who came and whether it ended in"
    " a settlement.",
    when=disclosure.what.is_one_of("existence", "statistics", "attendance", "outcome") & ~to_court,
    sure="medium",
)

danger_in_local_rules = JUDICIAL.not_modelled(
    "652(d)",
    "Whether a threat or harm to a child may be told is left to each court's local rule; some allow it where the need"
    " is great.",
    when=danger & ~to_court & federal_court,
)

local_rules = JUDICIAL.not_modelled(
    "2071(a)",
    "Each district court has local rules of its own on complaints, attendance and excuses, which are not encoded.",
    when=district_court_case & federal_court,
)

# Section 653. Neutrals --------------------------------------------------------------------------

mediates = ~Stated(~mediator.task.is_one_of("mediate"))
arbitrates = Stated(mediator.task.is_one_of("arbitrate")) | arbitration
in_programme = ~elsewhere & ~private_mediator

untrained = JUDICIAL.rule(
    "653(b)",
    "Who serves in a court's programme should be qualified and trained for it; this person has no such training.",
    when=federal_court & ~private_mediator & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
    sure="medium",
    note="Each court sets the criteria of its own panel.",
)

interested = JUDICIAL.rule(
    "653(b)",
    "A neutral with an interest in the outcome is disqualified under the court's rules.",
    when=in_programme & mediator.conflicts.has("interest"),
    gives=(give("disqualified", reason="interest"),),
)

tied_to_party = JUDICIAL.not_modelled(
    "653(b)",
    "Whether a tie with a party or earlier work in the matter disqualifies the neutral is for the local rules.",
    when=in_programme & tied & ~arbitrates,
)

conflict_elsewhere = JUDICIAL.not_modelled(
    "653(b)",
    "Outside the panels of the courts it is for contract, agency rules and professional standards whether a conflict of"
    " interest bars a mediator.",
    when=~in_programme & mediator.conflicts.has(*mediator.conflicts.values),
)

judge_of_case = JUDICIAL.not_modelled(
    "653(b)",
    "Whether the judge who may decide the case can also mediate it is for the local rules.",
    when=mediator.judge_of_case,
)

neutral = JUDICIAL.rule(
    "653(b)",
    "Magistrate judges, private professionals and lawyers who are trained for it may serve as neutrals; each court"
    " chooses its own panel.",
    when=federal_court & ~private_mediator & (mediates | arbitrates),
    provided=mediator.certified,
    rests_on=(JUDICIAL.at("653(a)"),),
)

nothing_asked = JUDICIAL.rule(
    "653(b)",
    "Outside the panels of the courts federal law asks of a mediator no age, degree, licence or nationality.",
    when=mediates & ~Stated(federal_court & ~private_mediator) & ~arbitration,
    sure="medium",
)

nothing_asked_before_1998 = JUDICIAL.rule(
    "652(a)",
    "Until October 1998 chapter 44 spoke of arbitration only, and federal law asked nothing of a mediator.",
    when=mediates & ~arbitration,
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
    sure="medium",
)

other_task = JUDICIAL.not_modelled(
    "653(b)",
    "Chapter 44 does not say who may do this task.",
    when=~mediator.task.is_one_of("mediate", "arbitrate") | (arbitrates & ~in_programme),
    since=ARBITRATION_ACT,
)

former_arbitrators = JUDICIAL.not_modelled(
    "656",
    "Who could arbitrate under chapter 44 before October 1998 is not encoded.",
    when=arbitrates,
    since=ARBITRATION_ACT,
    until=JUDICIAL.in_force,
)

# Section 654 and 655. Arbitration ---------------------------------------------------------------

constitutional_right = JUDICIAL.rule(
    "654(a)",
    "A case about a violation of a constitutional right may not be sent to arbitration under chapter 44.",
    when=arbitration & ~elsewhere & dispute.subject.is_one_of("constitutional_right"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    rests_on=(JUDICIAL.at("654(a)(1)"),),
)

above_150000 = JUDICIAL.rule(
    "654(a)",
    "A case for more than 150,000 dollars may not be sent to arbitration under chapter 44; mediation has no such"
    " limit.",
    when=arbitration & ~elsewhere & dispute.amount.at_least(Decimal("150000.01")) & dollars,
    gives=(give("bar_to_mediation", reason="amount_above_limit"),),
    rests_on=(JUDICIAL.at("654(a)(3)"),),
)

arbitration_refused = JUDICIAL.rule(
    "654(a)",
    "Arbitration under chapter 44 needs the consent of the parties; somebody has refused.",
    when=arbitration & ~elsewhere & unwilling,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(JUDICIAL.at("652(a)"),),
)

arbitration_by_consent = JUDICIAL.rule(
    "654(a)",
    "A civil case may go to arbitration by consent; the court may presume that it is worth no more than 150,000 dollars"
    " unless a lawyer certifies more.",
    when=civil_action & ~elsewhere & arbitration,
    rests_on=(JUDICIAL.at("654(c)"),),
    note="Cases under the civil rights jurisdiction of section 1343 are barred too; no fact here tells them.",
)

arbitrator_tied = JUDICIAL.not_modelled(
    "655(b)",
    "An arbitrator takes the oath of a judge and falls under the judges' rules on disqualification, which are not"
    " encoded in full.",
    when=in_programme & tied & arbitrates,
    rests_on=(JUDICIAL.at("455"),),
)

# Sections 657 and 658. Award, pay ---------------------------------------------------------------

award = JUDICIAL.rule(
    "657(a)",
    "An arbitration award under chapter 44 becomes the judgment of the court unless a party asks for a new trial within"
    " thirty days.",
    when=arbitration & ~elsewhere,
    rests_on=(JUDICIAL.at("657(c)"),),
    sure="medium",
)

pay = JUDICIAL.rule(
    "658",
    "The court sets what a neutral in its programme is paid, if anything, within limits of the Judicial Conference.",
    when=district_court_case,
    sure="medium",
)

no_clock = JUDICIAL.rule(
    "651-658",
    "Chapter 44 sets no time limit for mediation and suspends no limitation period.",
    when=ALWAYS,
    gives=(give("limitation", mode="unaffected"),),
    sure="medium",
)
