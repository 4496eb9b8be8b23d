"""Minnesota: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import agreement, disclosure, dispute, mediation, offence, parties
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question
from bitim.law.us.mn import practice_rules as gp
from bitim.law.us.mn import statutes as stat
from bitim.law.us.mn import witnesses as wit

mediability = Question(
    jurisdiction="us-mn",
    name="mediability",
    asks="May this dispute be mediated in Minnesota?",
    steps=(
        Bars(
            "no",
            (
                gp.no_case_in_court,
                gp.medical_case,
                gp.excepted_family_case,
                gp.abuse_bars,
                gp.impasse_bars,
                gp.poor_party,
                stat.abuse_bars,
                stat.no_consent,
                stat.person_refuses,
                stat.community_violence,
                stat.community_felony,
                stat.community_commitment,
                stat.community_incompetent,
                stat.community_family,
                stat.community_before_divorce,
                wit.somebody_opposes,
                wit.labour_bureau,
            ),
        ),
        Grants(
            "yes",
            (
                gp.in_district_court,
                stat.by_agreement,
                stat.custody_by_court,
                stat.community_cases,
                *stat.restorative_practice,
                stat.other_criminal,
                stat.other_fields,
                stat.public_authority_elsewhere,
                wit.nobody_opposes,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(
        dispute.field,
        dispute.stage,
        parties.all_consent,
        dispute.domestic_abuse,
        mediation.route,
    ),
    also=(gp.court_must_order, gp.court_should_order, stat.custody_may_be_set, stat.community_other_exclusions),
)

duty = Question(
    jurisdiction="us-mn",
    name="duty",
    asks="Must, should or may anybody offer, order or attempt mediation, and what follows if not?",
    opens_with=(dispute.field, dispute.stage, parties.all_consent),
    also=(
        gp.order_before_2023,
        gp.court_must_order,
        gp.court_should_order,
        gp.court_sets_deadline,
        gp.court_appoints,
        gp.no_order_after_abuse,
        gp.no_order_after_impasse,
        gp.no_order_on_the_poor,
        stat.custody_may_be_set,
        stat.no_order_after_abuse,
    ),
)

mediator = Question(
    jurisdiction="us-mn",
    name="mediator",
    asks="May this person mediate this dispute in Minnesota?",
    steps=(
        Bars(
            "no",
            (
                gp.neither_qualified_nor_chosen,
                stat.not_on_custody_list,
                stat.not_accepted,
                stat.judge_of_the_case,
                wit.mediated_before,
            ),
        ),
        Grants(
            "yes",
            (
                *gp.qualified_or_chosen,
                stat.custody_mediator,
                stat.any_third_person,
                stat.other_mediators,
                wit.hears_the_case,
                wit.agency_mediator,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(dispute.field, mediation.programme, mediator_facts.registered, mediator_facts.parties_agree),
    also=(gp.bound_by_ethics, gp.training_for_roster, stat.custody_knowledge),
)

secrecy = Question(
    jurisdiction="us-mn",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars("must", (wit.reports_to_agency, wit.reports_to_police, *wit.reports_elsewhere)),
        Grants(
            "must_not",
            (
                wit.neutral_as_witness,
                *wit.examined,
                wit.restorative_evidence,
                wit.identity_is_private,
                wit.offers_in_contested_case,
                wit.silent_mediator,
                gp.neutrals_recollections,
                gp.recording,
                gp.neutral_to_court,
                gp.neutrals_report,
                gp.confidentiality_before_2023,
            ),
        ),
        Grants(
            "may",
            (
                wit.independent_evidence,
                wit.proof_of_taking_part,
                wit.averts_danger,
                wit.rule_of_evidence_only,
                wit.not_covered,
            ),
        ),
    ),
    otherwise="may",
    opens_with=(disclosure.what, disclosure.who, disclosure.to, disclosure.proceeding),
)

settlement = Question(
    jurisdiction="us-mn",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars("invalid", (*stat.lacking, stat.not_written, stat.not_signed, stat.under_pressure)),
        Grants("valid", (stat.binding_settlement, stat.settlement_outside_the_act)),
    ),
    otherwise="invalid",
    opens_with=(agreement.form, agreement.signed_by, agreement.contains),
    also=(
        stat.agreement_to_mediate,
        stat.what_it_must_say,
        stat.handwritten_settlement,
        stat.otherwise_advised,
        stat.set_aside,
    ),
)

clock = Question(
    jurisdiction="us-mn",
    name="clock",
    asks="Which terms run, and what happens to limitation?",
    opens_with=(dispute.field, dispute.stage),
    also=(gp.deadline_of_court, stat.limitation_unread),
)

money = Question(
    jurisdiction="us-mn",
    name="money",
    asks="What does it cost, and what if a party cannot pay?",
    opens_with=(dispute.field, dispute.stage, parties.any_fee_waiver),
    also=(gp.no_order_on_the_poor, stat.community_is_voluntary),
)

effect = Question(
    jurisdiction="us-mn",
    name="effect",
    asks="What does a restorative process change in the criminal case?",
    opens_with=(dispute.field, mediation.process),
    also=(stat.restorative_outcome, stat.juvenile_mediation),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        dispute.forum.name: ("state_court", "family_court", "youth_court", "federal_court", "agency", "none"),
        offence.gravity.name: ("misdemeanour", "felony"),
        offence.features.name: ("domestic_violence", "sexual", "violent"),
        mediation.process.name: ("mediation", "restorative_justice", "early_neutral_evaluation", "arbitration"),
        mediation.programme.name: ("court_annexed", "community", "private"),
        mediator_facts.task.name: ("mediate", "decide_case", "arbitrate"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
