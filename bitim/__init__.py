"""Free mediation software: what the law says of a dispute, and a place to settle it."""
