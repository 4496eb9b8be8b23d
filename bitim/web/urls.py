"""The addresses of Bitim."""

from django.urls import include, path

from bitim.web.api.endpoints import api
from bitim.web.shared import views

urlpatterns = [
    path("", views.front, name="front"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("language/", views.language, name="language"),
    path("exit/", views.leave, name="exit"),
    path("account/", include("bitim.web.accounts.urls")),
    path("enquiry/", include("bitim.web.enquiry.urls")),
    path("cases/", include("bitim.web.desk.urls")),
    path("cases/", include("bitim.web.cases.urls")),
    path("cases/", include("bitim.web.appointment.urls")),
    path("cases/", include("bitim.web.schedule.urls")),
    path("cases/", include("bitim.web.agreements.urls")),
    path("invitation/", include("bitim.web.cases.invitation_urls")),
    path("register/", include("bitim.web.register.urls")),
    path("calendar/", include("bitim.web.schedule.calendar_urls")),
    path("outbox/", include("bitim.web.notices.urls")),
    path("law/", include("bitim.web.lawbook.urls")),
    path("api/v1/", api.urls),
]

handler400 = "bitim.web.shared.views.not_understood"
# Whether a page is missing or not for you is nobody's business: both answers are the same.
handler403 = "bitim.web.shared.views.not_here"
handler404 = "bitim.web.shared.views.not_here"
handler500 = "bitim.web.shared.views.out_of_order"
