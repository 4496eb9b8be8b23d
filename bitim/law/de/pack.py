"""Germany as a pack."""

from bitim.law.de.acts import ACTS, AMENDMENTS
from bitim.law.de.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("de", "Germany", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
