"""The law of mediation of Northern Ireland."""
