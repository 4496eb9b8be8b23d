"""Scotland: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bitim.law.facts import accused, claim, dispute, limitation, mediation, parties, victim
from bitim.law.facts import mediator as mediator_facts
from bitim.law.gb.eaw import employment_1996 as work
from bitim.law.gb.eaw import tribunals_2007 as tribunals
from bitim.law.gb.sct import civil
from bitim.law.gb.sct import cross_border_2011 as abroad
from bitim.law.gb.sct import family_evidence_1995 as evidence
from bitim.law.gb.sct import restorative_justice as restorative
from bitim.law.gb.sct.terms import sheriff
from bitim.law.language import Bars, Grants, Question, Rule, Stated

# The acts on employment and tribunals hold in Great Britain; in Scotland the other court is the sheriff's.
notify_acas, *period_ahead = (
    replace(rule, when=rule.when & ~Stated(sheriff)) for rule in (work.notify_acas, *work.period_ahead)
)
settled_without_acas: Rule = replace(work.settled_without_acas, when=work.settled_without_acas.when & ~Stated(sheriff))

mediability = Question(
    jurisdiction="gb-sct",
    name="mediability",
    asks="May this dispute be mediated in Scotland?",
    steps=(
        Bars(
            "no",
            (
                civil.no_consent,
                civil.no_order,
                civil.no_order_in_simple_procedure,
                civil.order_in_employment_tribunal,
                civil.no_referral,
                tribunals.no_consent,
                tribunals.no_order,
                restorative.refused,
                restorative.not_admitted,
            ),
        ),
        Grants(
            "yes",
            (
                civil.too_early,
                civil.any_dispute,
                *civil.family_referral,
                civil.other_disputes,
                civil.other_fields,
                tribunals.by_agreement,
                restorative.open_to_all,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(dispute.field, accused.consents, victim.consents, parties.all_consent),
)

duty = Question(
    jurisdiction="gb-sct",
    name="duty",
    asks="Must, should or may anybody offer, explain or attempt mediation, and what follows if not?",
    also=(
        civil.voluntary,
        civil.encourages,
        *civil.refers,
        civil.regard_to_abuse,
        civil.pilot,
        civil.english_rules,
        notify_acas,
        tribunals.refusal_has_no_effect,
    ),
)

mediator = Question(
    jurisdiction="gb-sct",
    name="mediator",
    asks="May this person do this task in Scotland?",
    steps=(
        Bars("no", (civil.not_accredited, tribunals.decided_by_mediator)),
        Grants(
            "yes",
            (
                civil.too_early,
                civil.no_qualification,
                civil.family_mediator,
                civil.restorative_facilitator,
                civil.other_task,
                tribunals.decides,
                tribunals.decides_elsewhere,
            ),
        ),
    ),
    otherwise="no",
    also=(tribunals.consent_to_decide,),
)

secrecy = Question(
    jurisdiction="gb-sct",
    name="secrecy",
    asks="May this person disclose this?",
    steps=(
        Bars("must_not", (evidence.too_early, evidence.not_compellable, evidence.compellable_after_exit)),
        Bars(
            "may",
            (
                evidence.contract_in_issue,
                evidence.participants_agree,
                evidence.against_the_mediator,
                evidence.protects_a_child,
                evidence.outside_the_act,
                evidence.abduction,
            ),
        ),
        Grants("must_not", (evidence.inadmissible, evidence.without_a_statute, evidence.promised)),
    ),
    otherwise="may",
    also=(evidence.applies, evidence.applies_not, abroad.applies, abroad.not_across_borders, abroad.applies_no_more),
)

settlement = Question(
    jurisdiction="gb-sct",
    name="settlement",
    asks="Is the settlement valid in form and content, and how is it enforced?",
    steps=(
        Bars("invalid", (work.conciliated_orally, civil.contrary_to_law, civil.other_defects)),
        Grants(
            "valid",
            (
                civil.too_early,
                civil.is_a_contract,
                work.conciliated,
                settled_without_acas,
                civil.restorative_outcome,
            ),
        ),
    ),
    otherwise="invalid",
    also=(work.written_with_acas, civil.enforced_by_action, civil.joint_minute),
)

clock = Question(
    jurisdiction="gb-sct",
    name="clock",
    asks="Which terms run, what is stayed, and what happens to limitation?",
    also=(
        *work.period_by_notification,
        *period_ahead,
        work.too_late,
        work.stands_still,
        work.ends_later,
        work.ends_a_month_later,
        work.other_reading,
        abroad.ends_by_silence,
        abroad.ends_by_settlement,
        abroad.ends_by_notice,
        abroad.ends_by_vacancy,
        *abroad.cohabitant_extended,
        *abroad.general_extended,
        abroad.after_exit,
        abroad.applies,
        abroad.not_across_borders,
        abroad.applies_no_more,
        civil.time_runs,
    ),
)

money = Question(
    jurisdiction="gb-sct",
    name="money",
    asks="What does it cost, who pays, and what is refunded?",
    also=(civil.english_rules, civil.expenses, civil.fees, civil.funding, tribunals.fees),
)

effect = Question(
    jurisdiction="gb-sct",
    name="effect",
    asks="What does restorative justice or a settlement change in the criminal or youth case?",
    also=(
        restorative.no_bearing,
        restorative.may_be_reported,
        restorative.may_not_be_reported,
        restorative.consent_of_all,
        *restorative.guidance,
    ),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        dispute.forum.name: (
            "sheriff_court",
            "family_court",
            "first_tier_tribunal",
            "employment_tribunal",
            "criminal_court",
            "prosecutor",
            "none",
        ),
        mediator_facts.kind.name: ("professional", "judge", "court_appointed", "other"),
        mediator_facts.task.name: ("mediate", "decide_case"),
        mediation.route.name: ("by_agreement", "court_order", "court_referral"),
        mediation.process.name: ("mediation", "conciliation", "restorative_justice"),
        claim.track.name: ("simple_procedure",),
        limitation.statute.name: ("general", "employment_tribunal", "cohabitant_claim_28_8"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
