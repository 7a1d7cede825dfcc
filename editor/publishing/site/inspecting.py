"""What one file of a built site says, looked at by itself: several processes share the files."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from editor.publishing.site.errors import PathUnfit
from editor.publishing.site.files import checked_path

_NAMED = re.compile(r"assets/[^/]+\.([0-9a-f]{10})\.[a-z0-9]+")
_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src"}
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_OTHER_SITE = "\0"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file of the site; ``kind`` is a word for programs."""

    path: str
    kind: str
    told: str


@dataclass(slots=True)
class Findings:
    """What a look at some files found.

    ``sums`` are their SHA-256. ``wanted`` are places in other files that are linked to: the file
    with the link, the file and the id. ``alternates`` are the editions each page names.
    """

    sums: dict[str, str] = field(default_factory=dict)
    links: int = 0
    faults: list[Fault] = field(default_factory=list)
    wanted: list[tuple[str, str, str]] = field(default_factory=list)
    alternates: dict[str, dict[str, str]] = field(default_factory=dict)


class Inspector:
    """Looks at files of the site at ``base`` in ``folder``, of which ``files`` are all."""

    def __init__(self, folder: Path, base: str, files: frozenset[str]) -> None:
        self._folder = folder
        self._base = base
        self._root = f"{urlsplit(base).path}/"
        self._files = files
        self._found = Findings()
        # Most links of a site are on thousands of its pages.
        self._from_root = cache(self._target)

    def look(self, paths: Iterable[str]) -> Findings:
        """Read each file once; return what was found."""
        self._found = Findings()
        for path in paths:
            self._file(path)
        return self._found

    def _fault(self, path: str, kind: str, told: str) -> None:
        self._found.faults.append(Fault(path, kind, told))

    def _file(self, path: str) -> None:
        try:
            checked_path(path)
        except PathUnfit:
            self._fault(path, "path", "no sound path on a site")
        content = (self._folder / path).read_bytes()
        digest = self._found.sums[path] = hashlib.sha256(content).hexdigest()
        named = _NAMED.fullmatch(path)
        if named and not digest.startswith(named.group(1)):
            self._fault(path, "digest", "its name holds the digest of another content")
        if path.endswith((".json", ".webmanifest")):
            try:
                json.loads(content)
            except ValueError as error:
                self._fault(path, "json", str(error))
        elif path.endswith(".xml"):
            self._xml(path, content)
        elif path.endswith(".html"):
            self._page(path, content)

    def _xml(self, path: str, content: bytes) -> None:
        # Late: only a check needs lxml.
        from lxml import etree

        try:
            root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError as error:
            self._fault(path, "xml", str(error))
            return
        for element in root.iter(f"{_SITEMAP}loc", "{http://www.w3.org/1999/xhtml}link"):
            self._link(path, f"{self._base}/", str(element.get("href") or element.text), None)
        if root.tag == f"{_ATOM}feed":
            for element in root.iter(f"{_ATOM}link"):
                self._link(path, f"{self._base}/", str(element.get("href")), None)

    def _page(self, path: str, content: bytes) -> None:
        # Late, as above.
        from lxml import html

        parser = html.HTMLParser(encoding="utf-8")
        if not content.strip():
            self._fault(path, "empty", "the page holds nothing")
            return
        # XPath may give anything; these expressions give lists.
        document: Any = html.document_fromstring(content, parser=parser)
        listed = Counter(map(str, document.xpath("//@id")))
        ids = frozenset(listed)
        if len(ids) != listed.total():
            twice = sorted(each for each, count in listed.items() if count > 1)
            self._fault(path, "id", f"given twice: {', '.join(twice)}")
        here = f"{self._base}/{path.removesuffix('index.html')}"
        for element, address in _addresses(document):
            if element.get("rel") not in ("preload",):
                self._link(path, here, address, ids)
        canonical = document.xpath("//link[@rel='canonical']/@href")
        noindex = document.xpath("//meta[@name='robots']")
        if canonical and not noindex and canonical[0] != here:
            self._fault(path, "canonical", str(canonical[0]))
        alternates = document.xpath("//link[@rel='alternate'][@hreflang]")
        if alternates:
            self._found.alternates[here] = {
                str(each.get("hreflang")): str(each.get("href")) for each in alternates
            }

    def _link(self, path: str, here: str, address: str, ids: frozenset[str] | None) -> None:
        """Look whether what is linked to is there, where it is on this site."""
        self._found.links += 1
        if address.startswith("/") and not address.startswith("//"):
            target, fragment = self._from_root(f"{self._base}/", address)
        else:
            target, fragment = self._target(here, address)
        if target == _OTHER_SITE:
            return
        if target not in self._files:
            self._fault(path, "link", address)
        elif fragment and (target != path or ids is None):
            self._found.wanted.append((path, target, fragment))
        elif fragment and ids is not None and fragment not in ids:
            self._fault(path, "fragment", f"{target}#{fragment}")

    def _target(self, here: str, address: str) -> tuple[str, str]:
        """Return the file and the id that an address leads to; another site has no file here."""
        whole, _, fragment = urljoin(here, address).partition("#")
        if not f"{whole}/".startswith(f"{self._base}/"):
            return _OTHER_SITE, ""
        target = unquote(urlsplit(whole).path).removeprefix(self._root)
        return f"{target}index.html" if target.endswith("/") or not target else target, fragment


def ids_of(path: Path) -> frozenset[str]:
    """Return the ids of a page; none of what is no page."""
    # Late, as above.
    from lxml import html

    content = path.read_bytes() if path.suffix == ".html" else b""
    if not content.strip():
        return frozenset()
    parser = html.HTMLParser(encoding="utf-8")
    document: Any = html.document_fromstring(content, parser=parser)
    return frozenset(map(str, document.xpath("//@id")))


def _addresses(document: Any) -> Iterator[tuple[Any, str]]:
    for element in document.iter(*_LINKS):
        if address := element.get(_LINKS[element.tag]):
            yield element, address
        if offers := element.get("srcset"):
            for offered in offers.split(", "):
                yield element, offered.split(" ")[0]
