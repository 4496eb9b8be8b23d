"""Reading the letters of a test as a person would."""

import re

from django.core.mail import EmailMessage


def code_in(letter: EmailMessage) -> str:
    """The code that a letter brings."""
    found = re.search(r"\b\d{4}-\d{4}\b", str(letter.body))
    assert found
    return found[0]
