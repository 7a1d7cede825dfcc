"""Pictures of the dialogs of publishing: ``python -m tests.workstation.publishing.shots OUT``.

Each begins with a desk of its own: a story with long headlines, places to publish to of each kind,
deliveries that arrived, wait, are being sent, got no answer, failed and were edited at the site,
and a schedule. Nothing here is a test; see ``tests.workstation.shots``.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from db import articles, clock, outbox, people, publications, settings
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.article.person import Person
from editor.importing import samples
from editor.language.stems import SearchAnalyzer
from editor.newsroom import acting
from editor.publishing import configured, holder, leading_on
from editor.publishing.target import Settings
from editor.review.act import Act, Request
from editor.workstation.app import make_application
from editor.workstation.collector import Collector
from editor.workstation.publishing.earlier_dialog import EarlierDialog
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.publishing.scroll import centre
from editor.workstation.publishing.send_dialog import SendDialog
from editor.workstation.publishing.take_down_dialog import TakeDownDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.publishing.desk import SEEN, LostAnswer, approve, ask, correct, deliver
from tests.publishing.small_site import path_of
from tests.review.people import DUTY, PEOPLE
from tests.workstation.shots import Photographer, sheet

LONGER = {
    Language.AR: " في حفل حضره جمع كبير من الباحثين والمرممين من روسيا وبلدان العالم الإسلامي",
    Language.RU: ": на открытие приехали исследователи и реставраторы из России и исламского мира",
    Language.EN: ", opened before many researchers and restorers from Russia and the Islamic world",
}
SHORT_WAIT = 1.2
THEMES = [ThemeMode.LIGHT, ThemeMode.DARK, ThemeMode.CONTRAST, ThemeMode.CONTRAST_DARK]


def furnish(folder: Path, kind: str) -> Article:
    """Make the desk's store; return the article to open.

    ``kind`` is ``approved``, ``live`` with a history, ``corrected`` and not published again, or
    ``bare``: approved, and no place to publish to.
    """
    with Store.open(folder / "store.sqlite", SearchAnalyzer()) as store:
        settings.put(store, "first-start", "done")
        for person in PEOPLE:
            people.put(store, person)
        site = folder / "site"
        if kind != "bare":
            configured.put(store, Settings("site", "folder", str(site), "https://news.example"))
        stories = [samples.story(), samples.site_stories()[1]]
        editions = [
            replace(each, headline=each.headline + LONGER[each.language], slug=f"{each.id[-6:]}-x")
            for story in stories
            for each in story.editions
        ]
        for each in editions:
            articles.create(store, each, author="mona")
        for each in editions[:2]:
            approve(store, each.id)
        if kind == "live":
            _history(store, site, editions)
        if kind == "corrected":
            ask(store, editions[0])
            deliver(store)
            correct(store, editions[0], editions[0].headline.replace("كبير", "غفير"))
        if kind != "bare":
            wp = ("portal", "wordpress", "https://desk@portal.invalid", "https://portal.invalid")
            configured.put(store, Settings(*wp))
    return editions[0]


def _history(store: Store, site: Path, editions: list[Article]) -> None:
    arabic, russian, english = editions[:3]
    for each in (arabic, russian):
        ask(store, each)
        deliver(store)
    there = publications.find(store, russian.id, "site")
    assert there is not None
    page = site / "current" / path_of(there)
    page.write_text(page.read_text("utf-8").replace("из России", "из Казани"), "utf-8")
    correct(store, russian, russian.headline.replace("из России", "из многих областей России"))
    ask(store, russian, note="Уточнено, откуда приехали участники.")
    deliver(store)
    at = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=20)
    approve(store, editions[3].id)
    request = Request(act=Act.SCHEDULE, person=DUTY, at=at, acknowledged=SEEN)
    acting.perform(store, editions[3].id, request, findings=())
    mirror = Settings("mirror", "folder", str(site.with_name("mirror")), "https://mirror.example")
    configured.put(store, mirror)
    # The Russian page was edited: what leads to it would be refused, not lost.
    _under_way(store, editions[4], [english, editions[5]])


def _under_way(store: Store, unheard: Article, waiting: list[Article]) -> None:
    """One delivery whose answer was lost, one that is being sent, one that waits behind it."""
    for each in (unheard, *waiting):
        approve(store, each.id)
    ask(store, unheard, targets=("site",))
    deliver(store, open_target=lambda to: LostAnswer(configured.opened(to), arrived=True))
    for each in waiting:
        ask(store, each, targets=("mirror",))
    now, lease = datetime.datetime.now(datetime.UTC), datetime.timedelta(hours=1)
    assert outbox.claim(store, holder.myself(), now=now, lease=lease) is not None
    # So that the window's own courier does not look it up while the picture is taken.
    later = clock.written(now + lease)
    store.write(
        lambda connection: connection.execute(
            "update outbox set next_try_at = ? where status = 'unknown'", [later]
        )
    )


def _publish(window: Window) -> None:
    window.publishing.begin(Act.PUBLISH)


def _schedule(window: Window) -> None:
    window.publishing.begin(Act.SCHEDULE)


def _kill(window: Window) -> None:
    window.publishing.begin(Act.KILL)


def _unpublish(window: Window) -> None:
    window.publishing.begin(Act.UNPUBLISH)


def _correct(window: Window) -> None:
    window.publishing.begin(Act.PUBLISH)


def _outbox(window: Window) -> None:
    window.publishing.watching.show_outbox()


def _targets(window: Window) -> None:
    window.publishing.places.show_dialog()


KEYS = (
    "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDTMmCC0WXbSDzS7Fk",
    "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
)


def _show_key(dialog: QDialog, trusted: str) -> None:
    assert isinstance(dialog, TargetsDialog)
    dialog.list.setCurrentItem(dialog.list.findItems("portal", Qt.MatchFlag.MatchExactly)[0])
    dialog.show_key("portal", "portal.invalid", KEYS[0], trusted)


def _show_doubt(dialog: QDialog) -> None:
    assert isinstance(dialog, TakeDownDialog)
    dialog.gone.setChecked(False)
    dialog.redirect.setText("https://portal.invalid/ar/kultura/")
    dialog.show_doubts([leading_on.CannotLead(target="portal")])


def _show_earlier(dialog: QDialog) -> None:
    assert isinstance(dialog, TargetsDialog)
    last = dialog.list.count() - 1
    dialog.list.setCurrentRow(last)
    dialog.earlier.click()


def _show_first_state(dialog: QDialog) -> None:
    _show_earlier(dialog)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        QApplication.processEvents()
        for shown in dialog.findChildren(EarlierDialog):
            if shown.list.topLevelItemCount():
                shown.list.setCurrentItem(
                    shown.list.topLevelItem(shown.list.topLevelItemCount() - 1)
                )
                shown.sure.setChecked(True)
                return


def _choose(dialog: QDialog, fits: Callable[[OutboxDialog], bool]) -> None:
    assert isinstance(dialog, OutboxDialog)
    for row in range(dialog.list.topLevelItemCount()):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
        if fits(dialog):
            return


def _show_change(dialog: QDialog) -> None:
    _choose(dialog, lambda shown: not shown.compare.isHidden())
    assert isinstance(dialog, OutboxDialog)
    dialog.compare.click()


def _show_failed_guards(dialog: QDialog) -> None:
    assert isinstance(dialog, SendDialog)
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())


def _show_all_ticked(dialog: QDialog) -> None:
    assert isinstance(dialog, SendDialog)
    for tick in dialog.boxes[0].warnings.values():
        tick.setChecked(True)


THEN: dict[str, Callable[[QDialog], None]] = {
    "compare": _show_change,
    "doubt": _show_doubt,
    "earlier": _show_first_state,
    "failed": _show_failed_guards,
    "receipt": lambda dialog: _choose(dialog, lambda shown: shown.page.isEnabled()),
    "sound": _show_all_ticked,
    "key": lambda dialog: _show_key(dialog, ""),
    "changed-key": lambda dialog: _show_key(dialog, KEYS[1]),
}
"""What is done in the dialog before its picture is taken."""


STATES: dict[str, tuple[Callable[[Window], None], type, str]] = {
    "publish": (_publish, SendDialog, "approved"),
    "failed": (_publish, SendDialog, "approved"),
    "sound": (_publish, SendDialog, "approved"),
    "nowhere": (_publish, SendDialog, "bare"),
    "correct": (_correct, SendDialog, "corrected"),
    "schedule": (_schedule, SendDialog, "approved"),
    "kill": (_kill, TakeDownDialog, "live"),
    "unpublish": (_unpublish, TakeDownDialog, "live"),
    "doubt": (_unpublish, TakeDownDialog, "live"),
    "empty-outbox": (_outbox, OutboxDialog, "bare"),
    "outbox": (_outbox, OutboxDialog, "live"),
    "receipt": (_outbox, OutboxDialog, "live"),
    "compare": (_outbox, OutboxDialog, "live"),
    "targets": (_targets, TargetsDialog, "live"),
    "no-targets": (_targets, TargetsDialog, "bare"),
    "earlier": (_targets, TargetsDialog, "live"),
    "key": (_targets, TargetsDialog, "live"),
    "changed-key": (_targets, TargetsDialog, "live"),
    "cards": (lambda _window: None, Window, "live"),
}
"""What is shown, in what, and on which desk."""


class DeskPhotographer(Photographer):
    """A window on a furnished desk, its duty editor at it."""

    person: Person = DUTY

    def _is_ready(self) -> bool:
        return self.window.furnished and self.window.archive.ready

    def open(self, article: Article) -> None:
        """Open the article as the duty editor."""
        self.window.newsroom.seat.sit_down(self.person.id)
        self.window.session.open(article.id)
        self.rest(lambda: self.window.newsroom.workflow.view is not None, least=SHORT_WAIT)


class Desks:
    """Furnishes each kind of desk once, and gives a copy of it for every picture."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Article] = {}

    def lay_out(self, kind: str, where: Path) -> Article:
        """Put a desk into a folder; return the article to open."""
        made = self._folder / kind
        if kind not in self._made:
            made.mkdir()
            self._made[kind] = furnish(made, kind)
        shutil.copytree(made, where, symlinks=True, dirs_exist_ok=True)
        return self._made[kind]


def pictures(
    desks: Desks, language: Language, themes: list[ThemeMode], size: QSize, state: str
) -> Iterator[tuple[ThemeMode, QImage]]:
    """Yield one state's picture in each theme."""
    show, kind, desk = STATES[state]
    with tempfile.TemporaryDirectory(prefix="warraq-shots-") as name:
        folder = Path(name)
        article = desks.lay_out(desk, folder)
        photographer = DeskPhotographer(folder, language, themes[0], size)
        photographer.open(article)
        window = photographer.window
        show(window)

        def shown() -> list[QWidget]:
            return [each for each in (window, *window.findChildren(kind)) if type(each) is kind]

        photographer.rest(lambda: any(each.isVisible() for each in shown()))
        photographer.rest(least=SHORT_WAIT)
        if state in THEN:
            THEN[state](next(each for each in shown() if each.isVisible()))
            photographer.rest(least=SHORT_WAIT)
        for each in window.findChildren(QDialog):
            if each.isVisible():
                # The screen that is none is smaller than the window.
                centre(each)
        for theme in themes:
            if window.theme.mode is not theme:
                window.theme.set_mode(theme)
                photographer.rest(least=0.3)
            yield theme, photographer.take()
        photographer.close()


def main() -> None:
    """Take them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("--language", nargs="+", type=Language, default=list(Language))
    asked.add_argument("--theme", nargs="+", type=ThemeMode, default=THEMES)
    asked.add_argument("--state", nargs="+", choices=STATES, default=list(STATES))
    asked.add_argument("--size", default="1280x800")
    asked.add_argument("--sheet", action="store_true", help="one picture a language and theme")
    wanted = asked.parse_args()
    size = QSize(*map(int, wanted.size.split("x")))
    wanted.out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    collector = Collector(application)
    with tempfile.TemporaryDirectory(prefix="warraq-desks-") as name:
        desks = Desks(Path(name))
        for language in wanted.language:
            sheets: dict[ThemeMode, list[QImage]] = {theme: [] for theme in wanted.theme}
            for state in wanted.state:
                for theme, image in pictures(desks, language, wanted.theme, size, state):
                    sheets[theme].append(image)
                    if not wanted.sheet:
                        image.save(str(wanted.out / f"{state}.{language.value}.{theme.value}.png"))
                QApplication.processEvents()
            for theme, images in sheets.items():
                if wanted.sheet:
                    named = f"publishing.{language.value}.{theme.value}.png"
                    sheet(images).save(str(wanted.out / named))
    collector.close()


if __name__ == "__main__":
    main()
