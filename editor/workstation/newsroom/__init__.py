"""The workflow in the window: who sits here, how the article stands, what may be done with it."""
