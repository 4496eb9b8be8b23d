"""Minnesota Statutes on mediation by agreement (572), custody mediation (518.619) and community programmes (494)."""

from bitim.law.facts import accused, agreement, dispute, mediation, mediator, offence, parties, victim
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Gap, Rule, Stated, versions
from bitim.law.us.mn.acts import HAGHIGHI, RESTORATIVE_PRACTICES, STATUTES
from bitim.law.us.mn.practice_rules import abuse, tried_before
from bitim.law.us.mn.terms import (
    agency_case,
    community,
    court_annexed,
    criminal,
    custody,
    in_another_forum,
    in_court,
    ordered,
    ordered_or_referred,
    private_field,
    restorative,
    somebody_refuses,
    to_mediate,
)

# 494. Community dispute resolution programmes ---------------------------------------------------------

SUBJECT_EXCLUDED = (give("bar_to_mediation", reason="subject_excluded"),)
TOO_GRAVE = (*SUBJECT_EXCLUDED, give("bar_to_mediation", reason="gravity"))

community_cases = STATUTES.rule(
    "494.03",
    "Community programmes may mediate minor criminal matters that the law does not exclude.",
    when=criminal & community,
    rests_on=(STATUTES.at("494.015"),),
)

community_violence = STATUTES.rule(
    "494.03",
    "Community programmes take no cases of violence that would support a listed assault or sexual charge.",
    when=community & offence.features.has("violent", "sexual", "domestic_violence"),
    gives=TOO_GRAVE,
)

community_felony = STATUTES.rule(
    "494.03",
    "Community programmes take no cases that would support a felony charge.",
    when=community & offence.gravity.is_one_of("felony"),
    gives=TOO_GRAVE,
)

community_commitment = STATUTES.rule(
    "494.03",
    "Community programmes take no cases on compulsory treatment or on a person's competence.",
    when=community & dispute.subject.is_one_of("civil_commitment"),
    gives=SUBJECT_EXCLUDED,
)

community_incompetent = STATUTES.rule(
    "494.03",
    "Community programmes take no cases of an incompetent person without an advocate.",
    when=community & parties.capacity.is_one_of("none"),
    provided=Gap("Whether an advocate stands by the incompetent person is not among the facts."),
)

community_family = STATUTES.rule(
    "494.03",
    "Community programmes take no divorce, custody, support or domestic abuse cases.",
    when=community
    & dispute.subject.is_one_of("divorce", "child_custody", "child_support", "alimony", "violence_protection"),
    gives=SUBJECT_EXCLUDED,
)

community_before_divorce = STATUTES.rule(
    "494.03",
    "Community programmes take questions of property and parenting time only once the divorce is over.",
    when=community & dispute.subject.is_one_of("property_division", "child_contact") & ~dispute.existing_order,
    gives=SUBJECT_EXCLUDED,
)

community_other_exclusions = STATUTES.rule(
    "494.03",
    "Community programmes take no cases of neglect, dependency, ending parental rights, vulnerable adults or patients'"
    " rights either.",
    when=community,
)

community_is_voluntary = STATUTES.rule(
    "494.015",
    "Community programmes are voluntary and live on grants of the state.",
    when=community,
    rests_on=(STATUTES.at("494.05"),),
    sure="medium",
)

person_refuses = STATUTES.rule(
    "494.015",
    "Mediation between victim and offender is voluntary; one of them refuses.",
    when=criminal & (~accused.consents | ~victim.consents),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
    note="Said of community programmes; we read it for every mediation between victim and offender.",
)

restorative_practice = versions(
    STATUTES.not_modelled(
        "595.02 subd. 1b",
        "Whether restorative practices could be used in a criminal case before August 2025 is not encoded here.",
        when=criminal & restorative,
        until=RESTORATIVE_PRACTICES,
    ),
    STATUTES.rule(
        "595.02 subd. 1b",
        "The law knows restorative practices between victim and offender and protects what is said in them.",
        when=criminal & restorative,
        since=RESTORATIVE_PRACTICES,
        sure="medium",
        note="No provision read says in which cases they may be used.",
    ),
)

other_criminal = STATUTES.not_modelled(
    "494.03",
    "Whether a criminal case may be mediated outside community programmes and restorative practices is not encoded"
    " here.",
    when=criminal & ~Stated(community) & ~restorative,
)

other_fields = STATUTES.not_modelled(
    "572.33",
    "Whether tax, insolvency or enforcement matters and minor public offences may be mediated depends on laws not"
    " encoded here.",
    when=dispute.field.is_one_of("tax", "insolvency", "enforcement", "administrative_offence"),
)

public_authority_elsewhere = STATUTES.not_modelled(
    "572.33",
    "Mediation with public authorities outside contested cases of an agency is not encoded here.",
    when=dispute.field.is_one_of("administrative") & ~agency_case,
)

# 518.619. Custody and parenting time ---------------------------------------------------------------------

custody_case = custody & in_court & ~in_another_forum
abuse_found = dispute.domestic_abuse.is_one_of("found")

abuse_bars = STATUTES.rule(
    "518.619 subd. 2",
    "Where the court finds it probable that a party or a child was physically or sexually abused by the other party, it"
    " may neither require mediation nor send the parties to it.",
    when=ordered_or_referred & custody & abuse_found,
    gives=(
        give("bar_to_mediation", reason="domestic_abuse"),
        give("order_mediation", who="court", mode="must_not"),
    ),
)

no_order_after_abuse = STATUTES.rule(
    "518.619 subd. 2",
    "Where the court finds it probable that a party or a child was physically or sexually abused by the other party, it"
    " may neither require mediation nor send the parties to it.",
    when=custody_case & abuse_found,
    gives=(give("order_mediation", who="court", mode="must_not"),),
)

tried_or_abused = STATUTES.rule(
    "518.619 subd. 2",
    "Abuse between the parties, or of a child, stands in the way.",
    when=abuse_found,
)

custody_may_be_set = STATUTES.rule(
    "518.619 subd. 1",
    "The court may set contested custody or parenting time for mediation, before, with or after the hearing.",
    when=custody_case,
    unless=(tried_or_abused, abuse, tried_before),
    gives=(give("order_mediation", who="court", mode="may"),),
)

custody_by_court = STATUTES.rule(
    "518.619 subd. 1",
    "Contested custody or parenting time may be mediated by order of the court.",
    when=ordered_or_referred & custody & ~Stated(dispute.stage.is_one_of("before_court")),
)

custody_mediator = STATUTES.rule(
    "518.619 subd. 3",
    "A custody mediator is appointed by the family court from its approved list, unless the parties stipulate to"
    " somebody else, and has no power to coerce.",
    when=custody & court_annexed & to_mediate,
    provided=mediator.registered | mediator.parties_agree,
    rests_on=(STATUTES.at("518.619 subd. 1"),),
)

not_on_custody_list = STATUTES.rule(
    "518.619 subd. 3",
    "The person is not on the approved list of custody mediators, and the parties have not stipulated to this person.",
    when=custody & court_annexed & to_mediate & ~mediator.registered & ~mediator.parties_agree,
    gives=(give("requirement_failed", item="register"),),
)

custody_knowledge = STATUTES.rule(
    "518.619 subd. 4",
    "A custody mediator knows the court system, the community's resources and the development of children, among other"
    " things.",
    when=custody & court_annexed & to_mediate,
)

# 572.33. Mediation by agreement ---------------------------------------------------------------------------

by_agreement = STATUTES.rule(
    "572.33",
    "Private disputes may be mediated under a written agreement to mediate, with a third person who has no power to"
    " coerce.",
    when=private_field & ~Stated(ordered),
)

no_consent = STATUTES.rule(
    "572.33 subd. 3",
    "Mediation by agreement rests on an agreement that all parties sign; somebody refuses.",
    when=somebody_refuses & ~Stated(ordered) & ~agency_case,
    unless=(
        STATUTES.rule(
            "494.015",
            "In the criminal case the victim and the accused both agree.",
            when=criminal & victim.consents & accused.consents,
            sure="medium",
        ),
    ),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

any_third_person = STATUTES.rule(
    "572.33 subd. 2",
    "Outside court-annexed mediation any third person without power to coerce may mediate.",
    when=~court_annexed & ~agency_case & ~Stated(criminal) & to_mediate,
)

judge_of_the_case = STATUTES.rule(
    "572.33 subd. 2",
    "A mediator under the Act has no formal power to coerce.",
    when=mediator.judge_of_case & to_mediate,
    provided=Gap("Whether the judge of the case may mediate outside the Act is not encoded here."),
)

not_accepted = STATUTES.rule(
    "572.33 subd. 3",
    "The mediator signs the agreement to mediate with the parties; they have not accepted this person.",
    when=~mediator.parties_agree & ~court_annexed & ~agency_case & to_mediate,
    gives=(give("requirement_failed", item="agreed_by_parties"),),
    sure="medium",
)

other_mediators = STATUTES.not_modelled(
    "572.33 subd. 2",
    "Who mediates between victim and offender, and which other tasks a mediator may take, is not encoded here.",
    when=(Stated(criminal) | ~to_mediate) & ~agency_case,
)

agreement_to_mediate = STATUTES.rule(
    "572.33 subd. 3",
    "An agreement to mediate is written and dated, names the controversy, says how written notice ends the mediation,"
    " and is signed by the parties and the mediator.",
    when=ALWAYS,
    gives=(
        give("required_form", document="contract", item="written"),
        give("required_form", document="contract", item="signed_by_parties"),
        give("required_form", document="contract", item="signed_by_mediator"),
        give("required_content", document="contract", item="subject"),
        give("required_content", document="contract", item="termination"),
        give("required_content", document="contract", item="date"),
    ),
)

# 572.35, 572.36. The settlement ------------------------------------------------------------------------------

PROVISIONS = ("binding_clause", "advice_mediator_no_duty", "advice_rights_affected", "advice_consult_attorney")
LACKS = {
    "binding_clause": "The mediated settlement does not say that it is binding.",
    "advice_mediator_no_duty": "The mediated settlement does not record the written advice that the mediator need not"
    " protect the parties or tell them their rights.",
    "advice_rights_affected": "The mediated settlement does not record the written advice that signing may harm the"
    " parties' legal rights.",
    "advice_consult_attorney": "The mediated settlement does not record the written advice to ask a lawyer in case of"
    " doubt.",
}

outside_the_act = STATUTES.rule(
    "572.33 subd. 4",
    "Without a written agreement to mediate it is no mediated settlement under the Act.",
    when=~mediation.agreement_to_mediate_signed,
)

settlement_outside_the_act = STATUTES.not_modelled(
    "572.33 subd. 4",
    "Without a written agreement to mediate ordinary contract law decides, which is not encoded here.",
    when=Stated(~mediation.agreement_to_mediate_signed),
)

OTHERWISE_ADVISED = "The present text may also accept parties who were advised otherwise; it was not read."


def _lacking(provision: str) -> Rule:
    return STATUTES.rule(
        "572.35 subd. 1",
        LACKS[provision],
        when=~agreement.contains.has(provision),
        unless=(outside_the_act,),
        gives=(
            give("missing_content", document="settlement", item=provision),
            give("void", reason="not_binding_clause_missing", what="settlement"),
        ),
        note="" if provision == "binding_clause" else OTHERWISE_ADVISED,
    )


lacking = tuple(_lacking(provision) for provision in PROVISIONS)

handwritten_settlement = HAGHIGHI.rule(
    "577 N.W.2d 927",
    "A signed paper that does not say it is binding cannot be enforced as a mediated settlement.",
    when=~agreement.contains.has("binding_clause"),
    unless=(outside_the_act,),
    rests_on=(STATUTES.at("572.35 subd. 1"),),
    note="Decided in 1998; the day was not read.",
)

not_written = STATUTES.rule(
    "572.33 subd. 4",
    "A mediated settlement is written.",
    when=agreement.form.is_one_of("oral", "oral_recorded"),
    unless=(outside_the_act,),
    gives=(give("missing_form", document="settlement", item="written"),),
)

not_signed = STATUTES.rule(
    "572.33 subd. 4",
    "A mediated settlement is signed by the parties.",
    when=~agreement.signed_by.has("parties"),
    unless=(outside_the_act,),
    gives=(give("missing_form", document="settlement", item="signed_by_parties"),),
)

binding_settlement = STATUTES.rule(
    "572.35 subd. 1",
    "A written, dated and signed settlement that says it is binding and records the three pieces of written advice has"
    " the effect that contract law gives it.",
    when=~Stated(~mediation.agreement_to_mediate_signed) & ~Stated(agreement.form.is_one_of("oral", "oral_recorded")),
    provided=agreement.signed_by.has("parties") & agreement.contains.has_all(*PROVISIONS),
    gives=(
        give("counts_as", nature="contract"),
        give("enforceable_by", route="contract_action"),
    ),
    rests_on=(STATUTES.at("572.33 subd. 4"),),
)

what_it_must_say = STATUTES.rule(
    "572.35 subd. 1",
    "A mediated settlement says that it is binding and that the parties were advised in writing of three things: the"
    " mediator need not protect them, signing may harm their rights, a lawyer can be asked.",
    when=ALWAYS,
    unless=(outside_the_act,),
    gives=tuple(give("required_content", document="settlement", item=provision) for provision in PROVISIONS),
)

otherwise_advised = STATUTES.not_modelled(
    "572.35 subd. 1(2)",
    "The present text may accept that the parties were advised otherwise than in the settlement; it was not read.",
    when=~agreement.contains.has_all(*PROVISIONS),
    since=HAGHIGHI.in_force,
)

set_aside = STATUTES.rule(
    "572.36",
    "A mediated settlement may be set aside or changed on the grounds of contract law, and where the mediator's evident"
    " partiality, corruption or misconduct harmed a party.",
    when=ALWAYS,
    sure="medium",
    note="From memory.",
)

under_pressure = STATUTES.rule(
    "572.36",
    "The settlement has a fault for which contract law may set it aside.",
    when=agreement.defects.has("pressure", "pressure_avoided", "contrary_to_law", "wrong_basis"),
    provided=Gap("When contract law sets a settlement aside is not encoded here."),
    sure="medium",
)

# 572.39. Limitation ----------------------------------------------------------------------------------------------

limitation_unread = STATUTES.not_modelled(
    "572.39",
    "What mediation does to limitation periods is not encoded: the section was not read.",
    when=ALWAYS,
)

# Effects in criminal cases ------------------------------------------------------------------------------------------

restorative_outcome = STATUTES.rule(
    "595.02 subd. 1b",
    "After a restorative process the prosecutor in some cases drops the charge; in others the court makes taking part"
    " a piece of the sentence.",
    when=criminal & restorative,
    gives=(give("non_prosecution", who="prosecutor", mode="may"),),
    since=RESTORATIVE_PRACTICES,
    sure="medium",
    note="Practice as the information office of the House describes it; no provision orders it.",
)

juvenile_mediation = STATUTES.rule(
    "494.015",
    "Mediation between young offenders and their victims leads to agreements on restitution; by law it changes nothing"
    " in the case by itself.",
    when=criminal & dispute.forum.is_one_of("youth_court"),
    gives=(give("case_unaffected"),),
    sure="medium",
    note="From the description of the programme in Minneapolis, which began in 1985.",
)
