"""The acts of Germany that speak of mediation, and the days on which they changed.

Where an act is older than the law given here, its first day is the one from which that law is given.
"""

from datetime import date

from bitim.law.language import Act, Amendment

OFFICIAL = "https://www.gesetze-im-internet.de/"

MODERN_PROCEDURE = date(2002, 1, 1)
FAMILY_REFORM = date(2009, 9, 1)
MEDIATION_ACT = date(2012, 7, 26)
COURT_MEDIATOR_ENDS = date(2013, 8, 2)
BW_REPEAL = date(2013, 5, 1)
CONSUMER_ACT = date(2016, 4, 1)
TRADER_NOTICES = date(2017, 2, 1)
UNIVERSAL_BODY = date(2020, 1, 1)
VIDEO_HEARING = date(2022, 1, 1)
CLASS_ACTIONS = date(2023, 10, 13)
TRAINING_REFORM = date(2024, 3, 1)
VIDEO_WIDENED = date(2024, 7, 19)

MEDG = Act("de", "MediationsG", "Mediation Act", f"{OFFICIAL}mediationsg/", MEDIATION_ACT)
TRAINING = Act(
    "de",
    "ZMediatAusbV",
    "Ordinance on the training of certified mediators",
    f"{OFFICIAL}zmediatausbv/",
    date(2017, 9, 1),
)
ZPO = Act("de", "ZPO", "Code of Civil Procedure", f"{OFFICIAL}zpo/", MODERN_PROCEDURE)
EGZPO = Act("de", "EGZPO", "Introductory Act to the Code of Civil Procedure", f"{OFFICIAL}zpoeg/", date(2000, 1, 1))
FAMFG = Act("de", "FamFG", "Act on procedure in family matters", f"{OFFICIAL}famfg/", FAMILY_REFORM)
ARBGG = Act("de", "ArbGG", "Labour Courts Act", f"{OFFICIAL}arbgg/", MODERN_PROCEDURE)
VWGO = Act("de", "VwGO", "Code of Administrative Court Procedure", f"{OFFICIAL}vwgo/", MODERN_PROCEDURE)
SGG = Act("de", "SGG", "Social Courts Act", f"{OFFICIAL}sgg/", MODERN_PROCEDURE)
FGO = Act("de", "FGO", "Code of Fiscal Court Procedure", f"{OFFICIAL}fgo/", MODERN_PROCEDURE)
BGB = Act("de", "BGB", "Civil Code", f"{OFFICIAL}bgb/", MODERN_PROCEDURE)
VSBG = Act("de", "VSBG", "Consumer Dispute Resolution Act", f"{OFFICIAL}vsbg/", CONSUMER_ACT)
UNIVERSAL = Act(
    "de",
    "UnivSchlichtV",
    "Ordinance on the Federal Universal Conciliation Body",
    f"{OFFICIAL}univschlichtv/",
    UNIVERSAL_BODY,
)
ENWG = Act("de", "EnWG", "Energy Industry Act", f"{OFFICIAL}enwg_2005/", date(2011, 8, 4))
LUFTVG = Act("de", "LuftVG", "Air Traffic Act", f"{OFFICIAL}luftvg/", date(2013, 11, 1))
UKLAG = Act("de", "UKlaG", "Injunctions Act", f"{OFFICIAL}uklag/", CONSUMER_ACT)
OMBUDSMAN = Act(
    "de",
    "Ombudsman rules",
    "Rules of the private banks' ombudsman",
    "https://bankenombudsmann.de/",
    MODERN_PROCEDURE,
)
INSURERS = Act(
    "de",
    "Insurance ombudsman rules",
    "Rules of the insurance ombudsman",
    "https://www.versicherungsombudsmann.de/",
    MODERN_PROCEDURE,
)
STPO = Act("de", "StPO", "Code of Criminal Procedure", f"{OFFICIAL}stpo/", date(1999, 12, 28))
STGB = Act("de", "StGB", "Criminal Code", f"{OFFICIAL}stgb/", date(1994, 12, 1))
JGG = Act("de", "JGG", "Youth Courts Act", f"{OFFICIAL}jgg/", date(1990, 12, 1))
RDG = Act("de", "RDG", "Legal Services Act", f"{OFFICIAL}rdg/", date(2008, 7, 1))
RVG = Act("de", "RVG", "Lawyers' Remuneration Act", f"{OFFICIAL}rvg/", date(2006, 7, 1))
GKG = Act("de", "GKG", "Court Costs Act", f"{OFFICIAL}gkg_2004/", date(2012, 8, 1))
FAMGKG = Act("de", "FamGKG", "Act on court costs in family matters", f"{OFFICIAL}famgkg/", date(2012, 8, 1))
JVKOSTG = Act("de", "JVKostG", "Act on costs of the administration of justice", f"{OFFICIAL}jvkostg/", LUFTVG.in_force)

ACTS = (
    *(MEDG, TRAINING, ZPO, EGZPO, FAMFG, ARBGG, VWGO, SGG, FGO, BGB),
    *(VSBG, UNIVERSAL, ENWG, LUFTVG, UKLAG, OMBUDSMAN, INSURERS),
    *(STPO, STGB, JGG, RDG, RVG, GKG, FAMGKG, JVKOSTG),
)

AMENDMENTS = (
    Amendment(
        MEDIATION_ACT,
        "Act to promote mediation of 21 July 2012",
        ("ArbGG", "BGB", "FGO", "FamFG", "SGG", "VwGO", "ZPO"),
    ),
    Amendment(CONSUMER_ACT, "Act on consumer dispute resolution of 2016", ("BGB", "EGZPO", "MediationsG")),
)
