"""The worked cases, as the tests of the law read them."""

from bitim.law import atlas
from bitim.law.cases import Case
from bitim.law.check import Proof
from bitim.law.language import Question
from bitim.law.report import differences
from bitim.law.worked import cases_of, worked_cases
from tests.house.sources import ROOT

FILES = tuple(sorted((ROOT / "bitim" / "law").glob("**/cases/*.yaml")))
CASES = tuple(case for jurisdiction in atlas.JURISDICTIONS for case in worked_cases(jurisdiction))


def proof(case: Case) -> Proof:
    """A case as something that a provision cannot be struck out against."""
    return Proof(case.facts, case.day, lambda finding: sum(1 for _ in differences(case, finding)))


def proofs(question: Question) -> list[Proof]:
    """The cases that ask a question, as proofs."""
    return [proof(case) for case in cases_of(question)]
