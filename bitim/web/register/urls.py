"""The addresses of the register."""

from django.urls import path, re_path

from bitim.web.register import views

app_name = "register"

urlpatterns = [
    path("", views.register, name="register"),
    re_path(r"^(?P<mediator_id>[0-9]{1,12})/$", views.mediator, name="mediator"),
]
