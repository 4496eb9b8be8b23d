"""California: Code of Civil Procedure, section 664.6 and title 11.6 (1775 to 1775.16), with the rules of court."""

from decimal import Decimal

from bitim.law.facts import dispute, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import Condition, Gap, Stated, versions
from bitim.law.us.ca.acts import (
    AB_1523,
    AB_2723,
    CCP,
    CRC,
    DISMISSAL_BY_COUNSEL,
    INSURERS_AGENT,
    JELD_WEN,
    LEVY,
    SIXTH,
    STIPULATED_JUDGMENT,
)
from bitim.law.us.ca.evidence_code import spoken_in_time, without_opening_words
from bitim.law.us.ca.terms import (
    action_in_court,
    administrative,
    before_judgment,
    civil_action,
    conditions_met,
    court_mediation,
    family,
    foreign_currency,
    in_another_forum,
    no_mediator_chosen,
    not_authorised,
    ordered,
    pending,
    private,
    recorded,
    signed,
    signed_by_lawyers_only,
    written,
)

# 664.6. Judgment on a settlement ----------------------------------------------------------------

cannot_be_proved = CCP.rule(
    "664.6",
    "The mediated settlement lacks the words without which it cannot be proved in court.",
    when=without_opening_words,
    since=STIPULATED_JUDGMENT,
)

judgment_on_settlement = CCP.rule(
    "664.6(a)",
    "In a pending case the court may, on motion, enter judgment on a settlement that the parties signed, and keep the"
    " case in hand if asked in time.",
    when=pending & (written | Stated(spoken_in_time)),
    provided=signed,
    unless=(cannot_be_proved,),
    gives=(give("enforceable_by", route="judgment_on_settlement"),),
    since=STIPULATED_JUDGMENT,
)

family_probate_or_harassment = CCP.rule(
    "664.6(c)",
    "In family, probate, juvenile and civil harassment cases the party must sign in person.",
    when=family
    | dispute.subject.is_one_of(
        "inheritance",
        "violence_protection",
        "divorce",
        "child_custody",
        "child_contact",
        "child_support",
        "alimony",
        "property_division",
    )
    | dispute.forum.is_one_of("youth_court", "family_court"),
    since=AB_2723,
)

judgment_on_lawyers_signature = CCP.rule(
    "664.6(b)(2)",
    "In a pending case the signature of a party's lawyer is enough for judgment on the settlement.",
    when=pending & (written | Stated(recorded)) & signed_by_lawyers_only,
    unless=(family_probate_or_harassment, cannot_be_proved),
    gives=(give("enforceable_by", route="judgment_on_settlement"),),
    since=AB_2723,
)

NOT_IN_PERSON = give("missing_form", document="settlement", item="signed_personally")
personal_signature = versions(
    CCP.rule(
        "664.6",
        "For judgment on a settlement each party had to sign in person; the lawyer's signature was not enough.",
        when=pending & signed_by_lawyers_only,
        gives=(NOT_IN_PERSON,),
        since=STIPULATED_JUDGMENT,
        until=AB_2723,
    ),
    CCP.rule(
        "664.6(c)",
        "In family, probate, juvenile and civil harassment cases judgment on a settlement needs the party's own"
        " signature, not only the lawyer's.",
        when=pending & signed_by_lawyers_only & family_probate_or_harassment.when,
        gives=(NOT_IN_PERSON,),
        since=AB_2723,
    ),
)

OWN_SIGNATURE = give("required_form", document="settlement", item="signed_personally")
required_signature = versions(
    CCP.rule(
        "664.6",
        "Judgment on a settlement asks for the parties' own signatures.",
        when=pending,
        gives=(OWN_SIGNATURE,),
        since=STIPULATED_JUDGMENT,
        until=AB_2723,
    ),
    CCP.rule(
        "664.6(c)",
        "In family, probate, juvenile and civil harassment cases judgment on a settlement asks for the parties' own"
        " signatures.",
        when=pending & family_probate_or_harassment.when,
        gives=(OWN_SIGNATURE,),
        since=AB_2723,
    ),
)

parties_in_person = LEVY.rule(
    "10 Cal.4th 578",
    "The Supreme Court read the word parties as the litigants themselves, not their lawyers.",
    when=pending & signed_by_lawyers_only,
    rests_on=(CCP.at("664.6"),),
    until=AB_2723,
    note="The month and day of the decision are from memory. Since 2021 the section itself lets lawyers sign.",
)

insurers_agent = versions(
    CCP.rule(
        "664.6(b)(3)",
        "An agent may sign for an insurer that is itself a party.",
        when=pending & ~signed,
        since=AB_2723,
        until=INSURERS_AGENT,
    ),
    CCP.rule(
        "664.6(b)(3)",
        "An agent may sign for an insurer that defends and covers a party, unless the party would owe more than the"
        " policy pays.",
        when=pending & ~signed,
        since=INSURERS_AGENT,
    ),
)

dismissal_by_stipulation = CCP.rule(
    "664.6(e)",
    "The parties or their lawyers may stipulate that the case is dismissed without prejudice while the court keeps it"
    " in hand to enforce the settlement.",
    when=pending & (written | recorded),
    since=DISMISSAL_BY_COUNSEL,
    sure="medium",
)

# 1775.2 to 1775.5. Which actions the court may send to mediation ----------------------------------

UNTIL_2026, FROM_2027 = Decimal("50000.01"), Decimal("75000.01")


def _above(limit: Decimal) -> Condition:
    return dispute.amount.at_least(limit) & ~foreign_currency


not_filed = dispute.stage.is_one_of("before_court")
ABOVE_LIMIT = (give("bar_to_mediation", reason="amount_above_limit"),)
MUST_NOT_ORDER = (give("order_mediation", who="court", mode="must_not"),)
MAY_ORDER = (give("order_mediation", who="court", mode="may"),)

SAYS_ABOVE_50 = "The court may not order mediation where more than 50,000 dollars are in controversy."
SAYS_ABOVE_75 = "The court may not order mediation where more than 75,000 dollars are in controversy."
SAYS_CONDITIONS = (
    "The court may order mediation only if the case is set for trial, a party has told it of its interest, no discovery"
    " dispute is open, and the parties were told that they may choose the mediator."
)

amount_above_limit = versions(
    CCP.rule(
        "1775.5",
        SAYS_ABOVE_50,
        when=civil_action & ordered & _above(UNTIL_2026),
        gives=(*ABOVE_LIMIT, *MUST_NOT_ORDER),
        rests_on=(CRC.at("3.871"),),
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        SAYS_ABOVE_75,
        when=civil_action & ordered & _above(FROM_2027),
        gives=(*ABOVE_LIMIT, *MUST_NOT_ORDER),
        since=AB_1523,
    ),
)

conditions_not_met = CCP.rule(
    "1775.5",
    SAYS_CONDITIONS,
    when=civil_action & ordered & ~conditions_met,
    gives=(give("bar_to_mediation", reason="conditions_not_met"), *MUST_NOT_ORDER),
    since=AB_1523,
)

court_not_in_programme = CCP.rule(
    "1775.2",
    "Courts outside Los Angeles that have not opted in may not order mediation under this title.",
    when=civil_action & ordered & not_authorised,
    gives=(give("bar_to_mediation", reason="no_power_to_order"), *MUST_NOT_ORDER),
)

no_inherent_power = JELD_WEN.rule(
    "146 Cal.App.4th 536",
    "Courts have no power of their own to force parties into private mediation.",
    when=civil_action & ordered & private,
    gives=(give("bar_to_mediation", reason="no_power_to_order"), *MUST_NOT_ORDER),
    note="The day of the decision is from memory.",
)

no_action_yet = CCP.rule(
    "1775.2",
    "Only a civil action that has been filed can be ordered into mediation.",
    when=civil_action & ordered & not_filed,
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    sure="medium",
)

_small_action = (
    civil_action & ordered & ~foreign_currency & ~Stated(private) & ~Stated(not_authorised) & ~Stated(not_filed)
)
court_may_order = versions(
    CCP.rule(
        "1775.5",
        "The court may order mediation of a civil action in which at most 50,000 dollars are in controversy.",
        when=_small_action,
        provided=dispute.amount.is_stated() & ~_above(UNTIL_2026),
        gives=MAY_ORDER,
        rests_on=(CCP.at("1775.2"), CRC.at("3.871")),
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        "The court may order mediation of a civil action in which at most 75,000 dollars are in controversy, once the"
        " case is ready for it.",
        when=_small_action,
        provided=dispute.amount.is_stated() & ~_above(FROM_2027) & conditions_met,
        gives=MAY_ORDER,
        since=AB_1523,
    ),
)

amount_in_another_currency = CCP.not_modelled(
    "1775.5",
    "The limit is in dollars; how an amount in another currency is converted is not encoded here.",
    when=civil_action & ordered & foreign_currency,
)

public_entities = CCP.rule(
    "1775.3",
    "Actions with public entities are included; the parties may agree before the court to mediate, whatever the"
    " amount.",
    when=administrative & pending & ~Stated(ordered) & ~in_another_forum,
    rests_on=(CRC.at("3.871(a)(2)"),),
)

administrative_out_of_court = CCP.not_modelled(
    "1775.3",
    "Mediation with public authorities outside a civil action in court follows laws that are not encoded here.",
    when=administrative & ~Stated(pending & ~in_another_forum) & ~Stated(ordered),
)

family_by_order = CCP.not_modelled(
    "1775.2",
    "Whether a court may order mediation of family matters other than custody and visitation is not encoded here.",
    when=family & ordered & ~dispute.subject.is_one_of("child_custody", "child_contact"),
)

not_after_arbitration = CCP.rule(
    "1775.4",
    "An action already ordered into arbitration may not be ordered into mediation, nor the other way round.",
    when=civil_action & ordered,
)

# The same power, where the question is what the court may do --------------------------------------

may_order_in_action = versions(
    CCP.rule(
        "1775.5",
        "The court may order mediation of a civil action in which at most 50,000 dollars are in controversy.",
        when=court_mediation & ~foreign_currency & dispute.amount.is_stated() & ~_above(UNTIL_2026),
        gives=MAY_ORDER,
        rests_on=(CCP.at("1775.2"), CRC.at("3.871")),
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        "The court may order mediation of a civil action in which at most 75,000 dollars are in controversy, once the"
        " case is ready for it.",
        when=court_mediation & ~foreign_currency & dispute.amount.is_stated() & ~_above(FROM_2027),
        provided=conditions_met,
        gives=MAY_ORDER,
        since=AB_1523,
    ),
)

must_not_order_in_action = versions(
    CCP.rule(
        "1775.5",
        SAYS_ABOVE_50,
        when=action_in_court & _above(UNTIL_2026),
        gives=MUST_NOT_ORDER,
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        SAYS_ABOVE_75,
        when=action_in_court & _above(FROM_2027),
        gives=MUST_NOT_ORDER,
        since=AB_1523,
    ),
)

must_not_order_without_conditions = CCP.rule(
    "1775.5",
    SAYS_CONDITIONS,
    when=action_in_court & ~conditions_met,
    gives=MUST_NOT_ORDER,
    since=AB_1523,
)

must_not_order_without_programme = CCP.rule(
    "1775.2",
    "Courts outside Los Angeles that have not opted in may not order mediation under this title.",
    when=action_in_court & not_authorised,
    gives=MUST_NOT_ORDER,
)

must_not_force_private_mediation = JELD_WEN.rule(
    "146 Cal.App.4th 536",
    "Courts have no power of their own to force parties into private mediation.",
    when=civil_action & before_judgment & private,
    gives=MUST_NOT_ORDER,
    note="The day of the decision is from memory.",
)

# 1775.5 and 1775.6. The mediator -------------------------------------------------------------------

_open_in_2027 = ~Stated(_above(FROM_2027)) & ~Stated(~conditions_met)

choose_within = versions(
    CCP.rule(
        "1775.6",
        "The mediator is selected within thirty days after the action is submitted to mediation.",
        when=court_mediation,
        gives=(give("choose_mediator_within", days=30),),
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        "After an order to mediate the parties have fifteen days to agree on the mediator; then the court chooses.",
        when=court_mediation & _open_in_2027,
        gives=(give("choose_mediator_within", days=15),),
        since=AB_1523,
    ),
)

court_chooses = versions(
    CCP.rule(
        "1775.6",
        "If the parties do not settle how the mediator is chosen, the court appoints one.",
        when=court_mediation & no_mediator_chosen,
        gives=(give("appoint_mediator", who="court", mode="must"),),
        until=AB_1523,
    ),
    CCP.rule(
        "1775.5",
        "If the parties do not agree on a mediator within fifteen days, the court chooses one.",
        when=court_mediation & _open_in_2027 & no_mediator_chosen,
        gives=(give("appoint_mediator", who="court", mode="must"),),
        since=AB_1523,
    ),
)

appointed_by_court = CCP.rule(
    "1775.6",
    "Where the parties choose no mediator, the court appoints one.",
    when=civil_action & ordered & no_mediator_chosen,
    provided=Gap("Whether the court has appointed this person is not among the facts."),
)

chosen_by_parties = CCP.rule(
    "1775.6",
    "In mediation ordered by the court the parties themselves settle how the mediator is chosen and what the mediator"
    " must know.",
    when=civil_action & ordered & mediator.parties_agree,
)

# 1775.7 to 1775.9. Time, pay and the end -----------------------------------------------------------

trial_clock_runs = CCP.rule(
    "1775.7",
    "Submitting an action to mediation does not stop the time within which it must be brought to trial, with the"
    " exceptions the section names.",
    when=court_mediation,
    sure="medium",
)

ends_before_trial = CCP.rule(
    "1775.5",
    "The ordered mediation ends, with an agreement or a statement of nonagreement, at least 120 days before trial and"
    " does not delay it; it may be held remotely if all agree.",
    when=court_mediation & _open_in_2027,
    gives=(give("finish_before_trial", days=120),),
    since=AB_1523,
)

stipulation_in_time = CRC.rule(
    "3.871(a)(2)",
    "Parties who agree to mediate a civil action file their stipulation at least ninety days before trial, unless the"
    " court allows it later.",
    when=action_in_court,
)

parties_chose = CCP.rule(
    "1775.8",
    "The parties chose the mediator themselves; the court did not appoint one.",
    when=mediator.parties_agree,
)

court_pays = CCP.rule(
    "1775.8",
    "A mediator whom the court appoints is paid by the court, like a judicial arbitrator, once the statement on the"
    " result is filed.",
    when=court_mediation,
    unless=(parties_chose,),
    gives=(give("fee_payer", who="court"),),
)

free_for_parties = CCP.rule(
    "1775.5",
    "A mediator whom the court chooses costs the parties nothing.",
    when=court_mediation & _open_in_2027 & no_mediator_chosen,
    gives=(give("free_of_charge", who="parties"),),
    since=AB_1523,
)

statement_of_nonagreement = CCP.rule(
    "1775.9",
    "If the mediation ends without agreement, the mediator files a statement of nonagreement on the court's form.",
    when=court_mediation
    & mediation.ended_by.is_one_of("all_agree_to_end", "withdrawal", "mediator_declaration", "expiry"),
)

# The mediating justice of the Court of Appeal --------------------------------------------------------

mediating_justice = SIXTH.rule(
    "1(d)",
    "A justice of the Sixth District who mediated an appeal without full settlement takes no further part in the case.",
    when=dispute.stage.is_one_of("appeal") & mediator.mediated_this_case & mediator.task.is_one_of("decide_case"),
    provided=Gap("Whether the case is before the Sixth District, and whether all of it was settled, is not stated."),
    sure="medium",
)
