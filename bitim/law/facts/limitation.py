"""The limitation period: within what time a claim must be brought."""

from bitim.law.language import Choice, Day

statute = Choice(
    "limitation.statute",
    "Which time limit are you asking about?",
    "the time limit asked about",
    hint="For most claims it is the general limitation period.",
    values={
        "general": "the general limitation period",
        "employment_tribunal": "the limit for an employment tribunal (United Kingdom)",
        "equality_act_123_1_a": "the limit of section 123(1)(a) of the Equality Act (United Kingdom)",
        "cohabitant_claim_28_8": "the limit of section 28(8) for a cohabitant’s claim (Scotland)",
        "labour_reinstatement_commission": "the limit for asking the conciliation commission for a job back",
    },
)

expires_on = Day(
    "limitation.expires_on",
    "When would the time limit end if there were no mediation?",
    "the day on which the time limit would end without mediation",
)
