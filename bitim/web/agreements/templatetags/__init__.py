"""What templates of papers can say."""
