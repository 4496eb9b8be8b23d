"""England and Wales: what may be told of a mediation, by the without prejudice rule and by confidentiality."""

from datetime import date

from bitim.law.facts import disclosure, mediation
from bitim.law.gb.eaw.acts import BROWN, COMMON_LAW, FARM, UNILEVER
from bitim.law.gb.eaw.cross_border_2011 import keeper, regulations_decide
from bitim.law.gb.eaw.terms import is_stated
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Act, Condition, Consequence, Rule, Stated, any_of, versions

UNILEVER_CASE = UNILEVER.at("[2000] 1 WLR 2436")

in_court = any_of(
    disclosure.to.is_one_of("court", "arbitrator"),
    ~is_stated(disclosure.to) & is_stated(disclosure.proceeding),
)
CRIMINAL = ("criminal", "felony", "misdemeanour", "juvenile_delinquency")
criminal_case = Stated(disclosure.proceeding.is_one_of(*CRIMINAL))
STATEMENTS = (
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "document_made_for_mediation",
    "recommendation",
)
OUTER_FACTS = ("existence", "statistics", "attendance", "outcome")
all_waive = disclosure.consent_of.has("all_parties", "all_participants")


def _since_unilever(says: str, when: Condition, gives: tuple[Consequence, ...]) -> tuple[Rule, ...]:
    """A rule of common law; since 2007 it is known that mediation has no other."""
    found: tuple[tuple[Act, str, tuple[str, ...], date, date], ...] = (
        (UNILEVER, "[2000] 1 WLR 2436", (), UNILEVER.in_force, BROWN.in_force),
        (BROWN, "[2007] EWHC 625 (Ch)", (UNILEVER_CASE,), BROWN.in_force, date.max),
    )
    return versions(
        *(
            act.rule(place, says, when=when, gives=gives, rests_on=rests_on, since=since, until=until)
            for act, place, rests_on, since, until in found
        )
    )


# The mediator's own confidentiality ---------------------------------------------------------------

compelled = Stated(disclosure.compelled)
# Otherwise the privilege of the parties stands in the way, whatever the mediator says.
privilege_lifted = any_of(
    Stated(all_waive),
    Stated(disclosure.purpose.is_one_of("prove_settlement", "prove_duress", "enforcement")),
    Stated(disclosure.proceeding.is_one_of("contract_rescission")),
)

mediator_must_testify = FARM.rule(
    "[2009] EWHC 1102 (TCC)",
    "Where the parties' privilege is lifted, the court may order the mediator to give evidence in spite of the"
    " promise of confidentiality, if the interests of justice require it.",
    when=keeper & compelled & in_court & ~criminal_case & privilege_lifted,
    provided=disclosure.interests_of_justice,
    unless=(regulations_decide,),
    gives=(give("exception_to_secrecy", ground="interests_of_justice"),),
)

mediator_holds_to_confidentiality = FARM.rule(
    "[2009] EWHC 1102 (TCC)",
    "The mediator has a confidentiality of his or her own, which the parties cannot waive; it yields only where the"
    " interests of justice require the evidence.",
    when=in_court
    & ~criminal_case
    & privilege_lifted
    & any_of(keeper & compelled, Stated(disclosure.objector.is_one_of("mediator"))),
    provided=~disclosure.interests_of_justice,
    unless=(regulations_decide,),
)

# Exceptions to the without prejudice rule ---------------------------------------------------------

settlement_in_issue = _since_unilever(
    "What was said may be proved where the issue is whether a settlement was reached, or to enforce it.",
    in_court & ~criminal_case & disclosure.purpose.is_one_of("prove_settlement", "enforcement"),
    (give("exception_to_secrecy", ground="settlement_concluded"),),
)

settlement_attacked = _since_unilever(
    "What was said may be proved where the settlement is attacked for duress, misrepresentation or undue influence.",
    in_court
    & ~criminal_case
    & any_of(
        Stated(disclosure.purpose.is_one_of("prove_duress")),
        Stated(disclosure.proceeding.is_one_of("contract_rescission")),
    ),
    (give("exception_to_secrecy", ground="other_purpose"),),
)

impropriety = _since_unilever(
    "The rule does not hide unambiguous impropriety, such as a threat of violence.",
    in_court & ~criminal_case & disclosure.what.is_one_of("threat_of_violence"),
    (give("exception_to_secrecy", ground="threat_of_violence"),),
)

waived = _since_unilever(
    "The parties hold the privilege together; if all of them waive it, what was said may be told.",
    all_waive,
    (give("exception_to_secrecy", ground="waiver"), give("exception_to_secrecy", ground="consent")),
)

outside_the_rule = _since_unilever(
    "The rule covers what was said in the attempt to settle, not that there was a mediation, who came, or whether it"
    " ended in a settlement.",
    in_court & ~criminal_case & disclosure.what.is_one_of(*OUTER_FACTS),
    (),
)

settlement_itself = _since_unilever(
    "A settlement that was reached is a contract, and may be shown to the court.",
    in_court & ~criminal_case & disclosure.what.is_one_of("agreement"),
    (give("exception_to_secrecy", ground="settlement_concluded"),),
)

independent_evidence = _since_unilever(
    "Evidence that exists apart from the mediation may be used as before.",
    disclosure.what.is_one_of("independent_evidence"),
    (give("exception_to_secrecy", ground="independent_evidence"),),
)

duty_to_report = (
    COMMON_LAW.rule(
        "on reports by statute",
        "A promise of confidentiality does not stand against a report that protects a child.",
        when=disclosure.what.is_one_of("child_abuse")
        & disclosure.to.is_one_of("child_protection_body", "police", "prosecutor", "court"),
        gives=(give("exception_to_secrecy", ground="child_risk"),),
        sure="medium",
        note="Which statute demands a report is not encoded.",
    ),
    COMMON_LAW.rule(
        "on reports by statute",
        "A promise of confidentiality does not stand against a report to the police or a supervisory body that the law"
        " demands, or that averts a danger.",
        when=disclosure.purpose.is_one_of("avert_danger")
        & disclosure.to.is_one_of("child_protection_body", "police", "prosecutor", "regulator"),
        gives=(give("exception_to_secrecy", ground="public_policy"),),
        sure="medium",
        note="Which statute demands a report is not encoded.",
    ),
)

# The rule itself ----------------------------------------------------------------------------------

without_prejudice = _since_unilever(
    "What was said in a genuine attempt to settle, at or around a mediation, may not be used in court; mediation has no"
    " privilege beyond this rule.",
    in_court & ~criminal_case & disclosure.what.is_one_of(*STATEMENTS),
    (),
)

promised = COMMON_LAW.rule(
    "on confidentiality",
    "Outside court it is a matter of contract: whoever has promised to keep the mediation confidential may not tell"
    " of it.",
    when=disclosure.to.is_one_of(*(to for to in disclosure.to.values if to not in {"court", "arbitrator"})),
    provided=mediation.confidentiality_agreed,
)

in_criminal_case = COMMON_LAW.not_modelled(
    "on privilege",
    "Whether what was said in a mediation may be used in a criminal case is not gathered here.",
    when=in_court & criminal_case,
)

other_matters = COMMON_LAW.not_modelled(
    "on privilege",
    "How far this sort of information is kept out of court is not gathered here.",
    when=in_court
    & ~criminal_case
    & disclosure.what.is_one_of(
        "party_bad_faith", "lawyer_client_communication", "lawyer_disclosure_form", "personal_data"
    ),
)

too_early = COMMON_LAW.not_modelled(
    "on privilege",
    "What might be told of a mediation before October 1999 is not gathered here.",
    when=ALWAYS,
    since=date(1900, 1, 1),
    until=UNILEVER.in_force,
)
