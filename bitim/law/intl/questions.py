"""International texts: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import agreement, disclosure, dispute, mediator, parties, proposal, regime
from bitim.law.intl import convention_2018 as sc
from bitim.law.intl import model_law_2018 as ml
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="intl",
    name="mediability",
    asks="Is this dispute within the international text?",
    steps=(
        Bars(
            "no",
            (
                sc.not_yet,
                sc.personal_disputes,
                sc.not_commercial,
                sc.not_international,
                sc.enforceable_as_judgment,
                sc.enforceable_as_award,
                sc.imposed,
                ml.not_commercial,
                ml.not_international,
                ml.imposed,
            ),
        ),
        Grants("yes", (sc.in_scope, sc.unclear_fields, ml.in_scope, ml.unclear_fields)),
    ),
    otherwise="no",
    opens_with=(
        regime.asked,
        dispute.field,
        dispute.cross_border,
        parties.claimant_state,
        parties.respondent_state,
    ),
)

duty = Question(
    jurisdiction="intl",
    name="duty",
    asks="Does the international text oblige anybody to offer or attempt mediation?",
    opens_with=(regime.asked,),
    also=(sc.silent_on_duty, ml.no_duty, ml.discloses, ml.conduct, ml.standstill),
)

mediator_question = Question(
    jurisdiction="intl",
    name="mediator",
    asks="May this person do this task under the international text?",
    steps=(
        Bars("no", (ml.not_arbitrator, ml.not_chosen)),
        Grants("yes", (sc.mediator_without_power, ml.mediates, ml.arbitrator, ml.other_tasks)),
    ),
    otherwise="no",
    opens_with=(regime.asked, mediator.task, mediator.mediated_this_case, mediator.parties_agree),
    also=(ml.one_mediator, ml.discloses),
)

secrecy = Question(
    jurisdiction="intl",
    name="secrecy",
    asks="May this person disclose this under the international text?",
    steps=(Grants("must_not", (ml.in_confidence, ml.all_confidential, ml.not_in_evidence, sc.silent_on_secrecy)),),
    otherwise="may",
    opens_with=(regime.asked, disclosure.who, disclosure.to, disclosure.what),
    also=(ml.passed_on, ml.other_evidence),
)

settlement = Question(
    jurisdiction="intl",
    name="settlement",
    asks="Has the settlement the form that the international text asks for, and is relief open?",
    steps=(
        Bars(
            "invalid",
            (sc.not_in_writing, sc.unsigned, sc.unproven, ml.not_in_writing, ml.unsigned, ml.unproven),
        ),
        Grants("valid", (sc.complete, ml.complete)),
    ),
    otherwise="invalid",
    opens_with=(
        regime.asked,
        dispute.field,
        dispute.cross_border,
        agreement.enforcement_state,
        agreement.form,
        agreement.signed_by,
        agreement.evidence_of_mediation,
    ),
    also=(
        sc.outside_by_field,
        sc.outside_by_enforcement,
        sc.in_writing,
        sc.asked_for,
        sc.proven,
        sc.proven_otherwise,
        sc.electronic_signature,
        sc.authority_acts,
        *sc.refusals,
        sc.own_motion,
        sc.against_the_law,
        sc.parallel_claims,
        sc.better_law,
        *sc.in_time,
        sc.not_members,
        sc.other_states,
        sc.state_bodies,
        sc.kazakhstan_asks_for_clause,
        sc.kyrgyzstan_asks_for_clause,
        *sc.governed,
        ml.binding,
        ml.outside_section_3,
        ml.in_writing,
        *ml.refusals,
        ml.own_motion,
    ),
)

clock = Question(
    jurisdiction="intl",
    name="clock",
    asks="Which terms run under the international text?",
    opens_with=(regime.asked, proposal.sent_on, proposal.answer),
    also=(
        ml.commencement,
        ml.thirty_days,
        ml.may_count_as_refused,
        ml.own_time_passed,
        ml.ends,
        ml.standstill,
        ml.limitation_left_open,
        sc.silent_on_terms,
    ),
    single=("answer_proposal_within",),
)

money = Question(
    jurisdiction="intl",
    name="money",
    asks="What does the international text say of the costs of mediation?",
    opens_with=(regime.asked,),
    also=(sc.silent_on_fees, ml.silent_on_fees),
)

effect = Question(
    jurisdiction="intl",
    name="effect",
    asks="What does the international text say of criminal and administrative cases?",
    opens_with=(regime.asked,),
    also=(sc.silent_on_crime, ml.silent_on_crime),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType({mediator.task.name: ("mediate", "arbitrate")})

QUESTIONS = (mediability, duty, mediator_question, secrecy, settlement, clock, money, effect)
