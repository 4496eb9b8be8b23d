"""Kazakhstan: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import accused, dispute, offence, parties, victim
from bitim.law.facts import mediator as mediator_facts
from bitim.law.kz import administrative_offences_2014 as cao
from bitim.law.kz import administrative_procedure_2020 as appc
from bitim.law.kz import civil_code_1994 as cc
from bitim.law.kz import civil_procedure_2015 as cpc
from bitim.law.kz import criminal_code_2014 as crc
from bitim.law.kz import criminal_procedure_2014 as crpc
from bitim.law.kz import family_2011 as mfc
from bitim.law.kz import labour_2015 as labc
from bitim.law.kz import mediation_2011 as lm
from bitim.law.kz import singapore_2019 as sc
from bitim.law.kz import state_duty as duty_on_claims
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="kz",
    name="mediability",
    asks="May this dispute be mediated in Kazakhstan?",
    steps=(
        Bars(
            "no",
            (
                *lm.outside_by_gravity,
                *lm.not_yet_in_scope,
                lm.administrative_not_yet,
                lm.misdemeanours_not_yet,
                lm.interests_of_others,
                lm.incapable_person,
                lm.person_of_limited_capacity,
                *lm.state_body,
                lm.corruption,
                lm.public_service,
                lm.no_consent,
                lm.victim_refuses,
                lm.accused_refuses,
                lm.no_power_to_order,
                *lm.no_discretion,
                cpc.claimant_for_others,
                crpc.sentence_in_force,
            ),
        ),
        Grants(
            "yes",
            (
                lm.private_disputes,
                *lm.commercial_disputes,
                *lm.labour_disputes,
                lm.lesser_crimes,
                lm.misdemeanours,
                lm.grave_crimes_of_some,
                lm.offence_cases,
                *lm.enforcement_disputes,
                lm.other_fields,
                *lm.administrative_mediation,
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
        parties.any_state_body,
        dispute.admin_discretion,
    ),
    also=(
        lm.child_interests,
        lm.child_interests_in_parental_dispute,
        mfc.property_division,
        lm.bars_of_other_laws,
        cpc.cassation_without_stay,
        cpc.latest_moment,
    ),
)

duty = Question(
    jurisdiction="kz",
    name="duty",
    asks="Must, should or may anybody offer, explain or attempt mediation, and what follows if not?",
    also=(
        lm.voluntary,
        lm.refusal_without_sanction,
        lm.no_compulsion,
        lm.no_compulsion_by_prosecution,
        lm.court_may_propose,
        lm.parties_may_propose,
        lm.prosecution_may_propose,
        *lm.explains_procedure,
        lm.tells_experience,
        lm.stops_on_conflict,
        *lm.child_at_risk,
        *lm.minor_is_accompanied,
        cpc.pretrial_order,
        cpc.claim_returned,
        cpc.claim_left,
        cpc.costs_of_breach,
        cpc.abuse_of_rights,
        cpc.documents_of_attempt,
        cpc.explains_at_preparation,
        cpc.explains_at_hearing,
        cpc.reconciles,
        cpc.invites,
        cpc.simplified_notice,
        appc.complaint_first,
        appc.reconciles,
        appc.discusses_at_preliminary_hearing,
        mfc.divorce_term,
        labc.commission_first,
        labc.collective_conciliation,
        crpc.explains_to_accused,
        crpc.explains_to_victim,
        crpc.motion_not_refused,
        crpc.private_before_trial,
        crpc.minor_defendant,
    ),
)

mediator = Question(
    jurisdiction="kz",
    name="mediator",
    asks="May this person mediate this dispute in Kazakhstan?",
    steps=(
        Bars(
            "no",
            (
                lm.possible_partiality,
                lm.interest_in_outcome,
                lm.not_chosen,
                lm.not_a_mediator_kind,
                lm.public_under_40,
                lm.not_in_register,
                lm.professional_under_25,
                lm.no_higher_education,
                lm.no_certificate,
                lm.retired_judge_not_registered,
                lm.state_functions,
                lm.incapacitated,
                lm.under_prosecution,
                lm.unspent_conviction,
                lm.no_legal_help,
                cpc.judge_who_mediated,
                cpc.other_task,
            ),
        ),
        Grants(
            "yes",
            (
                *lm.public_mediator,
                lm.professional_mediator,
                *lm.retired_judges,
                lm.judge_in_civil_case,
                lm.judge_in_administrative_case,
                cpc.judge_decides,
            ),
        ),
    ),
    otherwise="no",
    also=(lm.general_conditions, lm.requirements_of_parties, cpc.consent_to_the_judge),
)

secrecy = Question(
    jurisdiction="kz",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars(
            "must",
            (
                *lm.tell_the_court,
                *lm.tell_the_prosecution,
                lm.report_on_child,
            ),
        ),
        Bars(
            "must_not",
            (
                lm.bound_by_contract,
                lm.others_before_2022,
                lm.organisation_silent,
                lm.threat_of_violence,
                lm.unclear_subject,
                lm.not_a_witness,
                lm.no_proof_of_guilt,
                cpc.judge_mediated_evidence,
                cpc.mediator_not_a_witness,
                crpc.mediator_not_a_witness,
                appc.mediator_not_a_witness,
            ),
        ),
        Grants("must_not", lm.secrecy),
    ),
    otherwise="may",
    also=(
        *lm.own_work_in_public,
        cpc.no_record,
        crpc.no_liability_for_silence,
        *cao.disclosure_fine,
        cao.no_fine_any_more,
    ),
)

settlement = Question(
    jurisdiction="kz",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars(
            "invalid",
            (
                lm.not_written,
                lm.not_signed_by_parties,
                lm.not_signed_by_mediator,
                *lm.missing_settlement_content,
                cpc.power_not_stated,
                cpc.power_expressly_missing,
                cpc.refused_as_unlawful,
                cpc.refused_for_others,
                cpc.refused_as_conditional,
                appc.refused_as_unlawful,
                appc.refused_for_others,
                mfc.maintenance_without_notary,
                cc.contrary_to_law,
                cc.under_pressure,
                cc.rights_of_others,
                cc.other_defects,
            ),
        ),
        Grants("valid", (*lm.sound_settlement, lm.electronic_before_2022)),
    ),
    otherwise="invalid",
    also=(
        *lm.what_is_asked,
        lm.digital_copies,
        *lm.transaction,
        lm.goes_to_the_judge,
        lm.enforcement_approval,
        lm.enforcement_ends,
        lm.criminal_settlement,
        lm.offence_settlement,
        cao.form_of_agreement,
        lm.property_registration,
        lm.binds_from_signing,
        *lm.out_of_court_enforcement,
        lm.ordinary_claim,
        lm.executive_inscription,
        cpc.form_in_court,
        cpc.writ,
        appc.content_in_court,
        appc.writ,
        mfc.property_division,
        mfc.maintenance_form,
        mfc.withholding,
        sc.state_is_party,
        sc.not_opted_in,
        sc.applies,
    ),
)

contract = Question(
    jurisdiction="kz",
    name="settlement",
    asks="Is the contract on mediation valid in form and content?",
    steps=(Bars("invalid", lm.missing_contract_terms), Grants("valid", lm.contract_terms)),
    otherwise="invalid",
    also=(lm.contract_in_writing, lm.contract_by_email),
)

clock = Question(
    jurisdiction="kz",
    name="clock",
    asks="Which terms run, what is stayed, and what happens to limitation?",
    also=(
        lm.own_term,
        lm.ten_days,
        lm.deemed_refused,
        lm.deemed_refused_after_own_term,
        *lm.outside_any_process,
        *lm.thirty_days,
        *lm.extension_in_court,
        *lm.within_case_terms,
        lm.enforcement_stay,
        *lm.ended,
        lm.notice_with_reason,
        cpc.decides_on_acceptance,
        cpc.length_of_case,
        cpc.latest_moment,
        cpc.cassation_without_stay,
        cpc.stay_for_mediator,
        cpc.stay_for_judge,
        crpc.adjourns,
        crpc.shortened_trial,
        mfc.divorce_term,
        cc.interrupted,
        cc.no_effect_after_expiry,
        labc.suspended,
    ),
    single=(
        "answer_proposal_within",
        "procedure_term",
        "stay_of_proceedings",
        "court_decides_within",
        "limitation",
        "mediation_ended",
    ),
)

money = Question(
    jurisdiction="kz",
    name="money",
    asks="What does it cost, who pays, and what is refunded?",
    also=(
        lm.fee_by_agreement,
        lm.equal_shares,
        lm.returns_the_fee,
        *lm.unpaid_mediator,
        *duty_on_claims.duty_and_refund,
        duty_on_claims.refund_of_what_was_paid,
        duty_on_claims.full_refund,
        duty_on_claims.half_refund,
        duty_on_claims.refund_before_2016,
        cpc.own_costs,
        cpc.costs_of_breach,
        appc.non_performance_fine,
        crpc.costs_after_private_reconciliation,
    ),
    single=("fee_split", "court_fee", "court_fee_refund", "costs_rule"),
)

effect = Question(
    jurisdiction="kz",
    name="effect",
    asks="What does reconciliation or a settlement change in the criminal, offence or administrative case?",
    also=(
        crc.before_the_code,
        crc.released,
        crc.may_be_released,
        crc.educational_measures,
        crc.released_after_public_harm,
        crc.objection_blocks,
        crc.not_released_for_gravity,
        crc.not_reconciled,
        crc.not_repaired,
        crc.death_excludes,
        *crc.exclusions,
        crc.behaviour,
        crpc.private_ends,
        crpc.private_public_ends,
        crpc.on_appeal,
        crpc.mediator_meets_parties,
        *cao.ends_on_reconciliation,
        cao.defamation_since_2024,
        cao.court_may_release,
        appc.claim_returned,
        appc.writ,
        appc.non_performance_fine,
        cpc.claim_barred,
        lm.refusing_to_sign,
        lm.criminal_settlement,
        lm.offence_settlement,
    ),
    single=("release_from_liability",),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        offence.gravity.name: ("misdemeanour", "minor", "medium", "grave", "especially_grave"),
        offence.features.name: (
            "corruption",
            "public_service",
            "torture",
            "trafficking",
            "terrorism_or_extremism",
            "organised_group",
            "sexual",
            "violent",
        ),
        mediator_facts.kind.name: ("professional", "public", "retired_judge", "judge", "other"),
        mediator_facts.task.name: ("mediate", "decide_case"),
        mediator_facts.obstacles.name: ("public_servant", "incapacitated", "under_prosecution", "unspent_conviction"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
