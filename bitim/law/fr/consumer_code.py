"""France: Consumer Code on the mediation of consumer disputes, and the bank mediator of 2014."""

from bitim.law.facts import claim, dispute, mediation, mediator
from bitim.law.fr.acts import CMF, CONSO, CONSUMER_REFORM
from bitim.law.fr.mediation_1995 import made_for_mediation, outsider, statement
from bitim.law.fr.terms import before_consumer_mediator, by_judge, consumer, pending, to_mediate
from bitim.law.kinds import give
from bitim.law.language import Later, Stated, any_of

# Articles L611-3 to L612-5: what the consumer mediator takes ----------------------------------

between_traders = CONSO.rule(
    "L611-3",
    "Consumer mediation does not cover disputes between traders.",
    when=before_consumer_mediator & dispute.field.is_one_of("commercial"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
)
ordered_by_court = CONSO.rule(
    "L611-3",
    "Consumer mediation does not cover mediation that a court has ordered.",
    when=before_consumer_mediator & by_judge,
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
)
begun_by_trader = CONSO.rule(
    "L611-3",
    "Consumer mediation does not cover procedures that the trader has begun against the consumer.",
    when=claim.initiated_by_trader & any_of(consumer, before_consumer_mediator),
    provided=before_consumer_mediator,
    gives=(give("bar_to_mediation", reason="initiated_by_trader"),),
)
health_care = CONSO.rule(
    "L611-4",
    "Consumer mediation does not cover health care, nor public higher education and public services without an economic"
    " nature.",
    when=before_consumer_mediator & dispute.subject.is_one_of("medical"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
)
no_complaint = CONSO.rule(
    "L612-2",
    "The consumer mediator does not take a dispute that the consumer has not first raised with the trader in writing.",
    when=~claim.raised_with_trader & any_of(consumer, before_consumer_mediator),
    provided=before_consumer_mediator,
    gives=(give("bar_to_mediation", reason="complaint_to_trader_missing"),),
)
late_complaint = CONSO.rule(
    "L612-2",
    "The consumer mediator does not take a dispute more than one year after the written complaint to the trader.",
    when=claim.months_since_raised.at_least(13) & any_of(consumer, before_consumer_mediator),
    provided=before_consumer_mediator,
    gives=(give("bar_to_mediation", reason="late_complaint"),),
)
unfounded = CONSO.rule(
    "L612-2",
    "The consumer mediator does not take an application that is manifestly unfounded or abusive.",
    when=before_consumer_mediator & claim.abusive,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)
before_another_body = CONSO.rule(
    "L612-2",
    "The consumer mediator does not take a dispute that is or was before a court or another mediator.",
    when=before_consumer_mediator & any_of(pending, mediator.mediated_this_case),
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)
taken_by_consumer_mediator = CONSO.rule(
    "L612-1",
    "A consumer may bring a dispute with a trader before a consumer mediator.",
    when=consumer & before_consumer_mediator,
)
public_mediator_first = CONSO.rule(
    "L612-5",
    "Where a public mediator is competent no other consumer mediator takes the case, unless an agreement between them"
    " shares the cases.",
    when=consumer & before_consumer_mediator,
)

# Duties and clauses ---------------------------------------------------------------------------

trader_gives_access = CONSO.rule(
    "L612-1",
    "A trader guarantees consumers access to a consumer mediator.",
    when=consumer,
    gives=(give("provide_mediation", who="trader", mode="must"),),
)
trader_gives_details = CONSO.rule(
    "L616-1",
    "A trader gives the mediator's details on the site, in the terms and on the order form, and again when a complaint"
    " fails; breach costs up to 3 000 euro, for companies 15 000.",
    when=consumer,
    gives=(give("trader_duty", item="give_mediator_details"),),
    rests_on=(CONSO.at("R616-1"), CONSO.at("L641-1")),
)
no_compulsory_clause = CONSO.rule(
    "L612-4",
    "A clause that makes the consumer mediate before going to court is forbidden and has no effect.",
    when=consumer & dispute.pretrial_order.is_one_of("by_contract"),
    gives=(give("void", what="clause", reason="consumer_clause_forbidden"),),
)
conflict_told = CONSO.rule(
    "R613-1",
    "A consumer mediator in whom a conflict of interest arises tells the parties at once, and a party may end the"
    " mediation.",
    when=before_consumer_mediator,
    gives=(give("mediator_duty", item="disclose_conflicts", when="immediately", mode="must"),),
)

# The consumer mediator ------------------------------------------------------------------------

as_consumer_mediator = to_mediate & mediator.kind.is_one_of("consumer")
short_term = CONSO.rule(
    "L613-1",
    "A consumer mediator is appointed for at least three years.",
    when=as_consumer_mediator & ~mediator.term_years.at_least(3),
    gives=(give("requirement_failed", item="term_three_years"),),
)
pay_by_result = CONSO.rule(
    "L613-1",
    "A consumer mediator is paid without regard to the result.",
    when=as_consumer_mediator & mediator.pay.is_one_of("by_result"),
    gives=(give("disqualified", reason="pay_by_result"),),
)
untrained = CONSO.rule(
    "L613-1",
    "A consumer mediator has skills in mediation and a good knowledge of consumer law.",
    when=as_consumer_mediator & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
)
not_listed = CONSO.rule(
    "L613-1",
    "A consumer mediator stands on the list that the evaluation commission notifies to the European Commission.",
    when=as_consumer_mediator & ~mediator.registered,
    gives=(give("requirement_failed", item="register"),),
)
conflicted = CONSO.rule(
    "L613-1",
    "A consumer mediator is in no conflict of interest.",
    when=as_consumer_mediator & mediator.conflicts.has("interest"),
    gives=(give("disqualified", reason="interest"),),
)
paid_by_trader = CONSO.not_modelled(
    "L613-2",
    "A mediator employed or paid only by the trader must be named by a joint panel, be outside the hierarchy and"
    " have an own budget; these conditions cannot be stated here.",
    when=as_consumer_mediator & mediator.pay.is_one_of("only_by_trader"),
)
may_mediate = CONSO.rule(
    "L613-1",
    "A listed mediator appointed for at least three years, skilled, in no conflict and paid without regard to the"
    " result may mediate consumer disputes.",
    when=as_consumer_mediator,
    provided=mediator.term_years.at_least(3),
)
for_trader = Stated(mediator.task.is_one_of("work_for_trader"))
recent_mandate = CONSO.rule(
    "L613-2",
    "A mediator who was employed or paid only by a trader may not work for that trader for three years after the"
    " mandate.",
    when=for_trader & ~mediator.years_since_mandate.at_least(3) & ~Stated(~mediator.pay.is_one_of("only_by_trader")),
    gives=(give("disqualified", reason="recent_mandate"),),
)
works_for_trader = CONSO.rule(
    "L613-2",
    "Three years after the mandate the former consumer mediator may work for the trader; one who was not paid by the"
    " trader alone is not bound by this term.",
    when=for_trader,
    provided=any_of(mediator.years_since_mandate.at_least(3), mediator.pay.is_one_of("fixed", "by_result")),
)

# Secrecy, terms, money ------------------------------------------------------------------------

same_secrecy = CONSO.rule(
    "L612-3",
    "The secrecy of the law of 1995 holds in consumer mediation too.",
    when=before_consumer_mediator & outsider & any_of(statement, made_for_mediation),
)
refusal_within = CONSO.rule(
    "L612-2",
    "A consumer mediator who refuses the case says so within three weeks of receiving the file.",
    when=before_consumer_mediator,
    gives=(give("refuse_case_within", weeks=3),),
)
ninety_days = CONSO.rule(
    "R612-5",
    "The outcome is due within ninety days of the notice to the parties; in a complex dispute the mediator may"
    " extend the term.",
    when=before_consumer_mediator,
    gives=(give("procedure_term", days=90, extendable=True, until=Later(mediation.file_complete_on, days=90)),),
)
free_for_consumer = CONSO.rule(
    "L612-1",
    "Mediation is free for the consumer, save for the consumer's own lawyer or expert.",
    when=before_consumer_mediator,
    gives=(give("free_of_charge", who="consumer"),),
    rests_on=(CONSO.at("R612-1"),),
)

# The bank mediator of 2014 --------------------------------------------------------------------

bank_mediator = dispute.forum.is_one_of("bank_mediator")
bank_term = CMF.rule(
    "L316-1",
    "The bank mediator decides within two months.",
    when=bank_mediator,
    gives=(give("procedure_term", months=2),),
    until=CONSUMER_REFORM,
)
bank_suspends = CMF.rule(
    "L316-1",
    "Applying to the bank mediator suspends the limitation period.",
    when=bank_mediator & ~Stated(mediation.agreed_on.is_stated()),
    gives=(give("limitation", mode="suspended", from_=mediation.application_received_on),),
    until=CONSUMER_REFORM,
)
bank_today = CMF.not_modelled(
    "L316-1",
    "The rules on the bank mediator changed with the reform of consumer mediation; the new text has not been read"
    " here.",
    when=bank_mediator,
    since=CONSUMER_REFORM,
)
