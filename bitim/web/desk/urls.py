"""The addresses of the desk."""

from django.urls import path

from bitim.web.desk import views

app_name = "desk"

urlpatterns = [
    path("", views.cases, name="cases"),
    path("<uuid:case_id>/", views.case, name="case"),
]
