"""The addresses of the choice of a mediator."""

from django.urls import path

from bitim.web.appointment import views

app_name = "appointment"

urlpatterns = [
    path("<uuid:case_id>/mediator/", views.choice, name="choice"),
    path("<uuid:case_id>/mediator/list/", views.draw_up, name="list"),
    path("<uuid:case_id>/mediator/rank/", views.rank, name="rank"),
    path("<uuid:case_id>/mediator/find/", views.find, name="find"),
    path("<uuid:case_id>/mediator/ties/", views.ties, name="ties"),
    path("<uuid:case_id>/mediator/next/", views.ask_next, name="next"),
    path("<uuid:case_id>/mediator/take-on/", views.take_on, name="take_on"),
    path("<uuid:case_id>/mediator/turn-down/", views.turn_down, name="turn_down"),
    path("<uuid:case_id>/mediator/replace/", views.replace, name="replace"),
]
