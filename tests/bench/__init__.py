"""What the program costs, measured beside what it could cost at least; ``make bench`` runs it.

A module ``bench_*.py`` here has ``measure() -> list[Figure]`` and is found by its name.
"""
