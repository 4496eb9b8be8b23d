"""England and Wales: restorative justice, what victims are told of it, and young offenders before court."""

from datetime import date

from bitim.law.facts import accused, dispute, offence, parties, proceeding, victim
from bitim.law.gb.eaw.acts import CDA, COMMON_LAW, LASPO, SENTENCING, VICTIMS_CODE
from bitim.law.gb.eaw.terms import criminal, young
from bitim.law.kinds import give
from bitim.law.language import Stated, any_of, versions

# Whether a criminal case may be mediated ----------------------------------------------------------

restorative_justice = versions(
    COMMON_LAW.rule(
        "on restorative justice",
        "No statute shuts an offence out of restorative justice; it needs an offender who admits, and the consent of"
        " all who take part.",
        when=criminal,
        gives=(
            give("condition_of_mediation", item="consent_of_accused"),
            give("condition_of_mediation", item="consent_of_victim"),
        ),
        until=VICTIMS_CODE.in_force,
        sure="medium",
    ),
    VICTIMS_CODE.rule(
        "Right 3",
        "No statute shuts an offence out of restorative justice; it needs an offender who admits, and the consent of"
        " all who take part.",
        when=criminal,
        gives=(
            give("condition_of_mediation", item="consent_of_accused"),
            give("condition_of_mediation", item="consent_of_victim"),
        ),
        rests_on=(SENTENCING.at("s.7"),),
        sure="medium",
    ),
)

somebody_refuses = COMMON_LAW.rule(
    "on restorative justice",
    "Restorative justice needs the consent of victim, offender and everybody else who takes part; somebody has"
    " refused.",
    when=criminal & any_of(~victim.consents, ~accused.consents, ~parties.all_consent),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
)

not_admitted = COMMON_LAW.rule(
    "on restorative justice",
    "Restorative justice needs an offender who admits the offence.",
    when=criminal & ~accused.admits,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
    sure="medium",
)

# What victims are told, Victims' Code -------------------------------------------------------------

reported = criminal & victim.reported_crime
TOLD = (
    "The victim of a reported crime must be told about restorative justice within five working days, within one if the"
    " victim has enhanced rights; {who} does so."
)

told_by_police = VICTIMS_CODE.rule(
    "Right 3.4",
    TOLD.format(who="where the offender is an adult, the police"),
    when=reported & accused.age.at_least(18),
    gives=(give("inform_about_mediation", who="police", to="victim", mode="must", days=5, day_type="working"),),
    rests_on=(VICTIMS_CODE.at("Right 3.6"),),
)

told_by_youth_team = VICTIMS_CODE.rule(
    "Right 3.4",
    TOLD.format(who="where the offender is under 18, the youth offending team"),
    when=reported & young,
    gives=(
        give(
            "inform_about_mediation",
            who="youth_offending_team",
            to="victim",
            mode="must",
            days=5,
            day_type="working",
        ),
    ),
    rests_on=(VICTIMS_CODE.at("Right 3.6"),),
)

kept_in_mind = VICTIMS_CODE.rule(
    "Right 4.5",
    "All who serve victims keep restorative justice in mind at every stage; a victim is referred to support,"
    " restorative justice included, within two working days.",
    when=criminal,
    rests_on=(VICTIMS_CODE.at("Right 3.5"), VICTIMS_CODE.at("Right 11.6")),
)

# Young offenders before court ---------------------------------------------------------------------

before_trial = dispute.stage.is_one_of("pre_trial_investigation")
child = criminal & young & accused.age.at_least(10)
ahead_of_court = child & before_trial

police_disposal = COMMON_LAW.rule(
    "on restorative justice",
    "For a minor offence that a child of 10 to 17 admits, the police may use a restorative disposal, looking at the"
    " victim's wishes; it is not a conviction.",
    when=ahead_of_court & accused.admits,
    unless=(
        COMMON_LAW.rule(
            "on restorative justice",
            "The offence is too grave for that.",
            when=offence.gravity.is_one_of("indictable"),
        ),
    ),
    gives=(give("restorative_measure", measure="restorative_justice", mode="may"),),
    since=date(2009, 1, 1),
    note="Practice of the police, tried out in 2008; the day in 2008 or 2009 is not established.",
)

nothing_admitted = COMMON_LAW.rule(
    "on restorative justice",
    "A restorative disposal by the police needs an offender who admits the offence.",
    when=ahead_of_court & ~accused.admits,
    gives=(give("restorative_measure", measure="restorative_justice", mode="must_not", reason="facts_not_admitted"),),
    since=date(2009, 1, 1),
)

cautions = versions(
    CDA.rule(
        "ss.65-66",
        "The police could give a young offender a reprimand or a warning instead of a prosecution.",
        when=ahead_of_court & accused.admits,
        until=date(2013, 4, 8),
    ),
    CDA.rule(
        "s.66ZA",
        "The police may give a young offender who admits a caution, where neither a prosecution nor a caution with"
        " conditions is needed; an appropriate adult is present.",
        when=ahead_of_court & accused.admits,
        gives=(give("non_prosecution", who="police", mode="may"),),
        rests_on=(LASPO.at("s.135"),),
        since=date(2013, 4, 8),
        note="The age up to which the adult is present was first under 17; its later change was not read.",
    ),
)

conditional_caution = CDA.rule(
    "s.66A",
    "A young offender who admits and consents may get a caution with conditions, such as making good the harm;"
    " whoever breaks them is prosecuted.",
    when=ahead_of_court & accused.admits,
    unless=(CDA.rule("s.66A", "The offender does not consent.", when=~accused.consents),),
    gives=(give("conditional_non_prosecution", who="police", mode="may"),),
    rests_on=(CDA.at("s.66E"),),
    since=date(2013, 4, 8),
    sure="medium",
)

# Otherwise ----------------------------------------------------------------------------------------

no_automatic_effect = COMMON_LAW.rule(
    "on restorative justice",
    "With an adult offender restorative justice has no effect of its own on the case; the court may count remorse and"
    " the making good of harm in the sentence.",
    when=criminal & accused.age.at_least(18) & ~Stated(proceeding.court_considering.is_one_of("deferment")),
    gives=(give("case_unaffected"), give("mitigation", mode="may")),
    sure="medium",
)
