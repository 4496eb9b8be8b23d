"""Kazakhstan: Labour Code No. 414-V of 23 November 2015, on conciliation and on its terms."""

from bitim.law.facts import dispute, employer, limitation, mediation
from bitim.law.kinds import give
from bitim.law.kz.acts import CC, LABC
from bitim.law.kz.terms import labour
from bitim.law.language import Between, Later, NotAfter, Stated

collective = dispute.subject.is_one_of("collective_labour")

exempt = LABC.rule(
    "159(1)",
    "In micro-enterprises, small non-profit organisations, for domestic workers, heads of the executive body, in"
    " military and"
    " civil service and the like the way to court is open at once.",
    when=labour & employer.commission_exempt,
    gives=(give("exemption", reason="commission_exempt"),),
)

collective_dispute = LABC.rule("164(1)", "It is a collective labour dispute, which has its own order.", when=collective)

commission_first = LABC.rule(
    "159(1)",
    "An individual labour dispute goes to the employer's conciliation commission first, and to court only for what"
    " it leaves"
    " unsettled or what is not performed; the commission decides within fifteen working days.",
    when=labour,
    unless=(collective_dispute, exempt),
    gives=(
        give("attempt_mediation", who="claimant", mode="must", process="conciliation_commission", when="before_claim"),
    ),
    rests_on=(LABC.at("159(5)"),),
)

collective_conciliation = LABC.rule(
    "164(1)",
    "A collective labour dispute goes from the employer to a conciliation commission, then to labour arbitration,"
    " then to court;"
    " nobody may evade these procedures, and mediation is open by mutual consent beside them.",
    when=labour & collective,
    gives=(give("take_part", who="parties", mode="must", process="conciliation_procedures"),),
    rests_on=(LABC.at("170(1)"), LABC.at("164(6)"), LABC.at("164(7)"), LABC.at("167"), LABC.at("162(4)")),
)

general_period = CC.rule(
    "178",
    "The question is about the general period of civil law.",
    when=limitation.statute.is_one_of("general"),
)

days_in_mediation = Between(mediation.agreed_on, mediation.ended_on)

already_expired = LABC.rule(
    "160",
    "The term had run out before the contract on mediation was concluded.",
    when=~NotAfter(mediation.agreed_on, limitation.expires_on),
)

suspended = LABC.rule(
    "160",
    "The labour terms are suspended while the contract on mediation about the dispute is in force; the days of"
    " mediation are not"
    " counted.",
    when=(labour | Stated(limitation.statute.is_one_of("labour_reinstatement_commission")))
    & mediation.agreed_on.is_stated(),
    unless=(general_period, already_expired),
    gives=(
        give(
            "limitation",
            mode="suspended",
            days=days_in_mediation,
            from_=mediation.agreed_on,
            until=Later(limitation.expires_on, days_in_mediation),
        ),
    ),
    note="Present text; since when it stands was not established.",
)
