"""The addresses of the outbox."""

from django.urls import path

from bitim.web.notices import views

app_name = "notices"
urlpatterns = [path("", views.outbox, name="outbox")]
