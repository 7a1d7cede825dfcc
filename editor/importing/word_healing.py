"""Puts right what a word processor does to paragraphs that nobody touched.

LibreOffice 7.4 gives a paragraph the style of the one before it where that one is deleted, or
where its insertion is rejected. Changes are tracked in our files, so a style that somebody chose
has a change of its own; one that has none, and is that of a neighbour who is gone, is not his.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from editor.article.article import Article
from editor.article.word_changes import (
    Shape,
    TrackedLine,
    everything,
    is_there,
    nothing,
    shape_of,
)
from editor.article.word_form import Role
from editor.article.word_lines import block_lines


def healed(
    lines: Sequence[TrackedLine], base: Article | None, head: Article | None
) -> list[TrackedLine]:
    """Return ``lines`` with the styles that were not chosen as they left the desk.

    ``base`` and ``head`` are the versions that left, None where the file has lost them.
    """
    there = {line.block_id for line in lines}
    before, after = _Sent.of(base, there), _Sent.of(head, there)
    done: list[TrackedLine] = []
    gone: set[Role] = set()
    for line in lines:
        if line.reshaped is None:
            done.append(_as_sent(_as_styled(line, before, after), before, after, gone))
        else:
            done.append(_with_level(line, before.shapes.get(line.block_id)))
        if line.deleted is None:
            gone.clear()
        else:
            gone.add(line.shape.role)
    return done


@dataclass(slots=True)
class _Sent:
    """What each block of a version was, and the roles of the lost blocks before it.

    ``said`` are the roles and words of first paragraphs.
    """

    shapes: dict[str, Shape] = field(default_factory=dict)
    roles: dict[str, set[Role]] = field(default_factory=dict)
    lost: dict[str, frozenset[Role]] = field(default_factory=dict)
    said: set[tuple[Role, str]] = field(default_factory=set)

    @classmethod
    def of(cls, article: Article | None, there: set[str]) -> _Sent:
        sent = cls()
        roles: frozenset[Role] = frozenset()
        for block in article.blocks if article is not None else ():
            written = tuple(block_lines(block))
            if not written:
                continue
            sent.shapes[block.id] = shape_of(written[0])
            sent.lost[block.id] = roles
            sent.roles[block.id] = {line.role for line in written}
            sent.said.add((written[0].role, written[0].text.plain))
            here = block.id in there
            roles = frozenset() if here else roles | {line.role for line in written}
        return sent

    def words(self, role: Role) -> set[str]:
        """Return what the first paragraphs of the role say."""
        return {text for each, text in self.said if each is role}


def _as_sent(line: TrackedLine, before: _Sent, after: _Sent, gone: Iterable[Role]) -> TrackedLine:
    role = line.shape.role
    if line.home is not None:
        return line if role is line.home else replace(line, shape=_of_role(line.shape, line.home))
    # What is deleted was never anything else than it was before.
    versions = (before, after) if line.deleted is not None else (after, before)
    shapes = [each.shapes[line.block_id] for each in versions if line.block_id in each.shapes]
    if not shapes or (any(shape.role is role for shape in shapes) and role not in gone):
        return line
    lost = {*gone, *(each for version in versions for each in version.lost.get(line.block_id, ()))}
    for guest in line.guests:
        was = (each.roles.get(guest.block_id, set()) for each in versions)
        lost |= {guest.role} if guest.role else {role for roles in was for role in roles}
    if role not in lost or any(_words(line) & each.words(role) for each in versions):
        return line
    return replace(line, shape=shapes[0])


def _as_styled(line: TrackedLine, before: _Sent, after: _Sent) -> TrackedLine:
    """Return an item whose change of level or of mark was rejected as it was before.

    Its style is back then, but not its list.
    """
    old, new = before.shapes.get(line.block_id), after.shapes.get(line.block_id)
    if line.styled is None or old is None or new is None or line.styled != (old.role, old.level):
        return line
    is_as_sent = (line.shape.role, line.shape.level) == (new.role, new.level)
    return replace(line, shape=replace(line.shape, role=old.role, level=old.level)) if is_as_sent else line


def _words(line: TrackedLine) -> set[str]:
    """Return what a paragraph says before its changes and after them."""
    return {
        "".join(each.text for each in line.pieces if is_there(each, counts))
        for counts in (everything, nothing)
    }


def _with_level(line: TrackedLine, sent: Shape | None) -> TrackedLine:
    """Give a style that was changed its level: it is forgotten too."""
    before = line.shape_before
    if sent is None or before is None or before.role is not sent.role:
        return line
    return replace(line, shape_before=replace(before, level=sent.level))


def _of_role(shape: Shape, role: Role) -> Shape:
    return replace(shape, role=role, level=0)
