"""The tables of appointments."""
