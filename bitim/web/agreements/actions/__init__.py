"""The only writers of papers, signatures and obligations."""
