"""Spelling: the machine's dictionaries, word frequencies, and the judgement over both."""
