"""The acts and rules of Northern Ireland that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

CODE = "gb-nir"
STATUTES = "https://www.legislation.gov.uk/"

HORIZON = date(1999, 4, 26)  # as in England and Wales
EXIT = date(2021, 1, 1)  # 11 pm on the day before
RULES_2011 = date(2011, 4, 18)  # a day in 2011; which one was not read

COMMON_LAW = Act(CODE, "Common law", "Common law of Northern Ireland", STATUTES, HORIZON)
HIGH_COURT = Act(
    CODE,
    "RCJ (NI) 1980",
    "Rules of the Court of Judicature (Northern Ireland) 1980",
    f"{STATUTES}nisr/1980/346",
    RULES_2011,
)
COUNTY_COURT = Act(
    CODE, "County Court Rules (NI)", "County Court Rules (Northern Ireland)", f"{STATUTES}nisr/1981/225", RULES_2011
)
GUIDANCE = Act(
    CODE,
    "Presidential guidance 2023-03-31",
    "Guidance of the tribunals' Presidents on judicial mediation",
    "https://www.employmenttribunalsni.co.uk/",
    date(2023, 4, 1),
)
TRIBUNALS = Act(
    CODE,
    "IT Order 1996",
    "Industrial Tribunals (Northern Ireland) Order 1996",
    f"{STATUTES}nisi/1996/1921",
    date(2020, 1, 27),  # early conciliation
)
CROSS_BORDER = Act(
    CODE,
    "SR 2011/157",
    "Cross-Border Mediation Regulations (Northern Ireland) 2011",
    f"{STATUTES}nisr/2011/157",
    date(2011, 4, 18),
)
EXIT_REGS = Act(
    CODE,
    "SI 2019/469",
    "Cross-Border Mediation (EU Directive) (EU Exit) Regulations 2019",
    f"{STATUTES}uksi/2019/469",
    EXIT,
)
CHILDREN = Act(
    CODE,
    "1998 Order",
    "Criminal Justice (Children) (Northern Ireland) Order 1998",
    f"{STATUTES}nisi/1998/1504",
    date(2003, 12, 1),  # youth conferences, as a pilot
)

ACTS = (COMMON_LAW, HIGH_COURT, COUNTY_COURT, GUIDANCE, TRIBUNALS, CROSS_BORDER, EXIT_REGS, CHILDREN)

AMENDMENTS = (Amendment(EXIT, "Withdrawal of the United Kingdom from the European Union", ("SR 2011/157",)),)
