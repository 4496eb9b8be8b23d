"""Scotland: mediation across borders of the European Union and the time for claims, regulations of 2011."""

from bitim.law.facts import limitation, mediation
from bitim.law.gb.eaw.terms import across_borders
from bitim.law.gb.sct.acts import CROSS_BORDER, EXIT, EXIT_REGS, FAMILY_LAW
from bitim.law.gb.sct.terms import START, covered_mediation, criminal
from bitim.law.kinds import give
from bitim.law.language import TODAY, Act, Condition, Later, NotAfter, Rule, Stated, all_of

ended, request, expires = mediation.ended_on, mediation.unanswered_request_on, limitation.expires_on
SILENCE, EIGHT_WEEKS = 14, 56

applies = CROSS_BORDER.rule(
    "reg 2",
    "The Scottish rules for mediation across borders of the European Union cover this mediation; parties in different"
    " parts of the United Kingdom are not across borders.",
    when=across_borders & ~Stated(criminal) & ~Stated(~START.on_or_after(CROSS_BORDER.in_force)),
    gives=(give("regime", name="cross_border_regulations", applies=True, since=CROSS_BORDER.in_force),),
    until=EXIT,
)

not_across_borders = CROSS_BORDER.rule(
    "reg 2",
    "The rules for mediation across borders need parties in two member states; Denmark, and two parts of the United"
    " Kingdom, do not count.",
    when=~across_borders,
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    until=EXIT,
)

applies_no_more = CROSS_BORDER.rule(
    "reg 2",
    "Since 2021 the United Kingdom is no member state; the rules for mediation across borders do not cover a mediation"
    " begun since.",
    when=across_borders & START.on_or_after(EXIT),
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    since=EXIT,
    sure="medium",
)

# When the mediation ends, section 29A(4) ----------------------------------------------------------

cohabitants = limitation.statute.is_one_of("cohabitant_claim_28_8")
# Left out, the general limitation period is asked about.
general = ~Stated(limitation.statute.is_one_of(*(s for s in limitation.statute.values if s != "general")))
known_end = Stated(ended.is_stated())
by_silence = ~known_end & request.is_stated()


def _ends(says: str, when: Condition, reason: str, date: Later | object = ended) -> Rule:
    return FAMILY_LAW.rule(
        "s.29A(4)",
        says,
        when=covered_mediation & when,
        gives=(give("mediation_ended", date=date, reason=reason),),  # type: ignore[arg-type]  # checked against its kind
        until=EXIT,
    )


ends_by_silence = _ends(
    "If a party does not answer within 14 days whether the mediation goes on, it counts as withdrawn and the mediation"
    " has ended.",
    by_silence & NotAfter(Later(request, SILENCE), TODAY),
    "silence",
    Later(request, SILENCE),
)
ends_by_settlement = _ends(
    "The mediation ends when the parties agree how to resolve the dispute.",
    known_end & mediation.ended_by.is_one_of("settlement"),
    "settlement",
)
ends_by_notice = _ends(
    "The mediation ends when all parties agree to end it, or one tells all others that it withdraws.",
    known_end & mediation.ended_by.is_one_of("withdrawal", "all_agree_to_end"),
    "notice",
)
ends_by_vacancy = _ends(
    "The mediation ends 14 days after the mediator has left without being replaced.",
    known_end & mediation.ended_by.is_one_of("mediator_declaration", "expiry"),
    "expiry",
)

# Time for the claim -------------------------------------------------------------------------------


def _extended(act: Act, place: str, says: str, asked: Condition, *rests_on: str) -> tuple[Rule, ...]:
    """The time for the claim, by how the end of the mediation is known."""
    covered = covered_mediation & asked & NotAfter(START, expires)
    ends: tuple[tuple[Condition, Later | None], ...] = (
        (known_end & NotAfter(expires, Later(ended, EIGHT_WEEKS)), Later(ended, EIGHT_WEEKS)),
        (
            by_silence & NotAfter(expires, Later(request, SILENCE + EIGHT_WEEKS)),
            Later(request, SILENCE + EIGHT_WEEKS),
        ),
        (all_of(~known_end, ~Stated(request.is_stated()), NotAfter(expires, TODAY)), None),
    )
    return tuple(
        act.rule(
            place,
            says,
            when=covered & when,
            gives=(
                give("limitation", mode="extended", weeks=8)
                if until is None
                else give("limitation", mode="extended", weeks=8, until=until),
            ),
            rests_on=rests_on,
            until=EXIT,
        )
        for when, until in ends
    )


cohabitant_extended = _extended(
    FAMILY_LAW,
    "s.29A(2)",
    "If the time for a claim between former cohabitants would end during a mediation across borders of the European"
    " Union, or within eight weeks after it, it ends eight weeks after the mediation.",
    cohabitants,
    FAMILY_LAW.at("s.29A(3)"),
    FAMILY_LAW.at("s.29A(4)"),
)

general_extended = _extended(
    CROSS_BORDER,
    "regs 4-9",
    "If a period of prescription or limitation would end during a mediation across borders of the European Union, or"
    " within eight weeks after it, it ends eight weeks after the mediation.",
    general,
)

after_exit = CROSS_BORDER.not_modelled(
    "regs 4-9",
    "The Scottish rules that lengthen the time for claims were revoked on a day that was not read. The regulations of"
    " 2019 left them as they were, but changed the ten-year prescription that is reserved to London.",
    when=covered_mediation,
    rests_on=(EXIT_REGS.at("Sch 1 para 4"), FAMILY_LAW.at("s.29A")),
    since=EXIT,
)
