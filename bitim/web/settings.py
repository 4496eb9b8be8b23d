"""Django's settings: safe as they stand, one address to set on a public machine, nothing about a person kept.

The environment may say:

- `BITIM_URL`: the address people use, for example `https://bitim.example.kz`; https turns on HSTS and Secure cookies;
- `BITIM_DATA`: where the database, the secret key and the collected static files are kept (default: `var/`);
- `BITIM_SECRET_KEY`: the signing key (default: made once and kept in the file `secret-key` there);
- `BITIM_QUICK_EXIT_URL`: the ordinary page that the quick exit leads to;
- `BITIM_SOURCE_URL`, `BITIM_CONTACT`: where the source of this very installation is, and an e-mail address for people;
- `BITIM_SMTP`, `BITIM_MAIL_FROM`: the mail server (`smtp://user:password@host:587`) and the sender of our letters;
- `BITIM_DEMO=1`: a demonstration, which sends no letter and shows all of them at `/outbox/`;
- `BITIM_DEBUG=1`: Django's debug pages, for developers only;
- `DATABASE_URL`: another PostgreSQL than the one that comes with Bitim (see `bitim.web.postgres`).
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from bitim.web import postgres
from bitim.web.notices.mail_server import MailServer
from bitim.web.shared.demo import is_demo
from bitim.web.shared.secret_key import secret_key

PROJECT = Path(__file__).resolve().parents[2]
DATA = postgres.data_folder()

DEBUG = os.environ.get("BITIM_DEBUG") == "1"
DEMO = is_demo(DATA)
SECRET_KEY = os.environ.get("BITIM_SECRET_KEY") or secret_key(DATA / "secret-key")

# Where people reach us.
ADDRESS = os.environ.get("BITIM_URL", "http://localhost:8000").rstrip("/")
HTTPS = urlsplit(ADDRESS).scheme == "https"
ALLOWED_HOSTS = sorted({urlsplit(ADDRESS).hostname or "localhost", "localhost", "127.0.0.1", "[::1]"})
CSRF_TRUSTED_ORIGINS = [ADDRESS]
QUICK_EXIT_URL = os.environ.get("BITIM_QUICK_EXIT_URL", "https://www.kazhydromet.kz/")
SOURCE_URL = os.environ.get("BITIM_SOURCE_URL", "")
CONTACT = os.environ.get("BITIM_CONTACT", "")

# Letters are put into the outbox; a job hands them over to the mail server, if there is one.
EMAIL_BACKEND = "bitim.web.notices.outbox.Backend"
MAIL_SERVER = MailServer.named_by(os.environ.get("BITIM_SMTP", ""))
DEFAULT_FROM_EMAIL = os.environ.get("BITIM_MAIL_FROM") or CONTACT or f"bitim@{urlsplit(ADDRESS).hostname}"

# The parts.
ROOT_URLCONF = "bitim.web.urls"
ASGI_APPLICATION = "bitim.web.asgi.application"
INSTALLED_APPS = [
    "bitim.web.shared",
    "bitim.web.enquiry",
    "bitim.web.lawbook",
    "bitim.web.accounts",
    "bitim.web.journal",
    "bitim.web.writings",
    "bitim.web.register",
    "bitim.web.cases",
    "bitim.web.appointment",
    "bitim.web.schedule",
    "bitim.web.agreements",
    "bitim.web.desk",
    "bitim.web.notices",
    "bitim.web.jobs",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "bitim.web.shared.middleware.discretion",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "bitim.web.shared.acting.Acting",
    "bitim.web.accounts.middleware.answers",
    "bitim.web.accounts.middleware.SecondFactor",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "bitim.web.shared.templatetags.figures",
                "bitim.web.shared.templatetags.law",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bitim.web.shared.context.installation",
            ],
        },
    },
]

# The database. The pool keeps connections under ASGI; CONN_MAX_AGE never reuses them there and runs out of slots.
DATABASES = {"default": postgres.connection_parameters()}
DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 8, "timeout": 30}
# Row-level security makes a statement dear to plan; a prepared one is planned once for a connection.
DATABASES["default"]["OPTIONS"].update(server_side_binding=True, prepare_threshold=3)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The session: what a person answered, until the browser closes, an hour passes without use, or they leave.
SESSION_ENGINE = "bitim.web.shared.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 60 * 60
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_HTTPONLY = True
# Strict, so that no other site can end or steer a session; the quick exit relies on it.
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = HTTPS

CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "bitim.web.shared.views.form_too_old"

# Accounts: an e-mail address and a password; mediators, coordinators and clerks add a second factor.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["bitim.web.accounts.backend.Backend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:cases"
LOGOUT_REDIRECT_URL = "front"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "bitim.web.accounts.passwords.UnlikeThePerson"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "bitim.web.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_CHANGE_EMAIL = True
# Codes, not links: the session cookie is Strict, and the letter may be read on another device than the page.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8}
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PREVENT_ENUMERATION = True
# Codes of invitations are short: whoever tries many has to wait.
ACCOUNT_RATE_LIMITS = {"invitation": "10/10m/ip"}
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "bitim.web.accounts.forms.SignIn",
    "signup": "bitim.web.accounts.forms.SignUp",
    "add_email": "bitim.web.accounts.forms.ChangeEmail",
    "change_password": "bitim.web.accounts.forms.ChangePassword",
    "reset_password": "bitim.web.accounts.forms.ForgottenPassword",
    "reset_password_from_key": "bitim.web.accounts.forms.ReplacePassword",
    "confirm_email_verification_code": "bitim.web.accounts.forms.ConfirmEmail",
    "confirm_password_reset_code": "bitim.web.accounts.forms.ConfirmReset",
    "reauthenticate": "bitim.web.accounts.forms.Again",
}
MFA_ADAPTER = "bitim.web.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Bitim"
# One step to either side, for slow fingers and clocks; a code counts once all the same.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "bitim.web.accounts.forms.SecondFactor",
    "reauthenticate": "bitim.web.accounts.forms.SecondFactorAgain",
    "activate_totp": "bitim.web.accounts.forms.SetUpSecondFactor",
}
# Tries are counted in the memory of the one process that serves.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
# In the session, not in a cookie of their own.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What the browser may do with our pages.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
# Not "no-referrer": browsers would then send "Origin: null" with our own forms, and the CSRF check would refuse them.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # what other services of this domain do is not ours to say
    "security.W008",  # the proxy that speaks https also sends people there
    "security.W021",  # a browser's preload list is the domain owner's decision
]

# Languages, in the order in which they are offered; each name in its own language.
LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
LOCALE_PATHS = [PROJECT / "locale"]
FORMAT_MODULE_PATH = "bitim.web.shared.formats"
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

# Static files, named by their content so that a browser keeps them for good.
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ROOT = Path(__file__).parent / "shared" / "root"

# Logs say where and what kind, never what a person wrote: see the formatter.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {
            "()": "bitim.web.shared.logs.Discreet",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "filters": {"without_arguments": {"()": "bitim.web.jobs.logs.WithoutArguments"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "discreet"},
        "jobs": {"class": "logging.StreamHandler", "formatter": "discreet", "filters": ["without_arguments"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # Which addresses were asked for in vain is a trace of a visit.
        "django.request": {"level": "ERROR"},
        "procrastinate": {"handlers": ["jobs"], "level": "WARNING", "propagate": False},
    },
}
