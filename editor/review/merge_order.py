"""The order of the blocks after both sides put blocks in and moved some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_START = ""


def merged_order(
    base: Sequence[str],
    sides: tuple[Sequence[str], Sequence[str]],
    moved: tuple[frozenset[str], frozenset[str]],
) -> list[str]:
    """Return all keys of the three orders in one, each once.

    What no side moved keeps its order. What one side moved or put in comes after what it follows
    on that side; of several that follow the same, in the order of their keys, so that it is no
    matter which side is which. A block that both moved goes where the earlier key is.
    """
    followed: dict[str, str] = {}
    for side, gone in zip(sides, moved, strict=True):
        for before, key in zip((_START, *side), side, strict=False):
            if key in gone or key not in base:
                followed[key] = min(before, followed.get(key, before))
    followers: dict[str, list[str]] = {}
    for key in sorted(followed):
        followers.setdefault(followed[key], []).append(key)
    steady = [key for key in base if key not in followed]
    order: list[str] = []
    seen: set[str] = set()
    # Two sides may put two blocks each behind the other: those come last, where nothing is lost.
    for key in (_START, *steady, *sorted(followed)):
        order += _with_followers(key, followers, seen)
    return order[1:]


def _with_followers(
    key: str, followers: Mapping[str, Sequence[str]], seen: set[str]
) -> Iterator[str]:
    """Yield a key, then what follows it, each with what follows that."""
    waiting = [key]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        yield here
        waiting += reversed(followers.get(here, ()))
