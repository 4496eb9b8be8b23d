"""The inner loops, compiled: whole numbers only, no float decides anything here."""
