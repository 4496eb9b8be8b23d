"""The Uniform Mediation Act as a pack."""

from bitim.law.language import pack
from bitim.law.us.uma.acts import ACTS, CODE
from bitim.law.us.uma.questions import OFFERS, QUESTIONS

PACK = pack(CODE, "United States (Uniform Mediation Act)", questions=QUESTIONS, acts=ACTS, offers=OFFERS)
