"""California as a pack."""

from bitim.law.language import pack
from bitim.law.us.ca.acts import ACTS, AMENDMENTS
from bitim.law.us.ca.questions import OFFERS, QUESTIONS

PACK = pack("us-ca", "California", questions=QUESTIONS, acts=ACTS, amendments=AMENDMENTS, offers=OFFERS)
