"""The interface for machines: versioned, described by OpenAPI, so many calls a minute, nothing kept."""
