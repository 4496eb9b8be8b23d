"""Files in which negotiations are exchanged: nego-domain/1 (JSON), Genius (XML), a simple matrix (CSV)."""
