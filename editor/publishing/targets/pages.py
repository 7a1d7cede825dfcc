"""A target that is a site made of files: compare, build a release, switch, read back."""

from __future__ import annotations

import datetime
import errno
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

from editor.article.delivery import Receipt
from editor.publishing.errors import (
    DeliveryCancelled,
    PublishedElsewhere,
    ReadBackDiffers,
    RemoteChanged,
    RolledBack,
    SiteMissing,
    TargetFull,
    TargetReadOnly,
    TargetRefused,
    TargetSilent,
    TargetUnreachable,
)
from editor.publishing.site.files import SiteChange, checked_path
from editor.publishing.target import (
    Cancelled,
    Found,
    Parcel,
    Progress,
    Settings,
    Step,
)
from editor.publishing.targets.ground import Ground
from editor.publishing.targets.page_words import comparable
from editor.publishing.targets.releases import CURRENT, Moved, Releases

KEEP = 5
"""How many releases are kept, the current one among them, unless the target's ``keep`` says."""
_TOGETHER = 128
"""So many files are read at a time."""
_TRIAL = "warraq-trial"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_CONNECTION = (ConnectionError, TimeoutError)

Heard = Callable[[int, int], None]
"""Told how many files of all were read."""


class PagesTarget:
    """A site made of files on some ground; ``site`` of the settings' address is ``current``."""

    def __init__(self, settings: Settings, ground: Ground) -> None:
        self.settings = settings
        self.ground = ground
        self.releases = Releases(ground)
        self._keep = int(settings.options.get("keep", KEEP))

    @property
    def name(self) -> str:
        """What the desk calls it."""
        return self.settings.name

    @property
    def wants_files(self) -> bool:
        """Always: it is made of them."""
        return True

    @property
    def can_schedule(self) -> bool:
        """Never: files do nothing by themselves."""
        return False

    @property
    def can_redirect(self) -> bool:
        """Always: by a page, and by rules for the web server."""
        return True

    def deliver(self, parcel: Parcel, progress: Progress, cancelled: Cancelled) -> Receipt:
        """Switch to a release with the parcel's files; see ``Target.deliver``."""
        change = parcel.change or SiteChange()
        if parcel.overwrite:
            # A reason to write over an edit is none to write over what another desk published.
            with self._told(TargetUnreachable):
                self._refuse_elsewhere(parcel.desk)
        return self.deliver_files(
            parcel.key,
            change,
            parcel.known,
            progress,
            cancelled,
            page=_page_of(parcel, self.settings),
            overwrite=parcel.overwrite,
            desk=parcel.desk,
        )

    def deliver_files(
        self,
        key: str,
        change: SiteChange,
        known: Mapping[str, str],
        progress: Progress,
        cancelled: Cancelled,
        *,
        page: str = "",
        overwrite: bool = False,
        desk: str = "",
    ) -> Receipt:
        """Switch to a release with these files; ``page`` is the one the receipt is about.

        Raises ``PathUnfit`` for a path that leads out of the site, before anything is done.
        """
        for path in (*(file.path for file in change.written), *change.removed):
            checked_path(path)
        todo = effective(change, known)
        with self._told(TargetUnreachable):
            base = self.releases.current()
            if self.releases.rolled_back():
                raise RolledBack(target=self.name, release=base)
            if not base and (known or not change.whole):
                raise SiteMissing(target=self.name)
            if not overwrite:
                self._compare(todo, known, desk, partial(progress, Step.COMPARED))
            progress(Step.COMPARED, 1, 1)

            def told(done: int, total: int) -> None:
                if cancelled():
                    raise DeliveryCancelled(target=self.name)
                progress(Step.SENT, done, total)

            told(0, len(todo.written))
            afresh = change.whole and not known
            release = None
            if afresh or not base or todo.written or todo.removed:
                made_of = change if afresh else todo
                release = self.releases.build(key, made_of, told, afresh=afresh, desk=desk)
            told(len(todo.written), len(todo.written))
        with self._told(TargetSilent):
            if release is not None:
                try:
                    self.releases.switch(release)
                except Moved:
                    # Nothing of ours was seen: it is prepared anew upon what stands there now.
                    raise TargetUnreachable(target=self.name, reason=str(Step.SWITCHED)) from None
        progress(Step.SWITCHED, 1, 1)
        with self._told(TargetSilent, whatever=True):
            receipt = self._read_back(change, page, partial(progress, Step.READ_BACK))
        progress(Step.READ_BACK, 1, 1)
        return receipt

    def look_up(self, parcel: Parcel) -> Found | None:
        """Return what stands there for the parcel's article; see ``Target.look_up``."""
        page = _page_of(parcel, self.settings)
        change = effective(parcel.change or SiteChange(), parcel.known)
        with self._told(TargetUnreachable):
            arrived = bool(self.releases.current()) and self._stands(change)
            content = dict(self._read([page])).get(page)
        if content is None and not arrived:
            return None
        return Found(
            arrived=arrived and parcel.change is not None,
            receipt=self._receipt(page, content),
            text=_text(content),
        )

    def clock(self) -> datetime.datetime | None:
        """Return None: files have no clock."""
        return None

    def check(self) -> str:
        """Try there what a delivery does, and put it away; see ``Target.check``."""
        ground = self.ground
        with self._told(TargetUnreachable):
            ground.remove(_TRIAL)
            try:
                ground.make(f"{_TRIAL}/one")
                ground.write(f"{_TRIAL}/one/file", b"trial")
                ground.copy(f"{_TRIAL}/one", f"{_TRIAL}/two", frozenset())
                ground.swap(f"{_TRIAL}/link", "one")
                ground.swap(f"{_TRIAL}/link", "two")
                seen = ground.read([f"{_TRIAL}/link/file"])
            finally:
                ground.remove(_TRIAL)
            if seen != {f"{_TRIAL}/link/file": b"trial"}:
                raise TargetRefused(target=self.name, reason=CURRENT)
            return self.releases.current()

    def tidy(self) -> None:
        """Put away the oldest releases, and lay out what makes the next one quick."""
        with self._told(TargetUnreachable):
            self.releases.prune(self._keep)
            self.releases.lay_out_spares()

    def close(self) -> None:
        """Give back the ground."""
        self.ground.close()

    def _stands(self, change: SiteChange) -> bool:
        """Tell whether readers find what is written, and nothing of what is removed."""
        new = {file.path: file.sha256 for file in change.written}
        found = self._read([*new, *change.removed])
        return all(_sha256(content) == new.get(path, "") for path, content in found)

    def _compare(self, todo: SiteChange, known: Mapping[str, str], desk: str, heard: Heard) -> None:
        """Raise ``RemoteChanged`` where a file to be changed is not the one we put there.

        ``PublishedElsewhere`` where another copy of the store put it there.
        """
        new = {file.path: file for file in todo.written}
        for path, content in self._read([*new, *todo.removed], heard):
            wanted = new[path].sha256 if path in new else ""
            if _sha256(content) not in (known.get(path, ""), wanted):
                self._refuse_elsewhere(desk)
                mine = new[path].read() if path in new else None
                ours, theirs = comparable(path, mine, content)
                raise RemoteChanged(target=self.name, path=path, ours=ours, theirs=theirs)

    def _refuse_elsewhere(self, desk: str) -> None:
        """Raise ``PublishedElsewhere`` where another copy of the store made what readers see."""
        maker = self.releases.made_by()
        if maker and desk and maker != desk:
            raise PublishedElsewhere(target=self.name, desk=maker.rpartition("/")[0])

    def _read_back(self, change: SiteChange, page: str, heard: Heard) -> Receipt:
        """Read the articles' pages as readers get them; raises ``ReadBackDiffers``."""
        sent = {file.path: file.sha256 for file in change.written}
        pages = {page, *change.pages.values()} if page else set(change.pages.values())
        gone = frozenset(change.removed)
        own = None
        for path, content in self._read(sorted(pages), heard):
            wanted = "" if path in gone else sent.get(path)
            if wanted is not None and _sha256(content) != wanted:
                raise ReadBackDiffers(target=self.name, url=self._url(path), reason=path)
            if path == page:
                own = content
        return self._receipt(page, own)

    def _receipt(self, page: str, content: bytes | None) -> Receipt:
        now = datetime.datetime.now(datetime.UTC)
        return Receipt(self._url(page), now, _sha256(content))

    def _read(
        self, paths: Sequence[str], heard: Heard | None = None
    ) -> Iterator[tuple[str, bytes | None]]:
        """Yield the files that readers see, by their path on the site; None for one not there.

        Some at a time: a whole site is more than the memory has room for, and takes longer than a
        claim lasts without a sign of life (``heard``).
        """
        wanted = [path for path in paths if path]
        for start in range(0, len(wanted), _TOGETHER):
            if start and heard is not None:
                heard(start, len(wanted))
            some = wanted[start : start + _TOGETHER]
            there = self.ground.read([f"{CURRENT}/{path}" for path in some])
            for path in some:
                yield path, there.get(f"{CURRENT}/{path}")

    def _url(self, path: str) -> str:
        folder = path.removesuffix("index.html")
        return f"{self.settings.base_url}/{folder}" if self.settings.base_url else folder

    @contextmanager
    def _told(
        self, otherwise: type[TargetUnreachable | TargetSilent], *, whatever: bool = False
    ) -> Iterator[None]:
        """Say in the errors of targets what the ground ran into.

        ``otherwise`` is for what is no clear refusal, or with ``whatever`` for everything.
        """
        try:
            yield
        except OSError as error:
            # The system's own words: a library's would be code ("Connect call failed (…").
            known = error.errno in errno.errorcode
            reason = os.strerror(error.errno or 0) if known else error.strerror or str(error)
            reason = reason or type(error).__name__
            if whatever or isinstance(error, _NO_CONNECTION):
                raise otherwise(target=self.name, reason=reason) from error
            if error.errno in _FULL:
                raise TargetFull(target=self.name) from error
            if error.errno in _FORBIDDEN:
                path = error.filename or self.settings.address
                raise TargetReadOnly(target=self.name, path=path) from error
            if error.errno in (errno.EMLINK, errno.ENOTSUP, errno.EISDIR, errno.ENOTDIR):
                raise TargetRefused(target=self.name, reason=reason) from error
            raise otherwise(target=self.name, reason=reason) from error


def effective(change: SiteChange, known: Mapping[str, str]) -> SiteChange:
    """Return what of a change is not there already, as far as the desk knows what is."""
    if not change.whole:
        return change
    staying = {file.path for file in change.written}
    return SiteChange(
        written=tuple(file for file in change.written if known.get(file.path) != file.sha256),
        removed=tuple(sorted(known.keys() - staying)),
        pages=change.pages,
    )


def _page_of(parcel: Parcel, settings: Settings) -> str:
    """Return the path of the article's own page, empty where it is not known."""
    article_id = parcel.publication.article_id
    if parcel.change is not None and article_id in parcel.change.pages:
        return parcel.change.pages[article_id]
    before = parcel.before.url if parcel.before else ""
    path = before.removeprefix(f"{settings.base_url}/") if before else ""
    return f"{path}index.html" if path.endswith("/") else path


def _sha256(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()


def _text(content: bytes | None) -> str:
    return "" if content is None else content.decode("utf-8", "replace")
