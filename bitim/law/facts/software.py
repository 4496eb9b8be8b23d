"""The software in which a dispute is resolved."""

from bitim.law.language import Choice, Flag

ai_role = Choice(
    "software.ai_role",
    "What does artificial intelligence do in the software?",
    "the role of artificial intelligence in the software",
    hint="Office work is, for example, making appointments, writing down what was said, or searching.",
    values={
        "none": "no role",
        "ancillary": "office work only",
        "applies_law": "help in finding the law or applying it to the facts",
    },
)

outcome_binding = Flag(
    "software.outcome_binding",
    "Does the outcome of the procedure bind the parties?",
    "the outcome of the procedure has legal effects for the parties",
)
