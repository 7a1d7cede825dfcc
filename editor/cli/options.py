"""Options that several commands share."""

from __future__ import annotations

from typing import Any

import click

from editor.article.language import Language


class _LanguageChoice(click.Choice[str]):
    """One of the languages of the desk, given by its tag and handed on as a ``Language``."""

    def __init__(self) -> None:
        super().__init__([language.value for language in Language], case_sensitive=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the ``Language`` of a tag; fails as any choice does."""
        return Language(super().convert(value, param, ctx))


LANGUAGE = _LanguageChoice()

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
in_language = click.option("--lang", type=LANGUAGE, help="Only articles in this language.")
up_to = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="Print at most so many.",
)
as_author = click.option("--as", "user", metavar="USER", help="Who writes it: a login of the desk.")
