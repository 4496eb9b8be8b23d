"""Federal United States: Rule 408 of the Federal Rules of Evidence, and the decisions on it."""

from bitim.law.facts import disclosure, mediation
from bitim.law.kinds import give
from bitim.law.language import Stated, versions
from bitim.law.us.fed.acts import DAVIS, FACEBOOK, FRE, RULE_408_REACHES_CRIMINAL_CASES
from bitim.law.us.fed.terms import compromise, criminal_case, state_forum, statement, to_court

offered = compromise & to_court & ~Stated(state_forum)
for_another_purpose = disclosure.purpose.is_one_of("prove_bias", "prove_settlement", "prove_duress", "enforcement")
to_prove_guilt = disclosure.purpose.is_one_of("prove_guilt")

public_office = FRE.rule(
    "408(a)(2)",
    "In a criminal case what was said in talks on the claim of a public office that regulates, investigates or enforces"
    " may come in; the offers themselves stay out.",
    when=statement & criminal_case & disclosure.public_office_claim,
    gives=(give("exception_to_secrecy", ground="public_office_claim"),),
    since=RULE_408_REACHES_CRIMINAL_CASES,
)

compromise_talks = versions(
    FRE.rule(
        "408(a)",
        "Offers and statements made in talks on a compromise are no evidence for or against the claim or its amount.",
        when=offered,
        provided=disclosure.purpose.is_one_of("prove_liability"),
        until=RULE_408_REACHES_CRIMINAL_CASES,
    ),
    FRE.rule(
        "408(a)",
        "Offers and statements made in talks on a compromise are no evidence for or against the claim or its amount,"
        " and cannot show that a witness contradicts himself; this holds in criminal cases too.",
        when=offered,
        provided=disclosure.purpose.is_one_of("prove_liability", "prove_guilt"),
        unless=(public_office,),
        rests_on=(FRE.at("408(a)(1)"), FRE.at("408(a)(2)")),
        since=RULE_408_REACHES_CRIMINAL_CASES,
    ),
)

criminal_cases_before_2006 = FRE.not_modelled(
    "408",
    "Until December 2006 the courts were divided on whether the rule on compromise talks held in criminal cases.",
    when=offered & to_prove_guilt,
    until=RULE_408_REACHES_CRIMINAL_CASES,
)

another_purpose = FRE.rule(
    "408(b)",
    "The court may admit it for another purpose, such as the bias of a witness or the existence of the settlement.",
    when=offered & for_another_purpose,
    gives=(give("exception_to_secrecy", ground="other_purpose"),),
)

independent_evidence = FRE.rule(
    "408(a)",
    "Evidence that exists apart from the talks is not kept out because it was also shown in them.",
    when=disclosure.what.is_one_of("independent_evidence"),
    gives=(give("exception_to_secrecy", ground="independent_evidence"),),
)

private_talks = DAVIS.rule(
    "596 F.3d 852 (D.C. Cir. 2010)",
    "Settlement talks between private parties stay out of a later criminal case: a conviction that rested on them was"
    " reversed.",
    when=offered & to_prove_guilt & ~disclosure.public_office_claim,
)

state_law = FRE.not_modelled(
    "101(a)",
    "Federal rules of evidence and confidentiality bind the federal courts; elsewhere the law of the state decides.",
    when=compromise & state_forum,
)

privilege_open = FRE.not_modelled(
    "501",
    "Whether federal law knows a mediation privilege, and whether a court's local rule can create one, is disputed"
    " between the courts.",
    when=offered & disclosure.purpose.is_one_of("testimony", "self_defence", "toa_report", "avert_danger"),
)

contract_of_confidence = FACEBOOK.not_modelled(
    "640 F.3d 1034 (9th Cir. 2011)",
    "A contract of confidentiality may keep out what was said in mediation; how far it reaches is for the contract and"
    " the courts.",
    when=compromise & mediation.confidentiality_agreed,
)

lawyer_and_client = FRE.not_modelled(
    "501",
    "What passes between lawyer and client has a privilege of its own, which is not encoded here.",
    when=disclosure.what.is_one_of("lawyer_client_communication"),
)
