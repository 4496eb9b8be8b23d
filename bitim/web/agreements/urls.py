"""The addresses of papers: drawing up, reading, signing, keeping."""

from django.urls import path

from bitim.web.agreements.views import agreement, outcome, signing

app_name = "agreements"

urlpatterns = [
    path("<uuid:case_id>/agreement/", agreement.show, name="agreement"),
    path("<uuid:case_id>/agreement/draw-up/", agreement.draw_up, name="draw_up"),
    path("<uuid:case_id>/agreement/<int:version>/", agreement.show, name="version"),
    path("<uuid:case_id>/agreement/<int:version>/offer/", agreement.offer, name="offer"),
    path("<uuid:case_id>/agreement/notice.pdf", outcome.court_notice, name="court_notice"),
    path("<uuid:case_id>/extension/", agreement.extend, name="extend"),
    path("<uuid:case_id>/outcome/", outcome.outcome, name="outcome"),
    path("<uuid:case_id>/outcome/report.pdf", outcome.outcome_report, name="outcome_report"),
    path("<uuid:case_id>/outcome/termination.pdf", outcome.termination, name="termination"),
    path("<uuid:case_id>/paper/<str:kind>/<int:version>/sign/", signing.sign, name="sign"),
    path("<uuid:case_id>/paper/<str:kind>/<int:version>/check/", signing.check, name="check"),
    path("<uuid:case_id>/paper/<str:kind>/<int:version>/paper.pdf", signing.pdf, name="pdf"),
]
