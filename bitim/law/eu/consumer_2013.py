"""European Union: the Consumer ADR Directive, its amendment of 2025, the former platform, and compulsory mediation."""

from bitim.law.eu.acts import BREXIT, CONSUMER, MENINI, PLATFORM, PLATFORM_CLOSED, REFORM
from bitim.law.eu.terms import consumer, consumer_body, outside_union
from bitim.law.facts import claim, dispute, law, limitation, mediation, mediator, parties, software, trader
from bitim.law.kinds import give
from bitim.law.language import Condition, Later, NotAfter, Stated, all_of, any_of, versions

at_body = consumer & any_of(Stated(consumer_body), Stated(mediation.file_complete_on.is_stated()))

# Article 2. Scope ---------------------------------------------------------------------------------

begun_by_trader = CONSUMER.rule(
    "art. 2(2)(g)",
    "Procedures that a trader begins against a consumer are outside the Consumer ADR Directive.",
    when=consumer & claim.initiated_by_trader,
    gives=(give("bar_to_mediation", reason="initiated_by_trader"),),
)
health = CONSUMER.rule(
    "art. 2(2)(h)",
    "Disputes about health services are outside the Consumer ADR Directive.",
    when=consumer & dispute.subject.is_one_of("medical"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
)
education = CONSUMER.rule(
    "art. 2(2)(i)",
    "Disputes about public education are outside the Consumer ADR Directive.",
    when=consumer & dispute.subject.is_one_of("special_educational_needs"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
)
consumer_abroad = versions(
    CONSUMER.rule(
        "art. 2(1)",
        "The Consumer ADR Directive asks that the consumer live in the Union; the United Kingdom still counts.",
        when=consumer & outside_union(parties.claimant_state, with_britain=True),
        gives=(give("bar_to_mediation", reason="conditions_not_met"),),
        until=BREXIT,
    ),
    CONSUMER.rule(
        "art. 2(1)",
        "The Consumer ADR Directive asks that the consumer live in the Union.",
        when=consumer & outside_union(parties.claimant_state, with_britain=False),
        gives=(give("bar_to_mediation", reason="conditions_not_met"),),
        since=BREXIT,
    ),
)


def _trader_outside(*, with_britain: bool) -> Condition:
    return any_of(
        outside_union(parties.respondent_state, with_britain=with_britain),
        outside_union(trader.state, with_britain=with_britain),
    )


trader_abroad = versions(
    CONSUMER.rule(
        "art. 2(1)",
        "The Consumer ADR Directive asks that the trader be established in the Union, to which the United Kingdom still"
        " counts.",
        when=consumer & _trader_outside(with_britain=True),
        gives=(give("bar_to_mediation", reason="conditions_not_met"),),
        until=BREXIT,
    ),
    CONSUMER.rule(
        "art. 2(1)",
        "The Consumer ADR Directive asks that the trader be established in the Union.",
        when=consumer & _trader_outside(with_britain=False),
        gives=(give("bar_to_mediation", reason="conditions_not_met"),),
        since=BREXIT,
        until=REFORM.in_force,
    ),
    REFORM.rule(
        "art. 1",
        "A trader from outside the Union comes under consumer dispute resolution only if it is willing to take part.",
        when=consumer & _trader_outside(with_britain=False),
        provided=~trader.bound_to_body,
        gives=(give("bar_to_mediation", reason="conditions_not_met"),),
        sure="medium",
    ),
)
consumer_disputes = versions(
    CONSUMER.rule(
        "art. 2(1)",
        "Consumers in the Union can bring disputes about sales and services with traders in the Union to a dispute"
        " resolution body.",
        when=consumer,
        until=REFORM.in_force,
        note="A trader’s own complaint desk, direct talks, a judge’s attempt to settle and non-economic services are"
        " left out too; they are not facts here.",
    ),
    REFORM.rule(
        "art. 1",
        "Consumers can bring disputes about sales and services to a dispute resolution body, those about duties before"
        " the contract, digital content and data given as a price included.",
        when=consumer,
        sure="medium",
        rests_on=(CONSUMER.at("art. 2(1)"),),
    ),
)

# Articles 5 to 8. Bodies, fees and terms ----------------------------------------------------------

paid_by_result = CONSUMER.rule(
    "art. 6(1)(d)",
    "Whoever decides or mediates for a consumer body is paid without regard to the result.",
    when=all_of(
        any_of(mediator.kind.is_one_of("consumer"), consumer_body),
        mediator.pay.is_one_of("by_result"),
    ),
    gives=(give("disqualified", reason="pay_by_result"),),
)
persons_of_body = CONSUMER.rule(
    "art. 6(1)",
    "Whoever mediates for a consumer body has the needed expertise, a long enough term, takes no instructions and"
    " discloses what may touch impartiality.",
    when=any_of(Stated(mediator.kind.is_one_of("consumer")), consumer_body),
)
free_for_consumer = CONSUMER.rule(
    "art. 8(c)",
    "Before a consumer body the procedure is free for the consumer, or costs a nominal fee.",
    when=at_body,
    gives=(give("free_of_charge", who="consumer"),),
)
refuses_within = CONSUMER.rule(
    "art. 5(4)",
    "A consumer body that will not deal with a complaint says so with reasons within three weeks of the complete file.",
    when=at_body,
    gives=(give("refuse_case_within", weeks=3),),
)
ninety_days = CONSUMER.rule(
    "art. 8(e)",
    "A consumer body reaches a result within 90 days of the complete file; it may take longer in highly complex cases.",
    when=at_body,
    gives=(give("procedure_term", days=90, extendable=True, until=Later(mediation.file_complete_on, 90)),),
)

# Articles 10 to 13. Liberty, limitation and traders -----------------------------------------------

clause_in_advance = CONSUMER.rule(
    "art. 10(1)",
    "A clause from before the dispute that takes the consumer’s way to court away does not bind the consumer.",
    when=consumer,
    rests_on=(CONSUMER.at("art. 10(2)"),),
    note="A solution that is imposed binds only a party who was told so before and expressly accepted it; neither is a"
    " fact here.",
)
limitation_in_procedure = CONSUMER.rule(
    "art. 12(1)",
    "The consumer’s claim must not become time-barred while the procedure before a consumer body goes on.",
    when=at_body,
    unless=(
        CONSUMER.rule(
            "art. 12(1)",
            "The time limit ran out before the procedure began.",
            when=~NotAfter(mediation.agreed_on, limitation.expires_on),
        ),
        CONSUMER.rule(
            "art. 12(1)",
            "The time limit runs out after the procedure has ended.",
            when=~NotAfter(limitation.expires_on, mediation.ended_on),
        ),
    ),
    gives=(give("limitation", mode="extended"),),
    rests_on=(CONSUMER.at("art. 12(2)"),),
)
names_body = CONSUMER.rule(
    "art. 13(1)",
    "A trader who is bound or committed to consumer dispute resolution names the body on its website and in its terms.",
    when=consumer & trader.bound_to_body & ~Stated(~trader.online),
    gives=(give("trader_duty", item="name_body", form="website"),),
    rests_on=(CONSUMER.at("art. 13(2)"),),
)
answers_after_complaint = CONSUMER.rule(
    "art. 13(3)",
    "When a complaint could not be settled directly, the trader names the body and says, on paper or another durable"
    " medium, whether it will take part.",
    when=consumer & claim.complaint_failed,
    gives=(
        give("trader_duty", item="name_body", form="durable_medium"),
        give("trader_duty", item="state_readiness", form="durable_medium"),
    ),
)
platform_link = PLATFORM.rule(
    "art. 14(1)",
    "A trader who sells online shows its e-mail address and a link to the Union’s platform for online disputes.",
    when=consumer & trader.online,
    gives=(give("trader_duty", item="link_odr_platform", form="website"),),
    until=PLATFORM_CLOSED,
)
platform_closed = PLATFORM.rule(
    "art. 14(1)",
    "The platform for online disputes closed on 20 July 2025, and with it the duty to link to it ended.",
    when=consumer & trader.online,
    since=PLATFORM_CLOSED,
)

# The Directive of 2025 ----------------------------------------------------------------------------

replies_to_body = REFORM.rule(
    "art. 1",
    "A trader whom a dispute resolution body contacts must reply within 20 working days, in complex cases within 30.",
    when=trader.contacted_by_adr_body,
    gives=(give("trader_duty", item="reply_to_adr_body", days=20, day_type="working"),),
    sure="medium",
    note="National law is to be in place by 20 March 2028; the first day of application is computed.",
)
silence_refuses = REFORM.rule(
    "art. 1",
    "A trader who does not reply in time to a dispute resolution body counts as refusing to take part.",
    when=trader.contacted_by_adr_body,
    gives=(give("silence_counts_as", who="trader", as_="refusal"),),
    sure="medium",
)
human_review = REFORM.rule(
    "art. 1",
    "A dispute resolution body that decides by automated means tells the parties so, and they can ask for review by a"
    " person.",
    when=consumer & software.ai_role.is_one_of("applies_law"),
    sure="medium",
)

# Compulsory mediation of consumer disputes --------------------------------------------------------

compulsory_for_consumers = MENINI.rule(
    "ruling",
    "Compulsory consumer mediation must bind nobody, cause no real delay, stop time limits, cost little or nothing, not"
    " be only electronic, allow urgent measures, need no lawyer and let the consumer leave freely.",
    when=consumer & law.compulsory_mediation.is_one_of("court_access_kept", "court_access_prevented"),
    sure="medium",
)
