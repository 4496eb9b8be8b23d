"""The dispute itself: its field, its subject, how far it has got, what it is worth."""

from bitim.law.language import Choice, Day, Flag, Number, Text

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

forum = Choice(
    "dispute.forum",
    "Which court or body has the case, or would get it?",
    "the court or body that has the case",
    hint="If the dispute is still between you and the other side, choose the one to which you would turn.",
    values={
        "civil_court": "a civil court",
        "family_court": "a family court",
        "labour_court": "a labour court",
        "administrative_court": "an administrative court",
        "social_court": "a social court",
        "tax_court": "a tax court",
        "criminal_court": "a criminal court",
        "youth_court": "a youth court",
        "county_court": "a county court (United Kingdom)",
        "high_court": "the High Court (United Kingdom)",
        "sheriff_court": "a sheriff court (Scotland)",
        "first_tier_tribunal": "the First-tier Tribunal (United Kingdom)",
        "employment_tribunal": "an employment or industrial tribunal (United Kingdom)",
        "federal_court": "a federal court (United States)",
        "state_court": "a state court (United States)",
        "agency": "a government agency (United States)",
        "consumer_body": "a consumer conciliation body",
        "universal_body": "the Federal Universal Conciliation Body (Germany)",
        "consumer_mediator": "a consumer mediator",
        "bank_mediator": "a bank’s mediator (France)",
        "prosecutor": "a prosecutor",
        "none": "no court or body",
    },
)

us_state = Text(
    "dispute.us_state",
    "Which state of the United States is it about?",
    "the state of the United States",
    hint="Two letters, for example NJ for New Jersey or OH for Ohio; DC for the District of Columbia.",
)

land = Text(
    "dispute.land",
    "In which German federal state is the case brought?",
    "the German federal state (Land)",
    hint="Its code, for example DE-BY for Bavaria, DE-BW for Baden-Württemberg or DE-NW for North Rhine-Westphalia.",
)

parties_same_land = Flag(
    "dispute.parties_same_land",
    "Do the parties live in the same German federal state?",
    "the parties live or have their seat in the same German federal state (Land)",
    hint="For a company, its seat counts.",
)

land_law_requires_attempt = Flag(
    "dispute.land_law_requires_attempt",
    "Does a law of the German federal state ask you to try conciliation before going to court?",
    "a law of the German federal state requires an attempt at conciliation before court",
    hint="Some states ask it, for example for small claims or between neighbours. "
    "The local court (Amtsgericht) can tell you.",
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

rights_disposable = Flag(
    "dispute.rights_disposable",
    "May the parties decide freely about the rights in dispute?",
    "the parties may freely dispose of the rights in dispute",
    hint="Yes for most disputes about money or contracts. No, for example, on who is a child’s parent.",
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

acta_iure_imperii = Flag(
    "dispute.acta_iure_imperii",
    "Is a State asked to pay for what it did with its public power?",
    "the dispute is about the liability of a State for acts in the exercise of State authority",
    hint="For example for an arrest or a refused permit. What a State buys or rents like anybody else does not count.",
)

domestic_abuse = Choice(
    "dispute.domestic_abuse",
    "Has there been violence or abuse between the people concerned, or against a child?",
    "violence or abuse between the people concerned or against a child",
    hint="Sexual assault counts too; in France also complete control of one person by the other. "
    "If you are in danger, call the police.",
    values={
        "none": "none",
        "alleged": "alleged by one side",
        "history": "known to have happened",
        "found": "found by a court",
    },
)

protective_order = Flag(
    "dispute.protective_order",
    "Is a protective order in force between the people concerned?",
    "a protective order between the people concerned is in force",
    hint="A court’s order that one person must keep away from another.",
)

victim_interests_safeguarded = Flag(
    "dispute.victim_interests_safeguarded",
    "Is the person who suffered violence protected during the mediation?",
    "the interests of the person who suffered violence are safeguarded in the mediation",
    hint="For example by separate rooms, separate times or a person of trust.",
)

existing_order = Flag(
    "dispute.existing_order",
    "Is it about changing or applying a family decision that a court has already made?",
    "the application is about changing or applying a family order that already exists",
    hint="For example a decision on where a child lives or when a parent sees the child.",
)

mediated_to_impasse = Flag(
    "dispute.mediated_to_impasse",
    "Has the same question already been mediated without result?",
    "the same open question has already been mediated without result",
)

local_rule_exempts = Flag(
    "dispute.local_rule_exempts",
    "Has the federal district court freed such cases from mediation and the like by its local rules?",
    "the district court has by local rule exempted such cases from alternative dispute resolution",
    hint="The local rules stand on the court’s website, often under “ADR” (alternative dispute resolution).",
)

mpo_listed = Flag(
    "dispute.mpo_listed",
    "Is the decision one that must go to a mediator before court in France (MPO)?",
    "the decision is on the French list of compulsory prior mediation (MPO)",
    hint="MPO (médiation préalable obligatoire) covers some decisions on civil servants and by France Travail. "
    "Where an agreement with the management centre is needed, it must exist.",
)

mpo_notified = Flag(
    "dispute.mpo_notified",
    "Does the letter with the decision say that mediation must come first, and give the mediator’s address?",
    "the notice of the decision mentions the compulsory prior mediation and the mediator’s address",
)

decision_on = Day(
    "dispute.decision_on",
    "When was the decision made that you challenge?",
    "the day of the decision that is challenged",
    hint="The date on the authority’s decision or letter.",
)
