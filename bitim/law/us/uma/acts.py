"""The Uniform Mediation Act, the acts of the states that enacted it, and what stands beside them."""

from datetime import date

from bitim.law.language import Act

CODE = "us-uma"

# Approved by the commissioners in August 2001; it binds in a state from the day of the state's own act.
UMA = Act(CODE, "UMA", "Uniform Mediation Act", "https://mediate.com/uniform-mediation-act/", date(2001, 8, 17))

NE = Act(
    CODE,
    "Neb. Rev. Stat.",
    "Nebraska Revised Statutes",
    "https://nebraskalegislature.gov/laws/statutes.php?statute=25-2930",
    UMA.in_force,
)
IL = Act(CODE, "710 ILCS", "Illinois Compiled Statutes, chapter 710", "https://www.ilga.gov/", UMA.in_force)
NJ = Act(CODE, "N.J.S.A.", "New Jersey Statutes", "https://www.njleg.state.nj.us/", UMA.in_force)
OH = Act(CODE, "ORC", "Ohio Revised Code", "https://codes.ohio.gov/ohio-revised-code/chapter-2710", UMA.in_force)
IA = Act(CODE, "Iowa Code", "Iowa Code", "https://www.legis.iowa.gov/docs/code/679C.pdf", UMA.in_force)
WA = Act(
    CODE,
    "RCW",
    "Revised Code of Washington",
    "https://app.leg.wa.gov/RCW/default.aspx?cite=7.07",
    UMA.in_force,
)
VT = Act(
    CODE,
    "12 V.S.A.",
    "Vermont Statutes, title 12",
    "https://legislature.vermont.gov/statutes/chapter/12/194",
    UMA.in_force,
)
UT = Act(CODE, "Utah Code", "Utah Code", "https://le.utah.gov/xcode/Title78B/Chapter10/78B-10.html", UMA.in_force)
DC = Act(
    CODE,
    "D.C. Code",
    "Code of the District of Columbia",
    "https://code.dccouncil.gov/us/dc/council/code/titles/16/chapters/42",
    UMA.in_force,
)
SD = Act(CODE, "SDCL", "South Dakota Codified Laws", "https://sdlegislature.gov/Statutes/19-13A", UMA.in_force)
ID = Act(
    CODE,
    "Idaho Code",
    "Idaho Code",
    "https://legislature.idaho.gov/statutesrules/idstat/Title9/T9CH8/",
    UMA.in_force,
)
HI = Act(
    CODE,
    "HRS",
    "Hawaii Revised Statutes",
    "https://www.capitol.hawaii.gov/hrscurrent/Vol13_Ch0601-0676/HRS0658H/",
    UMA.in_force,
)
GA = Act(
    CODE,
    "OCGA",
    "Official Code of Georgia",
    "https://law.uslawyerdatabase.com/category/us-law/2022-georgia-code/title-9-civil-practice/chapter-17-georgia-uniform-mediation-act",
    UMA.in_force,
)

WILLIAMS = Act(
    CODE,
    "State v. Williams",
    "State v. Williams (New Jersey)",
    "https://digitalcommons.hamline.edu/dri_mclvideo/21/",
    date(2005, 7, 28),
)
STANDARDS = Act(
    CODE,
    "Model Standards",
    "Model Standards of Conduct for Mediators",
    "https://www.vilendrerlaw.com/the-model-standards-of-conduct-for-mediators/",
    date(2005, 8, 9),
)

ACTS = (UMA, NE, IL, NJ, OH, IA, WA, VT, UT, DC, SD, ID, HI, GA, WILLIAMS, STANDARDS)

VERMONT_NEW_AGREEMENTS = date(2006, 7, 1)
VERMONT_ALL_AGREEMENTS = date(2008, 7, 1)
SOUTH_DAKOTA = date(2008, 1, 1)
OHIO_CUSTODY = date(2014, 9, 15)
GEORGIA = date(2021, 7, 1)
