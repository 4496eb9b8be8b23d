"""What is agreed: the agreement to mediate and the settlement, their signatures, and how the settlement is kept."""
