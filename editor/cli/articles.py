"""``warraq new`` and ``warraq show``: one article at a time."""

from __future__ import annotations

import click

from editor.article.article import Article
from editor.article.json_form import to_json
from editor.article.language import Language
from editor.cli.desk import Desk
from editor.cli.options import LANGUAGE, as_author, as_json
from editor.cli.output import say, say_line


@click.command("new")
@click.option("--lang", type=LANGUAGE, required=True, help="The language of the article.")
@click.option("--headline", default="", help="The headline; it can be written later.")
@as_author
@click.pass_obj
def new_command(desk: Desk, lang: Language, headline: str, user: str | None) -> None:
    """Make an empty article and print its id."""
    # Late: these open SQLite and load the segmentation rules.
    from db import articles, people
    from editor.language.normalise import normalise

    article = Article.new(lang, " ".join(normalise(headline).text.split()))
    with desk.open() as store:
        author = people.named(store, user).id if user else None
        articles.create(store, article, author=author)
    say(article.id)


@click.command("show")
@click.argument("article_id", metavar="ID")
@as_json
@click.pass_obj
def show_command(desk: Desk, article_id: str, as_json: bool) -> None:
    """Print an article as text, or as its JSON document."""
    # Late: SQLite is not needed to print this command's help.
    from db import articles

    with desk.open_existing() as store:
        article = articles.load(store, article_id).article
    if as_json:
        say_line(to_json(article))
        return
    # Late: the JSON document is made without the exporters.
    from editor.exporting.text import render_text

    say(render_text(article).rstrip("\n"))
