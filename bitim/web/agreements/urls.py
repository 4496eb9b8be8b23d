"""The addresses of papers: drawing up, reading, signing, keeping."""

from django.urls import path

from bitim.web.agreements.views import signing

app_name = "agreements"

urlpatterns = [
    path("<uuid:case_id>/paper/<str:kind>/<int:version>/sign/", signing.sign, name="sign"),
    path("<uuid:case_id>/paper/<str:kind>/<int:version>/paper.pdf", signing.pdf, name="pdf"),
]
