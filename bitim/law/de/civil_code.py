"""Germany: Civil Code, on settlements as contracts and on limitation."""

from datetime import date

from bitim.law.de.acts import BGB, CONSUMER_ACT
from bitim.law.de.civil_procedure import body_settlement, court_settlement, not_disposable, notarial_deed
from bitim.law.de.terms import child_matter
from bitim.law.facts import agreement, limitation, mediation, negotiation
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Between, Condition, Later, NotAfter, Rule, Stated, all_of, versions

# Sections 123 to 142. What makes a settlement void ------------------------------------------------

land = agreement.object.is_one_of("land_transfer")
land_form = BGB.rule(
    "311b(1)",
    "A promise to transfer land is put into a notarial deed; a settlement made in court replaces it.",
    when=land,
    gives=(give("required_form", document="settlement", item="notarial_form"),),
    rests_on=(BGB.at("127a"),),
)
land_without_notary = BGB.rule(
    "125",
    "A settlement that promises to transfer land is void without a notarial deed, unless it was made in court.",
    when=land,
    provided=~agreement.formalities.has("notarised", "court_approved"),
    gives=(
        give("void", reason="form_missing", what="settlement"),
        give("missing_form", document="settlement", item="notarial_form"),
    ),
    rests_on=(BGB.at("311b(1)"), BGB.at("127a")),
)
unlawful = BGB.rule(
    "134",
    "A settlement against a statutory ban or against good morals is void.",
    when=agreement.defects.has("contrary_to_law"),
    gives=(give("void", reason="contrary_to_law", what="settlement"),),
    rests_on=(BGB.at("138"),),
)
pressure = BGB.rule(
    "123",
    "A settlement made under threat or deceit stands until the party concerned avoids it.",
    when=agreement.defects.has("pressure") & ~agreement.defects.has("pressure_avoided"),
)
avoided = BGB.rule(
    "142",
    "A settlement made under threat or deceit and then avoided is void from the start.",
    when=agreement.defects.has("pressure_avoided"),
    gives=(give("void", reason="threat_or_deceit", what="settlement"),),
    rests_on=(BGB.at("123"),),
)
rights_of_others = BGB.not_modelled(
    "138",
    "What becomes of a settlement that breaches the rights of other people is not encoded.",
    when=agreement.defects.has("rights_of_others"),
)

# Section 779. The settlement ------------------------------------------------------------------------

wrong_basis = BGB.rule(
    "779(1)",
    "A settlement has no effect if both sides took wrong facts for granted and would have had no dispute had they"
    " known.",
    when=agreement.defects.has("wrong_basis"),
    gives=(give("void", reason="wrong_basis", what="settlement"),),
)
not_signed = BGB.not_modelled(
    "779",
    "A settlement is a contract and needs no form; whether parties who did not sign have agreed otherwise is not"
    " known.",
    when=~agreement.signed_by.has("parties", "lawyers"),
)
a_contract = BGB.rule(
    "779",
    "A settlement is a contract by which a dispute is ended by mutual concession; it needs no form of its own.",
    when=ALWAYS,
)
VOID = (wrong_basis, unlawful, avoided, land_without_notary, not_disposable)
binds_as_contract = BGB.rule(
    "779",
    "A settlement binds the parties as a contract.",
    when=~Stated(child_matter),
    unless=VOID,
    gives=(give("counts_as", nature="contract"),),
)
action_on_contract = BGB.rule(
    "779",
    "A settlement that only the parties and the mediator have made is no title for enforcement; an action on the"
    " contract is open.",
    when=~Stated(child_matter),
    unless=(*VOID, court_settlement, body_settlement, notarial_deed),
    gives=(give("enforceable_by", route="contract_action"),),
)

# Sections 203 to 209. Limitation ----------------------------------------------------------------------

START, END, EXPIRY = negotiation.started_on, negotiation.refused_on, limitation.expires_on
negotiating = START.is_stated()
over = END.is_stated()
too_late = BGB.rule(
    "203",
    "Negotiations about a claim that has already expired change nothing.",
    when=negotiating & ~NotAfter(START, EXPIRY),
    gives=(give("limitation", mode="unaffected"),),
)
still_negotiating = BGB.rule(
    "203",
    "While the parties negotiate about the claim, and mediation is negotiating, limitation is suspended; at least three"
    " months are left when one side refuses to go on.",
    when=negotiating & ~Stated(over),
    unless=(too_late,),
    gives=(give("limitation", mode="suspended", from_=START, months=3),),
)
# With the days of the negotiations added, the period ends later than three months after them.
ends_later = Stated(~NotAfter(Later(EXPIRY, Between(START, END)), Later(END, months=3)))


def _ended(says: str, when: Condition, until: Later) -> Rule:
    return BGB.rule(
        "203",
        says,
        when=all_of(negotiating, over, when),
        unless=(too_late,),
        gives=(give("limitation", mode="suspended", from_=START, until=until, months=3, days=Between(START, END)),),
        rests_on=(BGB.at("209"),),
    )


three_months_left = _ended(
    "Limitation is suspended from the start of the negotiations until one side refuses to go on, and ends at the"
    " earliest three months later.",
    ~ends_later,
    Later(END, months=3),
)
days_added = _ended(
    "Limitation is suspended from the start of the negotiations until one side refuses to go on; those days are not"
    " counted.",
    ends_later,
    Later(EXPIRY, Between(START, END)),
)
mediation_is_negotiating = BGB.rule(
    "203",
    "Mediation is negotiating: limitation is suspended while it lasts, and ends at the earliest three months after it.",
    when=mediation.agreed_on.is_stated() & ~Stated(negotiating),
    gives=(
        give(
            "limitation",
            mode="suspended",
            from_=mediation.agreed_on,
            until=Later(mediation.ended_on, months=3),
            months=3,
        ),
    ),
)

APPLIED = mediation.application_received_on
applied_too_late = BGB.rule(
    "204(1)",
    "An application about a claim that has already expired changes nothing.",
    when=APPLIED.is_stated() & ~NotAfter(APPLIED, EXPIRY),
    gives=(give("limitation", mode="unaffected"),),
)


def _applied(says: str, since: date, until: date = date.max) -> Rule:
    return BGB.rule(
        "204(1)",
        says,
        when=APPLIED.is_stated(),
        unless=(applied_too_late,),
        gives=(give("limitation", mode="suspended", from_=APPLIED, months=6),),
        rests_on=(BGB.at("204(2)"), BGB.at("209")),
        since=since,
        until=until,
    )


applied_to_body = versions(
    _applied(
        "An application to a recognised conciliation body, or to another one by agreement, suspends limitation from the"
        " day it arrives until six months after the procedure ends.",
        BGB.in_force,
        CONSUMER_ACT,
    ),
    _applied(
        "An application to a dispute body of the state or recognised by it, or to another one by agreement, suspends"
        " limitation from the day it arrives until six months after the procedure ends.",
        CONSUMER_ACT,
    ),
)
