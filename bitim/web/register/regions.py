"""The regions of Kazakhstan by their codes in ISO 3166-2."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REGIONS: dict[str, Promise] = {
    "KZ-71": _("Astana"),
    "KZ-75": _("Almaty"),
    "KZ-79": _("Shymkent"),
    "KZ-10": _("Abai Region"),
    "KZ-11": _("Akmola Region"),
    "KZ-15": _("Aktobe Region"),
    "KZ-19": _("Almaty Region"),
    "KZ-23": _("Atyrau Region"),
    "KZ-63": _("East Kazakhstan Region"),
    "KZ-33": _("Jetisu Region"),
    "KZ-35": _("Karaganda Region"),
    "KZ-39": _("Kostanay Region"),
    "KZ-43": _("Kyzylorda Region"),
    "KZ-47": _("Mangystau Region"),
    "KZ-59": _("North Kazakhstan Region"),
    "KZ-55": _("Pavlodar Region"),
    "KZ-61": _("Turkistan Region"),
    "KZ-62": _("Ulytau Region"),
    "KZ-27": _("West Kazakhstan Region"),
    "KZ-31": _("Zhambyl Region"),
}
