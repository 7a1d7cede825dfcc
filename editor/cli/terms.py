"""``warraq terms``: the desk's terminology, listed, imported, exported, added to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.article.errors import FileUnreadable
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.article.term import Standing, Term, TermForm
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import deliver, isolated, say, say_json, tell

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.person import Person

_IMPORTED = Sentence(
    ar="استُوردت مصطلحات: {count}، منها جديدة أو متغيرة: {changed}.",
    ru="Загружено терминов: {count}, новых или изменённых: {changed}.",
    en="Read {count} terms, {changed} of them new or changed.",
)
_LARGEST = 32 * 2**20


@click.group("terms")
def terms_command() -> None:
    """List, import, export and add the desk's terms.

    While the desk has none of its own, those that come with the program are in force.
    """


@terms_command.command("list")
@as_json
@click.pass_obj
def list_terms(desk: Desk, as_json: bool) -> None:
    """Print the terms in force."""
    for term in terms_in_force(desk):
        if as_json:
            say_json(term_record(term))
        else:
            forms = " | ".join(filter(None, map(term.preferred, Language)))
            say(f"{term.id}  {term.domain}  {isolated(forms)}")


@terms_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "user", metavar="USER", default="", help="Who is changing the terms.")
@click.pass_obj
def import_terms(desk: Desk, file: Path, user: str) -> None:
    """Add the terms of FILE, CSV or TBX, to those in force; a known id is replaced."""
    # Late: SQLite and the readers are not needed to print this command's help.
    from editor.newsroom.terms import import_terms as bring_in
    from editor.proofing.terms.csv_form import read_csv
    from editor.proofing.terms.tbx import read_tbx

    try:
        if file.stat().st_size > _LARGEST:
            raise FileUnreadable(path=file, reason=f"> {_LARGEST} B")
        content = file.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=file, reason=error.strerror) from error
    read = read_tbx if file.suffix.lower() in (".tbx", ".xml") else read_csv
    listed = read(content, file.name)
    with desk.open() as store:
        undone_by = bring_in(store, listed, _person(store, user), signed=user)
    changed = len(undone_by.put) + len(undone_by.withdrawn)
    tell(_IMPORTED, count=len(listed), changed=changed)


@terms_command.command("export")
@click.option(
    "-o",
    "--output",
    "output",
    metavar="OUT",
    type=click.Path(path_type=Path, allow_dash=True),
    required=True,
    help="The file to write: .csv or .tbx; - is standard output, as CSV.",
)
@click.pass_obj
def export_terms(desk: Desk, output: Path) -> None:
    """Write the terms in force as CSV or TBX."""
    # Late: the writers are not needed to print this command's help.
    from editor.proofing.terms.csv_form import write_csv
    from editor.proofing.terms.tbx import write_tbx

    write = write_tbx if output.suffix.lower() in (".tbx", ".xml") else write_csv
    deliver(write(terms_in_force(desk)), output)


@terms_command.command("add")
@click.option("--ar", "arabic", metavar="FORM", default="", help="The preferred Arabic form.")
@click.option("--ru", "russian", metavar="FORM", default="", help="The preferred Russian form.")
@click.option("--en", "english", metavar="FORM", default="", help="The preferred English form.")
@click.option("--rejected", metavar="FORM", multiple=True, help="An Arabic form not to be used.")
@click.option("--domain", default="term", show_default=True, help="person, place, organisation …")
@click.option("--as", "user", metavar="USER", default="", help="Who is adding the term.")
@click.pass_obj
def add_term(
    desk: Desk,
    arabic: str,
    russian: str,
    english: str,
    rejected: Sequence[str],
    domain: str,
    user: str,
) -> None:
    """Add one term and print its id."""
    # Late: SQLite is not needed to print this command's help.
    from editor.newsroom.terms import TermChange, change_terms, may_decide

    given = {Language.AR: arabic, Language.RU: russian, Language.EN: english}
    written = [(language, text) for language, text in given.items() if text.strip()]
    if not written and not rejected:
        raise click.UsageError("Give at least one form: --ar, --ru or --en.")
    with desk.open() as store:
        person = _person(store, user)
        # Editors propose, proofreaders and publishers decide.
        standing = Standing.PREFERRED if may_decide(person) else Standing.PROPOSED
        forms = [TermForm(language, text, standing) for language, text in written]
        forms += [TermForm(Language.AR, each, Standing.REJECTED) for each in rejected]
        term = Term(id=new_id(), domain=domain, forms=tuple(forms))
        change_terms(store, TermChange(put=(term,)), person, signed=user)
    say(term.id)


def terms_in_force(desk: Desk) -> Sequence[Term]:
    """Return the terms of the store, or the shipped ones while it has none."""
    # Late: SQLite, for a store that is there.
    from editor.proofing.terms.shipped import shipped_terms

    if not desk.path.exists():
        return shipped_terms()
    from editor.newsroom import terms

    with desk.open_existing() as store:
        return terms.terms_in_force(store)


def term_record(term: Term) -> dict[str, object]:
    """Return a term as other programs get it."""
    return {
        "id": term.id,
        "domain": term.domain,
        "forms": [
            {
                "language": form.language.value,
                "form": form.text,
                "standing": form.standing.value,
                "reason": form.reason,
            }
            for form in term.forms
        ],
        "notes": {language.value: note for language, note in term.notes},
        "changed_by": term.changed_by,
        "changed_at": term.changed_at,
    }


def _person(store: Store, login: str) -> Person | None:
    """Return the person of that login; None for a name nobody has, or no name at all."""
    # Late: SQLite, for a store that is there.
    from db import people

    return people.find(store, login) if login else None
