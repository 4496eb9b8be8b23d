"""England and Wales: early conciliation by Acas before a claim to an employment tribunal, and what it does to time."""

from datetime import date

from bitim.law.facts import agreement, conciliation, dispute, limitation
from bitim.law.gb.eaw.acts import EC_REGS, ERA, ETA
from bitim.law.gb.eaw.terms import before_court, court_of_civil_procedure, labour
from bitim.law.kinds import give
from bitim.law.language import Between, Condition, Consequence, Gap, Later, NotAfter, Rule, Stated, versions

EARLY_CONCILIATION = date(2014, 5, 6)
SI_2020_1003 = date(2020, 12, 8)
SI_2020_1003_DOUBT = date(2020, 12, 1)
SI_2025_1153 = date(2025, 12, 1)

# Employment Tribunals Act 1996, section 18A -------------------------------------------------------

notify_acas = ETA.rule(
    "s.18A",
    "Before a claim to an employment tribunal the claimant must notify Acas and get an early conciliation certificate;"
    " taking part in the conciliation is voluntary.",
    when=labour
    & before_court
    & ~Stated(court_of_civil_procedure)
    & ~Stated(dispute.subject.is_one_of("collective_labour")),
    unless=(ETA.rule("s.18A", "The certificate has been issued.", when=conciliation.certificate_on.is_stated()),),
    gives=(
        give("attempt_mediation", who="claimant", mode="must", process="early_conciliation", when="before_claim"),
        give("participation_voluntary"),
    ),
    since=EARLY_CONCILIATION,
)

# Regulations of 2014, schedule, rule 6: how long it lasts -----------------------------------------

MONTH = (
    give("early_conciliation_period", months=1),
    give("procedure_term", months=1, extension_days=14, day_type="calendar"),
)
ONE_MONTH = "Early conciliation lasts at most one month, and fourteen days more if both sides agree."
SIX_WEEKS = "Early conciliation lasts at most six weeks."
TWELVE_WEEKS = "Early conciliation lasts at most twelve weeks."
DOUBT = (
    "Whether the six weeks of early conciliation began on 1 or on 8 December 2020 is not established; for the days"
    " between the length is left open."
)
notified = conciliation.notified_on


def _lasts(says: str, when: Condition, gives: tuple[Consequence, ...], since: date, until: date) -> Rule:
    return EC_REGS.rule("rule 6(1)", says, when=when, gives=gives, since=since, until=until)


def _open(when: Condition, since: date, until: date) -> Rule:
    return EC_REGS.not_modelled("rule 6(1)", DOUBT, when=when, since=since, until=until)


def _notified(since: date, until: date = date.max) -> Condition:
    begun = notified.on_or_after(since)
    return begun if until == date.max else begun & ~notified.on_or_after(until)


WEEKS_6, WEEKS_12 = (give("early_conciliation_period", weeks=weeks) for weeks in (6, 12))

# The day of the notification decides; before it, the law of the day asked about.
period_by_notification = (
    _lasts(ONE_MONTH, _notified(EARLY_CONCILIATION, SI_2020_1003_DOUBT), MONTH, EARLY_CONCILIATION, date.max),
    _open(_notified(SI_2020_1003_DOUBT, SI_2020_1003), SI_2020_1003_DOUBT, date.max),
    _lasts(SIX_WEEKS, _notified(SI_2020_1003, SI_2025_1153), (WEEKS_6,), SI_2020_1003, date.max),
    _lasts(TWELVE_WEEKS, _notified(SI_2025_1153), (WEEKS_12,), SI_2025_1153, date.max),
)

ahead = labour & before_court & ~Stated(notified.is_stated()) & ~Stated(court_of_civil_procedure)
period_ahead = versions(
    _lasts(ONE_MONTH, ahead, MONTH, EARLY_CONCILIATION, SI_2020_1003_DOUBT),
    _open(ahead, SI_2020_1003_DOUBT, SI_2020_1003),
    _lasts(SIX_WEEKS, ahead, (WEEKS_6,), SI_2020_1003, SI_2025_1153),
    _lasts(TWELVE_WEEKS, ahead, (WEEKS_12,), SI_2025_1153, date.max),
)

# Employment Rights Act 1996, section 207B: what it does to the time for the claim -----------------

tribunal_time = limitation.statute.is_one_of("employment_tribunal")
certificate, expires = conciliation.certificate_on, limitation.expires_on
not_counted = Between(notified, certificate)
stretched = Later(expires, not_counted)
month_after = Later(certificate, months=1)

in_good_time = NotAfter(notified, expires)
too_late = ERA.rule(
    "s.207B(3)",
    "The time for the claim had run out before Acas was notified; early conciliation does not bring it back.",
    when=tribunal_time & ~in_good_time,
    gives=(give("limitation", mode="unaffected", until=expires),),
    since=EARLY_CONCILIATION,
    sure="medium",
)

stands_still = ERA.rule(
    "s.207B(3)",
    "The days from the day after Acas was notified to the day of the certificate do not count towards the time for a"
    " tribunal claim.",
    when=tribunal_time & notified.is_stated(),
    unless=(too_late,),
    gives=(give("limitation", mode="suspended", from_=Later(notified, 1), days=not_counted),),
    since=EARLY_CONCILIATION,
)

READING = (
    "Guides differ on how subsections (3) and (4) combine. By the Employment Appeal Tribunal in Luton Borough Council v"
    " Haque (2018) the time stretched under (3) is tested under (4); that judgment was not read again."
)

ends_later = ERA.rule(
    "s.207B(3)",
    "The time for the tribunal claim ends later by the days that do not count.",
    when=tribunal_time & in_good_time & ~NotAfter(stretched, month_after),
    gives=(
        give("limitation", mode="suspended", from_=Later(notified, 1), days=not_counted, until=stretched),
        give("limitation", mode="extended", days=not_counted, until=stretched),
    ),
    since=EARLY_CONCILIATION,
    note=READING,
)

ends_a_month_later = ERA.rule(
    "s.207B(4)",
    "If the time for the tribunal claim would end before one month has passed since the certificate, it ends one month"
    " after the certificate.",
    when=tribunal_time & in_good_time & NotAfter(stretched, month_after),
    gives=(give("limitation", mode="extended", months=1, until=month_after),),
    rests_on=(ERA.at("s.207B(3)"),),
    since=EARLY_CONCILIATION,
    note=READING,
)

other_reading = ERA.rule(
    "s.207B(4)",
    "By another reading the time without the added days is tested: it would end within a month of the certificate, and"
    " so ends one month after it. To be safe, keep to the earlier day.",
    when=tribunal_time & in_good_time & ~NotAfter(stretched, month_after) & NotAfter(expires, month_after),
    gives=(give("limitation", mode="extended", months=1, until=month_after),),
    since=EARLY_CONCILIATION,
    sure="medium",
    note=READING,
)

# A settlement of the employment dispute -----------------------------------------------------------

with_acas = Stated(notified.is_stated()) | Stated(certificate.is_stated())
oral = agreement.form.is_one_of("oral", "oral_recorded")

conciliated_orally = ETA.rule(
    "s.18",
    "A settlement conciliated by Acas is written down in a form that ends the dispute; spoken words are not enough.",
    when=labour & with_acas & oral,
    gives=(give("missing_form", document="settlement", item="written"),),
    rests_on=(ERA.at("s.203"),),
    sure="medium",
)

conciliated = ETA.rule(
    "s.18",
    "A written settlement conciliated by Acas ends the employment dispute.",
    when=labour & with_acas,
    gives=(give("counts_as", nature="contract"),),
    rests_on=(ERA.at("s.203"),),
    sure="medium",
)

written_with_acas = ETA.rule(
    "s.18",
    "A settlement conciliated by Acas is recorded in writing.",
    when=labour & with_acas,
    gives=(give("required_form", document="settlement", item="written"),),
    rests_on=(ERA.at("s.203"),),
    sure="medium",
)

settled_without_acas = ERA.rule(
    "s.203",
    "Without Acas, a settlement that gives up claims to an employment tribunal binds only if it meets further"
    " conditions.",
    when=labour & ~Stated(court_of_civil_procedure) & ~with_acas,
    provided=Gap(
        "The conditions of section 203 for a settlement of employment claims without Acas are not gathered here."
    ),
)
