"""The document: frozen values, no Qt, no SQL, no network.

Everything else in the house reads and makes these values; nothing here knows who does.
"""
