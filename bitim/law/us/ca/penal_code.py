"""California: Penal Code, title 10.5 on community conflict resolution programmes (14150 to 14156)."""

from bitim.law.facts import accused, dispute, mediation, mediator, offence, victim
from bitim.law.kinds import give
from bitim.law.language import Gap, Stated
from bitim.law.us.ca.acts import BPC, PEN
from bitim.law.us.ca.terms import abuse_between_them, before_filing, before_judgment, community, criminal, misdemeanour

BARRED = (give("bar_to_mediation", reason="domestic_abuse"),)
NO_CONSENT = (give("bar_to_mediation", reason="consent_missing"),)

misdemeanours = PEN.rule(
    "14152(a)",
    "Conduct that can be charged as a misdemeanour may go to a community conflict resolution programme, where the"
    " county has one.",
    when=misdemeanour,
    rests_on=(PEN.at("14151"), PEN.at("14153")),
)

no_misdemeanour = PEN.rule(
    "14151",
    "Only conduct that can be charged as a misdemeanour may go to a community conflict resolution programme.",
    when=criminal & offence.gravity.is_one_of("felony", "infraction"),
    gives=(give("bar_to_mediation", reason="gravity"),),
)

history_of_abuse = PEN.rule(
    "14152(b)",
    "No case is sent to mediation where there is a history of child abuse, sexual assault or domestic violence between"
    " the two.",
    when=criminal & abuse_between_them,
    gives=BARRED,
)

protective_order = PEN.rule(
    "14152(b)",
    "No case is sent to mediation while a protective order between the two is in effect.",
    when=criminal & dispute.protective_order,
    gives=BARRED,
)

alleged_abuse = PEN.rule(
    "14152(b)",
    "Abuse between the two is alleged; if it is true, the case may not be sent to mediation.",
    when=criminal & dispute.domestic_abuse.is_one_of("alleged"),
    provided=Gap("Whether the alleged history of abuse exists must be found out first."),
)

accused_refuses = PEN.rule(
    "14153",
    "The suspect has not knowingly and freely agreed to the mediation.",
    when=criminal & ~accused.consents,
    gives=NO_CONSENT,
)

victim_refuses = PEN.rule(
    "14153",
    "The victim has not knowingly and freely agreed to the mediation.",
    when=criminal & ~victim.consents,
    gives=NO_CONSENT,
)

# Who may send a case ------------------------------------------------------------------------------

abused_or_protected = PEN.rule(
    "14152(b)",
    "A history of abuse between the two, or a protective order, forbids sending the case to mediation.",
    when=abuse_between_them | dispute.protective_order,
)

prosecutor_may_refer = PEN.rule(
    "14152(a)",
    "The district attorney may send the case to the community programme.",
    when=misdemeanour,
    unless=(
        abused_or_protected,
        PEN.rule(
            "14154",
            "The charge is filed; now the court may send the case, if the district attorney has not done so.",
            when=before_judgment,
        ),
    ),
    gives=(give("refer_to_mediator", who="prosecutor", mode="may"),),
    rests_on=(PEN.at("14151"),),
)

court_may_refer = PEN.rule(
    "14154",
    "Once the charge is filed the court may send the case to the community programme, if the district attorney and the"
    " defendant agree and it was not sent there before.",
    when=misdemeanour & before_judgment,
    unless=(abused_or_protected, PEN.rule("14154", "The defendant does not agree.", when=~accused.consents)),
    gives=(give("refer_to_mediator", who="court", mode="may"),),
)

must_not_refer = PEN.rule(
    "14152(b)",
    "Neither the district attorney nor the court may send the case to mediation after abuse between the two, or under a"
    " protective order.",
    when=criminal & (abuse_between_them | dispute.protective_order),
    gives=(
        give("refer_to_mediator", who="prosecutor", mode="must_not"),
        give("refer_to_mediator", who="court", mode="must_not"),
    ),
)

programme_mediator = PEN.not_modelled(
    "14151",
    "Who may mediate in a community conflict resolution programme follows its own rules, which are not encoded here.",
    when=criminal & ~Stated(~mediator.task.is_one_of("mediate")),
)

# What follows from the outcome ----------------------------------------------------------------------

resolved = mediation.ended_by.is_one_of("settlement")
refused = ~accused.consents | ~victim.consents
not_consented = PEN.rule("14153", "The victim or the accused did not agree.", when=refused)

recommends_no_prosecution = PEN.rule(
    "14155(b)",
    "If a case sent before any charge is resolved, the programme recommends to the district attorney not to prosecute.",
    when=misdemeanour & community & before_filing & resolved,
    unless=(not_consented, abused_or_protected),
    gives=(give("recommend_no_prosecution", who="programme", to="prosecutor"),),
)

court_may_dismiss = PEN.rule(
    "14155(c)",
    "If a case sent after the charge and before judgment is resolved, the court may dismiss the charge.",
    when=misdemeanour & community & before_judgment & resolved,
    unless=(not_consented, abused_or_protected),
    gives=(give("dismissal", who="court", mode="may"),),
    rests_on=(PEN.at("1378"), PEN.at("1385")),
)

sent_back = PEN.rule(
    "14155(a)",
    "If somebody does not agree, or the case is not resolved, the programme sends it back at once to the district"
    " attorney or the court.",
    when=criminal
    & community
    & (
        refused
        | mediation.ended_by.is_one_of(
            "all_agree_to_end", "withdrawal", "mediator_declaration", "offender_conduct", "expiry"
        )
    ),
    gives=(give("refer_back", who="programme"),),
)

juvenile_programmes = PEN.not_modelled(
    "14150",
    "What victim-offender mediation run by county probation changes in a juvenile case is not encoded here.",
    when=dispute.forum.is_one_of("youth_court"),
)

programme_funds = BPC.rule(
    "465",
    "Counties may pay for community programmes from a share of the court filing fees.",
    when=community,
    sure="medium",
    note="Sections 465 to 471.5; eight dollars a case as read, perhaps no longer so.",
)
