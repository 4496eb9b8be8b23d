"""Germany: Ordinance of 21 August 2016 on the training of certified mediators, and who may use that title."""

from datetime import date

from bitim.law.de.acts import MEDG, MODERN_PROCEDURE, TRAINING, TRAINING_REFORM
from bitim.law.de.terms import certified_title
from bitim.law.facts import mediator
from bitim.law.kinds import give
from bitim.law.language import TODAY, Condition, Gap, Later, NotAfter, Portion, Rule, Stated, all_of, versions

TRANSITION_ENDS = date(2028, 3, 1)
FOUR_YEARS = 1461

finished_after_reform = mediator.training_finished.on_or_after(TRAINING_REFORM)
# Which rules a training falls under; where no day is stated, those of the day of the question.
early = certified_title & Stated(~mediator.training_finished.on_or_after(MEDG.in_force))
later = certified_title & ~Stated(~mediator.training_finished.on_or_after(MEDG.in_force))
begun_before_reform = Stated(~mediator.training_started.on_or_after(TRAINING_REFORM) | ~finished_after_reform)
old = later & begun_before_reform
new = later & ~begun_before_reform


def _missing_course(hours: int, says: str, when: Condition, place: str, *, since: date, until: date = date.max) -> Rule:
    return TRAINING.rule(
        place,
        says,
        when=when & ~mediator.course_hours.at_least(hours),
        gives=(give("requirement_failed", item="course_hours"),),
        since=since,
        until=until,
    )


def _missing_cases(cases: int, says: str, when: Condition, place: str, *, since: date, until: date = date.max) -> Rule:
    return TRAINING.rule(
        place,
        says,
        when=when & ~mediator.supervised_cases.at_least(cases),
        gives=(give("requirement_failed", item="supervised_cases"),),
        since=since,
        until=until,
    )


# Section 2. Training -----------------------------------------------------------------------------

no_ordinance_yet = TRAINING.rule(
    "7(3)",
    "Before September 2017 there was no ordinance on training, so nobody could use the title of certified mediator.",
    when=certified_title,
    gives=(give("requirement_failed", item="title_in_force"),),
    rests_on=(MEDG.at("5(2)"), MEDG.at("6")),
    since=MODERN_PROCEDURE,
    until=TRAINING.in_force,
)

course_too_short = versions(
    _missing_course(
        120,
        "The course of a certified mediator has at least 120 hours in attendance.",
        later,
        "2(4)",
        since=TRAINING.in_force,
        until=TRAINING_REFORM,
    ),
    _missing_course(
        130,
        "The course of a certified mediator has at least 130 hours in attendance.",
        new,
        "2(4)",
        since=TRAINING_REFORM,
    ),
)

too_few_cases = versions(
    _missing_cases(
        1,
        "A certified mediator needs one supervised mediation, during the course or within a year after it.",
        later,
        "2(5)",
        since=TRAINING.in_force,
        until=TRAINING_REFORM,
    ),
    _missing_cases(
        5,
        "A certified mediator needs five supervised mediations within three years after the course.",
        new,
        "2(5)",
        since=TRAINING_REFORM,
    ),
)

too_much_online = TRAINING.rule(
    "2(4)",
    "At most forty per cent of the hours in attendance may be held online.",
    when=new & ~mediator.course_hours.at_least(Portion(mediator.virtual_hours, 250)),
    gives=(give("requirement_failed", item="attendance_share"),),
    since=TRAINING_REFORM,
)

trained = versions(
    TRAINING.rule(
        "2(4)",
        "Whoever has done a course of 120 hours and one supervised mediation may use the title of certified mediator.",
        when=later,
        provided=mediator.course_hours.at_least(120) & mediator.supervised_cases.at_least(1),
        rests_on=(TRAINING.at("2(2)"), TRAINING.at("2(5)"), MEDG.at("5(2)")),
        until=TRAINING_REFORM,
    ),
    TRAINING.rule(
        "2(1)",
        "Whoever has done a course of 130 hours and five supervised mediations, and has the certificate of the training"
        " institute, may use the title of certified mediator.",
        when=new,
        provided=mediator.course_hours.at_least(130) & mediator.supervised_cases.at_least(5),
        rests_on=(TRAINING.at("2(2)"), TRAINING.at("2(4)"), TRAINING.at("2(6)"), MEDG.at("5(2)")),
        since=TRAINING_REFORM,
        note="That the certificate exists and that the supervisions fell within three years are presumed.",
    ),
)

# Sections 3 and 4. Continuing training -------------------------------------------------------------

old_continuing_training = versions(
    TRAINING.rule(
        "3(1)",
        "A certified mediator trains on for 40 hours in four years and has four more supervisions within two years; the"
        " ordinance does not say that the title is lost otherwise.",
        when=certified_title,
        rests_on=(TRAINING.at("4(1)"),),
        until=TRAINING_REFORM,
        sure="medium",
        note="That the title was not lost is inferred from the sentence on its loss, which came in March 2024.",
    ),
    TRAINING.rule(
        "3(1)",
        "A certified mediator trains on for 40 hours in every four years, counted from the certificate.",
        when=certified_title,
        since=TRAINING_REFORM,
    ),
)

title_lapsed = TRAINING.rule(
    "3(1)",
    "Whoever has not trained on for 40 hours in four years from the certificate may no longer use the title.",
    when=certified_title & ~NotAfter(TODAY, Later(mediator.certificate_issued, FOUR_YEARS)),
    provided=~mediator.cpd_hours.at_least(40),
    gives=(give("requirement_failed", item="continuing_training"),),
    since=TRAINING_REFORM,
    sure="medium",
    note="That the loss of the title reaches certificates from before March 2024 is inferred.",
)

title_lapsed_since_training = TRAINING.rule(
    "3(1)",
    "Whoever has trained on for less than 40 hours may no longer use the title once four years have passed since the"
    " training.",
    when=all_of(
        certified_title,
        ~Stated(mediator.certificate_issued.is_stated()),
        ~NotAfter(TODAY, Later(mediator.training_finished, FOUR_YEARS)),
        ~mediator.cpd_hours.at_least(40),
    ),
    gives=(give("requirement_failed", item="continuing_training"),),
    since=TRAINING_REFORM,
    sure="medium",
    note="Where the day of the certificate is not stated, the certificate is taken to follow the training at once.",
)

# Section 6. Training abroad --------------------------------------------------------------------------

trained_abroad = TRAINING.not_modelled(
    "6",
    "Whoever was trained abroad for at least 90 hours and then held four mediations may use the title too; where the"
    " person was trained is not a fact here.",
    when=certified_title & mediator.course_hours.at_least(90) & ~mediator.course_hours.at_least(130),
)

# Section 7. Transition -------------------------------------------------------------------------------

trained_before_the_act = TRAINING.rule(
    "7(1)",
    "Whoever finished a training of 90 hours before 26 July 2012 and then held four mediations may use the title.",
    when=early,
    provided=mediator.course_hours.at_least(90) & mediator.supervised_cases.at_least(4),
    sure="medium",
    note="The ordinance counts mediations held; the facts count supervised ones.",
)
early_course_too_short = _missing_course(
    90,
    "A training finished before 26 July 2012 must have had at least 90 hours.",
    early,
    "7(1)",
    since=TRAINING.in_force,
)
early_too_few_cases = _missing_cases(
    4,
    "After a training finished before 26 July 2012 four mediations must have been held.",
    early,
    "7(1)",
    since=TRAINING.in_force,
)

old_course_too_short = _missing_course(
    120,
    "A training begun before March 2024 needs the 120 hours of the older rules.",
    old,
    "7(4)",
    since=TRAINING_REFORM,
)
old_too_few_cases = versions(
    _missing_cases(
        1,
        "A training begun before March 2024 needs the supervised mediation of the older rules.",
        old,
        "7(4)",
        since=TRAINING_REFORM,
        until=TRANSITION_ENDS,
    ),
    _missing_cases(
        5,
        "A training under the older rules counts only if the four further supervisions were done by 29 February 2028.",
        old & ~Stated(finished_after_reform),
        "7(4)",
        since=TRANSITION_ENDS,
    ),
)

continuing_included = mediator.supervised_cases.at_least(5) | (
    finished_after_reform & mediator.supervised_cases.at_least(1)
)
trained_under_old_rules = versions(
    TRAINING.rule(
        "7(4)",
        "Whoever began under the older rules may use the title once that training and the continuing training that"
        " belongs to it are done, at the latest on 29 February 2028.",
        when=old,
        provided=mediator.course_hours.at_least(120) & continuing_included,
        since=TRAINING_REFORM,
        until=TRANSITION_ENDS,
    ),
    TRAINING.rule(
        "7(4)",
        "Whoever began under the older rules may use the title if that training and the continuing training that"
        " belongs to it were done by 29 February 2028.",
        when=old,
        provided=all_of(
            mediator.course_hours.at_least(120),
            continuing_included,
            ~mediator.training_finished.on_or_after(TRANSITION_ENDS),
        ),
        since=TRANSITION_ENDS,
    ),
)
old_continuing_training_open = TRAINING.rule(
    "7(4)",
    "The training of the older rules was finished before March 2024, the further supervisions are still to come.",
    when=all_of(
        old,
        ~finished_after_reform,
        mediator.course_hours.at_least(120),
        mediator.supervised_cases.at_least(1),
        ~mediator.supervised_cases.at_least(5),
    ),
    provided=Gap("Whether the title may be used until the further supervisions are done is not clear."),
    since=TRAINING_REFORM,
    until=TRANSITION_ENDS,
)
deadline_missed = TRAINING.rule(
    "7(4)",
    "Training and continuing training under the older rules had to be finished by 29 February 2028.",
    when=all_of(
        old,
        mediator.training_finished.on_or_after(TRANSITION_ENDS),
        ~Stated(mediator.course_hours.at_least(130) & mediator.supervised_cases.at_least(5)),
    ),
    gives=(give("requirement_failed", item="training_deadline"),),
    since=TRANSITION_ENDS,
)

# Section 8 and annex -----------------------------------------------------------------------------------

hindered = TRAINING.rule(
    "8",
    "Whoever misses a term of the ordinance without fault gets as much more time as the obstacle lasted, at most half"
    " of the term.",
    when=certified_title,
)

contents = TRAINING.rule(
    "annex",
    "The course has eight chapters, the introduction 18 hours; online mediation and digital skills belong to it since"
    " March 2024. How many hours the other chapters need is not given here.",
    when=certified_title,
    since=TRAINING_REFORM,
    sure="medium",
    note="Read in a secondary source, in part.",
)

no_certificate = TRAINING.rule(
    "2(6)",
    "Without the right to it that training gives, nobody may use the title.",
    when=certified_title & ~mediator.certified,
    gives=(give("requirement_failed", item="certificate"),),
)
entitled = TRAINING.rule(
    "2(6)",
    "The person has acquired the right to the title.",
    when=certified_title & Stated(mediator.certified),
)
