"""The national law that is measured against the law of the European Union."""

from bitim.law.language import Choice

compulsory_mediation = Choice(
    "law.compulsory_mediation",
    "If the law of the country makes mediation compulsory, can people still go to court?",
    "the effect of compulsory mediation",
    hint="If the law there does not make mediation compulsory, leave it out.",
    values={
        "court_access_kept": "access to court kept",
        "court_access_prevented": "no access to court",
    },
)
