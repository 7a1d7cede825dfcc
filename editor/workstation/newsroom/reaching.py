"""Which acts reach a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.review.act import Act


def sent_acts() -> frozenset[Act]:
    """Return the acts that reach a site: publishing has its own dialogs."""
    # Late: the workflow is read when the first article is open.
    from editor.review.act import Act

    return frozenset({
        Act.PUBLISH, Act.SCHEDULE, Act.HOTFIX, Act.UNPUBLISH, Act.KILL, Act.RETRY, Act.RECONCILE,
        Act.ABANDON, Act.UNSCHEDULE,
    })  # fmt: skip
