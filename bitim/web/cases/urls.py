"""The addresses of what is done in a case's frame."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from bitim.web.cases.actions.opening import LETTERS
from bitim.web.cases.views import companions, ending, guests, inviting, opening, referring


class LetterConverter(StringConverter):
    """The letter of a side in an address."""

    regex = f"[{LETTERS}]"


register_converter(LetterConverter, "letter")

app_name = "cases"

urlpatterns = [
    path("new/", opening.new, name="new"),
    re_path(r"^new/(?P<page>you|dispute|contact)/$", opening.new, name="new"),
    path("refer/", referring.refer, name="refer"),
    path("<uuid:case_id>/invite/<letter:letter>/", inviting.invite, name="invite"),
    path("<uuid:case_id>/invitation/<letter:letter>/", inviting.invitation, name="invitation"),
    path("<uuid:case_id>/invitation/<letter:letter>/letter.pdf", inviting.letter_on_paper, name="letter"),
    path("<uuid:case_id>/contact/", ending.contact, name="contact"),
    path("<uuid:case_id>/contacts/", ending.contacts, name="contacts"),
    path("<uuid:case_id>/beside/", companions.beside, name="beside"),
    path("<uuid:case_id>/beside/code/<uuid:companion_id>/", companions.take_back, name="take_back"),
    path("<uuid:case_id>/beside/<uuid:participant_id>/", companions.send_away, name="send_away"),
    path("<uuid:case_id>/guests/", guests.guests, name="guests"),
    path("<uuid:case_id>/guests/<uuid:guest_id>/agree/", guests.agree, name="agree_to_guest"),
    path("<uuid:case_id>/guests/<uuid:guest_id>/end/", guests.dismiss, name="dismiss_guest"),
    path("<uuid:case_id>/leave/", ending.leave, name="leave"),
    path("<uuid:case_id>/step-down/", ending.step_down, name="step_down"),
    path("<uuid:case_id>/close/", ending.close, name="close"),
]
