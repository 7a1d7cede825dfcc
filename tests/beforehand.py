"""Makes once what every worker of a run would make for itself: ``python -m tests.beforehand``.

The bytecode of the program and of the tests, whose assertions pytest spells out; the fonts cut to
the house's letters; the pictures of the sample site. What is there already is left. Without this
the tests are as right, and slower.
"""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import CACHE_HOME


def compile_tests() -> subprocess.Popen[bytes]:
    """Start pytest, which looks for all tests and so leaves the bytecode it runs them from."""
    looking = ("-m", "pytest", "--collect-only", "-q", "-n0")
    # The list of five thousand tests is not for reading.
    return subprocess.Popen([sys.executable, *looking], stdout=subprocess.DEVNULL)


def make_site() -> None:
    """Make the sample site into the cache of its tests."""
    from editor.publishing.site.builder import SiteBuilder
    from tests.publishing.site.newsroom import BASE, CACHE
    from tests.publishing.site.sample_site import sample_newsroom, settings

    SiteBuilder(sample_newsroom(), settings(BASE), CACHE).build()


if __name__ == "__main__":
    os.environ["XDG_CACHE_HOME"] = str(CACHE_HOME)
    compiling = compile_tests()
    make_site()
    sys.exit(compiling.wait())
