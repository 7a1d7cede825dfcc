"""``warraq registers``: dated lists of names that need a note, supplied by the newsroom."""

from __future__ import annotations

from pathlib import Path

import click

from editor.article.errors import FileUnreadable, WarraqError
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import isolated, say, say_json, tell

_KEPT = Sentence(
    ar="حُفظ «{name}» المؤرخ {date}، وعدد مواده {count}.",
    ru="Список «{name}» от {date} сохранён, записей: {count}.",
    en="“{name}” of {date} is kept; entries: {count}.",
)


class NoSuchRegister(WarraqError):
    """The desk has no register of that name."""

    sentence = Sentence(
        ar="لا سجل باسم «{name}». اعرض الأسماء بالأمر warraq registers list.",
        ru="Списка «{name}» нет. Названия покажет warraq registers list.",
        en="There is no register “{name}”. warraq registers list shows their names.",
    )


@click.group("registers")
def registers_command() -> None:
    """List, import and drop the registers whose names need a note or an age mark.

    None comes with the program: import the file of the authority that you answer to.
    """


@registers_command.command("list")
@as_json
@click.pass_obj
def list_registers(desk: Desk, as_json: bool) -> None:
    """Print the registers with their dates."""
    # Late: SQLite is not needed to print this command's help.
    from editor.newsroom.checking import registers

    with desk.open() as store:
        for each in registers(store):
            if as_json:
                say_json(each.as_data())
            else:
                say(f"{each.date.isoformat()}  {len(each.entries)}  {isolated(each.name)}")


@registers_command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def import_register(desk: Desk, file: Path) -> None:
    """Keep the register in FILE (TOML); it takes the place of an older one of its name."""
    # Late: as above.
    import tomllib

    from editor.newsroom.checking import keep_register
    from editor.review.registers import RegisterUnreadable, read_register

    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise FileUnreadable(path=file, reason=error.strerror) from error
    except ValueError as error:
        raise RegisterUnreadable(what=str(error)) from error
    register = read_register(data)
    with desk.open() as store:
        keep_register(store, register)
    tell(_KEPT, name=register.name, date=register.date, count=len(register.entries))


@registers_command.command("drop")
@click.argument("name")
@click.pass_obj
def drop(desk: Desk, name: str) -> None:
    """Forget the register called NAME."""
    # Late: as above.
    from editor.newsroom.checking import drop_register

    with desk.open() as store:
        if not drop_register(store, name):
            raise NoSuchRegister(name=name)
