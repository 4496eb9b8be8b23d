"""What the templates of the lawbook can say."""
