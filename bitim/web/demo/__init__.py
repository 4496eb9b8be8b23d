"""A demonstration: invented people, a register, and six cases, made by the same actions as real ones."""
