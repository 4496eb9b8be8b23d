"""The appointments of a case: proposed, agreed, held."""
