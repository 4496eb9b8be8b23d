"""The mediation information and assessment meeting (MIAM) of family cases in England and Wales."""

from bitim.law.language import Choice, Flag, Number

attended = Flag(
    "miam.attended",
    "Have you been to a MIAM?",
    "the applicant has attended a MIAM (a mediation information and assessment meeting)",
    hint="A MIAM is a first talk with a family mediator in England and Wales, who explains mediation "
    "and sees whether it fits. The mediator signs a form.",
)

exemption = Choice(
    "miam.exemption",
    "Which reason for not going to a MIAM do you give?",
    "the reason given for not attending a MIAM",
    values={
        "none": "no reason",
        "domestic_abuse": "domestic violence",
        "child_protection": "a child protection matter",
        "urgency": "urgency",
        "previous_miam": "an earlier MIAM or attempt to settle",
        "mediator_unavailable": "no mediator within reach",
        "other": "another lawful reason",
    },
)

mediators_contacted = Number(
    "miam.mediators_contacted",
    "How many family mediators did you ask who cannot see you within 15 working days?",
    "the number of family mediators asked who cannot meet within 15 working days",
    hint="Count only authorised family mediators.",
    unit="people",
)

online_possible = Flag(
    "miam.online_possible",
    "Can you attend a MIAM online or by video?",
    "the applicant can attend a MIAM online or by video",
)
