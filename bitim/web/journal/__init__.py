"""The journal of a case: acts, never content, in a chain that cannot be changed without notice."""
