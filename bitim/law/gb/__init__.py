"""The law of mediation of the United Kingdom: its three legal systems, each a pack of its own."""
