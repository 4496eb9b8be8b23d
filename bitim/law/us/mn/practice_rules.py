"""Minnesota: General Rules of Practice, rule 114 on court-annexed dispute resolution and rule 310 on family cases."""

from bitim.law.facts import disclosure, dispute, fee, mediator, parties
from bitim.law.kinds import give
from bitim.law.language import Gap, Stated, versions
from bitim.law.us.mn.acts import FAMILY_RULE, PRACTICE, RULE_114_RESET
from bitim.law.us.mn.terms import (
    SAID_OR_WRITTEN,
    abuse_claimed,
    all_and_neutral_agree,
    court_annexed,
    district_case,
    family,
    in_another_forum,
    in_court,
    neutral,
    ordered,
    ordered_or_referred,
    private_field,
    said_or_written,
    somebody_refuses,
    to_mediate,
)
from bitim.law.us.mn.witnesses import could_be_a_crime, professional_misconduct

MUST_NOT_ORDER = (give("order_mediation", who="court", mode="must_not"),)

# 114.01. Which cases, and who is bound ------------------------------------------------------------

in_district_court = PRACTICE.rule(
    "114.01(a)",
    "Civil and family cases in the district court are subject to dispute resolution by order of the court, apart from"
    " the exceptions in the rules and cases that the court finds unsuitable.",
    when=private_field & ordered_or_referred & ~Stated(dispute.stage.is_one_of("before_court")) & ~in_another_forum,
    note="The list of exceptions was read as it stands since 2023.",
)

no_case_in_court = PRACTICE.rule(
    "114.01(a)",
    "The rule is about cases in the district court; before a case is filed there the court can order nothing.",
    when=private_field & ordered & (dispute.stage.is_one_of("before_court") | in_another_forum),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    sure="medium",
)

medical_malpractice = PRACTICE.rule(
    "114.01(a)",
    "Medical malpractice cases are excepted.",
    when=dispute.subject.is_one_of("medical"),
    note="The list of exceptions was read as it stands since 2023.",
)

medical_case = PRACTICE.rule(
    "114.01(a)",
    "The court does not order dispute resolution under these rules in medical malpractice cases.",
    when=ordered & dispute.subject.is_one_of("medical"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    note="The list of exceptions was read as it stands since 2023.",
)

cannot_pay = PRACTICE.rule(
    "114.01(c)",
    "The court may not require dispute resolution of a party who cannot pay where nothing free or cheap is available.",
    when=parties.any_fee_waiver,
    provided=~fee.free_adr_available,
    since=RULE_114_RESET,
)

no_order_on_the_poor = PRACTICE.rule(
    "114.01(c)",
    "The court may not require dispute resolution of a party who cannot pay where nothing free or cheap is available.",
    when=district_case & parties.any_fee_waiver,
    provided=~fee.free_adr_available,
    gives=MUST_NOT_ORDER,
    since=RULE_114_RESET,
)

poor_party = PRACTICE.rule(
    "114.01(c)",
    "The court may not require dispute resolution of a party who cannot pay where nothing free or cheap is available.",
    when=private_field & ordered & parties.any_fee_waiver,
    provided=~fee.free_adr_available,
    gives=(give("bar_to_mediation", reason="conditions_not_met"), *MUST_NOT_ORDER),
    since=RULE_114_RESET,
)

bound_by_ethics = PRACTICE.rule(
    "114.01(b)",
    "Everybody who mediates in court-annexed dispute resolution, rostered or not, is under the Ethics Board and its"
    " code.",
    when=court_annexed & to_mediate,
    gives=(give("bound_by_code", code="court_annexed_ethics"),),
    since=RULE_114_RESET,
)

# 310.01. Family cases -------------------------------------------------------------------------------

FAMILY_EXCEPTIONS = ("child_support", "violence_protection")
family_exceptions = PRACTICE.rule(
    "310.01(a)",
    "Domestic abuse actions, contempt, and support or parentage cases with the public child-support agency are"
    " excepted.",
    when=dispute.subject.is_one_of(*FAMILY_EXCEPTIONS),
    since=FAMILY_RULE,
    note="Read as it stands since 2023; earlier versions go back to 1997.",
)

excepted_family_case = PRACTICE.rule(
    "310.01(a)",
    "The court does not order dispute resolution in domestic abuse actions, for contempt, or in support or parentage"
    " cases with the public child-support agency.",
    when=ordered & dispute.subject.is_one_of(*FAMILY_EXCEPTIONS),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    since=FAMILY_RULE,
    note="Read as it stands since 2023; earlier versions go back to 1997.",
)

apart_and_advised = PRACTICE.rule(
    "310.01(b)",
    "The court may direct a process without meeting face to face if the parties agreed to it after advice by a lawyer.",
    when=parties.all_consent,
    provided=Gap("Whether the process avoids meeting face to face, after a lawyer's advice, is not among the facts."),
    since=FAMILY_RULE,
)

abuse_bars = PRACTICE.rule(
    "310.01(b)",
    "Where a party says that the other is violent, or a court holds abuse probable, the court may not require"
    " mediation.",
    when=ordered & family & abuse_claimed,
    unless=(apart_and_advised,),
    gives=(give("bar_to_mediation", reason="domestic_abuse"), *MUST_NOT_ORDER),
    since=FAMILY_RULE,
)

abuse = PRACTICE.rule(
    "310.01(b)",
    "A party says that the other is violent, or a court holds abuse probable.",
    when=family & abuse_claimed,
    since=FAMILY_RULE,
)

no_order_after_abuse = PRACTICE.rule(
    "310.01(b)",
    "Where a party says that the other is violent, or a court holds abuse probable, the court may not require"
    " mediation.",
    when=family & in_court & abuse_claimed,
    gives=MUST_NOT_ORDER,
    since=FAMILY_RULE,
)

tried_before = PRACTICE.rule(
    "310.01(b)",
    "The same issue has already been mediated without result.",
    when=family & dispute.mediated_to_impasse,
    since=RULE_114_RESET,
)

no_order_after_impasse = PRACTICE.rule(
    "310.01(b)",
    "The court may not require mediation again of an issue that was already mediated without result.",
    when=family & in_court & dispute.mediated_to_impasse,
    gives=MUST_NOT_ORDER,
    since=RULE_114_RESET,
)

impasse_bars = PRACTICE.rule(
    "310.01(b)",
    "The court may not require mediation again of an issue that was already mediated without result.",
    when=ordered & family & dispute.mediated_to_impasse,
    gives=(give("bar_to_mediation", reason="prior_impasse"), *MUST_NOT_ORDER),
    since=RULE_114_RESET,
)

# 114.04. Order, neutral and deadline ------------------------------------------------------------------

EXCEPTIONS = (medical_malpractice, cannot_pay, family_exceptions, abuse, tried_before)

order_before_2023 = PRACTICE.not_modelled(
    "114.04",
    "How the court ordered dispute resolution before 2023 is not encoded here.",
    when=district_case,
    until=RULE_114_RESET,
)

court_must_order = PRACTICE.rule(
    "114.04",
    "If the parties do not agree on a process, the court must order one that does not bind them.",
    when=district_case & somebody_refuses,
    unless=EXCEPTIONS,
    gives=(give("order_mediation", who="court", mode="must"),),
    since=RULE_114_RESET,
)

court_should_order = PRACTICE.rule(
    "114.04",
    "If the parties agree on a process, the court should order it; they tell the court administrator what and whom they"
    " chose.",
    when=district_case & parties.all_consent,
    unless=EXCEPTIONS,
    gives=(give("order_mediation", who="court", mode="should"),),
    since=RULE_114_RESET,
)

court_sets_deadline = PRACTICE.rule(
    "114.04",
    "The court sets a deadline for the dispute resolution.",
    when=district_case,
    unless=EXCEPTIONS,
    gives=(give("set_deadline", who="court", mode="must"),),
    since=RULE_114_RESET,
)

neutral_agreed = PRACTICE.rule(
    "114.04",
    "The parties agree on the neutral.",
    when=mediator.parties_agree,
    since=RULE_114_RESET,
)

court_appoints = PRACTICE.rule(
    "114.04",
    "If the parties cannot agree on a neutral, the court appoints one from the Qualified Neutrals.",
    when=district_case & (Stated(somebody_refuses) | ~mediator.parties_agree),
    unless=(neutral_agreed, *EXCEPTIONS),
    gives=(give("appoint_mediator", who="court", mode="must"),),
    since=RULE_114_RESET,
)

deadline_of_court = PRACTICE.rule(
    "114.04",
    "Court-annexed mediation has the deadline that the court sets.",
    when=district_case,
    since=RULE_114_RESET,
)

# 114.04, 114.12, 114.13. The neutral ------------------------------------------------------------------

qualified_or_chosen = versions(
    PRACTICE.not_modelled(
        "114.12",
        "Who could mediate in court-annexed cases before 2023 is not encoded here.",
        when=court_annexed & to_mediate,
        until=RULE_114_RESET,
    ),
    PRACTICE.rule(
        "114.04",
        "In court-annexed mediation the mediator is a Qualified Neutral on the roster or somebody whom the parties"
        " chose and accepted.",
        when=court_annexed & to_mediate,
        provided=mediator.registered | mediator.parties_agree,
        rests_on=(PRACTICE.at("114.01(b)"),),
        since=RULE_114_RESET,
    ),
)

neither_qualified_nor_chosen = PRACTICE.rule(
    "114.04",
    "The person is not on the roster of Qualified Neutrals, and the parties have not chosen this person.",
    when=court_annexed & to_mediate & ~mediator.registered & ~mediator.parties_agree,
    gives=(give("requirement_failed", item="register"),),
    since=RULE_114_RESET,
)

training_for_roster = PRACTICE.rule(
    "114.12",
    "The roster asks for a course of thirty hours in civil or forty in family mediation, and for no degree or"
    " profession.",
    when=court_annexed & to_mediate,
    rests_on=(PRACTICE.at("114.13"),),
    since=RULE_114_RESET,
    sure="medium",
    note="The hours were read on the page of a training centre.",
)

# 114.08. Confidentiality ------------------------------------------------------------------------------

everybody_agrees = PRACTICE.rule(
    "114.08(a)",
    "All parties and the neutral agree to the disclosure.",
    when=all_and_neutral_agree,
    gives=(give("exception_to_secrecy", ground="consent"),),
    since=RULE_114_RESET,
)

danger = PRACTICE.rule(
    "114.08(a)",
    "The neutral may speak where law, a professional code or the rules require it.",
    when=disclosure.what.is_one_of("threat_of_violence", "child_abuse"),
    provided=Gap("Whether a law or a professional code requires the neutral to report it is not encoded here."),
    since=RULE_114_RESET,
)

neutrals_recollections = PRACTICE.rule(
    "114.08(a)",
    "In court-annexed mediation the neutral's notes, impressions, opinions and memories are confidential towards"
    " parties, public and others.",
    when=court_annexed
    & neutral
    & disclosure.what.is_one_of(*SAID_OR_WRITTEN, "attendance")
    & ~Stated(disclosure.to.is_one_of("court")),
    unless=(everybody_agrees, danger),
    since=RULE_114_RESET,
)

recording = PRACTICE.rule(
    "114.08(a)",
    "A court-annexed session may be recorded, and a record used, only if all parties and the neutral agree.",
    when=court_annexed & disclosure.what.is_one_of("minutes"),
    unless=(everybody_agrees,),
    since=RULE_114_RESET,
)

neutral_to_court = PRACTICE.rule(
    "114.08(b)",
    "In court-annexed mediation the neutral tells the court only what the rules on reports to the court permit.",
    when=court_annexed & neutral & disclosure.to.is_one_of("court") & said_or_written,
    unless=(could_be_a_crime, professional_misconduct),
    rests_on=(PRACTICE.at("114.10"), PRACTICE.at("114.11")),
    since=RULE_114_RESET,
)

neutrals_report = PRACTICE.not_modelled(
    "114.10",
    "What the neutral reports to the court, such as attendance and whether the case is settled, is not encoded here.",
    when=court_annexed
    & neutral
    & disclosure.to.is_one_of("court")
    & disclosure.what.is_one_of("attendance", "outcome"),
    rests_on=(PRACTICE.at("114.08(b)"),),
    since=RULE_114_RESET,
)

confidentiality_before_2023 = PRACTICE.not_modelled(
    "114.08",
    "The confidentiality of court-annexed mediation before 2023 is not encoded here.",
    when=court_annexed & neutral & disclosure.what.is_one_of(*SAID_OR_WRITTEN, "attendance"),
    until=RULE_114_RESET,
)
