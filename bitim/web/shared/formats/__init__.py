"""How dates and numbers are typed and written, where Django's own formats are missing or American."""
