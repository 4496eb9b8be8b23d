"""France: law No. 95-125 on mediation, Livre V of the code of civil procedure, and the codes around them."""
