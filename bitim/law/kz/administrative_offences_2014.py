"""Kazakhstan: Code on Administrative Offences of 5 July 2014 (and of 2001), on reconciliation and disclosure."""

from datetime import date

from bitim.law.facts import agreement, disclosure, offence, parties
from bitim.law.kinds import give
from bitim.law.kz.acts import CAO, CAO_2001, L402, LAW_84_VII, LAW_155_VIII, LAWS_72_73_VIII, LM
from bitim.law.kz.mediation_2011 import (
    enforcing,
    learned,
    own_information,
    participants_since_2022,
    report_on_child,
    tell_the_court,
    tell_the_prosecution,
    written_permission,
)
from bitim.law.kz.terms import offence_case
from bitim.law.language import Condition, Rule, versions

ON_APPLICATION = ("79(1)", "127-2", "146", "185", "186", "190(5)", "190(6)", "220", "229(2)")

not_in_due_form = CAO.rule(
    "64(2)",
    "The agreement is not in writing, or not signed by both.",
    when=agreement.form.is_one_of("oral", "oral_recorded") | ~agreement.signed_by.has("parties"),
)


form_of_agreement = CAO.rule(
    "64(2)",
    "The agreement by which an offence case ends is written and signed by the victim and the offender.",
    when=offence_case,
    gives=(give("required_form", document="settlement", item="written"),),
)


def _ends(articles: tuple[str, ...], since: date, until: date, rests_on: tuple[str, ...]) -> Rule:
    return CAO.rule(
        "64(1)",
        "Offences that are pursued only on the victim's application end when the parties reconcile by a written"
        " agreement that"
        " both sign.",
        when=offence_case & offence.article.is_one_of(*articles) & parties.reconciled,
        unless=(not_in_due_form,),
        gives=(give("case_terminated"),),
        rests_on=(CAO.at("64(2)"), *rests_on),
        since=since,
        until=until,
        note="The list of articles is that of 2026.",
    )


ends_on_reconciliation = versions(
    _ends((*ON_APPLICATION, "73-3"), CAO.in_force, LAW_84_VII, ()),
    _ends((*ON_APPLICATION, "73-3"), LAW_84_VII, LAWS_72_73_VIII, (LM.at("27(6)"),)),
    _ends(ON_APPLICATION, LAWS_72_73_VIII, date.max, (LM.at("27(6)"),)),
)

defamation_since_2024 = CAO.not_modelled(
    "64(1)",
    "Since June 2024 article 64(1) ends a case under article 73-3 on reconciliation, while 64(1-1) lets the court"
    " release; both"
    " cannot govern the same offence.",
    when=offence_case & offence.article.is_one_of("73-3") & parties.reconciled,
    rests_on=(CAO.at("64(1-1)"),),
    since=LAWS_72_73_VIII,
)

court_may_release = CAO.rule(
    "64(1-1)",
    "For a first offence under article 73 or 73-3 the court may release who has reconciled and made good the"
    " harm, if there was no such release within the year.",
    when=offence_case & offence.article.is_one_of("73", "73-3") & parties.reconciled,
    provided=offence.damage_repaired & offence.first_time,
    gives=(give("release_from_liability", mode="discretionary"),),
    since=LAWS_72_73_VIII,
    sure="medium",
    note="The day, sixty days after publication, is computed and not read.",
)

# Article 85 (2001: 87-5). Disclosure of what was learned in mediation ---------------------------------------


def _fine(code_rule: Condition, says: str, since: date, until: date) -> Rule:
    code, place = (CAO_2001, "87-5") if since < CAO.in_force else (CAO, "85")
    return code.rule(
        place,
        says,
        when=code_rule & learned,
        unless=(
            written_permission,
            own_information,
            enforcing,
            *tell_the_court,
            *tell_the_prosecution,
            report_on_child,
        ),
        gives=(give("confidentiality_fine", mci=20),),
        rests_on=(L402.at("1"),) if code is CAO_2001 else (),
        since=since,
        until=until,
        sure="high" if code is CAO_2001 else "medium",
        note=""
        if code is CAO_2001
        else "The text of about 2020 was read; the month of repeal (March 2025) is computed.",
    )


bound_before_2022 = disclosure.who.is_one_of("mediator", "judge_mediator", "party")
disclosure_fine = versions(
    _fine(
        bound_before_2022,
        "Disclosing it without permission is an administrative offence: a fine of 20 monthly calculation indices.",
        CAO_2001.in_force,
        CAO.in_force,
    ),
    _fine(
        bound_before_2022,
        "Disclosing it without permission is an administrative offence: a fine of 20 monthly calculation indices,"
        " 60 if repeated"
        " within a year.",
        CAO.in_force,
        LAW_84_VII,
    ),
    _fine(
        participants_since_2022,
        "Disclosing it without permission is an administrative offence: a fine of 20 monthly calculation indices,"
        " 60 if repeated"
        " within a year.",
        LAW_84_VII,
        LAW_155_VIII,
    ),
)

no_fine_any_more = CAO.rule(
    "85",
    "The administrative fine for disclosure has been repealed; liability under the contract remains.",
    when=participants_since_2022 & learned,
    rests_on=(LM.at("8(3)"), LM.at("21(2)(7)")),
    since=LAW_155_VIII,
)
