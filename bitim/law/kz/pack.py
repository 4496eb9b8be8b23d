"""Kazakhstan as a pack."""

from bitim.law.kz.acts import ACTS, AMENDMENTS
from bitim.law.kz.questions import OFFERS, QUESTIONS, contract
from bitim.law.language import pack

PACK = pack("kz", "Kazakhstan", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, contract=contract, offers=OFFERS)
