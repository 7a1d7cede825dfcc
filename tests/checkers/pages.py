"""Judges of HTML pages: the Nu checker (conformance) and axe-core (accessibility)."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.checkers.installed import (
    AXE,
    HERE,
    JAVA_BRIEFLY,
    NU_JAR,
    PUPPETEER,
    program,
    run,
    skip_without,
)

JAVA = program("java")
NODE = program("node", "nodejs")
CHROMIUM = program("chromium", "chromium-browser", "google-chrome")

requires_nu = skip_without("The Nu HTML checker", java=JAVA, vnu_jar=NU_JAR)
requires_axe = skip_without(
    "axe", node=NODE, chromium=CHROMIUM, axe_core=AXE, puppeteer_core=PUPPETEER
)

requires_browser = skip_without(
    "The browser", node=NODE, chromium=CHROMIUM, puppeteer_core=PUPPETEER
)


def nu_errors(*html_paths: Path) -> list[str]:
    """Return the Nu checker's errors and warnings about pages, one line each with its place."""
    return _nu([str(path.resolve()) for path in html_paths])


def nu_errors_at(urls: Sequence[str]) -> list[str]:
    """Return the same for pages on a server, all in one run; each line begins with its address."""
    return _nu(list(urls), with_address=True)


def _nu(pages: list[str], *, with_address: bool = False) -> list[str]:
    # The pages of a test are served on this machine, which Nu refuses to ask by itself.
    local = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    done = run([str(JAVA), *JAVA_BRIEFLY, local, "-jar", str(NU_JAR), "--format", "json", *pages])
    report = json.loads(done.stderr)
    return [
        f"{message['url'] + ' ' if with_address else ''}"
        f"{message.get('lastLine', '?')}:{message.get('lastColumn', '?')} "
        f"{message.get('subType') or message['type']}: {message['message']}"
        for message in report["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


def axe_violations(*html_paths: Path) -> list[list[dict[str, Any]]]:
    """Return axe-core's violations of each page, all opened in one Chromium.

    Each has ``id``, ``impact``, ``help`` and ``places`` (CSS selectors).
    """
    urls = [path.resolve().as_uri() for path in html_paths]
    with tempfile.TemporaryDirectory(prefix="axe-", ignore_cleanup_errors=True) as profile:
        done = run([str(NODE), str(HERE / "axe.js"), str(CHROMIUM), profile, *urls])
    if done.returncode != 0:
        raise RuntimeError(f"axe could not open {', '.join(urls)}: {done.stderr}")
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    return [found[url] for url in urls]


def opened(host: str, urls: Sequence[str], *, axe: bool = False) -> dict[str, dict[str, Any]]:
    """Return what came of opening pages in Chromium with their security policy in force.

    By address: ``status``, ``seized`` (a stranger's script ran), ``strangers`` (addresses asked of
    hosts other than ``host``), ``said`` (the console), ``overflows``, ``text`` (of ``main``); with
    ``axe`` also its violations, as in ``axe_violations``, of all pages that do not lead on.
    """
    with tempfile.TemporaryDirectory(prefix="open-", ignore_cleanup_errors=True) as profile:
        judge = "axe" if axe else "-"
        done = run([str(NODE), str(HERE / "opened.js"), str(CHROMIUM), profile, host, judge, *urls])
    if done.returncode != 0:
        raise RuntimeError(f"Chromium could not open {', '.join(urls)}: {done.stderr}")
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found
