"""All that the store knows of an article when somebody wants to do something with it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from editor.article.language import Language
from editor.article.state import Freshness, Milestone, State


@dataclass(frozen=True, slots=True)
class Lock:
    """Who has the article open for writing: a person's id, a machine, a session of the program."""

    person: str
    machine: str
    session: str
    since: datetime.datetime
    active_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Translated:
    """What an edition was translated from: the article, its revision, and that text's SHA-256."""

    article_id: str
    revision_id: str
    content_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An article at one moment of the store, without its text.

    ``version`` counts the transitions; ``owner`` is the author of the first revision, empty where
    nobody is named; ``forked``: several heads wait to be joined. ``source_hash`` is that of the
    source as it is now, ``translations`` are the editions that were started from this one.
    """

    article_id: str
    story_id: str
    language: Language
    state: State
    version: int
    revision_id: str
    content_hash: str
    owner: str = ""
    forked: bool = False
    binned: bool = False
    lock: Lock | None = None
    source: Translated | None = None
    source_hash: str = ""
    freshness: Freshness = Freshness.ORIGINAL
    translations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What an act makes of an article, as the audit tells it.

    ``person`` is an id, empty for the program itself; ``reason`` what the person wrote.
    ``milestone`` names the newest revision; ``synced`` takes the source as it is now for the one
    translated; ``unlocked`` gives the lock back.
    """

    act: str
    state: State
    person: str = ""
    reason: str = ""
    milestone: Milestone | None = None
    synced: bool = False
    unlocked: bool = False
