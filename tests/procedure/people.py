"""Aliya and Berik, whose dispute it is, and Dana, who mediates, as the documents name them."""

from bitim.procedure.people import Mediator, Party, Representative

ALIYA = Party(side="a", name="Әлия Серікқызы", identity="IIN 900101400123", address="Almaty", phone="+7 700 000 00 01")
BERIK = Party(side="b", name="Берік Ұлан", identity="IIN 850505300456", address="Almaty", phone="+7 700 000 00 02")
DANA = Mediator(name="Дана Қасым", register="Register No. 17", organisation="Bitim Centre", contact="dana@example.kz")
LAWYER = Representative(name="Ерлан Ахмет", basis="power of attorney No. 5 of 2026-02-01")
