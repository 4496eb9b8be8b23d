"""The victim of an offence."""

from bitim.law.language import Flag

consents = Flag(
    "victim.consents",
    "Does the victim agree to mediate?",
    "the victim agrees to mediate",
    hint="Nobody may press the victim to agree.",
)
