"""What goes into the interface and what comes out of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Day, Fact, Flag, Number, Several
from bitim.law.words import Language

CODES, QUESTIONS = list(atlas.JURISDICTIONS), list(atlas.QUESTION_NAMES)
LARGEST = 10**15


def described(fact: Fact) -> dict[str, Any]:
    """The values of a fact as JSON Schema."""
    match fact:
        case Flag():
            kind: dict[str, Any] = {"type": "boolean"}
        case Choice(values=values):
            kind = {"type": "string", "enum": list(values)}
        case Several(values=values):
            kind = {"type": "array", "items": {"type": "string", "enum": list(values)}}
        case Number(unit=unit):
            kind = {"type": "number" if unit == "money" else "integer", "minimum": 0, "maximum": LARGEST}
        case Day():
            kind = {"type": "string", "format": "date"}
        case _:
            kind = {"type": "string", "minLength": 1}
    return {**kind, "description": fact.question}


FACTS = {
    "title": "Facts",
    "type": "object",
    "properties": {fact.name: described(fact) for fact in VOCABULARY.values()},
    "additionalProperties": False,
}

# What a name or a day may be is described here and checked where the case is read, with a message that helps.
Code = Annotated[str, Field(json_schema_extra={"enum": CODES})]
Question = Annotated[str, Field(json_schema_extra={"enum": QUESTIONS})]
Name = Annotated[str, Field(json_schema_extra={"enum": list(VOCABULARY)})]
Written = Annotated[str, Field(json_schema_extra={"format": "date"})]
Facts = Annotated[dict[str, Any], Field(max_length=200, json_schema_extra=FACTS)]
Codes = Annotated[list[Code], Field(min_length=1, max_length=len(CODES))]


class _Document(Schema):
    """Nothing but what is described."""

    model_config = ConfigDict(extra="forbid")


class CaseIn(_Document):
    """A case as `bitim law answer` reads it; facts by their dotted names, the day today if left out."""

    id: str = Field(default="", max_length=100)
    jurisdiction: Code = "kz"
    date: Written | None = None
    question: Question = "mediability"
    facts: Facts = Field(default_factory=dict)
    language: Language = "en"


class ComparisonIn(_Document):
    """One set of facts before several laws; all of them if none is named."""

    jurisdictions: Codes = CODES
    date: Written | None = None
    question: Question = "mediability"
    facts: Facts = Field(default_factory=dict)
    language: Language = "en"


class NextIn(_Document):
    """What is known so far, and the facts that the person cannot tell."""

    jurisdictions: Codes = CODES[:1]
    date: Written | None = None
    question: Question = "mediability"
    facts: Facts = Field(default_factory=dict)
    skipped: list[Name] = Field(default=[], max_length=len(VOCABULARY))
    language: Language = "en"


class CourseIn(_Document):
    """The same case from one day to another."""

    jurisdiction: Code = "kz"
    question: Question = "mediability"
    facts: Facts = Field(default_factory=dict)
    first: Written
    last: Written | None = None
    language: Language = "en"


class HistoryIn(_Document):
    """Whose history, and of which question."""

    jurisdiction: Code = "kz"
    question: Question = "mediability"
    language: Language = "en"


class VocabularyIn(_Document):
    """The language of the texts."""

    language: Language = "en"


class Provision(Schema):
    """A provision in one version: its place, our wording, its days."""

    cite: str
    named: str
    says: str
    since: date
    until: date | None


class Ground(Provision):
    """A provision that leads to an answer, leaves it open, or does not apply."""

    state: Literal["applies", "open", "lifted"]


class Review(Schema):
    """How far the rules are reviewed, and how the wording came into the language."""

    state: Literal["unsigned", "signed", "stale"]
    reviewer: str
    wording: Literal["source", "machine-made", "unreviewed", "reviewed"]


class Found(Schema):
    """What one law answers; consequences have the parameters of their kind."""

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
    review: Review


class Finding(Found):
    """What one law answers to a case of this id."""

    id: str


class Compared(Found):
    """What one of several laws answers, and what it alone asks."""

    name: str
    grounds: list[Ground]
    asks: list[str]
    asks_alone: list[str]


class Group(Schema):
    """The laws that give the same answer."""

    answer: str | None
    jurisdictions: list[str]


class Given(Schema):
    """What one law gives of a kind of consequence."""

    jurisdiction: str
    consequences: list[dict[str, Any]]


class Difference(Schema):
    """A kind of consequence that the laws do not all give alike."""

    kind: str
    given: list[Given]


class Comparison(Schema):
    """The laws by answer, each with its finding, and the consequences in which they differ."""

    question: str
    date: date
    groups: list[Group]
    findings: list[Compared]
    differences: list[Difference]


class Asked(Schema):
    """A fact as a person is asked for it."""

    name: str
    type: Literal["flag", "choice", "several", "text", "number", "day"]
    question: str
    hint: str
    phrase: str
    unit: str | None
    values: dict[str, str]
    decided_by: Literal["anyone", "court"]


class Next(Schema):
    """The best next question; null once nothing askable can change an answer."""

    fact: Asked | None


class Turned(Schema):
    """A worked case that comes out differently."""

    id: str
    before: str | None
    after: str | None
    lost: list[dict[str, Any]]
    gained: list[dict[str, Any]]


class Versions(Schema):
    """Two versions of one provision."""

    before: Provision
    after: Provision


class Change(Schema):
    """A day on which a question changed; the amending acts are empty where the rules do not know them."""

    date: date
    amended_by: list[str]
    begins: list[str]
    added: list[Provision]
    ended: list[Provision]
    changed: list[Versions]
    cases: list[Turned]


class History(Schema):
    """Every day on which a question changed."""

    jurisdiction: str
    question: str
    changes: list[Change]


class Course(Schema):
    """What the law answers from each of these days on."""

    jurisdiction: str
    question: str
    turns: list[Found]


class Vocabulary(Schema):
    """The words of the interface: jurisdictions and their names, questions, facts, kinds of consequence."""

    jurisdictions: dict[str, str]
    questions: list[str]
    facts: list[Asked]
    kinds: dict[str, str]


class Mistake(Schema):
    """What could not be read, where, and what helps."""

    message: str


class Misshapen(Schema):
    """Where a document has another shape than is described."""

    detail: list[dict[str, Any]]
