"""European Union: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.eu import consumer_2013 as adr
from bitim.law.eu import mediation_2008 as md
from bitim.law.eu import other_acts as other
from bitim.law.facts import accused, dispute, parties, victim
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question

mediability = Question(
    jurisdiction="eu",
    name="mediability",
    asks="Is this dispute within the European Union’s law of mediation?",
    steps=(
        Bars(
            "no",
            (
                md.not_yet,
                md.public_matters,
                md.criminal_matters,
                md.sovereign_acts,
                md.not_at_disposal,
                md.denmark,
                md.within_one_state,
                *md.third_country,
                adr.begun_by_trader,
                adr.health,
                adr.education,
                *adr.consumer_abroad,
                *adr.trader_abroad,
            ),
        ),
        Grants("yes", (*md.in_scope, md.unclear_fields, *adr.consumer_disputes)),
    ),
    otherwise="no",
    opens_with=(
        dispute.field,
        parties.claimant_state,
        parties.respondent_state,
        dispute.rights_disposable,
    ),
)

duty = Question(
    jurisdiction="eu",
    name="duty",
    asks="Who must, should or may offer or attempt mediation under the law of the European Union, and what follows?",
    also=(
        *md.court_invites,
        md.compulsion_allowed,
        md.compulsion_not_allowed,
        md.public_information,
        adr.compulsory_for_consumers,
        adr.names_body,
        adr.answers_after_complaint,
        adr.platform_link,
        adr.platform_closed,
        adr.replies_to_body,
        adr.silence_refuses,
        adr.human_review,
        other.high_risk,
        other.outcome_not_binding,
        other.office_work,
        other.says_it_is_ai,
    ),
)

mediator = Question(
    jurisdiction="eu",
    name="mediator",
    asks="May this person mediate under the law of the European Union?",
    steps=(
        Bars("no", (md.judge_of_case, adr.paid_by_result)),
        Grants("yes", (md.other_judge, md.any_third_person)),
    ),
    otherwise="no",
    opens_with=(mediator_facts.kind, mediator_facts.judge_of_case),
    also=(md.quality, adr.persons_of_body, other.code_of_conduct, other.guidelines),
)

secrecy = Question(
    jurisdiction="eu",
    name="secrecy",
    asks="Does the law of the European Union protect this person from disclosing this?",
    steps=(Grants("must_not", (*md.not_compellable, other.talks_confidential)),),
    otherwise="may",
    also=(md.parties_not_bound, md.criminal_court_not_bound, md.stricter_law),
)

settlement = Question(
    jurisdiction="eu",
    name="settlement",
    asks="Has the settlement the form that the law of the European Union asks for, and how is it made enforceable?",
    steps=(
        Bars("invalid", (*md.settlement_oral, md.settlement_unlawful)),
        Grants("valid", (*md.settlement_written, *md.settlement_elsewhere)),
    ),
    otherwise="invalid",
    also=(*md.asked_alone, *md.made_enforceable, adr.clause_in_advance),
)

clock = Question(
    jurisdiction="eu",
    name="clock",
    asks="Which terms run under the law of the European Union, and what happens to limitation?",
    also=(
        *md.limitation_kept,
        *md.limitation_untouched,
        adr.refuses_within,
        adr.ninety_days,
        adr.limitation_in_procedure,
        adr.silence_refuses,
    ),
    single=("procedure_term", "refuse_case_within", "limitation"),
)

money = Question(
    jurisdiction="eu",
    name="money",
    asks="What does mediation cost under the law of the European Union, and who pays?",
    also=(adr.free_for_consumer, md.silent_on_fees),
)

effect = Question(
    jurisdiction="eu",
    name="effect",
    asks="What does the law of the European Union say of mediation in a criminal case?",
    opens_with=(dispute.field, accused.admits, victim.consents),
    also=(other.facts_denied, other.victim_unwilling, other.restorative_justice, md.silent_on_crime),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        mediator_facts.kind.name: ("professional", "judge", "consumer", "other"),
        mediator_facts.task.name: ("mediate",),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
