"""The European Union as a pack."""

from bitim.law.eu.acts import ACTS, AMENDMENTS
from bitim.law.eu.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("eu", "European Union", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
