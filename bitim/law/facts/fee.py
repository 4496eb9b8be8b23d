"""The money: what mediation costs and what the court received."""

from bitim.law.language import Flag, Number

split_agreed = Flag(
    "fee.split_agreed",
    "Have the parties agreed how to share the mediator’s fee?",
    "the parties have agreed how to share the mediator’s fee",
    hint="If they have not, each pays an equal share.",
)

paid = Number(
    "fee.paid",
    "How much has the mediator already been paid?",
    "the amount already paid to the mediator",
    unit="money",
)

mediator_costs = Number(
    "fee.mediator_costs",
    "How much did the mediator spend on travel, lodging and food?",
    "the mediator’s costs of travel, lodging and food",
    unit="money",
)

court_fee_paid = Number(
    "fee.court_fee_paid",
    "How much state duty was paid for going to court?",
    "the state duty paid",
    hint="For the stage at which the court approved the agreement. The receipt says it.",
    unit="money",
)

legal_aid = Flag(
    "fee.legal_aid",
    "Does a party get legal aid from the state?",
    "a party has legal aid",
    hint="Legal aid (in France: aide juridictionnelle) pays for people with a low income.",
)

free_adr_available = Flag(
    "fee.free_adr_available",
    "Is free or cheap mediation to be had?",
    "free or low-cost mediation or the like is available",
)
