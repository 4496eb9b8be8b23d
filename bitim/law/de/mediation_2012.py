"""Germany: Mediation Act of 21 July 2012, in the order of its sections, and what was before it."""

from bitim.law.de.acts import (
    BGB,
    CONSUMER_ACT,
    COURT_MEDIATOR_ENDS,
    MEDG,
    MEDIATION_ACT,
    RDG,
    STGB,
    STPO,
    VSBG,
    ZPO,
)
from bitim.law.de.criminal_procedure import personal_data
from bitim.law.de.terms import (
    bound_by_law,
    bound_by_promise_only,
    certified_title,
    conciliator,
    criminal,
    criminal_witness,
    judge,
    mediating,
    other_task,
    pending,
    released,
)
from bitim.law.facts import accused, disclosure, mediation, mediator, parties
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Gap, Stated, all_of, any_of, versions

# Section 1. What mediation is -------------------------------------------------------------------

any_conflict = versions(
    ZPO.rule(
        "278(5)",
        "There was no statute on mediation yet: any conflict could be mediated by contract, and a civil court could"
        " suggest settling out of court.",
        when=ALWAYS,
        until=MEDIATION_ACT,
    ),
    MEDG.rule(
        "1(1)",
        "Any conflict may be mediated: mediation is a confidential, structured and voluntary procedure with one or more"
        " mediators, and no subject is excluded.",
        when=ALWAYS,
    ),
)

no_consent = versions(
    ZPO.rule(
        "278(5)",
        "Settling out of court rested on the agreement of the parties; somebody has refused.",
        when=~parties.all_consent,
        gives=(give("bar_to_mediation", reason="consent_missing"),),
        until=MEDIATION_ACT,
    ),
    MEDG.rule(
        "1(1)",
        "Mediation is voluntary; somebody has refused.",
        when=~parties.all_consent,
        gives=(give("bar_to_mediation", reason="consent_missing"),),
        rests_on=(MEDG.at("2(5)"),),
    ),
)

accused_refuses = MEDG.rule(
    "1(1)",
    "A settlement between the accused and the victim needs both; the accused refuses.",
    when=criminal & ~accused.consents,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(STPO.at("155a"),),
    sure="medium",
    note="The Code of Criminal Procedure names only the will of the victim; that the accused must agree is inferred.",
)

consumer_body_has_its_own_rules = VSBG.rule(
    "6(2)",
    "The conciliator of a consumer conciliation body must meet requirements of its own.",
    when=conciliator,
)

anybody_may_mediate = versions(
    ZPO.rule(
        "278(5)",
        "No statute said who could mediate; that was left to the contract.",
        when=mediating,
        until=MEDIATION_ACT,
    ),
    MEDG.rule(
        "1(2)",
        "Anybody whom the parties choose may mediate, without licence, register, age or degree; the mediator is"
        " independent and neutral, decides nothing, and sees to suitable training on their own responsibility.",
        when=mediating,
        unless=(consumer_body_has_its_own_rules,),
        rests_on=(MEDG.at("2(1)"), MEDG.at("5(1)")),
    ),
)

tasks_of_others = MEDG.not_modelled(
    "1(2)",
    "Whether the person may take on a task other than mediating or judging is not encoded.",
    when=~certified_title & other_task,
)

# Section 2. The procedure -------------------------------------------------------------------------

not_chosen = MEDG.rule(
    "2(1)",
    "The parties choose the mediator; they have not accepted this person.",
    when=mediating & ~mediator.parties_agree,
    unless=(
        VSBG.rule("18", "In a consumer conciliation body the parties do not choose the mediator.", when=conciliator),
        ZPO.rule(
            "278(5)",
            "The court names the judge for conciliation; the parties do not choose.",
            when=judge,
            since=MEDIATION_ACT,
        ),
    ),
    gives=(give("requirement_failed", item="agreed_by_parties"),),
)

conduct = MEDG.rule(
    "2(3)",
    "The mediator owes all parties the same, makes sure that they understand the procedure and take part freely, and"
    " talks to one side alone, or draws in others, only if all parties agree.",
    when=mediating,
    rests_on=(MEDG.at("2(2)"), MEDG.at("2(4)"), MEDG.at("2(5)")),
)

explains_procedure = MEDG.rule(
    "2(2)",
    "The mediator makes sure that the parties have understood how mediation works and take part voluntarily.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="explain_procedure", mode="must"),),
)

may_end = MEDG.rule(
    "2(5)",
    "In a pending case too the parties are free to mediate or not, and may stop at any time; the mediator may stop"
    " too.",
    when=pending & ~criminal,
    gives=(give("participation_voluntary"),),
)

informed_settlement = MEDG.rule(
    "2(6)",
    "The mediator sees to it that the parties settle with knowledge of the facts, and tells those without an adviser"
    " that they may have the settlement checked; it is put in writing if the parties agree.",
    when=ALWAYS,
)

# Section 3. Disclosure and bars ---------------------------------------------------------------------

touched = mediator.conflicts.has("interest", "relationship")
colleague = mediator.conflicts.has("office_colleague_prior_work")

consent_after_disclosure = MEDG.rule(
    "3(1)",
    "Whoever has a tie or an interest that may touch neutrality may mediate only after telling everything and with the"
    " express consent of the parties.",
    when=mediating & touched,
    provided=~(mediator.disclosed & mediator.parties_agree),
)

not_disclosed = MEDG.rule(
    "3(1)",
    "The mediator must tell the parties everything that may touch independence and neutrality.",
    when=mediating & (touched | colleague) & ~mediator.disclosed,
    gives=(give("requirement_failed", item="disclosure"),),
)

express_consent = MEDG.rule(
    "3(1)",
    "With such a tie or interest the express consent of the parties is needed.",
    when=mediating & touched,
    gives=(give("consent_needed", of="parties"),),
)

worked_for_party = MEDG.rule(
    "3(2)",
    "Whoever worked for a party in the same matter before may not mediate; consent does not help.",
    when=mediating & mediator.conflicts.has("prior_work_for_party"),
    gives=(give("disqualified", reason="prior_work_for_party"),),
)

works_for_party_afterwards = MEDG.rule(
    "3(2)",
    "Whoever mediated may not work for a party in the same matter, during the mediation or after it.",
    when=~certified_title & Stated(mediator.task.is_one_of("work_for_trader")) & mediator.mediated_this_case,
    gives=(give("disqualified", reason="mediated_before"),),
)

colleague_worked_for_party = MEDG.rule(
    "3(3)",
    "Whoever has a colleague in the same firm or office who worked for a party in the matter before may not mediate.",
    when=mediating & colleague,
    unless=(
        MEDG.rule(
            "3(4)",
            "The parties agreed after full information, and the interests of justice do not stand against it.",
            when=mediator.disclosed | mediator.parties_agree,
            provided=all_of(mediator.disclosed, mediator.parties_agree, ~mediator.justice_interests_opposed),
        ),
    ),
    gives=(give("disqualified", reason="office_colleague_prior_work"),),
)

consent_to_colleague = MEDG.rule(
    "3(4)",
    "After a colleague's work for a party the consent of the parties is needed, given after full information.",
    when=mediating & colleague,
    gives=(give("consent_needed", of="parties"),),
)

discloses_conflicts = MEDG.rule(
    "3(1)",
    "The mediator tells the parties everything that may touch independence and neutrality.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="disclose_conflicts", mode="must"),),
)

tells_experience = MEDG.rule(
    "3(5)",
    "If the parties ask, the mediator tells them about professional background, training and experience.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="disclose_qualifications", when="on_request", mode="must"),),
)

# Section 4. Secrecy ---------------------------------------------------------------------------------

AUTHORITIES = ("court", "prosecutor", "police", "child_protection_body")
averting = all_of(
    any_of(
        disclosure.purpose.is_one_of("avert_danger"),
        disclosure.to.is_one_of(*AUTHORITIES)
        & ~Stated(disclosure.purpose.is_one_of(*(p for p in disclosure.purpose.values if p != "avert_danger"))),
    ),
    ~Stated(disclosure.to.is_one_of("public")),
)
child_abuse = disclosure.what.is_one_of("child_abuse")
violence = disclosure.what.is_one_of("threat_of_violence")

everybody_releases = MEDG.rule(
    "4",
    "Those to whom secrecy is owed have released the person from it.",
    when=released,
    gives=(give("exception_to_secrecy", ground="consent"),),
)
giver_releases = MEDG.rule(
    "4",
    "The party who gave the information has agreed.",
    when=disclosure.consent_of.has("giver") & ~released,
    provided=Gap("Whether the one who gave the information can release the mediator alone is not settled by the Act."),
)
person_concerned_agrees = STPO.rule(
    "155b(2)",
    "The body for victim-offender mediation may use personal data with the consent of the person concerned.",
    when=criminal & disclosure.what.is_one_of("personal_data") & disclosure.consent_of.has("giver"),
    gives=(give("exception_to_secrecy", ground="consent"),),
)
needed_to_enforce = MEDG.rule(
    "4",
    "What was agreed may be told so far as that is needed to carry it out or enforce it.",
    when=disclosure.what.is_one_of("agreement") & disclosure.purpose.is_one_of("enforcement", "prove_settlement"),
    gives=(give("exception_to_secrecy", ground="enforcement"),),
)
child_in_danger = MEDG.rule(
    "4",
    "What must be told to keep a child from danger may be told.",
    when=child_abuse & (averting | Stated(disclosure.proceeding.is_one_of("protective_services"))),
    gives=(give("exception_to_secrecy", ground="child_risk"),),
)
violence_to_avert = MEDG.rule(
    "4",
    "What must be told to keep a person from grave harm to body or mind may be told.",
    when=violence & averting,
    gives=(give("exception_to_secrecy", ground="threat_of_violence"),),
)
other_danger = MEDG.rule(
    "4",
    "What overriding reasons of public policy demand, above all to avert a danger, may be told.",
    when=disclosure.purpose.is_one_of("avert_danger") & averting & ~Stated(child_abuse | violence),
    gives=(give("exception_to_secrecy", ground="public_policy"),),
    sure="medium",
    note="Danger to a child and grave harm are the Act's own examples; others are weighed case by case.",
)
needs_no_secrecy = MEDG.rule(
    "4",
    "What is obvious, or too slight to need secrecy, may be told, such as bare numbers without names.",
    when=disclosure.what.is_one_of("statistics"),
    gives=(give("exception_to_secrecy", ground="statistics"),),
)
mere_existence = MEDG.rule(
    "4",
    "That there was a mediation at all may be obvious or too slight to need secrecy.",
    when=disclosure.what.is_one_of("existence"),
    provided=Gap("Whether the mere fact of the mediation needs secrecy depends on the case."),
)

data_for_victim_offender_mediation = personal_data(person_concerned_agrees)

exceptions = (
    everybody_releases,
    giver_releases,
    person_concerned_agrees,
    needed_to_enforce,
    child_in_danger,
    violence_to_avert,
    other_danger,
    needs_no_secrecy,
    mere_existence,
)

silence = versions(
    MEDG.rule(
        "4",
        "The mediator, and those who help to carry out the mediation, keep secret all that they learn in this work.",
        when=bound_by_law,
        unless=exceptions,
        until=CONSUMER_ACT,
    ),
    MEDG.rule(
        "4",
        "The mediator, and those who help to carry out the mediation, keep secret all that they learn in this work.",
        when=bound_by_law & ~conciliator,
        unless=exceptions,
        since=CONSUMER_ACT,
    ),
)

silence_of_conciliator = VSBG.rule(
    "22",
    "The conciliator of a consumer body, and those who help, keep secret all that they learn in this work; the"
    " exceptions are those of the Mediation Act.",
    when=bound_by_law & conciliator,
    unless=exceptions,
    rests_on=(MEDG.at("4"),),
)

only_a_promise_binds = versions(
    BGB.rule(
        "311(1)",
        "Before the Mediation Act nobody was bound to secrecy by statute; only a promise in a contract could bind.",
        when=bound_by_law | bound_by_promise_only,
        until=MEDIATION_ACT,
    ),
    MEDG.rule(
        "4",
        "The duty of secrecy binds the mediator and those who carry out the mediation, not the parties, their lawyers"
        " or other people; they are bound only if they have promised it.",
        when=bound_by_promise_only,
    ),
)

promise_waived = BGB.rule(
    "311(1)",
    "All to whom the promise was given have released the person from it.",
    when=released,
    gives=(give("exception_to_secrecy", ground="consent"),),
)
promise_and_witness = STPO.rule(
    "53",
    "Whether a promise of secrecy changes anything for a witness before a criminal court is not encoded.",
    when=criminal_witness,
    provided=Gap("Whether a promise of secrecy changes anything for a witness before a criminal court is not encoded."),
)
promised = versions(
    BGB.rule(
        "311(1)",
        "Whoever has promised by contract to keep the mediation secret is bound by it.",
        when=mediation.confidentiality_agreed & (bound_by_law | bound_by_promise_only),
        unless=(promise_waived, promise_and_witness),
        until=MEDIATION_ACT,
    ),
    BGB.rule(
        "311(1)",
        "Parties, lawyers and other people who have promised by contract to keep the mediation secret are bound by it,"
        " within the limits that the Mediation Act sets to secrecy.",
        when=mediation.confidentiality_agreed & bound_by_promise_only,
        unless=(
            promise_waived,
            promise_and_witness,
            needed_to_enforce,
            child_in_danger,
            violence_to_avert,
            other_danger,
            needs_no_secrecy,
        ),
        rests_on=(MEDG.at("4"),),
        since=MEDIATION_ACT,
    ),
)

lawyer_and_client = STGB.rule(
    "203",
    "Lawyers and other professionals whom the Criminal Code names commit an offence if they reveal what was confided to"
    " them; mediators as such are not named.",
    when=disclosure.who.is_one_of("representative") & disclosure.what.is_one_of("lawyer_client_communication"),
    unless=(
        STGB.rule(
            "203",
            "The client has released the lawyer.",
            when=disclosure.consent_of.has("giver", "all_parties", "all_participants"),
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
    ),
)

tells_extent_of_secrecy = MEDG.rule(
    "4",
    "The mediator tells the parties how far the duty of secrecy goes.",
    when=ALWAYS,
    gives=(give("mediator_duty", item="tell_extent_of_secrecy", mode="must"),),
)

# Section 7. Legal aid ---------------------------------------------------------------------------------

no_legal_aid = MEDG.rule(
    "7(1)",
    "There is no general legal aid for mediation out of court; the federation and the states may only agree on research"
    " projects that support it.",
    when=~criminal,
    rests_on=(MEDG.at("7(2)"),),
)

# Section 9. The old name --------------------------------------------------------------------------------

court_mediator = versions(
    MEDG.rule(
        "9(1)",
        "A judge who already mediated at a court before the Act may go on under the name of court mediator until"
        " 1 August 2013.",
        when=mediating & judge,
        until=COURT_MEDIATOR_ENDS,
    ),
    MEDG.rule(
        "9(1)",
        "A judge who mediates may no longer be called court mediator; that name was allowed until 1 August 2013.",
        when=mediating & judge,
        since=COURT_MEDIATOR_ENDS,
    ),
)

# Legal services ------------------------------------------------------------------------------------------

legal_proposals = RDG.rule(
    "2(3)",
    "Mediation is no legal service as long as the mediator does not step into the talks with legal proposals of their"
    " own; that is for lawyers.",
    when=mediating & mediator.gives_legal_help,
    provided=Gap("Whether the mediator is a lawyer, who may make legal proposals, is not a fact here."),
)
