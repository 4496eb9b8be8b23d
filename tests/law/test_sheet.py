"""The sheet of an act: every provision once, in its place and with its days, for a lawyer to read."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from bitim.law import atlas
from bitim.law.kinds import give
from bitim.law.language import Act, Later, Question, Rule
from bitim.law.readers.sheet import SINCE, UNTIL, WE_READ, provisions, sheet
from bitim.law.words import LANGUAGES, Language, act_of, cite_in_words, condition_in_words, day_in_words, say
from tests.law.drawn import QUESTIONS, left_on, load, raining, warm

ACTS = dict(atlas.JURISDICTIONS["kz"].acts)
every_act = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def deciding() -> dict[int, Rule]:
    """The provisions that questions rest on directly, each once."""
    return {id(rule): rule for question in QUESTIONS for rule, _ in question.rules()}


def test_every_provision_stands_in_exactly_one_place_of_the_sheet_of_its_act() -> None:
    places = Counter(id(rule) for act in ACTS.values() for rule, _ in provisions(act, QUESTIONS, ACTS))
    assert places == dict.fromkeys(deciding(), 1)


@every_act
def test_only_provisions_of_the_act_itself_stand_in_its_sheet(act: Act) -> None:
    assert {act_of(rule.cite, ACTS).short for rule, _ in provisions(act, QUESTIONS, ACTS)} <= {act.short}


def days(rule: Rule, language: Language) -> str:
    since = say(SINCE, language).format(day=day_in_words(rule.since, language))
    until = say(UNTIL, language).format(day=day_in_words(rule.until, language))
    return since if rule.until == date.max else f"{since}, {until}"


@every_act
@every_language
def test_each_provision_is_shown_with_its_days_and_its_condition(act: Act, language: Language) -> None:
    lines = sheet(act, QUESTIONS, ACTS, language).splitlines()
    for rule, _ in provisions(act, QUESTIONS, ACTS):
        cited = cite_in_words(rule.cite, ACTS, language)
        place = lines.index(f"- **{cited}** ({days(rule, language)}): {say(rule.says, language)}")
        assert lines[place + 1].strip().startswith(say(WE_READ, language).split("{", maxsplit=1)[0])
        assert any(condition_in_words(rule.when, language) in line for line in lines)


@every_act
def test_the_articles_stand_in_their_order_and_versions_in_the_order_of_time(act: Act) -> None:
    listed = [rule for rule, _ in provisions(act, QUESTIONS, ACTS)]
    articles = [int(rule.cite.removeprefix(act.short).split("(")[0].split("-")[0]) for rule in listed]
    assert articles == sorted(articles)
    for before, after in pairwise(listed):
        assert before.cite != after.cite or before.since <= after.since


@every_language
def test_each_provision_is_shown_beneath_what_it_excepts(language: Language) -> None:
    written = sheet(ACTS["LM"], QUESTIONS, ACTS, language)
    for rule, _ in provisions(ACTS["LM"], QUESTIONS, ACTS):
        for exception in rule.unless:
            cited = f"    - **{cite_in_words(exception.cite, ACTS, language)}** ("
            assert any(line.startswith(cited) for line in written.splitlines())


# A small act ----------------------------------------------------------------------------------------

ACT = Act("kz", "CT", "Law on carts", "https://act.example", date(2020, 1, 1), "law")
CARTS = {"CT": ACT}


def test_all_that_is_known_of_a_provision_is_written_down() -> None:
    fish = ACT.rule("3(2)", "Fish goes on.", when=load.has("fish"), sure="medium", note="Not read.")
    wet = ACT.rule(
        "3(1)",
        "Carts wait while it rains.",
        when=raining,
        provided=warm,
        unless=(fish,),
        gives=(give("answer_proposal_within", days=10, until=Later(left_on, 10)), give("case_terminated")),
        rests_on=("CT 2",),
        until=date(2022, 7, 1),
    )
    question = Question(jurisdiction="kz", name="carts", asks="May the cart go?", also=(wet,))
    assert sheet(ACT, (question,), CARTS, "en", "Nobody signed.").replace("\N{NO-BREAK SPACE}", " ") == (
        "# Law on carts (CT)\n"
        "\n"
        "What Bitim reads in this act. Information on the law, not legal advice. Nobody signed.\n"
        "Official text: https://act.example In force since 1 January 2020.\n"
        "\n"
        "- **Law on carts, art. 3(1)** (since 1 January 2020, until 1 July 2022): Carts wait while it rains.\n"
        "  We read: it rains.\n"
        "  Once it speaks it asks: it is warm.\n"
        "  Gives: `answer_proposal_within(days=10, until=10 days after the day it left)`; `case_terminated`.\n"
        "  Rests on: Law on carts, art. 2.\n"
        "  Unless:\n"
        "    - **Law on carts, art. 3(2)** (since 1 January 2020): Fish goes on.\n"
        "      We read: the load include fish.\n"
        "      Not fully sure.\n"
        "      Note: Not read.\n"
        "  Answers: May the cart go?\n"
    )


SINGAPORE = """\
# Singapore Convention on Mediation (SC)

What Bitim reads in this act. Information on the law, not legal advice.
Official text: https://uncitral.un.org/en/texts/mediation/conventions/international_settlement_agreements \
In force since 23 November 2022.

- **Singapore Convention on Mediation, art. 8(1)(a)** (since 23 November 2022): \
Kazakhstan does not apply the Convention where a state or its agency is a party.
"""


def test_the_sheet_of_the_singapore_convention_begins_with_its_first_reservation() -> None:
    written = sheet(ACTS["SC"], QUESTIONS, ACTS, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert written.startswith(SINGAPORE)
    assert written.count("\n- **Singapore Convention on Mediation, art. 8(1)(") == 3
    assert written.count("`enforceable_by(route=singapore_convention)`") == 1
    assert "\n  Rests on: Singapore Convention on Mediation, art. 8(1)(a).\n" in written
    assert written.endswith("  Answers: Is the settlement valid in form and content, and how is it enforced?\n")
