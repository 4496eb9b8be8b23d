"""Kazakhstan: Law No. 401-IV on mediation, and what the codes around it say of mediation."""
