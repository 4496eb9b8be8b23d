"""Kazakhstan: the Singapore Convention on Mediation, in force since 23 November 2022 with two reservations."""

from bitim.law.facts import agreement, dispute, parties
from bitim.law.kinds import give
from bitim.law.kz.acts import SC
from bitim.law.language import Same, any_of

international = any_of(dispute.cross_border, ~Same(parties.claimant_state, parties.respondent_state))
commercial_settlement = dispute.field.is_one_of("commercial") & international
opted_in = agreement.contains.has("convention_opt_in")

state_is_party = SC.rule(
    "8(1)(a)",
    "Kazakhstan does not apply the Convention where a state or its agency is a party.",
    when=commercial_settlement & parties.any_state_body,
    gives=(give("regime", name="singapore_convention", applies=False, since=SC.in_force),),
)

not_opted_in = SC.rule(
    "8(1)(b)",
    "Kazakhstan applies the Convention only where the parties agreed on it.",
    when=commercial_settlement & ~opted_in,
    unless=(state_is_party,),
    gives=(give("regime", name="singapore_convention", applies=False, since=SC.in_force),),
)

applies = SC.rule(
    "8(1)(b)",
    "The parties agreed on the Convention: the settlement can be enforced under it in every state that has joined.",
    when=commercial_settlement & opted_in,
    unless=(state_is_party,),
    gives=(
        give("regime", name="singapore_convention", applies=True, since=SC.in_force),
        give("enforceable_by", route="singapore_convention"),
    ),
    rests_on=(SC.at("8(1)(a)"),),
)
