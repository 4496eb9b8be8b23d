"""Federal United States: title 5, alternative means of dispute resolution in the agencies (1996)."""

from bitim.law.facts import disclosure
from bitim.law.kinds import give
from bitim.law.language import Gap
from bitim.law.us.fed.acts import AGENCIES
from bitim.law.us.fed.terms import agency, by_mediator, by_party, compromise, required, unwilling

by_agreement = AGENCIES.rule(
    "571-584",
    "A federal agency may settle a dispute by mediation where the parties agree; the process is voluntary.",
    when=agency,
    rests_on=(AGENCIES.at("572(a)"), AGENCIES.at("572(c)")),
    sure="medium",
)

refused = AGENCIES.rule(
    "572(a)",
    "Before a federal agency mediation needs the agreement of the parties; somebody has refused.",
    when=agency & unwilling & ~required,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(AGENCIES.at("571-584"),),
    sure="medium",
)

promotes = AGENCIES.rule(
    "571-584",
    "Federal agencies must promote mediation and similar processes; for the parties they are voluntary.",
    when=agency,
    gives=(
        give("participation_voluntary"),
        give("encourage_settlement", who="administration", mode="must"),
    ),
    rests_on=(AGENCIES.at("572(a)"), AGENCIES.at("572(c)")),
    sure="medium",
)

court_order = AGENCIES.rule(
    "574(a)(4)",
    "A court may order disclosure to prevent a manifest injustice, to help prove a breach of law, or to prevent harm to"
    " public health or safety.",
    when=disclosure.compelled,
    provided=Gap("Whether a court has found one of the grounds that outweigh the confidence of the process."),
)

all_consent = AGENCIES.rule(
    "574(a)(1)",
    "All parties and the neutral consent in writing.",
    when=disclosure.consent_of.has("all_participants") | disclosure.consent_of.has_all("all_parties", "mediator"),
    provided=disclosure.consent_written,
    gives=(give("exception_to_secrecy", ground="consent"),),
)

neutral_silent = AGENCIES.rule(
    "574(a)",
    "The neutral in a federal agency's process may not disclose what was said in it, unless all parties and the neutral"
    " consent in writing, it is already public, a statute requires it or a court orders it.",
    when=agency & by_mediator & compromise,
    unless=(all_consent, court_order),
)

parties_consent = AGENCIES.rule(
    "574(b)(2)",
    "All parties consent in writing.",
    when=disclosure.consent_of.has("all_participants", "all_parties"),
    provided=disclosure.consent_written,
    gives=(give("exception_to_secrecy", ground="consent"),),
)

neutrals_words = disclosure.what.is_one_of("mediator_note", "recommendation")

party_silent_on_neutral = AGENCIES.rule(
    "574(b)",
    "A party to a federal agency's process may not disclose what the neutral said or wrote in it.",
    when=agency & by_party & neutrals_words,
    unless=(parties_consent, court_order),
    sure="medium",
)

own_words = AGENCIES.rule(
    "574(b)(1)",
    "The party made the communication itself.",
    when=disclosure.by_whom_given.is_one_of("self"),
)

party_on_others = AGENCIES.rule(
    "574(b)",
    "A party to a federal agency's process may disclose what others said only if it was available to all parties, or if"
    " all consent in writing.",
    when=agency & by_party & compromise & ~neutrals_words,
    provided=Gap("Whether the communication was available to all parties is not among the facts asked here."),
    unless=(own_words, parties_consent),
    sure="medium",
)
