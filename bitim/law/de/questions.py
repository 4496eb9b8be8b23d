"""Germany: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.de import certified_2016 as training
from bitim.law.de import civil_code as bgb
from bitim.law.de import civil_procedure as zpo
from bitim.law.de import consumer_2016 as vsbg
from bitim.law.de import criminal_code as stgb
from bitim.law.de import criminal_procedure as stpo
from bitim.law.de import family_2008 as famfg
from bitim.law.de import mediation_2012 as medg
from bitim.law.de import other_courts as courts
from bitim.law.facts import agreement, dispute, offence, parties, victim
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="de",
    name="mediability",
    asks="May this dispute be mediated in Germany?",
    steps=(
        Bars(
            "no",
            (
                *medg.no_consent,
                medg.accused_refuses,
                stpo.victim_refuses,
                *zpo.no_power_to_order,
                famfg.not_safeguarded,
                vsbg.no_employment_contracts,
                vsbg.no_health_services,
                vsbg.not_raised_before,
                vsbg.frivolous,
                vsbg.no_universal_body_yet,
                vsbg.too_small,
                vsbg.too_large,
                vsbg.foreign_trader,
                vsbg.special_body,
                vsbg.perhaps_special_body,
                vsbg.air_claim_too_large,
                vsbg.air_claim_too_early,
            ),
        ),
        Grants("yes", medg.any_conflict),
    ),
    otherwise="yes",
    opens_with=(
        dispute.field,
        dispute.stage,
        victim.consents,
        parties.all_consent,
        dispute.forum,
        dispute.subject,
    ),
    also=(
        stpo.any_offence,
        famfg.safeguards_needed,
        famfg.child_matters_are_for_agreement,
        famfg.settle_what_is_disposable,
        courts.labour_available,
        *courts.available,
        *courts.only_what_is_disposable,
        vsbg.consumer_contracts,
        vsbg.one_trader_only,
        *vsbg.class_action,
    ),
)

duty = Question(
    jurisdiction="de",
    name="duty",
    asks="Must, should or may anybody offer, explain or attempt mediation, and what follows if not?",
    also=(
        medg.may_end,
        medg.explains_procedure,
        medg.discloses_conflicts,
        medg.tells_experience,
        medg.tells_extent_of_secrecy,
        zpo.states_attempt,
        zpo.works_for_settlement,
        *zpo.conciliation_hearing,
        zpo.refers_to_judge,
        *zpo.proposes,
        zpo.attempt_before_claim,
        zpo.inadmissible_without_attempt,
        zpo.after_payment_order,
        zpo.not_in_the_same_land,
        famfg.states_attempt,
        famfg.works_for_settlement,
        famfg.refers_to_judge,
        famfg.proposes,
        famfg.costs_of_child_matter,
        famfg.divorce_session,
        famfg.costs_of_divorce,
        famfg.works_for_agreement,
        famfg.child_session,
        famfg.mediates_about_contact,
        courts.labour_court_refers,
        courts.labour_court_proposes,
        courts.trainee_committee,
        *courts.offers,
        stpo.tells_accused,
        stpo.works_for_settlement,
        stpo.attempt_before_private_prosecution,
        stpo.private_prosecution_inadmissible,
        stpo.tells_victim,
        vsbg.few_employees,
        vsbg.states_readiness,
        vsbg.names_body,
        vsbg.names_body_after_dispute,
        vsbg.answers_complaint,
        vsbg.explains_refusal,
        vsbg.energy_takes_part,
        vsbg.air_takes_part,
        vsbg.silence_is_consent,
    ),
)

mediator = Question(
    jurisdiction="de",
    name="mediator",
    asks="May this person mediate this dispute in Germany, or use this title?",
    steps=(
        Bars(
            "no",
            (
                medg.not_chosen,
                medg.not_disclosed,
                medg.consent_after_disclosure,
                medg.worked_for_party,
                medg.works_for_party_afterwards,
                medg.colleague_worked_for_party,
                medg.legal_proposals,
                zpo.judge_of_the_case,
                zpo.judge_who_mediated,
                vsbg.conciliator_unqualified,
                vsbg.paid_by_result,
                vsbg.bank_conciliator,
                training.no_ordinance_yet,
                *training.course_too_short,
                *training.too_few_cases,
                training.too_much_online,
                training.early_course_too_short,
                training.early_too_few_cases,
                training.old_course_too_short,
                *training.old_too_few_cases,
                training.deadline_missed,
                training.title_lapsed,
                training.title_lapsed_since_training,
                training.no_certificate,
            ),
        ),
        Grants(
            "yes",
            (
                *medg.anybody_may_mediate,
                medg.tasks_of_others,
                zpo.judge_decides,
                vsbg.conciliator_qualified,
                *training.trained,
                training.trained_before_the_act,
                *training.trained_under_old_rules,
                training.old_continuing_training_open,
                training.entitled,
            ),
        ),
    ),
    otherwise="no",
    also=(
        medg.conduct,
        medg.express_consent,
        medg.consent_to_colleague,
        *medg.court_mediator,
        zpo.judge_for_conciliation,
        famfg.judge_for_conciliation,
        courts.labour_judge,
        *courts.judges,
        *training.old_continuing_training,
        training.trained_abroad,
        training.hindered,
        training.contents,
    ),
)

secrecy = Question(
    jurisdiction="de",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars(
            "must",
            (
                zpo.released_witness,
                stpo.no_privilege,
                stpo.examined_by_prosecution,
                *stpo.reports,
                stpo.report_on_talks,
            ),
        ),
        Bars(
            "must_not",
            (
                *medg.promised,
                medg.lawyer_and_client,
                zpo.other_talks_before_judge,
            ),
        ),
        Grants(
            "must_not",
            (
                *medg.silence,
                medg.silence_of_conciliator,
                medg.data_for_victim_offender_mediation,
                zpo.minutes_on_joint_request,
                famfg.note_if_all_agree,
            ),
        ),
    ),
    otherwise="may",
    also=(*medg.only_a_promise_binds, zpo.may_refuse_testimony, stpo.sent_by_prosecution, stpo.private_body),
)

settlement = Question(
    jurisdiction="de",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars(
            "invalid",
            (
                bgb.wrong_basis,
                bgb.unlawful,
                bgb.avoided,
                bgb.land_without_notary,
                bgb.rights_of_others,
                bgb.not_signed,
                zpo.not_disposable,
                zpo.not_disposable_out_of_court,
            ),
        ),
        Grants("valid", (bgb.a_contract,)),
    ),
    otherwise="invalid",
    opens_with=(agreement.signed_by, agreement.formalities, agreement.object, agreement.defects),
    also=(
        medg.informed_settlement,
        bgb.binds_as_contract,
        bgb.action_on_contract,
        bgb.pressure,
        bgb.land_form,
        zpo.court_settlement,
        zpo.body_settlement,
        zpo.notarial_deed,
        zpo.lawyers_settlement,
        zpo.notary_declares,
        zpo.refused_as_unlawful,
        zpo.refused_as_void,
        famfg.approval_needed,
        famfg.approved_child_agreement,
        famfg.approved_custody_agreement,
        famfg.against_the_child,
        famfg.approvals_stay,
        vsbg.never_forced,
        *vsbg.bank_award,
        vsbg.insurance_award,
    ),
)

clock = Question(
    jurisdiction="de",
    name="clock",
    asks="Which terms run, what is stayed, and what happens to limitation?",
    also=(
        bgb.too_late,
        bgb.still_negotiating,
        bgb.three_months_left,
        bgb.days_added,
        bgb.mediation_is_negotiating,
        bgb.applied_too_late,
        *bgb.applied_to_body,
        *zpo.rests,
        zpo.certificate_after_three_months,
        famfg.suspends,
        famfg.resumes,
        famfg.first_hearing,
        courts.labour_case_rests,
        courts.labour_case_resumes,
        courts.trainee_terms,
        *courts.rests,
        vsbg.refusal_in_three_weeks,
        vsbg.three_weeks_to_comment,
        vsbg.ninety_days,
        vsbg.waits_two_months,
        vsbg.silence_is_consent,
        vsbg.four_weeks_for_energy,
        stpo.condition_term,
        stpo.offence_limitation_rests,
        stpo.destroys_papers,
        stgb.stay_of_six_months,
    ),
    single=("resume_proceedings", "condition_term", "refuse_case_within"),
)

money = Question(
    jurisdiction="de",
    name="money",
    asks="What does it cost, who pays, and what is refunded?",
    also=(
        medg.no_legal_aid,
        zpo.fee_by_contract,
        zpo.own_costs,
        zpo.fees_of_conciliation,
        zpo.reduced_court_fees,
        famfg.reduced_court_fees,
        famfg.costs_of_child_matter,
        famfg.costs_of_divorce,
        vsbg.abusive,
        vsbg.free_for_consumers,
        vsbg.trader_pays,
        vsbg.energy_costs,
        vsbg.energy_abuse,
        vsbg.air_costs,
        vsbg.air_abuse,
        *vsbg.full_fees,
        *vsbg.lower_fees,
        vsbg.acknowledged_in_time,
    ),
    single=("costs_rule",),
)

effect = Question(
    jurisdiction="de",
    name="effect",
    asks="What does a settlement change in the criminal, juvenile or administrative case?",
    also=(
        stgb.mitigation,
        stgb.no_punishment,
        stgb.too_grave_to_refrain,
        stgb.scale,
        stgb.counts_in_sentencing,
        stgb.warning,
        stpo.held_off_by_prosecutor,
        stpo.not_for_verbrechen,
        stpo.held_off_by_court,
        *stpo.on_points_of_law,
        stpo.court_not_for_verbrechen,
        stpo.condition_met,
        stpo.dropped_without_punishment,
        stgb.young_adult,
        stgb.effort_of_juvenile,
        stgb.directed_by_judge,
        stgb.direction_followed,
        stgb.stayed_by_judge,
        stgb.settlement_in_other_cases,
    ),
    single=("mitigation", "refrain_from_punishment"),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        offence.gravity.name: ("vergehen", "verbrechen"),
        dispute.forum.name: (
            *("civil_court", "family_court", "labour_court", "administrative_court", "social_court", "tax_court"),
            *("criminal_court", "youth_court", "consumer_body", "universal_body", "prosecutor", "none"),
        ),
        mediator_facts.kind.name: ("judge", "court_appointed", "by_contract", "consumer", "other"),
        mediator_facts.task.name: ("mediate", "decide_case", "work_for_trader"),
        agreement.formalities.name: (
            *("notarised", "court_approved", "recognised_body", "submission_to_enforcement", "deposited_at_court"),
        ),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
