"""The person accused of an offence."""

from bitim.law.language import Choice, Flag, Number

age = Number(
    "accused.age",
    "How old is the accused?",
    "the age of the accused",
    hint="In full years.",
    unit="years",
)

category = Choice(
    "accused.category",
    "Which of these is the accused?",
    "the special category of the accused",
    hint="For these people the law is milder in grave crimes.",
    values={
        "none": "none of these",
        "pregnant": "a pregnant woman",
        "woman_with_small_child": "a woman with a small child",
        "single_father": "a man who raises a small child alone",
        "woman_58_plus": "a woman aged 58 or over",
        "man_63_plus": "a man aged 63 or over",
    },
)

consents = Flag(
    "accused.consents",
    "Does the accused agree to mediate?",
    "the accused agrees to mediate",
)

repents = Flag(
    "accused.repents",
    "Does the accused sincerely repent?",
    "the accused sincerely repents",
    decided_by="court",
)
