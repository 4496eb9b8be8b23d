"""The rule of twelve facts in OpenFisca, which knows no unknown fact: what is not true is false.

    PYTHON benchmarks/dockets/openfisca.py CASES

For each line it is given it decides all cases once, and prints the seconds of the processor and the number of cases
answered yes, as JSON.
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
    """Time the decision of all cases, as often as asked."""
    system = TaxBenefitSystem([Case])
    for name in FACTS:
        system.add_variable(variable(name))
    system.add_variable(variable("mediable", formula=formula))
    simulation = SimulationBuilder().build_default_simulation(system, count=cases)
    for name, (is_true, _) in drawn(cases).items():
        simulation.set_input(name, DAY, is_true)
    for _ in sys.stdin:
        simulation.delete_arrays("mediable", DAY)
        begin = time.process_time()
        answer = simulation.calculate("mediable", DAY)
        print(json.dumps([time.process_time() - begin, int(answer.sum())]), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
