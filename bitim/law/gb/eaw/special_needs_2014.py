"""England and Wales: Children and Families Act 2014, Part 3, mediation about special educational needs."""

from bitim.law.facts import conciliation, dispute, mediator
from bitim.law.gb.eaw.acts import CFA, HORIZON, SEND
from bitim.law.gb.eaw.terms import before_court, send
from bitim.law.kinds import give
from bitim.law.language import Later, NotAfter, Stated

PART = SEND.at("Part 2")

adviser_first = CFA.rule(
    "s.55",
    "Before appealing about special educational needs, a parent or young person must contact a mediation adviser within"
    " two months of the decision and get a certificate; nobody has to mediate.",
    when=send & before_court,
    gives=(give("participation_voluntary"),),
    rests_on=(PART,),
    since=SEND.in_force,
    note="An appeal about placement alone needs no certificate, and the tribunal may hear an appeal without it.",
)

authority_takes_part = CFA.rule(
    "s.53",
    "If the parent or young person chooses mediation, the local authority, or the health body, must arrange it and take"
    " part.",
    when=send,
    gives=(give("take_part", who="administration", mode="must", process="mediation"),),
    rests_on=(CFA.at("s.54"), PART),
    since=SEND.in_force,
)

within_thirty_days = SEND.rule(
    "Part 2",
    "Mediation about special educational needs is to be held within 30 days; the certificate follows within three"
    " working days.",
    when=send,
    gives=(give("mediation_to_be_held_within", days=30, day_type="calendar"),),
    rests_on=(CFA.at("s.53"), CFA.at("s.54")),
)

two_months = Later(dispute.decision_on, months=2)
one_month = Later(conciliation.certificate_on, months=1)

appeal_after_certificate = SEND.rule(
    "Part 2",
    "The appeal is brought within one month of the mediation certificate, if that is later than two months after the"
    " decision.",
    when=send & ~NotAfter(one_month, two_months),
    gives=(give("court_time_limit", mode="extended", until=one_month, months=1),),
    rests_on=(CFA.at("s.55"),),
)

appeal_after_decision = SEND.rule(
    "Part 2",
    "The mediation adviser is contacted, and the appeal brought, within two months of the decision; a later month after"
    " the certificate is not lost.",
    when=send & dispute.decision_on.is_stated(),
    unless=(appeal_after_certificate,),
    gives=(give("court_time_limit", until=two_months, months=2),),
    rests_on=(CFA.at("s.55"),),
)

# Who may advise -----------------------------------------------------------------------------------

advises = Stated(mediator.task.is_one_of("advise_send"))

advice_before_the_act = CFA.not_modelled(
    "s.56(3)",
    "Who might advise on mediation about special educational needs before September 2014 is not gathered here.",
    when=advises,
    since=HORIZON,
    until=SEND.in_force,
)

employed_by_authority = CFA.rule(
    "s.56(3)",
    "A mediation adviser must be independent and may not be employed by a local authority, an integrated care board or"
    " NHS England.",
    when=advises & mediator.obstacles.has("public_servant"),
    gives=(give("disqualified", reason="employer"),),
    since=SEND.in_force,
)

independent_adviser = CFA.rule(
    "s.56(3)",
    "An independent person may advise on mediation about special educational needs.",
    when=advises,
    since=SEND.in_force,
)
