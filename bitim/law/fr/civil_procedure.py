"""France: code of civil procedure, with the decrees of 2019, 2022 and 2025 (Livre V) on amicable procedures."""

from decimal import Decimal

from bitim.law.facts import agreement, claim, disclosure, dispute, mediation, mediator
from bitim.law.fr.acts import (
    ANNULMENT,
    CASS,
    CCIV,
    COJ,
    CONCILIATORS_DECREE,
    CPC,
    CPCE,
    DECREE_2015_282,
    DECREE_2022_245,
    DECREE_2025_660,
    DOCUMENTS_RULING,
    LAW_2020_936,
    LAW_2021_1729,
    LOI_95,
    ORDINANCE_2011,
    PRIOR_ATTEMPT,
    PRIOR_ATTEMPT_BACK,
)
from bitim.law.fr.mediation_1995 import STATEMENTS, labour_is_special, made_for_mediation, outsider, statement
from bitim.law.fr.terms import (
    abuse,
    all_agree,
    by_contract,
    by_lawyers,
    by_mediator,
    civil_by_default,
    civil_matter,
    conciliation,
    consumer,
    court_appointed,
    family,
    oral,
    parental,
    pending,
    restorative,
    to_court,
    to_mediate,
    written,
)
from bitim.law.kinds import give
from bitim.law.language import Later, Rule, Stated, any_of, versions

# Article 750-1: an attempt before court -------------------------------------------------------

before_civil_court = (
    any_of(dispute.forum.is_one_of("civil_court"), dispute.field.is_one_of("civil", "consumer"))
    & ~Stated(~dispute.forum.is_one_of("civil_court"))
    & ~Stated(~dispute.field.is_one_of("civil", "consumer", "commercial", "family"))
)
small_payment = (
    claim.type.is_one_of("payment")
    & ~dispute.amount.at_least(Decimal("5000.01"))
    & ~Stated(~dispute.currency.is_one_of("EUR"))
)
neighbours = claim.type.is_one_of("boundary", "planting_distance", "building_distance", "ditches", "easement")
nuisance = claim.type.is_one_of("abnormal_nuisance")

homologation_sought = CPC.rule(
    "750-1",
    "No attempt is needed where only the approval of an agreement is asked for.",
    when=claim.exemption.is_one_of("homologation_sought"),
    gives=(give("exemption", reason="homologation_sought"),),
    since=PRIOR_ATTEMPT,
)
urgent = CPC.rule(
    "750-1",
    "No attempt is needed in a case of manifest urgency.",
    when=claim.exemption.is_one_of("urgency"),
    gives=(give("exemption", reason="urgency"),),
    since=PRIOR_ATTEMPT,
)
recovery_failed = CPC.rule(
    "750-1",
    "No attempt is needed where the creditor has already failed in the simplified recovery procedure for small claims.",
    when=claim.exemption.is_one_of("recovery_procedure_failed"),
    gives=(give("exemption", reason="recovery_procedure_failed"),),
    since=PRIOR_ATTEMPT,
)
other_exemption = CPC.rule(
    "750-1",
    "No attempt is needed after a prior appeal to the author of the decision, where circumstances make it"
    " impossible, or where the judge must try conciliation.",
    when=claim.exemption.is_one_of("other"),
    since=PRIOR_ATTEMPT,
)
conciliator_unavailable = CPC.rule(
    "750-1",
    "No attempt is needed if no conciliator can offer a first meeting within three months of being asked.",
    when=mediation.conciliator_wait_months.at_least(4),
    gives=(give("exemption", reason="conciliator_unavailable"),),
    since=PRIOR_ATTEMPT_BACK,
)
EXEMPTIONS = (homologation_sought, urgent, recovery_failed, other_exemption, conciliator_unavailable)
attempt_made = CPC.rule("750-1", "An attempt has been made.", when=mediation.attempted, since=PRIOR_ATTEMPT)

ATTEMPT = (
    "Before a claim for at most 5 000 euro, or on boundaries, planting distances, ditches and certain easements, the"
    " claimant must try conciliation, mediation or a participative procedure."
)
ATTEMPT_NUISANCE = (
    "Before a claim for at most 5 000 euro, on certain disputes between neighbours or on an abnormal nuisance, the"
    " claimant must try conciliation, mediation or a participative procedure."
)
WITHOUT_ATTEMPT = "A claim brought without the attempt is inadmissible; the court may find so of its own motion."
LISTED = (COJ.at("R211-3-4"), COJ.at("R211-3-8"))
duty_to_attempt = give("attempt_mediation", who="claimant", mode="must", process="any_amicable", when="before_claim")

attempt_first = versions(
    CPC.rule(
        "750-1",
        ATTEMPT,
        when=before_civil_court & any_of(small_payment, neighbours),
        unless=EXEMPTIONS,
        gives=(duty_to_attempt,),
        rests_on=LISTED,
        since=PRIOR_ATTEMPT,
        until=DECREE_2022_245,
    ),
    CPC.rule(
        "750-1",
        ATTEMPT_NUISANCE,
        when=before_civil_court & any_of(small_payment, neighbours, nuisance),
        unless=EXEMPTIONS,
        gives=(duty_to_attempt,),
        rests_on=LISTED,
        since=DECREE_2022_245,
        until=ANNULMENT,
    ),
)
inadmissible = versions(
    CPC.rule(
        "750-1",
        WITHOUT_ATTEMPT,
        when=before_civil_court & any_of(small_payment, neighbours),
        unless=(*EXEMPTIONS, attempt_made),
        gives=(give("claim_inadmissible", ex_officio=True),),
        since=PRIOR_ATTEMPT,
        until=DECREE_2022_245,
    ),
    CPC.rule(
        "750-1",
        WITHOUT_ATTEMPT,
        when=before_civil_court & any_of(small_payment, neighbours, nuisance),
        unless=(*EXEMPTIONS, attempt_made),
        gives=(give("claim_inadmissible", ex_officio=True),),
        since=DECREE_2022_245,
        until=ANNULMENT,
    ),
)
attempt_annulled = CPC.rule(
    "750-1",
    "The duty to attempt was annulled on 22 September 2022 for not saying when conciliators count as unavailable; no"
    " attempt is needed until it was restored on 1 October 2023.",
    when=before_civil_court & any_of(small_payment, neighbours, nuisance),
    since=ANNULMENT,
    until=PRIOR_ATTEMPT_BACK,
    sure="medium",
)
attempt_restored = CPC.rule(
    "750-1",
    ATTEMPT_NUISANCE,
    when=before_civil_court & any_of(small_payment, neighbours, nuisance),
    unless=EXEMPTIONS,
    gives=(duty_to_attempt,),
    rests_on=LISTED,
    since=PRIOR_ATTEMPT_BACK,
)
inadmissible_again = CPC.rule(
    "750-1",
    WITHOUT_ATTEMPT,
    when=before_civil_court & any_of(small_payment, neighbours, nuisance),
    unless=(*EXEMPTIONS, attempt_made),
    gives=(give("claim_inadmissible", ex_officio=True),),
    since=PRIOR_ATTEMPT_BACK,
)
conciliator_before_2022 = CPC.not_modelled(
    "750-1(2)",
    "How long a wait for the conciliator had to be to free the claimant was not fixed by the text of that time.",
    when=before_civil_court & any_of(small_payment, neighbours) & mediation.conciliator_wait_months.at_least(1),
    since=PRIOR_ATTEMPT,
    until=ANNULMENT,
)

SAID_IN_CLAIM = (
    "Where an attempt is required, the document that starts the case says what was tried or why none was needed;"
    " else it is void."
)
attempt_in_claim = (
    CPC.rule(
        "54",
        SAID_IN_CLAIM,
        when=before_civil_court & any_of(small_payment, neighbours),
        gives=(give("state_attempt_in_claim", who="claimant", mode="must"),),
        since=PRIOR_ATTEMPT,
        until=ANNULMENT,
    ),
    CPC.rule(
        "54",
        SAID_IN_CLAIM,
        when=before_civil_court & nuisance,
        gives=(give("state_attempt_in_claim", who="claimant", mode="must"),),
        since=DECREE_2022_245,
        until=ANNULMENT,
    ),
    CPC.rule(
        "54",
        SAID_IN_CLAIM,
        when=before_civil_court & any_of(small_payment, neighbours, nuisance),
        gives=(give("state_attempt_in_claim", who="claimant", mode="must"),),
        since=PRIOR_ATTEMPT_BACK,
    ),
)

# What the judge does --------------------------------------------------------------------------

violence_alleged = CCIV.rule(
    "255",
    "In a divorce or a dispute on parental authority the judge may not do so where violence is alleged.",
    when=family & abuse & any_of(dispute.subject.is_one_of("divorce"), parental),
    since=LAW_2020_936,
    rests_on=(CCIV.at("373-2-10"),),
)
judge_promotes = versions(
    CPC.rule(
        "127",
        "A judge before whom the parties do not show what they did to settle may propose conciliation or mediation.",
        when=civil_matter & pending,
        unless=(
            CPC.rule("127", "The parties have shown their efforts.", when=mediation.attempted),
            violence_alleged,
        ),
        gives=(give("offer_mediation", who="court", mode="may"),),
        since=DECREE_2015_282,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "21",
        "It belongs to the judge's mission to conciliate the parties and to fix with them the fitting way to handle the"
        " dispute; they may agree to settle at any time.",
        when=civil_matter & pending,
        gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
        since=DECREE_2025_660,
    ),
)
order_to_meet = versions(
    CPC.rule(
        "127-1",
        "The code of civil procedure repeats that the judge may order the parties to meet a mediator who informs them.",
        when=civil_matter & pending,
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1533",
        "The judge may order the parties to meet a mediator or a conciliator who informs them; the same order may"
        " already appoint the person, should they agree to mediate.",
        when=civil_matter & pending,
        unless=(violence_alleged,),
        gives=(give("appoint_mediator", who="court", mode="may"),),
        since=DECREE_2025_660,
        sure="medium",
    ),
)
fine_for_absence = CPC.rule(
    "1533-3",
    "A party who ignores the order to meet the mediator without a legitimate reason risks a civil fine of up to"
    " 10 000 euro; the mediator reports the absence.",
    when=civil_by_default & mediation.session.is_one_of("missed"),
    gives=(give("civil_fine", amount_max=10000, currency="EUR"),),
    since=DECREE_2025_660,
)
meeting_not_held = CPC.rule(
    "1533",
    "The meeting with the mediator takes place within one month of the decision unless it sets another time, by video"
    " or telephone too; otherwise the decision lapses.",
    when=civil_by_default & mediation.session.is_one_of("missed", "missed_excused"),
    gives=(give("order_lapses", reason="meeting_not_held"),),
    since=DECREE_2025_660,
    sure="medium",
)

# The mediator ---------------------------------------------------------------------------------

clean_record = CPC.rule(
    "131-5",
    "A mediator appointed by the court has no entry on bulletin no. 2 of the criminal record.",
    when=civil_by_default & to_mediate & court_appointed & mediator.obstacles.has("bulletin_2"),
    gives=(give("requirement_failed", item="clean_bulletin_2"),),
    until=DECREE_2025_660,
)
trained_for_court = CPC.rule(
    "131-5",
    "A mediator appointed by the court has the qualification that the dispute asks for, and training or experience in"
    " mediation.",
    when=civil_by_default & to_mediate & court_appointed & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
    until=DECREE_2025_660,
)
independent = CPC.rule(
    "131-5",
    "A mediator appointed by the court gives the guarantees of independence that the task asks for.",
    when=civil_by_default & to_mediate & court_appointed & mediator.conflicts.has("interest"),
    gives=(give("disqualified", reason="interest"),),
    until=DECREE_2025_660,
)
may_be_appointed = CPC.rule(
    "131-5",
    "The court may appoint as mediator a person with a clean record, the qualification that the dispute asks for,"
    " training or experience, and independence.",
    when=civil_by_default & to_mediate & court_appointed,
    provided=mediator.certified,
    until=DECREE_2025_660,
    rests_on=(CPC.at("131-4"),),
)
clean_record_by_contract = CPC.rule(
    "1533",
    "A mediator chosen by contract has no entry on bulletin no. 3 of the criminal record.",
    when=civil_by_default & to_mediate & by_contract & mediator.obstacles.has("bulletin_3"),
    gives=(give("requirement_failed", item="clean_bulletin_3"),),
    until=DECREE_2025_660,
)
trained_by_contract = CPC.rule(
    "1533",
    "A mediator chosen by contract has the qualification that the dispute asks for, or training or experience in"
    " mediation.",
    when=civil_by_default & to_mediate & by_contract & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
    until=DECREE_2025_660,
)
not_accepted = CPC.rule(
    "1532",
    "A mediator chosen by contract acts only for parties who have chosen or accepted that person.",
    when=civil_by_default & to_mediate & by_contract & ~mediator.parties_agree,
    gives=(give("requirement_failed", item="agreed_by_parties"),),
    until=DECREE_2025_660,
)
may_be_chosen = CPC.rule(
    "1533",
    "The parties may choose as mediator a person with a clean record and the qualification, training or experience that"
    " mediation asks for.",
    when=civil_by_default & to_mediate & by_contract,
    provided=mediator.certified
    & any_of(~Stated(mediator.person.is_one_of("legal_naming_natural")), mediator.parties_agree),
    until=DECREE_2025_660,
    rests_on=(CPC.at("1532"),),
)
nobody_named = CPC.rule(
    "131-4",
    "A legal person that is to mediate names the natural person who does it, with the approval of the judge or, in a"
    " mediation by contract, of the parties.",
    when=civil_by_default
    & to_mediate
    & mediator.kind.is_one_of("court_appointed", "by_contract")
    & mediator.person.is_one_of("legal_only"),
    gives=(give("requirement_failed", item="natural_person_named"),),
    until=DECREE_2025_660,
    rests_on=(CPC.at("1532"),),
)
not_an_investigator = CPC.rule(
    "131-8",
    "A mediator has no powers of investigation and may not be given a measure of investigation in the same case.",
    when=civil_by_default
    & mediator.task.is_one_of("expert_in_case")
    & ~Stated(~mediator.mediated_this_case)
    & ~Stated(~court_appointed),
    gives=(give("disqualified", reason="expert_in_same_case"),),
    until=DECREE_2025_660,
)
expert_otherwise = CPC.not_modelled(
    "131-8",
    "The rules here only say that a mediator appointed by the court may not be the expert in the same case.",
    when=Stated(mediator.task.is_one_of("expert_in_case")),
    until=DECREE_2025_660,
)
unread_since_2025 = (
    CPC.not_modelled(
        "1530-2",
        "The conditions on mediators were renumbered on 1 September 2025; the new text has not been read here.",
        when=civil_by_default & to_mediate & mediator.kind.is_one_of("court_appointed", "by_contract"),
        since=DECREE_2025_660,
    ),
    CPC.not_modelled(
        "1530-2",
        "Since 1 September 2025 a mediator is reported to be able to take on a measure of investigation at least in"
        " part; the new text has not been read here.",
        when=Stated(mediator.task.is_one_of("expert_in_case")),
        since=DECREE_2025_660,
    ),
)
other_tasks = CPC.not_modelled(
    "131-8",
    "Whether a mediator may take on this other task is not encoded.",
    when=Stated(
        mediator.task.is_one_of("conduct_miam", "advise_send", "chair_youth_conference", "decide_case", "arbitrate")
    ),
)
other_mediators = CPC.not_modelled(
    "1530",
    "What the law asks of a mediator of this kind is not encoded.",
    when=civil_by_default
    & to_mediate
    & mediator.kind.is_one_of("professional", "public", "retired_judge", "judge", "other"),
)
conciliator_role = CPC.rule(
    "1530-1",
    "A conciliator of justice is an unpaid auxiliary of the court with the same role as a mediator.",
    when=civil_by_default & conciliation,
    since=DECREE_2025_660,
    rests_on=(CONCILIATORS_DECREE.at("art. 1"),),
    sure="medium",
)

# Secrecy --------------------------------------------------------------------------------------

never_elsewhere = CPC.rule(
    "131-14",
    "What the court's mediator found or heard may not be used in other proceedings in any event, even with consent.",
    when=civil_by_default
    & ~restorative
    & disclosure.other_proceedings
    & outsider
    & any_of(statement, made_for_mediation)
    & ~Stated(disclosure.what.is_one_of("child_abuse", "threat_of_violence"))
    & ~Stated(disclosure.what.is_one_of("agreement")),
    provided=court_appointed,
    rests_on=(CPC.at("129-4"),),
    until=DECREE_2025_660,
    sure="medium",
    note="The law of 1995 lets the parties' consent lift secrecy; the stricter text of the code is followed.",
)
kept_documents = versions(
    LOI_95.rule(
        "art. 21-3",
        "Papers that record what was said in mediation share its secrecy.",
        when=civil_by_default & ~restorative & outsider & made_for_mediation,
        unless=(labour_is_special,),
        since=ORDINANCE_2011,
        until=DECREE_2025_660,
        sure="medium",
    ),
    CPC.rule(
        "1528-3",
        "Papers made for the mediation are confidential unless the parties agree otherwise.",
        when=civil_by_default & ~restorative & outsider & made_for_mediation,
        since=DECREE_2025_660,
    ),
)
produced_papers = CPC.rule(
    "1528-3",
    "Papers that are only produced in the mediation, and exist apart from it, are not confidential.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("independent_evidence"),
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
    since=DECREE_2025_660,
)
absence_reported = CPC.rule(
    "1533-3",
    "The mediator tells the judge that a party was absent from the information meeting that the judge had ordered.",
    when=civil_by_default & by_mediator & disclosure.what.is_one_of("attendance") & to_court,
    provided=mediation.session.is_one_of("missed", "missed_excused"),
    gives=(
        give("report_required", who="mediator", to="court"),
        give("disclosure_limit", to="attendance_only"),
    ),
    since=DECREE_2025_660,
)
later_absence = CPC.rule(
    "1528-3",
    "Who came to the mediation itself is not reported to the judge.",
    when=civil_by_default & by_mediator & disclosure.what.is_one_of("attendance") & to_court,
    provided=mediation.session.is_one_of("attended", "ordered"),
    since=DECREE_2025_660,
    rests_on=(CPC.at("1533-3"),),
    sure="medium",
)
unread_attendance = CPC.not_modelled(
    "1528-3",
    "Whether attendance or the outcome is part of what is confidential since September 2025 is not settled by the text"
    " read here.",
    when=civil_by_default
    & ~restorative
    & disclosure.what.is_one_of("attendance", "outcome")
    & disclosure.to.is_one_of(
        "court", "prosecutor", "police", "public", "child_protection_body", "arbitrator", "regulator"
    )
    & ~Stated(by_mediator & disclosure.what.is_one_of("attendance") & to_court),
    since=DECREE_2025_660,
)
discarded = CASS.rule(
    "2e civ., 9 June 2022",
    "A confidential paper of the mediation that is filed in court is discarded, if need be of the judge's own motion.",
    when=civil_by_default
    & ~restorative
    & to_court
    & any_of(disclosure.what.is_one_of(*STATEMENTS), made_for_mediation)
    & ~Stated(disclosure.what.is_one_of("child_abuse", "threat_of_violence", "agreement")),
    unless=(
        LOI_95.rule("art. 21-3", "The parties have agreed to the disclosure.", when=all_agree, since=ORDINANCE_2011),
    ),
    gives=(give("not_to_be_considered", who="court"),),
    rests_on=(LOI_95.at("art. 21-3"),),
    since=DOCUMENTS_RULING,
)

# The agreement and its enforcement ------------------------------------------------------------

contract_law = CPC.rule(
    "1541",
    "The agreement follows ordinary contract law; it is perfect by consent unless a rule asks for more.",
    when=civil_by_default & written,
    since=DECREE_2025_660,
)

asked_for = agreement.enforcement_asked_by.is_one_of("all_parties", "one_party_with_consent", "one_party_alone")
in_agreement = agreement.enforcement_asked_by.is_one_of("all_parties", "one_party_with_consent")
alone = agreement.enforcement_asked_by.is_one_of("one_party_alone")
conventional = mediator.kind.is_one_of("by_contract", "consumer")
homologation = give("enforceable_by", route="homologation")

not_to_approve = (
    CPC.rule("1565", "The content is contrary to law or public policy.", when=agreement.defects.has("contrary_to_law")),
    CPC.rule(
        "1565", "The agreement touches rights that are not at the parties' disposal.", when=~dispute.rights_disposable
    ),
    CPC.rule("1565", "The agreement is not in writing.", when=oral),
)
by_agreement_of_all = versions(
    CPC.rule(
        "1534",
        "The judge may approve an agreement from mediation by contract, and so make it enforceable, at the request"
        " of all parties or of one with the express consent of the others.",
        when=civil_by_default & in_agreement,
        unless=not_to_approve,
        gives=(homologation,),
        rests_on=(CPC.at("1565"),),
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1545",
        "The judge may approve the agreement and so make it enforceable at the request of all parties or of the most"
        " diligent one alone.",
        when=civil_by_default
        & any_of(mediator.kind.is_one_of("court_appointed", "by_contract", "consumer"), asked_for),
        unless=not_to_approve,
        gives=(homologation,),
        rests_on=(CPC.at("1544"),),
        since=DECREE_2025_660,
    ),
)
consent_of_others_missing = CPC.rule(
    "1534",
    "One party alone cannot have an agreement from mediation by contract approved; the express consent of the others is"
    " needed.",
    when=civil_by_default & conventional & alone,
    gives=(
        give("missing_form", document="settlement", item="explicit_consent_of_all"),
        give("approval_refused", reason="consent_missing"),
    ),
    until=DECREE_2025_660,
)
judicial_homologation = CPC.rule(
    "131-12",
    "After mediation ordered by the court any party may ask the judge to approve the agreement, without a debate unless"
    " the judge wants to hear them.",
    when=civil_by_default & court_appointed,
    unless=not_to_approve,
    gives=(homologation,),
    until=DECREE_2025_660,
)
TERMS_STAY = "The judge who approves an agreement may not change its terms."
terms_stay = versions(
    CPC.rule(
        "1565",
        TERMS_STAY,
        when=civil_by_default & any_of(asked_for, court_appointed, conventional),
        gives=(give("judge_may_change_terms", mode="must_not"),),
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1544",
        TERMS_STAY,
        when=civil_by_default & any_of(asked_for, court_appointed, conventional),
        gives=(give("judge_may_change_terms", mode="must_not"),),
        since=DECREE_2025_660,
    ),
)
UNLAWFUL = (
    "An agreement whose object is unlawful or contrary to public policy is void, and the judge refuses to approve it."
)
refusal = (
    give("void", what="settlement", reason="contrary_to_law"),
    give("approval_refused", reason="contrary_to_law"),
    give("approval_refused", reason="public_policy"),
)
unlawful = versions(
    CPC.rule(
        "1565",
        UNLAWFUL,
        when=civil_by_default & agreement.defects.has("contrary_to_law"),
        gives=refusal,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1544",
        UNLAWFUL,
        when=civil_by_default & agreement.defects.has("contrary_to_law"),
        gives=refusal,
        since=DECREE_2025_660,
    ),
)

parental_deed = parental & by_lawyers
no_child_statement = ~agreement.contains.has("child_hearing_statement")
STATEMENT = (
    "A lawyers' deed on parental authority says that the child who is able to understand was told of the right to be"
    " heard; otherwise the clerk refuses the enforcement formula."
)
refused_for_child = give("formula_refused", reason="child_hearing_statement_missing")
child_not_told = versions(
    CPC.rule(
        "1568-1",
        STATEMENT,
        when=parental_deed & no_child_statement,
        gives=(refused_for_child, give("missing_content", document="settlement", item="child_hearing_statement")),
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1546",
        STATEMENT,
        when=parental_deed & no_child_statement,
        gives=(refused_for_child, give("missing_content", document="settlement", item="child_hearing_statement")),
        since=DECREE_2025_660,
        sure="medium",
        note="The rule has a new number since September 2025, which has not been read here.",
    ),
)
child_statement_asked = versions(
    CPC.rule(
        "1568-1",
        "A lawyers' deed on parental authority must say that the child was told of the right to be heard.",
        when=parental_deed,
        gives=(give("required_content", document="settlement", item="child_hearing_statement"),),
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1546",
        "A lawyers' deed on parental authority must still say that the child was told of the right to be heard.",
        when=parental_deed,
        gives=(give("required_content", document="settlement", item="child_hearing_statement"),),
        since=DECREE_2025_660,
        sure="medium",
    ),
)
FORMULA = (
    "An agreement in a deed that the lawyers of all parties have countersigned becomes enforceable once the clerk of"
    " the court at the applicant's home has put the formula on it."
)
clerk_formula = versions(
    CPCE.rule(
        "L111-3",
        FORMULA,
        when=civil_by_default & by_lawyers & written,
        unless=tuple(child_not_told),
        gives=(give("enforceable_by", route="clerk_formula"),),
        rests_on=(CPC.at("1568"),),
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPCE.rule(
        "L111-3",
        FORMULA,
        when=civil_by_default & by_lawyers & written,
        unless=tuple(child_not_told),
        gives=(give("enforceable_by", route="clerk_formula"),),
        rests_on=(CPC.at("1546"),),
        since=DECREE_2025_660,
    ),
)
formula_not_yet = CPC.rule(
    "1568",
    "The clerk's enforcement formula on a lawyers' deed was created by law in December 2021 and can be had only since"
    " 27 February 2022.",
    when=civil_by_default & by_lawyers,
    gives=(give("formula_refused", reason="not_in_force"),),
    since=LAW_2021_1729,
    until=DECREE_2022_245,
)
lawyers_missing = versions(
    CPC.rule(
        "1568",
        "Without the countersignature of each party's lawyer the clerk does not put the enforcement formula.",
        when=civil_by_default & ~by_lawyers,
        gives=(give("formula_refused", reason="signature_missing"),),
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1546",
        "Without the countersignature of each party's lawyer the clerk does not put the enforcement formula.",
        when=civil_by_default & ~by_lawyers,
        gives=(give("formula_refused", reason="signature_missing"),),
        since=DECREE_2025_660,
    ),
)
formula_removed = CPC.rule(
    "1570",
    "Anyone with an interest may ask the court, in an accelerated procedure, to remove the clerk's formula.",
    when=civil_by_default & by_lawyers,
    since=DECREE_2022_245,
    until=DECREE_2025_660,
)
notarial_deed = CPCE.rule(
    "L111-3",
    "An agreement in a notarial deed that carries the enforcement formula is enforceable.",
    when=civil_by_default & agreement.formalities.has("notarised"),
    gives=(give("enforceable_by", route="notarial_deed"),),
)
conciliators_record = CPC.rule(
    "1540",
    "A conciliator's record is required where a right is waived; a copy goes to the court office, and it may be signed"
    " at a distance.",
    when=civil_by_default & conciliation,
    until=DECREE_2025_660,
)
foreign_agreement = CPC.rule(
    "1535",
    "An agreement from mediation that another member state has made enforceable is recognised and enforced in France.",
    when=civil_by_default & dispute.cross_border & agreement.formalities.has("enforceable_as_judgment"),
    gives=(give("enforceable_by", route="directive_art_6"),),
    until=DECREE_2025_660,
)
foreign_agreement_since_2025 = CPC.not_modelled(
    "1547",
    "Agreements made enforceable in another member state: the article has a new number since September 2025 and has not"
    " been read here.",
    when=civil_by_default & dispute.cross_border & agreement.formalities.has("enforceable_as_judgment"),
    since=DECREE_2025_660,
)

# Terms and money ------------------------------------------------------------------------------

ordered_mediation = civil_by_default & court_appointed & ~Stated(conciliation)
ordered_conciliation = civil_by_default & conciliation & any_of(pending, court_appointed)
mediation_term = versions(
    CPC.not_modelled(
        "131-3",
        "How long a mediation ordered by the court could last before 27 February 2022 is not encoded.",
        when=ordered_mediation,
        until=DECREE_2022_245,
    ),
    CPC.rule(
        "131-3",
        "A mediation ordered by the court lasts at most three months from the payment of the advance to the"
        " mediator, and may be extended once by three.",
        when=ordered_mediation,
        gives=(
            give(
                "procedure_term",
                months=3,
                extension_months=3,
                until=Later(mediation.advance_paid_on, months=3),
                until_extended=Later(mediation.advance_paid_on, months=6),
            ),
        ),
        since=DECREE_2022_245,
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1534-4",
        "A mediation ordered by the court lasts at most five months and may be extended once by three.",
        when=ordered_mediation,
        gives=(give("procedure_term", months=5, extension_months=3),),
        since=DECREE_2025_660,
        note="From which day the five months run has not been read here.",
    ),
)
conciliation_term = versions(
    CPC.rule(
        "129-2",
        "A conciliator appointed by the judge has at most three months, which may be extended once by three.",
        when=ordered_conciliation,
        gives=(give("procedure_term", months=3, extension_months=3),),
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1534-4",
        "A conciliator appointed by the judge has at most five months, which may be extended once by three.",
        when=ordered_conciliation,
        gives=(give("procedure_term", months=5, extension_months=3),),
        since=DECREE_2025_660,
    ),
)
lapse_interrupted = CPC.rule(
    "1534(3)",
    "The decision that orders mediation interrupts the time after which an idle case lapses, until the mediation ends.",
    when=civil_by_default & court_appointed,
    since=DECREE_2025_660,
)
advance_not_paid = versions(
    CPC.rule(
        "131-6",
        "If the advance on the mediator's pay is not paid in full in time, the decision that ordered mediation"
        " lapses and the case goes on.",
        when=civil_by_default & ~mediation.advance_paid_in_time,
        gives=(give("order_lapses", reason="advance_not_paid"),),
        rests_on=(LOI_95.at("art. 22-2"),),
        until=DECREE_2025_660,
    ),
    CPC.not_modelled(
        "1534",
        "What follows when the advance is not paid in time is likely the same since September 2025, but the new text"
        " has not been read here.",
        when=civil_by_default & ~mediation.advance_paid_in_time,
        since=DECREE_2025_660,
    ),
)
mediators_pay = CPC.rule(
    "131-13",
    "The mediator's pay is agreed with the parties at the end, else fixed by the judge; the advance is paid straight to"
    " the mediator.",
    when=civil_by_default & court_appointed,
    rests_on=(CPC.at("131-6"),),
    since=DECREE_2022_245,
    until=DECREE_2025_660,
)
FREE = "A conciliator of justice costs the parties nothing."
conciliator_free: tuple[Rule, ...] = versions(
    CONCILIATORS_DECREE.rule(
        "art. 1",
        FREE,
        when=civil_by_default & conciliation,
        gives=(give("free_of_charge", who="parties"),),
        until=DECREE_2025_660,
    ),
    CPC.rule(
        "1530-1",
        FREE,
        when=civil_by_default & conciliation,
        gives=(give("free_of_charge", who="parties"),),
        rests_on=(CONCILIATORS_DECREE.at("art. 1"),),
        since=DECREE_2025_660,
    ),
)
clause_of_others = CCIV.not_modelled(
    "2065",
    "A clause or a participative agreement to settle first can make an action inadmissible until its term, save for"
    " non-performance or urgency; which clauses do so is not encoded.",
    when=dispute.pretrial_order.is_one_of("by_contract") & ~consumer,
)
