"""France: code of administrative justice and code of relations with the administration on mediation."""

from bitim.law.facts import agreement, disclosure, dispute, fee, mediation, mediator
from bitim.law.fr.acts import CJA, CRPA, DECREE_2022_433, LAW_95_125, LAW_2016_1547, LOI_2016, PUBLIC_MEDIATORS
from bitim.law.fr.civil_code import already_expired, begun, long_rest, more_was_left, six_months_after, what_was_left
from bitim.law.fr.mediation_1995 import made_for_mediation, outsider, protector, statement
from bitim.law.fr.terms import administrative, all_agree, by_mediator, oral, pending, to_court, to_mediate, written
from bitim.law.kinds import give
from bitim.law.language import Later, Stated, any_of, versions

listed = dispute.mpo_listed
not_listed = ~Stated(listed)

mediable = versions(
    CJA.not_modelled(
        "L213-1",
        "Mediation of administrative disputes before 20 November 2016 is not encoded; the rules of 2011 left out"
        " matters of sovereign power.",
        when=administrative,
        since=LAW_95_125,
        until=LAW_2016_1547,
    ),
    CJA.rule(
        "L213-1",
        "A dispute with a public authority may be mediated, by agreement before or outside a court case and by order of"
        " the court with the parties' consent.",
        when=administrative,
        rests_on=(CJA.at("L213-5"), CJA.at("L213-7")),
    ),
)
court_may_propose = CJA.rule(
    "L213-7",
    "The administrative court may, with the parties' agreement, order mediation.",
    when=administrative & pending,
    gives=(give("offer_mediation", who="court", mode="may"),),
)

# Compulsory prior mediation -------------------------------------------------------------------

trial_of_2018 = LOI_2016.not_modelled(
    "art. 5",
    "Compulsory prior mediation was only tried out before 1 April 2022; the rules of that trial are not encoded.",
    when=administrative & listed,
    until=DECREE_2022_433,
)
attempt_first = CJA.rule(
    "L213-11",
    "Before challenging one of the listed individual decisions the claimant must try mediation.",
    when=administrative & listed,
    gives=(give("attempt_mediation", who="claimant", mode="must", process="mediation", when="before_claim"),),
    rests_on=(CJA.at("R213-12"),),
    since=DECREE_2022_433,
)
sent_to_mediator = CJA.rule(
    "R213-12",
    "A request brought without that mediation is rejected by order and the file goes to the mediator, who counts as"
    " seized on the day of filing.",
    when=administrative & listed,
    unless=(CJA.rule("L213-11", "Mediation has been tried.", when=mediation.attempted),),
    gives=(give("claim_sent_to_mediator"),),
    since=DECREE_2022_433,
)
seized = ~Stated(~mediation.attempted)
not_told = CJA.rule("R213-10", "The notice does not name the mediator.", when=~dispute.mpo_notified)
time_not_running = CJA.rule(
    "R213-10",
    "If the notice of the decision does not mention the prior mediation and the mediator's address, the time for"
    " going to court does not run.",
    when=administrative & listed & ~dispute.mpo_notified,
    gives=(give("court_time_limit", mode="not_running"),),
    since=DECREE_2022_433,
)
listed_interrupts = CJA.rule(
    "R213-10",
    "The mediator must be seized within the two months for going to court; this interrupts that time, which starts anew"
    " when a party or the mediator declares the mediation over.",
    when=administrative & listed & seized,
    unless=(not_told,),
    gives=(give("court_time_limit", mode="interrupted", months=2, until=Later(mediation.ended_on, months=2)),),
    rests_on=(CJA.at("L213-13"),),
    since=DECREE_2022_433,
)
listed_suspends = CJA.rule(
    "L213-13",
    "Seizing the mediator suspends the limitation period.",
    when=administrative & listed & seized,
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on),),
    rests_on=(CJA.at("R213-10"),),
    since=DECREE_2022_433,
)
administration_pays = CJA.rule(
    "L213-12",
    "The administration that took the decision alone bears the cost of compulsory prior mediation.",
    when=administrative & listed,
    gives=(give("fee_payer", who="administration"),),
    since=DECREE_2022_433,
)

# Mediation by agreement -----------------------------------------------------------------------

touched = any_of(mediation.agreed_on.is_stated(), mediation.ended_on.is_stated())
time_interrupted = CJA.rule(
    "L213-6",
    "Mediation by agreement interrupts the time for going to court, which starts anew when the mediation is declared"
    " over.",
    when=administrative & touched & not_listed,
    gives=(give("court_time_limit", mode="interrupted"),),
)
suspended = CJA.rule(
    "L213-6",
    "Mediation by agreement suspends the limitation period; from its declared end at least six months are left.",
    when=administrative & begun & not_listed,
    unless=(already_expired, more_was_left),
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on, until=six_months_after, months=6),),
)
suspended_long = CJA.rule(
    "L213-6",
    "Mediation by agreement suspends the limitation period; what was left of it runs on after the declared end.",
    when=administrative & long_rest & not_listed,
    unless=(already_expired,),
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on, until=what_was_left, months=6),),
)
public_mediator_clock = CRPA.rule(
    "L421-3",
    "Mediation with the administration's own mediator has the same effect on the time for going to court and on"
    " limitation.",
    when=administrative & touched & not_listed,
    since=PUBLIC_MEDIATORS,
)
no_second_interruption = CJA.rule(
    "R213-4",
    "After such a mediation an appeal to the author of the decision or a superior does not interrupt the time for court"
    " again.",
    when=administrative & mediation.ended_on.is_stated(),
    rests_on=(CJA.at("R213-13"),),
)
administration_offers = CRPA.rule(
    "L421-2",
    "The State administration, but not local authorities, puts a mediator at the disposal of the public in fields"
    " that a decree lists.",
    when=administrative,
    gives=(give("provide_mediation", who="administration", mode="must"),),
    since=PUBLIC_MEDIATORS,
    note="The decree that lists the fields has not been seen.",
)

# The mediator, secrecy, agreement, money ------------------------------------------------------

untrained = CJA.rule(
    "R213-3",
    "A mediator in an administrative dispute has the qualification that the dispute asks for and training or experience"
    " in mediation.",
    when=administrative & to_mediate & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
)
may_mediate = CJA.rule(
    "R213-3",
    "A person with the qualification that the dispute asks for and training or experience in mediation may mediate an"
    " administrative dispute.",
    when=administrative & to_mediate,
    provided=mediator.certified,
    rests_on=(CJA.at("L213-2"),),
)
secret = CJA.rule(
    "L213-2",
    "The mediator's findings and what was said are not told to others nor used in court without the parties' consent.",
    when=administrative & outsider & any_of(statement, made_for_mediation),
)
consent_lifts = CJA.rule(
    "L213-2",
    "The parties' consent lifts the secrecy of administrative mediation.",
    when=administrative & outsider & any_of(statement, made_for_mediation) & all_agree,
    gives=(give("exception_to_secrecy", ground="consent"),),
)
child_at_risk = CJA.rule(
    "L213-2",
    "In administrative mediation too, what protects a child may be told to those who can protect it.",
    when=administrative & disclosure.what.is_one_of("child_abuse") & protector,
    gives=(give("exception_to_secrecy", ground="child_risk"),),
)
person_at_risk = CJA.rule(
    "L213-2",
    "In administrative mediation too, what protects the integrity of a person or public order may be told to those who"
    " can protect them.",
    when=administrative & disclosure.what.is_one_of("threat_of_violence") & protector,
    gives=(give("exception_to_secrecy", ground="threat_of_violence"),),
)
to_enforce = CJA.rule(
    "L213-2",
    "The existence or the content of an agreement with the administration may be shown as far as its performance needs"
    " it.",
    when=administrative
    & disclosure.what.is_one_of("agreement")
    & to_court
    & ~Stated(~disclosure.purpose.is_one_of("enforcement", "prove_settlement")),
    gives=(give("exception_to_secrecy", ground="enforcement"),),
)
not_covered = CJA.rule(
    "L213-2",
    "The rule covers the mediator's findings and what was said, against outsiders and in court; it covers neither"
    " evidence that exists apart, nor bare facts, nor talk between the parties.",
    when=administrative
    & any_of(
        disclosure.what.is_one_of("independent_evidence", "existence", "statistics", "attendance"),
        any_of(statement, made_for_mediation) & disclosure.to.is_one_of("other_party"),
    ),
)
outcome_to_judge = CJA.rule(
    "L213-9",
    "The mediator tells the administrative judge whether or not the parties have reached an agreement.",
    when=administrative & by_mediator & disclosure.what.is_one_of("outcome") & to_court,
    provided=mediator.kind.is_one_of("court_appointed"),
    gives=(
        give("report_required", who="mediator", to="court"),
        give("disclosure_limit", to="agreement_reached_or_not"),
    ),
    rests_on=(CJA.at("L213-2"),),
)
secrecy_before_2016 = CJA.not_modelled(
    "L213-2",
    "The secrecy of administrative mediation before 20 November 2016 is not encoded.",
    when=administrative & outsider & any_of(statement, made_for_mediation),
    since=LAW_95_125,
    until=LAW_2016_1547,
)
rights_not_disposable = CJA.rule(
    "L213-3",
    "The agreement with the administration may not touch rights that the parties cannot freely dispose of.",
    when=administrative & ~dispute.rights_disposable,
    gives=(give("void", what="settlement", reason="rights_not_disposable"),),
)
only_disposable_rights = CJA.rule(
    "L213-3",
    "The mediation is not barred, but its agreement may not touch rights that are not at the parties' disposal.",
    when=administrative & ~dispute.rights_disposable,
)
not_written = CRPA.rule(
    "L423-1",
    "A transaction with the administration is made in writing.",
    when=administrative & oral,
    gives=(
        give("void", what="settlement", reason="form_missing"),
        give("missing_form", document="settlement", item="written"),
    ),
)
unlawful = CRPA.rule(
    "L423-1",
    "A transaction with the administration has a lawful object.",
    when=administrative & agreement.defects.has("contrary_to_law"),
    gives=(
        give("void", what="settlement", reason="contrary_to_law"),
        give("approval_refused", reason="contrary_to_law"),
        give("approval_refused", reason="public_policy"),
    ),
)
sound = CRPA.rule(
    "L423-1",
    "A written transaction with the administration is valid if its object is lawful and the concessions are mutual and"
    " balanced.",
    when=administrative,
    provided=written,
)
homologation = CJA.rule(
    "L213-4",
    "The administrative court approves the agreement on request and makes it enforceable.",
    when=administrative,
    unless=(
        CJA.rule(
            "L213-3", "The agreement touches rights not at the parties' disposal.", when=~dispute.rights_disposable
        ),
        CRPA.rule("L423-1", "The object is unlawful.", when=agreement.defects.has("contrary_to_law")),
        CRPA.rule("L423-1", "The agreement is not in writing.", when=oral),
    ),
    gives=(give("enforceable_by", route="homologation"),),
)
shares = CJA.rule(
    "L213-8",
    "Unless the parties agree otherwise they bear the cost of a mediation ordered by the administrative court in equal"
    " shares, save where that would be unfair given their means.",
    when=administrative & not_listed,
    provided=any_of(mediator.kind.is_one_of("court_appointed"), pending),
    unless=(CJA.rule("L213-8", "The parties have agreed on their shares.", when=fee.split_agreed),),
    gives=(give("fee_split", mode="by_means"),),
)
legal_aid = CJA.rule(
    "L213-8",
    "The State pays the share of a party to administrative mediation who has legal aid.",
    when=administrative & not_listed & fee.legal_aid,
    gives=(give("fee_payer", who="administration"),),
)
