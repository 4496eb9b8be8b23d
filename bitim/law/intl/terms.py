"""Groups of facts that both international texts speak of in the same words."""

from bitim.law.facts import agreement, dispute, mediation, parties, regime
from bitim.law.language import Same, Stated, all_of, any_of

convention = regime.asked.is_one_of("singapore_convention")
model_law = regime.asked.is_one_of("model_law_2018")

EXCLUDED = ("consumer", "family", "labour")
PUBLIC = ("civil", "administrative", "administrative_offence", "criminal", "tax")
commercial = dispute.field.is_one_of("commercial") & ~Stated(dispute.subject.is_one_of("inheritance"))
same_state = Same(parties.claimant_state, parties.respondent_state)
# Parties from one state may still have an international dispute, for the place of performance.
international = any_of(dispute.cross_border, ~same_state & ~Stated(~dispute.cross_border))
not_mediation = mediation.process.is_one_of("arbitration", "early_neutral_evaluation")

as_judgment = agreement.formalities.has("enforceable_as_judgment") & any_of(
    agreement.formalities.has("court_approved"), Stated(agreement.in_court)
)
as_award = agreement.formalities.has("enforceable_as_award")
otherwise_enforceable = any_of(as_judgment, as_award)
within_scope = all_of(
    dispute.field.is_one_of("commercial"),
    ~Stated(dispute.subject.is_one_of("inheritance")),
    international,
    ~Stated(otherwise_enforceable),
)

# The paragraph of the Convention, the ground, and what it says; the Model Law has the same grounds.
REFUSALS = (
    ("(a)", "incapacity", "Relief may be refused: a party to the settlement lacked capacity."),
    ("(b)(i)", "null_and_void", "Relief may be refused: the settlement is void or inoperative."),
    ("(b)(ii)", "not_binding", "Relief may be refused: by its own terms the settlement is not binding or final."),
    ("(b)(iii)", "modified", "Relief may be refused: the settlement was changed later."),
    ("(c)(i)", "performed", "Relief may be refused: the obligations have been performed."),
    ("(c)(ii)", "not_clear", "Relief may be refused: the obligations are not clear."),
    ("(d)", "contrary_to_terms", "Relief may be refused: it would go against the settlement’s terms."),
    (
        "(e)",
        "mediator_breach",
        "Relief may be refused: without a serious breach of the mediator’s standards the party would not have settled.",
    ),
    (
        "(f)",
        "mediator_nondisclosure",
        "Relief may be refused: had the mediator disclosed doubts on impartiality, the party would not have settled.",
    ),
)
