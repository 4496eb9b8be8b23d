"""The addresses of one's own calendar."""

from django.urls import path

from bitim.web.schedule import views

app_name = "calendar"

urlpatterns = [
    path("", views.own_calendar, name="own"),
    path("<str:secret>.ics", views.feed, name="feed"),
]
