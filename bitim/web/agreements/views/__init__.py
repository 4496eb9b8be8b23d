"""The pages of papers: drawing up, reading, signing, keeping."""
