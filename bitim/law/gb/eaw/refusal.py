"""England and Wales: what refusing to mediate costs the winner of a civil case, from Halsey on."""

from bitim.law.facts import proceeding, proposal
from bitim.law.gb.eaw.acts import CPR, HALSEY, NORTHAMBER, PGF
from bitim.law.gb.eaw.civil_procedure_1998 import HALSEY_CASE, full_costs
from bitim.law.gb.eaw.terms import is_stated, silent, turned_down
from bitim.law.kinds import give

won = is_stated(proceeding.winner)

loser_pays = HALSEY.rule(
    "[2004] EWCA Civ 576",
    "As a rule the loser of a civil case pays the costs of the winner; the court may depart from that.",
    when=full_costs,
    gives=(give("costs_rule", mode="loser_pays"),),
)

burden = HALSEY.rule(
    "[2004] EWCA Civ 576",
    "It is for the loser to show that the winner refused to mediate without good reason. What counts: the nature of the"
    " dispute, its merits, other attempts, cost, delay and the prospects of mediation.",
    when=full_costs & turned_down,
    unless=(
        PGF.rule(
            "[2013] EWCA Civ 1288",
            "Whoever did not answer a serious invitation at all has to explain why.",
            when=silent,
        ),
    ),
    gives=(give("burden_of_proof", who="loser", of="refusal_unreasonable"),),
)

winner_refused = HALSEY.rule(
    "[2004] EWCA Civ 576",
    "A winner who refused to mediate without good reason may lose some or all of the costs; the court is free in that.",
    when=full_costs & turned_down & won,
    provided=~proposal.refusal_reasonable,
    gives=(give("cost_sanction", against="winner", mode="may"),),
)

silence_unreasonable = PGF.rule(
    "[2013] EWCA Civ 1288",
    "Silence to a serious invitation to mediate is as a general rule unreasonable, whatever reasons there were.",
    when=full_costs & silent,
    unless=(PGF.rule("[2013] EWCA Civ 1288", "A rare exception is shown.", when=proposal.refusal_reasonable),),
    gives=(give("refusal_presumed_unreasonable"),),
    rests_on=(HALSEY_CASE,),
)

winner_was_silent = PGF.rule(
    "[2013] EWCA Civ 1288",
    "A winner who did not answer a serious invitation to mediate may lose costs; one lost those that an offer would"
    " have saved it, without having to pay the other side's.",
    when=full_costs & silent & won,
    unless=(PGF.rule("[2013] EWCA Civ 1288", "The silence is excused.", when=proposal.refusal_reasonable),),
    gives=(give("cost_sanction", against="winner", mode="may"),),
    rests_on=(HALSEY_CASE,),
)

examples = NORTHAMBER.rule(
    "[2024] EWCA Civ 428",
    "How much it costs, by example: in 2024 one party that would not mediate paid 75 instead of 70 per cent of the"
    " costs, and winners in another case got a quarter less.",
    when=full_costs & turned_down,
    rests_on=(CPR.at("44.2"),),
)
