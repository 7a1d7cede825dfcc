"""The names of an article's stages and how they are coloured: one word each, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from editor.article.state import Stage, State
from editor.workstation.languages import interface_language
from editor.workstation.tokens import Tokens

_TITLES = {
    Stage.DRAFT: QT_TRANSLATE_NOOP("States", "Draft"),
    Stage.IN_REVIEW: QT_TRANSLATE_NOOP("States", "In review"),
    Stage.CHANGES_REQUESTED: QT_TRANSLATE_NOOP("States", "Changes requested"),
    Stage.APPROVED: QT_TRANSLATE_NOOP("States", "Approved"),
    Stage.SCHEDULED: QT_TRANSLATE_NOOP("States", "Scheduled"),
    Stage.SENDING: QT_TRANSLATE_NOOP("States", "Being sent"),
    Stage.UNKNOWN: QT_TRANSLATE_NOOP("States", "No answer"),
    Stage.FAILED: QT_TRANSLATE_NOOP("States", "Not sent"),
    Stage.LIVE: QT_TRANSLATE_NOOP("States", "Live"),
    Stage.UNPUBLISHED: QT_TRANSLATE_NOOP("States", "Unpublished"),
    Stage.KILLED: QT_TRANSLATE_NOOP("States", "Killed"),
    Stage.SPIKED: QT_TRANSLATE_NOOP("States", "Spiked"),
}
_TONES = {
    "waiting": (Stage.IN_REVIEW, Stage.CHANGES_REQUESTED, Stage.SENDING),
    "good": (Stage.APPROVED, Stage.LIVE),
    "planned": (Stage.SCHEDULED,),
    "bad": (Stage.UNKNOWN, Stage.FAILED, Stage.KILLED),
}


def state_title(state: str) -> str:
    """Return the stage's name in the interface's language; an unknown one as it is."""
    title = _TITLES.get(Stage(state)) if state in set(Stage) else None
    return QCoreApplication.translate("States", str(title)) if title else state


def standing_title(state: State | None, stage: str) -> str:
    """Return how an article stands, all axes in one label: "Live, correction in review".

    ``state`` is None of a new draft; ``stage`` is then all there is to say.
    """
    if state is None:
        return state_title(stage)
    # Late: a desk of drafts does without the workflow.
    from editor.review.labels import label

    return label(state, interface_language())


def state_tone(state: str) -> str:
    """Return how a stage is coloured: ``quiet``, ``waiting``, ``good``, ``planned``, ``bad``."""
    return next((tone for tone, stages in _TONES.items() if state in stages), "quiet")


def state_colour(state: str, tokens: Tokens) -> str:
    """Return the colour of the stage's dot; the word stands beside it."""
    return {
        "waiting": tokens.waiting,
        "good": tokens.accent,
        "planned": tokens.planned,
        "bad": tokens.danger,
    }.get(state_tone(state), tokens.state_draft)
