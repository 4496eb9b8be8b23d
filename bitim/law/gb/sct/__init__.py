"""The law of mediation of Scotland."""
