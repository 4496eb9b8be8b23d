"""California: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import (
    accused,
    agreement,
    disclosure,
    dispute,
    mediation,
    offence,
    parties,
    victim,
)
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question
from bitim.law.us.ca import civil_procedure as ccp
from bitim.law.us.ca import evidence_code as evid
from bitim.law.us.ca import family_code as fam
from bitim.law.us.ca import penal_code as pen

mediability = Question(
    jurisdiction="us-ca",
    name="mediability",
    asks="May this dispute be mediated in California?",
    steps=(
        Bars(
            "no",
            (
                evid.no_consent,
                *ccp.amount_above_limit,
                ccp.conditions_not_met,
                ccp.court_not_in_programme,
                ccp.no_action_yet,
                ccp.no_inherent_power,
                fam.custody_by_agreement,
                pen.no_misdemeanour,
                pen.history_of_abuse,
                pen.protective_order,
                pen.alleged_abuse,
                pen.accused_refuses,
                pen.victim_refuses,
            ),
        ),
        Grants(
            "yes",
            (
                *evid.any_civil_dispute,
                evid.other_fields,
                *ccp.court_may_order,
                ccp.amount_in_another_currency,
                ccp.public_entities,
                ccp.administrative_out_of_court,
                ccp.family_by_order,
                fam.contested_custody,
                pen.misdemeanours,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(
        dispute.field,
        dispute.stage,
        offence.gravity,
        accused.consents,
        victim.consents,
        parties.all_consent,
        mediation.route,
    ),
    also=(ccp.not_after_arbitration,),
)

duty = Question(
    jurisdiction="us-ca",
    name="duty",
    asks="Must, should or may anybody offer, order or attempt mediation, and what follows if not?",
    also=(
        fam.court_sets_mediation,
        fam.stepparents_and_grandparents,
        fam.court_provides,
        fam.abuse_protocol,
        fam.set_with_hearing,
        fam.separate_meetings,
        evid.lawyers_notice,
        *ccp.may_order_in_action,
        *ccp.must_not_order_in_action,
        ccp.must_not_order_without_conditions,
        ccp.must_not_order_without_programme,
        ccp.must_not_force_private_mediation,
        *ccp.court_chooses,
        ccp.statement_of_nonagreement,
        pen.prosecutor_may_refer,
        pen.court_may_refer,
        pen.must_not_refer,
    ),
)

mediator = Question(
    jurisdiction="us-ca",
    name="mediator",
    asks="May this person mediate this dispute in California?",
    steps=(
        Bars(
            "no",
            (
                evid.not_accepted,
                fam.court_mediator_untrained,
                ccp.appointed_by_court,
                ccp.mediating_justice,
            ),
        ),
        Grants(
            "yes",
            (
                evid.anyone_neutral,
                evid.other_task,
                ccp.chosen_by_parties,
                fam.court_mediator,
                pen.programme_mediator,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(dispute.field, mediator_facts.parties_agree),
    also=(fam.request_for_another,),
)

secrecy = Question(
    jurisdiction="us-ca",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Grants(
            "must_not",
            (
                evid.said_in_mediation,
                evid.writings_of_mediation,
                evid.all_confidential,
                evid.lawyers_advice,
                evid.report_to_court,
                evid.settlement_in_evidence,
                evid.mediator_as_witness,
                evid.before_the_chapter,
                fam.private_and_confidential,
                fam.no_recommendation,
                fam.recommendation_before_2012,
                fam.recommendation_elsewhere,
                fam.confidential_programme,
            ),
        ),
        Grants(
            "may",
            (
                evid.independent_evidence,
                evid.fact_of_mediation,
                evid.no_communication,
                evid.bare_result,
                evid.usable_settlement,
                evid.settlement_elsewhere,
                fam.recommendation_allowed,
                fam.fact_of_agreement,
                fam.advice_to_the_parties,
            ),
        ),
    ),
    otherwise="may",
    opens_with=(disclosure.what, disclosure.who, disclosure.to, disclosure.proceeding),
    also=(
        evid.custody_outside_chapter,
        evid.no_exception_by_judges,
        evid.protected_afterwards,
        evid.reference_at_trial,
        fam.protecting_the_child,
    ),
)

settlement = Question(
    jurisdiction="us-ca",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars(
            "invalid",
            (
                evid.not_written,
                evid.not_signed,
                evid.no_binding_words,
                evid.spoken_without_binding_words,
                evid.signed_writing_too_late,
                fam.assent_missing,
            ),
        ),
        Grants(
            "valid",
            (
                evid.sound_writing,
                evid.sound_recording,
                evid.signed_for_the_parties,
                evid.settlement_before_the_chapter,
                fam.agreed_plan,
                fam.assent_by_lawyers,
            ),
        ),
    ),
    otherwise="invalid",
    opens_with=(agreement.form, agreement.signed_by, agreement.contains),
    also=(
        evid.what_a_writing_needs,
        evid.what_a_recording_needs,
        evid.conduct_is_no_waiver,
        evid.arbitration_clause_is_not_enough,
        evid.settlement_stands_without_notice,
        ccp.judgment_on_settlement,
        ccp.judgment_on_lawyers_signature,
        *ccp.personal_signature,
        *ccp.required_signature,
        ccp.parties_in_person,
        *ccp.insurers_agent,
        ccp.dismissal_by_stipulation,
        fam.assent_needed,
        fam.plan_only,
    ),
)

clock = Question(
    jurisdiction="us-ca",
    name="clock",
    asks="Which terms run, and when does the mediation end?",
    opens_with=(mediation.last_communication_on,),
    also=(
        evid.ended_by_silence,
        evid.ended_by_settlement,
        evid.ended_by_notice,
        fam.existing_order,
        *ccp.choose_within,
        ccp.ends_before_trial,
        ccp.trial_clock_runs,
        ccp.stipulation_in_time,
        ccp.statement_of_nonagreement,
    ),
    single=("mediation_ended", "choose_mediator_within", "mediation_to_be_held_within"),
)

money = Question(
    jurisdiction="us-ca",
    name="money",
    asks="What does it cost, and who pays?",
    also=(
        *ccp.choose_within,
        *ccp.court_chooses,
        ccp.court_pays,
        ccp.free_for_parties,
        evid.summons_costs,
        pen.programme_funds,
    ),
)

effect = Question(
    jurisdiction="us-ca",
    name="effect",
    asks="What does a settlement change in the criminal case?",
    opens_with=(offence.gravity, mediation.programme, mediation.ended_by),
    also=(
        pen.recommends_no_prosecution,
        pen.court_may_dismiss,
        pen.sent_back,
        pen.juvenile_programmes,
    ),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        dispute.forum.name: ("state_court", "family_court", "youth_court", "federal_court", "agency", "none"),
        offence.gravity.name: ("infraction", "misdemeanour", "felony"),
        offence.features.name: ("domestic_violence", "sexual", "violent"),
        mediation.programme.name: ("court_annexed", "community", "recommending", "confidential_3188", "private"),
        mediator_facts.task.name: ("mediate", "decide_case", "arbitrate"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
