"""The only writers of a case's frame. Each has one shape: right and law, change, journal, events after commit."""
