"""France: law No. 95-125 of 8 February 1995, articles 21 to 24, on mediation in civil matters."""

from datetime import date

from bitim.law.facts import accused, disclosure, dispute, fee, mediation, mediator, parties
from bitim.law.fr.acts import (
    CONSUMER_CODE,
    CONSUMER_REFORM,
    CPC,
    DECREE_2025_660,
    LABOUR_DECREE,
    LAW_95_125,
    LAW_2008_561,
    LAW_2016_1547,
    LAW_2019_222,
    LAW_2021_1729,
    LISTS,
    LISTS_DECREE,
    LIVRE_V,
    LOI_95,
    ORDINANCE_2011,
)
from bitim.law.fr.terms import (
    abuse,
    all_agree,
    before_consumer_mediator,
    by_contract,
    by_judge,
    by_mediator,
    civil_by_default,
    civil_matter,
    court_appointed,
    family,
    labour,
    pending,
    restorative,
    to_court,
)
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Stated, any_of, versions

LABOUR_OPENED = date(2015, 8, 8)  # known from memory

# Article 21: what mediation is ----------------------------------------------------------------

UNREAD = ("tax", "insolvency", "enforcement", "administrative_offence")
domestic_employment = labour & ~dispute.cross_border
labour_is_special = LOI_95.rule(
    "art. 24",
    "A dispute on an employment contract has its own rules.",
    when=labour,
    until=LABOUR_DECREE,
)

DEFINED = (
    "A dispute of civil, commercial, family, labour or rural law may be mediated: a third person helps two or more"
    " parties, in a structured process, to seek an agreement."
)
civil_disputes = versions(
    LOI_95.rule("art. 21", DEFINED, when=civil_matter, unless=(labour_is_special,), until=LIVRE_V),
    LOI_95.rule(
        "art. 21",
        DEFINED,
        when=civil_matter,
        unless=(labour_is_special,),
        since=LIVRE_V,
        until=DECREE_2025_660,
        rests_on=(CPC.at("1530"), CPC.at("1529")),
    ),
    LOI_95.rule(
        "art. 21",
        "A dispute of civil, commercial, family, labour or rural law may be mediated, with or without a court; since"
        " 2025 the code of civil procedure treats both forms in one title.",
        when=civil_matter,
        since=DECREE_2025_660,
        rests_on=(CPC.at("1530"), CPC.at("1529")),
    ),
)
tax_before_civil_court = CPC.rule(
    "1529",
    "A tax dispute that belongs before the civil courts may be mediated.",
    when=dispute.field.is_one_of("tax") & dispute.forum.is_one_of("civil_court"),
    since=DECREE_2025_660,
    rests_on=(CPC.at("1530"),),
)
judicial_before_2011 = LOI_95.rule(
    "art. 21",
    "A judge who has a civil dispute may have it mediated if the parties agree.",
    when=civil_matter & any_of(pending, by_judge),
    since=LAW_95_125,
    until=ORDINANCE_2011,
)
conventional_before_2011 = LOI_95.not_modelled(
    "art. 21",
    "The law of mediation without a court before 18 November 2011 is not encoded.",
    when=civil_matter,
    since=LAW_95_125,
    until=ORDINANCE_2011,
)
other_fields = LOI_95.not_modelled(
    "art. 21",
    "Whether a dispute of this field may be mediated in France is not encoded.",
    when=dispute.field.is_one_of(*UNREAD),
    since=LAW_95_125,
)
no_consent = LOI_95.rule(
    "art. 21",
    "Mediation seeks an agreement; it does not take place when a party refuses. A judge may order the parties only to"
    " meet a mediator for information.",
    when=~parties.all_consent & ~Stated(mediation.route.is_one_of("statute")),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    since=LAW_95_125,
)

# Article 24: employment contracts, 2011 to 2015 -----------------------------------------------

employment_outside = LOI_95.rule(
    "art. 24",
    "The statutory rules on mediation do not cover a dispute within France on an employment contract, only a"
    " cross-border one.",
    when=domestic_employment,
    gives=(give("regime", name="loi_95_125", applies=False),),
    until=LABOUR_OPENED,
)
employment_cross_border = LOI_95.rule(
    "art. 24",
    "A cross-border dispute on an employment contract is covered by the statutory rules and may be mediated.",
    when=labour & dispute.cross_border,
    gives=(give("regime", name="loi_95_125", applies=True),),
    until=LABOUR_OPENED,
)
employment_unknown = versions(
    LOI_95.not_modelled(
        "art. 24",
        "The law only says that its rules do not cover this dispute on an employment contract; whether it may be"
        " mediated without them is not known here.",
        when=domestic_employment,
        until=LABOUR_OPENED,
    ),
    LOI_95.not_modelled(
        "art. 24",
        "From which day mediation of disputes within France on employment contracts was opened is not known for"
        " certain.",
        when=labour,
        since=LABOUR_OPENED,
        until=LABOUR_DECREE,
    ),
)

# Article 21-2: the mediator -------------------------------------------------------------------

impartial = LOI_95.rule(
    "art. 21-2",
    "The mediator performs the task with impartiality, competence and diligence.",
    when=mediator.kind.is_one_of("court_appointed", "by_contract", "consumer"),
)
national_council = LOI_95.rule(
    "art. 21-6",
    "A National Council of Mediation proposes a code of ethics, training standards and the conditions of the lists.",
    when=mediator.kind.is_one_of("court_appointed", "by_contract"),
    since=LAW_2021_1729,
)
list_is_no_monopoly = LISTS_DECREE.rule(
    "art. 1",
    "Each court of appeal keeps a list of mediators for three years to inform judges; a mediator who is not on it"
    " may be chosen too.",
    when=mediator.kind.is_one_of("court_appointed", "by_contract") & ~mediator.registered,
    since=LISTS,
)

# Article 21-3: secrecy ------------------------------------------------------------------------

STATEMENTS = (
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "recommendation",
    "party_bad_faith",
    "threat_of_violence",
    "child_abuse",
    "agreement",
)
statement = disclosure.what.is_one_of(*STATEMENTS)
made_for_mediation = disclosure.what.is_one_of("document_made_for_mediation")
outsider = disclosure.to.is_one_of(
    "court", "prosecutor", "police", "public", "child_protection_body", "arbitrator", "regulator"
)
PROTECTORS = ("court", "prosecutor", "police", "child_protection_body")
protector = disclosure.to.is_one_of(*PROTECTORS)

child_at_risk = LOI_95.rule(
    "art. 21-3",
    "What protects the best interest of a child may be told to those who can protect it.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("child_abuse") & protector,
    gives=(give("exception_to_secrecy", ground="child_risk"),),
)
person_at_risk = LOI_95.rule(
    "art. 21-3",
    "What protects the physical or mental integrity of a person, or compelling reasons of public order, may be told to"
    " those who can protect them.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("threat_of_violence") & protector,
    gives=(give("exception_to_secrecy", ground="threat_of_violence"),),
)
consent_lifts = LOI_95.rule(
    "art. 21-3",
    "The parties have agreed to the disclosure.",
    when=civil_by_default & ~restorative & all_agree & outsider & any_of(statement, made_for_mediation),
    gives=(give("exception_to_secrecy", ground="consent"),),
)
agreement_to_enforce = LOI_95.rule(
    "art. 21-3",
    "The existence or the content of the agreement may be shown as far as its performance or enforcement needs it.",
    when=civil_by_default
    & ~restorative
    & disclosure.what.is_one_of("agreement")
    & to_court
    & ~Stated(~disclosure.purpose.is_one_of("enforcement", "prove_settlement")),
    gives=(give("exception_to_secrecy", ground="enforcement"),),
)
evidence_apart = LOI_95.rule(
    "art. 21-3",
    "The rule covers the mediator's findings and what was said, not evidence that exists apart from the mediation.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("independent_evidence"),
    until=DECREE_2025_660,
)
bare_facts = LOI_95.rule(
    "art. 21-3",
    "The rule covers the mediator's findings and what was said, not the bare fact that a mediation took place, nor"
    " figures without names.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("existence", "statistics"),
)
attendance_and_outcome = LOI_95.rule(
    "art. 21-3",
    "The rule covers the mediator's findings and what was said, not who attended or whether the mediation succeeded.",
    when=civil_by_default & ~restorative & disclosure.what.is_one_of("attendance", "outcome"),
    until=DECREE_2025_660,
)

secret_statements = versions(
    LOI_95.rule(
        "art. 21-3",
        "The mediator's findings and what was said in mediation are not told to others nor used in court or arbitration"
        " without the parties' consent.",
        when=civil_by_default & ~restorative & outsider & statement,
        unless=(labour_is_special,),
        until=LABOUR_DECREE,
    ),
    LOI_95.rule(
        "art. 21-3",
        "The mediator's findings and what was said in mediation are not told to others nor used in court or arbitration"
        " without the parties' consent.",
        when=civil_by_default & ~restorative & outsider & statement,
        since=LABOUR_DECREE,
        until=DECREE_2025_660,
    ),
    LOI_95.rule(
        "art. 21-3",
        "The mediator's findings and what was said, written or done in mediation are confidential unless the parties"
        " agree otherwise, and bind everybody.",
        when=civil_by_default & ~restorative & outsider & statement,
        since=DECREE_2025_660,
        rests_on=(CPC.at("1528-3"),),
    ),
)
employment_secrecy = LOI_95.not_modelled(
    "art. 24",
    "Which secrecy held in a dispute on an employment contract at that time is not encoded.",
    when=labour & outsider & any_of(statement, made_for_mediation),
    until=LABOUR_DECREE,
)
secrecy_before_2011 = LOI_95.not_modelled(
    "art. 24",
    "The secrecy of mediation before 18 November 2011 is not encoded.",
    when=civil_by_default & outsider & any_of(statement, made_for_mediation),
    since=LAW_95_125,
    until=ORDINANCE_2011,
)
other_party_caucus = LOI_95.not_modelled(
    "art. 21-3",
    "Whether a mediator may pass on to one party what the other said in private is not settled by the rules here.",
    when=civil_by_default
    & by_mediator
    & disclosure.what.is_one_of("caucus_statement", "mediator_note")
    & disclosure.to.is_one_of("other_party"),
)
between_parties = LOI_95.rule(
    "art. 21-3",
    "Secrecy protects against outsiders and against use in court; it does not bind the parties among themselves.",
    when=civil_by_default
    & ~restorative
    & disclosure.to.is_one_of("other_party")
    & any_of(statement, made_for_mediation),
    unless=(
        LOI_95.rule(
            "art. 21-3",
            "The mediator speaks of what a party said in private.",
            when=by_mediator & disclosure.what.is_one_of("caucus_statement", "mediator_note"),
        ),
    ),
)
other_secrets = LOI_95.not_modelled(
    "art. 21-3",
    "Secrecy between lawyer and client and the protection of personal data follow other laws, which are not encoded.",
    when=disclosure.what.is_one_of("personal_data", "lawyer_client_communication", "lawyer_disclosure_form")
    & ~Stated(disclosure.what.is_one_of("personal_data") & ~accused.age.at_least(18)),
    since=LAW_95_125,
)
other_fields_secrecy = LOI_95.not_modelled(
    "art. 21-3",
    "Which secrecy holds for mediation in this field is not encoded.",
    when=dispute.field.is_one_of("criminal", "tax", "insolvency", "enforcement", "administrative_offence")
    & disclosure.what.is_one_of(*STATEMENTS, "document_made_for_mediation", "outcome", "attendance")
    & ~restorative,
    since=LAW_95_125,
)

REPORTED = (
    "A mediator appointed by the court tells the judge whether or not the parties have reached an agreement, and no"
    " more."
)
outcome_to_judge = versions(
    LOI_95.rule(
        "art. 21-3",
        REPORTED,
        when=civil_by_default & by_mediator & disclosure.what.is_one_of("outcome") & to_court,
        provided=court_appointed,
        gives=(
            give("report_required", who="mediator", to="court"),
            give("disclosure_limit", to="agreement_reached_or_not"),
        ),
        rests_on=(CPC.at("131-11"), CPC.at("131-9")),
        until=DECREE_2025_660,
    ),
    LOI_95.rule(
        "art. 21-3",
        REPORTED,
        when=civil_by_default & by_mediator & disclosure.what.is_one_of("outcome") & to_court,
        provided=court_appointed,
        gives=(
            give("report_required", who="mediator", to="court"),
            give("disclosure_limit", to="agreement_reached_or_not"),
        ),
        since=DECREE_2025_660,
    ),
)

# Article 21-4: the agreement ------------------------------------------------------------------

rights_not_disposable = LOI_95.rule(
    "art. 21-4",
    "The agreement may not touch rights that the parties cannot freely dispose of.",
    when=civil_by_default & ~dispute.rights_disposable,
    gives=(give("void", what="settlement", reason="rights_not_disposable"),),
)
only_disposable_rights = LOI_95.rule(
    "art. 21-4",
    "The mediation is not barred, but its agreement may not touch rights that the parties cannot freely dispose of.",
    when=civil_matter & ~dispute.rights_disposable,
)

# Article 22-1: the order to meet a mediator ---------------------------------------------------

may_order_meeting = versions(
    LOI_95.rule(
        "art. 22-1",
        "At any stage the judge who has not obtained the parties' agreement may order them to meet a mediator who"
        " informs them about mediation.",
        when=civil_matter & pending,
        unless=(
            LOI_95.rule(
                "art. 22-1",
                "In a divorce or a dispute on parental authority the judge may not do so where violence is alleged.",
                when=family & abuse,
                since=date(2020, 8, 1),
            ),
        ),
        gives=(give("refer_to_mediator", who="court", mode="may", to="any"),),
        since=LAW_2019_222,
    ),
)
must_meet = LOI_95.rule(
    "art. 22-1",
    "Parties whom the judge orders to meet a mediator must go to that meeting, which only informs them.",
    when=civil_by_default & mediation.session.is_one_of("ordered", "attended", "missed", "missed_excused"),
    gives=(give("attend_session", who="parties", mode="must", session="mediator_meeting"),),
    since=LAW_2019_222,
)

# Article 22-2: money --------------------------------------------------------------------------

shares = LOI_95.rule(
    "art. 22-2",
    "Unless the parties agree otherwise they bear the cost of a mediation ordered by the judge in equal shares, save"
    " where that would be unfair given their means.",
    when=civil_by_default & court_appointed,
    unless=(LOI_95.rule("art. 22-2", "The parties have agreed on their shares.", when=fee.split_agreed),),
    gives=(give("fee_split", mode="by_means"),),
)
legal_aid = LOI_95.rule(
    "art. 22-2",
    "The State pays the share of a party who has legal aid.",
    when=civil_by_default & court_appointed & fee.legal_aid,
    gives=(give("fee_payer", who="administration"),),
)
fee_by_contract = LOI_95.not_modelled(
    "art. 22-2",
    "Who pays a mediator chosen by contract is left to that contract; the rules here say nothing else.",
    when=civil_by_default & by_contract & ~before_consumer_mediator,
)

# What is not encoded --------------------------------------------------------------------------

unread_fields = dispute.field.is_one_of(*UNREAD)
OLD_MEDIATORS = "What the law asked of such a mediator at that time is not encoded."
mediators_before = (
    LOI_95.not_modelled("art. 21-2", OLD_MEDIATORS, when=ALWAYS, since=LAW_95_125, until=LIVRE_V),
    LOI_95.not_modelled(
        "art. 21-2",
        OLD_MEDIATORS,
        when=mediator.kind.is_one_of("consumer"),
        since=LIVRE_V,
        until=CONSUMER_CODE,
    ),
    LOI_95.not_modelled(
        "art. 21-2",
        OLD_MEDIATORS,
        when=dispute.field.is_one_of("administrative"),
        since=LIVRE_V,
        until=LAW_2016_1547,
    ),
    LOI_95.not_modelled(
        "art. 21-2",
        "What the law asks of a mediator in this field is not encoded.",
        when=unread_fields,
        since=LIVRE_V,
    ),
)
OLD_AGREEMENTS = "What the law asked of such an agreement at that time is not encoded."
agreements_before = (
    LOI_95.not_modelled("art. 21-4", OLD_AGREEMENTS, when=ALWAYS, since=LAW_95_125, until=LAW_2008_561),
    LOI_95.not_modelled(
        "art. 21-4",
        OLD_AGREEMENTS,
        when=dispute.field.is_one_of("administrative"),
        since=LAW_2008_561,
        until=CONSUMER_REFORM,
    ),
    LOI_95.not_modelled(
        "art. 21-4",
        "What the law asks of an agreement in this field is not encoded.",
        when=unread_fields,
        since=LAW_2008_561,
    ),
)
