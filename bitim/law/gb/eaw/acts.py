"""The acts, rules and judgments of England and Wales that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

CODE = "gb-eaw"
STATUTES = "https://www.legislation.gov.uk/"
RULES = "https://www.justice.gov.uk/courts/procedure-rules/"
REPORTS = "https://www.bailii.org/ew/cases/"
JUDGMENTS = "https://caselaw.nationalarchives.gov.uk/"

# The Civil Procedure Rules begin the time that is gathered here.
HORIZON = date(1999, 4, 26)

COMMON_LAW = Act(CODE, "Common law", "Common law of England and Wales", STATUTES, HORIZON)

# Civil procedure
CPR = Act(CODE, "CPR", "Civil Procedure Rules 1998", f"{STATUTES}uksi/1998/3132", HORIZON)
PDPAC = Act(
    CODE,
    "PD-PAC",
    "Practice Direction on Pre-Action Conduct and Protocols",
    f"{RULES}civil/rules/pd_pre-action_conduct",
    date(2015, 4, 6),
)
PD51H = Act(
    CODE,
    "PD 51H",
    "Practice Direction 51H (mediation in the money claims centre)",
    f"{RULES}civil/rules/part51",
    date(2012, 10, 1),
)
PD51ZE = Act(
    CODE,
    "PD 51ZE",
    "Practice Direction 51ZE (automatic referral of small claims to mediation)",
    f"{RULES}civil/rules/part51/practice-direction-51ze-small-claims-track-automatic-referral-to-mediation-pilot-scheme",
    date(2024, 5, 22),
)
PD51R = Act(
    CODE,
    "PD 51R",
    "Practice Direction 51R (online civil money claims)",
    f"{RULES}civil/rules/part51",
    date(2021, 5, 1),  # the opt-out mediation
)
HALSEY = Act(
    CODE,
    "Halsey",
    "Halsey v Milton Keynes General NHS Trust",
    f"{REPORTS}EWCA/Civ/2004/576.html",
    date(2004, 5, 11),
)
PGF = Act(CODE, "PGF", "PGF II SA v OMFS Company 1 Ltd", f"{REPORTS}EWCA/Civ/2013/1288.html", date(2013, 10, 23))
CHURCHILL = Act(
    CODE,
    "Churchill",
    "Churchill v Merthyr Tydfil County Borough Council",
    f"{JUDGMENTS}ewca/civ/2023/1416",
    date(2023, 11, 29),
)
NORTHAMBER = Act(
    CODE,
    "Northamber",
    "Northamber plc v Genee World Ltd",
    f"{JUDGMENTS}ewca/civ/2024/428",
    date(2024, 5, 1),  # a judgment of April 2024
)
DKH = Act(
    CODE,
    "DKH Retail",
    "DKH Retail Ltd v City Football Group Ltd",
    f"{JUDGMENTS}ewhc/ch/2024/3231",
    date(2024, 12, 1),  # an order of November 2024
)

# Family procedure
CFA = Act(CODE, "CFA 2014", "Children and Families Act 2014", f"{STATUTES}ukpga/2014/6", date(2014, 4, 22))
FPR = Act(CODE, "FPR", "Family Procedure Rules 2010", f"{STATUTES}uksi/2010/2955", date(2011, 4, 6))
PD3A = Act(
    CODE,
    "PD3A",
    "Practice Direction 3A to the Family Procedure Rules",
    f"{RULES}family/practice_directions/pd_part_03a",
    date(2011, 4, 6),
)
X_V_Y = Act(CODE, "X v Y", "X v Y", f"{JUDGMENTS}ewhc/fam/2024/538", date(2024, 4, 29))
AM_V_RF = Act(
    CODE,
    "AM v RF",
    "AM v RF",
    f"{JUDGMENTS}ewfc/b/2024/288",
    date(2024, 10, 1),  # a judgment of 2024; its number points to October
)
VOUCHERS = Act(
    CODE,
    "Family Mediation Voucher Scheme",
    "Family Mediation Voucher Scheme",
    "https://www.gov.uk/guidance/family-mediation-voucher-scheme",
    date(2021, 4, 1),  # begun in March 2021
)
LASPO = Act(
    CODE,
    "LASPO 2012",
    "Legal Aid, Sentencing and Punishment of Offenders Act 2012",
    f"{STATUTES}ukpga/2012/10",
    date(2013, 4, 1),
)

# Tribunals, special educational needs, employment
TCEA = Act(
    CODE,
    "TCEA 2007",
    "Tribunals, Courts and Enforcement Act 2007",
    f"{STATUTES}ukpga/2007/15",
    date(2008, 11, 3),  # the tribunals opened
)
SEND = Act(
    CODE,
    "SEND Regs 2014",
    "Special Educational Needs and Disability Regulations 2014",
    f"{STATUTES}uksi/2014/1530",
    date(2014, 9, 1),
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

# Public authorities
PLEDGE = Act(
    CODE,
    "ADR Pledge",
    "Pledge of the Government on alternative dispute resolution",
    "https://api.parliament.uk/historic-hansard/written_answers/2001/mar/26/government-disputes-alternative-dispute",
    date(2001, 3, 23),
)
COMMITMENT = Act(
    CODE,
    "Dispute Resolution Commitment",
    "Dispute Resolution Commitment of the Government",
    "https://www.gov.uk/government/publications/the-dispute-resolution-commitment",
    date(2011, 6, 1),  # guidance of May 2011, announced in June
)

# Secrecy and settlement
UNILEVER = Act(
    CODE,
    "Unilever",
    "Unilever plc v Procter & Gamble Co",
    f"{REPORTS}EWCA/Civ/1999/3027.html",
    date(1999, 10, 28),
)
BROWN = Act(CODE, "Brown v Rice", "Brown v Rice", f"{REPORTS}EWHC/Ch/2007/625.html", date(2007, 3, 14))
FARM = Act(
    CODE,
    "Farm Assist",
    "Farm Assist Ltd v Secretary of State for the Environment, Food and Rural Affairs",
    f"{JUDGMENTS}ewhc/tcc/2009/1102",
    date(2009, 5, 19),
)
MWB = Act(
    CODE,
    "MWB v Rock",
    "MWB Business Exchange Centres Ltd v Rock Advertising Ltd",
    "https://www.supremecourt.uk/cases/uksc-2016-0152",
    date(2018, 5, 16),
)
SINGAPORE = Act(
    CODE,
    "Singapore Convention",
    "Singapore Convention on Mediation",
    "https://uncitral.un.org/en/texts/mediation/conventions/international_settlement_agreements",
    date(2023, 5, 3),
    "treaty",
)

# Mediation across borders of the European Union
CROSS_BORDER = Act(
    CODE,
    "SI 2011/1133",
    "Cross-Border Mediation (EU Directive) Regulations 2011",
    f"{STATUTES}uksi/2011/1133",
    date(2011, 5, 20),
)
EXIT_REGS = Act(
    CODE,
    "SI 2019/469",
    "Cross-Border Mediation (EU Directive) (EU Exit) Regulations 2019",
    f"{STATUTES}uksi/2019/469",
    date(2021, 1, 1),  # 11 pm on the day before
)
LIMITATION = Act(CODE, "Limitation Act 1980", "Limitation Act 1980", f"{STATUTES}ukpga/1980/58", HORIZON)
EQUALITY = Act(CODE, "Equality Act 2010", "Equality Act 2010", f"{STATUTES}ukpga/2010/15", date(2011, 5, 20))

# Crime
CDA = Act(CODE, "CDA 1998", "Crime and Disorder Act 1998", f"{STATUTES}ukpga/1998/37", HORIZON)
SENTENCING_2000 = Act(
    CODE,
    "PCC(S)A 2000",
    "Powers of Criminal Courts (Sentencing) Act 2000",
    f"{STATUTES}ukpga/2000/6",
    date(2002, 4, 1),  # referral orders in the whole country
)
SENTENCING = Act(CODE, "Sentencing Code", "Sentencing Code", f"{STATUTES}ukpga/2020/17", date(2020, 12, 1))
ROOA = Act(CODE, "RoOA 1974", "Rehabilitation of Offenders Act 1974", f"{STATUTES}ukpga/1974/53", HORIZON)
VICTIMS_CODE = Act(
    CODE,
    "Victims' Code 2020",
    "Code of Practice for Victims of Crime",
    "https://www.gov.uk/government/publications/the-code-of-practice-for-victims-of-crime",
    date(2021, 4, 1),
)

ACTS = (
    COMMON_LAW,
    *(CPR, PDPAC, PD51H, PD51R, PD51ZE, HALSEY, PGF, CHURCHILL, NORTHAMBER, DKH),
    *(CFA, FPR, PD3A, X_V_Y, AM_V_RF, VOUCHERS, LASPO),
    *(TCEA, SEND, ETA, ERA, EC_REGS),
    *(PLEDGE, COMMITMENT),
    *(UNILEVER, BROWN, FARM, MWB, SINGAPORE),
    *(CROSS_BORDER, EXIT_REGS, LIMITATION, EQUALITY),
    *(CDA, SENTENCING_2000, SENTENCING, ROOA, VICTIMS_CODE),
)

AGREED_REFERRAL = date(2014, 4, 1)
FAMILY_ACCREDITATION = date(2016, 1, 1)
SI_2023_1324 = date(2024, 4, 29)
SI_2024_839 = date(2024, 10, 1)
PILOT_READ_UNTIL = date(2026, 5, 22)  # the text read ends on 21 May 2026
EXIT = date(2021, 1, 1)

AMENDMENTS = (
    Amendment(EXIT, "Withdrawal of the United Kingdom from the European Union", ("CPR", "FPR", "SI 2011/1133")),
    Amendment(SI_2023_1324, "Statutory Instrument 2023/1324", ("FPR",)),
    Amendment(SI_2024_839, "Statutory Instrument 2024/839", ("CPR", "Churchill")),
)
