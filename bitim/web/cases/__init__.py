"""The file of a case: sides, participants, rooms, invitation, clocks."""
