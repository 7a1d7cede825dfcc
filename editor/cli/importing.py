"""``warraq import``: files become articles of the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import LANGUAGE, as_author, as_json
from editor.cli.output import isolated, note, say, say_json
from editor.cli.records import imported_record
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from editor.importing.imported import Recognised

_READING = Sentence(ar="يُقرأ {path}.", ru="Читается {path}.", en="Reading {path}.")
_RESIDUE = Sentence(
    ar="ليس من المقال فأُخرج منه: {line}",
    ru="Не относится к статье и убрано: {line}",
    en="Taken out, as no part of the article: {line}",
)


@click.command("import")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--lang", type=LANGUAGE, help="The language of the text, where you know it.")
@as_author
@as_json
@click.pass_obj
def import_command(
    desk: Desk, files: tuple[Path, ...], lang: Language | None, user: str | None, as_json: bool
) -> int:
    """Make articles of files and print what was recognised.

    A FILE is text, HTML, DOCX, Warraq JSON or a page that Warraq exported.

    What the program is unsure of and what it changed in the letters is told on standard error.
    A file that cannot be read does not stop the others; the exit status is 1 then.
    """
    # Late: SQLite and the parsers are not needed to print this command's help.
    from db import people
    from editor.cli.intake import keep
    from editor.importing.read import read_file

    failed = False
    with desk.open() as store:
        author = people.named(store, user).id if user else None
        for file in files:
            try:
                note(_READING, path=file)
                imported = read_file(file, lang)
                keep(store, imported, author)
            except WarraqError as error:
                _tell_failure(file, error)
                failed = True
                continue
            if as_json:
                say_json(imported_record(imported.article))
            else:
                print_recognised(imported.article)
            tell_doubts(file.name, imported.recognised)
    return int(failed)


def _tell_failure(file: Path, error: WarraqError) -> None:
    """Say why a file was not imported, and which, where the sentence does not name it."""
    told = error.say(tongue())
    click.echo(told if file.name in told else f"{file.name}: {told}", err=True)


def print_recognised(article: Article) -> None:
    """Print what was recognised, a labelled line for each part that is there."""
    record = imported_record(article)
    sections = record.pop("sections")
    for name, value in record.items():
        if value not in (None, ""):
            say(f"{name:<13} {isolated(str(value))}")
    for heading in sections:
        say(f"{'section':<13} {isolated(heading)}")


def tell_doubts(name: str, recognised: Recognised) -> None:
    """Say on standard error what was taken out, what was changed and what is unsure."""
    # Late: reached only when something was imported.
    from editor.language.changes import Normalised

    language = tongue()
    lines = [_RESIDUE.say(language, line=isolated(line, err=True)) for line in recognised.residue]
    lines += Normalised("", recognised.changes).report(language)
    lines += [question.say(language) for question in recognised.unsure]
    for line in lines:
        click.echo(f"{name}: {line}", err=True)
