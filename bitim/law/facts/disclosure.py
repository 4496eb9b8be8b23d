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
    hint="Choose all that apply, or “none of these”.",
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

compelled = Flag(
    "disclosure.compelled",
    "Is the person being forced to give the information?",
    "the person is to be compelled to disclose",
    hint="For example by a summons or a subpoena.",
)

in_camera_test_met = Flag(
    "disclosure.in_camera_test_met",
    "Did a court find, behind closed doors, that the evidence cannot be had otherwise and matters more than secrecy?",
    "a court found in a closed hearing that the evidence is not otherwise available "
    "and the need for it substantially outweighs confidentiality",
    decided_by="court",
)

public_office_claim = Flag(
    "disclosure.public_office_claim",
    "Were the talks about a claim by a public office that regulates, investigates or enforces?",
    "the talks were about a claim by a public office with regulatory, investigative or enforcement authority",
    hint="For example a tax, securities or environment agency.",
)

interests_of_justice = Flag(
    "disclosure.interests_of_justice",
    "Has the court found that justice requires the evidence?",
    "the court finds that the interests of justice require the evidence",
    decided_by="court",
)

agency_took_part = Flag(
    "disclosure.agency_took_part",
    "Did the agency that protects children or adults take part in the mediation?",
    "the agency that protects children or adults took part in the mediation",
)

written_to_parties_first = Flag(
    "disclosure.written_to_parties_first",
    "Did the parties and their lawyers get the mediator’s advice in writing before the hearing?",
    "the mediator’s advice was first given in writing to the parties and their lawyers, before the hearing",
)

mandated_reporter = Flag(
    "disclosure.mandated_reporter",
    "Does the law oblige this person to report abuse?",
    "the person is bound by law to report maltreatment",
    hint="In many American states teachers, doctors, nurses and social workers are.",
)

given_in_confidence = Flag(
    "disclosure.given_in_confidence",
    "Was the mediator told this on condition of keeping it confidential?",
    "the information was given to the mediator on condition that it be kept confidential",
)

other_proceedings = Flag(
    "disclosure.other_proceedings",
    "Is the information wanted in another case than the one in which the judge ordered the mediation?",
    "the information is to be used in other proceedings than those in which the mediation was ordered",
)
