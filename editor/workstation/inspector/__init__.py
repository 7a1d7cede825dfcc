"""The inspector: what is to be said about the article besides its text."""
