"""The addresses of the lawbook; those with a day never change what they show of the law of that day."""

from __future__ import annotations

from datetime import date

from django.urls import path, register_converter

from bitim.law.cases import read_day
from bitim.law.language import LawError
from bitim.web.lawbook import compare_views, history_views, views


class DayConverter:
    """A day in an address: 2021-07-01."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """The day; ValueError, and so no such page, where there never was one."""
        try:
            return read_day(value, "the address")
        except LawError as error:
            raise ValueError(value) from error

    def to_url(self, value: date) -> str:
        """The day as it is written in an address."""
        return value.isoformat()


register_converter(DayConverter, "day")

app_name = "lawbook"

urlpatterns = [
    path("", views.matrix, name="matrix"),
    path("search/", views.search, name="search"),
    path("compare/", compare_views.choice, name="compare"),
    path("compare/<int:number>/", compare_views.question, name="asked"),
    path("compare/result/", compare_views.side_by_side, name="beside"),
    path("compare/again/", compare_views.again, name="again"),
    path("facts/<str:named>/", views.fact, name="fact"),
    path("<slug:code>/", views.jurisdiction, name="jurisdiction"),
    path("<slug:code>/acts/<slug:named>/", views.act, name="act"),
    path("<slug:code>/cases/<str:named>/", views.case, name="case"),
    path("<slug:code>/<slug:name>/", views.question, name="question"),
    path("<slug:code>/<slug:name>/history/", history_views.course, name="history"),
    path("<slug:code>/<slug:name>/cases/", views.cases, name="cases"),
    path("<slug:code>/<slug:name>/<day:day>", views.question, name="dated"),
]
