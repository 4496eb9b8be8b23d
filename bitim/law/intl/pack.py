"""The international texts as a pack."""

from bitim.law.intl.acts import ACTS, AMENDMENTS
from bitim.law.intl.questions import OFFERS, QUESTIONS
from bitim.law.language import pack

PACK = pack("intl", "International texts", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
