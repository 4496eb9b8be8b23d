"""Scotland as a pack."""

from bitim.law.gb.sct.acts import ACTS, AMENDMENTS
from bitim.law.gb.sct.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("gb-sct", "Scotland", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
