"""The pages of an account that we offer; whatever else allauth could do is not there."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

from bitim.web.accounts import views

# The names are allauth's, which leads from one page to the next by them.
urlpatterns = [
    path("", views.account, name="account"),
    path("sign-in/", account.login, name="account_login"),
    path("sign-up/", account.signup, name="account_signup"),
    path("sign-out/", account.logout, name="account_logout"),
    path("closed/", account.account_inactive, name="account_inactive"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("email/", views.ChangeEmail.as_view(), name="account_email"),
    path("email/code/", account.email_verification_sent, name="account_email_verification_sent"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/forgotten/", account.password_reset, name="account_reset_password"),
    path("password/code/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("password/new/", account.complete_password_reset, name="account_complete_password_reset"),
    path(
        "password/done/",
        RedirectView.as_view(url=reverse_lazy("account_login")),
        name="account_password_reset_completed",
    ),
    path("second-factor/", factor.index, name="mfa_index"),
    path("second-factor/code/", factor.authenticate, name="mfa_authenticate"),
    path("second-factor/again/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor/app/", views.SetUpSecondFactor.as_view(), name="mfa_activate_totp"),
    path("second-factor/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("second-factor/recovery/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("second-factor/recovery/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("second-factor/recovery/file/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("sessions/", views.Sessions.as_view(), name="usersessions_list"),
]
