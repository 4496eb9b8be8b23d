"""The pages of what is done in a case's frame."""
