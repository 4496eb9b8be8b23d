"""France as a pack."""

from bitim.law.fr.acts import ACTS, AMENDMENTS
from bitim.law.fr.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("fr", "France", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
