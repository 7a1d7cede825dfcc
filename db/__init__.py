"""The local store: what the desk keeps, in SQLite and in files beside it."""
