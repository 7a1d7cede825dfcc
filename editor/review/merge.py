"""Three-way merge: two versions of an article that began as one, joined again.

What one side changed and the other left alone is taken, by block and by word; what both changed
otherwise is a conflict to be decided. Nothing that either side wrote is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from editor.article.article import Article
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.review.conflict import Choice, Conflict, Decision, Judge
from editor.review.merge_body import merge_blocks, merge_text, versions
from editor.review.parts import TEXTS, VALUES, text_of
from editor.review.written import written_value

__all__ = ["Choice", "Conflict", "Decision", "Merged", "merge", "merged_by"]


@dataclass(frozen=True, slots=True)
class Merged:
    """The joined article, and the conflicts that are still to be decided.

    In each of these our version stands in ``article``; a block that one side deleted and the other
    changed is there.
    """

    article: Article
    conflicts: tuple[Conflict, ...]


def merge(
    base: Article,
    ours: Article,
    theirs: Article,
    decisions: Mapping[str, Decision] | None = None,
) -> Merged:
    """Return ``ours`` and ``theirs``, both written upon ``base``, joined.

    ``decisions`` are by a conflict's id; the merge is made anew with each, and ids stay the same.
    A decision by a text is heeded only where the conflict is one of texts.
    """
    judge = Judge(decisions or {})
    return Merged(merged_by(judge, base, ours, theirs), tuple(judge.conflicts))


def merged_by(judge: Judge, base: Article, ours: Article, theirs: Article) -> Article:
    """Return the joined article; what both changed otherwise is for the ``judge`` to decide."""
    three = (base, ours, theirs)
    fields: dict[str, Any] = {}
    for part, name in TEXTS.items():
        text = merge_text(judge, Place(part), *(text_of(each, part) for each in three))
        fields[name] = text if isinstance(getattr(base, name), Text) else text.plain
    for part, name in VALUES.items():
        words = [written_value(each, part) for each in three]
        fields[name] = judge.value(Place(part), versions(three, name), words)
    stories = versions(three, "story_id")
    fields["story_id"] = judge.value(Place(Part.IDENTITY), stories, stories)
    fields["blocks"] = merge_blocks(judge, base.blocks, ours.blocks, theirs.blocks)
    return replace(base, **fields)
