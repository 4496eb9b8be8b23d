"""What the law says: rules as values, and the readers that give them meaning."""
