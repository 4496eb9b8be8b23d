"""What people fill in to open a case, to invite, and to answer."""

from dataclasses import fields
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bitim.documents import unprintable
from bitim.law import atlas
from bitim.law.facts import dispute
from bitim.procedure.home import LAW
from bitim.procedure.rights import Role
from bitim.procedure.steps import Decline
from bitim.web.cases.actions.guests import Called
from bitim.web.cases.actions.inviting import CHANNELS, LETTER, Proposal
from bitim.web.cases.actions.opening import Authority, Dispute, Named, SafeContact
from bitim.web.cases.words import CHANNELS as CHANNEL_WORDS
from bitim.web.cases.words import DECLINES
from bitim.web.shared.law import in_law

OTHERS = 5


def printable(text: str) -> None:
    """ValidationError for letters that no document of ours could print."""
    if strange := unprintable(text):
        raise ValidationError(
            _("These characters cannot be printed in documents: %(characters)s. Please write it without them."),
            params={"characters": " ".join(strange)},
        )


def _name(label: Any, *, required: bool = True, **attributes: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=160,
        required=required,
        validators=[printable],
        widget=forms.TextInput(attrs={"autocomplete": "off", **attributes}),
    )


class RoleForm(forms.Form):
    """As what somebody takes part; only a representative has powers that can be said to cover something."""

    def clean(self) -> dict[str, Any]:
        """A party needs no power."""
        given = super().clean() or {}
        given["empowered"] = given.get("role") == Role.REPRESENTATIVE and given.get("empowered", False)
        return given


class OpenerForm(RoleForm):
    """Who opens the case, and as what."""

    role = forms.ChoiceField(
        label=_("You open the case"),
        choices=[
            (Role.PARTY, _("for yourself, or for your own firm")),
            (Role.REPRESENTATIVE, _("for somebody else, as their representative")),
        ],
        widget=forms.RadioSelect,
        initial=Role.PARTY,
    )
    name = _name(_("Name of your side: the person or organisation in dispute"), autocomplete="name")
    is_organisation = forms.BooleanField(label=_("It is an organisation"), required=False)
    empowered = forms.BooleanField(
        label=_("As a representative: my power of attorney covers settling and signing"), required=False
    )


class KindForm(forms.Form):
    """What kind of matter it is, and how far it has got."""

    field = forms.ChoiceField(label=_("What kind of dispute is it?"))
    stage = forms.ChoiceField(label=_("Where does it stand?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what the law of Kazakhstan distinguishes."""
        super().__init__(*args, **kwargs)
        for name, fact in (("field", dispute.field), ("stage", dispute.stage)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [(value, capfirst(in_law(fact.values[value]))) for value in atlas.offered(fact, LAW)]

    def dispute(self, language: str) -> Dispute:
        """The kind of dispute, in the values of the law."""
        return Dispute(field=self.cleaned_data["field"], stage=self.cleaned_data["stage"], language=language)


class DisputeForm(KindForm):
    """With whom, and about what kind of matter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave room for five other sides."""
        super().__init__(*args, **kwargs)
        for place in range(1, OTHERS + 1):
            label = _("Name of the other side") if place == 1 else _("One more side")
            self.fields[f"other_{place}"] = _name(label, required=place == 1)
            self.fields[f"other_{place}_is_organisation"] = forms.BooleanField(
                label=_("It is an organisation"), required=False
            )

    def others(self) -> list[Named]:
        """The other sides that were named."""
        given = self.cleaned_data
        return [
            Named(given[f"other_{place}"], given[f"other_{place}_is_organisation"])
            for place in range(1, OTHERS + 1)
            if given[f"other_{place}"]
        ]


class ContactForm(forms.Form):
    """How somebody can be reached without danger."""

    phone = forms.CharField(
        label=_("Telephone"),
        required=False,
        max_length=24,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    no_voicemail = forms.BooleanField(label=_("Leave no message if I do not answer"), required=False)
    address = forms.CharField(
        label=_("Postal address"),
        required=False,
        max_length=240,
        validators=[printable],
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    hidden = forms.BooleanField(label=_("Do not show my address to the other side"), required=False)
    no_mail = forms.BooleanField(
        label=_("Send me no e-mail: somebody else may read it. I shall look here by myself"), required=False
    )

    def contact(self) -> SafeContact:
        """What was filled in."""
        return SafeContact(**self.cleaned_data)


class ProposalForm(forms.Form):
    """The invitation: how it goes, where to, what it says besides."""

    channel = forms.ChoiceField(
        label=_("How shall the invitation go?"),
        choices=[(channel, CHANNEL_WORDS[channel]) for channel in CHANNELS],
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=_("E-mail address of the other side"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(label=_("Telephone of the other side"), required=False, max_length=24)
    address = forms.CharField(
        label=_("Postal address of the other side"), required=False, max_length=240, validators=[printable]
    )
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=settings.LANGUAGES)
    words = forms.CharField(
        label=_("Your own words to the other side, if you wish"),
        help_text=_("The other side reads exactly this before deciding. Friendly words help; accusations do not."),
        required=False,
        max_length=500,
        validators=[printable],
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    days = forms.IntegerField(
        label=_("Days to answer, if you wish to give more than the ten of the law"),
        required=False,
        min_value=10,
        max_value=90,
    )

    def clean(self) -> dict[str, Any]:
        """Each channel needs its address."""
        given = super().clean() or {}
        needs = {"mail": "email", "letter": "address", "phone": "phone"}.get(given.get("channel", ""))
        if needs and not given.get(needs) and needs not in self.errors:
            self.add_error(needs, _("This way needs it."))
        return given

    def proposal(self) -> Proposal:
        """What was filled in."""
        asked = [field.name for field in fields(Proposal)]
        return Proposal(**{name: self.cleaned_data[name] for name in asked if name in self.cleaned_data})


class InvitedForm(ProposalForm):
    """A side of a case that is referred, and how its invitation goes."""

    words = None  # type: ignore[assignment]  # Django's way to leave a field out
    days = None  # type: ignore[assignment]  # likewise
    name = _name(_("Name of the person or organisation"))
    is_organisation = forms.BooleanField(label=_("It is an organisation"), required=False)
    field_order = ("name", "is_organisation", "channel")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Suggest a letter, which every side can receive, in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["channel"].initial = LETTER
        self.fields["language"].initial = get_language()
        self.fields["email"].label = _("E-mail address")
        self.fields["phone"].label = _("Telephone")
        self.fields["address"].label = _("Postal address")

    def named(self) -> Named:
        """The side."""
        return Named(self.cleaned_data["name"], self.cleaned_data["is_organisation"])


class ReferralForm(KindForm):
    """Who refers a case, under which number, and until when the mediation shall end."""

    authority = forms.CharField(label=_("Court or prosecution office"), max_length=200, validators=[printable])
    reference = forms.CharField(label=_("Number of the proceedings"), max_length=60, validators=[printable])
    until = forms.DateField(
        label=_("Last day for the mediation, if you set one"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    field_order = ("authority", "reference", "until", "field", "stage")

    def clean_until(self) -> date | None:
        """A day that is still to come."""
        until: date | None = self.cleaned_data["until"]
        if until and until <= timezone.localdate():
            raise ValidationError(_("This day must be still to come."))
        return until

    def authority_named(self) -> Authority:
        """The authority."""
        return Authority(*(self.cleaned_data[name] for name in ("authority", "reference", "until")))


class _Sides(forms.BaseFormSet):  # type: ignore[type-arg]  # it cannot be subscripted when it runs
    default_error_messages: ClassVar[dict[str, Any]] = {
        "too_few_forms": _("A dispute has at least two sides."),
        "too_many_forms": _("A case has two to six sides."),
    }


SidesForms = forms.formset_factory(
    InvitedForm,
    formset=_Sides,
    extra=4,
    min_num=2,
    max_num=6,
    absolute_max=6,
    validate_min=True,
    validate_max=True,
)


class CompanionForm(RoleForm):
    """As what somebody comes in beside a side."""

    role = forms.ChoiceField(
        label=_("Whom do you bring?"),
        choices=[
            (Role.SUPPORTER, _("somebody who stands by me: reads along, and writes and signs nothing")),
            (Role.REPRESENTATIVE, _("a representative, who speaks for my side")),
        ],
        widget=forms.RadioSelect,
        initial=Role.SUPPORTER,
    )
    empowered = forms.BooleanField(
        label=_("Their power of attorney covers settling and signing, and the mediator has seen it"), required=False
    )


class GuestForm(forms.Form):
    """Whom one names to interpret or to give expert knowledge."""

    role = forms.ChoiceField(
        label=_("Whom do you need?"),
        choices=[
            (Role.INTERPRETER, _("an interpreter")),
            (Role.EXPERT, _("an expert: somebody who knows a field that none of you knows")),
        ],
        widget=forms.RadioSelect,
        initial=Role.INTERPRETER,
    )
    name = forms.CharField(
        label=_("Name"), max_length=120, validators=[printable], widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    skill = forms.CharField(
        label=_("Language, or field of knowledge"),
        help_text=_("For example: Turkish, or the value of flats. Write nothing of the dispute."),
        max_length=80,
        validators=[printable],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    contact = forms.CharField(
        label=_("How can they be reached?"),
        help_text=_("Telephone or e-mail. The sides and the mediator see it."),
        max_length=160,
        validators=[printable],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def called(self) -> Called:
        """What was filled in."""
        given = self.cleaned_data
        return Called(Role(given["role"]), given["name"], given["skill"], given["contact"])


class SecrecyForm(forms.Form):
    """The duty of secrecy, which somebody agrees to before they come in."""

    agrees = forms.BooleanField(label=_("I have read this and shall keep to it"))


class CodeForm(forms.Form):
    """The code of an invitation, however it is typed."""

    code = forms.CharField(
        label=_("Code of your invitation"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "inputmode": "text"}
        ),
    )


class AcceptForm(RoleForm, ContactForm):
    """Taking part: as what, and how one can be reached."""

    role = forms.ChoiceField(
        label=_("You take part"),
        choices=[
            (Role.PARTY, _("for yourself, or for your own firm")),
            (Role.REPRESENTATIVE, _("for the invited side, as their representative")),
        ],
        widget=forms.RadioSelect,
        initial=Role.PARTY,
    )
    empowered = forms.BooleanField(
        label=_("As a representative: my power of attorney covers settling and signing"), required=False
    )

    def contact(self) -> SafeContact:
        """How the person can be reached."""
        names = ("phone", "address", "no_voicemail", "no_mail", "hidden")
        return SafeContact(**{name: self.cleaned_data[name] for name in names})


class DeclineForm(forms.Form):
    """Declining; the reason is free to give."""

    reason = forms.ChoiceField(
        label=_("If you like, say why. You need not."),
        choices=[(reason, DECLINES[reason]) for reason in Decline],
        widget=forms.RadioSelect,
        initial=Decline.UNSAID,
    )
