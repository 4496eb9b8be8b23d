"""Federal United States as a pack."""

from bitim.law.language import pack
from bitim.law.us.fed.acts import ACTS, CODE
from bitim.law.us.fed.questions import OFFERS, QUESTIONS

PACK = pack(CODE, "United States (federal)", questions=QUESTIONS, acts=ACTS, offers=OFFERS)
