"""The proceeding before the court or the prosecuting body."""

from bitim.law.language import Choice, Day, Flag

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

resting = Flag(
    "proceeding.resting",
    "Has the court put the case on hold for the mediation?",
    "the court has put the case on hold for the mediation",
)

ended_on = Day(
    "proceeding.ended_on",
    "When did the criminal case end?",
    "the day on which the criminal case ended",
)

winner = Choice(
    "proceeding.winner",
    "Who won the case?",
    "the winner of the case",
    values={"claimant": "the one who brought the claim", "respondent": "the one against whom it was brought"},
)

court_considering = Choice(
    "proceeding.court_considering",
    "Which of these is the court considering as a sentence?",
    "the sentence that the court is considering",
    hint="Deferment puts the sentence off for some months to see how the offender behaves.",
    values={
        "none": "another sentence",
        "custody": "custody",
        "discharge": "an absolute or conditional discharge",
        "hospital_order": "a hospital order",
        "deferment": "a deferment of the sentence",
    },
)

justice_served = Flag(
    "proceeding.justice_served",
    "Does the court find it just to put the sentence off?",
    "the court finds that deferring the sentence is in the interests of justice",
    decided_by="court",
)

termination_objected = Flag(
    "proceeding.termination_objected",
    "Is the suspect or the victim against closing the case?",
    "the suspect or the victim objects to closing the case",
)

diversion = Flag(
    "proceeding.diversion",
    "Is the case handled without prosecution, by diversion?",
    "the case is handled by diversion from prosecution",
    hint="In Scotland the prosecutor (procurator fiscal) may send a person to social work or other help instead.",
)
