"""The agreement on settlement of the dispute: its form, its content, its faults."""

from bitim.law.language import Choice, Day, Flag, Number, Several, Text

form = Choice(
    "agreement.form",
    "In what form was the settlement agreement made?",
    "the form of the settlement agreement",
    values={
        "oral": "spoken words",
        "oral_recorded": "spoken words with a recording",
        "written": "a paper document",
        "electronic": "an electronic document",
        "email": "signed copies exchanged by e-mail",
    },
)

signed_by = Several(
    "agreement.signed_by",
    "Which of these people signed the settlement agreement?",
    "those who signed the settlement agreement",
    hint="Choose all that apply. Choose “the parties” only if every party signed in person.",
    values={"parties": "the parties", "lawyers": "the parties’ lawyers", "mediator": "the mediator"},
)

representative_power_stated = Flag(
    "agreement.representative_power_stated",
    "Does the power of attorney expressly allow the representative to settle the dispute?",
    "the representative’s power to settle is specially stated",
    hint="Only if a representative signed. Look for words such as “to conclude an agreement on settlement of the "
    "dispute by way of mediation”.",
)

contains = Several(
    "agreement.contains",
    "Which of these does the settlement agreement contain?",
    "the content of the settlement agreement",
    hint="Choose all that you find in it. What you do not choose counts as missing.",
    values={
        "date_place": "the date and place",
        "parties": "the parties",
        "representatives": "the parties’ representatives",
        "subject": "the subject of the dispute",
        "mediator_data": "the mediator’s details",
        "obligations": "the obligations agreed",
        "manner_and_terms": "how and when to perform them",
        "consequences": "what follows if they are not performed",
        "cost_clause": "who bears the court costs",
        "binding_clause": "a clause that it is binding",
        "admissibility_clause": "a clause that it may be shown in court",
        "court_order_clause": "a clause on a court order",
        "convention_opt_in": "a clause that the Singapore Convention applies",
        "child_hearing_statement": "a note that the child was told of the right to be heard",
        "advice_mediator_no_duty": "a note that the mediator does not protect a party’s interests",
        "advice_rights_affected": "a note that signing may affect rights",
        "advice_consult_attorney": "advice to ask a lawyer before signing",
    },
)

concluded_on = Day(
    "agreement.concluded_on",
    "When was the settlement agreement made?",
    "the day of the settlement agreement",
    hint="If you leave it out, today counts.",
)

in_court = Flag(
    "agreement.in_court",
    "Was the case in court when the settlement agreement was made?",
    "the settlement agreement was made while the case was in court",
)

formalities = Several(
    "agreement.formalities",
    "Which of these steps were taken with the settlement agreement?",
    "the formal steps taken with the settlement agreement",
    hint="Choose all that apply, or “none of these”.",
    values={
        "notarised": "certification by a notary",
        "court_approved": "approval by the court",
        "recognised_body": "conclusion before a recognised conciliation body (Germany)",
        "submission_to_enforcement": "the debtor’s submission to immediate enforcement",
        "deposited_at_court": "deposit at a court",
        "enforceable_as_judgment": "enforceability as a judgment",
        "enforceable_as_award": "enforceability as an arbitral award",
    },
)

defects = Several(
    "agreement.defects",
    "Which of these faults does the settlement agreement have?",
    "the faults of the settlement agreement",
    hint="Choose all that apply, or “none of these”.",
    values={
        "contrary_to_law": "a breach of the law",
        "rights_of_others": "a breach of other people’s rights",
        "pressure": "deceit, violence or threats",
        "pressure_avoided": "a party’s renunciation because of deceit, violence or threats",
        "suspensive_condition": "an effect that depends on a future event",
        "wrong_basis": "a mistake of both sides about the facts",
    },
)

performed = Flag(
    "agreement.performed",
    "Has everything in the settlement agreement been done?",
    "the settlement agreement has been performed in full",
)

hours_to_signed_writing = Number(
    "agreement.hours_to_signed_writing",
    "How many hours after the recorded words was the written agreement signed?",
    "the number of hours from the recorded agreement to the signed writing",
    unit="hours",
)

lawyer_disclosure_given = Flag(
    "agreement.lawyer_disclosure_given",
    "Did the lawyer give the client the printed notice on confidentiality in mediation (California)?",
    "the lawyer gave the client the printed notice on confidentiality (section 1129, California)",
    hint="It is one page, which the client and the lawyer sign.",
)

object = Choice(  # noqa: A001  # a fact is called by the name that the cases use
    "agreement.object",
    "What does the settlement agreement decide or promise?",
    "the object of the settlement agreement",
    values={
        "tenancy_existence": "whether the lease of a home exists",
        "declaration_of_will": "a legal declaration that a party must make",
        "land_transfer": "the transfer of land or a building",
        "other": "something else",
    },
)

enforcement_asked_by = Choice(
    "agreement.enforcement_asked_by",
    "Who asks that the settlement agreement be made enforceable?",
    "who asks for enforceability",
    values={
        "all_parties": "all parties",
        "one_party_with_consent": "one party with the express consent of the others",
        "one_party_alone": "one party without the consent of the others",
    },
)

enforcement_state = Text(
    "agreement.enforcement_state",
    "In which country is the settlement agreement to be enforced?",
    "the country where the settlement agreement is to be enforced",
    hint="Two letters, for example KZ for Kazakhstan or SG for Singapore.",
)

evidence_of_mediation = Choice(
    "agreement.evidence_of_mediation",
    "What shows that the settlement agreement came from mediation?",
    "the evidence that the settlement agreement came from mediation",
    values={
        "mediator_signature": "the mediator’s signature on it",
        "mediator_document": "a document of the mediator that the mediation took place",
        "institution_attestation": "a confirmation of the institution that ran the mediation",
        "other": "other evidence",
        "none": "no evidence",
    },
)

refusal_ground = Choice(
    "agreement.refusal_ground",
    "Which reason for refusing enforcement has the other side proved?",
    "the proved reason for refusing enforcement",
    hint="These are the reasons of article 5(1) of the Singapore Convention.",
    values={
        "incapacity": "a party’s lack of legal capacity",
        "null_and_void": "a void settlement agreement",
        "not_binding": "a settlement agreement that is not binding or not final",
        "modified": "a later change of the settlement agreement",
        "performed": "obligations already performed",
        "not_clear": "obligations that are not clear",
        "contrary_to_terms": "a conflict of enforcement with the terms of the settlement agreement",
        "mediator_breach": "a serious breach of the rules by the mediator",
        "mediator_nondisclosure": "the mediator’s silence about doubts of impartiality",
    },
)
