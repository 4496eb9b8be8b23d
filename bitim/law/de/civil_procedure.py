"""Germany: Code of Civil Procedure and its Introductory Act, where they meet mediation and settlement."""

from decimal import Decimal

from bitim.law.de.acts import (
    BW_REPEAL,
    CONSUMER_ACT,
    EGZPO,
    FAMFG,
    GKG,
    MEDIATION_ACT,
    RVG,
    SGG,
    VIDEO_HEARING,
    VIDEO_WIDENED,
    VWGO,
    ZPO,
)
from bitim.law.de.terms import (
    applied_to_body,
    child_matter,
    civil,
    civil_witness,
    consumer,
    court_approved,
    criminal,
    deciding,
    family,
    judge,
    mediating,
    not_open_to_submission,
    not_refused,
    pending,
    released,
)
from bitim.law.facts import agreement, claim, disclosure, dispute, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import Later, Rule, Stated, versions

EARLY_STAGES = ("claim_filed", "claim_accepted", "trial")
LATE_STAGES = ("appeal", "cassation", "enforcement", "after_sentence")

# Section 41. The judge -----------------------------------------------------------------------------

judge_who_mediated = ZPO.rule(
    "41",
    "A judge who took part in a mediation, or another procedure out of court, in the matter may not judge it.",
    when=deciding & mediator.mediated_this_case,
    gives=(give("disqualified", reason="mediated_before"),),
    since=MEDIATION_ACT,
)
judge_decides = ZPO.rule(
    "41",
    "A judge may decide a case in which nothing excludes the judge by law.",
    when=deciding,
)

# Sections 91 and 98. Costs ---------------------------------------------------------------------------

fees_of_conciliation = ZPO.rule(
    "91(3)",
    "What a recognised conciliation body charged belongs to the costs of the court case if the claim follows within a"
    " year.",
    when=civil & dispute.land_law_requires_attempt,
    rests_on=(EGZPO.at("15a(4)"),),
)
own_costs = ZPO.rule(
    "98",
    "If the settlement says nothing of costs, each side bears its own, those of the settlement and those of the case.",
    when=civil & ~agreement.contains.has("cost_clause"),
    gives=(give("costs_rule", mode="each_bears_own"),),
)
fee_by_contract = RVG.rule(
    "34(1)",
    "What the mediator is paid is agreed by contract; there is no tariff. A lawyer who mediates should agree on a fee,"
    " or else gets what is usual.",
    when=~criminal & ~Stated(dispute.forum.is_one_of("consumer_body", "universal_body")),
)
reduced_court_fees = GKG.not_modelled(
    "69b",
    "A Land may lower or waive court fees if a claim is withdrawn after a mediation that was announced in the claim or"
    " proposed by the court; which Land does so, and by how much, is not encoded.",
    when=civil & pending,
)

# Section 159. Minutes ----------------------------------------------------------------------------------

minutes = disclosure.who.is_one_of("judge_mediator") & disclosure.what.is_one_of("minutes")
minutes_on_joint_request = ZPO.rule(
    "159(2)",
    "Minutes of the talks before the judge for conciliation are taken only if the parties ask for them together.",
    when=minutes & ~Stated(family),
    unless=(
        ZPO.rule(
            "159(2)",
            "All parties ask for minutes.",
            when=released,
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
    ),
    since=MEDIATION_ACT,
)
other_talks_before_judge = ZPO.not_modelled(
    "278(5)",
    "How far a judge for conciliation keeps secret what was said follows from the duties of judges, which are not"
    " encoded.",
    when=disclosure.who.is_one_of("judge_mediator") & ~Stated(disclosure.what.is_one_of("minutes", "statistics")),
)

# Section 253. The claim ----------------------------------------------------------------------------------

states_attempt = ZPO.rule(
    "253(3)",
    "The claim should say whether mediation, or another way to settle out of court, was tried, and whether anything"
    " speaks against it; no sanction follows.",
    when=civil & ~Stated(dispute.stage.is_one_of(*LATE_STAGES)),
    gives=(give("state_attempt_in_claim", who="claimant", mode="should"),),
    since=MEDIATION_ACT,
)

# Section 278. Amicable settlement, the judge for conciliation -----------------------------------------------

works_for_settlement = ZPO.rule(
    "278(1)",
    "At every stage the court has an eye on an amicable settlement.",
    when=civil & pending,
    gives=(give("encourage_settlement", who="court", mode="should", when="any_stage"),),
)

already_tried = ZPO.rule(
    "278(2)",
    "An attempt to settle before a conciliation body has already been made.",
    when=mediation.attempted,
)


def _conciliation_hearing(says: str, **days: object) -> Rule:
    return ZPO.rule(
        "278(2)",
        says,
        when=civil & dispute.stage.is_one_of(*EARLY_STAGES),
        unless=(already_tried,),
        gives=(give("encourage_settlement", who="court", mode="must", when="hearing"),),
        **days,  # type: ignore[arg-type]  # since and until alone
    )


conciliation_hearing = versions(
    _conciliation_hearing(
        "A conciliation hearing comes before the oral hearing, unless it is plainly hopeless.",
        until=VIDEO_HEARING,
    ),
    _conciliation_hearing(
        "A conciliation hearing comes before the oral hearing, unless it is plainly hopeless; it may be held by video.",
        since=VIDEO_HEARING,
        until=VIDEO_WIDENED,
    ),
    _conciliation_hearing(
        "A conciliation hearing comes before the oral hearing, unless it is plainly hopeless; it may be held by video,"
        " since July 2024 in more cases.",
        since=VIDEO_WIDENED,
    ),
)

refers_to_judge = ZPO.rule(
    "278(5)",
    "The court may send the parties to a judge for conciliation, who does not decide the case and may mediate.",
    when=civil & pending,
    gives=(give("refer_to_mediator", who="court", mode="may", to="judge_mediator"),),
    since=MEDIATION_ACT,
)

judge_for_conciliation = ZPO.rule(
    "278(5)",
    "A judge who is named for conciliation and does not decide the case may use all ways of settling it, mediation"
    " too.",
    when=mediating & judge,
    since=MEDIATION_ACT,
)
judge_of_the_case = ZPO.rule(
    "278(5)",
    "The judge for conciliation may not be the judge who decides the case.",
    when=mediating & mediator.judge_of_case,
    gives=(give("disqualified", reason="decides_case"),),
    since=MEDIATION_ACT,
)

proposes = versions(
    ZPO.rule(
        "278(5)",
        "In suitable cases the court may suggest to the parties to settle out of court.",
        when=civil & pending,
        gives=(give("offer_mediation", who="court", mode="may"),),
        until=MEDIATION_ACT,
    ),
    ZPO.rule(
        "278a(1)",
        "The court may propose mediation, or another way to settle out of court; it cannot order it.",
        when=civil & pending,
        gives=(
            give("offer_mediation", who="court", mode="may"),
            give("order_mediation", who="court", mode="must_not"),
        ),
        since=MEDIATION_ACT,
    ),
)

no_power_to_order = versions(
    ZPO.rule(
        "278(5)",
        "A court could suggest settling out of court; it could not order it.",
        when=Stated(mediation.route.is_one_of("court_order")) & ~Stated(criminal),
        gives=(give("bar_to_mediation", reason="no_power_to_order"),),
        until=MEDIATION_ACT,
        sure="medium",
        note="Inferred: the law gave the court a power to suggest.",
    ),
    ZPO.rule(
        "278a(1)",
        "A court can propose mediation; it cannot order it.",
        when=Stated(mediation.route.is_one_of("court_order")) & ~Stated(criminal),
        gives=(give("bar_to_mediation", reason="no_power_to_order"),),
        since=MEDIATION_ACT,
        sure="medium",
        note="Inferred: the law gives the court a power to propose. The other codes of procedure say the same.",
    ),
)

rests = versions(
    ZPO.rule(
        "278(5)",
        "If the parties choose to settle out of court, the court orders the case to rest.",
        when=civil & pending & not_refused,
        gives=(give("stay_of_proceedings", mode="mandatory"),),
        until=MEDIATION_ACT,
    ),
    ZPO.rule(
        "278a(2)",
        "If the parties choose mediation, the court orders the case to rest; the rest has no end of its own.",
        when=civil & pending & not_refused,
        gives=(give("stay_of_proceedings", mode="mandatory"),),
        since=MEDIATION_ACT,
    ),
)

# Sections 383 and 385. The mediator as a witness ---------------------------------------------------------------

may_refuse_testimony = ZPO.rule(
    "383(1)",
    "As a witness in a civil court the mediator may refuse to speak of what the duty of secrecy covers.",
    when=disclosure.who.is_one_of("mediator") & civil_witness,
    since=MEDIATION_ACT,
)
released_witness = ZPO.rule(
    "385(2)",
    "A mediator whom those entitled have released from secrecy must testify in a civil court.",
    when=disclosure.who.is_one_of("mediator") & civil_witness & released,
    gives=(give("exception_to_secrecy", ground="consent"),),
    since=MEDIATION_ACT,
)

# Sections 794 to 797a. Titles -----------------------------------------------------------------------------------

not_disposable = FAMFG.rule(
    "36(1)",
    "Before a court the parties can settle only so far as they can dispose of what is in dispute.",
    when=~dispute.rights_disposable & court_approved,
    gives=(give("void", reason="rights_not_disposable", what="settlement"),),
    rests_on=(VWGO.at("106"), SGG.at("101(1)")),
)
not_disposable_out_of_court = FAMFG.not_modelled(
    "36(1)",
    "What becomes of a settlement out of court about something that the parties cannot dispose of is not encoded.",
    when=~dispute.rights_disposable & ~Stated(court_approved),
)

court_settlement = ZPO.rule(
    "794(1)",
    "A settlement made in court, or recorded by an order of the court, can be enforced.",
    when=court_approved & ~Stated(child_matter),
    unless=(not_disposable,),
    gives=(give("enforceable_by", route="court_settlement"),),
    rests_on=(ZPO.at("278(6)"),),
)
body_settlement = ZPO.rule(
    "797a",
    "A settlement made before a conciliation body that the Land set up or recognised can be enforced; the local court"
    " gives the clause, or the head of the body if empowered.",
    when=agreement.formalities.has("recognised_body"),
    gives=(give("enforceable_by", route="recognised_body_settlement"),),
    rests_on=(ZPO.at("794(1)"), EGZPO.at("15a(6)")),
)
no_deed_about_this = ZPO.rule(
    "794(1)",
    "A notarial deed about a declaration of will or the existence of a residential tenancy cannot be enforced.",
    when=not_open_to_submission,
)
deed_not_disposable = ZPO.rule(
    "794(1)",
    "Only a claim that can be settled can be put into an enforceable deed.",
    when=~dispute.rights_disposable,
)
notarial_deed = ZPO.rule(
    "794(1)",
    "A notarial deed in which the debtor submits to immediate enforcement can be enforced.",
    when=agreement.formalities.has_all("notarised", "submission_to_enforcement"),
    unless=(no_deed_about_this, deed_not_disposable),
    gives=(give("enforceable_by", route="notarial_deed"),),
)

by_lawyers = agreement.signed_by.has("lawyers") & agreement.formalities.has_all(
    "submission_to_enforcement", "deposited_at_court"
)
not_for_lawyers = ZPO.rule(
    "796a(2)",
    "A lawyers' settlement about a declaration of will or the existence of a residential tenancy cannot be declared"
    " enforceable.",
    when=not_open_to_submission,
)
no_day = ZPO.rule(
    "796a(1)",
    "The settlement does not state the day on which it was made.",
    when=~agreement.contains.has("date_place"),
)
refused_as_unlawful = ZPO.rule(
    "796a(3)",
    "A lawyers' settlement that has no effect, or whose recognition would breach public policy, is not declared"
    " enforceable.",
    when=agreement.signed_by.has("lawyers") & agreement.defects.has("contrary_to_law"),
    gives=(give("approval_refused", reason="contrary_to_law"), give("approval_refused", reason="public_policy")),
)
refused_as_void = ZPO.rule(
    "796a(3)",
    "A lawyers' settlement that has no effect is not declared enforceable.",
    when=agreement.signed_by.has("lawyers") & agreement.defects.has("wrong_basis", "pressure_avoided"),
    gives=(give("approval_refused", reason="contrary_to_law"),),
)
lawyers_settlement = ZPO.rule(
    "796a(1)",
    "A settlement made by the parties' lawyers with authority, in which the debtor submits to immediate enforcement,"
    " with its day and deposited at a competent local court, is declared enforceable by the court.",
    when=by_lawyers,
    unless=(not_for_lawyers, no_day, refused_as_unlawful, refused_as_void),
    gives=(give("enforceable_by", route="court_declaration"),),
    rests_on=(ZPO.at("796b"),),
)
notary_declares = ZPO.rule(
    "796c",
    "With the consent of the parties a notary may keep a lawyers' settlement and declare it enforceable.",
    when=by_lawyers,
    unless=(not_for_lawyers, no_day, refused_as_unlawful, refused_as_void),
    gives=(give("enforceable_by", route="notary_declaration"),),
)

# Introductory Act, section 15a. Conciliation before the claim ------------------------------------------------------

honour_neighbours_equality = dispute.subject.is_one_of("neighbour", "insult", "defamation", "discrimination")
small_claim = dispute.amount.is_stated() & ~dispute.amount.at_least(Decimal("750.01"))
within_the_frame = civil & (dispute.land_law_requires_attempt | honour_neighbours_equality | small_claim)

too_much_money = EGZPO.rule(
    "15a(1)",
    "The claim is for more than 750 euro, and it is not about neighbours, honour or equal treatment.",
    when=dispute.amount.at_least(Decimal("750.01")) & ~Stated(honour_neighbours_equality),
)
after_payment_order = EGZPO.rule(
    "15a(2)",
    "After a payment order procedure no attempt is needed.",
    when=civil & claim.exemption.is_one_of("payment_order_preceded"),
    gives=(give("exemption", reason="payment_order_preceded"),),
)
other_exemption = EGZPO.rule(
    "15a(2)",
    "Counterclaims, claims bound to a term, claims to change a judgment, reopened cases and claims on documents need no"
    " attempt.",
    when=claim.exemption.is_one_of("other"),
)
in_enforcement = EGZPO.rule(
    "15a(2)",
    "Claims about measures of enforcement need no attempt.",
    when=dispute.stage.is_one_of("enforcement"),
)
not_in_the_same_land = EGZPO.rule(
    "15a(2)",
    "Parties who do not live or have their seat in the same Land need no attempt.",
    when=civil & ~dispute.parties_same_land,
    gives=(give("exemption", reason="not_same_land"),),
)
consumer_went_to_a_body = versions(
    EGZPO.rule(
        "15a(3)",
        "A consumer who went to a conciliation body of the trade or of a chamber has done enough.",
        when=consumer & applied_to_body,
        until=CONSUMER_ACT,
    ),
    EGZPO.rule(
        "15a(3)",
        "A consumer who went to a consumer conciliation body, or one of the trade or of a chamber, has done enough.",
        when=consumer & applied_to_body,
        since=CONSUMER_ACT,
    ),
)
repealed_in_bw = EGZPO.rule(
    "15a(1)",
    "Baden-Württemberg repealed its law on conciliation before court from 1 May 2013.",
    when=dispute.land.is_one_of("DE-BW"),
    since=BW_REPEAL,
    sure="medium",
    note="Read in secondary sources.",
)
NO_ATTEMPT_NEEDED = (
    too_much_money,
    after_payment_order,
    other_exemption,
    in_enforcement,
    not_in_the_same_land,
    *consumer_went_to_a_body,
    repealed_in_bw,
)

WHICH_LAND = (
    "Sources disagree which Länder have such a law; that the law of the Land covers the dispute, without the claims"
    " that it leaves out (industrial emissions, insults in press or broadcast), is taken from the facts."
)
attempt_before_claim = EGZPO.rule(
    "15a(1)",
    "Where a law of the Land says so, small money claims up to 750 euro and disputes between neighbours, about honour"
    " or equal treatment go to a recognised conciliation body before court.",
    when=within_the_frame,
    provided=dispute.land_law_requires_attempt,
    unless=NO_ATTEMPT_NEEDED,
    gives=(give("attempt_mediation", who="claimant", mode="must", process="reconciliation", when="before_claim"),),
    note=WHICH_LAND,
)
inadmissible_without_attempt = EGZPO.rule(
    "15a(1)",
    "Without the certificate of an attempt that the law of the Land asks for, the claim is inadmissible.",
    when=within_the_frame,
    provided=dispute.land_law_requires_attempt,
    unless=(
        *NO_ATTEMPT_NEEDED,
        EGZPO.rule("15a(1)", "The attempt has been made in vain.", when=mediation.attempted),
    ),
    gives=(give("claim_inadmissible"),),
    note=WHICH_LAND,
)
certificate_after_three_months = EGZPO.rule(
    "15a(1)",
    "If the attempt that the law of the Land asks for has not been held within three months of the application, the"
    " certificate is given all the same.",
    when=civil & dispute.land_law_requires_attempt,
    gives=(give("procedure_term", months=3, until=Later(mediation.application_received_on, months=3)),),
)
