"""The law of mediation in the United States: the federal courts, the Uniform Mediation Act, and states of their own."""
