"""The acts of France that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

LEGI = "https://www.legifrance.gouv.fr/codes/texte_lc/"
LODA = "https://www.legifrance.gouv.fr/loda/id/"

LAW_95_125 = date(1995, 2, 8)
LAW_2008_561 = date(2008, 6, 19)
LAW_2010_769 = date(2010, 7, 11)  # the day after publication of the law of 9 July 2010
ORDINANCE_2011 = date(2011, 11, 18)
LIVRE_V = date(2012, 1, 23)
BANK_TEXT = date(2014, 1, 1)  # the year of which the text was read
LAW_2014_873 = date(2014, 8, 6)  # the day after publication in August 2014
LAW_2014_896 = date(2014, 10, 1)
DECREE_2015_282 = date(2015, 4, 1)
CONSUMER_REFORM = date(2016, 1, 1)
LABOUR_DECREE = date(2016, 5, 26)  # the month is known from memory; the day after publication is taken
CONSUMER_CODE = date(2016, 7, 1)
LAW_2016_1547 = date(2016, 11, 20)
PILOT_BEGINS = date(2017, 1, 1)  # only the year is known
LISTS = date(2017, 10, 11)
LAW_2019_222 = date(2019, 3, 25)
PARENTAL_PART = date(2019, 12, 30)
PRIOR_ATTEMPT = date(2020, 1, 1)
LAW_2020_936 = date(2020, 8, 1)
MINORS_CODE = date(2021, 9, 30)
LAW_2021_1729 = date(2021, 12, 24)
DECREE_2022_245 = date(2022, 2, 27)
DECREE_2022_433 = date(2022, 4, 1)
DOCUMENTS_RULING = date(2022, 6, 9)
ANNULMENT = date(2022, 9, 22)
PRIOR_ATTEMPT_BACK = date(2023, 10, 1)
SEIZURE_RULING = date(2024, 10, 24)
PILOT_ENDS = date(2025, 1, 1)
DECREE_2025_660 = date(2025, 9, 1)
PUBLIC_MEDIATORS = date(2026, 5, 28)

LOI_95 = Act("fr", "loi 95-125", "Law on judicial mediation", f"{LODA}LEGITEXT000005617937", ORDINANCE_2011, "law")
LOI_2016 = Act("fr", "loi 2016-1547", "Law on justice of 2016", f"{LODA}JORFTEXT000033418805", LAW_2016_1547, "law")
LISTS_DECREE = Act(
    "fr", "décret 2017-1457", "Decree on lists of mediators", f"{LODA}JORFTEXT000035752508", LISTS, "law"
)
CONCILIATORS_DECREE = Act(
    "fr", "décret 78-381", "Decree on conciliators of justice", f"{LODA}LEGITEXT000006061672", date(1978, 3, 20), "law"
)
CPC = Act("fr", "CPC", "Code of civil procedure", f"{LEGI}LEGITEXT000006070716", LIVRE_V)
CCIV = Act("fr", "C. civ.", "Civil Code", f"{LEGI}LEGITEXT000006070721", LAW_2008_561)
CONSO = Act("fr", "C. conso", "Consumer Code", f"{LEGI}LEGITEXT000006069565", CONSUMER_CODE)
CTRAV = Act("fr", "C. trav.", "Labour Code", f"{LEGI}LEGITEXT000006072050", LABOUR_DECREE)
CJA = Act("fr", "CJA", "Code of administrative justice", f"{LEGI}LEGITEXT000006070933", LAW_2016_1547)
CRPA = Act(
    "fr",
    "CRPA",
    "Code of relations between the public and the administration",
    f"{LEGI}LEGITEXT000031366350",
    date(2016, 1, 1),
)
CPCE = Act("fr", "CPCE", "Code of civil enforcement", f"{LEGI}LEGITEXT000025024948", date(2012, 6, 1))
COJ = Act("fr", "COJ", "Code of the organisation of courts", f"{LEGI}LEGITEXT000006071164", PRIOR_ATTEMPT)
CPP = Act("fr", "CPP", "Code of criminal procedure", f"{LEGI}LEGITEXT000006071154", LAW_2010_769)
CJPM = Act("fr", "CJPM", "Code of criminal justice for minors", f"{LEGI}LEGITEXT000039086952", MINORS_CODE)
CMF = Act("fr", "CMF", "Monetary and financial Code", f"{LEGI}LEGITEXT000006072026", BANK_TEXT)
CASS = Act("fr", "Cass.", "Court of cassation", "https://www.courdecassation.fr/", date(2014, 5, 13), "law")

ACTS = (
    LOI_95,
    LOI_2016,
    LISTS_DECREE,
    CONCILIATORS_DECREE,
    CPC,
    CCIV,
    CONSO,
    CTRAV,
    CJA,
    CRPA,
    CPCE,
    COJ,
    CPP,
    CJPM,
    CMF,
    CASS,
)

AMENDMENTS = (
    Amendment(LAW_95_125, "Law No. 95-125 of 1995", ("CJA", "CPP", "loi 95-125")),
    Amendment(LAW_2008_561, "Law No. 2008-561 of 2008", ("loi 95-125",)),
    Amendment(LIVRE_V, "Decree No. 2012-66 of 2012", ("loi 95-125", "CPC")),
    Amendment(LAW_2010_769, "Law No. 2010-769 of 2010", ("CPP",)),
    Amendment(LAW_2014_873, "Law No. 2014-873 of 2014", ("CPP",)),
    Amendment(LAW_2014_896, "Law No. 2014-896 of 2014", ("CPP",)),
    Amendment(DECREE_2015_282, "Decree No. 2015-282 of 2015", ("CPC",)),
    Amendment(LAW_2016_1547, "Law No. 2016-1547 of 2016", ("loi 95-125", "CJA")),
    Amendment(LAW_2019_222, "Law No. 2019-222 of 2019", ("loi 95-125",)),
    Amendment(PRIOR_ATTEMPT, "Decree No. 2019-1333 of 2019", ("CPC",)),
    Amendment(LAW_2020_936, "Law No. 2020-936 of 2020", ("C. civ.", "CPP")),
    Amendment(LAW_2021_1729, "Law No. 2021-1729 of 2021", ("CPC", "loi 95-125")),
    Amendment(DECREE_2022_245, "Decree No. 2022-245 of 2022", ("CPC", "CPCE")),
    Amendment(DECREE_2022_433, "Decree No. 2022-433 of 2022", ("CJA", "loi 2016-1547")),
    Amendment(ANNULMENT, "Ruling of the Council of State No. 436939 of 2022", ("CPC",)),
    Amendment(PRIOR_ATTEMPT_BACK, "Decree No. 2023-357 of 2023", ("CPC",)),
    Amendment(
        DECREE_2025_660, "Decree No. 2025-660 of 2025", ("C. trav.", "CPC", "CPCE", "décret 78-381", "loi 95-125")
    ),
)
