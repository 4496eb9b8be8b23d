"""The vocabulary of facts: every statement about a case that the rules of a jurisdiction may ask for."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import (
    accused,
    agreement,
    claim,
    conciliation,
    contract,
    court,
    disclosure,
    dispute,
    employer,
    fee,
    law,
    limitation,
    mediation,
    mediator,
    miam,
    negotiation,
    offence,
    parties,
    proceeding,
    proposal,
    regime,
    software,
    trader,
    victim,
)
from bitim.law.language import Fact

_ENTITIES = (
    dispute,
    parties,
    offence,
    accused,
    victim,
    mediator,
    mediation,
    proposal,
    contract,
    agreement,
    disclosure,
    proceeding,
    claim,
    court,
    miam,
    conciliation,
    limitation,
    negotiation,
    fee,
    trader,
    employer,
    software,
    regime,
    law,
)

VOCABULARY: Mapping[str, Fact] = MappingProxyType(
    {fact.name: fact for entity in _ENTITIES for fact in vars(entity).values() if isinstance(fact, Fact)}
)
"""Every fact by its name, in the order in which a reader expects them."""
