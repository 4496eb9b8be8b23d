"""The law of mediation of England and Wales."""
