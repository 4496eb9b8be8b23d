"""California: Evidence Code, division 9, chapter 2 on mediation (sections 1115 to 1129) and section 703.5."""

from datetime import date

from bitim.law.facts import accused as accused_facts
from bitim.law.facts import agreement, disclosure, dispute, mediation, mediator, parties, victim
from bitim.law.kinds import give
from bitim.law.language import TODAY, Gap, Later, NotAfter, Stated, all_of, any_of, versions
from bitim.law.us.ca.acts import (
    CASSEL,
    EVID,
    FAIR,
    FAM,
    FOXGATE,
    JELD_WEN,
    LAWYERS_DISCLOSURE,
    MEDIATOR_NOT_A_WITNESS,
    RINAKER,
    SIMMONS,
)
from bitim.law.us.ca.terms import (
    all_agree,
    all_parties_agree,
    by_mediator,
    civil,
    criminal,
    criminal_case,
    custody,
    custody_mediation,
    family,
    noncriminal,
    oral,
    ordered,
    pending,
    recorded,
    said_not_to_be_in_writing,
    signed,
    signed_by_lawyers_only,
    to_adjudicator,
    written,
)

COUNTED_FROM = date(1981, 1, 1)  # the earliest day of any rule encoded here

# 703.5. The mediator as a witness ---------------------------------------------------------------

STATEMENTS_AND_CONDUCT = (
    "attendance",
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "document_made_for_mediation",
    "child_abuse",
    "recommendation",
    "party_bad_faith",
    "lawyer_client_communication",
    "personal_data",
    "threat_of_violence",
)

everybody_agrees = EVID.rule(
    "1122(a)(1)",
    "Everybody who conducted the mediation or took part in it, the mediator too, expressly allows the disclosure in"
    " writing.",
    when=all_agree & ~said_not_to_be_in_writing,
    gives=(give("exception_to_secrecy", ground="consent"),),
    note="That this lifts the mediator's incompetence as a witness too is our reading.",
)

parties_and_mediator_agree = EVID.rule(
    "1122(a)(1)",
    "All parties and the mediator allow the disclosure; it takes everybody who took part.",
    when=disclosure.consent_of.has_all("all_parties", "mediator") & ~all_agree & ~said_not_to_be_in_writing,
    provided=Gap("Whether anybody besides the parties and the mediator took part is not among the facts."),
)

mediator_as_witness = EVID.rule(
    "703.5",
    "In a later civil case a mediator cannot be a witness about what was said or done in the mediation.",
    when=by_mediator
    & disclosure.what.is_one_of(*STATEMENTS_AND_CONDUCT)
    & disclosure.proceeding.is_one_of(
        "civil", "contract_rescission", "malpractice_of_mediator", "malpractice_of_lawyer", "bar_discipline"
    ),
    unless=(
        EVID.rule(
            "703.5(b)",
            "The mediator can be a witness about words or conduct that could be a crime or a contempt.",
            when=disclosure.what.is_one_of("threat_of_violence", "child_abuse"),
            since=MEDIATOR_NOT_A_WITNESS,
        ),
        EVID.rule(
            "703.5(c)",
            "The mediator can be a witness about what the State Bar or the commission on judges may investigate.",
            when=disclosure.proceeding.is_one_of("bar_discipline"),
            since=MEDIATOR_NOT_A_WITNESS,
        ),
        EVID.rule(
            "703.5",
            "Custody mediators of the court are not covered by this section.",
            when=custody_mediation,
            rests_on=(FAM.at("3177"),),
            since=MEDIATOR_NOT_A_WITNESS,
        ),
        everybody_agrees,
        parties_and_mediator_agree,
    ),
    since=MEDIATOR_NOT_A_WITNESS,
)

# 1115. What mediation is ------------------------------------------------------------------------

in_criminal_case_those_agree = EVID.rule(
    "1115(a)",
    "In the criminal case the victim and the accused both agree.",
    when=all_of(criminal, victim.consents, accused_facts.consents),
)

custody_without_consent = FAM.rule(
    "3170(a)",
    "A contested custody case before the court goes to mediation whether the parties wish it or not.",
    when=custody & pending,
)

no_consent = EVID.rule(
    "1115(a)",
    "Mediation by agreement rests on the will of all; somebody has refused.",
    when=~parties.all_consent & ~Stated(mediation.route.is_one_of("court_order", "statute")),
    unless=(in_criminal_case_those_agree, custody_without_consent),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
    note="The courts call voluntariness the essence of mediation (Jeld-Wen, 2007).",
)

any_civil_dispute = versions(
    EVID.not_modelled(
        "1152.5",
        "The law before 1998, former section 1152.5, is not encoded here.",
        when=(civil | family) & ~Stated(ordered),
        since=COUNTED_FROM,
        until=EVID.in_force,
    ),
    EVID.rule(
        "1115(a)",
        "Any civil or family dispute may be mediated by agreement, in court or out of court.",
        when=(civil | family) & ~Stated(ordered),
        rests_on=(JELD_WEN.at("146 Cal.App.4th 536"),),
    ),
)

other_fields = EVID.not_modelled(
    "1115(a)",
    "Whether tax, insolvency or enforcement matters and minor public offences may be mediated depends on laws not"
    " encoded here.",
    when=dispute.field.is_one_of("tax", "insolvency", "enforcement", "administrative_offence"),
    since=COUNTED_FROM,
)

to_mediate = ~Stated(~mediator.task.is_one_of("mediate"))

anyone_neutral = EVID.rule(
    "1115(b)",
    "Any neutral person may mediate a civil dispute; no age, degree or licence is asked.",
    when=~Stated(criminal) & ~custody_mediation & to_mediate,
)

not_accepted = EVID.rule(
    "1115(b)",
    "In mediation by agreement the parties have not accepted this person.",
    when=~mediator.parties_agree & ~Stated(ordered) & ~Stated(criminal) & ~custody_mediation & to_mediate,
    gives=(give("requirement_failed", item="agreed_by_parties"),),
    sure="medium",
    note="Follows from the voluntary nature of mediation; no section says it of the mediator.",
)

other_task = EVID.not_modelled(
    "1115(b)",
    "Whether a mediator may take another task in the case is outside the rules encoded here.",
    when=~to_mediate,
)

# 1117. What the chapter does not cover ----------------------------------------------------------

chapter_applies = ~custody_mediation

custody_outside_chapter = EVID.rule(
    "1117(b)(1)",
    "Custody mediation by the court and family conciliation are outside this chapter; they have rules of their own. So"
    " are mandatory settlement conferences.",
    when=custody_mediation,
)

# 1119. Confidentiality --------------------------------------------------------------------------

SAID = (
    "offer",
    "admission",
    "caucus_statement",
    "child_abuse",
    "lawyer_client_communication",
    "party_bad_faith",
    "personal_data",
    "recommendation",
    "threat_of_violence",
)
WRITINGS = ("mediator_note", "minutes", "document_made_for_mediation", "lawyer_disclosure_form")
said = disclosure.what.is_one_of(*SAID)
writing = disclosure.what.is_one_of(*WRITINGS)

in_criminal_case = EVID.rule(
    "1119(a)",
    "The rule on evidence speaks of noncriminal proceedings only; in a criminal case the evidence is not kept out.",
    when=criminal_case,
    rests_on=(EVID.at("1119(b)"),),
    gives=(give("exception_to_secrecy", ground="criminal_case"),),
)

confronting_a_witness = RINAKER.rule(
    "62 Cal.App.4th 155",
    "In a juvenile delinquency case the minor's right to confront witnesses may prevail, after the judge has weighed it"
    " in private.",
    when=disclosure.proceeding.is_one_of("juvenile_delinquency"),
    provided=Gap("The juvenile court weighs in private whether the minor's right to confront the witness prevails."),
    sure="medium",
    note="The questions before the court were read, the holding is from memory.",
)

partial_document = EVID.rule(
    "1122(a)(2)",
    "A document made by only some of those who took part may be disclosed if they allow it and it reveals nothing said"
    " in the mediation.",
    when=disclosure.what.is_one_of("document_made_for_mediation")
    & disclosure.consent_of.has("giver", "one_party", "participant", "all_parties")
    & ~said_not_to_be_in_writing,
    provided=Gap("Who made the document, and whether it reveals what was said, is not among the facts."),
)

disclosure_form = EVID.rule(
    "1122(a)(3)",
    "The lawyer's printed notice on confidentiality may be used in a disciplinary case against the lawyer.",
    when=disclosure.what.is_one_of("lawyer_disclosure_form") & disclosure.proceeding.is_one_of("bar_discipline"),
    since=LAWYERS_DISCLOSURE,
)

reporting_danger = EVID.rule(
    "1119(c)",
    "Other laws may ask or allow to report a threat, or harm to a child, to the authorities.",
    when=disclosure.what.is_one_of("threat_of_violence", "child_abuse")
    & disclosure.to.is_one_of("police", "prosecutor", "child_protection_body", "regulator")
    & ~Stated(noncriminal),
    provided=Gap("Duties and rights to report threats or child abuse stand in laws that are not encoded here."),
)

LIFTED = (everybody_agrees, parties_and_mediator_agree, confronting_a_witness)

said_in_mediation = EVID.rule(
    "1119(a)",
    "What was said or admitted for, in or because of a mediation is neither admissible nor discoverable in any"
    " noncriminal proceeding.",
    when=chapter_applies & said & noncriminal,
    unless=LIFTED,
)

writings_of_mediation = EVID.rule(
    "1119(b)",
    "A writing made for, in or because of a mediation is neither admissible nor discoverable in any noncriminal"
    " proceeding.",
    when=chapter_applies & writing & noncriminal,
    unless=(*LIFTED, partial_document, disclosure_form),
)

all_confidential = EVID.rule(
    "1119(c)",
    "Everything that those who take part in a mediation tell each other stays confidential, towards everybody.",
    when=chapter_applies & (said | writing),
    unless=(*LIFTED, in_criminal_case, partial_document, disclosure_form, reporting_danger),
)

lawyers_advice = CASSEL.rule(
    "51 Cal.4th 113",
    "Even the private talks of a client with the own lawyer about the mediation stay out of the client's malpractice"
    " case.",
    when=chapter_applies & disclosure.what.is_one_of("lawyer_client_communication") & noncriminal,
    unless=LIFTED,
    rests_on=(EVID.at("1119(a)"),),
)

no_exception_by_judges = FOXGATE.rule(
    "26 Cal.4th 1",
    "Courts add no exceptions: neither bad faith nor good cause nor implied waiver opens what was said, save where due"
    " process or an absurd result demands it.",
    when=chapter_applies & disclosure.what.is_one_of("party_bad_faith"),
    rests_on=(EVID.at("1119"), EVID.at("1121")),
)

before_the_chapter = EVID.not_modelled(
    "1152.5",
    "The law before 1998, former section 1152.5, is not encoded here.",
    when=disclosure.what.is_one_of(*SAID, *WRITINGS, "agreement"),
    since=COUNTED_FROM,
    until=EVID.in_force,
)

# 1120. What is not protected --------------------------------------------------------------------

independent_evidence = EVID.rule(
    "1120(a)",
    "Evidence that can be had apart from the mediation does not become protected by being used in it.",
    when=disclosure.what.is_one_of("independent_evidence"),
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
)

fact_of_mediation = EVID.rule(
    "1120(b)",
    "The agreement to mediate and the fact that a mediator served or was asked are not protected.",
    when=disclosure.what.is_one_of("existence"),
    sure="medium",
    note="From memory; since 2018 the financial declarations of spouses are not protected either.",
)

no_communication = EVID.rule(
    "1119",
    "The protection is of what was said and written, not of bare facts such as numbers, who came, and whether the"
    " dispute was settled.",
    when=disclosure.what.is_one_of("statistics", "attendance", "outcome"),
    sure="medium",
    note="Follows from the words of the section.",
)

# 1121. Reports to the court ---------------------------------------------------------------------

parties_allow_report = EVID.rule(
    "1121",
    "All parties have expressly agreed in writing that the mediator may report.",
    when=all_parties_agree & ~said_not_to_be_in_writing,
    gives=(give("exception_to_secrecy", ground="consent"),),
)

report_to_court = EVID.rule(
    "1121",
    "Nobody may give the court a report, assessment, recommendation or finding of the mediator, and the court may not"
    " consider it.",
    when=chapter_applies
    & to_adjudicator
    & (
        disclosure.what.is_one_of("recommendation")
        | (by_mediator & disclosure.what.is_one_of("party_bad_faith", "attendance"))
    ),
    unless=(parties_allow_report,),
    gives=(give("not_to_be_considered", who="court"),),
)

bare_result = EVID.rule(
    "1121",
    "A report that the law demands may say whether an agreement was reached, and nothing more.",
    when=chapter_applies & to_adjudicator & disclosure.what.is_one_of("outcome"),
    gives=(
        give("exception_to_secrecy", ground="court_report"),
        give("disclosure_limit", to="agreement_reached_or_not"),
    ),
)

# 1118, 1123, 1124. Settlements ------------------------------------------------------------------

opening_words = agreement.contains.has("binding_clause", "admissibility_clause")
disclosure_agreed = Stated(all_parties_agree)
shows_duress = Stated(disclosure.purpose.is_one_of("prove_duress"))
usable_writing = written & signed & (opening_words | disclosure_agreed | shows_duress)
spoken_in_time = (
    recorded
    & agreement.contains.has("binding_clause")
    & (agreement.hours_to_signed_writing.is_stated() & ~agreement.hours_to_signed_writing.at_least(73))
    & ~Stated(~signed)
)

settlement_in_evidence = EVID.rule(
    "1123",
    "A settlement made in mediation is proved in court only if the parties signed it and it says that it is binding or"
    " may be disclosed, or all parties agree, or it shows fraud or duress.",
    when=chapter_applies
    & disclosure.what.is_one_of("agreement")
    & (Stated(to_adjudicator) | Stated(noncriminal))
    & ~Stated(criminal_case),
    provided=~any_of(usable_writing, spoken_in_time),
    unless=(everybody_agrees,),
    rests_on=(EVID.at("1118"),),
)

usable_settlement = EVID.rule(
    "1123",
    "The settlement meets what the law asks before it can be proved in court.",
    when=chapter_applies & disclosure.what.is_one_of("agreement") & any_of(usable_writing, spoken_in_time),
    gives=(give("exception_to_secrecy", ground="settlement_concluded"),),
)

settlement_elsewhere = EVID.rule(
    "1119(b)",
    "The rule on writings is a rule of evidence; it does not keep a settlement from people outside court.",
    when=disclosure.what.is_one_of("agreement"),
    sure="medium",
)

by_custody_mediation = FAM.rule(
    "3186",
    "An agreement from the court's custody mediation follows the Family Code.",
    when=custody_mediation,
    rests_on=(EVID.at("1117(b)(1)"),),
)

not_written = EVID.rule(
    "1118",
    "A spoken agreement counts only if it was recorded, the terms recited before the mediator, called binding, and"
    " signed in writing within 72 hours.",
    when=oral,
    gives=(
        give("missing_form", document="settlement", item="recorded"),
        give("missing_form", document="settlement", item="written"),
    ),
    rests_on=(EVID.at("1123"), EVID.at("1124")),
)

signed_for_the_parties = EVID.rule(
    "1123",
    "Only the lawyers signed, which since 2021 is enough to ask for a judgment.",
    when=signed_by_lawyers_only & pending & ~Stated(family),
    provided=Gap("Whether a lawyer's signature is enough for the evidence rule of section 1123 too is not settled."),
    since=date(2021, 1, 1),
)

not_signed = EVID.rule(
    "1123",
    "A settlement that a settling party did not sign cannot be proved in court.",
    when=~signed & ~Stated(oral | recorded),
    unless=(by_custody_mediation, signed_for_the_parties),
    gives=(give("missing_form", document="settlement", item="signed_by_parties"),),
)

conduct_is_no_waiver = SIMMONS.rule(
    "44 Cal.4th 570",
    "What a party did in the lawsuit does not make up for the missing signature.",
    when=~signed & ~Stated(oral | recorded),
    unless=(by_custody_mediation,),
    rests_on=(EVID.at("1123"),),
    note="The day of the decision is from memory.",
)

without_opening_words = written & ~opening_words & ~disclosure_agreed & ~shows_duress

no_binding_words = EVID.rule(
    "1123",
    "The settlement does not say that it is binding, enforceable or open to disclosure, so it cannot be proved in"
    " court.",
    when=without_opening_words,
    unless=(by_custody_mediation,),
    gives=(give("missing_form", document="settlement", item="binding_words"),),
)

arbitration_clause_is_not_enough = FAIR.rule(
    "40 Cal.4th 189",
    "A clause that disputes go to arbitration does not say that the settlement is binding.",
    when=without_opening_words,
    unless=(by_custody_mediation,),
    rests_on=(EVID.at("1123"),),
    note="The day of the decision is from memory.",
)

spoken_without_binding_words = EVID.rule(
    "1118(c)",
    "The parties did not say on the record that their spoken agreement is binding.",
    when=recorded & ~agreement.contains.has("binding_clause"),
    gives=(give("missing_form", document="settlement", item="binding_words"),),
)

signed_writing_too_late = EVID.rule(
    "1118(d)",
    "The spoken agreement was not put in writing and signed within 72 hours.",
    when=recorded & (agreement.hours_to_signed_writing.at_least(73) | ~signed),
    gives=(give("missing_form", document="settlement", item="signed_writing_72_hours"),),
)

sound_writing = EVID.rule(
    "1123",
    "A signed settlement that says it is binding or may be disclosed can be proved in court, and so enforced.",
    when=written & ~custody_mediation,
    provided=signed & (opening_words | disclosure_agreed | shows_duress),
    gives=(give("admissible_in_court"), give("enforceable_by", route="contract_action")),
)

sound_recording = EVID.rule(
    "1118",
    "A recorded spoken settlement, called binding and signed in writing within 72 hours, can be proved in court.",
    when=recorded & ~custody_mediation,
    provided=spoken_in_time,
    gives=(give("admissible_in_court"), give("enforceable_by", route="contract_action")),
    rests_on=(EVID.at("1124"),),
)

what_a_writing_needs = EVID.rule(
    "1123",
    "A settlement made in mediation is written, signed by the parties, and says that it is binding or may be"
    " disclosed.",
    when=~Stated(recorded) & ~custody_mediation,
    gives=(
        give("required_form", document="settlement", item="written"),
        give("required_form", document="settlement", item="signed_by_parties"),
        give("required_form", document="settlement", item="binding_words"),
    ),
)

what_a_recording_needs = EVID.rule(
    "1118",
    "A spoken settlement is recorded, called binding on the record, and put in a signed writing within 72 hours.",
    when=oral | recorded,
    gives=(
        give("required_form", document="settlement", item="recorded"),
        give("required_form", document="settlement", item="binding_words"),
        give("required_form", document="settlement", item="signed_writing_72_hours"),
    ),
)

settlement_before_the_chapter = EVID.not_modelled(
    "1152.5",
    "The law before 1998, former section 1152.5, is not encoded here.",
    when=agreement.form.is_one_of(*agreement.form.values),
    since=COUNTED_FROM,
    until=EVID.in_force,
)

# 1125, 1126. The end of the mediation -----------------------------------------------------------

ended_otherwise = EVID.rule(
    "1125(a)",
    "The mediation had ended in another way.",
    when=mediation.ended_by.is_one_of("settlement", "all_agree_to_end", "withdrawal", "mediator_declaration"),
)

ended_by_silence = EVID.rule(
    "1125(a)(5)",
    "For confidentiality the mediation ends after ten calendar days without a word between the mediator and any party"
    " about the dispute, unless they agreed on another time.",
    when=NotAfter(Later(mediation.last_communication_on, 10), TODAY) & ~custody_mediation,
    unless=(ended_otherwise,),
    gives=(give("mediation_ended", date=Later(mediation.last_communication_on, 10), reason="silence"),),
)

ended_by_settlement = EVID.rule(
    "1125(a)(1)",
    "The mediation ends on the day of the full settlement.",
    when=mediation.ended_by.is_one_of("settlement") & ~Stated(criminal),
    gives=(give("mediation_ended", date=mediation.ended_on, reason="settlement"),),
    rests_on=(EVID.at("1125(a)(2)"),),
)

ended_by_notice = EVID.rule(
    "1125(a)(3)",
    "The mediation ends on the day on which the mediator or a party gives the others signed notice of its end.",
    when=mediation.ended_by.is_one_of("all_agree_to_end", "withdrawal", "mediator_declaration") & ~Stated(criminal),
    gives=(give("mediation_ended", date=mediation.ended_on, reason="notice"),),
    rests_on=(EVID.at("1125(a)(4)"),),
)

protected_afterwards = EVID.rule(
    "1126",
    "What was protected before the mediation ended stays protected afterwards.",
    when=mediation.ended_by.is_one_of(*mediation.ended_by.values) & chapter_applies,
)

# 1127, 1128. Summons of the mediator, and reference to the mediation ------------------------------

summons_costs = EVID.rule(
    "1127",
    "Who summons the mediator for evidence that is kept out pays the mediator's reasonable lawyer's fees and costs.",
    when=by_mediator & (disclosure.compelled | Stated(noncriminal)),
)

reference_at_trial = EVID.rule(
    "1128",
    "A reference to the mediation in a later trial is an irregularity; it can lead to a new trial, or elsewhere to"
    " setting the decision aside if it touched substantial rights.",
    when=noncriminal & (said | writing) & chapter_applies,
)

# 1129. What the lawyer must hand over -------------------------------------------------------------

lawyers_notice = EVID.rule(
    "1129(a)",
    "Before a client agrees to mediate, the lawyer hands over a one-page printed notice on confidentiality, in the"
    " client's language, and keeps it signed by both.",
    when=parties.any_represented,
    unless=(
        EVID.rule(
            "1117(b)(1)",
            "The court's custody mediation is outside the chapter.",
            when=custody_mediation,
        ),
    ),
    gives=(give("lawyer_duty", item="confidentiality_disclosure_form"),),
    rests_on=(EVID.at("1129(b)"), EVID.at("1129(c)")),
    since=LAWYERS_DISCLOSURE,
    note="Class and representative actions are excepted; no fact tells them apart.",
)

settlement_stands_without_notice = EVID.rule(
    "1129(e)",
    "That the lawyer did not hand over the notice is no ground to set the settlement aside.",
    when=~agreement.lawyer_disclosure_given,
    since=LAWYERS_DISCLOSURE,
)
