"""France as a pack."""

from bitim.law.fr.acts import ACTS
from bitim.law.fr.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("fr", "France", questions=QUESTIONS, acts=ACTS, offers=OFFERS)
