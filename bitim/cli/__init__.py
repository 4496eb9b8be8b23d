"""The `bitim` command."""
