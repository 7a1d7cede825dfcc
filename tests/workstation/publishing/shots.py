"""Pictures of the dialogs of publishing: ``python -m tests.workstation.publishing.shots OUT``.

Each begins with a desk of its own: a story with long headlines, places to publish to of each kind,
deliveries that arrived, wait, failed and were edited at the site, and a schedule. Nothing here is a
test; see ``tests.workstation.shots``.
"""

from __future__ import annotations

import argparse
import datetime
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from db import articles, people, publications, settings
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.article.person import Person
from editor.importing import samples
from editor.language.stems import SearchAnalyzer
from editor.newsroom import acting
from editor.publishing import configured, leading_on
from editor.publishing.target import Settings
from editor.review.act import Act, Request
from editor.workstation.app import make_application
from editor.workstation.collector import Collector
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.publishing.send_dialog import SendDialog
from editor.workstation.publishing.take_down_dialog import TakeDownDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.publishing.desk import SEEN, approve, ask, correct, deliver
from tests.publishing.small_site import path_of
from tests.review.people import DUTY, PEOPLE
from tests.workstation.shots import Photographer, sheet

LONGER = {
    Language.AR: " في حفل حضره جمع كبير من الباحثين والمرممين من روسيا وبلدان العالم الإسلامي",
    Language.RU: ": на открытие приехали исследователи и реставраторы из России и исламского мира",
    Language.EN: ", opened before many researchers and restorers from Russia and the Islamic world",
}
SHORT_WAIT = 1.2


def furnish(folder: Path, *, live: bool) -> Article:
    """Make the desk's store; return the article to open: approved, or ``live`` with a history."""
    with Store.open(folder / "store.sqlite", SearchAnalyzer()) as store:
        settings.put(store, "first-start", "done")
        for person in PEOPLE:
            people.put(store, person)
        site = folder / "site"
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
        if live:
            _history(store, site, editions)
        wp = Settings(
            "portal", "wordpress", "https://desk@portal.invalid", "https://portal.invalid"
        )
        configured.put(store, wp)
    return editions[0]


def _history(store: Store, site: Path, editions: list[Article]) -> None:
    arabic, russian = editions[:2]
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


def _publish(window: Window) -> None:
    window.publishing.begin(Act.PUBLISH)


def _schedule(window: Window) -> None:
    window.publishing.begin(Act.SCHEDULE)


def _kill(window: Window) -> None:
    window.publishing.begin(Act.KILL)


def _unpublish(window: Window) -> None:
    window.publishing.begin(Act.UNPUBLISH)


def _outbox(window: Window) -> None:
    window.publishing.watching.show_outbox()


def _compare(window: Window) -> None:
    window.publishing.watching.show_outbox()


def _targets(window: Window) -> None:
    window.publishing.places.show_dialog()


KEYS = (
    "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDTMmCC0WXbSDzS7Fk",
    "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
)


def _show_key(dialog: QDialog, trusted: str) -> None:
    assert isinstance(dialog, TargetsDialog)
    dialog.show_key("portal", "portal.invalid", KEYS[0], trusted)


def _show_doubt(dialog: QDialog) -> None:
    assert isinstance(dialog, TakeDownDialog)
    dialog.gone.setChecked(False)
    dialog.redirect.setText("https://portal.invalid/ar/kultura/")
    dialog.show_doubts([leading_on.CannotLead(target="portal")])


def _show_change(dialog: QDialog) -> None:
    assert isinstance(dialog, OutboxDialog)
    for row in range(dialog.list.topLevelItemCount()):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
        if not dialog.compare.isHidden():
            dialog.compare.click()
            return


THEN: dict[str, Callable[[QDialog], None]] = {
    "compare": _show_change,
    "doubt": _show_doubt,
    "key": lambda dialog: _show_key(dialog, ""),
    "changed-key": lambda dialog: _show_key(dialog, KEYS[1]),
}
"""What is done in the dialog before its picture is taken."""


STATES: dict[str, tuple[Callable[[Window], None], type, bool]] = {
    "publish": (_publish, SendDialog, False),
    "schedule": (_schedule, SendDialog, False),
    "kill": (_kill, TakeDownDialog, True),
    "unpublish": (_unpublish, TakeDownDialog, True),
    "outbox": (_outbox, OutboxDialog, True),
    "compare": (_compare, OutboxDialog, True),
    "targets": (_targets, TargetsDialog, True),
    "doubt": (_unpublish, TakeDownDialog, True),
    "key": (_targets, TargetsDialog, True),
    "changed-key": (_targets, TargetsDialog, True),
}


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


def picture(language: Language, theme: ThemeMode, size: QSize, state: str) -> QImage:
    """Return one state's picture."""
    show, kind, live = STATES[state]
    with tempfile.TemporaryDirectory(prefix="warraq-shots-") as name:
        folder = Path(name)
        article = furnish(folder, live=live)
        photographer = DeskPhotographer(folder, language, theme, size)
        photographer.open(article)
        window = photographer.window
        show(window)
        photographer.rest(lambda: any(each.isVisible() for each in window.findChildren(kind)))
        photographer.rest(least=SHORT_WAIT)
        if state in THEN:
            THEN[state](next(each for each in window.findChildren(kind) if each.isVisible()))
            photographer.rest(least=SHORT_WAIT)
        taken = photographer.take()
        photographer.close()
        return taken


def main() -> None:
    """Take them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("--language", nargs="+", type=Language, default=list(Language))
    asked.add_argument("--theme", nargs="+", type=ThemeMode, default=list(ThemeMode))
    asked.add_argument("--state", nargs="+", choices=STATES, default=list(STATES))
    asked.add_argument("--size", default="1280x800")
    asked.add_argument("--sheet", action="store_true", help="one picture a language and theme")
    wanted = asked.parse_args()
    size = QSize(*map(int, wanted.size.split("x")))
    wanted.out.mkdir(parents=True, exist_ok=True)
    application = make_application()
    collector = Collector(application)
    for language in wanted.language:
        for theme in wanted.theme:
            taken = {each: picture(language, theme, size, each) for each in wanted.state}
            if wanted.sheet:
                taken = {"publishing": sheet(list(taken.values()))}
            for name, image in taken.items():
                image.save(str(wanted.out / f"{name}.{language.value}.{theme.value}.png"))
            QApplication.processEvents()
    collector.close()


if __name__ == "__main__":
    main()
