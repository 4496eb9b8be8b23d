"""Who you are, and how you prove it."""
