"""Northern Ireland: mediation across borders of the European Union and the time for claims."""

from bitim.law.facts import limitation, mediation
from bitim.law.gb.eaw.cross_border_2011 import general_time, runs_out
from bitim.law.gb.nir.acts import CROSS_BORDER, EXIT_REGS
from bitim.law.gb.nir.terms import covered_mediation
from bitim.law.kinds import give
from bitim.law.language import Later

extended = CROSS_BORDER.rule(
    "on time limits",
    "If the limitation period would end during a mediation across borders of the European Union, or less than eight"
    " weeks after it, it ends eight weeks after the mediation.",
    when=covered_mediation & general_time & runs_out(56) & limitation.expires_on.is_stated(),
    gives=(give("limitation", mode="extended", weeks=8, until=Later(mediation.ended_on, 56)),),
    rests_on=(EXIT_REGS.at("reg 3"),),
    note="A mediation begun by 31 December 2020 keeps the old law.",
)
