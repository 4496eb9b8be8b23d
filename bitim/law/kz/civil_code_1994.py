"""Kazakhstan: Civil Code, General Part of 1994: limitation (183), and transactions with defects (154 to 162)."""

from bitim.law.facts import agreement, dispute, limitation, mediation
from bitim.law.kinds import give
from bitim.law.kz.acts import CC
from bitim.law.kz.terms import labour
from bitim.law.language import Later, NotAfter, Stated, any_of

contract_concluded = mediation.agreed_on.is_stated()

other_periods = CC.rule(
    "178",
    "The question is about a period other than the general limitation period of civil law.",
    when=any_of(
        dispute.field.is_one_of("criminal", "administrative", "administrative_offence", "tax"),
        labour & ~Stated(limitation.statute.is_one_of("general")),
        limitation.statute.is_one_of(
            "employment_tribunal", "equality_act_123_1_a", "cohabitant_claim_28_8", "labour_reinstatement_commission"
        ),
    ),
)

already_expired = CC.rule(
    "183",
    "The period had run out before the contract on mediation was concluded.",
    when=~NotAfter(mediation.agreed_on, limitation.expires_on),
)

interrupted = CC.rule(
    "183",
    "Concluding the contract on mediation interrupts the limitation period: it starts anew, and the general period"
    " is three"
    " years.",
    when=contract_concluded,
    unless=(other_periods, already_expired),
    gives=(
        give(
            "limitation",
            mode="interrupted",
            from_=mediation.agreed_on,
            until=Later(mediation.agreed_on, months=36),
        ),
    ),
    rests_on=(CC.at("178"),),
)

no_effect_after_expiry = CC.rule(
    "183",
    "A period that has run out is not revived by concluding the contract on mediation.",
    when=contract_concluded & ~NotAfter(mediation.agreed_on, limitation.expires_on),
    unless=(other_periods,),
    gives=(give("limitation", mode="unaffected"),),
    sure="medium",
)

contrary_to_law = CC.rule(
    "158",
    "A settlement whose content is contrary to law is invalid once a court sets it aside; one with a criminal aim"
    " is void.",
    when=agreement.defects.has("contrary_to_law"),
    gives=(give("void", reason="contrary_to_law", what="settlement"),),
    rests_on=(CC.at("157"),),
)

under_pressure = CC.rule(
    "159(9)",
    "A settlement made under deceit, violence or threat, or as a bondage deal, is invalid once a court sets it"
    " aside at the suit"
    " of the one who suffered, within one year from the end of the threat.",
    when=agreement.defects.has("pressure", "pressure_avoided"),
    gives=(give("void", reason="threat_or_deceit", what="settlement"),),
    rests_on=(CC.at("162(2)"),),
)

rights_of_others = CC.not_modelled(
    "158",
    "What becomes of a settlement out of court that touches the rights of others is not encoded.",
    when=agreement.defects.has("rights_of_others") & ~agreement.in_court,
)

other_defects = CC.not_modelled(
    "159",
    "What a wrong factual basis does to a settlement is not encoded.",
    when=agreement.defects.has("wrong_basis"),
)
