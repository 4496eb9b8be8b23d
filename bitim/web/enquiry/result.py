"""What the result page says: the answer, why, what would change it, what follows, court and mediation side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, cast

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bitim.law import atlas
from bitim.law.language import Act, Choice, Fact, Flag, Rule, Several
from bitim.law.readers.explain import Finding, Reason
from bitim.law.readers.truth import FactValue, Known
from bitim.law.readers.turns import Turn, turns
from bitim.law.words import Language, act_of, cite_in_words, condition_in_words
from bitim.web.enquiry.answers import HOME, Enquiry
from bitim.web.enquiry.forms import in_law, language

ACTS = atlas.JURISDICTIONS[HOME].acts
# Texts of several states, which cover a dispute or do not, but bar no mediation.
OVERARCHING = ("eu", "intl")
SPOKEN_THERE = {"de": "de", "fr": "fr"}
MOST_TURNS = 6


# Whether a provision applies, is open for want of a fact, bars nothing here, does not apply, or gives way to a bar.
Standing: TypeAlias = Literal["applies", "open", "clear", "idle", "yields"]


@dataclass(frozen=True)
class Provision:
    """One provision as a page shows it."""

    cite: str
    text: str
    since: date
    until: date | None
    url: str
    lang: str
    standing: Standing
    unsure: bool

    @classmethod
    def of(cls, rule: Rule, standing: Standing = "applies", jurisdiction: str = HOME) -> Provision:
        """A rule in the language of the page."""
        acts = atlas.JURISDICTIONS[jurisdiction].acts
        url, lang = official(act_of(rule.cite, acts), language())
        return cls(
            cite=cite_in_words(rule.cite, acts, language()),
            text=in_law(rule.says),
            since=rule.since,
            until=None if rule.until == date.max else rule.until,
            url=url,
            lang=lang,
            standing=standing,
            unsure=rule.sure != "high",
        )


def official(act: Act, spoken: Language) -> tuple[str, str]:
    """The address of the official text and its language; in Kazakhstan Kazakh for a Kazakh page, else Russian."""
    if "/rus/" not in act.url:
        return act.url, SPOKEN_THERE.get(act.jurisdiction, "en")
    return (act.url.replace("/rus/", "/kaz/"), "kk") if spoken == "kk" else (act.url, "ru")


def headline(finding: Finding) -> str:
    """The answer in one sentence."""
    match finding.answer:
        case "yes" if finding.question.jurisdiction in OVERARCHING:
            return _("Yes, this dispute falls under these rules")
        case "no" if finding.question.jurisdiction in OVERARCHING:
            return _("No, this dispute does not fall under these rules")
        case "yes":
            return _("Yes, this dispute can be mediated")
        case "no":
            return _("No, this dispute cannot be mediated")
        case _ if finding.missing:
            return _("It depends on what is not known yet")
        case _:
            return _("It depends on laws that these rules do not know")


def reasons(finding: Finding) -> list[Provision]:
    """The provisions that decide, first those that lead to the answer; mere notes stand elsewhere."""
    leads_to = {id(rule): step.answer for step in finding.question.steps for rule in step.rules}
    shown = [r for r in finding.reasons if r.role != "brings"]
    led = [(r, leads_to.get(id(r.rule))) for r in shown]
    led.sort(key=lambda pair: pair[0].state != "applies" or pair[1] != finding.answer)
    code = finding.question.jurisdiction
    return [Provision.of(reason.rule, _standing(reason, to, finding.answer), code) for reason, to in led]


def _standing(reason: Reason, to: str | None, answer: str | None) -> Standing:
    """How a provision that leads to some answer (None: an exception) stands beside the answer that was found."""
    match reason.state:
        case "open":
            return "open"
        case "lifted":
            return "clear" if to == "no" else "idle"
        case _:
            return "yields" if (to, answer) == ("yes", "no") else "applies"


@dataclass(frozen=True)
class Change:
    """What would turn the answer: the condition in words, the other answer, the provision."""

    condition: str
    answer: str
    cite: str


def changes(enquiry: Enquiry, finding: Finding) -> list[Change]:
    """Single facts that would lead to another answer, at most six."""
    found = turns(finding.question, finding, enquiry.facts, enquiry.day)
    return [_change(turn, enquiry.jurisdiction) for turn in found[:MOST_TURNS]]


def _change(turn: Turn, jurisdiction: str) -> Change:
    if jurisdiction in OVERARCHING:
        answer = _("these rules apply") if turn.answer == "yes" else _("these rules do not apply")
    else:
        answer = _("mediation is possible") if turn.answer == "yes" else _("mediation is not possible")
    acts = atlas.JURISDICTIONS[jurisdiction].acts
    cite = cite_in_words(turn.cite, acts, language()) if turn.cite else ""
    return Change(capfirst(condition_in_words(turn.condition, language())), answer, cite)


@dataclass(frozen=True)
class Chapter:
    """One part of what follows: a title and its provisions."""

    title: str
    provisions: list[Provision]


def consequences(enquiry: Enquiry) -> list[Chapter]:
    """What follows: who must offer or explain, which terms run, and what changes in the case."""
    asked = [("duty", _("Who must do what")), ("clock", _("Terms"))]
    if enquiry.facts.get("dispute.field") in ("criminal", "administrative_offence", "administrative"):
        asked.insert(0, ("effect", _("What it changes in the case")))
    chapters = [Chapter(title, _brought(enquiry.finding(question))) for question, title in asked]
    return [chapter for chapter in chapters if chapter.provisions]


def _brought(finding: Finding) -> list[Provision]:
    """What applies, and what a fact not yet known leaves open; what is lifted is no consequence."""
    shown = [r for r in finding.reasons if r.state != "lifted" and r.role == "brings"]
    shown.sort(key=lambda r: r.state == "open")
    code = finding.question.jurisdiction
    return [Provision.of(r.rule, "open" if r.state == "open" else "applies", code) for r in shown]


def notes(finding: Finding) -> list[Provision]:
    """What else the law says of this mediation."""
    brought = (r.rule for r in finding.reasons if r.role == "brings" and r.state == "applies")
    return [Provision.of(rule, jurisdiction=finding.question.jurisdiction) for rule in brought]


def gaps(finding: Finding) -> list[tuple[str, str]]:
    """What the rules here do not know: citation and reason."""
    acts = atlas.JURISDICTIONS[finding.question.jurisdiction].acts
    found = ((cite_in_words(cite, acts, language()), in_law(reason)) for cite, reason in finding.not_modelled)
    return list(dict.fromkeys(found))


# Court and mediation side by side -----------------------------------------------------------------


@dataclass(frozen=True)
class Money:
    """What the state duty on the claim is, and how much of it comes back; None where it cannot be computed."""

    amount: Known
    duty: Decimal | None
    capped: bool
    refund: Decimal | None
    cites: list[Provision]
    gaps: list[tuple[str, str]]


def money(enquiry: Enquiry) -> Money | None:
    """The state duty and its refund for the amount told; None without an amount."""
    amount = enquiry.told.get("dispute.amount")
    if amount is None or isinstance(amount, frozenset):
        return None
    finding = enquiry.finding(
        "money",
        dispute__stage="trial",
        dispute__currency="KZT",
        agreement__in_court=True,
        agreement__formalities=frozenset({"court_approved"}),
    )
    duty, refund = _parameters(finding, "court_fee"), _parameters(finding, "court_fee_refund")
    rules = [r.rule for r in finding.reasons if r.state == "applies" and _gives(r, "court_fee", "court_fee_refund")]
    return Money(
        amount=amount,
        duty=_amount(duty),
        capped=duty.get("capped") is True,
        refund=_amount(refund),
        cites=list(dict.fromkeys(Provision.of(rule) for rule in rules)),
        gaps=gaps(finding),
    )


def _parameters(finding: Finding, kind: str) -> dict[str, Known]:
    return next((dict(outcome.parameters) for outcome in finding.outcomes if outcome.kind == kind), {})


def _amount(parameters: dict[str, Known]) -> Decimal | None:
    return None if "amount" not in parameters else Decimal(cast("int | Decimal", parameters["amount"]))


@dataclass(frozen=True)
class Row:
    """One line of the comparison, with the provisions it rests on."""

    name: str
    court: str
    mediation: str
    cites: list[str]


def has_state_duty(enquiry: Enquiry) -> bool:
    """Whether it is a dispute that a civil court of Kazakhstan would hear on a claim."""
    return enquiry.at_home and enquiry.facts.get("dispute.field") in (
        "civil",
        "commercial",
        "consumer",
        "family",
        "labour",
    )


def comparison(enquiry: Enquiry) -> list[Row]:
    """Court and mediation in Kazakhstan: who decides, what is secret, how long, what it costs, each from its law."""
    if not enquiry.at_home:
        return []
    rows = [_who_decides(), _secrecy(enquiry)]
    if has_state_duty(enquiry):
        rows += [_time(enquiry), _cost(enquiry)]
    return rows


def _who_decides() -> Row:
    return Row(_("Who decides"), _("a judge"), _("you yourselves, or nobody"), _cites(("LM 5(1)", "LM 27(1)")))


def _secrecy(enquiry: Enquiry) -> Row:
    finding = enquiry.finding("secrecy", disclosure__who="mediator", disclosure__what="caucus_statement")
    held = [r.rule for r in finding.reasons if r.role == "decides" and r.state == "applies"]
    kept = _("nobody who takes part may pass on what was said without written permission")
    return Row(_("What stays secret"), _("what is said goes on the record of the case"), kept, _cites(_named(held)))


def _time(enquiry: Enquiry) -> Row:
    court = enquiry.finding("clock", dispute__stage="claim_filed")
    mediation = enquiry.finding("clock", dispute__stage="before_court", mediation__agreed_on=enquiry.day)
    term = _parameters(mediation, "procedure_term")
    acceptance = _parameters(court, "court_decides_within")
    says_court = _(
        "%(acceptance)s working days to accept the claim, up to 20 working days to prepare, then up to 2 months; "
        "some cases are faster"
    ) % {"acceptance": acceptance.get("days", 5)}
    says_mediation = _("%(days)s days from the contract on mediation, and up to %(more)s more if both wish") % {
        "days": term.get("days", 30),
        "more": term.get("extension_days", 30),
    }
    rests_on = [r.rule for f in (court, mediation) for r in f.reasons if _on_time(r)]
    return Row(_("How long the law allows"), says_court, says_mediation, _cites(_named(rests_on)))


def _on_time(reason: Reason) -> bool:
    timed = _gives(reason, "procedure_term", "court_decides_within") or reason.rule.cite == "CPC 183"
    return reason.state == "applies" and timed


def _gives(reason: Reason, *kinds: str) -> bool:
    return any(consequence.kind in kinds for consequence in reason.rule.gives)


def _cost(enquiry: Enquiry) -> Row:
    paid = enquiry.finding("money", mediator__kind="professional")
    free = enquiry.finding("money", mediator__kind="public")
    rests_on = [
        r.rule
        for f in (paid, free)
        for r in f.reasons
        if r.state == "applies" and _gives(r, "fee_split", "free_of_charge")
    ]
    return Row(
        _("What it costs"),
        _("state duty: 1\u00a0% of the claim for a person, 3\u00a0% for an organisation"),
        _("a professional mediator's fee, in equal shares unless you agree otherwise; a public mediator is free"),
        _cites((*_named(rests_on), "TaxC25 662-672")),
    )


def _named(rules: Iterable[Rule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.cite for rule in rules))


def _cites(cites: Iterable[str]) -> list[str]:
    return [cite_in_words(cite, ACTS, language()) for cite in cites]


def cites_of_the_way() -> dict[str, str]:
    """The provisions on how a mediation begins, step by step."""
    steps = {
        "proposal": ("LM 20(6)",),
        "mediator": ("LM 9(1)", "LM 22(6)"),
        "contract": ("LM 20(5)", "LM 21(1)", "LM 23(1)", "CC 183"),
        "stay": ("CPC 179(5)",),
    }
    return {step: "; ".join(_cites(cites)) for step, cites in steps.items()}


# The answers given ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Given:
    """One answer given: the number of its page, the question, the answer in words."""

    number: int
    question: str
    answer: str


def given(enquiry: Enquiry) -> Iterator[Given]:
    """The answers on the path, to look over and to change."""
    for number, fact in enumerate(enquiry.path, 1):
        yield Given(number, in_law(fact.question), answer_in_words(fact, enquiry.told[fact.name]))


def answer_in_words(fact: Fact, value: FactValue | None) -> str:
    """An answer as a person reads it."""
    match fact:
        case _ if value is None:
            return _("I do not know")
        case Flag():
            return in_law("Yes") if value else in_law("No")
        case Choice():
            return capfirst(in_law(fact.values[str(value)]))
        case Several():
            named = [in_law(fact.values[one]) for one in fact.values if one in cast("frozenset[str]", value)]
            return capfirst(", ".join(named)) or _("None of these")
        case _:
            return str(value)
