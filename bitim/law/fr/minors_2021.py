"""France: code of criminal justice for minors, in force since 30 September 2021, on mediation and repair."""

from bitim.law.facts import accused, disclosure, victim
from bitim.law.fr.acts import CJPM
from bitim.law.fr.criminal_procedure import barred_by_violence, not_for_crimes
from bitim.law.fr.terms import before_prosecution, criminal, minor, prosecuted, restorative, victim_agrees
from bitim.law.kinds import give
from bitim.law.language import Stated

young = criminal & minor
early = young & ~restorative & before_prosecution
late = young & ~restorative & prosecuted

representatives_needed = CJPM.rule(
    "L422-2",
    "For a minor, penal mediation before prosecution needs the consent of the legal representatives, who must be"
    " summoned.",
    when=early,
    provided=~accused.representatives_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)
restorative_for_minors = CJPM.rule(
    "L13-4",
    "Restorative justice with a minor also needs a maturity that allows it and the consent of the legal"
    " representatives.",
    when=young & restorative,
    provided=~accused.representatives_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)
in_court = CJPM.rule(
    "L112-10",
    "In a case against a minor the court's repair module may include mediation at the victim's request or with the"
    " victim's consent.",
    when=late,
    provided=victim_agrees,
    rests_on=(CJPM.at("L112-8"),),
)

mediator_for_minors = CJPM.not_modelled(
    "D112-31",
    "Mediation with an accused minor is done only by the youth service or an authorised structure; whether the person"
    " belongs to one cannot be stated here.",
    when=young,
    rests_on=(CJPM.at("D422-5"),),
)
identity_secret = CJPM.rule(
    "L13-3",
    "The identity of an accused minor is never made public.",
    when=minor & disclosure.what.is_one_of("personal_data") & disclosure.to.is_one_of("public"),
)
identity_otherwise = CJPM.not_modelled(
    "L13-3",
    "Who else may learn the personal data of an accused minor is not encoded.",
    when=minor
    & disclosure.what.is_one_of("personal_data")
    & disclosure.to.is_one_of(
        "other_party", "court", "prosecutor", "police", "child_protection_body", "arbitrator", "regulator"
    ),
)
one_year = CJPM.rule(
    "L112-9",
    "The repair module for a minor lasts at most one year.",
    when=young & ~restorative & ~Stated(before_prosecution),
    gives=(give("procedure_term", months=12),),
)

victim_refuses = CJPM.rule(
    "L422-2",
    "The victim refuses.",
    when=~victim.consents & ~Stated(victim.requests_mediation),
)
without_representatives = CJPM.rule(
    "L422-2",
    "Without the consent of the legal representatives penal mediation cannot be used for a minor.",
    when=early & ~accused.representatives_consent,
    gives=(
        give(
            "restorative_measure",
            measure="penal_mediation",
            mode="must_not",
            reason="representatives_consent_missing",
        ),
    ),
)
with_representatives = CJPM.rule(
    "L422-2",
    "With the consent of the legal representatives, who must be summoned, and of the victim penal mediation can be used"
    " for a minor.",
    when=early & accused.representatives_consent,
    unless=(barred_by_violence, not_for_crimes, victim_refuses),
    gives=(give("restorative_measure", measure="penal_mediation", mode="may"),),
)
repair_consents = CJPM.rule(
    "L422-1",
    "Before prosecution a measure of repair towards the victim needs the consent of the minor, the legal"
    " representatives and the victim.",
    when=early,
    gives=(give("consent_needed", of="accused"), give("consent_needed", of="victim")),
)
module_open = CJPM.rule(
    "L112-10",
    "The court's repair module may include mediation at the victim's request or with the victim's consent; a report"
    " goes to the court.",
    when=late & victim_agrees,
    gives=(give("restorative_measure", measure="mediation_module", mode="may"),),
    rests_on=(CJPM.at("L112-8"), CJPM.at("D112-29")),
)
module_refused = CJPM.rule(
    "L112-10",
    "The court's repair module includes no mediation without the victim's request or consent.",
    when=late & ~victim.consents & ~Stated(victim.requests_mediation),
    gives=(give("restorative_measure", measure="mediation_module", mode="must_not", reason="consent_missing"),),
    rests_on=(CJPM.at("L112-8"),),
)
restorative_refused = CJPM.rule(
    "L13-4",
    "Without the consent of the legal representatives restorative justice cannot be used with a minor.",
    when=young & restorative & ~accused.representatives_consent,
    gives=(
        give(
            "restorative_measure",
            measure="restorative_justice",
            mode="must_not",
            reason="representatives_consent_missing",
        ),
    ),
)
