"""What a password must not be."""

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.utils.translation import gettext as _


class UnlikeThePerson(UserAttributeSimilarityValidator):
    """Refuses a password that is much like the name or the address of its person."""

    def __init__(self) -> None:
        """Look at what we know of a person."""
        super().__init__(user_attributes=("name", "email"))

    def get_error_message(self) -> str:
        """The refusal."""
        return _("This password is too much like your name or your address.")
