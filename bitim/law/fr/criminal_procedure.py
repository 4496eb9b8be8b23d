"""France: code of criminal procedure, articles 41-1 (penal mediation) and 10-1 (restorative justice)."""

from bitim.law.facts import accused, disclosure, dispute, mediation, offence, parties, victim
from bitim.law.fr.acts import CPP, LAW_95_125, LAW_2010_769, LAW_2014_873, LAW_2014_896, LAW_2020_936
from bitim.law.fr.mediation_1995 import made_for_mediation, outsider, statement
from bitim.law.fr.terms import (
    before_prosecution,
    couple_violence,
    criminal,
    minor,
    prosecuted,
    restorative,
    sentenced,
    victim_agrees,
)
from bitim.law.kinds import give
from bitim.law.language import Stated, any_of

lesser = offence.gravity.is_one_of("contravention", "delit")
penal = criminal & ~restorative
restoring = criminal & restorative

# Article 41-1: penal mediation ----------------------------------------------------------------

penal_mediation = CPP.rule(
    "41-1",
    "Before deciding on prosecution the prosecutor may have a lesser offence mediated at the victim's request or"
    " with the victim's consent.",
    when=penal & ~Stated(prosecuted),
    provided=lesser & victim_agrees,
)
before_2010 = CPP.not_modelled(
    "41-1",
    "Penal mediation before July 2010 is not encoded.",
    when=criminal,
    since=LAW_95_125,
    until=LAW_2010_769,
)
too_grave = CPP.rule(
    "41-1",
    "Penal mediation is open for delits and contraventions, not for crimes.",
    when=penal & offence.gravity.is_one_of("crime"),
    gives=(give("bar_to_mediation", reason="gravity"),),
)
victim_refuses = CPP.rule(
    "41-1",
    "Penal mediation needs the victim's request or consent.",
    when=penal & ~victim.consents & ~Stated(victim.requests_mediation),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)
accused_refuses = CPP.rule(
    "41-1",
    "Mediation between offender and victim does not take place if the offender refuses.",
    when=criminal & ~accused.consents,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    sure="medium",
)
after_decision = CPP.rule(
    "41-1",
    "Penal mediation comes before the decision on prosecution; once the case is in court, only restorative justice and,"
    " for minors, the repair module remain.",
    when=penal & any_of(prosecuted, sentenced) & ~Stated(minor & prosecuted),
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)
consent_of_victim = CPP.rule(
    "41-1",
    "Penal mediation takes place at the request or with the consent of the victim.",
    when=penal & any_of(before_prosecution, lesser) & ~Stated(prosecuted),
    gives=(give("condition_of_mediation", item="consent_of_victim"),),
)

protected_victim = CPP.rule(
    "41-1",
    "In couple violence the victim who has sought a protection order is presumed not to consent.",
    when=penal & couple_violence & dispute.protective_order,
    unless=(CPP.rule("41-1", "The victim has consented.", when=victim_agrees),),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    until=LAW_2014_873,
    sure="medium",
)
without_request = CPP.rule(
    "41-1",
    "In couple violence penal mediation needs the victim's own express request.",
    when=penal & couple_violence,
    provided=~victim.requests_mediation,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    since=LAW_2014_873,
    until=LAW_2020_936,
)
second_time = CPP.rule(
    "41-1",
    "After new violence in the couple there is no second penal mediation.",
    when=penal & couple_violence & offence.repeat_after_mediation,
    gives=(give("bar_to_mediation", reason="repeat_violence"),),
    since=LAW_2014_873,
    until=LAW_2020_936,
)
reminder_of_law = CPP.rule(
    "41-1",
    "Penal mediation in couple violence goes with a reminder of the law to the offender.",
    when=penal & couple_violence,
    gives=(give("condition_of_mediation", item="reminder_of_law"),),
    since=LAW_2014_873,
    until=LAW_2020_936,
)
never_in_couple_violence = CPP.rule(
    "41-1",
    "There is no penal mediation in cases of violence between spouses, partners or former partners.",
    when=penal & couple_violence,
    gives=(give("bar_to_mediation", reason="domestic_abuse"),),
    since=LAW_2020_936,
)

barred_by_violence = CPP.rule(
    "41-1",
    "Violence in a couple excludes penal mediation.",
    when=couple_violence,
    since=LAW_2020_936,
)
not_for_crimes = CPP.rule(
    "41-1",
    "Penal mediation is not open for crimes.",
    when=offence.gravity.is_one_of("crime"),
)
prosecutor_proposes = CPP.rule(
    "41-1",
    "Before deciding on prosecution the prosecutor may propose mediation in a case of a delit or contravention.",
    when=penal & before_prosecution & ~Stated(offence.gravity.is_one_of("crime")),
    unless=(barred_by_violence,),
    gives=(give("offer_mediation", who="prosecutor", mode="may"),),
)
prosecutor_must_not = CPP.rule(
    "41-1",
    "The prosecutor must not send a case of violence in a couple to penal mediation.",
    when=penal & couple_violence,
    gives=(give("offer_mediation", who="prosecutor", mode="must_not"),),
    since=LAW_2020_936,
)

minutes = CPP.rule(
    "41-1(5)",
    "If penal mediation succeeds, the prosecutor or the mediator and the parties sign minutes; promised damages can"
    " then be collected by a payment order.",
    when=penal & mediation.ended_by.is_one_of("settlement"),
)
public_action_suspended = CPP.rule(
    "41-1",
    "Penal mediation suspends the limitation period of the public action.",
    when=penal & before_prosecution,
    unless=(barred_by_violence,),
    gives=(give("limitation", mode="suspended", from_=mediation.agreed_on),),
)

adult = ~Stated(minor)
usable = CPP.rule(
    "41-1",
    "Penal mediation can be used for a delit or contravention before the decision on prosecution, with the victim's"
    " consent.",
    when=penal & before_prosecution & adult & victim_agrees,
    unless=(
        barred_by_violence,
        not_for_crimes,
        CPP.rule(
            "41-1",
            "In couple violence penal mediation needs the victim's own express request.",
            when=couple_violence & ~Stated(victim.requests_mediation),
            since=LAW_2014_873,
            until=LAW_2020_936,
        ),
        CPP.rule(
            "41-1",
            "After new violence in the couple there is no second penal mediation.",
            when=couple_violence & offence.repeat_after_mediation,
            since=LAW_2014_873,
            until=LAW_2020_936,
        ),
    ),
    gives=(give("restorative_measure", measure="penal_mediation", mode="may"),),
)
not_usable_without_victim = CPP.rule(
    "41-1",
    "Penal mediation cannot be used without the victim's request or consent.",
    when=penal & ~Stated(prosecuted) & ~victim.consents & ~Stated(victim.requests_mediation),
    gives=(give("restorative_measure", measure="penal_mediation", mode="must_not", reason="consent_missing"),),
)
not_usable_in_couple = CPP.rule(
    "41-1",
    "Penal mediation cannot be used in cases of violence in a couple.",
    when=penal & couple_violence,
    gives=(give("restorative_measure", measure="penal_mediation", mode="must_not"),),
    since=LAW_2020_936,
)
after_success = CPP.rule(
    "41-1",
    "After a successful penal mediation the prosecutor normally does not prosecute, but no law bars a prosecution.",
    when=penal & before_prosecution & mediation.ended_by.is_one_of("settlement"),
    gives=(give("non_prosecution", who="prosecutor", mode="may"),),
    sure="medium",
)
after_failure = CPP.rule(
    "41-1",
    "If penal mediation fails because of the offender's conduct, the prosecutor uses penal composition or prosecutes,"
    " save for new facts.",
    when=penal & mediation.ended_by.is_one_of("offender_conduct"),
    gives=(give("prosecution_goes_on", who="prosecutor"),),
)

# Article 10-1: restorative justice ------------------------------------------------------------

consents_known = any_of(victim.consents, parties.all_consent)
restorative_justice = CPP.rule(
    "10-1",
    "Restorative justice is open for every offence and at every stage once the facts are recognised and everyone, fully"
    " informed, expressly consents.",
    when=restoring,
    provided=accused.admits & consents_known,
    since=LAW_2014_896,
)
before_2014 = CPP.not_modelled(
    "10-1",
    "Restorative justice has a statutory basis since 1 October 2014; what held before is not encoded.",
    when=restoring,
    until=LAW_2014_896,
)
facts_denied = CPP.rule(
    "10-1",
    "Restorative justice needs that the facts are recognised.",
    when=restoring & ~accused.admits,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
    since=LAW_2014_896,
)
someone_refuses = CPP.rule(
    "10-1",
    "Restorative justice needs the express consent of everyone who takes part.",
    when=restoring & any_of(~victim.consents, ~parties.all_consent),
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    since=LAW_2014_896,
)
consent_of_everyone = CPP.rule(
    "10-1",
    "Everyone who takes part in restorative justice consents expressly after full information; an independent, trained"
    " third person leads it under the control of the judicial authority.",
    when=restoring,
    gives=(give("condition_of_mediation", item="consent_of_every_participant"),),
    since=LAW_2014_896,
)

measure_refused = any_of(~victim.consents, ~parties.all_consent, ~accused.consents)
measure_open = CPP.rule(
    "10-1",
    "Restorative justice can be used at any stage if the facts are recognised and everyone consents.",
    when=restoring & accused.admits & consents_known,
    unless=(
        CPP.rule("10-1", "Somebody who is to take part refuses.", when=measure_refused, since=LAW_2014_896),
        CPP.rule(
            "10-1",
            "The legal representatives of the minor refuse.",
            when=minor & ~accused.representatives_consent,
            since=LAW_2014_896,
        ),
    ),
    gives=(give("restorative_measure", measure="restorative_justice", mode="may"),),
    since=LAW_2014_896,
)
measure_facts_denied = CPP.rule(
    "10-1",
    "Restorative justice cannot be used while the facts are not recognised.",
    when=restoring & ~accused.admits,
    gives=(give("restorative_measure", measure="restorative_justice", mode="must_not", reason="facts_not_admitted"),),
    since=LAW_2014_896,
)
measure_without_consent = CPP.rule(
    "10-1",
    "Restorative justice cannot be used if somebody who is to take part refuses.",
    when=restoring & measure_refused,
    gives=(give("restorative_measure", measure="restorative_justice", mode="must_not", reason="consent_missing"),),
    since=LAW_2014_896,
)
no_effect = CPP.rule(
    "10-1",
    "Restorative justice by itself changes nothing in the criminal case.",
    when=restoring,
    gives=(give("case_unaffected"),),
    since=LAW_2014_896,
    sure="medium",
)

restorative_secret = CPP.rule(
    "10-1",
    "Restorative justice is confidential unless those who take part agree otherwise.",
    when=restorative & any_of(statement, made_for_mediation) & outsider,
    since=LAW_2014_896,
)
restorative_consent = CPP.rule(
    "10-1",
    "Those who took part in restorative justice have agreed to the disclosure.",
    when=restorative
    & any_of(statement, made_for_mediation)
    & disclosure.consent_of.has("all_parties", "all_participants"),
    gives=(give("exception_to_secrecy", ground="consent"),),
    since=LAW_2014_896,
)
higher_interest = CPP.rule(
    "10-1",
    "A higher interest in preventing or punishing offences allows telling the prosecutor what was said in restorative"
    " justice.",
    when=restorative
    & disclosure.what.is_one_of("threat_of_violence", "child_abuse")
    & disclosure.to.is_one_of("prosecutor"),
    gives=(give("exception_to_secrecy", ground="higher_interest"),),
    since=LAW_2014_896,
)
other_mediators = CPP.not_modelled(
    "41-1",
    "What the law asks of the mediator in a criminal case against an adult is not encoded.",
    when=criminal & ~Stated(minor),
)
