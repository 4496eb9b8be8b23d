"""Federal United States: the eight questions of law, each with the provisions that answer it."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import disclosure, dispute, mediation, parties
from bitim.law.facts import mediator as mediator_facts
from bitim.law.language import Bars, Grants, Question
from bitim.law.us.fed import agencies_1996 as agencies
from bitim.law.us.fed import courts_1998 as courts
from bitim.law.us.fed import decisions, evidence
from bitim.law.us.fed.acts import CODE

mediability = Question(
    jurisdiction=CODE,
    name="mediability",
    asks="May this dispute be mediated under the federal law of the United States?",
    steps=(
        Bars(
            "no",
            (
                courts.criminal_prosecution,
                courts.constitutional_right,
                courts.above_150000,
                courts.former_limit,
                courts.arbitration_refused,
                courts.no_consent,
                courts.no_power_to_order,
                decisions.order_without_limits,
                decisions.refused_before_1998,
                agencies.refused,
            ),
        ),
        Grants(
            "yes",
            (
                courts.open_to_mediation,
                *courts.ordered_by_local_rule,
                courts.arbitration_by_consent,
                courts.former_arbitration,
                courts.before_1998,
                decisions.out_of_court,
                agencies.by_agreement,
                courts.victim_and_offender,
                courts.petty_offence,
                courts.bankruptcy_case,
                courts.other_forum,
                courts.inherent_power_open,
                courts.orders_before_1998,
                decisions.private_arbitration,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(
        dispute.field,
        dispute.forum,
        parties.all_consent,
        mediation.route,
        mediation.process,
        dispute.subject,
        dispute.amount,
    ),
    also=(courts.attorney_general,),
)

duty = Question(
    jurisdiction=CODE,
    name="duty",
    asks="Must, should or may anybody offer, consider or order mediation under federal law, and what follows if not?",
    also=(
        courts.parties_consider,
        courts.court_provides,
        courts.programme,
        courts.administrator,
        *courts.court_may_require,
        courts.no_forced_arbitration,
        courts.local_rules,
        decisions.inherent_power,
        decisions.safeguards,
        decisions.parties_confer,
        decisions.court_assists,
        agencies.promotes,
    ),
)

mediator = Question(
    jurisdiction=CODE,
    name="mediator",
    asks="May this person mediate this dispute under federal law?",
    steps=(
        Bars(
            "no",
            (
                courts.interested,
                courts.untrained,
                courts.tied_to_party,
                courts.arbitrator_tied,
                courts.conflict_elsewhere,
                courts.judge_of_case,
            ),
        ),
        Grants(
            "yes",
            (
                courts.neutral,
                courts.nothing_asked,
                courts.nothing_asked_before_1998,
                courts.other_task,
                courts.former_arbitrators,
            ),
        ),
    ),
    otherwise="no",
    opens_with=(dispute.forum, mediator_facts.kind, mediator_facts.certified, mediator_facts.conflicts),
)

secrecy = Question(
    jurisdiction=CODE,
    name="secrecy",
    asks="May this person disclose this under federal law?",
    steps=(
        Bars(
            "must_not",
            (
                agencies.neutral_silent,
                agencies.party_silent_on_neutral,
                agencies.party_on_others,
                courts.danger_in_local_rules,
                evidence.criminal_cases_before_2006,
                evidence.privilege_open,
                evidence.contract_of_confidence,
                evidence.lawyer_and_client,
                evidence.state_law,
            ),
        ),
        Grants("must_not", (*evidence.compromise_talks, courts.local_confidentiality)),
    ),
    otherwise="may",
    opens_with=(
        disclosure.who,
        disclosure.what,
        disclosure.to,
        dispute.forum,
        disclosure.proceeding,
        disclosure.purpose,
    ),
    also=(
        evidence.another_purpose,
        evidence.independent_evidence,
        evidence.private_talks,
        courts.bare_facts,
        decisions.nothing_protects,
    ),
)

settlement = Question(
    jurisdiction=CODE,
    name="settlement",
    asks="Is the settlement valid under federal law, and how is it enforced?",
    steps=(Bars("invalid", (decisions.doubtful_contract,)), Grants("valid", (decisions.contract_law,))),
    otherwise="invalid",
    also=(decisions.kept_jurisdiction, decisions.convention_not_ratified),
)

clock = Question(
    jurisdiction=CODE,
    name="clock",
    asks="Which terms run under federal law, and what happens to limitation?",
    also=(courts.no_clock, courts.award, courts.local_rules),
    single=("limitation",),
)

money = Question(
    jurisdiction=CODE,
    name="money",
    asks="What does mediation under federal law cost, and who pays?",
    also=(
        decisions.inherent_power,
        decisions.safeguards,
        decisions.share_of_fee,
        courts.pay,
        decisions.no_contingent_fee,
    ),
    single=("fee_split",),
)

effect = Question(
    jurisdiction=CODE,
    name="effect",
    asks="What does mediation change in a federal criminal case?",
    also=(courts.effect_unknown, decisions.voluntary_for_both, decisions.responsibility_denied),
)

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        dispute.forum.name: ("federal_court", "state_court", "agency", "none"),
        mediation.process.name: ("mediation", "early_neutral_evaluation", "arbitration", "restorative_justice"),
        mediator_facts.kind.name: ("professional", "retired_judge", "judge", "court_appointed", "by_contract", "other"),
        mediator_facts.task.name: ("mediate", "arbitrate"),
    }
)

QUESTIONS = (mediability, duty, mediator, secrecy, settlement, clock, money, effect)
