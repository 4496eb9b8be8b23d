"""Genius files: evaluated as Genius does, and refused with the place when they are broken."""

from fractions import Fraction
from pathlib import Path

import pytest

from bitim.bargaining import BargainingError
from bitim.bargaining.formats import genius, tables

DOMAIN = """<!-- a comment before the declaration, as in 2014 -->
<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template><utility_space number_of_issues="2"><objective index="0" name="any" type="objective">
<issue index="1" name="price" type="discrete" etype="discrete">
<item index="1" value="low"/><item index="2" value="high"/></issue>
<issue index="2" name="days" type="integer" etype="integer" lowerbound="3" upperbound="5"/>
</objective></utility_space></negotiation_template>"""
PROFILE = """<utility_space><objective index="0" name="any" type="objective">
<issue index="1" name="price" type="discrete">
<item index="1" value="low" evaluation="4"/><item index="2" value="high" evaluation="8"/></issue>
<issue index="2" name="days" type="integer" lowerbound="3" upperbound="5">
<evaluator ftype="linear" offset="0.0" slope="0.5"/></issue>
<weight index="1" value="0.6"/><weight index="2" value="0.4"/></objective><reservation value="0.25"/></utility_space>"""
RECTANGLES = """<utility_space><objective index="0" name="any" type="objective">
<issue index="1" name="days" type="integer" lowerbound="3" upperbound="5"/></objective>
<utility maxutility="10"><ufun type="PlainSum" weight="1" aggregation="sum">
<hyperRectangle utility="4"><INCLUDES index="2" min="4" max="5"/></hyperRectangle></ufun></utility></utility_space>"""
BOMB = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><utility_space>&b;</utility_space>'


def files(folder: Path, domain: str, *profiles: str) -> tuple[Path, list[Path]]:
    (folder / "domain.xml").write_text(domain)
    for number, profile in enumerate(profiles):
        (folder / f"profile{number}.xml").write_text(profile)
    return folder / "domain.xml", [folder / f"profile{number}.xml" for number in range(len(profiles))]


def test_an_evaluation_counts_as_a_share_of_the_largest_of_its_topic(tmp_path: Path) -> None:
    domain = genius.read_files(*files(tmp_path, DOMAIN, PROFILE))
    assert domain.topics[1].options == (3, 4, 5)
    side = domain.sides[0]
    assert side.utility([0, 1]) == Fraction("0.6") * Fraction(4, 8) + Fraction("0.4") * Fraction(1, 2)
    assert Fraction(side.reserve, side.unit) == Fraction(1, 4)


def test_rectangles_include_both_bounds(tmp_path: Path) -> None:
    domain = genius.read_files(*files(tmp_path, DOMAIN, RECTANGLES))
    assert [domain.sides[0].utility([0, day]) for day in range(3)] == [0, Fraction(2, 5), Fraction(2, 5)]


@pytest.mark.parametrize(
    ("domain", "profile", "says"),
    [
        ("<utility_space>", PROFILE, "domain.xml: is not valid XML"),
        (BOMB, PROFILE, "domain.xml: declares entities"),
        ("<x/>", PROFILE, "holds no utility_space"),
        (DOMAIN, PROFILE.replace('"0.6"', '"0.9"'), "the weights sum to 1.3, not to 1"),
        (DOMAIN, PROFILE.replace('value="high"', 'value="hihg"'), "unknown option 'hihg'"),
        (DOMAIN, PROFILE.replace('evaluation="8"', 'evaluation="eight"'), "item 'high': expected an exact number"),
        (DOMAIN, PROFILE.replace('evaluation="4"', 'evaluation="-4"'), "an evaluation is negative"),
        (DOMAIN.replace('"integer"', '"real"'), PROFILE, "is of type 'real'"),
        (DOMAIN.replace('upperbound="5"', 'upperbound="5000000"'), PROFILE, "not between 1 and 100000 options"),
        (DOMAIN, RECTANGLES.replace("INCLUDES", "EXCLUDES"), "EXCLUDES cannot be read"),
        (DOMAIN, RECTANGLES.replace('max="5"', 'max="6"'), "4 to 6 is not within issue 'days'"),
    ],
)
def test_a_broken_file_is_told_with_its_place(tmp_path: Path, domain: str, profile: str, says: str) -> None:
    with pytest.raises(BargainingError) as caught:
        genius.read_files(*files(tmp_path, domain, profile))
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the first line is topic,option"),
        ("topic,option,A\nprice,low", "line 2: 2 cells for 3 columns"),
        ("topic,option,A\nprice,low,x", "line 2, A: expected an exact number"),
        ("topic,option,A\nprice,low,1\nprice,low,2", "line 3: the option 'low' of 'price' stands twice"),
        ("topic,option,A\nprice,low,1\n#weight,price,0.9", "the weights of A sum to 9/10, not to 1"),
        ("topic,option,A\nprice,low,1\n#weight,prize,1", "'price' has no weight"),
    ],
)
def test_a_broken_matrix_is_told_with_its_line(text: str, says: str) -> None:
    with pytest.raises(BargainingError) as caught:
        tables.read(text, "matrix.csv")
    assert says in str(caught.value)
