"""The tables of papers, step by step."""
