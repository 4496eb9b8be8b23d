"""What the law says of a settlement: the pack's questions put to it, and its answers as remarks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, FactValue
from bitim.procedure.home import Given, ask, given
from bitim.procedure.people import Party, named, said
from bitim.procedure.remarks import Code, Remark, notes, stops, warns
from bitim.procedure.settlement.terms import Omission, Payment, Promise, SafetyPromise, Settlement

EVERYBODY = frozenset({"parties", "mediator"})

# The field in which an item of art. 27(2) is filled.
_FIELDS = {
    "date_place": "day",
    "parties": "parties",
    "representatives": "parties",
    "subject": "subject",
    "mediator_data": "mediators",
    "obligations": "terms",
    "manner_and_terms": "terms",
    "consequences": "consequences",
}
# Forms that are still to come once people have signed; the others are what signing itself fulfils.
_TO_COME = frozenset({"court_approval", "notarial_form", "representative_power"})


def contents(settlement: Settlement) -> frozenset[str]:
    """What the settlement holds, in the words of the fact `agreement.contains`."""
    terms, parties, mediators = settlement.terms, settlement.parties, settlement.mediators
    held = {
        "date_place": settlement.day is not None and said(settlement.place),
        "parties": len({party.side for party in parties}) > 1 and all(said(party.name) for party in parties),
        "representatives": bool(parties) and all(named(party) for party in parties),
        "subject": said(settlement.subject),
        "mediator_data": bool(mediators) and all(said(mediator.name) for mediator in mediators),
        "obligations": bool(terms),
        "manner_and_terms": bool(terms) and all(map(timed, terms)),
        "consequences": said(settlement.consequences) or (bool(terms) and all(term.consequence for term in terms)),
        "cost_clause": settlement.costs is not None,
        "court_order_clause": settlement.court_order_clause,
        "convention_opt_in": settlement.convention,
    }
    return frozenset(item for item, there in held.items() if there)


def timed(term: Promise) -> bool:
    """Whether the term says by when it is to be kept; a lasting promise does so by itself."""
    by_plan = isinstance(term, Payment) and bool(term.instalments)
    return by_plan or term.due is not None or isinstance(term, Omission | SafetyPromise)


def law(
    settlement: Settlement,
    case: Facts,
    day: date,
    *,
    signed_by: frozenset[str] = EVERYBODY,
    form: str = "electronic",
) -> Finding:
    """What the law of a day answers about a settlement; a draft is read as if everybody in `signed_by` had signed.

    `form` is a value of the fact `agreement.form`.
    """
    facts: dict[str, FactValue] = {
        **case,
        "agreement.form": form,
        "agreement.contains": contents(settlement),
        "agreement.in_court": settlement.in_court,
        "agreement.concluded_on": settlement.day or day,
        "agreement.formalities": frozenset({"notarised"} if settlement.notary else ()),
        "agreement.defects": frozenset({"suspensive_condition"} if _conditional(settlement) else ()),
    }
    by_proxy = [party for party in settlement.parties if _by_proxy(party)]
    if by_proxy:
        facts["agreement.representative_power_stated"] = all(map(_empowered, by_proxy))
        signed_by = signed_by - {"parties"} | ({"lawyers"} if "parties" in signed_by else frozenset())
    return ask("settlement", {**facts, "agreement.signed_by": signed_by}, day)


def remarks_of_law(finding: Finding, settlement: Settlement) -> Iterator[Remark]:
    """The law's answer about a settlement as remarks: what stands in the way of it, then what will follow from it."""
    yield from _faults(finding, settlement)
    yield from _prospects(finding)


def _faults(finding: Finding, settlement: Settlement) -> Iterator[Remark]:
    for lack in given(finding, "missing_content"):
        item = str(lack.values["item"])
        yield stops(Code.MISSING_CONTENT, _FIELDS[item], lack.cites, item=item)
    for form in given(finding, "missing_form"):
        yield stops(Code.MISSING_FORM, "", form.cites, item=str(form.values["item"]))
    for fault in given(finding, "void"):
        yield stops(Code.VOID, "", fault.cites, reason=str(fault.values["reason"]))
    for refusal in given(finding, "approval_refused"):
        yield stops(Code.APPROVAL_REFUSED, "", refusal.cites, reason=str(refusal.values["reason"]))
        # A condition is the only such defect that a draft shows by itself.
        for n in _conditional(settlement):
            yield stops(Code.SUSPENSIVE_CONDITION, f"terms.{n}.condition", refusal.cites)


def _prospects(finding: Finding) -> Iterator[Remark]:
    for found in given(finding, "required_form"):
        if found.values["item"] in _TO_COME:
            yield notes(Code.REQUIRED_FORM, "", found.cites, item=str(found.values["item"]))
    yield from _enforcement(given(finding, "enforceable_by"))
    for found in given(finding, "wage_withholding"):
        yield notes(Code.WAGE_WITHHOLDING, "", found.cites, percent=str(found.values["percent_max"]))
    for told in finding.reasons:
        if told.state == "applies" and told.role == "brings" and not told.rule.gives:
            yield notes(Code.PROVISION, "", told.rule.cites, says=told.rule.says)
    for cite, gap in finding.not_modelled:
        yield notes(Code.NOT_MODELLED, "", (cite,), says=gap)


def _enforcement(routes: tuple[Given, ...]) -> Iterator[Remark]:
    for route in routes:
        yield notes(Code.ENFORCEABLE_BY, "", route.cites, route=str(route.values["route"]))
    if routes and all(route.values["route"] == "contract_action" for route in routes):
        yield warns(Code.NO_ENFORCEMENT_CLAUSE, "court_order_clause", routes[0].cites)


def people_beyond(settlement: Settlement, case: Facts, day: date) -> Iterator[Remark]:
    """What is to be said of the children and third parties whom the settlement touches."""
    if settlement.others is None:
        yield warns(Code.OTHERS_NOT_CONSIDERED, "others")
    finding = ask("mediability", {**case, "dispute.affects_third_parties": True}, day)
    conditions = given(finding, "condition_of_mediation")
    for condition in (found for found in conditions if found.values["item"] == "child_interests"):
        yield notes(Code.CHILD_INTERESTS, "others", condition.cites)
    for n, other in enumerate(settlement.others or ()):
        if other.kind == "child" and not said(other.interest):
            yield warns(Code.CHILD_INTERESTS, f"others.{n}.interest", who=other.who)
        elif other.kind == "third_party" and not other.takes_part:
            yield warns(Code.THIRD_PARTY_ABSENT, f"others.{n}", _bar(finding, "third_party_interests"), who=other.who)


def incapable(settlement: Settlement, case: Facts, day: date) -> Iterator[Remark]:
    """What is to be said of parties whose legal capacity a court took away or limited."""
    for n, party in enumerate(settlement.parties):
        if party.capacity != "full":
            finding = ask("mediability", {**case, "parties.capacity": party.capacity}, day)
            reason = "incapable_person" if party.capacity == "none" else "limited_capacity_person"
            if bar := _bar(finding, reason):
                yield stops(Code.NOT_MEDIABLE, f"parties.{n}.capacity", bar, name=party.name)


def silent_on_costs(settlement: Settlement, case: Facts, day: date) -> Iterator[Remark]:
    """What the law does with the court costs where the settlement says nothing of them."""
    facts: dict[str, FactValue] = {
        **case,
        "agreement.in_court": settlement.in_court,
        "agreement.contains": contents(settlement),
        "agreement.formalities": frozenset({"court_approved"}),
    }
    if settlement.in_court and settlement.costs is None:
        for found in given(ask("money", facts, day), "costs_rule"):
            yield warns(Code.COSTS_SILENT, "costs", found.cites, mode=str(found.values["mode"]))


def _bar(finding: Finding, reason: str) -> tuple[str, ...]:
    """The citations of the bars to mediation for this reason."""
    bars = (bar for bar in given(finding, "bar_to_mediation") if bar.values["reason"] == reason)
    return tuple(dict.fromkeys(cite for bar in bars for cite in bar.cites))


def _conditional(settlement: Settlement) -> list[int]:
    """The positions of terms that hang on a condition."""
    return [n for n, term in enumerate(settlement.terms) if said(term.condition)]


def _by_proxy(party: Party) -> bool:
    """Whether somebody signs for the party who is not its representative by law."""
    return party.signs == "representative" and not any(person.legal for person in party.representatives)


def _empowered(party: Party) -> bool:
    return any(person.may_settle for person in party.representatives)
