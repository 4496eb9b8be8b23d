"""The talks about a claim, with or without a mediator."""

from bitim.law.language import Day

started_on = Day(
    "negotiation.started_on",
    "When did the talks about the claim begin?",
    "the day on which the talks about the claim began",
)

refused_on = Day(
    "negotiation.refused_on",
    "When did one side refuse to go on talking?",
    "the day on which one side refused to go on talking",
)
