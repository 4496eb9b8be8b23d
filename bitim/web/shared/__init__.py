"""What every page shares: the look, the languages, the pages about Bitim itself."""
