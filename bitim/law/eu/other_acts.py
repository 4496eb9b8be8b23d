"""European Union: victims of crime, artificial intelligence, and texts that bind nobody."""

from datetime import date

from bitim.law.eu.acts import AI, CEPEJ, CONDUCT, HIGH_RISK_DUTIES, VICTIMS
from bitim.law.eu.terms import criminal
from bitim.law.facts import accused, disclosure, mediation, software, victim
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Gap, Stated

# Directive 2012/29/EU, article 12 -----------------------------------------------------------------

facts_denied = VICTIMS.rule(
    "art. 12(1)(c)",
    "Restorative justice is not used when the offender has not acknowledged the basic facts.",
    when=criminal & ~accused.admits,
    gives=(give("restorative_measure", measure="restorative_justice", mode="must_not", reason="facts_not_admitted"),),
)
victim_unwilling = VICTIMS.rule(
    "art. 12(1)(a)",
    "Restorative justice is used only with the victim’s free and informed consent, which can be withdrawn at any time.",
    when=criminal & ~victim.consents,
    gives=(give("restorative_measure", measure="restorative_justice", mode="must_not", reason="consent_missing"),),
)
restorative_justice = VICTIMS.rule(
    "art. 12(1)",
    "Restorative justice can be used in the victim’s interest when the victim consents and the offender has"
    " acknowledged the basic facts.",
    when=criminal & victim.consents & accused.admits,
    gives=(give("restorative_measure", measure="restorative_justice", mode="may"),),
    note="That it serves the victim’s interest and safety is presumed.",
)
talks_confidential = VICTIMS.rule(
    "art. 12(1)(e)",
    "What is said in restorative justice outside the public is confidential.",
    when=Stated(mediation.process.is_one_of("restorative_justice")),
    unless=(
        VICTIMS.rule(
            "art. 12(1)(e)",
            "The parties agree to the disclosure.",
            when=disclosure.consent_of.has("all_parties", "all_participants"),
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
        VICTIMS.rule(
            "art. 12(1)(e)",
            "National law demands disclosure because of an overriding public interest.",
            when=disclosure.what.is_one_of("child_abuse", "threat_of_violence"),
            provided=Gap("Whether national law demands disclosure here is not encoded."),
            gives=(give("exception_to_secrecy", ground="public_policy"),),
        ),
    ),
)

# Artificial Intelligence Act ----------------------------------------------------------------------

high_risk = AI.rule(
    "Annex III 8(a)",
    "Software in which artificial intelligence helps to apply the law in a procedure with legal effects for the parties"
    " is high-risk; its duties apply from 2 December 2027.",
    when=software.ai_role.is_one_of("applies_law") & software.outcome_binding,
    gives=(give("regime", name="ai_act_high_risk", applies=True, since=HIGH_RISK_DUTIES),),
    rests_on=(AI.at("recital 61"),),
    sure="medium",
    note="The first day was moved from 2 August 2026; the publication of the change was not read.",
)
outcome_not_binding = AI.rule(
    "Annex III 8(a)",
    "Software for a procedure whose outcome has no legal effects for the parties, as ordinary mediation, is not"
    " high-risk.",
    when=~software.outcome_binding,
    gives=(give("regime", name="ai_act_high_risk", applies=False),),
    rests_on=(AI.at("recital 61"),),
    sure="medium",
)
office_work = AI.rule(
    "Annex III 8(a)",
    "Artificial intelligence that only does office work, such as scheduling, transcripts or search, is not high-risk.",
    when=software.ai_role.is_one_of("none", "ancillary"),
    gives=(give("regime", name="ai_act_high_risk", applies=False),),
    rests_on=(AI.at("recital 61"),),
    sure="medium",
)
says_it_is_ai = AI.not_modelled(
    "art. 50",
    "People must be told that they deal with artificial intelligence; sources differ on the days, and whether the"
    " software talks with people is not a fact here.",
    when=software.ai_role.is_one_of("ancillary", "applies_law"),
    since=date(2026, 8, 2),
)

# Texts that bind nobody ---------------------------------------------------------------------------

code_of_conduct = CONDUCT.rule(
    "1–4",
    "Mediators may commit themselves to the European Code: competence, disclosure before and during, fees told first,"
    " confidentiality, and an end where a settlement would be illegal.",
    when=ALWAYS,
    sure="medium",
)
guidelines = CEPEJ.rule(
    "(2007)14",
    "The Council of Europe gives guidelines for civil, family, penal and administrative mediation and for restorative"
    " justice; they bind nobody.",
    when=ALWAYS,
    rests_on=(CEPEJ.at("(2007)13"), CEPEJ.at("(2007)15"), CEPEJ.at("(2019)9")),
)
