"""Kazakhstan as a pack."""

from bitim.law.kz.acts import ACTS
from bitim.law.kz.questions import OFFERS, QUESTIONS, contract
from bitim.law.language import pack

PACK = pack("kz", "Kazakhstan", questions=QUESTIONS, acts=ACTS, contract=contract, offers=OFFERS)
