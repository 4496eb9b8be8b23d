"""Minnesota: what stays secret, Minn. Stat. 595.02 on witnesses, and the rule on contested cases of agencies."""

from bitim.law.facts import disclosure, dispute, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import Gap, Stated, versions
from bitim.law.us.mn.acts import RESTORATIVE_PRACTICES, RULES, STATUTES
from bitim.law.us.mn.terms import (
    SAID_OR_WRITTEN,
    agency_case,
    all_and_neutral_agree,
    in_evidence,
    neutral,
    restorative,
    said_or_written,
    somebody_refuses,
    to_decide,
    to_mediate,
)

LETTER = "From memory; the letter of the paragraph differs between editions."
CRIMINAL_CASES = ("criminal", "felony", "misdemeanour", "juvenile_delinquency")
MISCONDUCT_CASES = ("malpractice_of_mediator", "bar_discipline")

# 595.02 subd. 1a. The neutral as a witness ----------------------------------------------------------------

could_be_a_crime = STATUTES.rule(
    "595.02 subd. 1a",
    "The neutral may speak of words or conduct that could be a crime.",
    when=neutral & disclosure.what.is_one_of("threat_of_violence", "child_abuse"),
    gives=(give("exception_to_secrecy", ground="threat_of_violence"),),
    note="From memory. That it prevails over the other rules of secrecy is our reading.",
)

professional_misconduct = STATUTES.rule(
    "595.02 subd. 1a",
    "The neutral may speak of what could be professional misconduct or a ground of disqualification.",
    when=neutral & disclosure.proceeding.is_one_of(*MISCONDUCT_CASES),
    gives=(give("exception_to_secrecy", ground="other_purpose"),),
    note="From memory. That it prevails over the other rules of secrecy is our reading.",
)

attendance = disclosure.what.is_one_of("attendance")
in_a_proceeding = disclosure.proceeding.is_one_of(*disclosure.proceeding.values)

neutral_as_witness = STATUTES.rule(
    "595.02 subd. 1a",
    "Whoever presided over the mediation cannot be a witness about it.",
    when=neutral & ((said_or_written & in_evidence) | (attendance & in_a_proceeding)) & ~restorative & ~agency_case,
    unless=(
        could_be_a_crime,
        professional_misconduct,
        STATUTES.rule(
            "595.02 subd. 1a",
            "The evidence is wanted in a criminal case.",
            when=disclosure.proceeding.is_one_of(*CRIMINAL_CASES),
            provided=Gap("Whether the neutral is barred as a witness in criminal cases too was not read."),
        ),
    ),
    note="From memory.",
)

# 595.02 subd. 1. Mediation under an agreement to mediate ------------------------------------------------------

set_aside_or_reform = STATUTES.rule(
    "595.02 subd. 1",
    "The parties themselves may speak where one asks the court to set aside or change the mediated settlement.",
    when=disclosure.who.is_one_of("party", "representative") & disclosure.proceeding.is_one_of("contract_rescission"),
    gives=(give("exception_to_secrecy", ground="other_purpose"),),
    note=LETTER,
)

all_consent = STATUTES.rule(
    "595.02 subd. 1",
    "All parties and the mediator agree to the disclosure.",
    when=all_and_neutral_agree,
    gives=(give("exception_to_secrecy", ground="consent"),),
    sure="medium",
    note="The text read does not speak of consent; that those protected may waive is our reading.",
)

LIFTED = (set_aside_or_reform, could_be_a_crime, professional_misconduct, all_consent)

examined = versions(
    STATUTES.rule(
        "595.02 subd. 1",
        "Nobody may be examined about what was said or written in, or because of, mediation under an agreement to"
        " mediate.",
        when=said_or_written & in_evidence & ~agency_case,
        provided=mediation.agreement_to_mediate_signed,
        unless=LIFTED,
        until=RESTORATIVE_PRACTICES,
        sure="medium",
        note=LETTER,
    ),
    STATUTES.rule(
        "595.02 subd. 1",
        "Nobody may be examined about what was said or written in mediation under an agreement to mediate; restorative"
        " practices have a rule of their own.",
        when=said_or_written & in_evidence & ~agency_case & ~restorative,
        provided=mediation.agreement_to_mediate_signed,
        unless=LIFTED,
        since=RESTORATIVE_PRACTICES,
        sure="medium",
        note=LETTER,
    ),
)

independent_evidence = STATUTES.rule(
    "595.02 subd. 1",
    "A document that is not protected anyway does not become protected by the mediation.",
    when=disclosure.what.is_one_of("independent_evidence"),
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
    note=LETTER,
)

rule_of_evidence_only = STATUTES.rule(
    "595.02",
    "The statute is a rule of evidence; it does not keep parties and others from speaking outside a proceeding.",
    when=~in_evidence,
    sure="medium",
)

not_covered = STATUTES.rule(
    "595.02 subd. 1",
    "The statute protects what was said and written in the mediation, not that it took place, who came, how it ended or"
    " what was agreed.",
    when=disclosure.what.is_one_of("existence", "statistics", "attendance", "outcome", "agreement"),
    sure="medium",
    note=LETTER,
)

# 595.02 subd. 1b and 13.891. Restorative practices --------------------------------------------------------------

to_authorities = disclosure.to.is_one_of("child_protection_body", "police")

averts_danger = STATUTES.rule(
    "595.02 subd. 1b",
    "What somebody reasonably believes must be told to prevent death, great bodily harm or a crime may be told.",
    when=restorative & (disclosure.what.is_one_of("threat_of_violence") | disclosure.purpose.is_one_of("avert_danger")),
    gives=(give("exception_to_secrecy", ground="threat_of_violence"),),
    since=RESTORATIVE_PRACTICES,
)

misconduct_of_participant = STATUTES.rule(
    "595.02 subd. 1b",
    "It is to show professional misconduct of somebody who took part.",
    when=disclosure.proceeding.is_one_of(*MISCONDUCT_CASES, "malpractice_of_lawyer"),
    gives=(give("exception_to_secrecy", ground="other_purpose"),),
    since=RESTORATIVE_PRACTICES,
)

restorative_evidence = STATUTES.rule(
    "595.02 subd. 1b",
    "What was said or written in a restorative practice cannot be used in civil or criminal proceedings.",
    when=restorative & said_or_written & in_evidence,
    unless=(averts_danger, misconduct_of_participant),
    since=RESTORATIVE_PRACTICES,
)

proof_of_taking_part = STATUTES.rule(
    "595.02 subd. 1b",
    "Whoever was ordered to take part in a restorative practice may show the court that this was done.",
    when=restorative & disclosure.what.is_one_of("attendance") & disclosure.to.is_one_of("court"),
    gives=(give("exception_to_secrecy", ground="court_report"),),
    since=RESTORATIVE_PRACTICES,
)

identity_is_private = STATUTES.rule(
    "13.891",
    "Who took part in a restorative practice is private data.",
    when=restorative & disclosure.what.is_one_of("personal_data"),
    rests_on=(STATUTES.at("595.02 subd. 1b"),),
    since=RESTORATIVE_PRACTICES,
)

maltreatment = disclosure.mandated_reporter & disclosure.what.is_one_of("child_abuse")

reports_to_agency = STATUTES.rule(
    "595.02 subd. 1b",
    "Whoever the law binds to report maltreatment reports it to the protective agency; the secrecy of restorative"
    " practices does not stand in the way.",
    when=maltreatment & restorative & disclosure.to.is_one_of("child_protection_body"),
    gives=(give("report_required", to="protective_agency"), give("exception_to_secrecy", ground="child_risk")),
    since=RESTORATIVE_PRACTICES,
)

reports_to_police = STATUTES.rule(
    "595.02 subd. 1b",
    "Whoever the law binds to report maltreatment may report it to the police; the secrecy of restorative practices"
    " does not stand in the way.",
    when=maltreatment & restorative & disclosure.to.is_one_of("police"),
    gives=(give("report_required", to="police"), give("exception_to_secrecy", ground="child_risk")),
    since=RESTORATIVE_PRACTICES,
)

OTHER_DUTY = (
    "Whoever another law binds to report maltreatment must report it; the rules on evidence do not stand in the way."
)
REPORTED = (give("report_required"), give("exception_to_secrecy", ground="child_risk"))
DUTY_ELSEWHERE = "The duty itself stands in laws that are not encoded here."

reports_elsewhere = versions(
    STATUTES.rule(
        "595.02",
        OTHER_DUTY,
        when=maltreatment & to_authorities,
        gives=REPORTED,
        until=RESTORATIVE_PRACTICES,
        sure="medium",
        note=DUTY_ELSEWHERE,
    ),
    STATUTES.rule(
        "595.02",
        OTHER_DUTY,
        when=maltreatment & ~restorative & to_authorities,
        gives=REPORTED,
        since=RESTORATIVE_PRACTICES,
        sure="medium",
        note=DUTY_ELSEWHERE,
    ),
)

# Minn. R. 1400.5950. Contested cases of agencies -------------------------------------------------------------------

nobody_opposes = RULES.rule(
    "1400.5950",
    "A contested case before a state agency may be mediated if neither a party nor the agency opposes it.",
    when=agency_case & ~Stated(dispute.field.is_one_of("labour")),
    note="When the rule began was not read.",
)

somebody_opposes = RULES.rule(
    "1400.5950",
    "A contested case before a state agency is not mediated if a party or the agency opposes it.",
    when=agency_case & somebody_refuses,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    note="When the rule began was not read.",
)

labour_bureau = RULES.rule(
    "1400.5950",
    "Labour disputes go to the Bureau of Mediation Services instead.",
    when=agency_case & dispute.field.is_one_of("labour"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    note="When the rule began was not read.",
)

mediated_before = RULES.rule(
    "1400.5950",
    "Who mediated a contested case without success may not be assigned to hear any part of it.",
    when=agency_case & to_decide & mediator.mediated_this_case,
    gives=(give("disqualified", reason="mediated_before"),),
)

hears_the_case = RULES.rule(
    "1400.5950",
    "Who did not mediate the contested case may hear it, as far as this rule goes.",
    when=agency_case & to_decide,
    provided=~mediator.mediated_this_case,
)

agency_mediator = RULES.not_modelled(
    "1400.5950",
    "Who may mediate a contested case before a state agency is not encoded here.",
    when=agency_case & to_mediate,
)

offers_in_contested_case = RULES.rule(
    "1400.5950",
    "Offers and statements made in the mediation of a contested case cannot be used in evidence.",
    when=agency_case & said_or_written & in_evidence,
)

parties_authorise = RULES.rule(
    "1400.5950",
    "The parties allow the mediator to speak.",
    when=disclosure.consent_of.has("all_parties", "all_participants"),
    gives=(give("exception_to_secrecy", ground="consent"),),
)

silent_mediator = RULES.rule(
    "1400.5950",
    "The mediator of a contested case says nothing about the mediation unless the parties allow it.",
    when=agency_case & neutral & disclosure.what.is_one_of(*SAID_OR_WRITTEN, "attendance", "outcome"),
    unless=(parties_authorise,),
)
