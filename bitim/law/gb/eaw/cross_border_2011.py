"""England and Wales: mediation across borders of the European Union, 2011 to 2020, and what is saved of it."""

from datetime import date

from bitim.law.facts import agreement, disclosure, dispute, limitation, mediation, mediator
from bitim.law.gb.eaw.acts import CPR, CROSS_BORDER, EQUALITY, EXIT, EXIT_REGS, FPR, LIMITATION, SINGAPORE
from bitim.law.gb.eaw.terms import (
    across_borders,
    covered_mediation,
    criminal,
    family,
    financial_remedy,
)
from bitim.law.kinds import give
from bitim.law.language import TODAY, Condition, Consequence, Later, NotAfter, Rule, Stated, any_of, versions

START = mediation.agreed_on
SAVED = "A mediation begun by 31 December 2020 keeps the old law."
ENFORCEMENT_ORDERS = date(2011, 4, 6)

# Asked before the end of 2020, a mediation of which no day is stated had begun by then.
begun_in_time = ~Stated(~START.on_or_after(CROSS_BORDER.in_force))

# Which mediations are covered ---------------------------------------------------------------------

applies = versions(
    CROSS_BORDER.rule(
        "reg 4",
        "Rules for mediation across borders of the European Union cover this mediation; it begins when parties and"
        " mediator agree to mediate.",
        when=across_borders & ~Stated(criminal),
        unless=(
            CROSS_BORDER.rule("reg 4", "The mediation began earlier.", when=~START.on_or_after(CROSS_BORDER.in_force)),
        ),
        gives=(give("regime", name="cross_border_regulations", applies=True, since=CROSS_BORDER.in_force),),
        until=EXIT,
    ),
    EXIT_REGS.rule(
        "reg 2",
        "The rules for mediation across borders of the European Union ended with 2020, but still cover a mediation"
        " begun before.",
        when=covered_mediation & ~Stated(criminal),
        gives=(give("regime", name="cross_border_regulations", applies=True, since=CROSS_BORDER.in_force),),
        rests_on=(CROSS_BORDER.at("reg 4"),),
        note=SAVED,
    ),
)

applies_no_more = EXIT_REGS.rule(
    "reg 2",
    "The rules for mediation across borders of the European Union do not cover a mediation begun after 2020.",
    when=across_borders & START.on_or_after(EXIT),
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    rests_on=(CROSS_BORDER.at("reg 4"),),
)

not_across_borders = CROSS_BORDER.rule(
    "reg 2",
    "The rules for mediation across borders need parties in two member states; Denmark does not count.",
    when=~across_borders,
    gives=(give("regime", name="cross_border_regulations", applies=False),),
    until=EXIT,
)

# Secrecy: the evidence of the mediator, regulations 9 and 10 --------------------------------------

keeper = disclosure.who.is_one_of("mediator", "organisation")
civil_evidence = (disclosure.to.is_one_of("court", "arbitrator") | disclosure.proceeding.is_one_of("civil")) & ~Stated(
    disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour", "juvenile_delinquency")
)
private = ~Stated(criminal)

may_be_ordered = (
    CROSS_BORDER.rule(
        "reg 10",
        "All parties agree to the evidence.",
        when=disclosure.consent_of.has("all_parties", "all_participants"),
        gives=(give("exception_to_secrecy", ground="consent"),),
        sure="medium",
    ),
    CROSS_BORDER.rule(
        "reg 10",
        "The evidence is needed for overriding reasons of public policy, such as the protection of a child or of"
        " somebody's life.",
        when=disclosure.what.is_one_of("child_abuse", "threat_of_violence")
        | disclosure.purpose.is_one_of("avert_danger"),
        gives=(give("exception_to_secrecy", ground="public_policy"),),
        sure="medium",
    ),
    CROSS_BORDER.rule(
        "reg 10",
        "The evidence is needed to carry out or enforce the settlement.",
        when=disclosure.purpose.is_one_of("enforcement"),
        gives=(give("exception_to_secrecy", ground="enforcement"),),
        sure="medium",
    ),
)

MAY_WITHHOLD = (
    "In a mediation across borders of the European Union the mediator, or the body that runs it, may withhold"
    " evidence of it in civil proceedings and arbitration."
)


def _withholds(when: Condition, since: date, until: date, rests_on: tuple[str, ...] = ()) -> Rule:
    return CROSS_BORDER.rule(
        "reg 9",
        MAY_WITHHOLD,
        when=keeper & civil_evidence & private & when,
        unless=may_be_ordered,
        gives=(give("mediator_not_compellable"),),
        rests_on=rests_on,
        since=since,
        until=until,
        note="The text of the regulation was not read again.",
    )


withholds = versions(
    _withholds(across_borders & begun_in_time, CROSS_BORDER.in_force, EXIT),
    _withholds(covered_mediation, EXIT, date.max, (EXIT_REGS.at("reg 2"),)),
)

regulations_decide = CROSS_BORDER.rule(
    "reg 10",
    "The rules for mediation across borders of the European Union decide whether the court may order the evidence.",
    when=keeper
    & civil_evidence
    & private
    & covered_mediation
    & any_of(*(Stated(exception.when) for exception in may_be_ordered))
    & ~Stated(disclosure.interests_of_justice),
    sure="medium",
)

files_closed = CPR.rule(
    "5.4C(1B)",
    "Court papers on an enforcement order for a mediated settlement, or on evidence of the mediation, may not be read"
    " without permission.",
    when=across_borders,
    since=ENFORCEMENT_ORDERS,
    until=EXIT,
)

# Enforcement of the settlement, CPR 78.23 and 78.24, FPR 35.2 -------------------------------------

not_family = ~Stated(family) & ~Stated(criminal)
written = ~agreement.form.is_one_of("oral", "oral_recorded")
all_consent = agreement.enforcement_asked_by.is_one_of("all_parties", "one_party_with_consent")
unlawful = CPR.rule(
    "78.24",
    "The settlement is contrary to law.",
    when=agreement.defects.has("contrary_to_law"),
    since=ENFORCEMENT_ORDERS,
)


one_alone = agreement.enforcement_asked_by.is_one_of("one_party_alone")
ROUTE, FORMS = "mediation_settlement_enforcement_order", ("written", "explicit_consent_of_all")
ORDER = (
    "A written settlement of a mediation across borders of the European Union can be made enforceable by an order of"
    " the court, if all parties expressly consent and it is not contrary to law."
)
ASKED_FOR = (
    "An enforcement order for a mediated settlement asks for writing and for the express consent of all parties."
)
NOT_WRITTEN = "A settlement made by spoken words gets no enforcement order."
NOT_AGREED = "Without the express consent of all parties there is no enforcement order."


def _orders(covered: Condition, since: date, until: date) -> tuple[Rule, ...]:
    """The enforcement order of a civil court in one version: when it is made and what it asks for."""
    eligible = covered & not_family

    def rule(place: str, says: str, when: Condition, *gives: Consequence, unless: tuple[Rule, ...] = ()) -> Rule:
        return CPR.rule(
            place,
            says,
            when=when,
            unless=unless,
            gives=gives,
            rests_on=(CPR.at("78.23" if place == "78.24" else "78.24"),),
            since=since,
            until=until,
        )

    return (
        rule("78.24", ORDER, eligible & written & all_consent, give("enforceable_by", route=ROUTE), unless=(unlawful,)),
        rule("78.23", ASKED_FOR, eligible, *(give("required_form", document="settlement", item=i) for i in FORMS)),
        rule("78.23", NOT_WRITTEN, eligible & ~written, give("missing_form", document="settlement", item="written")),
        rule(
            "78.24",
            NOT_AGREED,
            eligible & one_alone,
            give("missing_form", document="settlement", item="explicit_consent_of_all"),
        ),
    )


def _family_orders(covered: Condition, since: date, until: date) -> tuple[Rule, ...]:
    """The consent order of the family court in one version."""
    eligible = covered & family & financial_remedy
    return (
        FPR.rule(
            "35.2",
            "A settlement about money of a family mediation across borders of the European Union can become an order by"
            " consent, if the other side expressly consents and nothing in it is contrary to law.",
            when=eligible & all_consent,
            unless=(unlawful,),
            gives=(give("enforceable_by", route="court_order"),),
            since=since,
            until=until,
        ),
        FPR.rule(
            "35.2",
            "Without the express consent of the other side there is no order on the settlement of a family mediation"
            " across borders.",
            when=eligible & one_alone,
            gives=(give("missing_form", document="settlement", item="explicit_consent_of_all"),),
            since=since,
            until=until,
        ),
    )


TIMES = (
    (across_borders, ENFORCEMENT_ORDERS, EXIT),
    (across_borders & ~START.on_or_after(EXIT), EXIT, date.max),
)
enforcement = tuple(rule for time in TIMES for rule in (*_orders(*time), *_family_orders(*time)))

singapore = versions(
    SINGAPORE.rule(
        "art 1",
        "The United Kingdom signed the Singapore Convention on 3 May 2023 but has not ratified it; it gives no way to"
        " enforcement here.",
        when=dispute.cross_border,
        gives=(give("regime", name="singapore_convention", applies=False),),
        until=date(2026, 1, 1),
    ),
    SINGAPORE.not_modelled(
        "art 1",
        "Whether the United Kingdom has ratified the Singapore Convention since 2025 is not established here.",
        when=dispute.cross_border,
        since=date(2026, 1, 1),
    ),
)

# Limitation ---------------------------------------------------------------------------------------

expires, ended = limitation.expires_on, mediation.ended_on
equality_time = Stated(limitation.statute.is_one_of("equality_act_123_1_a"))
# Left out, the general limitation period is asked about.
general_time = ~Stated(
    limitation.statute.is_one_of(*(statute for statute in limitation.statute.values if statute != "general"))
)


def runs_out(days: int) -> Condition:
    """Whether the period would end during the mediation, or less than so many days after it."""
    return NotAfter(START, expires) & any_of(
        NotAfter(Later(expires, 1), Later(ended, days)),
        ~Stated(ended.is_stated()) & NotAfter(expires, TODAY),
    )


general_extended = LIMITATION.rule(
    "s.33A",
    "If the limitation period would end during a mediation across borders of the European Union, or less than eight"
    " weeks after it, it ends eight weeks after the mediation.",
    when=covered_mediation & general_time & runs_out(56),
    gives=(give("limitation", mode="extended", weeks=8, until=Later(ended, 56)),),
    rests_on=(CROSS_BORDER.at("reg 4"), CROSS_BORDER.at("reg 29")),
    since=CROSS_BORDER.in_force,
    note=SAVED,
)

equality_extended = EQUALITY.rule(
    "s.140A",
    "If the time for a discrimination claim about work would end during a mediation across borders of the European"
    " Union, or less than four weeks after it, it ends four weeks after the mediation.",
    when=covered_mediation & equality_time & runs_out(28),
    gives=(give("limitation", mode="extended", weeks=4, until=Later(ended, 28)),),
    rests_on=(CROSS_BORDER.at("reg 4"), CROSS_BORDER.at("reg 58")),
    note=SAVED,
)

tribunal_not_read = CROSS_BORDER.not_modelled(
    "reg 4",
    "How mediation across borders changed the other times of the employment tribunals is not gathered here.",
    when=covered_mediation & limitation.statute.is_one_of("employment_tribunal"),
)

consumer_extended = LIMITATION.rule(
    "s.33B",
    "If the limitation period would end while a consumer dispute was before a resolution body, or less than eight weeks"
    " after, it ended eight weeks after that procedure; procedures begun by the end of 2020 keep this.",
    when=dispute.field.is_one_of("consumer")
    & any_of(Stated(mediator.kind.is_one_of("consumer")), Stated(dispute.forum.is_one_of("consumer_body")))
    & START.on_or_after(date(2015, 7, 9))
    & ~START.on_or_after(EXIT)
    & general_time
    & runs_out(56),
    gives=(give("limitation", mode="extended", weeks=8, until=Later(ended, 56)),),
    since=date(2015, 7, 9),
    sure="medium",
    note="The day in July 2015 was not read.",
)
