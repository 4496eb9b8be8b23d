"""Germany: Criminal Code, on punishment after a settlement with the victim, and the Youth Courts Act."""

from bitim.law.de.acts import JGG, STGB, STPO
from bitim.law.de.terms import charged, criminal, juvenile, made_good, not_charged, sentence_open
from bitim.law.facts import accused, dispute, offence, victim
from bitim.law.kinds import give
from bitim.law.language import Gap, all_of

# Section 46a. Mitigation ------------------------------------------------------------------------

after_effort = all_of(criminal, made_good, sentence_open)
victim_not_involved = STGB.rule(
    "46a",
    "By the case law of the Federal Court of Justice the settlement needs an exchange with the victim, who need not"
    " forgive but must be involved.",
    when=~victim.consents,
    provided=Gap("Whether amends without the victim's part still count is decided by case law, case by case."),
    sure="medium",
)
mitigation = STGB.rule(
    "46a",
    "If the offender, seeking a settlement with the victim, has made good all or most of the harm, or seriously tried"
    " to, or has compensated it at considerable personal cost, the court may mitigate the punishment.",
    when=after_effort,
    unless=(victim_not_involved,),
    gives=(give("mitigation", mode="may"),),
)
no_punishment = STGB.rule(
    "46a",
    "After such amends the court may refrain from punishment if no more than one year of prison, or 360 daily rates of"
    " a fine, is deserved.",
    when=after_effort,
    provided=~offence.expected_penalty_months.at_least(13),
    unless=(victim_not_involved,),
    gives=(give("refrain_from_punishment", mode="may"),),
)
too_grave_to_refrain = STGB.rule(
    "46a",
    "If more than one year of prison is deserved, the court cannot refrain from punishment.",
    when=after_effort & offence.expected_penalty_months.at_least(13),
    gives=(give("refrain_from_punishment", mode="must_not"),),
)
scale = STGB.rule(
    "49(1)",
    "Mitigated, life becomes at least three years; the maximum falls to three quarters; a minimum of ten or five years"
    " falls to two years, of three or two years to six months, of one year to three months.",
    when=after_effort,
)
counts_in_sentencing = STGB.rule(
    "46(2)",
    "The effort to make good and to settle with the victim always counts in sentencing.",
    when=after_effort,
)
warning = STGB.rule(
    "59a(2)",
    "With a warning and a reserved penalty the court may direct the person to seek a settlement with the victim.",
    when=criminal & dispute.stage.is_one_of("trial", "sentencing"),
)

# Youth Courts Act ----------------------------------------------------------------------------------

young_adult = JGG.rule(
    "105",
    "Where juvenile law is applied to a person of 18 to 20, the prosecutor may refrain and the judge may stay the case"
    " as for juveniles.",
    when=all_of(criminal, juvenile, accused.age.at_least(18)),
    rests_on=(JGG.at("109(2)"),),
)
effort_of_juvenile = JGG.rule(
    "45(2)",
    "A juvenile's effort to settle with the victim counts as an educational measure: the prosecutor refrains from"
    " prosecution, without a judge.",
    when=all_of(criminal, juvenile, not_charged, made_good),
    gives=(give("non_prosecution", who="prosecutor", mode="must"),),
)
directed_by_judge = JGG.rule(
    "45(3)",
    "If the juvenile admits the act and the prosecutor suggests it, the judge may direct a settlement with the victim.",
    when=all_of(criminal, juvenile, not_charged, accused.admits),
    gives=(give("conditional_non_prosecution", who="court", mode="may"),),
    rests_on=(JGG.at("10(1)"),),
)
direction_followed = JGG.rule(
    "45(3)",
    "Once the juvenile has done what the judge directed, the prosecutor refrains from prosecution.",
    when=all_of(criminal, juvenile, not_charged, accused.condition_fulfilled),
    gives=(give("non_prosecution", who="prosecutor", mode="must"),),
)
stayed_by_judge = JGG.rule(
    "47(1)",
    "After the charge the youth judge may stay the case for a settlement with the victim, for at most six months, if"
    " the prosecutor agrees.",
    when=all_of(criminal, juvenile, charged),
    gives=(give("conditional_non_prosecution", who="court", mode="may"), give("consent_needed", of="prosecutor")),
    rests_on=(JGG.at("45(2)"),),
)
stay_of_six_months = JGG.rule(
    "47(1)",
    "The youth judge stays the case for at most six months, within which the juvenile does what was directed.",
    when=all_of(criminal, juvenile, charged),
    gives=(give("stay_of_proceedings", mode="discretionary", months=6), give("condition_term", months=6)),
)
settlement_in_other_cases = STPO.not_modelled(
    "155a",
    "What a settlement does to a case on a regulatory offence or to an administrative case is not encoded.",
    when=dispute.field.is_one_of("administrative_offence", "administrative", "tax"),
)
