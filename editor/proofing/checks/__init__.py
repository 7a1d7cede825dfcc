"""The rules that a table cannot say: each module finds the faults of one kind."""
