"""The trader in a dispute with a consumer."""

from bitim.law.language import Choice, Flag, Number, Text

employees = Number(
    "trader.employees",
    "How many people worked for the seller on 31 December of last year?",
    "the number of the trader’s employees on 31 December of last year",
    unit="people",
)

online = Flag(
    "trader.online",
    "Does the seller have a website or sell online?",
    "the trader has a website, uses standard terms there or sells online",
)

bound_to_body = Flag(
    "trader.bound_to_body",
    "Must the seller take part in consumer conciliation?",
    "the trader is bound by law or by its own promise to take part in consumer conciliation",
    hint="By law, or because the seller has promised it, for example on its website.",
)

sector = Choice(
    "trader.sector",
    "In which business is the seller?",
    "the trader’s business",
    values={
        "energy": "energy",
        "air": "air travel",
        "bank": "banking",
        "insurance": "insurance",
        "other": "something else",
    },
)

state = Text(
    "trader.state",
    "In which country is the seller established?",
    "the country of the trader",
    hint="Two letters, for example DE for Germany.",
)

silent_weeks = Number(
    "trader.silent_weeks",
    "For how many weeks has the seller not answered the conciliation body?",
    "the number of full weeks of the trader’s silence",
    hint="Counted from the letter that warned what silence means.",
    unit="weeks",
)

acknowledges_at_once = Flag(
    "trader.acknowledges_at_once",
    "Did the seller accept the whole claim at once?",
    "the trader acknowledges the claim at once and in full",
)

contacted_by_adr_body = Flag(
    "trader.contacted_by_adr_body",
    "Has a consumer dispute resolution body written to the seller about the dispute?",
    "a consumer dispute resolution body has contacted the trader about the dispute",
)
