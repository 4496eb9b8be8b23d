"""The agreement on settlement of the dispute: its form, its content, its faults."""

from bitim.law.language import Choice, Flag, Several

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

in_court = Flag(
    "agreement.in_court",
    "Was the case in court when the settlement agreement was made?",
    "the settlement agreement was made while the case was in court",
)

formalities = Several(
    "agreement.formalities",
    "Which of these steps were taken with the settlement agreement?",
    "the formal steps taken with the settlement agreement",
    hint="Choose all that apply. If none was taken, leave the list empty.",
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
    hint="Choose all that apply. If there is none, leave the list empty.",
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
