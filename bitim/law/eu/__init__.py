"""The law of mediation of the European Union."""
