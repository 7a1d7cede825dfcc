"""Judges of HTML pages: the Nu checker (conformance) and axe-core (accessibility)."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from tests.checkers.installed import AXE, HERE, NU_JAR, PUPPETEER, program, run, skip_without

JAVA = program("java")
NODE = program("node", "nodejs")
CHROMIUM = program("chromium", "chromium-browser", "google-chrome")

requires_nu = skip_without("The Nu HTML checker", java=JAVA, vnu_jar=NU_JAR)
requires_axe = skip_without(
    "axe", node=NODE, chromium=CHROMIUM, axe_core=AXE, puppeteer_core=PUPPETEER
)


def nu_errors(html_path: Path) -> list[str]:
    """Return the Nu checker's errors and warnings about a page, one line each with its place."""
    done = run([str(JAVA), "-jar", str(NU_JAR), "--format", "json", str(html_path.resolve())])
    report = json.loads(done.stderr)
    return [
        f"{message.get('lastLine', '?')}:{message.get('lastColumn', '?')} "
        f"{message.get('subType') or message['type']}: {message['message']}"
        for message in report["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


def axe_violations(html_path: Path) -> list[dict[str, Any]]:
    """Return axe-core's violations of a page opened in Chromium.

    Each has ``id``, ``impact``, ``help`` and ``places`` (CSS selectors).
    """
    with tempfile.TemporaryDirectory(prefix="axe-", ignore_cleanup_errors=True) as profile:
        url = html_path.resolve().as_uri()
        done = run([str(NODE), str(HERE / "axe.js"), str(CHROMIUM), profile, url])
    if done.returncode != 0:
        raise RuntimeError(f"axe could not open {html_path}: {done.stderr}")
    violations: list[dict[str, Any]] = json.loads(done.stdout)
    return violations
