"""The parties: who they are, where they are, what they want."""

from bitim.law.language import Choice, Flag, Text

all_consent = Flag(
    "parties.all_consent",
    "Do all parties agree to mediate?",
    "all parties agree to mediate",
    hint="Answer “no” if at least one has refused, “I do not know” if somebody has not been asked yet.",
)

any_state_body = Flag(
    "parties.any_state_body",
    "Is one of the parties a state body?",
    "a party is a state body",
    hint="For example an akimat, a ministry, a tax office or the police. A state school or hospital usually is none.",
)

any_represented = Flag(
    "parties.any_represented",
    "Does at least one party have a lawyer?",
    "a party is represented by a lawyer",
)

any_fee_waiver = Flag(
    "parties.any_fee_waiver",
    "Is a party freed from court fees, or unable to pay for mediation?",
    "a party qualifies for a waiver of court fees or cannot pay for mediation",
)

claimant_state = Text(
    "parties.claimant_state",
    "In which country does the person who claims live or work?",
    "the country of the claimant",
    hint="Two letters, for example KZ for Kazakhstan. For a company, its place of business counts.",
)

capacity = Choice(
    "parties.capacity",
    "What legal capacity do the people have whom the dispute touches?",
    "the lowest legal capacity of those whom the dispute touches",
    hint="Full, unless a court has limited somebody’s capacity or taken it away. Being under age does not count here. "
    "If people differ, choose the lowest.",
    values={"full": "full capacity", "limited": "limited capacity", "none": "no capacity"},
)

respondent_state = Text(
    "parties.respondent_state",
    "In which country does the other side live or work?",
    "the country of the respondent",
    hint="Two letters, for example KZ for Kazakhstan. For a company, its place of business counts.",
)

separate_meetings_requested = Flag(
    "parties.separate_meetings_requested",
    "Has a party who fears violence asked to meet the mediator alone?",
    "a party protected by an order, or who has declared domestic violence in writing, "
    "asks to meet the mediator separately",
    hint="The party must have a protective order, or have declared the violence in writing under penalty of perjury.",
)

reconciled = Flag(
    "parties.reconciled",
    "Have the victim and the offender made peace?",
    "the victim and the offender have reconciled",
    hint="With a mediator or without one.",
)

prosecutor_is_claimant = Flag(
    "parties.prosecutor_is_claimant",
    "Did a prosecutor, or another person who sues for others, bring the claim?",
    "the claim was brought by a prosecutor or another person who sues for others",
)
