"""France: Civil Code on limitation (2230, 2238), transactions (2044 to 2052), divorce (255) and parental authority."""

from bitim.law.facts import agreement, dispute, limitation, mediation, negotiation
from bitim.law.fr.acts import (
    CASS,
    CCIV,
    LAW_2020_936,
    PARENTAL_PART,
    SEIZURE_RULING,
)
from bitim.law.fr.terms import (
    abuse,
    by_judge,
    civil_by_default,
    criminal,
    family,
    oral,
    parental,
    pending,
    written,
)
from bitim.law.kinds import give
from bitim.law.language import Between, Later, NotAfter, Stated, any_of

# Articles 255 and 373-2-10: violence in the family --------------------------------------------

not_by_judge_in_family = CCIV.rule(
    "255",
    "In a divorce or a dispute on parental authority the judge may neither propose mediation nor order to meet a family"
    " mediator where violence against the spouse, parent or child is alleged, or control is manifest.",
    when=family & abuse & by_judge,
    provided=any_of(dispute.subject.is_one_of("divorce"), parental),
    gives=(give("bar_to_mediation", reason="domestic_abuse"),),
    rests_on=(CCIV.at("373-2-10"),),
    since=LAW_2020_936,
)
parental_part_first = CCIV.not_modelled(
    "373-2-10",
    "The bar for parents where violence is alleged came into force in parts from 30 December 2019; what exactly held"
    " before 1 August 2020 is not known here.",
    when=family & abuse & by_judge & parental,
    since=PARENTAL_PART,
    until=LAW_2020_936,
)
judge_stays_silent = CCIV.rule(
    "255",
    "Where violence is alleged in a divorce or a dispute on parental authority the judge must not propose mediation.",
    when=family & abuse & any_of(dispute.subject.is_one_of("divorce"), parental) & ~Stated(~pending),
    gives=(give("offer_mediation", who="court", mode="must_not"),),
    rests_on=(CCIV.at("373-2-10"),),
    since=LAW_2020_936,
)

# Articles 2044 to 2052: transactions ----------------------------------------------------------

not_written = CCIV.rule(
    "2044",
    "A settlement by mutual concessions is a transaction and is made in writing.",
    when=any_of(civil_by_default, criminal) & oral,
    gives=(
        give("void", what="settlement", reason="form_missing"),
        give("missing_form", document="settlement", item="written"),
    ),
    note="An agreement without mutual concessions is no transaction; no statement distinguishes the two here.",
)
sound = CCIV.rule(
    "2044",
    "A settlement by mutual concessions in writing is valid.",
    when=any_of(civil_by_default, criminal),
    provided=written,
)
other_defects = CCIV.not_modelled(
    "2044",
    "What threat, deceit, a condition, a wrong basis or the rights of others do to a settlement follows general"
    " contract law, which is not encoded.",
    when=civil_by_default
    & agreement.defects.has("pressure", "pressure_avoided", "suspensive_condition", "wrong_basis", "rights_of_others"),
)
bars_new_action = CCIV.rule(
    "2052",
    "A transaction bars a new action between the parties on the same object.",
    when=civil_by_default & written,
)
same_claim_again = CCIV.rule(
    "2052",
    "A transaction bars a new action between the parties on the same object.",
    when=civil_by_default
    & ~Stated(~mediation.ended_by.is_one_of("settlement"))
    & mediation.ended_by.is_one_of("settlement"),
    gives=(give("repeat_claim_barred"),),
)
offence_settled = CCIV.rule(
    "2046",
    "One may settle about the damage from an offence; this does not stop the prosecutor.",
    when=criminal & mediation.ended_by.is_one_of("settlement"),
    gives=(give("case_unaffected"),),
)

# Articles 2230 and 2238: limitation -----------------------------------------------------------

begun = mediation.agreed_on.is_stated()
six_months_after = Later(mediation.ended_on, months=6)
suspended_days = Between(mediation.agreed_on, mediation.ended_on)
what_was_left = Later(limitation.expires_on, days=suspended_days)
long_rest = begun & mediation.ended_on.is_stated() & ~NotAfter(what_was_left, six_months_after)
expired_before = ~NotAfter(mediation.agreed_on, limitation.expires_on)

already_expired = CCIV.rule(
    "2238", "The period had run out before the parties agreed to mediate.", when=begun & expired_before
)
more_was_left = CCIV.rule("2230", "More than six months of the period were left.", when=long_rest)
at_least_six_months = CCIV.rule(
    "2238",
    "The written agreement to mediate, made after the dispute arose, or else the first meeting suspends the limitation"
    " period; from the end of the mediation at least six months are left.",
    when=civil_by_default & begun,
    unless=(already_expired, more_was_left),
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on, until=six_months_after, months=6),),
    rests_on=(CCIV.at("2230"),),
)
rest_runs_on = CCIV.rule(
    "2230",
    "Suspension stops the clock without setting it back: after the mediation the period runs on for the time that was"
    " left when it began.",
    when=civil_by_default & long_rest,
    unless=(already_expired,),
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on, until=what_was_left, months=6),),
    rests_on=(CCIV.at("2238"),),
)
not_revived = CCIV.rule(
    "2238",
    "A limitation period that has already run out is not revived by an agreement to mediate.",
    when=civil_by_default & begun & expired_before,
    gives=(give("limitation", mode="unaffected"),),
    sure="medium",
)
talks_alone = CASS.rule(
    "soc., 17 October 2018",
    "Mere negotiations without a mediator or conciliator do not suspend the limitation period.",
    when=civil_by_default & negotiation.started_on.is_stated() & ~Stated(begun),
    gives=(give("limitation", mode="unaffected"),),
    rests_on=(CASS.at("1re civ., 13 May 2014"), CCIV.at("2238")),
)
seizing_an_institution = CASS.rule(
    "2e civ., 24 October 2024",
    "Applying to an institutional mediator counts as the start of mediation and suspends the limitation period; at"
    " least six months are left from its end.",
    when=civil_by_default
    & dispute.forum.is_one_of("consumer_mediator", "bank_mediator")
    & mediation.application_received_on.is_stated()
    & ~Stated(begun),
    gives=(
        give(
            "limitation",
            mode="suspended",
            from_=mediation.application_received_on,
            until=six_months_after,
            months=6,
        ),
    ),
    rests_on=(CCIV.at("2238"),),
    since=SEIZURE_RULING,
    sure="medium",
)
