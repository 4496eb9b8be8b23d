"""The disclosure of something that became known in a mediation: who, what, to whom, what for."""

from bitim.law.language import Choice, Flag, Several

who = Choice(
    "disclosure.who",
    "Who wants to disclose the information?",
    "the person who discloses",
    hint="Other participants are, for example, an interpreter, an expert or a witness.",
    values={
        "mediator": "the mediator",
        "party": "a party",
        "representative": "a representative of a party",
        "participant": "another participant",
        "organisation": "the organisation of mediators",
        "judge_mediator": "a judge who mediated",
    },
)

what = Choice(
    "disclosure.what",
    "What information is it?",
    "the information disclosed",
    values={
        "existence": "the fact that there is a mediation",
        "statistics": "numbers, length and results of mediations without names",
        "attendance": "who came to the mediation",
        "outcome": "whether the dispute was settled",
        "offer": "an offer made in the mediation",
        "admission": "an admission made in the mediation",
        "caucus_statement": "what was said in the mediation",
        "mediator_note": "the mediator’s notes",
        "minutes": "minutes of the mediation",
        "agreement": "the settlement agreement or the notice that the mediation ended",
        "document_made_for_mediation": "a document made for the mediation",
        "independent_evidence": "evidence that exists apart from the mediation",
        "threat_of_violence": "a threat of violence",
        "child_abuse": "danger or harm to a child",
        "recommendation": "a recommendation of the mediator",
        "party_bad_faith": "a party’s bad faith",
        "lawyer_client_communication": "words between a lawyer and a client",
        "lawyer_disclosure_form": "a lawyer’s printed notice about confidentiality",
        "personal_data": "personal data",
    },
)

to = Choice(
    "disclosure.to",
    "Who is to receive the information?",
    "the recipient",
    values={
        "other_party": "the other party",
        "court": "a court",
        "prosecutor": "a prosecutor",
        "police": "the police",
        "public": "the public",
        "child_protection_body": "the body that protects children’s rights",
        "arbitrator": "an arbitrator",
        "regulator": "a supervisory body",
    },
)

by_whom_given = Choice(
    "disclosure.by_whom_given",
    "Whose information is it?",
    "the source of the information",
    hint="Who brought it into the mediation?",
    values={"self": "the person who discloses it", "other_party": "the other party"},
)

consent_of = Several(
    "disclosure.consent_of",
    "Which of these people allow the disclosure?",
    "those who consent to the disclosure",
    hint="Choose all that apply. If nobody allows it, leave the list empty.",
    values={
        "giver": "the party who gave the information",
        "one_party": "one party",
        "all_parties": "all parties",
        "mediator": "the mediator",
        "participant": "another participant",
        "all_participants": "all participants and the mediator",
    },
)

consent_written = Flag(
    "disclosure.consent_written",
    "Is the consent in writing?",
    "the consent to the disclosure is in writing",
)

objector = Choice(
    "disclosure.objector",
    "Who is against the disclosure?",
    "the person who objects to the disclosure",
    values={"party": "a party", "mediator": "the mediator", "participant": "another participant"},
)

proceeding = Choice(
    "disclosure.proceeding",
    "In what kind of case is the information wanted?",
    "the proceeding in which the information is wanted",
    values={
        "civil": "a civil case",
        "criminal": "a criminal case",
        "felony": "a felony case",
        "misdemeanour": "a misdemeanour case",
        "juvenile_delinquency": "a juvenile case",
        "administrative": "an administrative case",
        "arbitration": "an arbitration",
        "protective_services": "a case on the protection of a child or adult",
        "contract_rescission": "a case on undoing the settlement agreement",
        "malpractice_of_mediator": "a case on a mediator’s mistake",
        "malpractice_of_lawyer": "a case on a lawyer’s mistake",
        "bar_discipline": "a disciplinary case against a lawyer",
    },
)

purpose = Choice(
    "disclosure.purpose",
    "What is the disclosure for?",
    "the purpose of the disclosure",
    values={
        "testimony": "testimony as a witness",
        "prove_liability": "proof that a claim is justified or not",
        "prove_guilt": "proof of guilt",
        "prove_bias": "proof that a witness is biased",
        "prove_settlement": "proof of the settlement",
        "prove_duress": "proof of deceit or pressure",
        "self_defence": "defence against an accusation",
        "enforcement": "enforcement of the settlement agreement",
        "toa_report": "a report on victim-offender mediation (Germany)",
        "avert_danger": "protection from a danger",
    },
)
