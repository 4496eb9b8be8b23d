"""England and Wales as a pack."""

from bitim.law.gb.eaw.acts import ACTS, AMENDMENTS
from bitim.law.gb.eaw.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("gb-eaw", "England and Wales", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
