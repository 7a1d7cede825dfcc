"""Coverage-guided fuzzing of pastes: ``python -m tests.fuzz.paste_atheris -max_total_time=300``.

Needs ``pip install atheris`` (CPython 3.11–3.13 on Linux and macOS; not part of the set-up). All
options are libFuzzer's. A finding is a file ``crash-…``, ``timeout-…`` or ``oom-…`` with the bytes:
the first one says what it is (text or HTML) and the language, the rest is the paste.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["editor.importing", "editor.language"]):
    from editor.article.language import Language
    from tests.fuzz.markup import PAYLOADS
    from tests.fuzz.outputs import check, check_html, paste

# Qt is no part of what is fuzzed; the copy of a selection is made without a window.
from editor.workstation.page.clipboard import html_text

_LANGUAGES = tuple(Language)
# A second of work for a paste of some kilobytes is a hang to whoever waits for it.
_DEFAULTS = ("-timeout=10", "-max_len=6000", "-rss_limit_mb=1500")


def one_input(content: bytes) -> None:
    """Paste ``content`` and check all that comes of it."""
    if not content:
        return
    language = _LANGUAGES[content[0] % len(_LANGUAGES)]
    payload = content[1:].decode("utf-8", "replace")
    blocks = paste(payload, language, is_html=bool(content[0] & 0x80))
    article = check(blocks, language)
    check_html(html_text(article.blocks))


def main() -> None:
    """Fuzz from the corpus of the tests on; what is found new stays in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="paste-fuzz-") as folder:
        for number, path in enumerate(PAYLOADS):
            first = bytes([0x80 if path.suffix == ".html" else 0])
            (Path(folder) / str(number)).write_bytes(first + path.read_bytes())
        given = sys.argv[1:]
        atheris.Setup([sys.argv[0], *_DEFAULTS, *given, folder], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
