"""The acts of Kazakhstan that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act, Amendment

ADILET = "https://adilet.zan.kz/rus/docs/"

LM = Act("kz", "LM", "Law on mediation", f"{ADILET}Z1100000401", date(2011, 8, 5), "law")
L402 = Act("kz", "L402", "Companion law No. 402-IV", f"{ADILET}Z1100000402", date(2011, 8, 5), "law")
CC = Act("kz", "CC", "Civil Code", f"{ADILET}K940001000_", date(2011, 8, 5), "law")
CPC = Act(
    "kz",
    "CPC",
    "Civil Procedure Code",
    f"{ADILET}K1500000377",
    date(2016, 1, 1),
    "procedure",
    lists=("272", "273", "274", "277", "279"),
)
CRC = Act("kz", "CrC", "Criminal Code", f"{ADILET}K1400000226", date(2015, 1, 1))
CRPC = Act("kz", "CrPC", "Criminal Procedure Code", f"{ADILET}K1400000231", date(2015, 1, 1))
CAO = Act("kz", "CAO", "Code on Administrative Offences", f"{ADILET}K1400000235", date(2015, 1, 1))
CAO_2001 = Act("kz", "CAO 2001", "Code on Administrative Offences of 2001", f"{ADILET}K010000155_", date(2011, 8, 5))
APPC = Act(
    "kz",
    "APPC",
    "Administrative Procedural and Process Code",
    f"{ADILET}K2000000350",
    date(2021, 7, 1),
    "procedure",
)
MFC = Act("kz", "MFC", "Code on Marriage and Family", f"{ADILET}K1100000518", date(2012, 1, 18), "law")
LABC = Act("kz", "LabC", "Labour Code", f"{ADILET}K1500000414", date(2016, 1, 1), "law")
ENTC = Act("kz", "EntC", "Entrepreneurial Code", f"{ADILET}K1500000375", date(2016, 1, 1), "law")
LEP = Act("kz", "LEP", "Law on enforcement proceedings", f"{ADILET}Z100000261_", date(2011, 8, 5), "law", lists=("42",))
TAXC17 = Act("kz", "TaxC17", "Tax Code of 2017", f"{ADILET}K1700000120", date(2018, 1, 1), "law")
TAXC25 = Act("kz", "TaxC25", "Tax Code of 2025", f"{ADILET}K2500000214", date(2026, 1, 1), "law")
SC = Act(
    "kz",
    "SC",
    "Singapore Convention on Mediation",
    "https://uncitral.un.org/en/texts/mediation/conventions/international_settlement_agreements",
    date(2022, 11, 23),
    "treaty",
)

ACTS = (LM, L402, CC, CPC, CRC, CRPC, CAO, CAO_2001, APPC, MFC, LABC, ENTC, LEP, TAXC17, TAXC25, SC)

LAW_565_IV = date(2012, 7, 1)
LAW_121_V = date(2013, 7, 16)  # ten days after publication in July 2013
LAW_164_V = date(2014, 2, 1)  # ten days after publication in January 2014
LAW_227_V = date(2015, 1, 1)
LAW_378_V = date(2016, 1, 1)
LAW_292_VI = date(2020, 1, 11)  # ten days after publication
LAW_342_VI = date(2020, 6, 21)  # ten days after publication in June 2020
LAW_351_VI = date(2021, 7, 1)
LAW_84_VII = date(2022, 1, 1)  # ten days after publication; a law firm gives this day
STATE_DUTY_CAP = date(2023, 5, 21)
LAWS_72_73_VIII = date(2024, 6, 16)
LAW_111_VIII = date(2024, 9, 7)  # sixty days after publication in July 2024
LAW_155_VIII = date(2025, 3, 15)  # sixty days after publication in January 2025
LAW_210_VIII = date(2025, 9, 16)  # sixty days after publication in July 2025

AMENDMENTS = (
    Amendment(LAW_565_IV, "Law No. 565-IV of 2012", ("LM",)),
    Amendment(LAW_121_V, "Law No. 121-V of 2013", ("LM",)),
    Amendment(LAW_164_V, "Law No. 164-V of 2014", ("LM",)),
    Amendment(LAW_227_V, "Law No. 227-V of 2014", ("LM",)),
    Amendment(LAW_378_V, "Law No. 378-V of 2015", ("LM",)),
    Amendment(LAW_292_VI, "Law No. 292-VI of 2019", ("LM", "CrC")),
    Amendment(LAW_342_VI, "Law No. 342-VI of 2020", ("CPC",)),
    Amendment(LAW_351_VI, "Law No. 351-VI of 2020", ("LM",)),
    Amendment(LAW_84_VII, "Law No. 84-VII of 2021", ("LM", "CPC", "APPC", "CAO", "MFC")),
    Amendment(LAWS_72_73_VIII, "Laws No. 72-VIII and No. 73-VIII of 2024", ("CAO", "CrC")),
    Amendment(LAW_111_VIII, "Law No. 111-VIII of 2024", ("CrC",)),
    Amendment(LAW_155_VIII, "Law No. 155-VIII of 2025", ("CAO",)),
    Amendment(LAW_210_VIII, "Law No. 210-VIII of 2025", ("CrC",)),
)
