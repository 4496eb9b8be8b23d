"""Germany: Code of Criminal Procedure, in the order of its sections."""

from datetime import date

from bitim.law.de.acts import STGB, STPO
from bitim.law.de.terms import (
    adult,
    bound_by_law,
    charged,
    criminal,
    criminal_witness,
    made_good,
    not_charged,
    sentence_open,
)
from bitim.law.facts import accused, disclosure, dispute, mediation, offence, victim
from bitim.law.kinds import give
from bitim.law.language import Gap, Rule, Stated, all_of, versions

vergehen = offence.gravity.is_one_of("vergehen")
verbrechen = offence.gravity.is_one_of("verbrechen")
WHO_QUESTIONS = ("police", "prosecutor", "court")

# Section 53. Witnesses ---------------------------------------------------------------------------

no_privilege = STPO.rule(
    "53",
    "The list of those who may refuse to testify in a criminal court does not name mediators; a mediator called as a"
    " witness must testify.",
    when=bound_by_law & criminal_witness,
    gives=(give("exception_to_secrecy", ground="criminal_case"),),
    sure="medium",
    note="For a mediator who is a lawyer the question is open; practice was not read.",
)
examined_by_prosecution = STPO.not_modelled(
    "53",
    "Whether a mediator must testify before the prosecutor or the police is not encoded.",
    when=all_of(
        bound_by_law,
        disclosure.to.is_one_of("prosecutor", "police"),
        disclosure.purpose.is_one_of("testimony"),
    ),
)

# Section 136. The accused --------------------------------------------------------------------------

tells_accused = STPO.rule(
    "136(1)",
    "When the accused is questioned, in suitable cases the possibility of a settlement with the victim should be"
    " mentioned.",
    when=criminal & dispute.stage.is_one_of("pre_trial_investigation", "claim_filed", "claim_accepted", "trial"),
    gives=tuple(give("inform_about_mediation", who=who, to="accused", mode="should") for who in WHO_QUESTIONS),
)

# Sections 153a and 153b. Prosecution held off ---------------------------------------------------------

at_charge = criminal & adult & not_charged
after_charge = criminal & adult & charged

held_off_by_prosecutor = STPO.rule(
    "153a(1)",
    "For a lesser offence the prosecutor may hold off the charge, if guilt is not too grave, and direct the accused to"
    " seek a settlement with the victim; court and accused must agree, in petty cases the accused alone.",
    when=at_charge & vergehen,
    gives=(
        give("conditional_non_prosecution", who="prosecutor", mode="may"),
        give("consent_needed", of="court"),
        give("consent_needed", of="accused"),
    ),
    rests_on=(STGB.at("12"),),
    note="That guilt is not too grave, and that the case is not petty, are presumed.",
)
not_for_verbrechen = STPO.rule(
    "153a(1)",
    "For a serious crime the charge cannot be held off on such a condition.",
    when=at_charge & verbrechen,
    gives=(give("conditional_non_prosecution", who="prosecutor", mode="must_not"),),
    rests_on=(STGB.at("12"),),
)
held_off_by_court = STPO.rule(
    "153a(2)",
    "After the charge for a lesser offence the court may stay the case and direct the accused to seek a settlement with"
    " the victim; prosecutor and accused must agree.",
    when=after_charge & vergehen,
    gives=(
        give("conditional_non_prosecution", who="court", mode="may"),
        give("consent_needed", of="prosecutor"),
        give("consent_needed", of="accused"),
    ),
    rests_on=(STPO.at("153a(1)"), STGB.at("12")),
)
on_points_of_law = versions(
    STPO.not_modelled(
        "153a(2)",
        "Until when the court could stay the case was limited by the end of the hearing on the facts; the day on which"
        " the limit fell was not read.",
        when=criminal & adult & vergehen & dispute.stage.is_one_of("cassation"),
        until=date(2022, 1, 1),
    ),
    STPO.rule(
        "153a(2)",
        "For a lesser offence the court may stay the case on such a condition on an appeal on points of law too;"
        " prosecutor and accused must agree.",
        when=criminal & adult & vergehen & dispute.stage.is_one_of("cassation"),
        gives=(
            give("conditional_non_prosecution", who="court", mode="may"),
            give("consent_needed", of="prosecutor"),
            give("consent_needed", of="accused"),
        ),
        since=date(2022, 1, 1),
    ),
)
court_not_for_verbrechen = STPO.rule(
    "153a(2)",
    "For a serious crime the court cannot stay the case on such a condition.",
    when=after_charge & verbrechen,
    gives=(give("conditional_non_prosecution", who="court", mode="must_not"),),
    rests_on=(STPO.at("153a(1)"), STGB.at("12")),
)
condition_met = STPO.rule(
    "153a(1)",
    "Once the condition is met, the act can no longer be prosecuted as a lesser offence.",
    when=all_of(criminal, adult, vergehen, accused.condition_fulfilled),
    gives=(give("prosecution_barred", scope="as_vergehen"),),
)
condition_term = STPO.rule(
    "153a(1)",
    "The condition of seeking a settlement with the victim must be met within six months, which can be extended once by"
    " three.",
    when=all_of(criminal, adult, vergehen, sentence_open),
    gives=(give("condition_term", months=6, extension_months=3, extensions=1),),
)
offence_limitation_rests = STPO.rule(
    "153a(3)",
    "While the term for meeting the condition runs, limitation of the offence rests.",
    when=all_of(criminal, adult, vergehen, sentence_open),
    gives=(give("limitation", mode="suspended"),),
)
dropped_without_punishment = STPO.rule(
    "153b(1)",
    "Where the court could refrain from punishment, the prosecutor may drop the case with the consent of the court.",
    when=at_charge & made_good,
    provided=~offence.expected_penalty_months.at_least(13),
    gives=(give("non_prosecution", who="prosecutor", mode="may"), give("consent_needed", of="court")),
    rests_on=(STGB.at("46a"),),
)

# Sections 155a and 155b. Victim-offender mediation ------------------------------------------------------

any_offence = STPO.rule(
    "155a",
    "In every criminal case, whatever the offence and at every stage, prosecutor and court look whether a settlement"
    " between accused and victim can be reached.",
    when=criminal,
)
victim_refuses = STPO.rule(
    "155a",
    "Against the express will of the victim a case may not be treated as suitable for a settlement.",
    when=criminal & ~victim.consents,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)
works_for_settlement = STPO.rule(
    "155a",
    "Prosecutor and court should at every stage look for a settlement between accused and victim, and work towards it"
    " in suitable cases.",
    when=criminal & ~Stated(~victim.consents),
    gives=tuple(
        give("encourage_settlement", who=who, mode="should", when="any_stage") for who in ("prosecutor", "court")
    ),
)

talks = disclosure.what.is_one_of(
    "offer", "admission", "caucus_statement", "mediator_note", "document_made_for_mediation"
)
toa_report = criminal & disclosure.purpose.is_one_of("toa_report")


def _report(who: str, to: str) -> Rule:
    return STPO.rule(
        "155b(2)",
        "When its work has ended, the body for victim-offender mediation reports to prosecutor or court so far as"
        " required.",
        when=toa_report & disclosure.who.is_one_of(who) & disclosure.to.is_one_of(to) & ~Stated(talks),
        gives=(give("report_required", who=who, to=to, when="on_ending"),),
    )


reports = tuple(_report(who, to) for who in ("organisation", "mediator") for to in ("prosecutor", "court"))
report_on_talks = STPO.not_modelled(
    "155b(2)",
    "The report goes so far as required; whether it may tell what was said in the talks is not encoded.",
    when=all_of(toa_report, bound_by_law, disclosure.to.is_one_of("prosecutor", "court"), talks),
)


def personal_data(consent: Rule) -> Rule:
    """What the body for victim-offender mediation may do with personal data, save with consent."""
    return STPO.rule(
        "155b(2)",
        "The body for victim-offender mediation may use personal data only as far as its work needs them, and other"
        " data only with the consent of the person concerned.",
        when=criminal & bound_by_law & disclosure.what.is_one_of("personal_data"),
        unless=(
            consent,
            STPO.rule(
                "155b(2)",
                "All persons concerned have agreed.",
                when=disclosure.consent_of.has("all_parties", "all_participants"),
                gives=(give("exception_to_secrecy", ground="consent"),),
            ),
        ),
    )


sent_by_prosecution = STPO.rule(
    "155b(1)",
    "Prosecutor and court may send the body for victim-offender mediation the personal data that it needs, and open the"
    " file only where extracts would be too much work; a private body is told that the data serve this purpose alone.",
    when=criminal & disclosure.who.is_one_of("organisation") & disclosure.what.is_one_of("personal_data"),
    note="Until some day after 2012 whole files could be sent.",
)
private_body = STPO.rule(
    "155b(3)",
    "A private body for victim-offender mediation keeps to the law on data protection even for papers outside a filing"
    " system.",
    when=criminal & disclosure.who.is_one_of("organisation") & disclosure.what.is_one_of("personal_data"),
    since=date(2019, 11, 26),
    sure="medium",
    note="The day is that of the adaptation to European data protection, from memory.",
)
destroys_papers = STPO.rule(
    "155b(4)",
    "The body for victim-offender mediation destroys its papers with personal data one year after the criminal case has"
    " ended; prosecutor or court tells it that day.",
    when=criminal,
    gives=(give("destroy_records_within", months=12),),
)

# Section 380. Private prosecution ----------------------------------------------------------------------

private_prosecution = criminal & offence.prosecution.is_one_of("private")
OFFENCES = (*("123", "185", "186", "187", "188", "189", "202", "223", "229", "241", "303", "323a"),)
another_offence = STPO.rule(
    "380(1)",
    "The offence is not among trespass, insult, breach of the secrecy of letters, bodily harm, threat and damage to"
    " property.",
    when=~offence.article.is_one_of(*OFFENCES),
)
other_municipality = STPO.rule(
    "380(4)",
    "Those who live in different municipalities may be freed from the attempt as the Land directs.",
    when=~dispute.parties_same_land,
    provided=Gap("Whether the Land frees people of different municipalities from the attempt is not encoded."),
)
attempt_before_private_prosecution = STPO.rule(
    "380(1)",
    "Before a private prosecution for trespass, insult, breach of the secrecy of letters, bodily harm, threat or damage"
    " to property, a reconciliation must be tried before the body that the Land names.",
    when=private_prosecution,
    unless=(another_offence, other_municipality),
    gives=(
        give("attempt_mediation", who="private_prosecutor", mode="must", process="reconciliation", when="before_claim"),
    ),
)
private_prosecution_inadmissible = STPO.rule(
    "380(1)",
    "Without the certificate of a vain reconciliation attempt the private prosecution is inadmissible.",
    when=private_prosecution,
    unless=(
        another_offence,
        other_municipality,
        STPO.rule("380(1)", "The attempt has been made in vain.", when=mediation.attempted),
    ),
    gives=(give("claim_inadmissible"),),
)

# Section 406i. The victim --------------------------------------------------------------------------------

tells_victim = STPO.rule(
    "406i(1)",
    "The victim must be told as early as possible that a settlement with the accused can be sought.",
    when=criminal,
    gives=tuple(give("inform_about_mediation", who=who, to="victim", mode="must") for who in WHO_QUESTIONS),
    since=date(2015, 12, 31),
    note="An older rule said much the same; the day is from memory.",
)
