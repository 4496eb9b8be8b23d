"""International texts on mediation."""
