"""The person accused of an offence."""

from bitim.law.language import Choice, Day, Flag, Number

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

admits = Flag(
    "accused.admits",
    "Does the accused admit what happened?",
    "the accused admits the facts",
    hint="In court this means: has pleaded guilty to this offence or to one connected with it.",
)

previous_convictions = Number(
    "accused.previous_convictions",
    "How many times has the accused been convicted before?",
    "the number of earlier convictions",
    hint="Write 0 if never.",
    unit="cases",
)

convicted_on = Day(
    "accused.convicted_on",
    "When was the accused convicted?",
    "the day of the conviction",
    hint="The day on which the court found guilt, even if the sentence came later.",
)

consents = Flag(
    "accused.consents",
    "Does the accused agree to mediate?",
    "the accused agrees to mediate",
)

representatives_consent = Flag(
    "accused.representatives_consent",
    "Do the parents or guardians of the young accused agree?",
    "the legal representatives of the accused, who is a minor, agree",
)

condition_fulfilled = Flag(
    "accused.condition_fulfilled",
    "Has the accused done what the prosecutor or court asked in return for not going on?",
    "the accused has fulfilled the condition on which the prosecution was held off",
    hint="For example taken part in victim-offender mediation (Täter-Opfer-Ausgleich).",
)

juvenile_law_applied = Flag(
    "accused.juvenile_law_applied",
    "Is the accused aged 18 to 20 and treated under juvenile law?",
    "juvenile law is applied to the accused, who is 18 to 20 years old",
    hint="In Germany the court may apply juvenile law to a young adult who is not yet fully mature.",
)

repents = Flag(
    "accused.repents",
    "Does the accused sincerely repent?",
    "the accused sincerely repents",
    decided_by="court",
)
