"""The templates of page and paper, escaped by default and strict about what is missing."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """Return the one environment; a name that the code does not give is an error, not a blank."""
    return Environment(
        loader=PackageLoader("resources", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # The templates are the program's own: nobody changes them while it runs.
        auto_reload=False,
    )


@cache
def style(name: str) -> str:
    """Return a style sheet of ``resources/styles``."""
    return files("resources").joinpath("styles", name).read_text(encoding="utf-8")
