"""The store that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.output import note

if TYPE_CHECKING:
    from db.store import Store


class NoStoreThere(WarraqError):
    """The store that was named does not exist, and the command only reads."""

    sentence = Sentence(
        ar="لا مستودع في {path}. تحقّق من المسار، أو أنشئه بالأمر warraq new أو warraq import.",
        ru="В {path} нет хранилища. Проверьте путь или создайте его командой warraq new либо "
        "warraq import.",
        en="There is no store at {path}. Check the path, or make one with warraq new or warraq "
        "import.",
    )


_OPENED = Sentence(
    ar="فُتح المستودع {path}.", ru="Открыто хранилище {path}.", en="Opened the store {path}."
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the articles are; ``named`` is the path the user gave, if any."""

    named: Path | None = None

    @property
    def path(self) -> Path:
        """The database file: the one that was named, or the one in the user's data folder."""
        if self.named is not None:
            return self.named
        # Late: a command that was given a path need not look for the user's folders.
        from db.places import default_store_path

        return default_store_path()

    @contextmanager
    def open(self) -> Iterator[Store]:
        """Open the store for the time of a command, and make it where there is none."""
        # Late: SQLite and the stemmers; `warraq --version` and `--help` answer without them.
        from db.store import Store
        from editor.language.stems import SearchAnalyzer

        with Store.open(self.path, SearchAnalyzer()) as store:
            note(_OPENED, path=store.path)
            yield store

    @contextmanager
    def open_existing(self) -> Iterator[Store]:
        """Open the store to read it.

        Raises ``NoStoreThere`` when a store was named and is not there: an empty one would hide
        a slip in the path.
        """
        if self.named is not None and not self.named.exists():
            raise NoStoreThere(path=self.named)
        with self.open() as store:
            yield store
