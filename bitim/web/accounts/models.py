"""The people who have an account."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Office(models.TextChoices):
    """What somebody works as; whoever holds an office proves themselves with a second factor."""

    NONE = "", _("no office")
    MEDIATOR = "mediator", _("mediator")
    COORDINATOR = "coordinator", _("coordinator of a mediation centre")
    REFERRER = "referrer", _("clerk of a court or of a prosecution office")


class UserManager(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account; without a password nobody can enter it until one is set."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person with an account; the e-mail address is the name to sign in with."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="kk")
    office = models.CharField(max_length=12, choices=Office, default=Office.NONE, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        """What holds of every account."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="office_is_known", condition=Q(office__in=Office.values)),
            models.CheckConstraint(
                name="language_is_spoken", condition=Q(language__in=[code for code, _name in settings.LANGUAGES])
            ),
            models.CheckConstraint(name="email_is_in_lower_case", condition=Q(email=Lower("email"))),
        ]

    @property
    def must_have_second_factor(self) -> bool:
        """Whether a password alone opens nothing for this person."""
        return bool(self.office)

    def __str__(self) -> str:
        """The name by which others in a case know this person."""
        return self.name
