"""European Union: the Mediation Directive of 2008, in the order of its articles."""

from collections.abc import Callable

from bitim.law.eu.acts import BREXIT, CONSUMER, DIRECTIVE_IN_FORCE, MEDIATION
from bitim.law.eu.terms import (
    PUBLIC,
    at_disposal,
    both_bound,
    consumer,
    covered,
    criminal,
    danish,
    domestic,
    pending,
)
from bitim.law.facts import agreement, disclosure, dispute, law, limitation, mediation, mediator
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Condition, Consequence, Gap, NotAfter, Rule, Stated, all_of, any_of, versions


def _twice(
    place: str,
    says: str,
    when: Callable[[bool], Condition],
    *,
    provided: Condition = ALWAYS,
    unless: tuple[Rule, ...] = (),
    gives: tuple[Consequence, ...] = (),
    rests_on: tuple[str, ...] = (),
) -> tuple[Rule, ...]:
    """A provision with and without the United Kingdom among the states bound."""
    return versions(
        MEDIATION.rule(
            place,
            says,
            when=when(True),
            provided=provided,
            unless=unless,
            gives=gives,
            rests_on=rests_on,
            until=BREXIT,
        ),
        MEDIATION.rule(
            place,
            says,
            when=when(False),
            provided=provided,
            unless=unless,
            gives=gives,
            rests_on=rests_on,
            since=BREXIT,
        ),
    )


def _in_scope(with_britain: bool) -> Condition:  # noqa: FBT001 - one of two scopes
    return covered(with_britain=with_britain)


# Article 1. Scope ---------------------------------------------------------------------------------

not_yet = MEDIATION.rule(
    "art. 12(1)",
    "The Mediation Directive need not be in national law before 21 May 2011.",
    when=ALWAYS,
    gives=(give("regime", name="mediation_directive", applies=False, since=MEDIATION.in_force),),
    since=DIRECTIVE_IN_FORCE,
    until=MEDIATION.in_force,
)
public_matters = MEDIATION.rule(
    "art. 1(2)",
    "The Mediation Directive leaves out tax, customs and administrative matters.",
    when=dispute.field.is_one_of("tax", "administrative", "administrative_offence"),
    gives=(
        give("bar_to_mediation", reason="subject_excluded"),
        give("regime", name="mediation_directive", applies=False),
    ),
)
criminal_matters = MEDIATION.rule(
    "art. 1(2)",
    "The Mediation Directive covers civil and commercial matters only, not criminal cases.",
    when=criminal,
    gives=(
        give("bar_to_mediation", reason="subject_excluded"),
        give("regime", name="mediation_directive", applies=False),
    ),
)
sovereign_acts = MEDIATION.rule(
    "art. 1(2)",
    "The Mediation Directive leaves out the liability of a State for acts of State authority.",
    when=dispute.acta_iure_imperii,
    gives=(give("bar_to_mediation", reason="sovereign_act"), give("regime", name="mediation_directive", applies=False)),
)
not_at_disposal = MEDIATION.rule(
    "art. 1(2)",
    "The Mediation Directive leaves out rights that the parties may not dispose of, as often in family and labour law.",
    when=~dispute.rights_disposable,
    gives=(
        give("bar_to_mediation", reason="rights_not_disposable"),
        give("regime", name="mediation_directive", applies=False),
    ),
    rests_on=(MEDIATION.at("recital 10"),),
)
_by_consumer_law = CONSUMER.rule(
    "art. 2(1)",
    "Consumer disputes within one country, and with Denmark, are covered by the Consumer ADR Directive.",
    when=consumer,
)
denmark = MEDIATION.rule(
    "art. 1(3)",
    "Denmark is not bound by the Mediation Directive.",
    when=danish,
    unless=(_by_consumer_law,),
    gives=(
        give("bar_to_mediation", reason="conditions_not_met"),
        give("regime", name="mediation_directive", applies=False),
    ),
)

# Article 2. Cross-border disputes -----------------------------------------------------------------

within_one_state = MEDIATION.rule(
    "art. 2(1)",
    "The parties live in the same country: the Mediation Directive does not apply, but national law may go further.",
    when=domestic,
    unless=(_by_consumer_law,),
    gives=(
        give("bar_to_mediation", reason="not_cross_border"),
        give("regime", name="mediation_directive", applies=False),
    ),
    rests_on=(MEDIATION.at("recital 8"),),
    note="What counts is the day on which mediation was agreed, ordered or invited. For evidence and limitation it is"
    " enough that a case follows in another member state; that is not a fact here.",
)
third_country = _twice(
    "art. 2(1)",
    "A party lives outside the states that the Mediation Directive binds; since 2021 the United Kingdom is "
    "outside unless mediation was agreed before.",
    lambda with_britain: all_of(~both_bound(with_britain=with_britain), ~Stated(danish), ~Stated(domestic)),
    unless=(_by_consumer_law,),
    gives=(
        give("bar_to_mediation", reason="not_cross_border"),
        give("regime", name="mediation_directive", applies=False),
    ),
)
in_scope = _twice(
    "art. 1(2)",
    "The Mediation Directive covers civil and commercial disputes between parties from different member states "
    "about rights at their disposal.",
    lambda with_britain: all_of(
        covered(with_britain=with_britain),
        dispute.field.is_one_of("civil", "commercial", "consumer", "family", "labour"),
        at_disposal,
    ),
    gives=(give("regime", name="mediation_directive", applies=True),),
    rests_on=(MEDIATION.at("art. 2(1)"),),
)
unclear_fields = MEDIATION.not_modelled(
    "art. 1(2)",
    "How far disputes in insolvency and in enforcement are within the Mediation Directive is not encoded.",
    when=dispute.field.is_one_of("insolvency", "enforcement"),
)

# Articles 3 and 4. Mediators ----------------------------------------------------------------------

judge_of_case = MEDIATION.rule(
    "art. 3(a)",
    "A judge who is responsible for a case about the dispute is no mediator within the Mediation Directive.",
    when=mediator.judge_of_case,
    gives=(give("disqualified", reason="decides_case"),),
)
other_judge = MEDIATION.rule(
    "art. 3(a)",
    "A judge may mediate who is not responsible for any case about the dispute.",
    when=mediator.kind.is_one_of("judge") & ~mediator.judge_of_case,
)
any_third_person = MEDIATION.rule(
    "art. 3(b)",
    "Anyone asked to mediate effectively, impartially and competently is a mediator, whatever the name or profession.",
    when=~mediator.kind.is_one_of("judge"),
)
quality = MEDIATION.rule(
    "art. 4",
    "Member states promote codes of conduct, quality control and training; the Union asks mediators for no licence.",
    when=ALWAYS,
)

# Article 5. Recourse to mediation -----------------------------------------------------------------

court_invites = _twice(
    "art. 5(1)",
    "In a cross-border dispute the court may invite the parties to mediate, or to an information meeting if such "
    "meetings are easily available.",
    lambda with_britain: covered(with_britain=with_britain) & pending,
    gives=(give("offer_mediation", who="court", mode="may"),),
)
compulsion_allowed = MEDIATION.rule(
    "art. 5(2)",
    "National law may make mediation compulsory, or reward or sanction it, as long as the way to court stays open.",
    when=law.compulsory_mediation.is_one_of("court_access_kept"),
    gives=(give("national_rule_allowed", rule="compulsory_mediation"),),
)
compulsion_not_allowed = MEDIATION.rule(
    "art. 5(2)",
    "National law may not make mediation compulsory in a way that keeps people from the courts.",
    when=law.compulsory_mediation.is_one_of("court_access_prevented"),
)
public_information = MEDIATION.rule(
    "art. 9",
    "Member states encourage that the public is told how to find mediators and mediation bodies.",
    when=~dispute.field.is_one_of(*PUBLIC),
    rests_on=(MEDIATION.at("art. 10"),),
)

# Article 6. Enforceability ------------------------------------------------------------------------

_written = agreement.form.is_one_of("written", "electronic", "email")
settlement_oral = _twice(
    "art. 6(1)",
    "Only a written settlement can be made enforceable under the Mediation Directive.",
    lambda with_britain: covered(with_britain=with_britain) & ~_written,
    gives=(give("missing_form", document="settlement", item="written"),),
)
settlement_unlawful = MEDIATION.rule(
    "art. 6(1)",
    "The settlement is not made enforceable where its content is against the law of the state asked.",
    when=agreement.defects.has("contrary_to_law"),
    gives=(give("approval_refused", reason="contrary_to_law"),),
)
settlement_written = _twice(
    "art. 6(1)",
    "A written settlement of a cross-border dispute has the form that the Mediation Directive asks for.",
    lambda with_britain: covered(with_britain=with_britain) & _written,
)
_national_law = Gap("Whether the settlement is valid is for national law, which is answered for its own country.")
settlement_elsewhere = _twice(
    "art. 2(1)",
    "The Mediation Directive does not cover this dispute; national law decides on the settlement.",
    lambda with_britain: ~covered(with_britain=with_britain),
    provided=_national_law,
)
asked_alone = _twice(
    "art. 6(1)",
    "One party alone cannot ask to make the settlement enforceable: the others must expressly consent; a state "
    "may be more generous.",
    lambda with_britain: (
        covered(with_britain=with_britain) & agreement.enforcement_asked_by.is_one_of("one_party_alone")
    ),
    gives=(give("missing_form", document="settlement", item="explicit_consent_of_all"),),
)
made_enforceable = _twice(
    "art. 6(1)",
    "All parties, or one with the express consent of the others, can have the written settlement made enforceable"
    " in every member state, by a court or another authority.",
    lambda with_britain: all_of(
        covered(with_britain=with_britain),
        _written,
        agreement.enforcement_asked_by.is_one_of("all_parties", "one_party_with_consent"),
    ),
    unless=(
        MEDIATION.rule(
            "art. 6(1)",
            "The content is against the law of the state asked.",
            when=agreement.defects.has("contrary_to_law"),
        ),
    ),
    gives=(give("enforceable_by", route="directive_art_6"),),
    rests_on=(MEDIATION.at("art. 6(2)"), MEDIATION.at("art. 6(4)"), MEDIATION.at("recital 20")),
)

# Article 7. Confidentiality -----------------------------------------------------------------------

_CIVIL = ("civil", "arbitration", "contract_rescission", "malpractice_of_mediator", "malpractice_of_lawyer")
_runs_mediation = disclosure.who.is_one_of("mediator", "judge_mediator", "organisation")
_all_agree = disclosure.consent_of.has("all_parties", "all_participants")
not_compellable = _twice(
    "art. 7(1)",
    "Mediators and those who run a mediation cannot be made to testify before a civil court or an arbitrator "
    "about what they learned there.",
    lambda with_britain: all_of(
        covered(with_britain=with_britain),
        _runs_mediation,
        disclosure.to.is_one_of("court", "arbitrator"),
        any_of(Stated(disclosure.to.is_one_of("arbitrator")), disclosure.proceeding.is_one_of(*_CIVIL)),
    ),
    unless=(
        MEDIATION.rule(
            "art. 7(1)",
            "The parties agree that the mediator may testify.",
            when=_all_agree,
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
        MEDIATION.rule(
            "art. 7(1)(a)",
            "Testimony is needed for reasons of public policy, above all to protect children or a person from harm.",
            when=any_of(
                Stated(disclosure.what.is_one_of("child_abuse", "threat_of_violence")),
                disclosure.purpose.is_one_of("avert_danger"),
            ),
            gives=(give("exception_to_secrecy", ground="public_policy"),),
        ),
        MEDIATION.rule(
            "art. 7(1)(b)",
            "The content of the settlement must be known to carry it out or enforce it.",
            when=disclosure.what.is_one_of("agreement") & disclosure.purpose.is_one_of("enforcement"),
            gives=(give("exception_to_secrecy", ground="enforcement"),),
        ),
        MEDIATION.rule(
            "art. 7(1)",
            "The information does not come from the mediation.",
            when=disclosure.what.is_one_of("independent_evidence"),
            gives=(give("exception_to_secrecy", ground="independent_evidence"),),
        ),
    ),
    gives=(give("mediator_not_compellable"),),
)
parties_not_bound = MEDIATION.rule(
    "art. 7(1)",
    "The Mediation Directive protects mediators from testifying; the parties and others are not bound by it.",
    when=~_runs_mediation,
)
criminal_court_not_bound = MEDIATION.rule(
    "art. 7(1)",
    "The Mediation Directive does not protect the mediator in criminal or administrative proceedings.",
    when=_runs_mediation & disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour", "administrative"),
)
stricter_law = MEDIATION.rule(
    "art. 7(2)",
    "National law may protect the confidentiality of mediation more strictly.",
    when=ALWAYS,
)

# Article 8. Limitation ----------------------------------------------------------------------------

_during = all_of(
    NotAfter(mediation.agreed_on, limitation.expires_on),
    any_of(NotAfter(limitation.expires_on, mediation.ended_on), ~Stated(mediation.ended_on.is_stated())),
)
limitation_kept = _twice(
    "art. 8(1)",
    "Whoever tries mediation can still go to court or arbitration when the time limit ran out during it; treaties"
    " with time limits stay as they are.",
    lambda with_britain: covered(with_britain=with_britain) & _during,
    gives=(give("limitation", mode="extended"),),
    rests_on=(MEDIATION.at("art. 8(2)"),),
)
limitation_untouched = _twice(
    "art. 8(1)",
    "The time limit does not run out during the mediation: the Mediation Directive does not change it.",
    lambda with_britain: covered(with_britain=with_britain) & ~_during,
    gives=(give("limitation", mode="unaffected"),),
)

# What the Directive leaves to others --------------------------------------------------------------

silent_on_fees = MEDIATION.rule(
    "art. 1(1)",
    "The Mediation Directive does not say who pays for the mediation; national law and the parties do.",
    when=~dispute.field.is_one_of(*PUBLIC),
)
silent_on_crime = MEDIATION.rule(
    "art. 1(2)",
    "The Mediation Directive does not apply in criminal cases.",
    when=criminal,
)
