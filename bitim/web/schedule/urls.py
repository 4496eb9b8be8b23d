"""The addresses of a case's appointments."""

from django.urls import path

from bitim.web.schedule import entrusting_views, views

app_name = "schedule"

urlpatterns = [
    path("<uuid:case_id>/sessions/", views.sessions, name="sessions"),
    path("<uuid:case_id>/coordinator/", entrusting_views.coordinator, name="coordinator"),
    path("<uuid:case_id>/coordinator/end/", entrusting_views.end, name="end_trust"),
    path("<uuid:case_id>/sessions/new/", views.propose, name="propose"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/", views.session, name="session"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/times/", views.reschedule, name="reschedule"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/answer/", views.answer, name="answer"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/cancel/", views.cancel, name="cancel"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/presence/", views.declare, name="declare"),
    path("<uuid:case_id>/sessions/<uuid:session_id>/record/", views.record, name="record"),
]
