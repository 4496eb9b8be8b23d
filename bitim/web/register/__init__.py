"""The register of mediators and their organisations."""
