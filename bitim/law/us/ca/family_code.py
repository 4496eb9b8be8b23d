"""California: Family Code, division 8, part 2, chapter 11 on mediation of custody and visitation (3160 to 3188)."""

from bitim.law.facts import agreement, claim, disclosure, dispute, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import Gap, Later, Stated
from bitim.law.us.ca.acts import ABUSE_PROTOCOL, CONFIDENTIAL_PROGRAMME, EVID, FAM, RECOMMENDING_COUNSELLING
from bitim.law.us.ca.evidence_code import SAID, WRITINGS
from bitim.law.us.ca.terms import (
    asks_apart,
    custody,
    custody_mediation,
    custody_or_not_said,
    in_another_forum,
    in_court,
    ordered,
    signed,
    signed_by_lawyers_only,
    to_adjudicator,
    written,
)

custody_case = custody & in_court & ~in_another_forum

# 3160 to 3164. The court's mediators ------------------------------------------------------------

court_provides = FAM.rule(
    "3160",
    "Every superior court makes a mediator available for custody and visitation.",
    when=custody,
    gives=(give("provide_mediation", who="court", mode="must"),),
)

request_for_another = FAM.rule(
    "3163",
    "Whether a party may ask for another custody mediator is settled by the local court rules.",
    when=custody_mediation,
)

court_mediator = FAM.rule(
    "3164",
    "A custody mediator of the court belongs to its conciliation, probation or mental health staff or is designated"
    " otherwise, and has the training of a conciliation counsellor.",
    when=custody_mediation,
    provided=mediator.certified,
)

court_mediator_untrained = FAM.rule(
    "3164",
    "A custody mediator of the court must have the training of a conciliation counsellor.",
    when=custody_mediation & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
)

# 3170 to 3181. When custody goes to mediation ----------------------------------------------------

contested_custody = FAM.rule(
    "3170(a)",
    "Where a pleading shows that custody or visitation is contested, the case is mediated, even if paternity is in"
    " dispute.",
    when=custody_case,
    rests_on=(FAM.at("3172"),),
)

custody_by_agreement = FAM.rule(
    "3170(a)",
    "The duty to mediate begins with a contested case in court; before that the court orders nothing.",
    when=custody & dispute.stage.is_one_of("before_court") & ordered,
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
)

court_sets_mediation = FAM.rule(
    "3170(a)",
    "Where a pleading shows that custody or visitation is contested, the court must set these issues for mediation.",
    when=custody_case,
    gives=(give("refer_to_mediator", who="court", mode="must"),),
    rests_on=(FAM.at("3172"),),
)

stepparents_and_grandparents = FAM.rule(
    "3171",
    "The same holds if a stepparent or grandparent asks for visitation; a parent who is no party may stay away, but"
    " then cannot object to the settlement or ask for a hearing.",
    when=custody_case & dispute.subject.is_one_of("child_contact"),
)

abuse_protocol = FAM.rule(
    "3170(b)",
    "Cases of domestic violence are mediated under a separate protocol of the Judicial Council.",
    when=custody_case & dispute.domestic_abuse.is_one_of("alleged", "history", "found"),
    since=ABUSE_PROTOCOL,
)

existing_order = FAM.rule(
    "3173(b)",
    "If the presiding judge lets petitions about existing orders be mediated, the mediation takes place within sixty"
    " days of filing.",
    when=custody_or_not_said & dispute.existing_order,
    provided=mediation.local_rule_authorises,
    gives=(give("mediation_to_be_held_within", days=60, day_type="calendar", until=Later(claim.filed_on, 60)),),
)

set_with_hearing = FAM.rule(
    "3175",
    "The mediation is set before the hearing or together with it, and the parties and their lawyers get notice by"
    " certified mail.",
    when=custody_case,
    rests_on=(FAM.at("3176"),),
    sure="medium",
    note="The way of notice was read on an undated mirror.",
)

separate_meetings = FAM.rule(
    "3181(a)",
    "After domestic violence, declared under penalty of perjury or shown by a protective order, the mediator meets the"
    " parties apart and at different times if one asks for it.",
    when=custody_or_not_said & asks_apart,
    gives=(give("mediator_duty", item="meet_separately", mode="must"),),
    rests_on=(FAM.at("3181(b)"),),
)

# 3177, 3183, 3188. What leaves the room -----------------------------------------------------------

IN_THE_ROOM = tuple(what for what in (*SAID, *WRITINGS) if what != "recommendation")

consent_in_custody = FAM.rule(
    "3188(a)",
    "The parties consent; the mediator may then describe the open issues.",
    when=disclosure.consent_of.has("all_parties", "all_participants"),
    provided=Gap("How far the parties can open custody mediation, beyond the issues still in dispute, is not encoded."),
)

danger_in_custody = FAM.rule(
    "3188(a)",
    "Emergency safety assessments and duties to report child abuse are treated apart.",
    when=disclosure.what.is_one_of("threat_of_violence", "child_abuse"),
    provided=Gap("Duties and rights to report threats or child abuse stand in laws that are not encoded here."),
)

private_and_confidential = FAM.rule(
    "3177",
    "Custody mediation by the court is private and confidential; what the parties tell the mediator is official"
    " information.",
    when=custody_mediation & disclosure.what.is_one_of(*IN_THE_ROOM),
    unless=(consent_in_custody, danger_in_custody),
    rests_on=(EVID.at("1040"),),
)

no_recommendation = FAM.rule(
    "3183(a)",
    "A custody mediator may advise the court only in a recommending county whose local rules allow it, and only after"
    " giving the advice in writing to the parties and their lawyers.",
    when=custody_mediation
    & ~Stated(mediation.programme.is_one_of("confidential_3188"))
    & to_adjudicator
    & disclosure.what.is_one_of("recommendation"),
    provided=~(
        mediation.programme.is_one_of("recommending")
        & mediation.local_rule_authorises
        & disclosure.written_to_parties_first
    ),
    since=RECOMMENDING_COUNSELLING,
)

recommendation_allowed = FAM.rule(
    "3183(a)",
    "Where local rules allow it, the mediator, called a child custody recommending counsellor, may advise the court,"
    " having first given the advice in writing to the parties and lawyers.",
    when=mediation.programme.is_one_of("recommending")
    & disclosure.what.is_one_of("recommendation")
    & to_adjudicator
    & mediation.local_rule_authorises
    & disclosure.written_to_parties_first,
    gives=(give("exception_to_secrecy", ground="recommendation_allowed"),),
    since=RECOMMENDING_COUNSELLING,
)

recommendation_before_2012 = FAM.not_modelled(
    "3183(a)",
    "When a custody mediator could advise the court before 2012 is not encoded here.",
    when=custody_mediation
    & ~Stated(mediation.programme.is_one_of("confidential_3188"))
    & to_adjudicator
    & disclosure.what.is_one_of("recommendation"),
    until=RECOMMENDING_COUNSELLING,
)

recommendation_elsewhere = FAM.rule(
    "3177",
    "The mediator's advice about custody is not for others than the parties and, where allowed, the court.",
    when=custody_mediation
    & ~Stated(mediation.programme.is_one_of("confidential_3188"))
    & disclosure.what.is_one_of("recommendation")
    & disclosure.to.is_one_of("public", "police", "prosecutor", "child_protection_body", "regulator"),
    unless=(consent_in_custody,),
)

protecting_the_child = FAM.rule(
    "3183(b)",
    "The mediator may recommend an investigation, or restraining orders for the well-being of the child.",
    when=custody_mediation & disclosure.what.is_one_of("recommendation") & to_adjudicator,
    rests_on=(FAM.at("3183(c)"),),
)

confidential_programme = FAM.rule(
    "3188(a)",
    "In the confidential programme the mediator may advise nobody but the parties.",
    when=Stated(mediation.programme.is_one_of("confidential_3188"))
    & disclosure.what.is_one_of("recommendation")
    & ~Stated(disclosure.to.is_one_of("other_party")),
    since=CONFIDENTIAL_PROGRAMME,
    note="The first day is from memory. Which courts run the programme is unknown; it depends on the budget.",
)

fact_of_agreement = FAM.rule(
    "3188(a)",
    "The custody mediator may report to the court whether the parties agreed.",
    when=custody_mediation & disclosure.what.is_one_of("outcome") & to_adjudicator,
    gives=(
        give("exception_to_secrecy", ground="court_report"),
        give("disclosure_limit", to="agreement_reached_or_not"),
    ),
    since=CONFIDENTIAL_PROGRAMME,
)

advice_to_the_parties = FAM.rule(
    "3183(a)",
    "The parties themselves may be told what the mediator advises.",
    when=custody_mediation & disclosure.what.is_one_of("recommendation") & disclosure.to.is_one_of("other_party"),
)

# 3178 to 3186. The agreement ----------------------------------------------------------------------

agreed_plan = FAM.rule(
    "3186",
    "An agreement from custody mediation is first reported to the lawyers, and needs each party's assent, in court in"
    " person or by lawyer, or by written stipulation.",
    when=custody_mediation & written,
    provided=signed,
)

assent_needed = FAM.rule(
    "3186",
    "An agreement from custody mediation needs the assent of each party; it may be confirmed if a notified party does"
    " not appear.",
    when=custody_mediation,
    gives=(give("required_form", document="settlement", item="explicit_consent_of_all"),),
)

assent_missing = FAM.rule(
    "3186",
    "Neither the parties nor their lawyers have assented to the agreement from custody mediation.",
    when=custody_mediation & ~agreement.signed_by.has("parties", "lawyers"),
    gives=(give("missing_form", document="settlement", item="explicit_consent_of_all"),),
)

assent_by_lawyers = FAM.rule(
    "3186",
    "Lawyers may assent for the parties in open court.",
    when=custody_mediation & signed_by_lawyers_only,
    provided=Gap("Whether the lawyers assented in open court is not among the facts."),
)

plan_only = FAM.rule(
    "3178",
    "An agreement from custody mediation is limited to the parenting plan, custody and visitation, and the court may"
    " change it at any time.",
    when=custody_mediation,
    rests_on=(FAM.at("3179"),),
)
