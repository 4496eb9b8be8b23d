"""The offence of a criminal case or of a case on an administrative offence."""

from bitim.law.language import Choice, Day, Flag, Number, Several, Text

gravity = Choice(
    "offence.gravity",
    "How serious is the offence in the eyes of the law?",
    "the gravity of the offence",
    hint="The papers of the case say it, or the article of the code. The longest sentence possible decides: "
    "up to 2 years minor, up to 5 medium, up to 12 grave, if there was intent.",
    values={
        "misdemeanour": "a misdemeanour",
        "minor": "a crime of minor gravity",
        "medium": "a crime of medium gravity",
        "grave": "a grave crime",
        "especially_grave": "an especially grave crime",
        "vergehen": "a lesser offence (Vergehen, Germany)",
        "verbrechen": "a serious offence (Verbrechen, Germany)",
        "contravention": "a petty offence (contravention, France)",
        "delit": "a middle offence (délit, France)",
        "crime": "a serious offence (crime, France)",
        "infraction": "an infraction (United States)",
        "felony": "a felony (United States)",
        "summary": "a summary offence (United Kingdom)",
        "either_way": "an either-way offence (United Kingdom)",
        "indictable": "an indictable offence (United Kingdom)",
    },
)

article = Text(
    "offence.article",
    "Which article of the code names the offence?",
    "the article that names the offence",
    hint="Only the number, for example 109-1. For an administrative offence take the code of administrative offences, "
    "else the criminal code.",
)

committed_on = Day(
    "offence.committed_on",
    "When did the offence happen?",
    "the day of the offence",
)

prosecution = Choice(
    "offence.prosecution",
    "Who may bring the charge?",
    "the kind of prosecution",
    hint="Private: the victim alone. Private-public: the state, after a complaint of the victim. "
    "Public: the state, without a complaint.",
    values={
        "public": "public prosecution",
        "private_public": "private-public prosecution",
        "private": "private prosecution",
    },
)

first_time = Flag(
    "offence.first_time",
    "Is it the first such offence of this person?",
    "the offence is the first of its kind by this person",
    hint="For an administrative offence: answer “no” if the person was released for reconciliation "
    "within the last year.",
)

intentional = Flag(
    "offence.intentional",
    "Was the offence committed on purpose?",
    "the offence was committed with intent",
    hint="Answer “no” if it came from carelessness, as in most road accidents.",
)

victim_minor = Flag(
    "offence.victim_minor",
    "Was the victim under 18?",
    "the victim is under 18",
)

harm = Choice(
    "offence.harm",
    "What is the worst harm that a person suffered?",
    "the worst harm to a person",
    hint="A medical expert decides whether harm to health is grievous; the papers of the case say so.",
    values={"other": "lesser harm or none", "grievous": "grievous harm to health", "death": "death"},
)

own_relative_killed_on_road = Flag(
    "offence.own_relative_killed_on_road",
    "Did the accused cause a road accident in which a close relative or spouse of the accused died?",
    "the accused negligently caused a road accident that killed a close relative or spouse of the accused",
)

features = Several(
    "offence.features",
    "Which of these are part of the offence?",
    "the features of the offence",
    hint="Choose all that apply, or “none of these”.",
    values={
        "corruption": "corruption",
        "public_service": "an offence against the interests of public service",
        "torture": "torture",
        "trafficking": "human trafficking",
        "terrorism_or_extremism": "terrorism or extremism",
        "organised_group": "a criminal group",
        "sexual": "an offence against sexual integrity",
        "violent": "violence",
        "domestic_violence": "domestic violence",
    },
)

harms_public_interest = Flag(
    "offence.harms_public_interest",
    "Did the offence harm protected interests of society or the state?",
    "the offence harmed protected interests of society or the state",
    decided_by="court",
)

repeat_after_mediation = Flag(
    "offence.repeat_after_mediation",
    "Was an earlier case against the same person closed because of reconciliation?",
    "an earlier case against the same person was closed because of reconciliation",
    hint="Answer “yes” only if the new offence was intentional and the limitation period of the earlier one "
    "had not run out.",
)

damage_repaired = Flag(
    "offence.damage_repaired",
    "Has the harm been made good?",
    "the harm has been made good",
    hint="For example by paying, repairing or giving back.",
)

settlement_effort = Flag(
    "offence.settlement_effort",
    "Does the accused seriously try to come to terms with the victim?",
    "the accused seriously strives for a settlement with the victim",
    hint="For example by an apology, by paying for the damage or by asking for victim-offender mediation.",
)

expected_penalty_months = Number(
    "offence.expected_penalty_months",
    "How many months of imprisonment does the offence deserve?",
    "the number of months of imprisonment deserved",
    unit="months",
    decided_by="court",
)

penalty = Choice(
    "offence.penalty",
    "What punishment does the law provide for the offence?",
    "the punishment that the law provides",
    values={
        "not_imprisonable": "no imprisonment",
        "imprisonable": "possible imprisonment",
        "fixed_by_law": "a life sentence fixed by law",
    },
)
