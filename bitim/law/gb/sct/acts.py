"""The acts and rules of Scotland that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

CODE = "gb-sct"
STATUTES = "https://www.legislation.gov.uk/"
GOVERNMENT = "https://www.gov.scot/publications/"

# Nothing older is gathered, but for the evidence of family mediation.
HORIZON = date(1999, 4, 26)
EXIT = date(2021, 1, 1)  # 11 pm on the day before
ANY_FAMILY_ACTION = date(2023, 9, 25)

COMMON_LAW = Act(CODE, "Common law", "Common law of Scotland", STATUTES, HORIZON)
SIMPLE = Act(
    CODE,
    "Simple Procedure Rules",
    "Act of Sederunt (Simple Procedure) 2016",
    f"{STATUTES}ssi/2016/200",
    date(2016, 11, 28),
)
OCR = Act(CODE, "OCR", "Ordinary Cause Rules of the sheriff court", f"{STATUTES}uksi/1993/1956", HORIZON)
FAMILY_EVIDENCE = Act(
    CODE,
    "1995 Act",
    "Civil Evidence (Family Mediation) (Scotland) Act 1995",
    f"{STATUTES}ukpga/1995/6",
    date(1996, 1, 19),
)
FAMILY_LAW = Act(
    CODE,
    "Family Law (Scotland) Act 2006",
    "Family Law (Scotland) Act 2006",
    f"{STATUTES}asp/2006/2",
    date(2011, 4, 6),  # section 29A
)
CROSS_BORDER = Act(
    CODE,
    "SSI 2011/234",
    "Cross-Border Mediation (Scotland) Regulations 2011",
    f"{STATUTES}ssi/2011/234",
    date(2011, 4, 6),
)
EXIT_REGS = Act(
    CODE,
    "SI 2019/469",
    "Cross-Border Mediation (EU Directive) (EU Exit) Regulations 2019",
    f"{STATUTES}uksi/2019/469",
    EXIT,
)
CHILDREN = Act(
    CODE, "Children (Scotland) Act 2020", "Children (Scotland) Act 2020", f"{STATUTES}asp/2020/16", date(2021, 1, 17)
)
VICTIMS = Act(
    CODE,
    "Victims and Witnesses (Scotland) Act 2014",
    "Victims and Witnesses (Scotland) Act 2014",
    f"{STATUTES}asp/2014/1",
    date(2017, 10, 1),  # the guidance under section 5
)
FRAMEWORK = Act(
    CODE,
    "RJ policy and practice framework",
    "Scottish policy and practice framework on restorative justice",
    f"{GOVERNMENT}restorative-justice-policy-practice-framework",
    date(2021, 2, 24),  # its own day is not established
)
TCEA = Act(
    CODE, "TCEA 2007", "Tribunals, Courts and Enforcement Act 2007", f"{STATUTES}ukpga/2007/15", date(2008, 11, 3)
)
ETA = Act(CODE, "ETA 1996", "Employment Tribunals Act 1996", f"{STATUTES}ukpga/1996/17", HORIZON)
ERA = Act(CODE, "ERA 1996", "Employment Rights Act 1996", f"{STATUTES}ukpga/1996/18", HORIZON)
EC_REGS = Act(
    CODE,
    "ET (Early Conciliation) Regs 2014",
    "Employment Tribunals (Early Conciliation) Regulations 2014",
    f"{STATUTES}uksi/2014/254",
    date(2014, 5, 6),
)
FJM = Act(CODE, "FJM v CGM", "FJM v CGM", "https://www.bailii.org/scot/cases/ScotCS/2015/", date(2015, 9, 29))

ACTS = (
    *(COMMON_LAW, SIMPLE, OCR, FAMILY_EVIDENCE, FJM, FAMILY_LAW, CROSS_BORDER, EXIT_REGS),
    *(CHILDREN, VICTIMS, FRAMEWORK, TCEA, ETA, ERA, EC_REGS),
)

AMENDMENTS = (
    Amendment(
        EXIT,
        "Withdrawal of the United Kingdom from the European Union",
        ("Family Law (Scotland) Act 2006", "SSI 2011/234"),
    ),
)
