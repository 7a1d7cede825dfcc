"""The desk's terms in the window: listed, changed, brought in and given out."""
