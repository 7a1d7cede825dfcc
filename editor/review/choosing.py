"""Which changes of a redline a command is about: a class, a person, what is under the caret."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from editor.article.change import TYPO_CLASSES, Change, ChangeClass
from editor.article.place import Place


def shown(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes a reader can see; new ids alone are none."""
    return tuple(each for each in changes if each.change_class is not ChangeClass.IDENTITY)


def by_class(changes: Iterable[Change], classes: Collection[ChangeClass]) -> frozenset[str]:
    """Return the ids of the changes of these classes."""
    return frozenset(each.id for each in changes if each.change_class in classes)


def typos(changes: Iterable[Change]) -> frozenset[str]:
    """Return the ids of the changes that a proofreader accepts in bulk."""
    return by_class(changes, TYPO_CLASSES)


def by_person(changes: Iterable[Change], author: str | None) -> frozenset[str]:
    """Return the ids of one person's changes; those of nobody known for None."""
    return frozenset(each.id for each in changes if each.author == author)


def at_place(changes: Iterable[Change], place: Place) -> tuple[Change, ...]:
    """Return the changes that a range of the new version touches, a caret those at its sides."""
    return tuple(each for each in changes if _touches(each.new_place, place))


def _touches(one: Place | None, other: Place) -> bool:
    return (
        one is not None
        and (one.part, one.block_id) == (other.part, other.block_id)
        and one.start <= other.end
        and other.start <= one.end
    )
