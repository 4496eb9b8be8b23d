"""The tables of the choice of a mediator."""
