"""The claim that is, or would be, brought to court."""

from bitim.law.language import Choice, Day, Flag, Number, Several

type = Choice(  # noqa: A001  # a fact is called by the name that the cases use
    "claim.type",
    "What is asked for?",
    "the subject of the claim",
    values={
        "payment": "nothing but a sum of money",
        "boundary": "the marking of a boundary between plots",
        "planting_distance": "the distance of trees and hedges from the boundary",
        "building_distance": "the distance of wells, chimneys and other works from the neighbour’s wall",
        "ditches": "ditches and canals",
        "easement": "a right over the neighbour’s land",
        "abnormal_nuisance": "an abnormal nuisance by a neighbour",
        "other": "something else",
    },
)

filed_on = Day(
    "claim.filed_on",
    "When was the claim filed with the court?",
    "the day on which the claim was filed",
    hint="In England: the day on which the court issued it.",
)

filing_route = Choice(
    "claim.filing_route",
    "How was the claim started in England or Wales?",
    "the way the claim was started",
    hint="The claim form or the e-mail from the court says it.",
    values={
        "paper": "on paper",
        "mcol": "by Money Claim Online (MCOL)",
        "sdt": "by secure data transfer for many claims at once (SDT)",
        "ocmc": "by Online Civil Money Claims (OCMC)",
    },
)

track = Choice(
    "claim.track",
    "To which track or procedure does the claim belong?",
    "the track or procedure of the claim",
    hint="Courts in England sort claims into tracks by value and difficulty; up to £10,000 is normally a small claim. "
    "Scotland has the simple procedure.",
    values={
        "small": "the small claims track",
        "fast": "the fast track",
        "intermediate": "the intermediate track",
        "multi": "the multi-track",
        "simple_procedure": "the simple procedure (Scotland)",
    },
)

exemption = Choice(
    "claim.exemption",
    "Does one of these free you from trying to settle before court?",
    "what frees the claim from a prior attempt to settle",
    values={
        "none": "no such reason",
        "homologation_sought": "a request that the court approve an agreement",
        "urgency": "urgency",
        "recovery_procedure_failed": "a failed simplified procedure for small debts (France)",
        "payment_order_preceded": "an earlier payment-order procedure (Mahnverfahren, Germany)",
        "joint_request": "a joint request of the parties",
        "other": "another lawful reason",
    },
)

payer = Choice(
    "claim.payer",
    "Who pays the state duty?",
    "the payer of the state duty",
    hint="The one who goes to court pays it. A company is a legal entity.",
    values={"individual": "an individual", "legal_entity": "a legal entity"},
)

raised_with_trader = Flag(
    "claim.raised_with_trader",
    "Has the customer first put the complaint to the seller?",
    "the consumer has raised the claim with the trader",
    hint="In France it must be a written complaint.",
)

months_since_raised = Number(
    "claim.months_since_raised",
    "How many months ago did the customer complain to the seller?",
    "the number of full months since the claim was raised with the trader",
    hint="Full months only.",
    unit="months",
)

complaint_failed = Flag(
    "claim.complaint_failed",
    "Did the talks between the customer and the seller fail?",
    "the dispute could not be settled directly with the trader",
)

initiated_by_trader = Flag(
    "claim.initiated_by_trader",
    "Was it the seller who began the procedure?",
    "the procedure was begun by the trader",
)

abusive = Flag(
    "claim.abusive",
    "Is the customer’s application an abuse?",
    "the consumer’s application is abusive",
    hint="For example made only to annoy, though the customer knows that there is no claim.",
)

order_conditions = Several(
    "claim.order_conditions",
    "Which of these are true of the case in California?",
    "the conditions for an order to mediate that are met",
    hint="Choose all that apply, or “none of these”.",
    values={
        "set_for_trial": "a date for trial",
        "party_interest": "a party’s word to the court that it wants to mediate",
        "discovery_settled": "no open dispute about discovery (the exchange of evidence)",
        "choice_explained": "notice to the parties that they may choose the mediator",
    },
)
