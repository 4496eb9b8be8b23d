"""The victim of an offence."""

from bitim.law.language import Flag

consents = Flag(
    "victim.consents",
    "Does the victim agree to mediate?",
    "the victim agrees to mediate",
    hint="Nobody may press the victim to agree.",
)

requests_mediation = Flag(
    "victim.requests_mediation",
    "Has the victim expressly asked for mediation?",
    "the victim has expressly asked for the mediation",
    hint="To agree when others propose it is not enough.",
)

reported_crime = Flag(
    "victim.reported_crime",
    "Has the victim reported the crime to the police?",
    "the victim has reported the crime to the police",
)
