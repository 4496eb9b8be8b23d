"""The international texts on mediation, and the days on which the Convention entered into force for states."""

from datetime import date

from bitim.law.language import Act, Amendment

UNCITRAL = "https://uncitral.un.org/en/texts/mediation/"

ADOPTED = date(2018, 12, 20)
CONVENTION_IN_FORCE = date(2020, 9, 12)
BELARUS = date(2021, 1, 15)
ECUADOR = date(2021, 3, 9)
TURKEY = date(2022, 4, 11)
KAZAKHSTAN = date(2022, 11, 23)
KYRGYZSTAN = date(2026, 6, 1)

SC = Act(
    "intl",
    "SC",
    "Singapore Convention on Mediation",
    f"{UNCITRAL}conventions/international_settlement_agreements",
    CONVENTION_IN_FORCE,
    "treaty",
)
ML = Act(
    "intl",
    "ML",
    "UNCITRAL Model Law on International Commercial Mediation of 2018",
    f"{UNCITRAL}modellaw/commercial_conciliation",
    ADOPTED,
    "treaty",
)

ACTS = (SC, ML)

AMENDMENTS = (
    Amendment(BELARUS, "Entry into force of the Convention for Belarus", ("SC",)),
    Amendment(ECUADOR, "Entry into force of the Convention for Ecuador", ("SC",)),
    Amendment(TURKEY, "Entry into force of the Convention for Türkiye", ("SC",)),
    Amendment(KAZAKHSTAN, "Entry into force of the Convention for Kazakhstan", ("SC",)),
    Amendment(KYRGYZSTAN, "Entry into force of the Convention for Kyrgyzstan", ("SC",)),
)
