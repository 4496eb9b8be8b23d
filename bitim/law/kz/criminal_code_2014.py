"""Kazakhstan: Criminal Code No. 226-V of 3 July 2014, article 68 on release after reconciliation, and what it needs."""

from datetime import date

from bitim.law.facts import accused, dispute, offence, parties, proceeding
from bitim.law.kinds import give
from bitim.law.kz.acts import CRC, CRPC, L402, LAW_111_VIII, LAW_210_VIII, LAW_292_VI, LAWS_72_73_VIII
from bitim.law.kz.terms import (
    criminal,
    grave,
    lesser_gravity,
    minor_accused,
    person_harmed_badly,
    privileged_person,
    within_68_2,
)
from bitim.law.language import Condition, Gap, Rule, Stated, versions

before_the_code = L402.not_modelled(
    "1",
    "Until 2015 the Criminal Code of 1997, art. 67, ruled release after reconciliation, by mediation too; its"
    " conditions are"
    " not encoded.",
    when=criminal & parties.reconciled,
    until=CRC.in_force,
)

# Article 68(4). Who is never released ----------------------------------------------------------------


def _excluded(place: str, says: str, when: Condition, reason: str, since: date, **more: Rule) -> Rule:
    """An exclusion reaches only offences committed since it was enacted (article 6(3))."""
    return CRC.rule(
        place,
        says,
        when=criminal & when,
        provided=offence.committed_on.on_or_after(since),
        gives=(give("release_excluded", reason=reason),),
        rests_on=(CRC.at("6(3)"),),
        since=since,
        unless=tuple(more.values()),
        sure="high" if since == LAW_292_VI else "medium",
        note="" if since == LAW_292_VI else "Which amending law brought this item, and when, is inferred.",
    )


own_relative = CRC.rule(
    "68(4)(3)",
    "It was a road accident in which the accused lost a close relative or spouse.",
    when=offence.own_relative_killed_on_road,
)

torture = _excluded("68(4)(1)", "Torture excludes release.", offence.features.has("torture"), "torture", LAW_292_VI)
sexual = _excluded(
    "68(4)(2)",
    "Crimes against the sexual inviolability of minors exclude release.",
    offence.features.has("sexual") & offence.victim_minor,
    "sexual_against_minor",
    LAW_292_VI,
    minor=CRC.rule(
        "68(4)(2)",
        "The accused is a minor and the victim between fourteen and seventeen.",
        when=minor_accused,
        provided=Gap(
            "The exception for minor offenders asks for a victim between 14 and 17; that age is not a fact here."
        ),
    ),
)
violence_against_minor = _excluded(
    "68(4)(2-1)",
    "Crimes connected with violence against minors exclude release.",
    offence.features.has("violent") & offence.victim_minor,
    "violence_against_minor",
    LAWS_72_73_VIII,
    minor=CRC.rule("68(4)(2-1)", "The accused is a minor.", when=minor_accused),
)
death = _excluded(
    "68(4)(3)",
    "Causing death by negligence excludes release.",
    offence.harm.is_one_of("death") & ~Stated(offence.intentional),
    "caused_death",
    LAW_292_VI,
    relative=own_relative,
)
corruption = _excluded(
    "68(4)(4)", "Corruption excludes release.", offence.features.has("corruption"), "corruption", LAW_292_VI
)
terrorism = _excluded(
    "68(4)(5)",
    "Terrorism and extremism exclude release.",
    offence.features.has("terrorism_or_extremism"),
    "terrorism_or_extremism",
    LAW_292_VI,
)
organised = _excluded(
    "68(4)(7)",
    "A crime committed in a criminal group excludes release.",
    offence.features.has("organised_group"),
    "organised_group",
    LAW_292_VI,
)
repeat = _excluded(
    "68(4)(8)",
    "An intentional crime within the limitation period after an earlier release for reconciliation excludes release.",
    offence.repeat_after_mediation,
    "repeat_after_reconciliation",
    LAW_292_VI,
    negligence=CRC.rule("68(4)(8)", "The crime was committed by negligence.", when=~offence.intentional),
    misdemeanour=CRC.rule(
        "68(4)(8)",
        "The offence is a misdemeanour, not a crime.",
        when=offence.gravity.is_one_of("misdemeanour"),
    ),
)

beaten_again = offence.article.is_one_of("108-1", "109-1") & offence.repeat_after_mediation
repeated_beating = versions(
    CRC.not_modelled(
        "68(4)(9)",
        "Whether light harm or beatings, repeated after an earlier release, excluded release between June 2024 and"
        " September"
        " 2025 is not clear.",
        when=criminal & beaten_again,
        since=LAWS_72_73_VIII,
        until=LAW_210_VIII,
    ),
    CRC.rule(
        "68(4)(9)",
        "Light harm or beatings within the limitation period after an earlier release exclude release.",
        when=criminal & beaten_again,
        provided=offence.committed_on.on_or_after(LAW_210_VIII),
        gives=(give("release_excluded", reason="repeat_after_reconciliation"),),
        rests_on=(CRC.at("6(3)"),),
        since=LAW_210_VIII,
        sure="medium",
        note="Which amending law brought this item is inferred.",
    ),
)
trafficking = _excluded(
    "68(4)(10)",
    "Crimes connected with human trafficking exclude release.",
    offence.features.has("trafficking"),
    "trafficking",
    LAW_111_VIII,
)

old_exclusions = CRC.not_modelled(
    "68(4)",
    "The list of exclusions before January 2020 was not read.",
    when=criminal
    & offence.features.has(
        "torture", "trafficking", "terrorism_or_extremism", "organised_group", "sexual", "corruption"
    ),
    until=LAW_292_VI,
)

exclusions = (
    torture,
    sexual,
    violence_against_minor,
    death,
    corruption,
    terrorism,
    organised,
    repeat,
    *repeated_beating,
    trafficking,
    old_exclusions,
)

# Article 68(1) to (3). Release ---------------------------------------------------------------------------

own_relative_or_not = CRC.rule(
    "68(4)(3)",
    "It was a road accident in which the accused lost a close relative or spouse.",
    when=offence.own_relative_killed_on_road,
    provided=Gap("68(1) excludes every death, 68(4)(3) excepts the loss of an own relative; the two do not fit."),
)

caused_death = CRC.rule(
    "68(1)",
    "The offence caused death.",
    when=offence.harm.is_one_of("death"),
    unless=(own_relative_or_not,),
)

after_sentence = CRPC.rule(
    "85(4)",
    "The sentence has taken legal force.",
    when=dispute.stage.is_one_of("after_sentence"),
)

public_harm = CRC.rule(
    "68(3)",
    "The harm was done to interests of society and the state, for which another rule speaks.",
    when=offence.harms_public_interest,
)

released = CRC.rule(
    "68(1)",
    "Who committed a misdemeanour or a crime of minor or medium gravity without causing death, has reconciled"
    " with the victim or applicant and made good the harm is released from criminal liability, and the case ends.",
    when=criminal & lesser_gravity,
    provided=parties.reconciled & offence.damage_repaired,
    unless=(caused_death, public_harm, after_sentence, *exclusions),
    gives=(give("release_from_liability", mode="mandatory"), give("case_terminated")),
    rests_on=(CRPC.at("35(1)(12)"),),
    note="Read as of January 2020; 2015 to 2019 is inferred.",
)

objection = CRPC.rule(
    "36(5)",
    "The suspect or the victim objects, and the case goes on.",
    when=proceeding.termination_objected,
)

may_be_released = CRC.rule(
    "68(2)",
    "Who committed a first grave crime without death or grievous harm, is a minor, pregnant, a woman with small"
    " children, a"
    " man raising small children alone, a woman of 58 or older or a man of 63 or older, has reconciled with the"
    " victim and"
    " made good the harm may be released from criminal liability.",
    when=criminal & grave,
    provided=within_68_2 & parties.reconciled & offence.damage_repaired,
    unless=(
        CRC.rule("68(2)", "The crime caused death or grievous harm.", when=person_harmed_badly),
        objection,
        after_sentence,
        *exclusions,
    ),
    gives=(give("release_from_liability", mode="discretionary"),),
    rests_on=(CRPC.at("36(1)"),),
    note="Read as of January 2020; 2015 to 2019 is inferred.",
)

educational_measures = CRC.rule(
    "83(3)",
    "A minor released from liability for a grave crime receives coercive educational measures.",
    when=criminal & grave & minor_accused,
    provided=offence.first_time & parties.reconciled & offence.damage_repaired,
    unless=(
        CRC.rule("68(2)", "The crime caused death or grievous harm.", when=person_harmed_badly),
        objection,
        after_sentence,
        *exclusions,
    ),
    gives=(give("educational_measures", mode="must"),),
    rests_on=(CRC.at("68(2)"),),
)

released_after_public_harm = CRC.rule(
    "68(3)",
    "Where the harm was done to protected interests of society and the state, who sincerely repents and has made"
    " that harm"
    " good may be released from criminal liability.",
    when=criminal & offence.harms_public_interest,
    provided=accused.repents & offence.damage_repaired,
    unless=(
        CRC.rule("68(1)", "The offence caused death.", when=offence.harm.is_one_of("death")),
        CRC.rule(
            "68(3)",
            "It is a grave crime outside article 68(2), or an especially grave one.",
            when=offence.gravity.is_one_of("especially_grave") | (grave & (~within_68_2 | person_harmed_badly)),
        ),
        objection,
        after_sentence,
        *exclusions,
    ),
    gives=(give("release_from_liability", mode="discretionary"),),
    rests_on=(CRPC.at("36(1)"),),
)

objection_blocks = CRPC.rule(
    "36(5)",
    "Where release is at the discretion of the court, the case goes on if the suspect or the victim objects.",
    when=criminal & (grave | offence.harms_public_interest),
    gives=(give("blocked_by_objection", by="suspect_or_victim"),),
)

not_released_for_gravity = CRC.rule(
    "68(2)",
    "For an especially grave crime, or a grave crime of anybody whom the article does not name, reconciliation"
    " does not lead"
    " to release.",
    when=criminal & (offence.gravity.is_one_of("especially_grave") | (grave & ~privileged_person)),
    gives=(give("release_excluded", reason="gravity"),),
)

not_reconciled = CRC.rule(
    "68(1)",
    "Without reconciliation there is no release on this ground.",
    when=criminal & ~parties.reconciled,
    unless=(public_harm,),
    gives=(give("release_excluded", reason="not_reconciled"),),
)

not_repaired = CRC.rule(
    "68(1)",
    "As long as the harm has not been made good there is no release on this ground.",
    when=criminal & ~offence.damage_repaired,
    gives=(give("release_excluded", reason="harm_not_repaired"),),
)

death_excludes = CRC.rule(
    "68(1)",
    "Who caused death is not released because of reconciliation.",
    when=criminal & offence.harm.is_one_of("death"),
    unless=(own_relative_or_not,),
    gives=(give("release_excluded", reason="caused_death"),),
    rests_on=(CRC.at("68(2)"),),
)

behaviour = CRC.rule(
    "98-3(1)",
    "Who is released for reconciliation may be given special rules of behaviour for three months to one year.",
    when=criminal & parties.reconciled,
    rests_on=(CRC.at("98-3(3)"),),
    since=LAWS_72_73_VIII,
    sure="medium",
)
