"""The choice of the mediator: lists, secret ballots, nomination, disclosure, objection."""
