"""The contract on mediation, made with the mediator before the mediation begins."""

from bitim.law.language import Several

contains = Several(
    "contract.contains",
    "Which of these does the contract on mediation contain?",
    "the terms of the contract on mediation",
    hint="Choose all that you find in it. What you do not choose counts as missing.",
    values={
        "date": "the date",
        "time": "the time",
        "place": "the place",
        "parties": "the parties and their representatives",
        "subject": "the subject of the dispute",
        "mediator": "the mediator’s details",
        "organisation": "the organisation of mediators",
        "expenses": "the expenses of the mediation",
        "language": "the language of the mediation",
        "confidentiality": "the duty of confidentiality",
        "liability": "the liability of the mediator",
        "party_details": "the parties’ addresses, telephones and identity papers",
        "term": "the term of the mediation",
        "procedure": "the order of the mediation",
        "rights_and_duties": "rights and duties of those who take part",
        "termination": "how and why the mediation ends",
    },
)
