"""The machine-readable end: one case in, one finding out, nothing kept, so many a minute."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import NinjaAPI, Schema, Status
from ninja.throttling import AnonRateThrottle
from pydantic import ConfigDict, Field

from bitim.law import atlas
from bitim.law.cases import read_case
from bitim.law.language import LawError
from bitim.law.report import as_json


class _PerAddress(AnonRateThrottle):
    """So many requests a minute from one address."""

    def get_ident(self, request: HttpRequest) -> str:
        """The address as our server knows it; a header about it is only what the sender says."""
        return str(request.META["REMOTE_ADDR"])


api = NinjaAPI(
    title="Bitim: what the law answers",
    version="1",
    docs_url=None,
    urls_namespace="api",
    throttle=[_PerAddress("60/m")],
)


class CaseIn(Schema):
    """A case as `bitim law answer` reads it; facts by their dotted names."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(default="", max_length=100)
    jurisdiction: str = "kz"
    date: str = ""
    question: str = "mediability"
    facts: dict[str, Any] = Field(default_factory=dict, max_length=200)
    language: Literal["en", "ru", "kk"] = "en"


class Finding(Schema):
    """The answer; consequences have the parameters of their kind."""

    id: str
    jurisdiction: str
    date: date
    question: str
    answer: str | None
    consequences: list[dict[str, Any]]
    cites: list[str]
    missing: list[str]
    assumes: list[str]
    strict: str | None
    because: list[dict[str, str]]
    not_modelled: list[dict[str, str]]
    conflicts: list[dict[str, Any]]


class Mistake(Schema):
    """What could not be read, where, and what helps."""

    message: str


@api.post("law/answer", response={200: Finding, 400: Mistake})
def answer(request: HttpRequest, case: CaseIn) -> Status[Any]:  # noqa: ARG001 - ninja passes it
    """What the law answers to a case, with citations; information on the law, not legal advice."""
    written = case.dict(exclude={"language"})
    written["date"] = written["date"] or timezone.localdate().isoformat()
    try:
        read = read_case(written, where="case")
    except LawError as error:
        return Status(400, {"message": str(error)})
    finding = atlas.answer(read.jurisdiction, read.question, read.facts, read.day)
    return Status(200, as_json(read, finding, case.language))
