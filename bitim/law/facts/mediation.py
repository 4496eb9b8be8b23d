"""The mediation: how it comes about, when it began, how it ended."""

from bitim.law.language import Choice, Day, Flag, Number

route = Choice(
    "mediation.route",
    "What is to bring the mediation about?",
    "what brings the mediation about",
    hint="Usually it is an agreement of the parties.",
    values={
        "by_agreement": "an agreement of the parties",
        "court_order": "an order of the court",
        "court_referral": "a referral by the court",
        "statute": "a law",
    },
)

process = Choice(
    "mediation.process",
    "Which way of settling the dispute is it?",
    "the way of settling the dispute",
    hint="In a mediation a neutral person helps you to agree and decides nothing. "
    "If nobody has named another way, it is mediation.",
    values={
        "mediation": "mediation",
        "conciliation": "conciliation",
        "arbitration": "an arbitration",
        "early_neutral_evaluation": "an early view of a neutral expert on the case (early neutral evaluation)",
        "restorative_justice": "a meeting of victim and offender (restorative justice)",
        "youth_conference": "a youth conference (Northern Ireland)",
    },
)

programme = Choice(
    "mediation.programme",
    "Under which programme does the mediation run?",
    "the programme of the mediation",
    hint="In California a custody mediator may advise the court in some counties, and may not in others. "
    "Ask the court which it is.",
    values={
        "court_annexed": "a programme of the court",
        "community": "a community dispute resolution programme",
        "recommending": "custody mediation with advice to the court (California)",
        "confidential_3188": "confidential custody mediation under section 3188 (California)",
        "judicial_mediation": "mediation by a judge of the tribunal (judicial mediation)",
        "private": "no programme, a private mediation",
    },
)

local_rule_authorises = Flag(
    "mediation.local_rule_authorises",
    "Does a law, a local rule of the court or its presiding judge allow this step?",
    "a law, a local rule or the presiding judge authorises the step",
    hint="The step is the order to mediate, the mediator’s advice to the court, or mediation on an existing order.",
)

limits_on_cost_and_time = Flag(
    "mediation.limits_on_cost_and_time",
    "Does the court’s order say how long the mediation may last and what it may cost?",
    "the order limits the length and the cost of the mediation",
)

order_proportionate = Flag(
    "mediation.order_proportionate",
    "Does the order to mediate leave the way to the judge open and ask no more than is fair?",
    "an order to mediate keeps the right to a hearing by a judge, has a lawful aim and is proportionate",
    decided_by="court",
)

agreed_on = Day(
    "mediation.agreed_on",
    "When was the contract on mediation signed?",
    "the day of the contract on mediation",
    hint="It is the contract with the mediator; with it the mediation begins.",
)

ended_on = Day(
    "mediation.ended_on",
    "When did the mediation end?",
    "the day on which the mediation ended",
)

ended_by = Choice(
    "mediation.ended_by",
    "What ended the mediation?",
    "what ended the mediation",
    values={
        "settlement": "an agreement that settles the dispute",
        "all_agree_to_end": "a decision of all parties to end it",
        "withdrawal": "the withdrawal of a party",
        "mediator_declaration": "a declaration of the mediator",
        "offender_conduct": "the offender’s conduct",
        "expiry": "the end of its term",
    },
)

last_communication_on = Day(
    "mediation.last_communication_on",
    "When did the mediator and any of the parties last speak or write about the dispute?",
    "the day of the last communication between the mediator and a party",
)

unanswered_request_on = Day(
    "mediation.unanswered_request_on",
    "When did a party ask whether the mediation goes on, and get no answer?",
    "the day of the unanswered request to confirm that the mediation goes on",
)

contract_submitted = Flag(
    "mediation.contract_submitted",
    "Has the court seen the contract on mediation?",
    "the contract on mediation has been shown to the court or, in enforcement, to the bailiff",
    hint="If a judgment is already being enforced, the bailiff must have seen it.",
)

attempted = Flag(
    "mediation.attempted",
    "Has the attempt to settle been made that must come before court?",
    "the attempt to settle that must come before court has been made",
    hint="For example a claim letter sent in time, or the mediation named in the contract.",
)

conciliator_wait_months = Number(
    "mediation.conciliator_wait_months",
    "How many months must you wait for a first meeting with the conciliator?",
    "the number of months until the first meeting with the conciliator",
    hint="In France a conciliator of justice (conciliateur de justice) helps free of charge. "
    "Keep the letter or e-mail that shows the date offered.",
    unit="months",
)

session = Choice(
    "mediation.session",
    "What has become of the information session or meeting that was ordered?",
    "the session that was ordered",
    hint="It may be a talk that explains mediation, or the appointment itself, for example by telephone.",
    values={
        "ordered": "still to come",
        "attended": "attended by all",
        "missed": "missed by a party",
        "missed_excused": "missed by a party for a good reason",
    },
)

confidentiality_agreed = Flag(
    "mediation.confidentiality_agreed",
    "Has the person promised in a contract to keep the mediation confidential?",
    "the person has promised in a contract to keep the mediation confidential",
    hint="The contract on mediation usually says so.",
)

signed_writing_clause = Flag(
    "mediation.signed_writing_clause",
    "Does the agreement to mediate say that a settlement binds only if written and signed?",
    "the agreement to mediate says that a settlement binds only if written and signed",
)

privilege_expected = Flag(
    "mediation.privilege_expected",
    "Was it agreed in writing that the mediation is protected, or does the mediator offer mediation as a service?",
    "a record shows that the mediation is expected to be privileged, or the mediator offers mediation as a service",
    hint="A message or form agreed by the parties and the mediator is enough.",
)

school_auspices = Flag(
    "mediation.school_auspices",
    "Is it a school’s mediation between pupils?",
    "the mediation is held by a school between its pupils or by a youth institution between its residents",
    hint="A mediation in a closed institution for young people, between those who live there, counts too.",
)

public_session = Flag(
    "mediation.public_session",
    "May anybody come and listen to the mediation?",
    "the mediation is open, or must by law be open, to the public",
    hint="Answer “yes” also if the law says that it must be open.",
)

used_for_crime = Flag(
    "mediation.used_for_crime",
    "Did somebody use the mediation to plan, commit or hide a crime?",
    "the mediation or what was said in it was used to plan, commit or hide a crime",
)

agreement_to_mediate_signed = Flag(
    "mediation.agreement_to_mediate_signed",
    "Was a written agreement to mediate signed?",
    "a written agreement to mediate was signed",
)

advance_paid_on = Day(
    "mediation.advance_paid_on",
    "When was the advance on the mediator’s pay paid in full?",
    "the day on which the advance on the mediator’s pay was paid in full",
    hint="In France the judge sets an advance (provision) and the time for paying it.",
)

advance_paid_in_time = Flag(
    "mediation.advance_paid_in_time",
    "Was the whole advance paid within the time that the judge set?",
    "the advance on the mediator’s pay was paid in full within the time set",
)

application_received_on = Day(
    "mediation.application_received_on",
    "When did the application reach the dispute resolution body?",
    "the day on which the application reached the dispute resolution body",
    hint="It counts if the other side was told soon afterwards.",
)

file_complete_on = Day(
    "mediation.file_complete_on",
    "When did the consumer body have all the papers?",
    "the day on which the file of the consumer body was complete",
    hint="The body tells you the day.",
)

police_officer_present = Flag(
    "mediation.police_officer_present",
    "Does a police officer take part in the youth conference?",
    "a police officer takes part in the youth conference",
)
