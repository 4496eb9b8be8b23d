"""The short code of an invitation: eight characters that can be spoken on the telephone.

It is computed from the secret key, so that no copy of it lies in the database; what is kept is its digest.
"""

import hashlib
import hmac
from uuid import UUID

from django.conf import settings

# Without 0 O 1 I L, and without vowels: no word comes about.
LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ"
LENGTH = 8


def code_of(invitation: UUID) -> str:
    """The code of an invitation, in capitals."""
    key = hashlib.sha256(f"invitation\n{settings.SECRET_KEY}".encode()).digest()
    number = int.from_bytes(hmac.digest(key, invitation.bytes, "sha256"))
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def digest_of(code: str) -> str:
    """What a code is recognised by, however it was typed; slowed down, so that a stolen database tells no codes."""
    typed = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.pbkdf2_hmac("sha256", typed.encode(), settings.SECRET_KEY.encode(), 1000).hex()


def spoken(code: str) -> str:
    """The code in two groups, as it is printed and read aloud."""
    return f"{code[:4]}-{code[4:]}"
