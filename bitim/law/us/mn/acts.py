"""The acts and rules of Minnesota that speak of mediation, and the days on which they changed."""

from datetime import date

from bitim.law.language import Act

REVISOR = "https://www.revisor.mn.gov/"

PRACTICE = Act(
    "us-mn",
    "Gen. R. Prac.",
    "Minnesota General Rules of Practice",
    f"{REVISOR}court_rules/rule/gp-toh/",
    date(1994, 7, 1),
)
STATUTES = Act("us-mn", "Minn. Stat.", "Minnesota Statutes", f"{REVISOR}statutes/", date(1984, 8, 1))
RULES = Act("us-mn", "Minn. R.", "Minnesota Rules", f"{REVISOR}rules/", date(1984, 8, 1))
HAGHIGHI = Act(
    "us-mn",
    "Haghighi",
    "Haghighi v. Russian-American Broadcasting Co. (1998)",
    "https://law.justia.com/cases/minnesota/supreme-court/1998/",
    date(1998, 7, 1),
)

ACTS = (PRACTICE, STATUTES, RULES, HAGHIGHI)

FAMILY_RULE = date(1997, 7, 1)
RULE_114_RESET = date(2023, 1, 1)
RESTORATIVE_PRACTICES = date(2025, 8, 1)
