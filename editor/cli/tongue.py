"""The language in which the command line talks to its user."""

from __future__ import annotations

import os
from collections.abc import Mapping

from editor.article.language import Language


def tongue(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of the locale, English where it is none of ours.

    The first of ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` that is set decides (POSIX.1-2017 §8.2).
    """
    settings = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((setting for setting in settings if setting), "")
    code = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return Language(code) if code in set(Language) else Language.EN
