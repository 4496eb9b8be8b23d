"""Northern Ireland as a pack."""

from bitim.law.gb.nir.acts import ACTS, AMENDMENTS
from bitim.law.gb.nir.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("gb-nir", "Northern Ireland", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
