"""The federal acts, rules and decisions that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act

CODE = "us-fed"
US_CODE = "https://uscode.house.gov/view.xhtml?path=/prelim@"
RULES = "https://www.uscourts.gov/rules-policies/current-rules-practice-procedure/"

# Chapter 44 of title 28 as first enacted, on arbitration only.
ARBITRATION_ACT = date(1988, 11, 19)

JUDICIAL = Act(
    CODE,
    "28 USC",
    "United States Code, title 28 (courts)",
    f"{US_CODE}title28/part3/chapter44&edition=prelim",
    date(1998, 10, 30),
)
AGENCIES = Act(
    CODE,
    "5 USC",
    "United States Code, title 5 (agencies)",
    f"{US_CODE}title5/part1/chapter5/subchapter4&edition=prelim",
    date(1996, 10, 19),
)
FRE = Act(CODE, "FRE", "Federal Rules of Evidence", f"{RULES}federal-rules-evidence", date(1975, 7, 1))
FRCP = Act(CODE, "FRCP", "Federal Rules of Civil Procedure", f"{RULES}federal-rules-civil-procedure", date(2007, 12, 1))
COMMON_LAW = Act(
    CODE,
    "Common law",
    "Common law, as the states have it",
    "https://www.law.cornell.edu/wex/settlement",
    ARBITRATION_ACT,
)
KOKKONEN = Act(
    CODE,
    "Kokkonen",
    "Kokkonen v. Guardian Life Insurance Co.",
    "https://supreme.justia.com/cases/federal/us/511/375/",
    date(1994, 5, 16),
)
ATLANTIC_PIPE = Act(
    CODE,
    "Atlantic Pipe",
    "In re Atlantic Pipe Corp.",
    "https://casetext.com/case/in-re-atlantic-pipe-corp",
    date(2002, 9, 18),
)
DAVIS = Act(
    CODE,
    "US v. Davis",
    "United States v. Davis",
    "https://app.midpage.ai/document/united-states-v-davis-187516",
    date(2010, 2, 26),
)
FACEBOOK = Act(
    CODE,
    "Facebook",
    "The Facebook v. Pacific Northwest Software",
    "https://law.justia.com/cases/federal/appellate-courts/ca9/08-16745/08-16745-2011-04-11.html",
    date(2011, 4, 11),
)
GUIDELINES = Act(
    CODE,
    "OVC Guidelines",
    "Guidelines for victim-sensitive victim-offender mediation (Office for Victims of Crime)",
    "https://ovc.ojp.gov/sites/g/files/xyckuh226/files/pubs/OVC_Archives/reports/96517-gdlines_victims-sens/ncj176346.txt",
    date(2000, 4, 1),
)
STANDARDS = Act(
    CODE,
    "Model Standards",
    "Model Standards of Conduct for Mediators",
    "https://www.vilendrerlaw.com/the-model-standards-of-conduct-for-mediators/",
    date(2005, 9, 8),
)
CONVENTION = Act(
    CODE,
    "Singapore Convention",
    "Singapore Convention on Mediation",
    "https://uncitral.un.org/en/texts/mediation/conventions/international_settlement_agreements",
    date(2019, 8, 7),
    "treaty",
)

ACTS = (
    JUDICIAL,
    AGENCIES,
    FRE,
    FRCP,
    COMMON_LAW,
    KOKKONEN,
    ATLANTIC_PIPE,
    DAVIS,
    FACEBOOK,
    GUIDELINES,
    STANDARDS,
    CONVENTION,
)

# Rule 408 has reached criminal cases and impeachment since then.
RULE_408_REACHES_CRIMINAL_CASES = date(2006, 12, 1)
REPORTER = "304 F.3d 135 (1st Cir. 2002)"
