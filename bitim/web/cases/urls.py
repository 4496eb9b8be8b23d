"""The addresses of what is done in a case's frame."""

from django.urls import path, re_path

from bitim.web.cases.views import ending, inviting, opening, referring

app_name = "cases"

urlpatterns = [
    path("new/", opening.new, name="new"),
    re_path(r"^new/(?P<page>you|dispute|contact)/$", opening.new, name="new"),
    path("refer/", referring.refer, name="refer"),
    path("<uuid:case_id>/invite/<str:letter>/", inviting.invite, name="invite"),
    path("<uuid:case_id>/invitation/<str:letter>/", inviting.invitation, name="invitation"),
    path("<uuid:case_id>/invitation/<str:letter>/letter.pdf", inviting.letter_on_paper, name="letter"),
    path("<uuid:case_id>/contact/", ending.contact, name="contact"),
    path("<uuid:case_id>/leave/", ending.leave, name="leave"),
    path("<uuid:case_id>/close/", ending.close, name="close"),
]
