"""Groups of facts that several acts of the European Union speak of in the same words."""

from bitim.law.eu.acts import BREXIT
from bitim.law.facts import dispute, mediation, parties
from bitim.law.language import Condition, Same, Stated, Text, all_of, any_of

# Denmark stays out of the Mediation Directive; Croatia, a member since July 2013, is counted throughout.
MEMBERS = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
    *("IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)

criminal = dispute.field.is_one_of("criminal")
consumer = dispute.field.is_one_of("consumer")
consumer_body = dispute.forum.is_one_of("consumer_body", "universal_body", "consumer_mediator", "bank_mediator")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "cassation")
PUBLIC = ("tax", "administrative", "administrative_offence", "criminal")
not_public = ~Stated(dispute.field.is_one_of(*PUBLIC)) & ~Stated(dispute.acta_iure_imperii)
at_disposal = any_of(
    ~dispute.field.is_one_of("family", "labour") & ~Stated(~dispute.rights_disposable),
    dispute.rights_disposable,
)

danish = any_of(parties.claimant_state.is_one_of("DK"), parties.respondent_state.is_one_of("DK"))
same_state = Same(parties.claimant_state, parties.respondent_state)
domestic = any_of(same_state, ~dispute.cross_border & ~Stated(~same_state))


def in_member_state(state: Text, *, with_britain: bool) -> Condition:
    """Whether a state is bound by the Mediation Directive; Britain is for what was agreed before 2021."""
    if with_britain:
        return state.is_one_of(*MEMBERS, "GB")
    return any_of(state.is_one_of(*MEMBERS), state.is_one_of("GB") & Stated(~mediation.agreed_on.on_or_after(BREXIT)))


def both_bound(*, with_britain: bool) -> Condition:
    """Whether both sides live in states that the Mediation Directive binds."""
    return all_of(
        in_member_state(parties.claimant_state, with_britain=with_britain),
        in_member_state(parties.respondent_state, with_britain=with_britain),
    )


def covered(*, with_britain: bool) -> Condition:
    """Whether this is a cross-border dispute of the kind that the Mediation Directive covers."""
    return all_of(both_bound(with_britain=with_britain), ~same_state, not_public)


def outside_union(state: Text, *, with_britain: bool) -> Condition:
    """Whether a state is outside the Union, of which Denmark is a member."""
    members = (*MEMBERS, "DK", "GB") if with_britain else (*MEMBERS, "DK")
    return ~state.is_one_of(*members)
