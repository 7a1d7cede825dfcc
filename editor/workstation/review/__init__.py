"""Review in the window: suggestions, comments, and versions that become one.

A review compares the text that stands with the one on the page. Whatever was done to the page is a
suggestion because it is a difference; so nothing here listens to keys, and the page knows nothing
of suggesting.
"""
