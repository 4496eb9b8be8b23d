"""The proceeding before the court or the prosecuting body."""

from bitim.law.language import Choice, Flag

step = Choice(
    "proceeding.step",
    "What will the court do next?",
    "the next step of the court",
    values={
        "preparation": "preparation of the case",
        "preliminary_hearing": "a preliminary hearing",
        "directions": "directions on how the case will go on",
        "hearing": "a hearing",
        "final_hearing": "the final hearing",
        "questionnaires_filed": "a look at the parties’ questionnaires",
    },
)

pre_acceptance = Choice(
    "proceeding.pre_acceptance",
    "What has the court begun before accepting the claim?",
    "what the court has begun before accepting the claim",
    values={
        "none": "no procedure",
        "conciliation": "a conciliation procedure",
        "pretrial_protocol": "a pre-trial protocol",
    },
)

termination_objected = Flag(
    "proceeding.termination_objected",
    "Is the suspect or the victim against closing the case?",
    "the suspect or the victim objects to closing the case",
)
