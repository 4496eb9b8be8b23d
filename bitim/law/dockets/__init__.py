"""Dockets: one question of law put to every row of a table of cases, by the law of each row's own day."""
