"""The guided check: can this dispute be mediated, what does the law say, and what follows."""
