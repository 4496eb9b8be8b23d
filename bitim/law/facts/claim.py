"""The claim that is, or would be, brought to court."""

from bitim.law.language import Choice

payer = Choice(
    "claim.payer",
    "Who pays the state duty?",
    "the payer of the state duty",
    hint="The one who goes to court pays it. A company is a legal entity.",
    values={"individual": "an individual", "legal_entity": "a legal entity"},
)
