"""Warraq: the editorial workstation, floor by floor; ``docs/architecture.md`` has the plan."""
