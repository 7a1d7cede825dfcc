"""``warraq site``: build the site into a folder, check it, look at it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import on_terminal, say, say_json, tell
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.publishing.site.builder import SiteBuilder
    from editor.publishing.site.checking import Checked
    from editor.publishing.site.serving import MemoryRoot, SiteServer

_BUILT = Sentence(
    ar="بُني الموقع في {path}: الملفات {files}، والجديد أو المتغيّر منها {changed}، والمحذوف "
    "{removed}.",
    ru="Сайт собран в {path}: файлов {files}, новых или изменённых {changed}, убрано {removed}.",
    en="The site is built in {path}: {files} files, {changed} of them new or changed, {removed} "
    "removed.",
)
_SOUND = Sentence(
    ar="الموقع سليم: الصفحات {pages}، والملفات {files}، والروابط {links}.",
    ru="Сайт исправен: страниц {pages}, файлов {files}, ссылок {links}.",
    en="The site is sound: {pages} pages, {files} files, {links} links.",
)
_UNSOUND = Sentence(
    ar="عيوب في الموقع، وعددها {count}. ابنه من جديد: warraq site build",
    ru="Неисправностей на сайте: {count}. Соберите его заново: warraq site build",
    en="Faults on the site: {count}. Build it again: warraq site build",
)
_SERVING = Sentence(
    ar="الموقع على {url}، وعلى {preview} يُحمّل من جديد كلما تغيّر. للإيقاف: Ctrl+C",
    ru="Сайт открыт по адресу {url}; на {preview} он перезагружается сам. Остановить: Ctrl+C",
    en="The site is at {url}; at {preview} it loads again by itself. To stop: Ctrl+C",
)
_BUILDING = Sentence(
    ar="بناء الموقع: {done} من {total}",
    ru="Сборка сайта: {done} из {total}",
    en="Building the site: {done} of {total}",
)
_POLL_SECONDS = 1.0
# Back to the first column, and erase what stands there (ECMA-48 §8.3.41, EL).
_LINE_START = "\r\x1b[K"

_target = click.option(
    "--target", metavar="NAME", help="The target whose articles are shown; otherwise the only one."
)
_drafts = click.option(
    "--drafts",
    is_flag=True,
    help="Show every article of the desk in its newest text, as if it were published.",
)


class WhichTarget(WarraqError):
    """Articles of several targets are not one site."""

    exit_status = 2
    sentence = Sentence(
        ar="للمكتب أكثر من وجهة نشر: {names}. اذكر أيها تريد: --target NAME",
        ru="Площадок несколько: {names}. Скажите, чей сайт нужен: --target NAME",
        en="There are several places to publish to: {names}. Say whose site is meant: "
        "--target NAME",
    )


@click.group("site")
def site_command() -> None:
    """Build the site of what is published, check it, look at it."""


@site_command.command("build")
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The folder to write to: empty, or that of an earlier build.",
)
@click.option("--base-url", metavar="URL", help="The address readers will use.")
@_target
@_drafts
@as_json
@click.pass_obj
def build_command(
    desk: Desk, folder: Path, base_url: str | None, target: str | None, drafts: bool, as_json: bool
) -> None:
    """Write the whole site into DIR.

    Only files that changed are written. What an earlier build wrote and this one does not make is
    removed; other files are never touched.
    """
    # Late: pages and pictures are for those who build a site.
    from editor.publishing.site.folder import SiteFolder

    start = time.perf_counter()
    with desk.open_existing() as store:
        builder = _builder(store, base_url, target, drafts=drafts)
        site = SiteFolder(folder)
        written = site.write(builder.files(_tell_done if as_json else _show, site))
    if on_terminal(err=True) and not as_json:
        click.echo(_LINE_START, nl=False, err=True)
    if as_json:
        seconds = round(time.perf_counter() - start, 3)
        say_json(asdict(written) | {"path": str(folder), "seconds": seconds})
    else:
        tell(_BUILT, path=folder, **asdict(written))


@site_command.command("check")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@as_json
def check_command(folder: Path, as_json: bool) -> int:
    """Look through a built site: links, hashes, editions, feeds and maps.

    A line for each fault: the file, what is wrong, and where. The exit status is 1 if anything is
    wrong.
    """
    # Late: the parsers are for those who check.
    from editor.publishing.site.checking import check_site

    checked = check_site(folder)
    if as_json:
        say_json(asdict(checked))
    else:
        _tell_faults(checked)
    return int(bool(checked.faults))


def _tell_faults(checked: Checked) -> None:
    for fault in checked.faults:
        say(f"{fault.path}\t{fault.kind}\t{fault.told}")
    if checked.faults:
        tell(_UNSOUND, count=len(checked.faults))
    else:
        tell(_SOUND, pages=checked.pages, files=checked.files, links=checked.links)


@site_command.command("serve")
@click.argument(
    "folder",
    metavar="[DIR]",
    required=False,
    type=click.Path(path_type=Path, file_okay=False, exists=True),
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0: any free one.",
)
@_target
@_drafts
@as_json
@click.pass_obj
def serve_command(
    desk: Desk,
    folder: Path | None,
    port: int,
    target: str | None,
    drafts: bool,
    as_json: bool,
) -> None:
    """Show the site on this machine alone, at 127.0.0.1.

    DIR is a built site; without it the site is built from the store, and again whenever something
    is saved.
    """
    # Late: a server is for those who look at the site.
    from editor.publishing.site.checking import SUMS
    from editor.publishing.site.serving import FolderRoot, MemoryRoot, SiteServer

    if folder is not None:
        with SiteServer(FolderRoot(folder), port) as server:
            _tell_address(server, as_json=as_json)
            sums = folder / SUMS
            # A delivered release has no list; the folder that its link leads to is another then.
            _watch(sums if sums.exists() else folder, server.changed)
        return
    root = MemoryRoot({})
    with desk.open_existing() as store, SiteServer(root, port) as server:
        _rebuild(store, root, server, target, drafts=drafts)
        _tell_address(server, as_json=as_json)
        _watch(store.path, lambda: _rebuild_if_sound(store, root, server, target, drafts=drafts))


@site_command.command("zone")
@click.argument("zone", metavar="ZONE", required=False)
@click.pass_obj
def zone_command(desk: Desk, zone: str | None) -> None:
    """Print the site's time zone, or set it by its IANA name, such as Asia/Riyadh.

    Its pages are dated by it, and a time typed without an offset is meant in it.
    """
    # Late, as above.
    from editor.publishing import configured

    with desk.open_existing() as store:
        if zone is not None:
            configured.set_zone(store, zone)
        say(configured.site(store).zone)


def _tell_address(server: SiteServer, *, as_json: bool) -> None:
    if as_json:
        say_json({"url": server.url, "preview": server.preview_url})
        sys.stdout.flush()
        return
    tell(_SERVING, url=server.url, preview=server.preview_url)
    sys.stderr.flush()


def _rebuild(
    store: Store, root: MemoryRoot, server: SiteServer, target: str | None, *, drafts: bool
) -> None:
    builder = _builder(store, server.url, target, drafts=drafts)
    root.files = {file.path: file for file in builder.build().written}
    server.changed()


def _rebuild_if_sound(
    store: Store, root: MemoryRoot, server: SiteServer, target: str | None, *, drafts: bool
) -> None:
    """Build it again; where what was just saved makes no site, say why and show the last one."""
    try:
        _rebuild(store, root, server, target, drafts=drafts)
    except WarraqError as error:
        click.echo(error.say(tongue()), err=True)


def _watch(path: Path, changed: Callable[[], None]) -> None:
    """Call ``changed`` whenever a file or its write-ahead log does, until Ctrl+C."""
    seen = _stamp(path)
    stopped = threading.Event()
    try:
        while not stopped.wait(_POLL_SECONDS):
            now = _stamp(path)
            if now != seen:
                seen = now
                changed()
    except KeyboardInterrupt:
        click.echo(err=True)


def _stamp(path: Path) -> tuple[int, ...]:
    stamps = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            status = file.stat()
        except OSError:
            continue
        stamps += [status.st_mtime_ns, status.st_size]
    return tuple(stamps)


def _builder(
    store: Store, base_url: str | None, target: str | None, *, drafts: bool
) -> SiteBuilder:
    # Late, as above.
    from db import places
    from editor.publishing import configured
    from editor.publishing.preparing import StoreSource
    from editor.publishing.site.builder import SiteBuilder
    from editor.publishing.site.cache import FolderCache
    from editor.publishing.site.drafts import DraftSource
    from editor.publishing.site.errors import BaseUrlMissing

    on = () if drafts else configured.chosen(store, (target,) if target else ())
    if len(on) > 1:
        raise WhichTarget(names=", ".join(each.name for each in on))
    shown = on[0] if on else None
    address = base_url or (shown.base_url if shown else "")
    if not address:
        raise BaseUrlMissing()
    site = configured.site(store, address)
    source = DraftSource(store) if shown is None else StoreSource(store, shown.name)
    return SiteBuilder(source, site, FolderCache(places.rendition_folder(store.path)))


def _tell_done(done: int, total: int) -> None:
    """Say to another program how far the build is, as often as to a person."""
    if done % 20 == 0 or done == total:
        say_json({"done": done, "of": total})


def _show(done: int, total: int) -> None:
    """Keep one line on the terminal with how far the build is."""
    if on_terminal(err=True) and (done % 20 == 0 or done == total):
        line = _BUILDING.say(tongue(), done=done, total=total)
        click.echo(f"{_LINE_START}{line}", nl=False, err=True)
