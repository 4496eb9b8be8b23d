"""The acts and decisions of California that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

CODES = "https://leginfo.legislature.ca.gov/faces/codesTOCSelected.xhtml?tocCode="
OPINIONS = "https://scocal.stanford.edu/opinion/"
COURTS = "https://courts.ca.gov/"

EVID = Act("us-ca", "Evid. Code", "California Evidence Code", f"{CODES}EVID", date(1998, 1, 1))
CCP = Act("us-ca", "CCP", "California Code of Civil Procedure", f"{CODES}CCP", date(1994, 1, 1))
CRC = Act("us-ca", "CRC", "California Rules of Court", f"{COURTS}rules-forms/rules-court", date(2007, 1, 1))
FAM = Act("us-ca", "Fam. Code", "California Family Code", f"{CODES}FAM", date(1994, 1, 1))
PEN = Act("us-ca", "Penal Code", "California Penal Code", f"{CODES}PEN", date(1992, 9, 15))
BPC = Act("us-ca", "Bus. & Prof. Code", "California Business and Professions Code", f"{CODES}BPC", date(1987, 1, 1))
SIXTH = Act(
    "us-ca",
    "6th DCA Local Rule",
    "Local rules of the California Court of Appeal, Sixth District",
    "https://appellate.courts.ca.gov/district-courts/6dca",
    date(2018, 4, 16),
)
LEVY = Act("us-ca", "Levy", "Levy v. Superior Court (1995)", OPINIONS, date(1995, 6, 1))
RINAKER = Act(
    "us-ca",
    "Rinaker",
    "Rinaker v. Superior Court (1998)",
    "http://ecases.us/mobile/case/calctapp/c3464119/rinaker-v-superior-court",
    date(1998, 3, 16),
)
FOXGATE = Act("us-ca", "Foxgate", "Foxgate v. Bramalea (2001)", OPINIONS, date(2001, 7, 9))
FAIR = Act("us-ca", "Fair", "Fair v. Bakhtiari (2006)", OPINIONS, date(2006, 12, 14))
JELD_WEN = Act("us-ca", "Jeld-Wen", "Jeld-Wen v. Superior Court (2007)", f"{COURTS}opinions", date(2007, 1, 4))
SIMMONS = Act("us-ca", "Simmons", "Simmons v. Ghaderi (2008)", OPINIONS, date(2008, 7, 21))
CASSEL = Act(
    "us-ca", "Cassel", "Cassel v. Superior Court (2011)", f"{OPINIONS}cassel-v-super-ct-33932", date(2011, 1, 13)
)

ACTS = (EVID, CCP, CRC, FAM, PEN, BPC, SIXTH, LEVY, RINAKER, FOXGATE, FAIR, JELD_WEN, SIMMONS, CASSEL)

STIPULATED_JUDGMENT = date(1981, 1, 1)
MEDIATOR_NOT_A_WITNESS = date(1995, 1, 1)
CONFIDENTIAL_PROGRAMME = date(2003, 1, 1)
RECOMMENDING_COUNSELLING = date(2012, 1, 1)
LAWYERS_DISCLOSURE = date(2019, 1, 1)
ABUSE_PROTOCOL = date(2020, 1, 1)
AB_2723 = date(2021, 1, 1)
INSURERS_AGENT = date(2024, 1, 1)
DISMISSAL_BY_COUNSEL = date(2025, 1, 1)
AB_1523 = date(2027, 1, 1)

AMENDMENTS = (
    Amendment(AB_2723, "Assembly Bill 2723 of 2020", ("CCP", "Evid. Code", "Levy")),
    Amendment(AB_1523, "Assembly Bill 1523", ("CCP",)),
)
