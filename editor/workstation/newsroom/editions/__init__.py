"""The editions of a story: starting a translation, and keeping it in step with its source."""
