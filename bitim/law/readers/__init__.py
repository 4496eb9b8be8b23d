"""One meaning, many readers: explain, ask, columns, sql, sheet."""
