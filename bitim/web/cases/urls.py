"""The addresses of what is done in a case's frame."""

from django.urls import path

from bitim.web.cases import views

app_name = "cases"

urlpatterns = [
    path("<uuid:case_id>/leave/", views.leave, name="leave"),
]
