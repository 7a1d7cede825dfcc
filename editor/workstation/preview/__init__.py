"""The preview: the article as it will be on paper, and the source of its page."""
