"""The acts of the European Union that speak of mediation, and the days from which they apply."""

from datetime import date

from bitim.law.language import Act, Amendment

EUR_LEX = "https://eur-lex.europa.eu/eli/"

DIRECTIVE_IN_FORCE = date(2008, 6, 13)
BREXIT = date(2021, 1, 1)
PLATFORM_CLOSED = date(2025, 7, 20)
REFORM_2025 = date(2028, 9, 20)
HIGH_RISK_DUTIES = date(2027, 12, 2)

MEDIATION = Act("eu", "2008/52", "Mediation Directive", f"{EUR_LEX}dir/2008/52/oj", date(2011, 5, 21), "treaty")
CONSUMER = Act("eu", "2013/11", "Consumer ADR Directive", f"{EUR_LEX}dir/2013/11/oj", date(2015, 7, 9), "treaty")
REFORM = Act(
    "eu",
    "2025/2647",
    "Directive of 2025 amending the Consumer ADR Directive",
    f"{EUR_LEX}dir/2025/2647/oj",
    REFORM_2025,
    "treaty",
)
VICTIMS = Act("eu", "2012/29", "Victims’ Rights Directive", f"{EUR_LEX}dir/2012/29/oj", date(2015, 11, 16), "treaty")
PLATFORM = Act(
    "eu",
    "Reg. 524/2013",
    "Regulation on online resolution of consumer disputes",
    f"{EUR_LEX}reg/2013/524/oj",
    date(2016, 1, 9),
    "treaty",
)
AI = Act("eu", "AI Act", "Artificial Intelligence Act", f"{EUR_LEX}reg/2024/1689/oj", date(2024, 8, 1), "treaty")
MENINI = Act(
    "eu",
    "C-75/16",
    "Judgment of the Court of Justice in Menini",
    "https://curia.europa.eu/juris/liste.jsf?num=C-75/16",
    date(2017, 6, 14),
    "treaty",
)
CONDUCT = Act(
    "eu",
    "Code of Conduct",
    "European Code of Conduct for Mediators",
    "https://e-justice.europa.eu/",
    date(2004, 7, 2),
    "treaty",
)
CEPEJ = Act(
    "eu",
    "CEPEJ",
    "Council of Europe guidelines on mediation",
    "https://www.coe.int/en/web/cepej/cepej-work-on-mediation",
    date(2007, 12, 7),
    "treaty",
)

ACTS = (MEDIATION, CONSUMER, REFORM, VICTIMS, PLATFORM, AI, MENINI, CONDUCT, CEPEJ)

AMENDMENTS = (
    Amendment(BREXIT, "Withdrawal of the United Kingdom from the European Union", ("2008/52", "2013/11")),
    Amendment(PLATFORM_CLOSED, "Regulation (EU) 2024/3228", ("Reg. 524/2013",)),
    Amendment(REFORM_2025, "Directive (EU) 2025/2647", ("2013/11",)),
)
