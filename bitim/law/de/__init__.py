"""Germany: the Mediationsgesetz, and what the codes and the law of consumer conciliation say of mediation."""
