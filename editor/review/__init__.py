"""Review: what changed and by whom, comments, merging; values in, values out."""
