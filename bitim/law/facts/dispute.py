"""The dispute itself: its field, its subject, how far it has got, what it is worth."""

from bitim.law.language import Choice, Flag, Number, Text

field = Choice(
    "dispute.field",
    "What is the dispute about?",
    "the field of the dispute",
    hint="A loan, a flat or a neighbour is a civil matter. A complaint about a decision of an akimat or a ministry "
    "is a matter with a public authority. A fine is an administrative offence.",
    values={
        "civil": "a civil matter",
        "commercial": "a matter between businesses",
        "consumer": "a matter between a customer and a seller",
        "family": "a family matter",
        "labour": "a matter of work",
        "administrative": "a matter with a public authority",
        "administrative_offence": "an administrative offence",
        "criminal": "a criminal case",
        "tax": "a tax matter",
        "insolvency": "an insolvency matter",
        "enforcement": "the enforcement of a judgment",
    },
)

subject = Choice(
    "dispute.subject",
    "Which of these describes the dispute best?",
    "the subject of the dispute",
    hint="Choose what matters most to you. If nothing fits, choose “something else”.",
    values={
        "debt": "a debt or a loan",
        "contract": "a contract",
        "damage": "damage",
        "neighbour": "trouble between neighbours",
        "inheritance": "an inheritance",
        "insurance": "insurance",
        "medical": "medical treatment",
        "defamation": "defamation",
        "insult": "an insult",
        "divorce": "a divorce",
        "child_custody": "parental rights or where a child lives",
        "child_contact": "contact with a child",
        "child_support": "child support claimed by a public agency",
        "alimony": "alimony",
        "property_division": "the division of property",
        "cohabitation": "an unmarried couple’s separation",
        "dismissal": "a dismissal",
        "discrimination": "discrimination",
        "collective_labour": "a collective labour dispute",
        "apprenticeship": "an apprenticeship",
        "special_educational_needs": "special educational needs",
        "tenancy": "the renting of a home or premises",
        "personal_injury": "an injury to a person",
        "road_traffic": "a road accident",
        "constitutional_right": "a constitutional right",
        "bankruptcy_adversary": "a claim within a bankruptcy",
        "civil_commitment": "compulsory treatment",
        "lawyer_malpractice": "a lawyer’s mistake",
        "other": "something else",
        "violence_protection": "protection from violence",
    },
)

stage = Choice(
    "dispute.stage",
    "How far has the case got?",
    "the stage of the case",
    hint="If nobody has gone to court or to the police yet, choose “before court”.",
    values={
        "before_court": "before court",
        "claim_filed": "a claim filed and not yet accepted",
        "claim_accepted": "a claim accepted by the court",
        "trial": "the trial",
        "appeal": "the appeal",
        "cassation": "cassation",
        "enforcement": "the enforcement of a judgment",
        "pre_trial_investigation": "the criminal investigation",
        "sentencing": "guilt found and no sentence passed yet",
        "after_sentence": "a sentence in legal force",
    },
)

cross_border = Flag(
    "dispute.cross_border",
    "Do the parties live or work in different countries?",
    "the parties live or have their places of business in different countries",
    hint="For a company, its place of business counts.",
)

amount = Number(
    "dispute.amount",
    "How much money is claimed?",
    "the amount claimed",
    hint="The whole sum, without the state duty. Leave it out if the claim is not about money.",
    unit="money",
)

currency = Text(
    "dispute.currency",
    "In which currency are the amounts?",
    "the currency of the amounts",
    hint="Three letters, for example KZT for the tenge.",
)

affects_third_parties = Flag(
    "dispute.affects_third_parties",
    "Could the dispute touch the interests of people who will not take part in the mediation?",
    "the dispute touches or may touch the interests of people who do not take part in the mediation",
    hint="For example a co-owner of the flat, another heir or a creditor who is not at the table.",
)

admin_discretion = Flag(
    "dispute.admin_discretion",
    "May the public authority choose between several lawful decisions?",
    "the public authority has administrative discretion in the matter",
    hint="It may choose if the law leaves it a choice, for example of the term or the amount. "
    "If you are not sure, answer “I do not know”.",
)

statute_allows_mediation = Flag(
    "dispute.statute_allows_mediation",
    "Does a law expressly allow mediation with a state body in such a dispute?",
    "a law expressly allows mediation with a state body in such a dispute",
    hint="If you know of no such law, answer “I do not know”.",
)

pretrial_order = Choice(
    "dispute.pretrial_order",
    "What rule, if any, says that you must try to settle before going to court?",
    "the rule that requires an attempt to settle before court",
    hint="Many contracts say it: look for a clause on disputes, claim letters or mediation.",
    values={"none": "no rule", "by_law": "a law", "by_contract": "a contract between the parties"},
)
