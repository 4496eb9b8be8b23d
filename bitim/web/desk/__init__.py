"""The desk: whose cases, what is due, and the page of a case."""
