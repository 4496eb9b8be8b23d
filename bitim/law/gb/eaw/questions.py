"""England and Wales: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import accused, claim, dispute, limitation, mediation, offence, parties, proceeding, victim
from bitim.law.facts import mediator as mediator_facts
from bitim.law.gb.eaw import civil_procedure_1998 as cpr
from bitim.law.gb.eaw import common_law as common
from bitim.law.gb.eaw import cross_border_2011 as abroad
from bitim.law.gb.eaw import employment_1996 as work
from bitim.law.gb.eaw import family_procedure_2010 as fpr
from bitim.law.gb.eaw import government, refusal
from bitim.law.gb.eaw import restorative_justice as restorative
from bitim.law.gb.eaw import sentencing as crime
from bitim.law.gb.eaw import small_claims as small
from bitim.law.gb.eaw import special_needs_2014 as send
from bitim.law.gb.eaw import tribunals_2007 as tribunals
from bitim.law.gb.eaw import without_prejudice as privilege
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="gb-eaw",
    name="mediability",
    asks="May this dispute be mediated in England and Wales?",
    steps=(
        Bars(
            "no",
            (
                cpr.no_consent,
                cpr.order_before_halsey,
                cpr.order_in_employment_tribunal,
                *cpr.no_order,
                fpr.no_consent,
                fpr.no_order,
                tribunals.no_consent,
                tribunals.no_order,
                restorative.somebody_refuses,
                restorative.not_admitted,
            ),
        ),
        Grants(
            "yes",
            (
                common.too_early,
                *cpr.any_dispute,
                cpr.other_disputes,
                cpr.other_fields,
                *small.referred_without_consent,
                *fpr.family_disputes,
                tribunals.by_agreement,
                *restorative.restorative_justice,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(
        dispute.field,
        dispute.stage,
        accused.consents,
        victim.consents,
        parties.all_consent,
        parties.any_state_body,
    ),
    also=(
        cpr.conditions_of_order,
        *cpr.power_to_order,
        *fpr.may_not_order,
        fpr.abuse_is_no_bar,
        *government.unsuitable,
    ),
)

duty = Question(
    jurisdiction="gb-eaw",
    name="duty",
    asks="Must, should or may anybody offer, explain or attempt mediation, and what follows if not?",
    also=(
        cpr.promotes,
        *cpr.encourages,
        *cpr.power_to_order,
        *cpr.considered_at_directions,
        *small.automatic_referral,
        small.attendance_considered,
        small.costs_of_absence,
        small.centre_pilot,
        *small.agreed_referral,
        small.other_small_claims,
        small.online_claims,
        cpr.before_a_claim,
        cpr.silence_before_a_claim,
        cpr.reasons_ordered,
        cpr.ordered_at_trial_review,
        cpr.costs_of_conduct,
        cpr.costs_of_disobedience,
        *government.unsuitable,
        government.settles_first,
        *fpr.information_meeting,
        fpr.respondent_expected,
        fpr.exemption_reviewed,
        fpr.considers,
        fpr.encourages,
        *fpr.may_not_order,
        fpr.views_in_a_form,
        send.adviser_first,
        send.authority_takes_part,
        work.notify_acas,
        tribunals.refusal_has_no_effect,
        restorative.told_by_police,
        restorative.told_by_youth_team,
        restorative.kept_in_mind,
    ),
)

mediator = Question(
    jurisdiction="gb-eaw",
    name="mediator",
    asks="May this person do this task in England and Wales?",
    steps=(
        Bars(
            "no",
            (
                *fpr.not_qualified,
                send.employed_by_authority,
                tribunals.decided_by_mediator,
            ),
        ),
        Grants(
            "yes",
            (
                common.too_early,
                fpr.meeting_before_the_act,
                *fpr.qualified,
                send.advice_before_the_act,
                send.independent_adviser,
                tribunals.decides,
                tribunals.decides_elsewhere,
                tribunals.member_mediates,
                common.no_qualification,
                common.family_mediator,
                common.restorative_facilitator,
                common.other_task,
            ),
        ),
    ),
    otherwise="no",
    also=(tribunals.consent_to_decide, small.service_mediators, *crime.panel),
)

secrecy = Question(
    jurisdiction="gb-eaw",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars("must_not", (privilege.too_early, *abroad.withholds)),
        Bars("must", (privilege.mediator_must_testify,)),
        Bars("must_not", (privilege.mediator_holds_to_confidentiality,)),
        Bars(
            "may",
            (
                *privilege.settlement_in_issue,
                *privilege.settlement_attacked,
                *privilege.impropriety,
                *privilege.waived,
                *privilege.outside_the_rule,
                *privilege.settlement_itself,
                *privilege.independent_evidence,
                *privilege.duty_to_report,
            ),
        ),
        Grants(
            "must_not",
            (
                *privilege.without_prejudice,
                privilege.promised,
                privilege.in_criminal_case,
                privilege.other_matters,
            ),
        ),
    ),
    otherwise="may",
    also=(*abroad.applies, abroad.applies_no_more, abroad.not_across_borders, abroad.files_closed),
)

settlement = Question(
    jurisdiction="gb-eaw",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars(
            "invalid",
            (
                *common.not_written,
                *common.not_signed,
                work.conciliated_orally,
                common.contrary_to_law,
                common.other_defects,
                common.family_not_approved,
            ),
        ),
        Grants(
            "valid",
            (
                common.too_early,
                *common.is_a_contract,
                common.labour_contract,
                work.conciliated,
                work.settled_without_acas,
                common.family_approved,
                common.criminal_settlement,
            ),
        ),
    ),
    otherwise="invalid",
    also=(
        *common.signed_writing,
        work.written_with_acas,
        common.family_approval,
        common.enforced_by_action,
        cpr.consent_order,
        small.settled_by_telephone,
        *abroad.enforcement,
        *abroad.applies,
        abroad.applies_no_more,
        abroad.not_across_borders,
        *abroad.singapore,
    ),
)

clock = Question(
    jurisdiction="gb-eaw",
    name="clock",
    asks="Which terms run, what is stayed, and what happens to limitation?",
    also=(
        *small.appointment_within,
        cpr.time_to_respond,
        fpr.meeting_within,
        fpr.earlier_meeting,
        *work.period_by_notification,
        *work.period_ahead,
        work.too_late,
        work.stands_still,
        work.ends_later,
        work.ends_a_month_later,
        work.other_reading,
        send.within_thirty_days,
        send.appeal_after_decision,
        send.appeal_after_certificate,
        abroad.general_extended,
        abroad.equality_extended,
        abroad.consumer_extended,
        common.runs_on,
        *abroad.applies,
        abroad.applies_no_more,
        abroad.not_across_borders,
    ),
)

money = Question(
    jurisdiction="gb-eaw",
    name="money",
    asks="What does it cost, who pays, and what is refunded?",
    also=(
        small.automatic_is_free,
        small.service_is_free,
        small.attendance_considered,
        small.costs_of_absence,
        small.sanctions_not_read,
        common.equal_shares,
        refusal.loser_pays,
        refusal.burden,
        refusal.winner_refused,
        refusal.silence_unreasonable,
        refusal.winner_was_silent,
        refusal.examples,
        cpr.costs_of_conduct,
        cpr.costs_of_disobedience,
        fpr.own_costs,
        fpr.failure_weighed,
        fpr.costs_about_children,
        *fpr.voucher,
        fpr.legal_aid,
        tribunals.fees,
    ),
    single=("fee_split", "costs_rule"),
)

effect = Question(
    jurisdiction="gb-eaw",
    name="effect",
    asks="What does restorative justice or a settlement change in the criminal or youth case?",
    also=(
        restorative.police_disposal,
        restorative.nothing_admitted,
        *restorative.cautions,
        restorative.conditional_caution,
        *crime.referral_order,
        *crime.optional_referral_order,
        *crime.record_excluded,
        *crime.no_referral_order,
        crime.contract_completed,
        *crime.parent_must_attend,
        *crime.panel,
        crime.compulsory_referral,
        *crime.deferment,
        *crime.no_deferment,
        *crime.restorative_requirement,
        *crime.no_restorative_requirement,
        *crime.everybody_consents,
        restorative.no_automatic_effect,
    ),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        offence.gravity.name: ("summary", "either_way", "indictable"),
        dispute.forum.name: (
            "county_court",
            "high_court",
            "family_court",
            "first_tier_tribunal",
            "employment_tribunal",
            "criminal_court",
            "youth_court",
            "consumer_body",
            "none",
        ),
        mediator_facts.kind.name: ("professional", "judge", "court_appointed", "consumer", "other"),
        mediator_facts.task.name: ("mediate", "conduct_miam", "advise_send", "decide_case"),
        mediator_facts.obstacles.name: ("public_servant", "incapacitated", "under_prosecution", "unspent_conviction"),
        mediation.route.name: ("by_agreement", "court_order", "court_referral"),
        claim.type.name: ("payment", "other"),
        claim.track.name: ("small", "fast", "intermediate", "multi"),
        limitation.statute.name: ("general", "employment_tribunal", "equality_act_123_1_a"),
        proceeding.step.name: ("questionnaires_filed", "directions", "hearing", "final_hearing"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
