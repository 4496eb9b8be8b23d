"""Minnesota: court-annexed mediation, the Civil Mediation Act, mediation secrecy and community programmes."""
