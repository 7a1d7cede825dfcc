"""The choices of desk and article in the store, changed one at a time and told to whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editor.proofing.choices import (
    ARTICLE_KEY,
    DESK_KEY,
    Choices,
    article_json,
    desk_json,
    read_choices,
)
from editor.proofing.finding import Finding
from editor.proofing.settings import Ignored
from editor.workstation.archive import Archive

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.article import Article
    from editor.article.term import Term


class Keeping(QObject):
    """Holds the choices in force; every change is in force at once and in the store soon after."""

    loaded = Signal()
    """Choices and terms of the article that was opened are here."""
    rules_changed = Signal()
    """What the checker goes by is another: switches, words."""
    ignored_changed = Signal()
    failed = Signal(object)
    """A choice is in force, but the store could not take it."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._article_id = ""
        self._saving = False
        self._unsaved: dict[str, Any] = {}
        self.choices = Choices()
        self.terms: tuple[Term, ...] | None = None
        self.siblings: tuple[Article, ...] = ()

    def load(self, article_id: str, story_id: str) -> None:
        """Fetch what desk and article chose, and the other editions of the story."""
        self._article_id = article_id
        self._archive.run(
            lambda store: (article_id, *_load(store, article_id, story_id)), self._show
        )

    def ignore(self, ignored: Ignored, *, everywhere: bool) -> None:
        """Leave something alone in this article, or on the whole desk."""
        choices = self.choices
        if everywhere:
            self._change(replace(choices, ignored=choices.ignored | {ignored}))
        else:
            self._change(replace(choices, here=choices.here | {ignored}))

    def watch_again(self, ignored: Ignored) -> None:
        """Take back what was to be left alone."""
        self._change(self.choices.without(ignored))

    def add_word(self, word: str) -> None:
        """Add to the desk's own words."""
        self._change(replace(self.choices, words=self.choices.words | {word}))

    def forget_word(self, word: str) -> None:
        """Take a word from the desk's own."""
        self._change(replace(self.choices, words=self.choices.words - {word}))

    def switch(self, switched: Mapping[str, bool], *, suggestions: bool) -> None:
        """Turn rules on and off against their default, and the tier of suggestions."""
        self._change(replace(self.choices, switched=dict(switched), suggestions=suggestions))

    def use_terms(self, terms: tuple[Term, ...]) -> None:
        """Go by other terms, which are in the store already."""
        if terms != self.terms:
            self.terms = terms
            self.rules_changed.emit()

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is to be left alone."""
        return self.choices.cover(finding)

    def _change(self, choices: Choices) -> None:
        before, self.choices = self.choices, choices
        if choices == before:
            return
        if desk_json(choices) != desk_json(before):
            self._unsaved[DESK_KEY] = desk_json(choices)
        if choices.here != before.here:
            self._unsaved[ARTICLE_KEY.format(self._article_id)] = article_json(choices)
        if choices.settings() != before.settings():
            self.rules_changed.emit()
        else:
            self.ignored_changed.emit()
        self._save()

    def _save(self) -> None:
        # One write at a time, so that the last word is the last in the store too.
        if self._saving or not self._unsaved:
            return
        self._saving = True
        values, self._unsaved = self._unsaved, {}
        self._archive.run(lambda store: _put(store, values), self._saved, self._failed)

    def _saved(self, _answer: object) -> None:
        self._saving = False
        self._save()

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self.failed.emit(error)

    def load_siblings(self, article_id: str, story_id: str) -> None:
        """Fetch the other editions of the story that is open, as they are in the store now."""

        def work(store: Store) -> tuple[str, tuple[Article, ...]]:
            return article_id, _siblings(store, article_id, story_id)

        self._archive.run(work, self._show_siblings)

    def _show_siblings(self, answer: tuple[str, tuple[Article, ...]]) -> None:
        article_id, siblings = answer
        if article_id == self._article_id and siblings != self.siblings:
            self.siblings = siblings
            self.rules_changed.emit()

    def _show(
        self, answer: tuple[str, Choices, tuple[Term, ...] | None, tuple[Article, ...]]
    ) -> None:
        article_id, choices, terms, siblings = answer
        if article_id != self._article_id:
            return
        self.choices, self.terms, self.siblings = choices, terms, siblings
        self.loaded.emit()


def _load(
    store: Store, article_id: str, story_id: str
) -> tuple[Choices, tuple[Term, ...] | None, tuple[Article, ...]]:
    from db import settings, terms

    desk = settings.get(store, DESK_KEY)
    article = settings.get(store, ARTICLE_KEY.format(article_id))
    siblings = _siblings(store, article_id, story_id)
    return read_choices(desk, article), terms.own(store), siblings


def _siblings(store: Store, article_id: str, story_id: str) -> tuple[Article, ...]:
    from db import articles

    cards = articles.editions(store, story_id)
    others = (card.id for card in cards if card.id != article_id)
    return tuple(articles.load(store, each).article for each in others)


def _put(store: Store, values: Mapping[str, Any]) -> None:
    from db import settings

    for key, value in values.items():
        settings.put(store, key, value)
