"""Kazakhstan: Law No. 401-IV of 28 January 2011 on mediation, in the order of its articles."""

from datetime import date

from bitim.law.facts import (
    accused,
    agreement,
    contract,
    disclosure,
    dispute,
    fee,
    mediation,
    mediator,
    offence,
    parties,
    proposal,
    victim,
)
from bitim.law.kinds import give
from bitim.law.kz.acts import (
    APPC,
    CPC,
    CRC,
    ENTC,
    LABC,
    LAW_84_VII,
    LAW_121_V,
    LAW_164_V,
    LAW_227_V,
    LAW_292_VI,
    LAW_351_VI,
    LAW_378_V,
    LAW_565_IV,
    LEP,
    LM,
    MFC,
)
from bitim.law.kz.terms import (
    administrative,
    before_court,
    civil,
    criminal,
    family,
    grave,
    offence_case,
    out_of_court,
    paid_mediator,
    pending,
    person_harmed_badly,
    sitting_judge,
    within_68_2,
)
from bitim.law.language import (
    ALWAYS,
    TODAY,
    Consequence,
    Gap,
    Later,
    NotAfter,
    Rule,
    Stated,
    all_of,
    any_of,
    versions,
)

# Article 1. Scope of mediation ------------------------------------------------------------------

private_disputes = LM.rule(
    "1(1)",
    "Disputes that arise from civil, labour, family and other private relations between people or organisations may be"
    " mediated, before going to court as well as after.",
    when=dispute.field.is_one_of("civil", "consumer", "family"),
    rests_on=(LM.at("20(2)"),),
)

commercial_disputes = versions(
    LM.rule(
        "1(1)",
        "Disputes between entrepreneurs or companies are civil disputes and may be mediated, before going to court as"
        " well as after.",
        when=dispute.field.is_one_of("commercial"),
        rests_on=(LM.at("20(2)"),),
        until=LAW_378_V,
    ),
    LM.rule(
        "1(1)",
        "Disputes between entrepreneurs or companies may be mediated by mutual consent under a contract on mediation,"
        " before going to court as well as after.",
        when=dispute.field.is_one_of("commercial"),
        rests_on=(LM.at("20(2)"), ENTC.at("303(1)(2)"), ENTC.at("305")),
        since=LAW_378_V,
    ),
)

labour_disputes = versions(
    LM.rule(
        "1(1)",
        "Disputes from labour relations may be mediated.",
        when=dispute.field.is_one_of("labour"),
        rests_on=(LM.at("20(2)"),),
        until=LAW_378_V,
    ),
    LM.rule(
        "1(1)",
        "Disputes from labour relations may be mediated, collective labour disputes too, by mutual consent.",
        when=dispute.field.is_one_of("labour"),
        rests_on=(LM.at("20(2)"), LABC.at("160"), LABC.at("162(4)")),
        since=LAW_378_V,
    ),
)

lesser_crimes = LM.rule(
    "1(1)",
    "Criminal cases on crimes of minor and medium gravity may be mediated.",
    when=criminal & offence.gravity.is_one_of("minor", "medium"),
)

misdemeanours = LM.rule(
    "1(1)",
    "Criminal cases on misdemeanours may be mediated.",
    when=criminal & offence.gravity.is_one_of("misdemeanour"),
    since=LAW_227_V,
)

grave_crimes_of_some = LM.rule(
    "1(1)",
    "A grave crime may be mediated only if it is the first grave crime of a minor, a pregnant woman, a woman with small"
    " children, a man raising small children alone, a woman of 58 or older or a man of 63 or older.",
    when=criminal & grave,
    provided=within_68_2,
    rests_on=(CRC.at("68(2)"),),
    since=LAW_292_VI,
    note="The day is ten days after publication, computed and not read.",
)

outside_by_gravity = versions(
    LM.rule(
        "1(1)",
        "Grave and especially grave crimes may not be mediated.",
        when=criminal & offence.gravity.is_one_of("grave", "especially_grave"),
        gives=(give("bar_to_mediation", reason="gravity"),),
        until=LAW_292_VI,
    ),
    LM.rule(
        "1(1)",
        "Especially grave crimes may not be mediated, and grave crimes only by those whom the Criminal Code names,"
        " for a"
        " first grave crime without death or grievous harm.",
        when=criminal
        & (offence.gravity.is_one_of("especially_grave") | (grave & (~within_68_2 | person_harmed_badly))),
        gives=(give("bar_to_mediation", reason="gravity"),),
        rests_on=(CRC.at("68(2)"),),
        since=LAW_292_VI,
    ),
)

offence_cases = LM.rule(
    "1(1)",
    "Cases on administrative offences may be mediated; what this does to the case follows from the Code on"
    " Administrative Offences.",
    when=offence_case,
    rests_on=(LM.at("24"),),
    since=LAW_84_VII,
)

not_yet_in_scope = versions(
    LM.rule(
        "1(1)",
        "The Law did not yet cover cases on administrative offences, nor disputes from enforcement proceedings.",
        when=dispute.field.is_one_of("administrative_offence", "enforcement"),
        until=LAW_164_V,
        sure="medium",
    ),
    LM.rule(
        "1(1)",
        "The Law did not yet cover cases on administrative offences.",
        when=offence_case,
        since=LAW_164_V,
        until=LAW_84_VII,
    ),
)

administrative_not_yet = LM.rule(
    "1(1)",
    "The Law did not yet cover disputes with public authorities about their administrative acts.",
    when=administrative,
    until=LAW_351_VI,
)

misdemeanours_not_yet = LM.rule(
    "1(1)",
    "The Law did not yet know criminal misdemeanours.",
    when=criminal & offence.gravity.is_one_of("misdemeanour"),
    until=LAW_227_V,
)

enforcement_disputes = versions(
    LM.rule(
        "1(1)",
        "Disputes that arise while a court decision is being enforced may be mediated.",
        when=dispute.field.is_one_of("enforcement"),
        rests_on=(LEP.at("47(1)"),),
        since=LAW_164_V,
        until=LAW_84_VII,
        sure="medium",
        note="The day is ten days after publication, computed and not read.",
    ),
    LM.rule(
        "1(1)",
        "Disputes that arise while a court decision is being enforced may be mediated, up to the end of enforcement.",
        when=dispute.field.is_one_of("enforcement"),
        rests_on=(LM.at("25-1"), LEP.at("44(8)"), LEP.at("47(1)(2-1)")),
        since=LAW_84_VII,
    ),
)

other_fields = LM.not_modelled(
    "1(1)",
    "Whether tax and insolvency disputes may be mediated depends on special laws that are not encoded here.",
    when=dispute.field.is_one_of("tax", "insolvency"),
)

interests_of_others = LM.rule(
    "1(2)",
    "A dispute that touches, or may touch, people who take no part in the mediation may not be mediated.",
    when=dispute.affects_third_parties,
    gives=(give("bar_to_mediation", reason="third_party_interests"),),
)

incapable_person = LM.rule(
    "1(2)",
    "A dispute that touches a person whom a court declared legally incapable may not be mediated.",
    when=parties.capacity.is_one_of("none"),
    gives=(give("bar_to_mediation", reason="incapable_person"),),
)

person_of_limited_capacity = LM.rule(
    "1(2)",
    "A dispute that touches a person whose legal capacity a court limited may not be mediated.",
    when=parties.capacity.is_one_of("limited"),
    gives=(give("bar_to_mediation", reason="limited_capacity_person"),),
    since=LAW_121_V,
    note="The day in July 2013 is computed and not read.",
)

bars_of_other_laws = LM.not_modelled(
    "1(2)",
    "Other laws may name further cases that cannot be mediated; they are not gathered here.",
    when=dispute.field.is_one_of(*dispute.field.values),
    since=LAW_84_VII,
)

state_body = versions(
    LM.rule(
        "1(3)",
        "A dispute in which a state body is a party may not be mediated.",
        when=parties.any_state_body,
        gives=(give("bar_to_mediation", reason="state_body_party"),),
        until=LAW_351_VI,
    ),
    LM.rule(
        "1(3)",
        "A dispute in which a state body is a party may be mediated only where a law provides for it.",
        when=parties.any_state_body,
        provided=~dispute.statute_allows_mediation,
        unless=(
            APPC.rule(
                "120(1)",
                "For administrative cases in court the code itself provides for mediation.",
                when=administrative & ~before_court,
            ),
        ),
        gives=(give("bar_to_mediation", reason="state_body_party"),),
        since=LAW_351_VI,
    ),
)

corruption = LM.rule(
    "1(4)",
    "Criminal cases on corruption may not be mediated.",
    when=criminal & offence.features.has("corruption"),
    gives=(give("bar_to_mediation", reason="corruption"),),
)

public_service = LM.rule(
    "1(4)",
    "Criminal cases on other crimes against the interests of public service and public administration may not be"
    " mediated.",
    when=criminal & offence.features.has("public_service"),
    gives=(give("bar_to_mediation", reason="public_service_crime"),),
)

# Article 5. Voluntariness -----------------------------------------------------------------------

no_consent = LM.rule(
    "5(1)",
    "Mediation needs the will of all parties; somebody has refused.",
    when=~parties.all_consent,
    unless=(
        LM.rule(
            "5(1)",
            "In the criminal case the victim and the accused both agree.",
            when=all_of(criminal, victim.consents, accused.consents),
        ),
    ),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(LM.at("20(1)"),),
)

victim_refuses = LM.rule(
    "5(1)",
    "In a criminal case mediation needs the consent of the victim, who refuses.",
    when=criminal & ~victim.consents,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

accused_refuses = LM.rule(
    "5(1)",
    "In a criminal case mediation needs the consent of the accused, who refuses.",
    when=criminal & ~accused.consents,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

voluntary = LM.rule(
    "5(1)",
    "Taking part is voluntary: each party may refuse, and may leave at any stage.",
    when=ALWAYS,
    gives=(give("participation_voluntary"),),
    rests_on=(LM.at("5(2)"), LM.at("11(1)(3)")),
)

refusal_without_sanction = LM.rule(
    "20(6)",
    "Refusing a proposal to mediate, or not answering it, has no sanction where nothing prescribes an attempt to"
    " settle.",
    when=proposal.answer.is_one_of("none", "refused", "refused_with_reasons")
    & ~Stated(dispute.pretrial_order.is_one_of("by_law", "by_contract")),
    gives=(give("participation_voluntary"),),
    rests_on=(LM.at("5(1)"),),
)

# Article 7. Independence and impartiality -------------------------------------------------------

possible_partiality = LM.rule(
    "7(2)",
    "A mediator must refuse where something stands in the way of impartiality.",
    when=mediator.conflicts.has("relationship", "prior_work_for_party", "office_colleague_prior_work"),
    provided=Gap("Whether this relationship or earlier work stands in the way of impartiality is judged case by case."),
    rests_on=(LM.at("9(1)"),),
)

interest_in_outcome = LM.rule(
    "9(1)",
    "A mediator may have no interest in the outcome.",
    when=mediator.conflicts.has("interest"),
    gives=(give("disqualified", reason="interest"),),
    rests_on=(LM.at("7(2)"),),
)

# Article 8. Confidentiality ---------------------------------------------------------------------

# What is learned in the course of mediation; its mere existence and bare statistics are not.
LEARNED = (
    "attendance",
    "outcome",
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "agreement",
    "document_made_for_mediation",
    "child_abuse",
    "recommendation",
    "party_bad_faith",
    "personal_data",
)
MEDIATORS = ("mediator", "judge_mediator")
learned = disclosure.what.is_one_of(*LEARNED)
participants_since_2022 = disclosure.who.is_one_of(*MEDIATORS, "party", "representative", "participant")

written_permission = LM.rule(
    "8(1)",
    "The party who gave the information allows it in writing.",
    when=disclosure.consent_of.has("giver", "all_parties", "all_participants"),
    provided=disclosure.consent_written,
    gives=(give("exception_to_secrecy", ground="consent"),),
)

own_information = LM.rule(
    "8(1)",
    "It is that side's own information; only the one who gave it could forbid it.",
    when=disclosure.by_whom_given.is_one_of("self") & disclosure.who.is_one_of("party", "representative"),
)

enforcing = LM.rule(
    "27(9)",
    "Who asks for enforcement must show the agreement.",
    when=disclosure.what.is_one_of("agreement") & disclosure.purpose.is_one_of("enforcement"),
    gives=(give("exception_to_secrecy", ground="enforcement"),),
    since=LAW_378_V,
    sure="medium",
)

secrecy = versions(
    LM.rule(
        "8(1)",
        "The mediator and the parties may not disclose what they learned in mediation without the written permission of"
        " the party who gave it.",
        when=disclosure.who.is_one_of(*MEDIATORS, "party") & learned,
        unless=(written_permission, own_information, enforcing),
        rests_on=(LM.at("2(8)"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "8(1)",
        "Everybody who takes part - mediator, parties, representatives, interpreters, experts and others drawn in"
        " - may not"
        " disclose what they learned in mediation without the written permission of the party who gave it.",
        when=participants_since_2022 & learned,
        unless=(written_permission, own_information, enforcing),
        rests_on=(LM.at("2(3-1)"),),
        since=LAW_84_VII,
    ),
)

bound_by_contract = LM.rule(
    "21(2)(7)",
    "Who has promised by contract to keep the mediation confidential is bound by that promise.",
    when=mediation.confidentiality_agreed & disclosure.who.is_one_of("representative", "participant", "organisation"),
    unless=(written_permission,),
)

others_before_2022 = LM.rule(
    "2(8)",
    "The Law then named only mediator and parties; whether it bound representatives, interpreters and experts too is an"
    " inference.",
    when=disclosure.who.is_one_of("representative", "participant") & learned,
    provided=Gap("Until 2022 the Law named only the mediator and the parties as participants."),
    unless=(written_permission, own_information),
    until=LAW_84_VII,
)

organisation_silent = LM.rule(
    "8(1)",
    "The Law does not name the organisation of mediators among those bound to secrecy.",
    when=disclosure.who.is_one_of("organisation") & learned,
    provided=Gap("Whether the organisation of mediators is bound by the Law itself is not settled by its text."),
    unless=(written_permission,),
)

threat_of_violence = LM.rule(
    "8(1)",
    "The Law has no exception for threats of violence.",
    when=disclosure.what.is_one_of("threat_of_violence"),
    provided=Gap("Whether the criminal law demands or allows reporting the threat is outside the rules encoded here."),
    unless=(written_permission, own_information),
    rests_on=(LM.at("8(2)"),),
)

unclear_subject = LM.rule(
    "8(1)",
    "The Law protects what was learned in mediation.",
    when=disclosure.what.is_one_of("existence", "independent_evidence"),
    provided=Gap("Whether secrecy covers the mere fact of mediation, or evidence that exists apart from it, is open."),
    unless=(written_permission, own_information),
)

not_a_witness = LM.rule(
    "8(2)",
    "A mediator may not be examined as a witness about what became known in mediation, save where laws say so.",
    when=disclosure.who.is_one_of(*MEDIATORS) & disclosure.purpose.is_one_of("testimony") & learned,
)

# Article 9. Requirements for mediators ----------------------------------------------------------

general_conditions = LM.rule(
    "9(1)",
    "A mediator is independent, impartial and without interest in the outcome, and is chosen by both sides.",
    when=ALWAYS,
)

not_chosen = LM.rule(
    "9(1)",
    "A mediator is chosen by mutual consent; the parties have not agreed on this person.",
    when=~mediator.parties_agree,
    unless=(
        CPC.rule(
            "38(1)(1)",
            "The question is whether a judge may decide the case, not mediate it.",
            when=Stated(mediator.task.is_one_of("decide_case")),
        ),
    ),
    gives=(give("requirement_failed", item="agreed_by_parties"),),
)

not_a_mediator_kind = LM.rule(
    "9(2)",
    "The Law knows professional and public mediators, retired judges, and judges who conciliate; nobody else mediates"
    " under it.",
    when=mediator.kind.is_one_of("court_appointed", "by_contract", "consumer", "other"),
)

public = mediator.kind.is_one_of("public")
professional = mediator.kind.is_one_of("professional")
retired_judge = mediator.kind.is_one_of("retired_judge")

public_mediator = versions(
    LM.rule(
        "9(3)(1)",
        "A non-professional mediator must be forty or older and stand in the register kept by the akim; no diploma or"
        " certificate is asked.",
        when=public,
        provided=mediator.age.at_least(40) & mediator.registered,
        rests_on=(LM.at("16"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "9(3)(1)",
        "A public mediator must be forty or older and stand in the register of public mediators kept by the akim; no"
        " diploma or certificate is asked.",
        when=public,
        provided=mediator.age.at_least(40) & mediator.registered,
        rests_on=(LM.at("16"),),
        since=LAW_84_VII,
    ),
)

public_under_40 = LM.rule(
    "9(3)(1)",
    "A public mediator must be forty or older.",
    when=public & ~mediator.age.at_least(40),
    gives=(give("requirement_failed", item="age_40"),),
)

not_in_register = LM.rule(
    "9(1)",
    "A mediator must stand in the register of mediators of that kind.",
    when=(public | professional) & ~mediator.registered,
    gives=(give("requirement_failed", item="register"),),
    rests_on=(LM.at("9(3)(1)"), LM.at("9(4)(1)")),
)

judge_in_civil_case = LM.rule(
    "9(3)(2)",
    "A sitting judge may act as mediator in court conciliation under the Civil Procedure Code.",
    when=sitting_judge & civil,
    unless=(
        LM.rule("9(3)(2)", "There is no court case yet in which a judge could conciliate.", when=before_court),
        CPC.rule(
            "179(3)",
            "Mediating is one thing, deciding the case another.",
            when=Stated(mediator.task.is_one_of("decide_case")),
        ),
    ),
    rests_on=(CPC.at("179"),),
    since=LAW_378_V,
)

judge_in_administrative_case = LM.rule(
    "9(3)(2)",
    "A sitting judge may act as mediator in an administrative court case.",
    when=sitting_judge & administrative,
    unless=(LM.rule("9(3)(2)", "There is no court case yet in which a judge could conciliate.", when=before_court),),
    rests_on=(APPC.at("121"),),
    since=LAW_351_VI,
)

professional_mediator = LM.rule(
    "9(4)(1)",
    "A professional mediator must have higher education, be twenty-five or older, hold the certificate of the mediator"
    " training programme and stand in the register of professional mediators.",
    when=professional,
    provided=all_of(mediator.age.at_least(25), mediator.higher_education, mediator.certified, mediator.registered),
    rests_on=(LM.at("9(1)"),),
)

professional_under_25 = LM.rule(
    "9(4)(1)",
    "A professional mediator must be twenty-five or older.",
    when=professional & ~mediator.age.at_least(25),
    gives=(give("requirement_failed", item="age_25"),),
)

no_higher_education = LM.rule(
    "9(4)(1)",
    "A professional mediator must have higher education.",
    when=professional & ~mediator.higher_education,
    gives=(give("requirement_failed", item="higher_education"),),
)

no_certificate = LM.rule(
    "9(4)(1)",
    "A professional mediator must hold the certificate of the mediator training programme.",
    when=professional & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
)

retired_judges = versions(
    LM.not_modelled(
        "9(4)(1)",
        "Until 2016 the Law had no rule of its own for retired judges: they mediated as professional or"
        " non-professional"
        " mediators.",
        when=retired_judge,
        until=LAW_378_V,
    ),
    LM.rule(
        "9(4)(2)",
        "A retired judge may mediate professionally, without a certificate.",
        when=retired_judge,
        since=LAW_378_V,
        until=LAW_84_VII,
        sure="medium",
        note="9(4)(2) named no register, while 9(1) asks for the register of mediators.",
    ),
    LM.rule(
        "9(4)(2)",
        "A retired judge may mediate professionally, without a certificate, and must stand in the register of retired"
        " judges kept by the authorised body.",
        when=retired_judge,
        provided=mediator.registered,
        rests_on=(LM.at("8-1"),),
        since=LAW_84_VII,
    ),
)

retired_judge_not_registered = LM.rule(
    "9(4)(2)",
    "A retired judge must stand in the register of retired judges.",
    when=retired_judge & ~mediator.registered,
    gives=(give("requirement_failed", item="retired_judges_register"),),
    since=LAW_84_VII,
)

state_functions = LM.rule(
    "9(7)(1)",
    "A person empowered for state functions cannot be a mediator; judges who conciliate in court are the exception.",
    when=mediator.obstacles.has("public_servant") | sitting_judge,
    unless=(
        judge_in_civil_case,
        judge_in_administrative_case,
        CPC.rule(
            "38(1)(1)",
            "The question is whether a judge may decide the case, not mediate it.",
            when=sitting_judge & Stated(mediator.task.is_one_of("decide_case")),
        ),
    ),
    gives=(give("disqualified", reason="state_functions"),),
)

incapacitated = LM.rule(
    "9(7)(2)",
    "A person whom a court declared legally incapable or of limited legal capacity cannot be a mediator.",
    when=mediator.obstacles.has("incapacitated"),
    gives=(give("disqualified", reason="incapacitated"),),
)

under_prosecution = LM.rule(
    "9(7)(3)",
    "A person under criminal prosecution cannot be a mediator.",
    when=mediator.obstacles.has("under_prosecution"),
    gives=(give("disqualified", reason="under_prosecution"),),
)

unspent_conviction = LM.rule(
    "9(7)(4)",
    "A person with an unspent or not expunged conviction cannot be a mediator.",
    when=mediator.obstacles.has("unspent_conviction"),
    gives=(give("disqualified", reason="conviction"),),
)

requirements_of_parties = LM.rule(
    "9(8)",
    "If the parties agreed on further requirements, the mediator must meet them too.",
    when=professional | public | retired_judge,
)

# Article 10. Rights and duties of the mediator --------------------------------------------------

own_work_in_public = versions(
    LM.rule(
        "10(1)(2)",
        "A mediator may tell the public about the own work, within confidentiality.",
        when=disclosure.who.is_one_of(*MEDIATORS) & disclosure.what.is_one_of("statistics"),
        gives=(give("exception_to_secrecy", ground="statistics"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "10(1)(2)",
        "A mediator may tell the public the number, length and results of mediations, within confidentiality.",
        when=disclosure.who.is_one_of(*MEDIATORS) & disclosure.what.is_one_of("statistics"),
        gives=(give("exception_to_secrecy", ground="statistics"),),
        since=LAW_84_VII,
    ),
)

explains_procedure = versions(
    LM.rule(
        "10(2)(2)",
        "Before starting, the mediator explains the aims of mediation and the rights and duties of the parties.",
        when=ALWAYS,
        gives=(give("mediator_duty", item="explain_procedure", when="before_mediation", mode="must"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "10(2)(2)",
        "Before starting, the mediator explains the aims, principles and procedure of mediation, the rights and"
        " duties of"
        " all, and how an agreement is made and what it does in law.",
        when=ALWAYS,
        gives=(give("mediator_duty", item="explain_procedure", when="before_mediation", mode="must"),),
        since=LAW_84_VII,
    ),
)

tells_experience = LM.rule(
    "10(2)",
    "The mediator acts only with the consent of the parties, tells them the own experience and competence, and keeps on"
    " training.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="disclose_qualifications", mode="must"),),
    since=LAW_84_VII,
)

stops_on_conflict = LM.rule(
    "10(2)(5)",
    "The mediator stops as soon as a conflict of interest appears.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="stop_on_conflict", mode="must"),),
    rests_on=(LM.at("7(2)"),),
    since=LAW_84_VII,
)

no_legal_help = LM.rule(
    "10(3)",
    "A mediator may not give a party legal, consulting or other help.",
    when=mediator.gives_legal_help,
    since=LAW_84_VII,
)

# Article 20. Conditions of mediation --------------------------------------------------------------

no_compulsion = LM.rule(
    "20(4)",
    "A judge may not compel anybody to mediate in any form.",
    when=ALWAYS,
    gives=(give("compulsion_forbidden", who="court"), give("order_mediation", who="court", mode="must_not")),
    rests_on=(LM.at("20(3)"),),
)

no_compulsion_by_prosecution = LM.rule(
    "20(4)",
    "Officials of criminal prosecution may not compel anybody to mediate in any form.",
    when=criminal,
    gives=(give("compulsion_forbidden", who="prosecutor"), give("compulsion_forbidden", who="police")),
    rests_on=(LM.at("20(3)"),),
)

no_power_to_order = LM.rule(
    "20(4)",
    "A court cannot order mediation; it can only propose it.",
    when=Stated(mediation.route.is_one_of("court_order")),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    rests_on=(LM.at("20(3)"), LM.at("5(1)")),
)

court_may_propose = LM.rule(
    "20(3)",
    "The court may propose mediation, and so may the other party.",
    when=pending | dispute.stage.is_one_of("sentencing", "enforcement"),
    gives=(give("offer_mediation", who="court", mode="may"), give("offer_mediation", who="parties", mode="may")),
    rests_on=(LM.at("20(4)"),),
)

parties_may_propose = LM.rule(
    "20(3)",
    "Either party may propose mediation to the other.",
    when=before_court,
    gives=(give("offer_mediation", who="parties", mode="may"),),
)

prosecution_may_propose = LM.rule(
    "20(3)",
    "The bodies of criminal prosecution may propose mediation.",
    when=criminal & dispute.stage.is_one_of("pre_trial_investigation"),
    gives=(give("offer_mediation", who="police", mode="may"), give("offer_mediation", who="prosecutor", mode="may")),
    rests_on=(LM.at("20(4)"),),
)

written_proposal = proposal.sent_on.is_stated()
own_term = LM.rule(
    "20(6)",
    "A written proposal to mediate that states its own reasonable term must be answered within it.",
    when=written_proposal & proposal.term_days.is_stated(),
    gives=(
        give(
            "answer_proposal_within",
            days=proposal.term_days,
            day_type="calendar",
            until=Later(proposal.sent_on, proposal.term_days),
        ),
    ),
)
not_in_writing = LM.rule("20(6)", "The term runs only for a written proposal.", when=~proposal.written)

ten_days = LM.rule(
    "20(6)",
    "A written proposal to mediate must be answered within ten calendar days from sending.",
    when=written_proposal,
    unless=(own_term, not_in_writing),
    gives=(give("answer_proposal_within", days=10, day_type="calendar", until=Later(proposal.sent_on, 10)),),
    note="The Kazakh text says ten days, the Russian ten calendar days; counted the same way.",
)

deemed_refused = LM.rule(
    "20(6)",
    "The ten days have passed without consent: the proposal counts as rejected.",
    when=written_proposal & ~NotAfter(TODAY, Later(proposal.sent_on, 10)),
    provided=proposal.answer.is_one_of("none"),
    unless=(
        not_in_writing,
        LM.rule("20(6)", "The proposal states its own term.", when=proposal.term_days.is_stated()),
    ),
    gives=(give("proposal_deemed_refused", since=Later(proposal.sent_on, 11)),),
)

deemed_refused_after_own_term = LM.rule(
    "20(6)",
    "The term that the proposal states has passed without consent: the proposal counts as rejected.",
    when=written_proposal & ~NotAfter(TODAY, Later(proposal.sent_on, proposal.term_days)),
    provided=proposal.answer.is_one_of("none"),
    unless=(not_in_writing,),
    gives=(give("proposal_deemed_refused"),),
)

outside_any_process = versions(
    LM.rule(
        "20(9)",
        "Outside any process the mediator and the parties do their best to end within sixty days, in exceptional cases"
        " thirty more; another provision speaks of thirty and thirty.",
        when=civil & before_court,
        gives=(
            give(
                "procedure_term",
                rule=LM.at("20(9)"),
                days=60,
                day_type="calendar",
                extension_days=30,
                total_days=90,
                until=Later(mediation.agreed_on, 60),
                until_extended=Later(mediation.agreed_on, 90),
                extendable=True,
            ),
        ),
        until=LAW_378_V,
        note="Competes with 23(1); both terms are given.",
    ),
    LM.rule(
        "20(9)",
        "Outside any process the mediator and the parties do their best to end within thirty days, in exceptional cases"
        " thirty more with the mediator's consent.",
        when=civil & before_court,
        gives=(
            give(
                "procedure_term",
                days=30,
                day_type="calendar",
                extension_days=30,
                total_days=60,
                until=Later(mediation.agreed_on, 30),
                until_extended=Later(mediation.agreed_on, 60),
                extendable=True,
            ),
        ),
        since=LAW_378_V,
    ),
)

# Article 21. The contract on mediation ------------------------------------------------------------

TERMS_OF_2011 = (
    "date",
    "time",
    "place",
    "parties",
    "subject",
    "mediator",
    "expenses",
    "language",
    "confidentiality",
    "liability",
    "party_details",
    "term",
    "procedure",
)
TERMS_OF_2022 = (
    *(term for term in TERMS_OF_2011 if term != "time"),
    "organisation",
    "rights_and_duties",
    "termination",
)


def _contract_terms(terms: tuple[str, ...], says: str, since: date, until: date = date.max) -> Rule:
    return LM.rule(
        "21(2)",
        says,
        when=ALWAYS,
        provided=contract.contains.has_all(*terms),
        gives=tuple(give("required_content", document="contract", item=term) for term in terms),
        since=since,
        until=until,
    )


contract_terms = versions(
    _contract_terms(
        TERMS_OF_2011,
        "The contract on mediation states its date, time and place, the parties, the subject of the dispute, the"
        " mediator,"
        " the expenses, the language, confidentiality, the mediator's liability, the parties' details, the term and the"
        " procedure.",
        LM.in_force,
        LAW_84_VII,
    ),
    _contract_terms(
        TERMS_OF_2022,
        "The contract on mediation states its date and place, the parties, the subject of the dispute, the"
        " mediator and the"
        " organisation of mediators, the expenses, the language, confidentiality, the mediator's liability, the"
        " parties'"
        " details, the term, the procedure, everybody's rights and duties, and how and why mediation ends.",
        LAW_84_VII,
    ),
)


def _missing_term(term: str, since: date, until: date = date.max) -> Rule:
    return LM.rule(
        "21(2)",
        "The contract on mediation lacks an essential term.",
        when=~contract.contains.has(term),
        gives=(give("missing_content", document="contract", item=term),),
        since=since,
        until=until,
    )


missing_contract_terms = (
    *(_missing_term(term, LM.in_force) for term in TERMS_OF_2011 if term in TERMS_OF_2022),
    _missing_term("time", LM.in_force, LAW_84_VII),
    *(_missing_term(term, LAW_84_VII) for term in TERMS_OF_2022 if term not in TERMS_OF_2011),
)

contract_in_writing = LM.rule(
    "21(1)",
    "The contract on mediation is made in writing with the mediator before mediation begins.",
    when=ALWAYS,
    gives=(give("required_form", document="contract", item="written"),),
    rests_on=(LM.at("2(7)"), LM.at("20(1)"), LM.at("20(5)")),
)

contract_by_email = LM.rule(
    "21(1)",
    "Signed digital copies of the contract may be exchanged by e-mail; a party or the mediator may ask for the"
    " originals.",
    when=ALWAYS,
    gives=(give("originals_on_request", mode="must"),),
    since=LAW_84_VII,
)

# Article 22. Expenses ---------------------------------------------------------------------------

fee_by_agreement = LM.rule(
    "22(2)",
    "A professional mediator works for a fee or free of charge; the fee is agreed before mediation begins, and"
    " travel, lodging and food are paid besides.",
    when=paid_mediator,
    rests_on=(LM.at("22(1)"), LM.at("22(3)")),
)

equal_shares = LM.rule(
    "22(4)",
    "The parties pay the mediator jointly in equal shares, unless they agree otherwise.",
    when=paid_mediator,
    unless=(LM.rule("22(4)", "The parties agreed on another split.", when=fee.split_agreed),),
    gives=(give("fee_split", mode="equal", jointly=True),),
)

returns_the_fee = LM.rule(
    "22(5)",
    "A mediator who withdraws because impartiality is impaired gives back what was paid.",
    when=mediator.withdrew_for_bias,
    gives=(give("fee_returned", by="mediator", amount=fee.paid, currency=dispute.currency),),
    rests_on=(LM.at("7(2)"),),
)

unpaid_mediator = versions(
    LM.rule(
        "22(6)",
        "A non-professional mediator is not paid; travel, lodging and food are reimbursed.",
        when=public,
        gives=(
            give("mediator_costs_reimbursed", amount=fee.mediator_costs, currency=dispute.currency),
            give("free_of_charge", who="parties"),
        ),
        until=LAW_84_VII,
    ),
    LM.rule(
        "22(6)",
        "A public mediator works free of charge; costs are reimbursed as the contract on mediation says.",
        when=public,
        gives=(
            give("mediator_costs_reimbursed", amount=fee.mediator_costs, currency=dispute.currency),
            give("free_of_charge", who="parties"),
        ),
        rests_on=(LM.at("21(2)(5)"),),
        since=LAW_84_VII,
    ),
)

# Article 23. Civil, labour, family and administrative disputes -----------------------------------

THIRTY_AND_THIRTY = give(
    "procedure_term",
    days=30,
    day_type="calendar",
    extension_days=30,
    total_days=60,
    until=Later(mediation.agreed_on, 30),
    until_extended=Later(mediation.agreed_on, 60),
    extendable=True,
)

_THIRTY_DAYS = (
    "Mediation ends within thirty calendar days from the contract on mediation; the parties may extend it by up to"
    " thirty"
    " days, sixty in all."
)
thirty_days = versions(
    LM.rule(
        "23(1)",
        _THIRTY_DAYS,
        when=civil,
        gives=(Consequence("procedure_term", {**THIRTY_AND_THIRTY.parameters, "rule": LM.at("23(1)")}),),
        until=LAW_378_V,
        note="Until 2016 it competes with 20(9); both terms are given.",
    ),
    LM.rule("23(1)", _THIRTY_DAYS, when=civil, gives=(THIRTY_AND_THIRTY,), since=LAW_378_V, until=LAW_351_VI),
    LM.rule("23(1)", _THIRTY_DAYS, when=civil | administrative, gives=(THIRTY_AND_THIRTY,), since=LAW_351_VI),
)

extension_in_court = versions(
    LM.rule(
        "23(2)",
        "In a pending case the court extends the term on the joint notice of the parties.",
        when=civil & pending,
        until=LAW_565_IV,
    ),
    LM.rule(
        "23(2)",
        "In a pending case the parties extend the term themselves and send the court a joint written notice.",
        when=civil & pending,
        since=LAW_565_IV,
    ),
)

tell_the_court = versions(
    LM.rule(
        "23(4)",
        "When mediation in a pending case ends, the parties send the court the agreement, or a written notice with the"
        " ground of termination, at once.",
        when=disclosure.who.is_one_of("party")
        & disclosure.what.is_one_of("agreement", "outcome")
        & disclosure.to.is_one_of("court")
        & civil
        & pending,
        gives=(give("report_required", who="parties", to="court", when="on_ending"),),
        until=LAW_351_VI,
    ),
    LM.rule(
        "23(4)",
        "When mediation in a pending case ends, the parties send the court the agreement, or a written notice with the"
        " ground of termination, at once.",
        when=disclosure.who.is_one_of("party")
        & disclosure.what.is_one_of("agreement", "outcome")
        & disclosure.to.is_one_of("court")
        & (civil | administrative)
        & pending,
        gives=(give("report_required", who="parties", to="court", when="on_ending"),),
        since=LAW_351_VI,
    ),
)

# Article 24. Criminal and offence cases -----------------------------------------------------------

within_case_terms = versions(
    LM.rule(
        "24(1)",
        "In a criminal case the contract on mediation does not suspend anything; mediation stays within the terms"
        " of the"
        " case.",
        when=criminal,
        gives=(give("within_case_terms"),),
        rests_on=(LM.at("24(4)"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "24(1)",
        "In a criminal case or a case on an administrative offence the contract on mediation does not suspend anything;"
        " mediation stays within the terms of the case.",
        when=criminal | offence_case,
        gives=(give("within_case_terms"),),
        rests_on=(LM.at("24(4)"),),
        since=LAW_84_VII,
    ),
)

no_proof_of_guilt = LM.rule(
    "24(2)",
    "Taking part in mediation cannot be used as proof of guilt.",
    when=disclosure.purpose.is_one_of("prove_guilt"),
)

minor_takes_part = (accused.age.at_least(0) & ~accused.age.at_least(18)) | offence.victim_minor


def _present(*people: str) -> tuple[Consequence, ...]:
    return tuple(give("attendance_required", person=person, one_of=True) for person in people)


minor_is_accompanied = versions(
    LM.rule(
        "24(3)",
        "When a minor takes part, a teacher or a psychologist must be present.",
        when=criminal & minor_takes_part,
        gives=_present("teacher", "psychologist"),
        until=LAW_121_V,
    ),
    LM.rule(
        "24(3)",
        "When a minor takes part, a teacher, a psychologist or the legal representatives must be present.",
        when=criminal & minor_takes_part,
        gives=_present("teacher", "psychologist", "legal_representative"),
        since=LAW_121_V,
        until=LAW_84_VII,
    ),
    LM.rule(
        "24(3)",
        "When a minor takes part, a teacher, a psychologist or the legal representatives must be present.",
        when=(criminal | offence_case) & minor_takes_part,
        gives=_present("teacher", "psychologist", "legal_representative"),
        since=LAW_84_VII,
    ),
)

refusing_to_sign = LM.rule(
    "24(5)",
    "Refusing to sign an agreement cannot worsen anybody's position in the case.",
    when=criminal | offence_case,
)

tell_the_prosecution = versions(
    LM.rule(
        "24(6)",
        "When mediation in a criminal case ends, the parties send the body in charge of the case the agreement, or"
        " a written"
        " notice with the ground of termination, at once.",
        when=disclosure.who.is_one_of("party")
        & disclosure.what.is_one_of("agreement", "outcome")
        & disclosure.to.is_one_of("court", "prosecutor", "police")
        & criminal,
        gives=(give("report_required", who="parties", when="on_ending"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "24(6)",
        "When mediation in a criminal or offence case ends, the parties send the body in charge of the case the"
        " agreement, or"
        " a written notice with the ground of termination, at once.",
        when=disclosure.who.is_one_of("party")
        & disclosure.what.is_one_of("agreement", "outcome")
        & disclosure.to.is_one_of("court", "prosecutor", "police")
        & (criminal | offence_case),
        gives=(give("report_required", who="parties", when="on_ending"),),
        since=LAW_84_VII,
    ),
)

# Article 25. Family disputes ----------------------------------------------------------------------

child_interests = LM.rule(
    "25(2)",
    "In family mediation the mediator takes the lawful interests of the child into account.",
    when=family,
    gives=(give("condition_of_mediation", item="child_interests"),),
    rests_on=(LM.at("25(1)"),),
)

child_interests_in_parental_dispute = MFC.rule(
    "73(2)",
    "Where parents disagree about the child, mediation or the court settles it.",
    when=family & dispute.subject.is_one_of("child_custody", "child_contact"),
    since=date(2014, 12, 1),
    sure="medium",
    note="In force since late 2014; the day was not read.",
)

child_at_risk = versions(
    LM.rule(
        "25(3)",
        "If facts appear that seriously damage the lawful interests of a child, the mediator must turn to the body"
        " for the"
        " protection of children.",
        when=family,
        gives=(give("mediator_duty", item="report_child_risk", mode="must"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "25(3)",
        "If facts appear that endanger, or may endanger, the normal growth and development of a child or harm"
        " its health or lawful interests, the mediator must turn to the body for the protection of children.",
        when=family,
        gives=(give("mediator_duty", item="report_child_risk", mode="must"),),
        since=LAW_84_VII,
    ),
)

report_on_child = LM.rule(
    "25(3)",
    "The mediator must report to the body for the protection of children what endangers a child.",
    when=disclosure.who.is_one_of("mediator")
    & disclosure.what.is_one_of("child_abuse")
    & disclosure.to.is_one_of("child_protection_body"),
    gives=(
        give("report_required", who="mediator", to="child_rights_body"),
        give("exception_to_secrecy", ground="child_risk"),
    ),
    note="The duty stands among the rules on family disputes; we read it for every mediation.",
)

# Article 25-1. Mediation while a court decision is being enforced ----------------------------------

enforcement_stay = LM.rule(
    "25-1(1)",
    "Once the contract on mediation is shown to the bailiff, enforcement is stayed for at most thirty calendar days;"
    " announced auctions and collection orders go on.",
    when=(dispute.stage.is_one_of("enforcement") | dispute.field.is_one_of("enforcement"))
    & mediation.contract_submitted,
    gives=(give("stay_of_proceedings", mode="mandatory", days=30, day_type="calendar"),),
    rests_on=(LEP.at("42(12)"), LEP.at("44(8)")),
    since=LAW_84_VII,
)

enforcement_approval = LM.rule(
    "25-1(2)",
    "An agreement made while a decision is being enforced goes to the court for approval, which hears it within"
    " ten working"
    " days.",
    when=dispute.stage.is_one_of("enforcement"),
    gives=(give("required_form", document="settlement", item="court_approval"),),
    rests_on=(CPC.at("179(8)"), CPC.at("246(3)")),
    since=LAW_84_VII,
)

enforcement_ends = LM.rule(
    "25-1(3)",
    "Enforcement ends when the agreement is concluded and handed to the bailiff.",
    when=dispute.stage.is_one_of("enforcement"),
    provided=Gap("Whether enforcement ends only once the court has approved the agreement is unclear."),
    rests_on=(LEP.at("47(1)(2-1)"),),
    since=LAW_84_VII,
)

# Article 26. Termination ----------------------------------------------------------------------------


def _ended(by: tuple[str, ...], says: str, reason: str) -> Rule:
    return LM.rule(
        "26(1)",
        says,
        when=mediation.ended_by.is_one_of(*by),
        gives=(give("mediation_ended", date=mediation.ended_on, reason=reason),),
    )


ended = (
    _ended(("settlement",), "Mediation ends on the day on which the settlement is signed.", "settlement"),
    _ended(
        ("all_agree_to_end", "withdrawal", "offender_conduct"),
        "Mediation ends when a party refuses in writing, or gives notice that it will not go on.",
        "notice",
    ),
    _ended(("mediator_declaration",), "Mediation ends when the mediator finds an obstacle to it.", "notice"),
    _ended(("expiry",), "Mediation ends when its term runs out.", "expiry"),
)

notice_with_reason = LM.rule(
    "26(2)",
    "If mediation ended by refusal or because its term ran out, the mediator issues a notice with the reason"
    " when a party asks for it.",
    when=mediation.ended_by.is_one_of("all_agree_to_end", "withdrawal", "expiry"),
    since=LAW_84_VII,
)

# Article 27. The settlement ---------------------------------------------------------------------------

CONTENT_OF_2011 = ("parties", "subject", "mediator_data", "obligations", "manner_and_terms", "consequences")
CONTENT_OF_2022 = ("date_place", "representatives", *CONTENT_OF_2011)

signed_by_parties = agreement.signed_by.has("parties") | (
    agreement.signed_by.has("lawyers") & agreement.representative_power_stated
)
electronic = agreement.form.is_one_of("electronic", "email")
on_paper = agreement.form.is_one_of("written")

sound_settlement = versions(
    LM.rule(
        "27(1)",
        "A settlement is made in writing, signed by the parties, and names the parties, the subject of the dispute, the"
        " mediator, what is agreed, how and when it is performed, and what follows if it is not.",
        when=on_paper & signed_by_parties & agreement.contains.has_all(*CONTENT_OF_2011),
        rests_on=(LM.at("27(2)"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "27(1)",
        "A settlement is made in writing, on paper, with electronic signatures or by exchanging signed digital"
        " copies, is"
        " signed by the parties and by the mediator, and states date and place, the parties, their representatives, the"
        " subject of the dispute, the mediator, the obligations agreed, how and when they are performed, and what"
        " follows if"
        " they are not.",
        when=all_of(
            on_paper | electronic,
            signed_by_parties,
            agreement.signed_by.has("mediator"),
            agreement.contains.has_all(*CONTENT_OF_2022),
        ),
        rests_on=(LM.at("27(2)"), LM.at("18(3)")),
        since=LAW_84_VII,
    ),
)

electronic_before_2022 = LM.rule(
    "27(1)",
    "A settlement is made in writing.",
    when=electronic & signed_by_parties & agreement.contains.has_all(*CONTENT_OF_2011),
    provided=Gap(
        "Whether a settlement in electronic form was in writing before 2022 follows from laws not encoded here."
    ),
    until=LAW_84_VII,
)

not_written = LM.rule(
    "27(1)",
    "A settlement must be in writing.",
    when=agreement.form.is_one_of("oral", "oral_recorded"),
    gives=(give("missing_form", document="settlement", item="written"),),
)

not_signed_by_parties = LM.rule(
    "27(1)",
    "A settlement must be signed by the parties.",
    when=~agreement.signed_by.has("parties", "lawyers"),
    gives=(give("missing_form", document="settlement", item="signed_by_parties"),),
)

not_signed_by_mediator = LM.rule(
    "27(2)",
    "A settlement must be signed by the mediator too.",
    when=~agreement.signed_by.has("mediator"),
    gives=(give("missing_form", document="settlement", item="signed_by_mediator"),),
    since=LAW_84_VII,
)


def _missing_content(item: str, since: date) -> Rule:
    return LM.rule(
        "27(2)",
        "The settlement lacks content that the Law asks for.",
        when=~agreement.contains.has(item),
        gives=(give("missing_content", document="settlement", item=item),),
        since=since,
    )


missing_settlement_content = (
    *(_missing_content(item, LM.in_force) for item in CONTENT_OF_2011),
    *(_missing_content(item, LAW_84_VII) for item in ("date_place", "representatives")),
)


def _required(items: tuple[str, ...], forms: tuple[str, ...]) -> tuple[Consequence, ...]:
    return (
        *(give("required_form", document="settlement", item=form) for form in forms),
        *(give("required_content", document="settlement", item=item) for item in items),
    )


what_is_asked = versions(
    LM.rule(
        "27(2)",
        "This is what a settlement must have.",
        when=ALWAYS,
        gives=_required(CONTENT_OF_2011, ("written", "signed_by_parties")),
        rests_on=(LM.at("27(1)"),),
        until=LAW_84_VII,
    ),
    LM.rule(
        "27(2)",
        "This is what a settlement must have.",
        when=ALWAYS,
        gives=_required(CONTENT_OF_2022, ("written", "signed_by_parties", "signed_by_mediator")),
        rests_on=(LM.at("27(1)"),),
        since=LAW_84_VII,
    ),
)

digital_copies = LM.rule(
    "27(1)",
    "Signed digital copies of the settlement exchanged by e-mail are valid; nobody can ask for the originals.",
    when=agreement.form.is_one_of("email"),
    gives=(give("originals_on_request", mode="must_not"),),
    since=LAW_84_VII,
)

transaction = versions(
    LM.rule(
        "27(4)",
        "A settlement made before a court case is a civil transaction that creates, changes or ends rights and duties.",
        when=out_of_court,
        gives=(give("counts_as", nature="transaction"),),
        until=LAW_351_VI,
    ),
    LM.rule(
        "27(4)",
        "A settlement made before a court case is a transaction that creates, changes or ends rights and duties.",
        when=out_of_court,
        gives=(give("counts_as", nature="transaction"),),
        since=LAW_351_VI,
    ),
)

goes_to_the_judge = LM.rule(
    "27(5)",
    "A settlement made in a pending case goes to the judge at once, who approves it under the code of procedure.",
    when=agreement.in_court & any_of(civil, administrative),
    gives=(give("required_form", document="settlement", item="court_approval"),),
)

criminal_settlement = LM.rule(
    "27(6)",
    "In a criminal case the agreement is about making good the harm and reconciliation with the victim.",
    when=criminal,
    rests_on=(LM.at("27(7)"),),
)

offence_settlement = LM.rule(
    "27(6)",
    "In a case on an administrative offence the agreement is the reconciliation of the parties.",
    when=offence_case,
    since=LAW_84_VII,
)

property_registration = LM.rule(
    "27(7-1)",
    "A settlement that divides or pledges property is a ground for registering the rights or the pledge.",
    when=dispute.subject.is_one_of("property_division"),
    since=LAW_84_VII,
)

binds_from_signing = LM.rule(
    "27(8)",
    "A settlement takes effect on the day on which the parties sign it.",
    when=ALWAYS,
    gives=(give("in_force_from", moment="signing"),),
)

performed = LM.rule("27(3)", "The settlement has been performed.", when=agreement.performed)
approved_by_court = LM.rule(
    "27(5)", "A court has approved the settlement.", when=agreement.formalities.has("court_approved")
)

out_of_court_enforcement = versions(
    LM.rule(
        "27(4)",
        "If the settlement is not kept, an ordinary claim in court is open.",
        when=out_of_court,
        unless=(performed, approved_by_court),
        gives=(give("enforceable_by", route="contract_action"),),
        until=LAW_378_V,
    ),
    LM.rule(
        "27(9)",
        "If the settlement is not kept, the other side may sue in the simplified (written) procedure.",
        when=out_of_court,
        unless=(performed, approved_by_court),
        gives=(give("enforceable_by", route="simplified_procedure"),),
        since=LAW_378_V,
        until=LAW_84_VII,
    ),
    LM.rule(
        "27(9)",
        "If the settlement is not kept, the other side may ask for a court order where the law or the agreement"
        " provides for"
        " one.",
        when=out_of_court & agreement.contains.has("court_order_clause"),
        unless=(performed, approved_by_court),
        gives=(give("enforceable_by", route="court_order"),),
        rests_on=(CPC.at("134(1)"), CPC.at("135")),
        since=LAW_84_VII,
    ),
)

ordinary_claim = LM.rule(
    "27(4)",
    "If the settlement is not kept and nothing provides for a court order, an ordinary claim in court is open.",
    when=out_of_court & ~agreement.contains.has("court_order_clause"),
    unless=(performed, approved_by_court),
    gives=(give("enforceable_by", route="contract_action"),),
    since=LAW_84_VII,
)

executive_inscription = LM.rule(
    "27(9)",
    "A settlement certified by a notary in pre-trial settlement is enforced by the notary's executive inscription.",
    when=out_of_court & agreement.formalities.has("notarised"),
    unless=(performed,),
    gives=(give("enforceable_by", route="notary_inscription"),),
    since=LAW_84_VII,
    sure="medium",
    note="The rule stands in the Law on Notariat, art. 92-1(2)(1).",
)

# Article 27-1. Administrative court cases --------------------------------------------------------------

administrative_mediation = versions(
    APPC.rule(
        "120(1)",
        "An administrative case in court may be mediated where the respondent authority has administrative discretion.",
        when=administrative,
        provided=dispute.admin_discretion,
        unless=(
            LM.rule(
                "1(1)",
                "Before the case is in court the Law did not yet cover disputes with public authorities.",
                when=before_court,
            ),
        ),
        since=LAW_351_VI,
        until=LAW_84_VII,
    ),
    APPC.rule(
        "120(1)",
        "An administrative case may be mediated where the respondent authority has administrative discretion.",
        when=administrative,
        provided=dispute.admin_discretion,
        rests_on=(LM.at("27-1(1)"), LM.at("1(1)")),
        since=LAW_84_VII,
    ),
)

no_discretion = versions(
    APPC.rule(
        "120(1)",
        "Where the authority has no administrative discretion there is nothing to settle, and mediation is not"
        " allowed.",
        when=administrative & ~dispute.admin_discretion,
        gives=(give("bar_to_mediation", reason="no_admin_discretion"),),
        since=LAW_351_VI,
        until=LAW_84_VII,
    ),
    APPC.rule(
        "120(1)",
        "Where the authority has no administrative discretion there is nothing to settle, and mediation is not"
        " allowed.",
        when=administrative & ~dispute.admin_discretion,
        gives=(give("bar_to_mediation", reason="no_admin_discretion"),),
        rests_on=(LM.at("27-1(1)"),),
        since=LAW_84_VII,
    ),
)
