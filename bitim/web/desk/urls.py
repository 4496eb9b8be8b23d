"""The addresses of the desk."""

from django.urls import path

from bitim.web.desk import views

app_name = "desk"

urlpatterns = [
    path("", views.cases, name="cases"),
    path("<uuid:case_id>/", views.case, name="case"),
    path("<uuid:case_id>/rights/", views.who_reads_what, name="rights"),
    path("<uuid:case_id>/journal/", views.the_journal, name="journal"),
    path("<uuid:case_id>/journal.json", views.journal_as_json, name="journal_json"),
    path("<uuid:case_id>/journal.pdf", views.journal_on_paper, name="journal_pdf"),
]
