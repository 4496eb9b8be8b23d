"""Uniform Mediation Act 2001, amended 2003, in the order of its sections, with what states and standards add."""

from bitim.law.facts import agreement, disclosure, dispute, mediation, mediator, parties
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Gap, Stated, any_of
from bitim.law.us.uma.acts import GA, GEORGIA, OH, OHIO_CUSTODY, SD, SOUTH_DAKOTA, STANDARDS, UMA, WILLIAMS
from bitim.law.us.uma.enactments import NOT_IN_FORCE, OUTSIDE, enacted, older_in_georgia
from bitim.law.us.uma.terms import (
    acting_judge,
    any_conflict,
    by_mediator,
    by_participant,
    communication,
    hawaii,
    in_named_proceeding,
    in_proceeding,
    international_commercial,
    mediator_objects,
    mediators_words,
    nobody_objects_by_name,
    ohio,
    partial_in_ohio,
    participant_objects,
    party_objects,
    referred_by_court,
    report,
    required,
    state,
    to_adjudicator,
    undisclosed,
    utah,
    waived,
    within,
)

ONLY_PORTION = give("disclosure_limit", to="only_portion_needed")

# Sections 2 and 3. Mediation of what ------------------------------------------------------------

any_subject = UMA.rule(
    "3",
    "The Act limits no subject: it protects mediation and leaves it to other law what may be mediated.",
    when=ALWAYS,
    rests_on=(UMA.at("2"),),
    sure="medium",
)

no_consent = UMA.rule(
    "2",
    "Where nobody is required to mediate, mediation rests on the will of the parties; somebody has refused.",
    when=~parties.all_consent & ~required,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

nobody_obliged = UMA.rule(
    "2",
    "The Act obliges nobody to mediate, nor to offer mediation.",
    when=~Stated(mediation.route.is_one_of("court_order", "statute")),
    gives=(give("participation_voluntary"),),
    rests_on=(UMA.at("3"),),
)

declared_open = UMA.not_modelled(
    "3(c)",
    "The parties can agree beforehand, in a signed record, that all or part of the mediation is not privileged; whether"
    " they did is not asked here.",
    when=enacted & in_proceeding & communication,
)

# Section 5. Waiver ------------------------------------------------------------------------------

waiver = UMA.rule(
    "5(a)",
    "All parties have expressly waived the privilege; so have the mediator and the other participant where it is their"
    " communication or their testimony.",
    when=waived,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="waiver"),),
)

used_to_prejudice = UMA.not_modelled(
    "5(b)",
    "Who uses a statement from the mediation against another cannot keep back what the other needs to answer; whether"
    " that happened is not asked here.",
    when=enacted & in_proceeding & communication,
)

# Section 6. Exceptions --------------------------------------------------------------------------

unsigned = UMA.rule(
    "6(a)(1)",
    "The settlement is oral, or not all parties signed its record.",
    when=agreement.form.is_one_of("oral", "oral_recorded") | ~agreement.signed_by.has("parties"),
)

signed_agreement = UMA.rule(
    "6(a)(1)",
    "A settlement in a record that all parties signed is not privileged.",
    when=disclosure.what.is_one_of("agreement"),
    unless=(unsigned, *OUTSIDE),
    gives=(give("exception_to_secrecy", ground="settlement_concluded"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

open_session = UMA.rule(
    "6(a)(2)",
    "What is said in a session open to the public, or that must be open, is not privileged.",
    when=mediation.public_session,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

threat = UMA.rule(
    "6(a)(3)",
    "A threat to injure somebody, or a plan of a violent crime, is not privileged; only that statement.",
    when=disclosure.what.is_one_of("threat_of_violence"),
    unless=OUTSIDE,
    gives=(
        give("exception_to_secrecy", ground="threat_of_violence"),
        give("disclosure_limit", to="only_the_threat"),
    ),
    rests_on=(UMA.at("6(d)"),),
)

used_for_crime = UMA.rule(
    "6(a)(4)",
    "Who uses the mediation to plan, commit or hide a crime has no privilege, and what was said to that end has none.",
    when=mediation.used_for_crime,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy"),),
    rests_on=(UMA.at("5(c)"),),
)

against_mediator = UMA.rule(
    "6(a)(5)",
    "There is no privilege in a case about the mediator's own misconduct or malpractice.",
    when=disclosure.proceeding.is_one_of("malpractice_of_mediator"),
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

against_lawyer = UMA.rule(
    "6(a)(6)",
    "There is no privilege in a case about the misconduct of a lawyer, party or participant in the mediation; the"
    " mediator cannot be made to testify in it.",
    when=disclosure.proceeding.is_one_of("malpractice_of_lawyer", "bar_discipline"),
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy"), ONLY_PORTION),
    rests_on=(UMA.at("6(c)"), UMA.at("6(d)")),
)

protective = disclosure.proceeding.is_one_of("protective_services")

agency_in_hawaii = UMA.rule(
    "6(a)(7)",
    "In Hawaii the privilege stands where the agency that protects children or adults took part in the mediation.",
    when=hawaii & disclosure.agency_took_part,
)

agency_in_court_mediation = UMA.rule(
    "6(a)(7)",
    "The privilege stands where a court referred the case to mediation and the protective agency took part in it.",
    when=~hawaii & referred_by_court & disclosure.agency_took_part,
)

agency_otherwise = UMA.not_modelled(
    "6(a)(7)",
    "The states differ on whether the privilege stands where the protective agency took part in a mediation that no"
    " court had ordered.",
    when=~hawaii & ~referred_by_court & disclosure.agency_took_part,
)

abuse_in_utah = UMA.not_modelled(
    "6(a)(7)",
    "Utah has duties to report abuse in the place of this exception; they are not encoded.",
    when=utah,
)

abuse = UMA.rule(
    "6(a)(7)",
    "There is no privilege against proving or disproving abuse or neglect in a case to which a protective agency is a"
    " party.",
    when=protective,
    unless=(abuse_in_utah, agency_in_hawaii, agency_in_court_mediation, agency_otherwise, *OUTSIDE),
    gives=(give("exception_to_secrecy", ground="child_risk"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

closed_hearing = disclosure.in_camera_test_met

felony = UMA.rule(
    "6(b)(1)",
    "In a felony case there is no privilege if the court finds in a closed hearing that the evidence cannot be had"
    " otherwise and is needed much more than confidence.",
    when=disclosure.proceeding.is_one_of("felony"),
    provided=closed_hearing,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="crime_need"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

misdemeanour = UMA.rule(
    "6(b)(1)",
    "In Utah and Hawaii the same holds in every criminal case, for misdemeanours too.",
    when=disclosure.proceeding.is_one_of("misdemeanour", "criminal") & (utah | hawaii),
    provided=closed_hearing,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="crime_need"), ONLY_PORTION),
    rests_on=(UMA.at("6(d)"),),
)

misdemeanour_elsewhere = UMA.not_modelled(
    "6(b)(1)",
    "States differ on whether the exception for criminal cases reaches beyond felonies; this one's text was not read.",
    when=disclosure.proceeding.is_one_of("misdemeanour", "criminal") & ~(utah | hawaii) & ~Stated(~closed_hearing),
)

undoing_settlement = UMA.rule(
    "6(b)(2)",
    "In a case to undo or change the settlement, or to defend against it, there is no privilege if the court makes the"
    " same two findings in a closed hearing.",
    when=disclosure.proceeding.is_one_of("contract_rescission"),
    provided=closed_hearing,
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy"), ONLY_PORTION),
    rests_on=(UMA.at("6(c)"), UMA.at("6(d)")),
)

# Section 7 yields to it, and so does the privilege as far as the mediator reports.
custody_in_ohio = OH.not_modelled(
    "2710.06(A)",
    "In Ohio custody mediation a section of its own says what the mediator reports to the court; it is not encoded.",
    when=ohio
    & dispute.subject.is_one_of("child_custody", "child_contact")
    & by_mediator
    & to_adjudicator
    & ~in_named_proceeding,
    since=OHIO_CUSTODY,
)

SECTION_6 = (
    signed_agreement,
    open_session,
    threat,
    used_for_crime,
    against_mediator,
    against_lawyer,
    abuse,
    felony,
    misdemeanour,
    undoing_settlement,
)
EXCEPTIONS = (waiver, *SECTION_6, misdemeanour_elsewhere, custody_in_ohio, *OUTSIDE)

mediator_spared = (
    enacted
    & by_mediator
    & communication
    & disclosure.proceeding.is_one_of("malpractice_of_lawyer", "bar_discipline", "contract_rescission")
)

not_compellable = UMA.rule(
    "6(c)",
    "In cases about a lawyer's misconduct or about the settlement itself the mediator may not be made to testify.",
    when=mediator_spared,
    unless=OUTSIDE,
    gives=(give("mediator_not_compellable"),),
)

compelled_all_the_same = UMA.rule(
    "6(c)",
    "The mediator is to be made to testify where that may not be done.",
    when=mediator_spared & disclosure.compelled,
    unless=OUTSIDE,
)

# Section 9. What the mediator must disclose -----------------------------------------------------

acts_as_judge = UMA.rule(
    "9(e)",
    "The duties to inquire and to disclose do not bind somebody who acts as a judge.",
    when=acting_judge,
)

conflict_check = UMA.rule(
    "9(a)",
    "Before accepting, the mediator must look for facts likely to affect impartiality, such as an interest in the"
    " outcome or a tie with a party, and disclose them.",
    when=enacted,
    unless=(acts_as_judge, *OUTSIDE),
    gives=(
        give("mediator_duty", item="inquire_conflicts", when="before_accepting", mode="must"),
        give("mediator_duty", item="disclose_conflicts", when="before_accepting", mode="must"),
    ),
)

later_conflicts = UMA.rule(
    "9(b)",
    "What the mediator learns later of that kind must be disclosed as soon as practical.",
    when=enacted,
    unless=(acts_as_judge, *OUTSIDE),
    gives=(give("mediator_duty", item="disclose_conflicts", when="immediately", mode="must"),),
)

qualifications = UMA.rule(
    "9(c)",
    "A mediator must tell a party who asks what qualifies the mediator for the dispute.",
    when=enacted,
    unless=(acts_as_judge, *OUTSIDE),
    gives=(give("mediator_duty", item="disclose_qualifications", when="on_request", mode="must"),),
)

privilege_lost = UMA.rule(
    "9(d)",
    "A mediator who did not disclose what had to be disclosed cannot claim the mediator's privilege; the privileges of"
    " the others stand.",
    when=enacted & undisclosed,
    unless=(acts_as_judge, *OUTSIDE),
    gives=(give("privilege_lost", who="mediator"),),
    rests_on=(UMA.at("9(a)"),),
)

privilege_lost_in_ohio = OH.rule(
    "2710.08(D)",
    "In Ohio a mediator who is not impartial, though the parties did not agree to that, loses the privilege too.",
    when=partial_in_ohio,
    unless=(acts_as_judge, *OUTSIDE),
    gives=(give("privilege_lost", who="mediator"),),
    rests_on=(OH.at("2710.08(G)"), UMA.at("9(d)")),
)

any_individual = UMA.rule(
    "9(f)",
    "Any individual may mediate: the Act asks for no background, profession, degree or register.",
    when=enacted & ~Stated(~mediator.task.is_one_of("mediate")),
    unless=NOT_IN_FORCE,
)

other_task = UMA.not_modelled(
    "9(f)",
    "The Act speaks of mediating only; who may do this task is for other law.",
    when=~mediator.task.is_one_of("mediate"),
)

not_disclosed = UMA.rule(
    "9(a)",
    "Something likely to affect impartiality has not been disclosed to the parties; until then the mediator may not"
    " accept.",
    when=enacted & any_conflict,
    provided=~(mediator.disclosed | Stated(mediator.parties_agree)),
    unless=(acts_as_judge, *NOT_IN_FORCE),
    gives=(give("requirement_failed", item="disclosure"),),
)

not_impartial_in_ohio = OH.rule(
    "2710.08(G)",
    "In Ohio a mediator must be impartial, unless after disclosure the parties agree otherwise.",
    when=ohio & any_conflict,
    provided=~mediator.parties_agree,
    unless=(acts_as_judge, *NOT_IN_FORCE),
    gives=(give("requirement_failed", item="agreed_by_parties"),),
    rests_on=(UMA.at("9(g)"),),
)

interested_in_ohio = OH.rule(
    "2710.08(G)",
    "In Ohio a mediator with an interest in the outcome needs the agreement of the parties, after disclosure.",
    when=ohio & mediator.conflicts.has("interest"),
    provided=~mediator.parties_agree,
    unless=(acts_as_judge, *NOT_IN_FORCE),
    gives=(give("disqualified", reason="interest"),),
    rests_on=(UMA.at("9(g)"),),
)

impartiality_elsewhere = UMA.not_modelled(
    "9(g)",
    "Whether this state took over the optional rule that a mediator must be impartial unless the parties agree"
    " otherwise was not read.",
    when=enacted & ~ohio & any_conflict & ~mediator.parties_agree,
)

judge_mediates_own_case = UMA.not_modelled(
    "3(b)(3)",
    "Whether a judge may mediate a case that he or she might rule on is not for the Act but for other law.",
    when=mediator.judge_of_case,
)

# Section 4. Privilege ---------------------------------------------------------------------------

sought = enacted & in_proceeding & communication

kept_out = UMA.rule(
    "4(a)",
    "What is said in mediation is privileged: in court, agency, arbitral or legislative proceedings it is kept out if a"
    " holder of the privilege objects.",
    when=sought & nobody_objects_by_name,
    provided=within,
    unless=EXCEPTIONS,
    rests_on=(UMA.at("4(b)(1)"), UMA.at("4(b)(2)"), UMA.at("4(b)(3)")),
)

party_refuses = UMA.rule(
    "4(b)(1)",
    "A party may refuse to disclose, and may stop anybody else from disclosing, anything said in the mediation.",
    when=sought & party_objects,
    provided=within,
    unless=EXCEPTIONS,
    rests_on=(UMA.at("4(a)"),),
)

mediator_refuses = UMA.rule(
    "4(b)(2)",
    "A mediator may refuse to disclose anything said in the mediation, and may stop others from disclosing what the"
    " mediator said.",
    when=sought & mediator_objects & (by_mediator | mediators_words),
    provided=within,
    unless=(privilege_lost, privilege_lost_in_ohio, *EXCEPTIONS),
    rests_on=(UMA.at("4(a)"),),
)

mediator_cannot_stop_others = UMA.rule(
    "4(b)(2)",
    "A mediator cannot stop others from disclosing what somebody else said.",
    when=sought & mediator_objects & ~(by_mediator | mediators_words),
    unless=OUTSIDE,
)

participant_refuses = UMA.rule(
    "4(b)(3)",
    "Another participant, such as an expert or a witness, may refuse to disclose what he or she said, but no more.",
    when=sought & participant_objects & by_participant,
    provided=within & disclosure.by_whom_given.is_one_of("self"),
    unless=EXCEPTIONS,
    rests_on=(UMA.at("4(a)"),),
)

said_by_whom = disclosure.by_whom_given.is_one_of(*disclosure.by_whom_given.values)

participant_objects_to_others = UMA.rule(
    "4(b)(3)",
    "Another participant may stop others from disclosing what he or she said, and nothing more.",
    when=sought & participant_objects & ~by_participant & ~Stated(said_by_whom),
    provided=Gap("Whether the statement is that of the participant who objects is not asked here."),
    unless=EXCEPTIONS,
)

participant_cannot_stop_others = UMA.rule(
    "4(b)(3)",
    "Another participant cannot keep back, or stop others from disclosing, what somebody else said.",
    when=sought
    & participant_objects
    & any_of(~by_participant & said_by_whom, disclosure.by_whom_given.is_one_of("other_party")),
    unless=OUTSIDE,
)

independent_evidence = UMA.rule(
    "4(c)",
    "Evidence that could be had anyway does not become privileged because it was used in mediation.",
    when=disclosure.what.is_one_of("independent_evidence"),
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
)

lawyer_and_client = UMA.not_modelled(
    "4(a)",
    "What passes between lawyer and client has a privilege of its own, which is not encoded here.",
    when=disclosure.what.is_one_of("lawyer_client_communication"),
)

criminal_trial_in_new_jersey = WILLIAMS.rule(
    "184 N.J. 432 (2005)",
    "In a criminal trial in New Jersey the mediator's testimony stays out where other evidence is at hand or the need"
    " for it does not outweigh confidence.",
    when=state.is_one_of("NJ")
    & by_mediator
    & disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour")
    & ~closed_hearing,
    rests_on=(UMA.at("6(b)(1)"),),
)

# Section 7. Reports to the court ----------------------------------------------------------------

no_report = UMA.rule(
    "7(a)",
    "The mediator may give the court or body that can rule on the dispute no report, assessment, evaluation,"
    " recommendation or finding; if one is given, it may not be considered.",
    when=enacted & by_mediator & to_adjudicator & (report | (communication & ~in_named_proceeding)),
    provided=within,
    unless=(custody_in_ohio, *SECTION_6, misdemeanour_elsewhere, *OUTSIDE),
    gives=(give("not_to_be_considered", who="court"),),
    rests_on=(UMA.at("7(c)"), UMA.at("7(b)(2)")),
)

bare_facts_told = enacted & by_mediator & to_adjudicator

tells_bare_facts = UMA.rule(
    "7(b)(1)",
    "The mediator may tell the court whether there was a mediation, whether it has ended, whether a settlement was"
    " reached, and who came.",
    when=bare_facts_told & disclosure.what.is_one_of("existence", "outcome", "attendance"),
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="court_report"),),
)

tells_outcome = UMA.rule(
    "7(b)(1)",
    "Of the outcome the mediator may tell the court only whether a settlement was reached.",
    when=bare_facts_told & disclosure.what.is_one_of("outcome"),
    unless=OUTSIDE,
    gives=(give("disclosure_limit", to="agreement_reached_or_not"),),
)

tells_attendance = UMA.rule(
    "7(b)(1)",
    "Of the sessions the mediator may tell the court only who attended.",
    when=bare_facts_told & disclosure.what.is_one_of("attendance"),
    unless=OUTSIDE,
    gives=(give("disclosure_limit", to="attendance_only"),),
)

tells_agency = UMA.rule(
    "7(b)(3)",
    "The mediator may tell the agency that protects children or adults what shows abuse, neglect or exploitation.",
    when=enacted
    & by_mediator
    & disclosure.to.is_one_of("child_protection_body")
    & disclosure.what.is_one_of("child_abuse"),
    unless=OUTSIDE,
    gives=(give("exception_to_secrecy", ground="child_risk"),),
)

# Section 8. Outside proceedings -----------------------------------------------------------------

as_agreed = UMA.rule(
    "8",
    "Outside proceedings mediation is confidential as far as the parties agreed; this person promised it.",
    when=mediation.confidentiality_agreed & communication & ~in_proceeding & ~Stated(~enacted),
    unless=(threat, tells_agency),
)

not_agreed = UMA.rule(
    "8",
    "Outside proceedings mediation is confidential only as far as the parties agreed or other law says.",
    when=enacted & communication & ~in_proceeding,
    unless=(as_agreed, *OUTSIDE),
)

# Section 10. Company ----------------------------------------------------------------------------

company = UMA.rule(
    "10",
    "A party may bring a lawyer or another person to the mediation; a promise beforehand not to may be taken back.",
    when=enacted,
    unless=OUTSIDE,
)

# Sections 6(a)(1), 11 and 12. The settlement ----------------------------------------------------

no_form = UMA.rule(
    "6(a)(1)",
    "The Act makes no form a condition of the settlement, which is a contract; but only a record that all parties"
    " signed is safe to prove it.",
    when=enacted,
    unless=NOT_IN_FORCE,
    sure="medium",
)

oral_settlement = UMA.not_modelled(
    "6(a)(1)",
    "A settlement that is oral, or that not all parties signed, cannot be proved by what was said in mediation; whether"
    " it holds and can be proved otherwise is for other law.",
    when=agreement.form.is_one_of("oral", "oral_recorded") | ~agreement.signed_by.has("parties"),
)

provable = UMA.rule(
    "6(a)(1)",
    "A settlement in a record that all parties signed can be proved in court in spite of the privilege.",
    when=enacted,
    unless=(unsigned, *OUTSIDE),
    gives=(give("admissible_in_court"),),
)

attacked_settlement = UMA.not_modelled(
    "6(b)(2)",
    "Whether the fault undoes the settlement is for contract law; what was said in mediation comes in only after a"
    " closed hearing, and the mediator cannot be made to testify.",
    when=agreement.defects.has(*agreement.defects.values),
    rests_on=(UMA.at("6(c)"),),
)

electronic_record = UMA.rule(
    "12",
    "An electronic record with electronic signatures is enough.",
    when=enacted & agreement.form.is_one_of("electronic", "email"),
    unless=OUTSIDE,
    gives=(give("form_met", item="written"),),
    rests_on=(UMA.at("2(8)"), UMA.at("2(9)")),
)

model_law_in_georgia = GA.rule(
    "9-17-10",
    "In Georgia the Model Law of 2018 governs international commercial mediation and its settlements unless the parties"
    " exclude it; the privileges of the Act apply too.",
    when=state.is_one_of("GA") & international_commercial,
    unless=(older_in_georgia,),
    gives=(give("regime", name="model_law_2018", applies=True, since=GEORGIA),),
    rests_on=(UMA.at("11"),),
    since=GEORGIA,
)

model_law_in_south_dakota = SD.rule(
    "19-13A-11",
    "In South Dakota the Model Law of 2002 governs international commercial mediation unless the parties opt out; the"
    " privileges of the Act apply too.",
    when=state.is_one_of("SD") & international_commercial,
    rests_on=(UMA.at("11"),),
    since=SOUTH_DAKOTA,
    sure="medium",
)

model_law_elsewhere = UMA.not_modelled(
    "11",
    "Whether this state took over the section on international commercial mediation, added in 2003, was not read.",
    when=enacted & ~state.is_one_of("GA", "SD") & international_commercial,
)

# What the Act is silent on ----------------------------------------------------------------------

no_clock = UMA.rule(
    "1-12",
    "The Act sets no time limit and does not touch limitation periods.",
    when=ALWAYS,
    gives=(give("limitation", mode="unaffected"),),
    sure="medium",
)

no_fees = UMA.rule(
    "1-12",
    "The Act says nothing of fees; they are as agreed with the mediator.",
    when=ALWAYS,
    sure="medium",
)

no_effect = UMA.rule(
    "1-12",
    "The Act gives a settlement no effect in a criminal case; it only governs what may be evidence.",
    when=dispute.field.is_one_of("criminal"),
    gives=(give("case_unaffected"),),
    sure="medium",
)

# Model Standards of Conduct for Mediators, 2005 -------------------------------------------------

standards = STANDARDS.rule(
    "I",
    "By the standards of the profession mediators leave the decision to the parties, withdraw when they cannot be"
    " impartial, and take only what they are competent for.",
    when=~Stated(acting_judge),
    gives=(give("bound_by_code", code="model_standards"),),
    rests_on=(STANDARDS.at("II"), STANDARDS.at("IV")),
    note="The standards bind the members of the bodies that adopted them; they are no statute.",
)

standards_on_conflict = STANDARDS.rule(
    "III(E)",
    "By the standards of the profession a mediator whose conflict may be seen as undermining the process must decline"
    " or withdraw even if the parties agree.",
    when=any_conflict & ~Stated(acting_judge),
    gives=(give("bound_by_code", code="model_standards"),),
)
