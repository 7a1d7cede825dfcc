"""Writing plainly while suggestions are pending: what is written is in the text at once.

As in Word with tracking off: the suggestions that are there stay suggestions, and what is typed,
pasted or deleted beside them or in them is none.
"""

from __future__ import annotations

from dataclasses import replace

from editor.article.article import Article
from editor.article.place import Place
from editor.article.span import Text
from editor.review.conflict import Choice, Decision, Judge
from editor.review.edit_range import EditRange
from editor.review.merge import merged_by
from editor.review.plain_body import written_blocks


def written_plainly(
    stands: Article, before: Article, after: Article, edit: EditRange | None = None
) -> Article:
    """Return what stands once ``before``, a text with suggestions to it, was made ``after``.

    With the ``edit`` that was made just the letters that it put in come to stand. Without it that
    is found out by comparing, which cannot tell letters written over others from those.

    Letters that were only suggested never come to stand by this, and letters whose deletion was
    suggested stay, unless their whole block was deleted. A value that is written anew stands. What
    is written into a block that was only suggested is a part of that suggestion.
    """
    if stands == before or before == after:
        return after if stands == before else stands
    blocks = written_blocks(stands.blocks, before.blocks, after.blocks, edit)
    three = (before, stands, after)
    if blocks is None:
        return merged_by(_Plainly(edit), *three)
    rest = merged_by(_Plainly(edit), *(replace(each, blocks=()) for each in three))
    return replace(rest, blocks=blocks)


class _Plainly(Judge):
    """Asks nobody: a value was written by the one who wrote last."""

    is_plain = True

    def __init__(self, edit: EditRange | None) -> None:
        super().__init__({})
        self.edit = edit

    def decide(
        self,
        place: Place,
        versions: tuple[Text, Text, Text],
        *,
        around: tuple[str, str] = ("", ""),
        is_text: bool = True,
    ) -> Decision:
        """Return the version that was written."""
        return Choice.THEIRS
