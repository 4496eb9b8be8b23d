import csv
from importlib.resources import files

import pytest

from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.demo import cases, people
from bitim.web.register.models import Mediator
from bitim.web.shared.acting import acting_as

pytestmark = pytest.mark.django_db


def test_the_demo_has_a_register_and_six_cases_at_their_steps() -> None:
    with files("bitim.web.demo").joinpath("mediators.csv").open(encoding="utf-8") as table:
        assert len(list(csv.DictReader(table))) == 12
    made = people.make()
    cases.make(made)
    assert Mediator.objects.count() == 12
    steps = {}
    for opener in ("aliya", "marina", "timur", "gulnar", "pavel", "john"):
        with acting_as(made[opener].pk):
            (mine,) = queries.mine(made[opener])
            steps[opener] = mine.case.step
    assert steps == {
        "aliya": Step.MEDIATING,
        "marina": Step.ACCEPTED,
        "timur": Step.SETTLED,
        "gulnar": Step.INVITED,
        "pavel": Step.APPOINTED,
        "john": Step.MEDIATING,
    }
    with acting_as(made["centre"].pk):
        (entrusted,) = queries.mine(made["centre"])
        assert entrusted.case.opened_by_id == made["john"].pk
    assert {user.language for user in User.objects.all()} == {"kk", "ru", "en"}
