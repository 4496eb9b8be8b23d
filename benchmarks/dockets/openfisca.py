"""The rule of twelve facts in OpenFisca, which knows no unknown fact: what is not true is false.

    PYTHON benchmarks/dockets/openfisca.py CASES

Prints the seconds of each run and the number of cases answered yes, as JSON.
"""

import json
import sys
import time

from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from twelve import FACTS, drawn

DAY = "2024-01-01"
RUNS = 5

Case = Entity("case", "cases", "A case", "")
Case.is_person = True


def variable(name: str, **parts: object) -> type[Variable]:
    """A variable that is true or false of a case on a day."""
    return type(name, (Variable,), {"value_type": bool, "entity": Case, "definition_period": DateUnit.DAY, **parts})


def formula(case, day):  # as OpenFisca calls it
    """Whether the case may be mediated."""
    f = {name: case(name, day) for name in FACTS}
    return (
        f["consent"]
        * (f["listed"] + f["criminal"] * (f["low_gravity"] + f["grave"] * f["art_68_2"]))
        * ~f["third_parties"]
        * ~f["incapacity"]
        * ~(f["state_body"] * ~f["state_allowed"])
        * ~(f["criminal"] * (f["corruption"] + f["public_service"]))
    )


def main(cases: int) -> None:
    """Time the decision of all cases."""
    system = TaxBenefitSystem([Case])
    for name in FACTS:
        system.add_variable(variable(name))
    system.add_variable(variable("mediable", formula=formula))
    simulation = SimulationBuilder().build_default_simulation(system, count=cases)
    for name, (is_true, _) in drawn(cases).items():
        simulation.set_input(name, DAY, is_true)
    seconds = []
    yes = 0
    for _ in range(RUNS + 1):
        simulation.delete_arrays("mediable", DAY)
        begin = time.perf_counter()
        answer = simulation.calculate("mediable", DAY)
        seconds.append(time.perf_counter() - begin)
        yes = int(answer.sum())
    print(json.dumps({"seconds": seconds[1:], "yes": yes}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
