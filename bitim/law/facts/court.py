"""The court that has the case."""

from bitim.law.language import Flag

tmfpo_pilot = Flag(
    "court.tmfpo_pilot",
    "Is it one of the eleven French courts that tried out compulsory family mediation (TMFPO)?",
    "the court is one of the eleven French courts that tried out compulsory family mediation (TMFPO)",
    hint="Bayonne, Bordeaux, Cherbourg-en-Cotentin, Évry, Montpellier, Nantes, Nîmes, Pontoise, Rennes, "
    "Saint-Denis (Réunion) and Tours.",
)
