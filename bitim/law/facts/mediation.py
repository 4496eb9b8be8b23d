"""The mediation: how it comes about, when it began, how it ended."""

from bitim.law.language import Choice, Day, Flag

route = Choice(
    "mediation.route",
    "What is to bring the mediation about?",
    "what brings the mediation about",
    hint="Usually it is an agreement of the parties.",
    values={
        "by_agreement": "an agreement of the parties",
        "court_order": "an order of the court",
        "court_referral": "a referral by the court",
        "statute": "a law",
    },
)

agreed_on = Day(
    "mediation.agreed_on",
    "When was the contract on mediation signed?",
    "the day of the contract on mediation",
    hint="It is the contract with the mediator; with it the mediation begins.",
)

ended_on = Day(
    "mediation.ended_on",
    "When did the mediation end?",
    "the day on which the mediation ended",
)

ended_by = Choice(
    "mediation.ended_by",
    "What ended the mediation?",
    "what ended the mediation",
    values={
        "settlement": "an agreement that settles the dispute",
        "all_agree_to_end": "a decision of all parties to end it",
        "withdrawal": "the withdrawal of a party",
        "mediator_declaration": "a declaration of the mediator",
        "offender_conduct": "the offender’s conduct",
        "expiry": "the end of its term",
    },
)

contract_submitted = Flag(
    "mediation.contract_submitted",
    "Has the court seen the contract on mediation?",
    "the contract on mediation has been shown to the court or, in enforcement, to the bailiff",
    hint="If a judgment is already being enforced, the bailiff must have seen it.",
)

attempted = Flag(
    "mediation.attempted",
    "Has the attempt to settle been made that must come before court?",
    "the attempt to settle that must come before court has been made",
    hint="For example a claim letter sent in time, or the mediation named in the contract.",
)

confidentiality_agreed = Flag(
    "mediation.confidentiality_agreed",
    "Has the person promised in a contract to keep the mediation confidential?",
    "the person has promised in a contract to keep the mediation confidential",
    hint="The contract on mediation usually says so.",
)
