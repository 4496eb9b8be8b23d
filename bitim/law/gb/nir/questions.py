"""Northern Ireland: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import accused, dispute, limitation, mediation, offence, parties
from bitim.law.facts import mediator as mediator_facts
from bitim.law.gb.nir import civil, evidence
from bitim.law.gb.nir import limitation_2011 as abroad
from bitim.law.gb.nir import youth_conference_1998 as youth
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="gb-nir",
    name="mediability",
    asks="May this dispute be mediated in Northern Ireland?",
    steps=(
        Bars(
            "no",
            (
                *civil.no_consent,
                civil.no_order,
                civil.tribunal_consent,
                youth.child_refuses,
                youth.not_admitted,
                youth.too_grave,
            ),
        ),
        Grants(
            "yes",
            (
                civil.too_early,
                civil.any_dispute,
                civil.judicial_mediation,
                civil.other_disputes,
                civil.other_fields,
                youth.open_to_children,
                youth.before_conferences,
                youth.adult,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(dispute.field, dispute.stage, accused.consents, accused.age, parties.all_consent),
)

duty = Question(
    jurisdiction="gb-nir",
    name="duty",
    asks="Must, should or may anybody offer, explain or attempt mediation, and what follows if not?",
    also=(
        civil.voluntary,
        civil.high_court_invites,
        civil.county_court_invites,
        civil.county_court_refers,
        civil.tribunal_mediates,
        civil.tribunal_is_voluntary,
        civil.notify_agency,
    ),
)

mediator = Question(
    jurisdiction="gb-nir",
    name="mediator",
    asks="May this person do this task in Northern Ireland?",
    steps=(
        Bars("no", (youth.not_designated, youth.no_police_officer)),
        Grants(
            "yes",
            (
                civil.too_early,
                civil.no_qualification,
                civil.other_mediator,
                civil.other_task,
                youth.chairs,
                youth.chair_before,
            ),
        ),
    ),
    otherwise="no",
)

secrecy = Question(
    jurisdiction="gb-nir",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars("must_not", (civil.too_early, *evidence.not_compellable)),
        Bars(
            "may",
            (
                evidence.settlement_in_issue,
                evidence.settlement_attacked,
                evidence.impropriety,
                evidence.waived,
                evidence.outside_the_rule,
                evidence.settlement_itself,
                evidence.independent_evidence,
                *evidence.duty_to_report,
            ),
        ),
        Grants(
            "must_not",
            (
                evidence.without_prejudice,
                evidence.promised,
                evidence.in_criminal_case,
                evidence.other_matters,
            ),
        ),
    ),
    otherwise="may",
    also=(*evidence.applies, evidence.applies_no_more, evidence.not_across_borders),
)

settlement = Question(
    jurisdiction="gb-nir",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars("invalid", (civil.contrary_to_law, civil.other_defects)),
        Grants("valid", (civil.too_early, civil.is_a_contract, civil.other_settlements)),
    ),
    otherwise="invalid",
    also=(civil.enforcement_order,),
)

clock = Question(
    jurisdiction="gb-nir",
    name="clock",
    asks="Which terms run, what is stayed, and what happens to limitation?",
    also=(
        civil.high_court_adjourns,
        civil.one_month,
        abroad.extended,
        *evidence.applies,
        evidence.applies_no_more,
        evidence.not_across_borders,
        youth.plan_term,
        civil.time_runs,
        civil.tribunal_time,
    ),
)

money = Question(
    jurisdiction="gb-nir",
    name="money",
    asks="What does it cost, who pays, and what is refunded?",
    also=(civil.costs, civil.fees),
)

effect = Question(
    jurisdiction="gb-nir",
    name="effect",
    asks="What does restorative justice or a settlement change in the criminal or youth case?",
    also=(
        youth.diversionary,
        youth.on_hold,
        youth.not_diversionary,
        youth.must_refer,
        youth.may_refer,
        youth.must_not_refer,
        youth.on_appeal,
        youth.plan,
        youth.adult,
    ),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        offence.gravity.name: ("summary", "either_way", "indictable"),
        dispute.forum.name: (
            "county_court",
            "high_court",
            "family_court",
            "employment_tribunal",
            "youth_court",
            "prosecutor",
            "none",
        ),
        mediator_facts.kind.name: ("professional", "judge", "court_appointed", "other"),
        mediator_facts.task.name: ("mediate", "chair_youth_conference"),
        mediation.route.name: ("by_agreement", "court_order", "court_referral"),
        mediation.process.name: ("mediation", "conciliation", "youth_conference"),
        mediation.programme.name: ("judicial_mediation", "private"),
        limitation.statute.name: ("general", "employment_tribunal"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
