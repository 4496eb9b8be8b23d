"""Kazakhstan: Criminal Procedure Code No. 231-V of 4 July 2014, where it speaks of reconciliation and mediation."""

from bitim.law.facts import disclosure, dispute, offence, parties
from bitim.law.kinds import give
from bitim.law.kz.acts import CRC, CRPC, LM
from bitim.law.kz.terms import criminal, grave, in_trial, minor_accused, person_harmed_badly, within_68_2

private = offence.prosecution.is_one_of("private")

mediator_not_a_witness = CRPC.rule(
    "78(2)(6)",
    "In a criminal case a mediator may not be examined as a witness about what became known in mediation.",
    when=disclosure.who.is_one_of("mediator", "judge_mediator")
    & disclosure.purpose.is_one_of("testimony")
    & disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour", "juvenile_delinquency"),
    rests_on=(LM.at("8(2)"),),
)

no_liability_for_silence = CRC.rule(
    "421",
    "A mediator who refuses to testify is not criminally liable.",
    when=disclosure.who.is_one_of("mediator") & disclosure.purpose.is_one_of("testimony"),
)

mediator_meets_parties = CRPC.rule(
    "85",
    "The mediator may meet each party alone and confidentially, as often and as long as needed, and keeps what is"
    " learned.",
    when=criminal,
)

sentence_in_force = CRPC.rule(
    "85(4)",
    "Once the sentence has taken legal force there is no mediation in the criminal case any more.",
    when=criminal & dispute.stage.is_one_of("after_sentence", "enforcement"),
    gives=(give("bar_to_mediation", reason="sentence_in_force"),),
)

explains_to_accused = CRPC.rule(
    "358",
    "The presiding judge explains to the defendant the right to reconcile, by mediation too, and asks for motions.",
    when=criminal & in_trial,
    gives=(give("inform_about_mediation", who="court", to="accused", mode="must", when="hearing"),),
    rests_on=(CRPC.at("362(1)"), CRPC.at("365(1)")),
)

open_to_reconciliation = (
    offence.gravity.is_one_of("misdemeanour", "minor")
    | (offence.gravity.is_one_of("medium") & offence.first_time)
    | (grave & within_68_2 & ~person_harmed_badly)
    | private
)
explains_to_victim = CRPC.rule(
    "359",
    "The presiding judge explains the right to reconcile to the victim too, in cases of private prosecution, on"
    " misdemeanours,"
    " on crimes of minor and - for the first time - medium gravity, and in the cases of article 68(2).",
    when=criminal & in_trial,
    provided=open_to_reconciliation,
    gives=(give("inform_about_mediation", who="court", to="victim", mode="must", when="hearing"),),
)

motion_not_refused = CRPC.rule(
    "362(4)",
    "The court may not refuse a motion to conclude an agreement on reconciliation by mediation.",
    when=criminal & in_trial,
)

adjourns = CRPC.rule(
    "341(1)",
    "The court adjourns the trial for a set time so that mediation can take place.",
    when=criminal & in_trial,
)

shortened_trial = CRPC.rule(
    "382(1)(5)",
    "After reconciliation by mediation the trial is shortened: ten days, at most twenty.",
    when=criminal & in_trial & parties.reconciled,
    rests_on=(CRPC.at("382(2)"),),
)

private_before_trial = CRPC.rule(
    "409(6)",
    "In a case of private prosecution the judge explains before trial that the parties may reconcile, by mediation"
    " too.",
    when=criminal & private,
    gives=(give("inform_about_mediation", who="court", to="parties", mode="must", when="before_trial"),),
    rests_on=(CRPC.at("411(4)"),),
)

private_ends = CRPC.rule(
    "32(2)",
    "A case of private prosecution ends when the parties reconcile.",
    when=criminal & private & parties.reconciled,
    unless=(CRPC.rule("85(4)", "The sentence has taken legal force.", when=dispute.stage.is_one_of("after_sentence")),),
    gives=(give("case_terminated"),),
    rests_on=(CRPC.at("409(6)"), CRPC.at("35(1)(5)")),
)

private_public_ends = CRPC.rule(
    "32(3)",
    "A case of private-public prosecution ends on reconciliation only as article 68 of the Criminal Code allows.",
    when=criminal & offence.prosecution.is_one_of("private_public"),
    rests_on=(CRC.at("68(1)"),),
)

costs_after_private_reconciliation = CRPC.rule(
    "178(9)",
    "If a private prosecution ends by reconciliation, the costs of the case are collected from the defendant.",
    when=criminal & private & parties.reconciled,
)

on_appeal = CRPC.rule(
    "439(3)",
    "On appeal reconciliation cancels the conviction and ends the case, once the court has confirmed the grounds.",
    when=criminal & dispute.stage.is_one_of("appeal") & parties.reconciled,
)

minor_defendant = CRPC.rule(
    "542(3)",
    "A minor defendant reconciles in court with the legal representative and defence counsel.",
    when=criminal & in_trial & minor_accused,
    gives=(
        give("attendance_required", person="legal_representative", one_of=False),
        give("attendance_required", person="defence_counsel", one_of=False),
    ),
)
