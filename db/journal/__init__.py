"""The journal: what was typed and not yet saved, kept apart from the store.

Every session writes a file of its own in the folder beside the store, so that nothing of the
store's (its lock, its damage, a save that hangs) stands between a keystroke and the disk, and no
two programs ever wait for each other. ``docs/journal.md`` describes it.
"""
