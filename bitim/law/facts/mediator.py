"""The mediator, or the person who is to become one."""

from bitim.law.language import Choice, Flag, Number, Several

kind = Choice(
    "mediator.kind",
    "What kind of mediator is the person?",
    "the mediator",
    hint="A professional mediator has a certificate and may be paid. A public mediator works free of charge "
    "and stands in the register of the akim.",
    values={
        "professional": "a professional mediator",
        "public": "a public mediator",
        "retired_judge": "a retired judge",
        "judge": "a sitting judge",
        "court_appointed": "a mediator appointed by the court",
        "by_contract": "a mediator chosen by contract",
        "consumer": "a consumer mediator",
        "other": "another mediator",
    },
)

task = Choice(
    "mediator.task",
    "What is the person asked to do?",
    "the person’s task",
    values={
        "mediate": "to mediate",
        "conduct_miam": "to hold an information meeting about mediation",
        "advise_send": "to advise on mediation about special educational needs",
        "chair_youth_conference": "to chair a youth conference",
        "decide_case": "to decide the case as a judge",
        "arbitrate": "to decide the case as an arbitrator",
        "expert_in_case": "to act as an expert in the case",
        "work_for_trader": "to work for the trader",
    },
)

age = Number(
    "mediator.age",
    "How old is the mediator?",
    "the mediator’s age",
    hint="In full years.",
    unit="years",
)

higher_education = Flag(
    "mediator.higher_education",
    "Does the mediator have a university degree?",
    "the mediator has higher education",
)

certified = Flag(
    "mediator.certified",
    "Does the mediator have a certificate of training as a mediator?",
    "the mediator has a certificate of training as a mediator",
    hint="An organisation of mediators gives it after the course.",
)

registered = Flag(
    "mediator.registered",
    "Is the mediator in the register of such mediators?",
    "the mediator is in the register of such mediators",
    hint="Professional mediators: the register of an organisation of mediators. Public mediators: the register of the "
    "akim. Retired judges have a register of their own.",
)

obstacles = Several(
    "mediator.obstacles",
    "Which of these are true of the mediator?",
    "the obstacles to being a mediator",
    hint="Choose all that apply. If none does, leave the list empty.",
    values={
        "public_servant": "a post with state functions",
        "incapacitated": "legal capacity taken away or limited by a court",
        "under_prosecution": "a criminal prosecution",
        "unspent_conviction": "an unspent conviction",
        "bulletin_2": "an entry on bulletin No. 2 of the French criminal record",
        "bulletin_3": "an entry on bulletin No. 3 of the French criminal record",
    },
)

conflicts = Several(
    "mediator.conflicts",
    "Which of these could make the mediator take sides?",
    "the mediator’s conflicts of interest",
    hint="Choose all that apply. If none does, leave the list empty.",
    values={
        "interest": "an interest in the outcome",
        "relationship": "a tie with a party, now or in the past",
        "prior_work_for_party": "earlier work for a party in this matter",
        "office_colleague_prior_work": "a colleague’s earlier work for a party in this matter",
    },
)

parties_agree = Flag(
    "mediator.parties_agree",
    "Have all parties accepted this person?",
    "all parties have accepted this person for the task",
    hint="If there was something to disclose, they must have known it when they accepted.",
)

mediated_this_case = Flag(
    "mediator.mediated_this_case",
    "Has this person already mediated in this dispute?",
    "the person has already mediated in this dispute",
    hint="A mediation that was begun and broken off counts too.",
)

gives_legal_help = Flag(
    "mediator.gives_legal_help",
    "Does the mediator give one of the parties legal advice or other help?",
    "the mediator gives a party legal, consulting or other help",
    hint="Leading the talks and helping to write down what was agreed is the mediator’s own work and does not count.",
)

withdrew_for_bias = Flag(
    "mediator.withdrew_for_bias",
    "Did the mediator step down because it was not possible to stay impartial?",
    "the mediator stepped down for want of impartiality",
)
