"""California: mediation confidentiality, custody mediation, court-ordered mediation and community programmes."""
