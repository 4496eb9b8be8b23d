"""The pages: people, time and storage, in Django."""
