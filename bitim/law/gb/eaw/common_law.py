"""England and Wales: what holds without a statute: settlements, mediators, limitation, fees."""

from datetime import date

from bitim.law.facts import agreement, dispute, limitation, mediation
from bitim.law.facts import mediator as mediators
from bitim.law.gb.eaw.acts import BROWN, COMMON_LAW, HORIZON, LIMITATION, MWB
from bitim.law.gb.eaw.cross_border_2011 import (
    consumer_extended,
    equality_extended,
    general_extended,
    tribunal_not_read,
)
from bitim.law.gb.eaw.employment_1996 import conciliated_orally, settled_without_acas, stands_still
from bitim.law.gb.eaw.small_claims import automatic_is_free, service_is_free
from bitim.law.gb.eaw.terms import court_of_civil_procedure, criminal, family, labour
from bitim.law.gb.eaw.tribunals_2007 import mediating
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Act, Condition, Consequence, Rule, Stated, versions

too_early = COMMON_LAW.not_modelled(
    "on mediation",
    "The law before the Civil Procedure Rules came into force on 26 April 1999 is not gathered here.",
    when=ALWAYS,
    since=date(1900, 1, 1),
    until=HORIZON,
)

# Mediators ----------------------------------------------------------------------------------------

no_qualification = COMMON_LAW.rule(
    "on mediators",
    "No statute asks a civil mediator for an age, a training, a licence or a registration; accreditation is a matter of"
    " the market.",
    when=mediating & ~Stated(family) & ~Stated(criminal) & ~Stated(dispute.field.is_one_of("administrative_offence")),
    sure="medium",
)

family_mediator = COMMON_LAW.rule(
    "on mediators",
    "Any family mediator may mediate and hold meetings before it, as long as no certificate for the court is asked"
    " for.",
    when=mediating & family,
)

restorative_facilitator = COMMON_LAW.not_modelled(
    "on mediators",
    "Who may lead restorative justice is not gathered here.",
    when=mediating & dispute.field.is_one_of("criminal", "administrative_offence"),
)

other_task = COMMON_LAW.not_modelled(
    "on mediators",
    "Whether a mediator may take on this other task is not gathered here for England and Wales.",
    when=Stated(mediators.task.is_one_of("chair_youth_conference", "arbitrate", "expert_in_case", "work_for_trader")),
)

# Settlements --------------------------------------------------------------------------------------

contract_field = ~Stated(family) & ~Stated(criminal)

oral = agreement.form.is_one_of("oral", "oral_recorded")
unsigned = ~agreement.signed_by.has("parties", "lawyers")


def _writing(
    act: Act, place: str, says: str, *, rests_on: tuple[str, ...], since: date, until: date
) -> tuple[Rule, Rule, Rule]:
    """What a clause on signed writing asks for, and what follows if the writing or the signature is absent."""

    def rule(when: Condition, provided: Condition, gives: tuple[Consequence, ...]) -> Rule:
        return act.rule(
            place,
            says,
            when=when,
            provided=provided,
            gives=gives,
            rests_on=rests_on,
            since=since,
            until=until,
            sure="high" if act is MWB else "medium",
            note=""
            if act is MWB
            else "Before 2018 it was open whether the parties could drop the clause by word alone.",
        )

    clause = mediation.signed_writing_clause
    return (
        rule(clause, oral, (give("missing_form", document="settlement", item="written"),)),
        rule(clause, unsigned, (give("missing_form", document="settlement", item="signed_by_parties"),)),
        rule(
            clause,
            ALWAYS,
            (
                give("required_form", document="settlement", item="written"),
                give("required_form", document="settlement", item="signed_by_parties"),
            ),
        ),
    )


_before = _writing(
    BROWN,
    "[2007] EWHC 625 (Ch)",
    "If the agreement to mediate says that a settlement binds only when written and signed, spoken words do not bind.",
    rests_on=(),
    since=BROWN.in_force,
    until=MWB.in_force,
)
_since = _writing(
    MWB,
    "[2018] UKSC 24",
    "A clause by which a settlement binds only when written and signed has full force; the parties do not drop it by"
    " word alone.",
    rests_on=(BROWN.at("[2007] EWHC 625 (Ch)"),),
    since=MWB.in_force,
    until=date.max,
)
not_written, not_signed, signed_writing = (
    versions(before, since) for before, since in zip(_before, _since, strict=True)
)

contrary_to_law = COMMON_LAW.rule(
    "on contracts",
    "A settlement that is contrary to law or public policy is not enforced.",
    when=agreement.defects.has("contrary_to_law"),
    sure="medium",
)

other_defects = COMMON_LAW.not_modelled(
    "on contracts",
    "What deceit, pressure, a condition, a mistake or the rights of others do to a settlement follows from the law of"
    " contract, which is not gathered here.",
    when=agreement.defects.has(
        "rights_of_others", "pressure", "pressure_avoided", "suspensive_condition", "wrong_basis"
    ),
)

is_a_contract = versions(
    *(
        COMMON_LAW.rule(
            "on contracts",
            "A civil settlement is a contract; it may be made by word alone, unless the agreement to mediate asks for"
            " signed writing.",
            when=contract_field & ~Stated(labour),
            rests_on=rests_on,
            gives=(give("counts_as", nature="contract"),),
            since=since,
            until=until,
        )
        for rests_on, since, until in (
            ((), HORIZON, BROWN.in_force),
            ((BROWN.at("[2007] EWHC 625 (Ch)"),), BROWN.in_force, date.max),
        )
    )
)

labour_contract = COMMON_LAW.rule(
    "on contracts",
    "A settlement of a claim about work that belongs before a civil court is a contract like any other.",
    when=labour & Stated(court_of_civil_procedure),
    gives=(give("counts_as", nature="contract"),),
)

enforced_by_action = COMMON_LAW.rule(
    "on contracts",
    "A settlement that is not kept is enforced by an ordinary action on the contract.",
    when=contract_field,
    unless=(*not_written, *not_signed, conciliated_orally, contrary_to_law, settled_without_acas),
    gives=(give("enforceable_by", route="contract_action"),),
)

# Family settlements -------------------------------------------------------------------------------

approved = agreement.formalities.has("court_approved")

family_not_approved = COMMON_LAW.rule(
    "on family settlements",
    "What a family agrees in mediation does not bind until the court has made it an order; the court keeps its power"
    " over children and money.",
    when=family,
    provided=~approved,
    gives=(give("missing_form", document="settlement", item="court_approval"),),
)

family_approval = COMMON_LAW.rule(
    "on family settlements",
    "A family settlement becomes binding by a consent order of the court.",
    when=family,
    gives=(give("required_form", document="settlement", item="court_approval"),),
)

family_approved = COMMON_LAW.rule(
    "on family settlements",
    "A family settlement that the court has made an order binds and is enforced as an order.",
    when=family & approved,
    gives=(give("enforceable_by", route="court_order"),),
)

criminal_settlement = COMMON_LAW.not_modelled(
    "on restorative justice",
    "Whether an outcome of restorative justice is valid and enforceable is not gathered here.",
    when=criminal,
)

# Limitation and fees ------------------------------------------------------------------------------

runs_on = LIMITATION.rule(
    "Part I",
    "Mediation by itself does not stop or lengthen a limitation period; the parties can agree that time stands still.",
    when=Stated(limitation.expires_on.is_stated())
    | dispute.field.is_one_of("civil", "commercial", "consumer", "family"),
    unless=(general_extended, equality_extended, consumer_extended, tribunal_not_read, stands_still),
    gives=(give("limitation", mode="unaffected", until=limitation.expires_on),),
    note="No provision lets mediation stop the time.",
)

equal_shares = COMMON_LAW.rule(
    "on contracts",
    "Who pays the mediator is a matter of agreement; usually the parties share equally.",
    when=dispute.field.is_one_of("civil", "commercial", "consumer", "labour", "family"),
    unless=(automatic_is_free, service_is_free),
    gives=(give("fee_split", mode="equal"),),
)
