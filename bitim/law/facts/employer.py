"""The employer in a labour dispute."""

from bitim.law.language import Flag

commission_exempt = Flag(
    "employer.commission_exempt",
    "May the worker go to court without going to a conciliation commission first?",
    "an exception frees the worker from going to the conciliation commission first",
    hint="For example in a micro-business or a small non-profit body, for domestic workers, heads of a company, "
    "soldiers and civil servants.",
)
