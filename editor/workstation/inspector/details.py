"""The details of the article: address, rubric, tags, date, language. All of it can be undone."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.article.article import Article
from editor.article.attribution import ArticleDate
from editor.article.language import Language
from editor.workstation.combo import Combo
from editor.workstation.inspector.fields import Labelled, LineField, write_in
from editor.workstation.inspector.reading import article_date, day_title, tags_of
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.page.canvas import Canvas
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 80


class Details(QWidget):
    """Reads the canvas' details and writes them back through it, one undo step a field."""

    def __init__(self, canvas: Canvas, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._shown = canvas.details
        self._rubrics: tuple[str, ...] = ()
        self._kicker = Labelled(LineField())
        self._rubric = Labelled(Combo(theme))
        self._date = Labelled(LineField())
        self._day = named(Prose(), "muted")
        self._dateline = Labelled(LineField())
        self._tags = Labelled(LineField())
        self._slug = Labelled(LineField())
        self._slug_note = named(Prose(), "muted")
        self._language = Labelled(Combo(theme))
        self._language_note = named(Prose(), "muted")
        self._taken: frozenset[Language] = frozenset()
        self._slug_kept = False
        self._notes = (self._day, self._slug_note, self._language_note)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for note in self._notes:
            note.setWordWrap(True)
            note.hide()
        for widget in (
            self._kicker,
            self._rubric,
            _with_note(self._date, self._day),
            self._dateline,
            self._tags,
            _with_note(self._slug, self._slug_note),
            _with_note(self._language, self._language_note),
        ):
            layout.addWidget(widget)
        for language in Language:
            self._combo(self._language).addItem("", language.value)

    def _connect(self) -> None:
        self._line(self._kicker).entered.connect(self._enter_kicker)
        self._line(self._date).entered.connect(self._enter_date)
        self._line(self._dateline).entered.connect(self._enter_dateline)
        self._line(self._tags).entered.connect(self._enter_tags)
        self._line(self._slug).entered.connect(self._enter_slug)
        self._line(self._slug).textEdited.connect(self._judge_slug)
        self._combo(self._rubric).activated.connect(self._enter_rubric)
        self._combo(self._language).activated.connect(self._enter_language)
        self._canvas.edited.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        # Nearly every edit is a letter of the text, which is not shown here.
        if self._canvas.details is not self._shown:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the article says now: after loading, editing, undo."""
        article = self._shown = self._canvas.details
        for field in (self._kicker, self._date, self._dateline, self._tags):
            write_in(field.field, article.direction)
        self._line(self._kicker).show_value(article.kicker)
        self._line(self._date).show_value(article.date.written if article.date else "")
        self._line(self._dateline).show_value(article.dateline)
        separator = "، " if article.language is Language.AR else ", "
        self._line(self._tags).show_value(separator.join(article.tags))
        self._line(self._slug).show_value(article.slug)
        self._show_day(article.date, article.language)
        self._judge_slug(article.slug)
        self._show_rubrics(article)
        self._combo(self._language).setCurrentIndex(list(Language).index(article.language))

    def show_taken(self, languages: frozenset[Language]) -> None:
        """Know which languages the story's other editions are in: a story has one of each."""
        self._taken = languages
        self._language_note.hide()

    def keep_slug(self, kept: bool) -> None:
        """Let the address be read only: readers know it, and it is not this person's to change."""
        if kept != self._slug_kept:
            self._slug_kept = kept
            self._slug.setEnabled(not kept)
            self._judge_slug(self._line(self._slug).text())

    def focus_field(self, name: str) -> None:
        """Put the caret into the field of a detail: a click on the page's date line."""
        field = {
            "rubric": self._rubric,
            "kicker": self._kicker,
            "dateline": self._dateline,
            "tags": self._tags,
            "slug": self._slug,
        }.get(name, self._date)
        field.field.setFocus()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._kicker.set_title(self.tr("Kicker"), self.tr("A word or two above the headline"))
        self._rubric.set_title(self.tr("Rubric"))
        self._date.set_title(self.tr("Date, as it is written"), self.tr("For example 16 May 2026"))
        self._dateline.set_title(self.tr("Place"), self.tr("Where the news comes from"))
        self._tags.set_title(self.tr("Tags"), self.tr("Separated by commas"))
        self._slug.set_title(self.tr("Address of the page"), "kazan-forum-2026")
        self._language.set_title(self.tr("Language of the article"))
        for number, language in enumerate(Language):
            self._combo(self._language).setItemText(number, language_title(language))
        self._rubrics = ()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_rubrics(self, article: Article) -> None:
        # Its own import: the labels belong to the site, and only this field asks for them.
        from editor.exporting.site import DEFAULT_SITE

        known = tuple(DEFAULT_SITE.rubrics)
        wanted = ("", *known, *(() if article.rubric in ("", *known) else (article.rubric,)))
        combo = self._combo(self._rubric)
        titles = [DEFAULT_SITE.rubric(key, article.language) if key else "" for key in wanted]
        titles[0] = self.tr("None")
        if [combo.itemText(i) for i in range(combo.count())] != titles:
            combo.clear()
            for key, title in zip(wanted, titles, strict=True):
                combo.addItem(title, key)
        combo.setCurrentIndex(wanted.index(article.rubric))

    def _show_day(self, date: ArticleDate | None, language: Language) -> None:
        self._day.setVisible(date is not None)
        if date is None:
            return
        if date.value is not None:
            self._day.setText(day_title(date.value))
        else:
            self._day.setText(self.tr("The year is not known: write it, or leave it to the site."))

    @Slot(str)
    def _judge_slug(self, slug: str) -> None:
        sound = not slug or (SLUG.fullmatch(slug) is not None and len(slug) <= LONGEST_SLUG)
        self._line(self._slug).mark_wrong(not sound)
        self._slug_note.setVisible(self._slug_kept or not sound)
        self._slug_note.setText(
            self.tr("Readers know this address: the publisher alone changes it.")
            if self._slug_kept
            else self.tr("Small Latin letters, digits and hyphens, 80 at most: kazan-forum-2026.")
        )

    @Slot(str)
    def _enter_kicker(self, value: str) -> None:
        self._canvas.change_details(kicker=value)

    @Slot(str)
    def _enter_dateline(self, value: str) -> None:
        self._canvas.change_details(dateline=value)

    @Slot(str)
    def _enter_date(self, value: str) -> None:
        self._canvas.change_details(date=article_date(value, self._canvas.details))

    @Slot(str)
    def _enter_tags(self, value: str) -> None:
        self._canvas.change_details(tags=tags_of(value))

    @Slot(str)
    def _enter_slug(self, value: str) -> None:
        self._judge_slug(value)
        if not self._line(self._slug).property("wrong"):
            self._canvas.change_details(slug=value)

    @Slot(int)
    def _enter_rubric(self, number: int) -> None:
        key = self._combo(self._rubric).itemData(number)
        if key != self._canvas.details.rubric:
            self._canvas.change_details(rubric=key)

    @Slot(int)
    def _enter_language(self, number: int) -> None:
        language = list(Language)[number]
        self._language_note.setVisible(language in self._taken)
        if language in self._taken:
            self._language_note.setText(
                self.tr(
                    "The story has an edition in this language already. Open that one, or move it "
                    "to the bin first."
                )
            )
            own = self._canvas.details.language
            self._combo(self._language).setCurrentIndex(list(Language).index(own))
        elif language is not self._canvas.details.language:
            self._canvas.change_details(language=language, direction=language.direction)

    @staticmethod
    def _line(labelled: Labelled) -> LineField:
        assert isinstance(labelled.field, LineField)
        return labelled.field

    @staticmethod
    def _combo(labelled: Labelled) -> Combo:
        assert isinstance(labelled.field, Combo)
        return labelled.field


def _with_note(field: QWidget, note: QLabel) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    layout.addWidget(field)
    layout.addWidget(note)
    return holder
