"""The vocabulary of facts: every statement about a case that the rules of a jurisdiction may ask for."""

from collections.abc import Mapping
from types import MappingProxyType

from bitim.law.facts import (
    accused,
    agreement,
    claim,
    contract,
    disclosure,
    dispute,
    employer,
    fee,
    limitation,
    mediation,
    mediator,
    offence,
    parties,
    proceeding,
    proposal,
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
    limitation,
    fee,
    employer,
)

VOCABULARY: Mapping[str, Fact] = MappingProxyType(
    {fact.name: fact for entity in _ENTITIES for fact in vars(entity).values() if isinstance(fact, Fact)}
)
"""Every fact by its name, in the order in which a reader expects them."""
