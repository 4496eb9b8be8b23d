"""The international text that a question is about."""

from bitim.law.language import Choice

asked = Choice(
    "regime.asked",
    "Which international text are you asking about?",
    "the international text asked about",
    hint="The Convention is a treaty that binds its states. The Model Law is a pattern for national laws.",
    values={
        "singapore_convention": "the Singapore Convention on Mediation",
        "model_law_2018": "the UNCITRAL Model Law of 2018",
    },
)
