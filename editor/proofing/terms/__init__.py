"""Terminology: finding the desk's terms in a text, and reading and writing lists of them."""
