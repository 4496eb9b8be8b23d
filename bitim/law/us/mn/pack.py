"""Minnesota as a pack."""

from bitim.law.language import pack
from bitim.law.us.mn.acts import ACTS
from bitim.law.us.mn.questions import OFFERS, QUESTIONS

PACK = pack("us-mn", "Minnesota", questions=QUESTIONS, acts=ACTS, offers=OFFERS)
