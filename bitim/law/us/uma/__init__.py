"""Uniform Mediation Act: the model text, and the thirteen jurisdictions of the United States that enacted it."""
