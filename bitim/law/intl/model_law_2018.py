"""The UNCITRAL Model Law of 2018, in the order of its articles; it has force only where a state enacts it."""

from bitim.law.facts import agreement, disclosure, dispute, mediation, mediator, proposal
from bitim.law.intl.acts import ML
from bitim.law.intl.terms import (
    EXCLUDED,
    PUBLIC,
    REFUSALS,
    commercial,
    international,
    model_law,
    not_mediation,
    otherwise_enforceable,
)
from bitim.law.kinds import give
from bitim.law.language import TODAY, Later, NotAfter, Stated, all_of, any_of

# Articles 1 to 4. Scope ---------------------------------------------------------------------------

not_commercial = ML.rule(
    "art. 1(1)",
    "The Model Law is made for commercial mediation.",
    when=model_law & any_of(dispute.field.is_one_of(*EXCLUDED, *PUBLIC), dispute.subject.is_one_of("inheritance")),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    rests_on=(ML.at("art. 16(2)"),),
)
not_international = ML.rule(
    "art. 1(1)",
    "The Model Law is made for international mediation, unless the parties or the state extend it.",
    when=model_law & ~international,
    gives=(give("bar_to_mediation", reason="not_cross_border"),),
)
imposed = ML.rule(
    "art. 1(3)",
    "It is mediation only if the third person has no power to impose a solution.",
    when=model_law & not_mediation,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)
in_scope = ML.rule(
    "art. 1(1)",
    "The Model Law is made for international commercial mediation; it has force only where a state has enacted it.",
    when=model_law & commercial & international,
)
unclear_fields = ML.not_modelled(
    "art. 1(1)",
    "Whether a dispute in insolvency or enforcement counts as commercial under the Model Law is not encoded.",
    when=model_law & dispute.field.is_one_of("insolvency", "enforcement"),
)

# Article 5. Commencement --------------------------------------------------------------------------

commencement = ML.rule(
    "art. 5(1)",
    "Mediation begins on the day on which the parties agree to mediate.",
    when=model_law,
)
thirty_days = ML.rule(
    "art. 5(2)",
    "An invitation to mediate is to be answered within 30 days of sending, or within the time that it sets.",
    when=model_law & ~Stated(proposal.answer.is_one_of("accepted", "refused", "refused_with_reasons")),
    provided=proposal.sent_on.is_stated(),
    unless=(
        ML.rule(
            "art. 5(2)",
            "The invitation sets its own time.",
            when=proposal.term_days.is_stated(),
            gives=(
                give(
                    "answer_proposal_within",
                    days=proposal.term_days,
                    until=Later(proposal.sent_on, proposal.term_days),
                ),
            ),
        ),
    ),
    gives=(give("answer_proposal_within", days=30, day_type="calendar", until=Later(proposal.sent_on, 30)),),
)
_silence = model_law & proposal.answer.is_one_of("none")
may_count_as_refused = ML.rule(
    "art. 5(2)",
    "The 30 days have passed in silence: the party that invited may treat that as refusal.",
    when=_silence & ~NotAfter(TODAY, Later(proposal.sent_on, 30)),
    unless=(ML.rule("art. 5(2)", "The invitation sets its own term.", when=proposal.term_days.is_stated()),),
    gives=(give("proposal_deemed_refused", since=Later(proposal.sent_on, 31)),),
)
own_time_passed = ML.rule(
    "art. 5(2)",
    "The time that the invitation sets has passed in silence: the party that invited may treat that as refusal.",
    when=_silence & ~NotAfter(TODAY, Later(proposal.sent_on, proposal.term_days)),
    gives=(give("proposal_deemed_refused"),),
)

# Articles 6 to 8. Mediators and conduct -----------------------------------------------------------

one_mediator = ML.rule(
    "art. 6(1)",
    "There is one mediator unless the parties agree otherwise; they choose together or let an institution help.",
    when=model_law,
)
discloses = ML.rule(
    "art. 6(5)",
    "From the first contact on, the mediator tells the parties of everything that may raise doubts about impartiality.",
    when=model_law,
    note="The numbers of the paragraphs were not read again.",
)
conduct = ML.rule(
    "art. 7",
    "The parties may agree how the mediation is conducted; the mediator treats them fairly and may propose terms at any"
    " stage.",
    when=model_law,
    rests_on=(ML.at("art. 8"),),
)
not_chosen = ML.rule(
    "art. 6(2)",
    "The parties have not agreed on this mediator.",
    when=model_law & ~mediator.parties_agree & ~Stated(mediator.task.is_one_of("arbitrate")),
    gives=(give("consent_needed", of="parties"),),
)
mediates = ML.rule(
    "art. 1(3)",
    "Any third person may mediate whom the parties ask to help and who cannot impose a solution.",
    when=model_law & ~Stated(mediator.task.is_one_of(*(t for t in mediator.task.values if t != "mediate"))),
)

# Articles 9 to 11. Information --------------------------------------------------------------------

_to_party = model_law & disclosure.who.is_one_of("mediator", "judge_mediator") & disclosure.to.is_one_of("other_party")
in_confidence = ML.rule(
    "art. 9",
    "The mediator does not pass on what a party gave on condition that it be kept confidential.",
    when=_to_party & disclosure.given_in_confidence,
    unless=(
        ML.rule(
            "art. 9",
            "The party that gave the information consents.",
            when=disclosure.consent_of.has("giver", "all_parties"),
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
    ),
)
passed_on = ML.rule(
    "art. 9",
    "The mediator may tell one party what the other said, unless it was given on condition of confidence.",
    when=_to_party & ~disclosure.given_in_confidence,
)
_consent = ML.rule(
    "art. 10",
    "The parties agree to the disclosure.",
    when=disclosure.consent_of.has("all_parties", "all_participants"),
    gives=(give("exception_to_secrecy", ground="consent"),),
)
_PROTECTED = ("offer", "admission", "caucus_statement", "document_made_for_mediation", "mediator_note", "minutes")
_FORUM = disclosure.to.is_one_of("court", "arbitrator")
all_confidential = ML.rule(
    "art. 10",
    "All information about the mediation is kept confidential from outsiders.",
    when=all_of(
        model_law,
        disclosure.to.is_one_of(
            *(to for to in disclosure.to.values if to not in ("other_party", "court", "arbitrator"))
        ),
        ~Stated(disclosure.what.is_one_of("independent_evidence")),
    ),
    unless=(
        _consent,
        ML.rule(
            "art. 10",
            "Disclosure is needed to carry out or enforce the settlement.",
            when=disclosure.what.is_one_of("agreement") & disclosure.purpose.is_one_of("enforcement"),
            gives=(give("exception_to_secrecy", ground="enforcement"),),
        ),
        ML.rule(
            "art. 10",
            "The law demands the disclosure.",
            when=disclosure.mandated_reporter,
            gives=(give("exception_to_secrecy", ground="child_risk"),),
        ),
    ),
)
not_in_evidence = ML.rule(
    "art. 11",
    "Invitations, views, admissions, proposals and papers made only for the mediation cannot be used in court or"
    " arbitration.",
    when=model_law & _FORUM & disclosure.what.is_one_of(*_PROTECTED),
    unless=(
        ML.rule(
            "art. 11",
            "The parties agree that it may be used.",
            when=disclosure.consent_of.has("all_parties", "all_participants"),
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
        ML.rule(
            "art. 11(3)",
            "It is needed to carry out or enforce the settlement.",
            when=disclosure.purpose.is_one_of("enforcement"),
            gives=(give("exception_to_secrecy", ground="enforcement"),),
        ),
    ),
)
other_evidence = ML.rule(
    "art. 11(5)",
    "Evidence that is admissible otherwise does not become inadmissible because it was used in a mediation.",
    when=model_law & disclosure.what.is_one_of("independent_evidence"),
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
)

# Articles 12 to 14. End, arbitration, standstill --------------------------------------------------

ends = ML.rule(
    "art. 12",
    "Mediation ends with a settlement, or when the mediator after consulting the parties, the parties or one party say"
    " so.",
    when=model_law,
)
not_arbitrator = ML.rule(
    "art. 13",
    "Unless the parties agree, the mediator does not act as arbitrator in the dispute.",
    when=model_law & mediator.task.is_one_of("arbitrate") & mediator.mediated_this_case,
    unless=(ML.rule("art. 13", "The parties agree that the mediator arbitrates.", when=mediator.parties_agree),),
    gives=(give("disqualified", reason="mediated_before"),),
)
arbitrator = ML.rule(
    "art. 13",
    "Somebody who did not mediate the dispute, or whom the parties accept, may act as arbitrator.",
    when=model_law
    & mediator.task.is_one_of("arbitrate")
    & any_of(~mediator.mediated_this_case, mediator.parties_agree),
)
other_tasks = ML.not_modelled(
    "art. 13",
    "The Model Law speaks of mediating and arbitrating only; other tasks are not encoded.",
    when=model_law
    & Stated(mediator.task.is_one_of(*(t for t in mediator.task.values if t not in ("mediate", "arbitrate")))),
)
standstill = ML.rule(
    "art. 14",
    "If the parties agreed not to sue or arbitrate for a time, courts and tribunals respect that, unless a party must"
    " preserve its rights.",
    when=model_law,
)

# Articles 15 to 20. Settlements -------------------------------------------------------------------

_recorded = agreement.form.is_one_of("written", "electronic", "email", "oral_recorded")
binding = ML.rule(
    "art. 15",
    "A settlement is binding and enforceable.",
    when=model_law,
    rests_on=(ML.at("art. 17"),),
)
outside_section_3 = ML.rule(
    "art. 16(3)",
    "A settlement that is enforceable as a judgment or an arbitral award is outside the Model Law’s rules on relief.",
    when=model_law & otherwise_enforceable,
)
not_in_writing = ML.rule(
    "art. 16(6)",
    "The settlement is not recorded in any form, as the Model Law asks.",
    when=model_law & ~_recorded,
    gives=(give("missing_form", document="settlement", item="written"),),
    rests_on=(ML.at("art. 18(1)"),),
)
in_writing = ML.rule(
    "art. 16(6)",
    "The settlement is in writing: its content is recorded, in any form that stays accessible.",
    when=model_law & _recorded,
    gives=(give("form_met", item="written"),),
)
unsigned = ML.rule(
    "art. 18(1)",
    "The parties have not signed the settlement, as the Model Law asks.",
    when=model_law & ~agreement.signed_by.has("parties"),
    gives=(give("missing_form", document="settlement", item="signed_by_parties"),),
)
unproven = ML.rule(
    "art. 18(1)",
    "There is no evidence that the settlement came from mediation, as the Model Law asks.",
    when=model_law & agreement.evidence_of_mediation.is_one_of("none"),
    gives=(give("missing_form", document="settlement", item="evidence_of_mediation"),),
)
_EVIDENCE = ("mediator_signature", "mediator_document", "institution_attestation", "other")
complete = ML.rule(
    "art. 18(1)",
    "The settlement is recorded and signed by the parties, with evidence of the mediation, as the Model Law asks.",
    when=all_of(
        model_law,
        _recorded,
        agreement.signed_by.has("parties"),
        agreement.evidence_of_mediation.is_one_of(*_EVIDENCE),
    ),
    gives=(give("form_met", item="evidence_of_mediation"),),
)


refusals = tuple(
    ML.rule(
        "art. 19(1)",
        says,
        when=model_law & agreement.refusal_ground.is_one_of(ground),
        gives=(give("relief_refusable", ground=ground),),
    )
    for _, ground, says in REFUSALS
)
own_motion = ML.rule(
    "art. 19(2)",
    "Under the Model Law relief may also be refused for public policy, or where the subject cannot be mediated.",
    when=model_law,
    rests_on=(ML.at("art. 20"),),
    note="While another claim on the settlement is pending, the court may wait and may order security.",
)

# What the Model Law leaves to others --------------------------------------------------------------

no_duty = ML.rule(
    "art. 5(1)",
    "The Model Law rests on agreement: nobody must offer or attempt mediation.",
    when=model_law,
)
silent_on_fees = ML.rule(
    "art. 7",
    "The Model Law does not say who pays; the parties agree on it.",
    when=model_law,
)
silent_on_crime = ML.rule(
    "art. 1(1)",
    "The Model Law is about commercial mediation and changes nothing in criminal or administrative cases.",
    when=model_law,
)
limitation_left_open = ML.not_modelled(
    "art. X",
    "Whether limitation stops during mediation is left by the Model Law to the state that enacts it.",
    when=model_law & mediation.agreed_on.is_stated(),
)
