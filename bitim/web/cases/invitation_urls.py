"""The addresses of the invited side; none of them holds the code."""

from django.urls import path

from bitim.web.cases.views import answering, companions, guests

app_name = "invitation"

urlpatterns = [
    path("", answering.code, name="code"),
    path("genuine/", answering.genuine, name="genuine"),
    path("read/", answering.read, name="read"),
    path("accept/", answering.accept, name="accept"),
    path("come-in/", companions.come_in, name="come_in"),
    path("come-in/guest/", guests.come_in, name="come_as_guest"),
    path("decline/", answering.decline, name="decline"),
]
