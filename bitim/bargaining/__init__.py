"""What the parties could agree on: exact frontiers and named packages, and what each side may see of them."""
