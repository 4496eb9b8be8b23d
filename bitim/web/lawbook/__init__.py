"""The lawbook: the laws that Bitim reads, by question, by act and by day, for who wants to look for themselves."""
