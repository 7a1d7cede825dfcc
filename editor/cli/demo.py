"""``warraq demo``: the whole job on the shipped samples, in one go."""

from __future__ import annotations

import functools
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.article.article import Article
from editor.article.errors import FileUnwritable, WarraqError
from editor.article.language import Language
from editor.article.media import MediaLoader
from editor.article.sentence import Sentence
from editor.cli.demo_review import author_of, review_editions
from editor.cli.demo_site import publish_stories
from editor.cli.desk import Desk
from editor.cli.exporting import Renderer, other_editions
from editor.cli.importing import print_recognised, tell_doubts
from editor.cli.output import deliver, isolated, say, tell
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store

_STORE = "demo.sqlite"
_QUERIES = ("المخطوطه", "الاسلاميه", "реставратор", "restoration")
_NOT_DONE = Sentence(
    ar="لم يكتمل: {what}. {why}", ru="Не сделано: {what}. {why}", en="Not done: {what}. {why}"
)


class DemoIncomplete(WarraqError):
    """Some steps of the demonstration could not be done; each was told when it failed."""

    sentence = Sentence(
        ar="لم تكتمل خطوات العرض كلها، وعدد ما لم يكتمل {count}. عالج ما ذُكر أعلاه ثم أعد الأمر.",
        ru="Сделано не всё, пропущено шагов: {count}. Устраните названное выше и повторите.",
        en="Not everything was done; steps left out: {count}. Mend what is named above, then run "
        "it again.",
    )


class RoundTripBroken(WarraqError):
    """What was exported and read back is not the article it was."""

    sentence = Sentence(
        ar="الملف {path} لا يعيد المقال كما كان عند قراءته. أبلغ مطوّري ورّاق بذلك وأرفق الملف.",
        ru="Файл {path} при чтении даёт другую статью. Сообщите об этом разработчикам Warraq "
        "и приложите файл.",
        en="{path}, read back, is not the article it was. Report this to Warraq's makers with "
        "the file.",
    )


@dataclass(slots=True)
class _Demonstration:
    """The folder it writes to, what was written, and how many steps failed."""

    folder: Path
    written: list[Path] = field(default_factory=list)
    failures: int = 0

    def write(self, name: str, content: bytes) -> Path:
        """Write a file of the demonstration and say so."""
        path = self.folder / name
        deliver(content, path)
        self.written.append(path)
        say(f"  {path}  {len(content):,} bytes")
        return path

    @contextmanager
    def attempt(self, what: str, *, required: bool = True) -> Iterator[None]:
        """Try something; when it fails that is told, and does not stop what follows."""
        try:
            yield
        except WarraqError as error:
            tell(_NOT_DONE, what=what, why=error.say(tongue()))
            self.failures += required

    @contextmanager
    def step(self, what: str, *, required: bool = True) -> Iterator[None]:
        """Name a step, try it, and say how long it took."""
        say(f"{what}:")
        start = time.perf_counter()
        with self.attempt(what, required=required):
            yield
            say(f"  {time.perf_counter() - start:.2f} s")


@click.command("demo")
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write to; it is made where there is none.",
)
def demo_command(folder: Path) -> None:
    """Do the whole job on the shipped samples.

    They are imported, listed, searched, reviewed, exported and published to a site in a fresh store
    in DIR; every page is read back and compared, and the window is pictured. What is written is
    said. Your own store is not touched.
    """
    demonstration = _Demonstration(folder)
    store_path = _fresh_store(folder)
    with Desk(store_path).open() as store:
        raw = _import_samples(demonstration, store)
        _look_around(demonstration, store)
        review_editions(demonstration.step, store)
        _export_all(demonstration, store, raw)
        publish_stories(demonstration.step, store, folder)
    _picture_windows(demonstration, store_path)
    total = sum(path.stat().st_size for path in demonstration.written)
    say(f"{len(demonstration.written)} files, {total:,} bytes, in {folder}")
    if demonstration.failures:
        raise DemoIncomplete(count=demonstration.failures)


def _fresh_store(folder: Path) -> Path:
    """Make the folder, and take away the store that an earlier demonstration left in it."""
    # Late: this command's help needs no store.
    import shutil

    from db.places import backup_folder, media_folder, side_files

    path = folder / _STORE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in (path, *side_files(path)):
            file.unlink(missing_ok=True)
        for left in (media_folder(path), backup_folder(path)):
            if left.exists():
                shutil.rmtree(left)
    except OSError as error:
        raise FileUnwritable(path=folder, reason=error.strerror) from error
    return path


def _import_samples(demonstration: _Demonstration, store: Store) -> Article:
    """Import the raw item and the three editions; return the article made of the raw item."""
    # Late: the parsers are needed from here on.
    from editor.cli.intake import keep
    from editor.importing import samples
    from editor.importing.imported import Imported
    from editor.importing.read import read_bytes

    with demonstration.step("A raw news item is imported"):
        imported = read_bytes(samples.raw_item(), samples.RAW_ITEM_NAME)
        keep(store, imported)
        print_recognised(imported.article)
        tell_doubts(samples.RAW_ITEM_NAME, imported.recognised)
    with demonstration.step("A story in three editions is imported"):
        story = samples.story()
        # The Arabic edition last: the newest stands on top of the list.
        for edition in reversed(story.editions):
            keep(store, Imported(edition, story.media), author_of(store))
            say(f"  {edition.language.value}  {isolated(edition.headline)}")
    return imported.article


def _look_around(demonstration: _Demonstration, store: Store) -> None:
    # Late: this command's help needs no store.
    from db import articles
    from db.search import search

    with demonstration.step("The desk has"):
        for card in articles.page(store).cards:
            editions = " ".join(language.value for language in card.editions)
            say(f"  {card.id}  {card.language.value}  [{editions}]  {isolated(card.headline)}")
    with demonstration.step("Words are found in every form"):
        for query in _QUERIES:
            hits = search(store, query, ranked=True)
            found = ", ".join(sorted(hit.card.language.value for hit in hits))
            say(f"  {isolated(query)}: {len(hits)} ({found})")


def _export_all(demonstration: _Demonstration, store: Store, raw: Article) -> None:
    # Late: this command's help needs no store.
    from db import articles, media
    from editor.importing import samples

    load = functools.partial(media.load, store)
    ids = {"raw-news-item": raw.id} | {
        f"manuscript-workshop.{edition.language.value}": edition.id
        for edition in samples.story().editions
    }
    with Renderer() as renderer, demonstration.step("Every article goes out in every format"):
        for name, article_id in ids.items():
            # From the store, not from memory: what is exported is what was kept.
            article = articles.load(store, article_id).article
            editions = other_editions(store, article)
            # Late: the exporters are for those who export.
            from editor.exporting.formats import FORMATS

            for to in FORMATS:
                with demonstration.attempt(f"{name}.{to}"):
                    content = renderer.render(article, to, load, editions)
                    path = demonstration.write(f"{name}.{to}", content)
                    if to in ("html", "json"):
                        _read_back(path, article, load)


def _read_back(path: Path, article: Article, media: MediaLoader) -> None:
    """Compare what an exported file says with the article; raises ``RoundTripBroken``."""
    # Late: the parsers are not needed to print this command's help.
    from editor.importing.read import read_file

    again = read_file(path)
    pictures = {figure.media_id for figure in article.figures if media(figure.media_id)}
    kept = path.suffix != ".html" or {file.id for file in again.media} == pictures
    if again.article != article or not kept:
        raise RoundTripBroken(path=path)
    say("    read back: the same article")


def _picture_windows(demonstration: _Demonstration, store_path: Path) -> None:
    # Late: this command's help needs no window.
    from editor.cli.snapshot import WINDOWS, window_pictures
    from editor.importing import samples

    ids: dict[Language, str] = {
        edition.language: edition.id for edition in samples.story().editions
    }
    # Not required: a machine without a window system still has the rest of the program.
    with demonstration.step("The window is pictured", required=False):
        for name, content in window_pictures(store_path, ids, WINDOWS):
            demonstration.write(name, content)
