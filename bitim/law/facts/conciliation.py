"""Conciliation that must come before a claim: by Acas, or on special educational needs."""

from bitim.law.language import Day

notified_on = Day(
    "conciliation.notified_on",
    "When did you tell Acas about your claim?",
    "the day on which Acas was told of the claim",
    hint="Before a claim to an employment tribunal in Great Britain one must turn to Acas, "
    "a free public conciliation service.",
)

certificate_on = Day(
    "conciliation.certificate_on",
    "When was the certificate issued?",
    "the day of the certificate",
    hint="The early conciliation certificate of Acas; for special educational needs, the mediation certificate.",
)
