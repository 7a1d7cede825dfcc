"""The desk: every article as a card, search, and the outline of the open one."""
