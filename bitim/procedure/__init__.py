"""What happens when, and who may know it: the procedure of a case, without framework, database or network."""
