"""The worked cases, as the tests of the law read them."""

from bitim.law import atlas
from bitim.law.cases import Case, read_file
from bitim.law.check import Proof
from bitim.law.language import Question
from bitim.law.report import differences
from tests.house.sources import ROOT

FILES = tuple(sorted((ROOT / "bitim" / "law").glob("**/cases/*.yaml")))
CASES = tuple(case for path in FILES for case in read_file(path))


def proof(case: Case) -> Proof:
    """A case as something that a provision cannot be struck out against."""
    return Proof(case.facts, case.day, lambda finding: sum(1 for _ in differences(case, finding)))


def proofs(question: Question) -> list[Proof]:
    """The cases that ask a question; what the contract on mediation contains is a question of its own."""
    mine = (case for case in CASES if case.jurisdiction == question.jurisdiction)
    asked = ((case, atlas.question(case.jurisdiction, case.question, case.facts, case.day)) for case in mine)
    return [proof(case) for case, asks in asked if asks.asks == question.asks]
