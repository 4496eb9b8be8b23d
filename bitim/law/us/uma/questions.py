"""Uniform Mediation Act: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import disclosure, dispute, mediation, parties
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question
from bitim.law.us.uma import enactments, sections
from bitim.law.us.uma.acts import CODE

mediability = Question(
    jurisdiction=CODE,
    name="mediability",
    asks="May this dispute be mediated, and does the Uniform Mediation Act apply to the mediation?",
    steps=(Bars("no", (sections.no_consent,)), Grants("yes", (sections.any_subject,))),
    otherwise="yes",
    opens_with=(parties.all_consent, mediation.route, dispute.us_state, dispute.subject),
    also=(*enactments.WHETHER_IT_APPLIES, sections.model_law_in_georgia),
)

duty = Question(
    jurisdiction=CODE,
    name="duty",
    asks="What must the mediator inquire and disclose under the Uniform Mediation Act, and must anybody mediate?",
    also=(
        sections.nobody_obliged,
        sections.conflict_check,
        sections.later_conflicts,
        sections.qualifications,
        sections.privilege_lost,
        sections.privilege_lost_in_ohio,
        sections.company,
    ),
)

mediator = Question(
    jurisdiction=CODE,
    name="mediator",
    asks="May this person mediate under the Uniform Mediation Act?",
    steps=(
        Bars(
            "no",
            (
                sections.not_disclosed,
                sections.interested_in_ohio,
                sections.not_impartial_in_ohio,
                sections.impartiality_elsewhere,
                sections.judge_mediates_own_case,
            ),
        ),
        Grants("yes", (sections.any_individual, sections.other_task, enactments.law_of_other_states)),
    ),
    otherwise="no",
    opens_with=(
        dispute.us_state,
        mediator_facts.kind,
        mediator_facts.conflicts,
        mediator_facts.disclosed,
        mediator_facts.parties_agree,
    ),
    also=(sections.standards, sections.standards_on_conflict),
)

secrecy = Question(
    jurisdiction=CODE,
    name="secrecy",
    asks="May this person disclose this under the Uniform Mediation Act?",
    steps=(
        Bars(
            "must_not",
            (
                sections.criminal_trial_in_new_jersey,
                sections.compelled_all_the_same,
                sections.no_report,
                sections.as_agreed,
                sections.lawyer_and_client,
                enactments.law_of_other_states,
                *enactments.other_law_on_secrecy,
                enactments.courts_of_georgia,
            ),
        ),
        Grants(
            "must_not",
            (
                sections.kept_out,
                sections.party_refuses,
                sections.mediator_refuses,
                sections.participant_refuses,
                sections.participant_objects_to_others,
            ),
        ),
    ),
    otherwise="may",
    opens_with=(
        dispute.us_state,
        mediation.route,
        mediation.privilege_expected,
        disclosure.who,
        disclosure.what,
        disclosure.to,
        disclosure.proceeding,
        disclosure.objector,
    ),
    also=(
        *enactments.WHETHER_IT_APPLIES,
        sections.declared_open,
        sections.waiver,
        sections.used_to_prejudice,
        *sections.SECTION_6,
        sections.not_compellable,
        sections.mediator_cannot_stop_others,
        sections.participant_cannot_stop_others,
        sections.independent_evidence,
        sections.tells_bare_facts,
        sections.tells_outcome,
        sections.tells_attendance,
        sections.tells_agency,
        sections.not_agreed,
        sections.privilege_lost,
        sections.privilege_lost_in_ohio,
        sections.model_law_in_georgia,
    ),
)

settlement = Question(
    jurisdiction=CODE,
    name="settlement",
    asks="Is the settlement valid under the Uniform Mediation Act, and can it be proved in court?",
    steps=(
        Bars("invalid", (sections.oral_settlement, sections.attacked_settlement)),
        Grants("valid", (sections.no_form, enactments.law_of_other_states)),
    ),
    otherwise="invalid",
    also=(
        sections.provable,
        sections.electronic_record,
        sections.model_law_in_georgia,
        sections.model_law_in_south_dakota,
        sections.model_law_elsewhere,
    ),
)

clock = Question(
    jurisdiction=CODE,
    name="clock",
    asks="Since when does the Uniform Mediation Act apply, and what happens to limitation?",
    also=(*enactments.WHETHER_IT_APPLIES, sections.no_clock),
    single=("limitation",),
)

money = Question(
    jurisdiction=CODE,
    name="money",
    asks="What does the Uniform Mediation Act say of fees and costs?",
    also=(sections.no_fees,),
)

effect = Question(
    jurisdiction=CODE,
    name="effect",
    asks="What does the Uniform Mediation Act change in a criminal case?",
    also=(sections.no_effect,),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        mediator_facts.kind.name: ("professional", "retired_judge", "judge", "court_appointed", "by_contract", "other"),
        mediator_facts.task.name: ("mediate", "decide_case", "arbitrate"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
