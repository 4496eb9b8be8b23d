"""The proposal to mediate that one side sends to the other."""

from bitim.law.language import Choice, Day, Flag, Number

written = Flag(
    "proposal.written",
    "Was mediation proposed in writing?",
    "the proposal to mediate was made in writing",
    hint="A letter or an e-mail, for example.",
)

sent_on = Day(
    "proposal.sent_on",
    "When was the proposal to mediate sent?",
    "the day on which the proposal to mediate was sent",
)

term_days = Number(
    "proposal.term_days",
    "How many days does the proposal itself give for an answer?",
    "the term for an answer that the proposal gives, in days",
    hint="Calendar days. Leave it out if the proposal names no term.",
    unit="days",
)

answer = Choice(
    "proposal.answer",
    "What did the other side answer to the proposal?",
    "the answer to the proposal to mediate",
    values={
        "none": "no answer yet",
        "accepted": "consent",
        "refused": "a refusal",
        "refused_with_reasons": "a refusal with reasons",
    },
)

refusal_reasonable = Flag(
    "proposal.refusal_reasonable",
    "Is there a good reason for refusing the proposal or not answering it?",
    "there is a good reason for refusing to mediate or for staying silent",
    decided_by="court",
)
