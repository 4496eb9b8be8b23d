"""The Singapore Convention on Mediation, in the order of its articles."""

from datetime import date

from bitim.law.facts import agreement, disclosure, dispute, parties
from bitim.law.intl.acts import (
    ADOPTED,
    BELARUS,
    CONVENTION_IN_FORCE,
    ECUADOR,
    KAZAKHSTAN,
    KYRGYZSTAN,
    SC,
    TURKEY,
)
from bitim.law.intl.terms import (
    EXCLUDED,
    PUBLIC,
    REFUSALS,
    as_award,
    as_judgment,
    commercial,
    convention,
    international,
    not_mediation,
    otherwise_enforceable,
    within_scope,
)
from bitim.law.kinds import give
from bitim.law.language import Condition, Consequence, Gap, Rule, Stated, all_of, any_of, versions

APPLIES = give("regime", name="singapore_convention", applies=True)
NOT = give("regime", name="singapore_convention", applies=False)


def _barred(reason: str) -> tuple[Consequence, ...]:
    return (give("bar_to_mediation", reason=reason), NOT)


# Articles 1 and 2. Scope --------------------------------------------------------------------------

not_yet = SC.rule(
    "art. 14(1)",
    "The Singapore Convention entered into force on 12 September 2020.",
    when=convention,
    gives=_barred("conditions_not_met"),
    since=ADOPTED,
    until=CONVENTION_IN_FORCE,
)
personal_disputes = SC.rule(
    "art. 1(2)",
    "The Singapore Convention leaves out consumer, family, inheritance and employment disputes.",
    when=convention & any_of(dispute.field.is_one_of(*EXCLUDED), dispute.subject.is_one_of("inheritance")),
    gives=_barred("subject_excluded"),
)
not_commercial = SC.rule(
    "art. 1(1)",
    "The Singapore Convention covers commercial disputes only.",
    when=convention & dispute.field.is_one_of(*PUBLIC),
    gives=_barred("subject_excluded"),
)
not_international = SC.rule(
    "art. 1(1)",
    "The dispute is not international: the parties have their places of business in the same state, and nothing points"
    " to another.",
    when=convention & ~international,
    gives=_barred("not_cross_border"),
    note="It is international too when a large part of the obligations is performed in another state, or the dispute is"
    " closest to one; that is then stated as cross-border.",
)
enforceable_as_judgment = SC.rule(
    "art. 1(3)(a)",
    "The Singapore Convention leaves out a settlement that a court approved, or that was made before it, and that is"
    " enforceable as a judgment there.",
    when=convention & as_judgment,
    gives=_barred("enforceable_otherwise"),
)
enforceable_as_award = SC.rule(
    "art. 1(3)(b)",
    "The Singapore Convention leaves out a settlement that is recorded and enforceable as an arbitral award.",
    when=convention & as_award,
    gives=_barred("enforceable_otherwise"),
)
imposed = SC.rule(
    "art. 2(3)",
    "It is mediation only if the third person has no power to impose a solution.",
    when=convention & not_mediation,
    gives=_barred("conditions_not_met"),
)
in_scope = SC.rule(
    "art. 1(1)",
    "The Singapore Convention covers settlements of international commercial disputes that come from mediation.",
    when=convention & commercial & international,
    gives=(APPLIES,),
    rests_on=(SC.at("art. 2(3)"),),
)
unclear_fields = SC.not_modelled(
    "art. 1(1)",
    "Whether a dispute in insolvency or in enforcement is commercial is not encoded.",
    when=convention & dispute.field.is_one_of("insolvency", "enforcement"),
)
outside_by_field = SC.rule(
    "art. 1(2)",
    "A settlement outside international commercial disputes is outside the Singapore Convention.",
    when=convention
    & any_of(
        dispute.field.is_one_of(*EXCLUDED, *PUBLIC),
        dispute.subject.is_one_of("inheritance"),
        ~international,
    ),
    gives=(NOT,),
    rests_on=(SC.at("art. 1(1)"),),
)
outside_by_enforcement = SC.rule(
    "art. 1(3)",
    "A settlement that is enforceable as a judgment or as an arbitral award is outside the Singapore Convention.",
    when=convention & otherwise_enforceable,
    gives=(NOT,),
)
_recorded = agreement.form.is_one_of("written", "electronic", "email", "oral_recorded")
in_writing = SC.rule(
    "art. 2(2)",
    "A settlement is in writing when its content is recorded in any form; an electronic record must stay accessible.",
    when=convention & _recorded,
    gives=(give("form_met", item="written"), give("required_form", document="settlement", item="written")),
)
not_in_writing = SC.rule(
    "art. 2(2)",
    "A settlement that is not recorded in any form is not in writing.",
    when=convention & ~_recorded,
    gives=(give("missing_form", document="settlement", item="written"),),
    rests_on=(SC.at("art. 1(1)"),),
)
mediator_without_power = SC.rule(
    "art. 2(3)",
    "Any third person who helps the parties to settle and cannot impose a solution is a mediator, whatever the name.",
    when=convention,
)

# Article 4. Reliance on a settlement --------------------------------------------------------------

PROOF = ("mediator_signature", "mediator_document", "institution_attestation")
asked_for = SC.rule(
    "art. 4(1)",
    "A party who relies on the settlement gives it signed by the parties, with evidence that it came from mediation.",
    when=convention,
    gives=(
        give("required_form", document="settlement", item="signed_by_parties"),
        give("required_form", document="settlement", item="evidence_of_mediation"),
    ),
)
unsigned = SC.rule(
    "art. 4(1)(a)",
    "The parties have not signed the settlement.",
    when=convention & ~agreement.signed_by.has("parties"),
    provided=any_of(
        ~agreement.signed_by.has("lawyers"),
        Gap("Whether signatures of the lawyers bind the parties depends on their powers."),
    ),
    gives=(give("missing_form", document="settlement", item="signed_by_parties"),),
)
unproven = SC.rule(
    "art. 4(1)(b)",
    "There is no evidence that the settlement came from mediation.",
    when=convention & agreement.evidence_of_mediation.is_one_of("none"),
    gives=(give("missing_form", document="settlement", item="evidence_of_mediation"),),
)
proven = SC.rule(
    "art. 4(1)(b)",
    "The mediator’s signature, a document of the mediator or an attestation of the institution proves the mediation.",
    when=convention & agreement.evidence_of_mediation.is_one_of(*PROOF),
    gives=(give("form_met", item="evidence_of_mediation"),),
)
proven_otherwise = SC.rule(
    "art. 4(1)(b)",
    "Where such papers are missing, other evidence that the authority accepts proves the mediation.",
    when=convention & agreement.evidence_of_mediation.is_one_of("other"),
    gives=(give("form_met", item="evidence_of_mediation"),),
    sure="medium",
    note="That the authority accepts the evidence is presumed.",
)
complete = SC.rule(
    "art. 4(1)",
    "The settlement is recorded and signed by the parties, and evidence shows that it came from mediation.",
    when=all_of(
        convention,
        _recorded,
        agreement.signed_by.has("parties"),
        agreement.evidence_of_mediation.is_one_of(*PROOF, "other"),
    ),
)
electronic_signature = SC.rule(
    "art. 4(2)",
    "An electronic settlement is signed by a reliable method that shows who the person is and what the person intends.",
    when=convention & agreement.form.is_one_of("electronic", "email"),
)
authority_acts = SC.rule(
    "art. 4(5)",
    "The authority acts quickly; it may ask for a translation and for the papers it needs.",
    when=convention,
    rests_on=(SC.at("art. 4(3)"), SC.at("art. 4(4)")),
)

# Article 5. Refusal -------------------------------------------------------------------------------


refusals = tuple(
    SC.rule(
        f"art. 5(1){paragraph}",
        says,
        when=convention & agreement.refusal_ground.is_one_of(ground),
        gives=(give("relief_refusable", ground=ground),),
    )
    for paragraph, ground, says in REFUSALS
)
own_motion = SC.rule(
    "art. 5(2)(b)",
    "The authority may also refuse relief by itself, for public policy or where its law does not let the subject be"
    " mediated.",
    when=convention,
    note="These two grounds are not facts here.",
)
against_the_law = SC.rule(
    "art. 5(2)(a)",
    "A settlement that breaks the law may be refused relief where it offends public policy.",
    when=convention & agreement.defects.has("contrary_to_law"),
    gives=(give("relief_refusable", ground="public_policy"),),
    sure="medium",
)

# Articles 6 and 7. Other claims and other law -----------------------------------------------------

parallel_claims = SC.rule(
    "art. 6",
    "If another court or tribunal has a claim about the settlement, the authority may wait, and may order security.",
    when=convention,
)
better_law = SC.rule(
    "art. 7",
    "A party may rely on a law or treaty of the state that is more favourable.",
    when=convention,
)

# Articles 8, 9 and 14. States ---------------------------------------------------------------------

MEMBERS: tuple[tuple[tuple[str, ...], date], ...] = (
    (("SG", "FJ", "QA"), CONVENTION_IN_FORCE),
    (("BY",), BELARUS),
    (("EC",), ECUADOR),
    (("TR",), TURKEY),
    (("KZ",), KAZAKHSTAN),
    (("KG",), KYRGYZSTAN),
)
OPT_IN = ("KZ", "KG")
NEVER = ("DE", "FR", "GB")
_asked_in = agreement.enforcement_state.is_one_of


def _time_of_state(states: tuple[str, ...], since: date) -> tuple[Rule, ...]:
    """The state is not bound yet; later, the settlement is older than its being bound."""
    outside = (give("regime", name="singapore_convention", applies=False, since=since),)
    asked = convention & _asked_in(*states)
    return versions(
        SC.rule(
            "art. 9",
            "The state where relief is sought is not yet bound by the Singapore Convention.",
            when=asked,
            gives=outside,
            since=ADOPTED,
            until=since,
        ),
        SC.rule(
            "art. 9",
            "The settlement was made before the Singapore Convention bound the state where relief is sought.",
            when=asked & Stated(~agreement.concluded_on.on_or_after(since)),
            gives=outside,
            since=since,
        ),
    )


in_time = tuple(rule for member in MEMBERS for rule in _time_of_state(*member))
not_members = SC.rule(
    "art. 14(1)",
    "Germany and France have not signed the Singapore Convention, and the United Kingdom has not ratified it, as far as"
    " the sources read say.",
    when=convention & _asked_in(*NEVER),
    gives=(NOT,),
    sure="medium",
)
other_states = SC.not_modelled(
    "art. 14(1)",
    "The full list of states bound by the Singapore Convention was not read; whether this one is, is not encoded.",
    when=convention & ~_asked_in(*(state for member in MEMBERS for state in member[0]), *NEVER),
)
_opted_in = agreement.contains.has("convention_opt_in")
state_bodies = SC.rule(
    "art. 8(1)(a)",
    "Kazakhstan does not apply the Singapore Convention where a state body is a party.",
    when=convention & _asked_in("KZ") & parties.any_state_body,
    gives=(NOT,),
    since=KAZAKHSTAN,
)
kazakhstan_asks_for_clause = SC.rule(
    "art. 8(1)(b)",
    "Kazakhstan applies the Singapore Convention only where the parties agreed to it.",
    when=convention & _asked_in("KZ") & ~_opted_in,
    gives=(NOT,),
    since=KAZAKHSTAN,
)
kyrgyzstan_asks_for_clause = SC.rule(
    "art. 8(1)(b)",
    "Kyrgyzstan applies the Singapore Convention only where the parties agreed to it.",
    when=convention & _asked_in("KG") & ~_opted_in,
    gives=(NOT,),
    since=KYRGYZSTAN,
)
_early = any_of(*(_asked_in(*states) & Stated(~agreement.concluded_on.on_or_after(since)) for states, since in MEMBERS))


_has_ground = agreement.refusal_ground.is_one_of(*agreement.refusal_ground.values)


def _governed(states: tuple[str, ...], since: date) -> tuple[Rule, ...]:
    """The Convention governs the settlement in a state, and relief is open there."""
    asked: Condition = all_of(convention, within_scope, _asked_in(*states), ~_early)
    if states[0] in OPT_IN:
        asked = asked & _opted_in
    if states[0] == "KZ":
        asked = asked & ~Stated(parties.any_state_body)
    return (
        SC.rule(
            "art. 8(1)" if states[0] in OPT_IN else "art. 3(1)",
            "The Singapore Convention governs this settlement in the state where relief is sought.",
            when=asked,
            gives=(give("regime", name="singapore_convention", applies=True, since=since),),
            rests_on=(SC.at("art. 9"),),
            since=since,
        ),
        SC.rule(
            "art. 3(1)",
            "The settlement can be enforced under the Singapore Convention in the state where relief is sought.",
            when=all_of(
                asked,
                _recorded,
                agreement.signed_by.has("parties"),
                ~Stated(agreement.evidence_of_mediation.is_one_of("none")),
                ~Stated(_has_ground),
            ),
            gives=(give("enforceable_by", route="singapore_convention"),),
            rests_on=(SC.at("art. 4(1)"),),
            since=since,
        ),
    )


governed = tuple(rule for member in MEMBERS for rule in _governed(*member))

# What the Convention leaves to others -------------------------------------------------------------

silent_on_duty = SC.rule(
    "art. 1(1)",
    "The Singapore Convention obliges nobody to offer or attempt mediation; it is about settlements.",
    when=convention,
)
silent_on_secrecy = SC.not_modelled(
    "art. 1(1)",
    "The Singapore Convention has no rule on confidentiality; the law of the state decides.",
    when=convention & disclosure.what.is_one_of(*disclosure.what.values),
)
silent_on_terms = SC.rule(
    "art. 4(5)",
    "The Singapore Convention sets no terms and does not change limitation; the authority is to act quickly.",
    when=convention,
)
silent_on_fees = SC.rule(
    "art. 1(1)",
    "The Singapore Convention does not say who pays for the mediation.",
    when=convention,
)
silent_on_crime = SC.rule(
    "art. 1(1)",
    "The Singapore Convention is about commercial disputes and changes nothing in criminal or administrative cases.",
    when=convention,
)
