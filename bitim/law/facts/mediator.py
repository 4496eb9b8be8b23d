"""The mediator, or the person who is to become one."""

from bitim.law.language import Choice, Day, Flag, Number, Several

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
    hint="Choose all that apply, or “none of these”.",
    values={
        "public_servant": "a post with state functions",
        "incapacitated": "legal capacity taken away or limited by a court",
        "under_prosecution": "a criminal prosecution",
        "unspent_conviction": "an unspent conviction",
        "bulletin_2": "an entry on bulletin No. 2 of the French criminal record",
        "bulletin_3": "an entry on bulletin No. 3 of the French criminal record",
    },
)

judge_of_case = Flag(
    "mediator.judge_of_case",
    "Is the person the judge who may have to decide this dispute?",
    "the person is the judge who is to decide, or might rule on, this dispute",
)

judge_qualified = Flag(
    "mediator.judge_qualified",
    "Has the person passed the examinations that a judge needs?",
    "the person is qualified to hold judicial office",
    hint="In Germany, who has passed both state examinations in law, as every German lawyer has.",
)

conflicts = Several(
    "mediator.conflicts",
    "Which of these could make the mediator take sides?",
    "the mediator’s conflicts of interest",
    hint="Choose all that apply, or “none of these”.",
    values={
        "interest": "an interest in the outcome",
        "relationship": "a tie with a party, now or in the past",
        "prior_work_for_party": "earlier work for a party in this matter",
        "office_colleague_prior_work": "a colleague’s earlier work for a party in this matter",
    },
)

disclosed = Flag(
    "mediator.disclosed",
    "Has the mediator told the parties everything that could raise doubts about taking sides?",
    "the mediator has told the parties of all that may touch independence or impartiality",
    hint="For example a friendship, a family tie, earlier work or an interest in the result.",
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

justice_interests_opposed = Flag(
    "mediator.justice_interests_opposed",
    "Would it harm trust in justice if the person mediated in spite of the colleague’s work?",
    "interests of justice stand against the person mediating in spite of the colleague’s work",
    hint="This is about a colleague in the same office who worked for a party. "
    "If you are not sure, answer “I do not know”.",
)

title_claimed = Choice(
    "mediator.title_claimed",
    "Which title does the person use in Germany?",
    "the title that the person uses",
    hint="In Germany anybody may be called a mediator; “certified mediator” (zertifizierter Mediator) "
    "is protected by law.",
    values={"mediator": "mediator", "certified_mediator": "certified mediator (zertifizierter Mediator)"},
)

course_hours = Number(
    "mediator.course_hours",
    "How many hours did the training course of the mediator have?",
    "the length of the training course in hours",
    hint="Hours in which the person was present, in the room or by video. The certificate says it.",
    unit="hours",
)

virtual_hours = Number(
    "mediator.virtual_hours",
    "How many hours of the training course were held online?",
    "the number of hours of the training course held online",
    unit="hours",
)

supervised_cases = Number(
    "mediator.supervised_cases",
    "How many mediations of the person were followed by a supervision?",
    "the number of supervised mediations",
    hint="A supervision is a talk with an experienced mediator about a mediation just held.",
    unit="cases",
)

training_started = Day(
    "mediator.training_started",
    "When did the training course of the mediator begin?",
    "the first day of the training course",
)

training_finished = Day(
    "mediator.training_finished",
    "When did the mediator finish the training?",
    "the day on which the training was finished",
    hint="The course and the supervised mediations. Who began in Germany before March 2024 and finished later "
    "also counts the continuing training of the old rules.",
)

certificate_issued = Day(
    "mediator.certificate_issued",
    "When did the training institute issue the mediator’s certificate?",
    "the day of the training institute’s certificate",
)

cpd_hours = Number(
    "mediator.cpd_hours",
    "How many hours of further training has the mediator had in the last four years?",
    "the number of hours of further training in the last four years",
    unit="hours",
)

person = Choice(
    "mediator.person",
    "Is the mediator a person or an organisation?",
    "the legal form of the mediator",
    hint="In France an organisation may be the mediator, but must say who will lead the talks.",
    values={
        "natural": "an individual",
        "legal_naming_natural": "an organisation that names the person who will mediate",
        "legal_only": "an organisation that names nobody",
    },
)

term_years = Number(
    "mediator.term_years",
    "For how many years is the consumer mediator appointed?",
    "the length of the mediator’s appointment in years",
    unit="years",
)

pay = Choice(
    "mediator.pay",
    "How is the mediator paid?",
    "the mediator’s pay",
    values={
        "fixed": "independent of the result",
        "by_result": "dependent on the result",
        "only_by_trader": "from the trader alone",
    },
)

years_since_mandate = Number(
    "mediator.years_since_mandate",
    "How many years ago did the person stop being the trader’s consumer mediator?",
    "the number of full years since the person was the trader’s consumer mediator",
    hint="Full years only; write 0 if it was less than a year ago.",
    unit="years",
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
