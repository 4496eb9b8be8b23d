"""France: Labour Code (labour courts) and law No. 2016-1547 (pilot of compulsory family mediation)."""

from bitim.law.facts import claim, court, dispute, mediation
from bitim.law.fr.acts import CPC, CTRAV, DECREE_2025_660, LOI_2016, PILOT_BEGINS, PILOT_ENDS
from bitim.law.fr.terms import abuse, family, labour, pending
from bitim.law.kinds import give
from bitim.law.language import any_of, versions

labour_court = versions(
    CTRAV.rule(
        "R1471-2",
        "At any stage the labour court may appoint a mediator with the parties' consent, or order them to meet one.",
        when=labour & any_of(dispute.forum.is_one_of("labour_court"), pending),
        rests_on=(CPC.at("1529"),),
        until=DECREE_2025_660,
    ),
    CTRAV.rule(
        "R1471-2",
        "At any stage the labour court may appoint a mediator with the parties' consent, or order them to meet one or a"
        " conciliator.",
        when=labour & any_of(dispute.forum.is_one_of("labour_court"), pending),
        since=DECREE_2025_660,
    ),
)
labour_court_refers = CTRAV.rule(
    "R1471-2",
    "The labour court may order the parties to meet a mediator at any stage.",
    when=labour & dispute.forum.is_one_of("labour_court"),
    gives=(give("refer_to_mediator", who="court", mode="may", to="any"),),
)

in_pilot = family & court.tmfpo_pilot & dispute.existing_order
violence = LOI_2016.rule(
    "art. 7",
    "No attempt is needed where one party was violent towards the other or the child.",
    when=abuse,
    gives=(give("exemption", reason="domestic_abuse"),),
)
joint_request = LOI_2016.rule(
    "art. 7",
    "No attempt is needed for a joint request or where there is a legitimate reason.",
    when=claim.exemption.is_one_of("joint_request", "other"),
)
family_attempt = LOI_2016.rule(
    "art. 7",
    "At one of the eleven pilot courts whoever asks to change a family order must first try family mediation.",
    when=in_pilot,
    unless=(violence, joint_request),
    gives=(give("attempt_mediation", who="claimant", mode="must", process="family_mediation", when="before_claim"),),
    since=PILOT_BEGINS,
    until=PILOT_ENDS,
)
family_inadmissible = LOI_2016.rule(
    "art. 7",
    "At the pilot courts a request to change a family order without the attempt is inadmissible.",
    when=in_pilot,
    unless=(
        violence,
        joint_request,
        LOI_2016.rule("art. 7", "Family mediation has been tried.", when=mediation.attempted),
    ),
    gives=(give("claim_inadmissible"),),
    since=PILOT_BEGINS,
    until=PILOT_ENDS,
)
pilot_over = LOI_2016.rule(
    "art. 7",
    "The pilot of compulsory family mediation ended with the year 2024; no attempt is required any more.",
    when=in_pilot,
    since=PILOT_ENDS,
    sure="medium",
)
