"""Federal United States: mediation in the district courts and agencies, and the Federal Rules of Evidence."""
