"""Looks through a built site as a stranger would: links, hashes, editions, feeds and maps.

It reads the folder and knows nothing of what built it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from editor.publishing.site.errors import NoSite, PathUnfit
from editor.publishing.site.files import checked_path

SUMS = "SHA256SUMS"
"""A list of all files with their digests, as ``sha256sum -c`` reads it; it is not published."""

_NAMED = re.compile(r"assets/[^/]+\.([0-9a-f]{10})\.[a-z0-9]+")
_LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"))
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file of the site; ``kind`` is a word for programs."""

    path: str
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what is wrong with it."""

    files: int
    pages: int
    links: int
    faults: tuple[Fault, ...]


def check_site(folder: Path) -> Checked:
    """Return what is wrong with the site in ``folder``; raises ``NoSite``."""
    robots = folder / "robots.txt"
    found = re.search(r"^Sitemap: (\S+)/sitemap\.xml$", _read(robots) or "", re.MULTILINE)
    if found is None:
        raise NoSite(path=folder)
    return _Check(folder, found.group(1)).whole()


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None


class _Check:
    """One look through one folder."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._base = base
        self._root = f"{urlsplit(base).path}/"
        # A delivered site is put together of folders that others share: links are followed.
        self._files = {
            (Path(root) / name).relative_to(folder).as_posix()
            for root, _, names in os.walk(folder, followlinks=True)
            for name in names
        } - {SUMS}
        self._ids: dict[str, frozenset[str]] = {}
        self._wanted: list[tuple[str, str, str]] = []
        self._alternates: dict[str, dict[str, str]] = {}
        self._faults: list[Fault] = []
        self._links = 0

    def whole(self) -> Checked:
        """Look at everything."""
        pages = sorted(path for path in self._files if path.endswith(".html"))
        self._sums()
        for path in sorted(self._files):
            self._file(path)
        for path in pages:
            self._page(path)
        for path, place, fragment in self._wanted:
            if fragment not in self._ids.get(place, frozenset()):
                self._fault(path, "fragment", f"{place}#{fragment}")
        self._editions()
        return Checked(len(self._files), len(pages), self._links, tuple(self._faults))

    def _fault(self, path: str, kind: str, told: str) -> None:
        self._faults.append(Fault(path, kind, told))

    def _sums(self) -> None:
        """Compare every file with the list made by the build, where there is one."""
        listed = _read(self._folder / SUMS)
        if listed is None:
            return
        lines = (line.partition("  ") for line in listed.splitlines())
        sums = {path: digest for digest, _, path in lines}
        for path in sorted(self._files - sums.keys()):
            self._fault(path, "unlisted", "the build did not make this file")
        for path, digest in sums.items():
            if path not in self._files:
                self._fault(path, "missing", "the build made this file and it is gone")
            elif digest != hashlib.sha256((self._folder / path).read_bytes()).hexdigest():
                self._fault(path, "changed", "the file is not as the build made it")

    def _file(self, path: str) -> None:
        try:
            checked_path(path)
        except PathUnfit:
            self._fault(path, "path", "no sound path on a site")
        content = (self._folder / path).read_bytes()
        named = _NAMED.fullmatch(path)
        if named and not hashlib.sha256(content).hexdigest().startswith(named.group(1)):
            self._fault(path, "digest", "its name holds the digest of another content")
        if path.endswith((".json", ".webmanifest")):
            try:
                json.loads(content)
            except ValueError as error:
                self._fault(path, "json", str(error))
        elif path.endswith(".xml"):
            self._xml(path, content)

    def _xml(self, path: str, content: bytes) -> None:
        # Late: only a check needs lxml.
        from lxml import etree

        try:
            root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            self._fault(path, "xml", str(error))
            return
        for element in root.iter(f"{_SITEMAP}loc", "{http://www.w3.org/1999/xhtml}link"):
            self._link(path, self._base + "/", str(element.get("href") or element.text))
        if root.tag == "{http://www.w3.org/2005/Atom}feed":
            for element in root.iter("{http://www.w3.org/2005/Atom}link"):
                self._link(path, self._base + "/", str(element.get("href")))

    def _page(self, path: str) -> None:
        # Late, as above.
        from lxml import html

        content = (self._folder / path).read_bytes()
        parser = html.HTMLParser(encoding="utf-8")
        # XPath may give anything; these expressions give lists.
        document: Any = html.document_fromstring(content, parser=parser)
        ids = [str(each) for each in document.xpath("//@id")]
        if len(ids) != len(set(ids)):
            twice = sorted({each for each in ids if ids.count(each) > 1})
            self._fault(path, "id", f"given twice: {', '.join(twice)}")
        self._ids[path] = frozenset(ids)
        here = f"{self._base}/{path.removesuffix('index.html')}"
        for element, address in self._addresses(document):
            if element.get("rel") not in ("preload",):
                self._link(path, here, address)
        canonical = document.xpath("//link[@rel='canonical']/@href")
        noindex = document.xpath("//meta[@name='robots']")
        if canonical and not noindex and canonical[0] != here:
            self._fault(path, "canonical", str(canonical[0]))
        alternates = document.xpath("//link[@rel='alternate'][@hreflang]")
        if alternates:
            self._alternates[here] = {each.get("hreflang"): each.get("href") for each in alternates}

    @staticmethod
    def _addresses(document: Any) -> Iterator[tuple[Any, str]]:
        for name, attribute in _LINKS:
            for element in document.iter(name):
                if address := element.get(attribute):
                    yield element, address
                for offered in filter(None, (element.get("srcset") or "").split(", ")):
                    yield element, offered.split(" ")[0]

    def _link(self, path: str, here: str, address: str) -> None:
        """Look whether what is linked to is there, where it is on this site."""
        self._links += 1
        whole, _, fragment = urljoin(here, address).partition("#")
        if not f"{whole}/".startswith(f"{self._base}/"):
            return
        place = unquote(urlsplit(whole).path)
        target = place.removeprefix(self._root)
        if target.endswith("/") or not target:
            target += "index.html"
        if target not in self._files:
            self._fault(path, "link", address)
        elif fragment:
            self._wanted.append((path, target, fragment))

    def _editions(self) -> None:
        """Editions must name themselves and each other (Google, "Localized versions")."""
        for here, named in self._alternates.items():
            if here not in named.values():
                self._fault(here, "hreflang", "does not name itself")
            for language, address in named.items():
                if address != here and self._alternates.get(address, {}) != named:
                    self._fault(here, "hreflang", f"{language} {address} does not answer alike")
