"""Who is signed in: allauth's way, which asks for the account at every page."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from bitim.web.accounts.models import User
from bitim.web.shared.prepared import prepared


class Backend(AuthenticationBackend):
    """Sign-in by e-mail address and password."""

    def get_user(self, user_id: int) -> User | None:
        """The account; None when there is none, or when it is closed."""
        return next((one for one in _users(user_id) if self.user_can_authenticate(one)), None)


@prepared
def _users(user_id: int) -> QuerySet[User]:
    return User.objects.filter(pk=user_id)
