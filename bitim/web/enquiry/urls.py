"""The addresses of the enquiry; none of them says anything of the dispute."""

from django.urls import path

from bitim.web.enquiry import views

app_name = "enquiry"

urlpatterns = [
    path("", views.start, name="start"),
    path("law/", views.law, name="law"),
    path("<int:number>/", views.question, name="question"),
    path("result/", views.outcome, name="result"),
    path("result/print/", views.on_paper, name="print"),
    path("result/amount/", views.amount, name="amount"),
    path("mediation/", views.towards_mediation, name="mediation"),
    path("mediation/answers/", views.to_take_along, name="answers"),
    path("again/", views.again, name="again"),
]
