"""Kazakhstan: Code on Marriage and Family No. 518-IV of 26 December 2011, where settlements meet it."""

from bitim.law.facts import agreement, dispute
from bitim.law.kinds import give
from bitim.law.kz.acts import CC, LAW_84_VII, LM, MFC
from bitim.law.kz.terms import family, out_of_court, pending

maintenance = family & dispute.subject.is_one_of("alimony", "child_support")
notarised = MFC.rule("158", "A notary has certified it.", when=agreement.formalities.has("notarised"))

divorce_term = MFC.not_modelled(
    "20",
    "If one spouse does not agree to the divorce, the court may take steps to reconcile them and set a term of up"
    " to six months;"
    " whether the other spouse agrees is not a fact here.",
    when=dispute.subject.is_one_of("divorce") & pending,
    rests_on=(MFC.at("19(3)"),),
)

property_division = MFC.rule(
    "37(3)",
    "Where spouses are in dispute about common property, mediation or the court divides it; an agreement without a"
    " dispute is"
    " certified by a notary.",
    when=family & dispute.subject.is_one_of("property_division"),
    rests_on=(MFC.at("37(2)"),),
)

maintenance_without_notary = MFC.rule(
    "158",
    "An agreement on alimony must be certified by a notary; without that it is void.",
    when=maintenance & out_of_court & ~agreement.formalities.has("notarised"),
    gives=(
        give("missing_form", document="settlement", item="notarial_form"),
        give("void", reason="form_missing", what="settlement"),
    ),
    rests_on=(CC.at("154"),),
    until=LAW_84_VII,
)

maintenance_form = MFC.rule(
    "158",
    "An agreement on alimony is certified by a notary.",
    when=maintenance & out_of_court,
    gives=(give("required_form", document="settlement", item="notarial_form"),),
    until=LAW_84_VII,
)

withholding = MFC.rule(
    "166",
    "A mediated settlement on alimony needs no notary since 2022; it is a ground for withholding from wages, together"
    " with writs up to half of the pay.",
    when=maintenance & out_of_court,
    gives=(give("wage_withholding", percent_max=50),),
    rests_on=(MFC.at("158"), MFC.at("165"), LM.at("27")),
    since=LAW_84_VII,
)
