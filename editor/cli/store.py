"""``warraq store``: look at the store, check it, save it, bring it back."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import click

from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import say, say_json, tell
from editor.cli.tongue import tongue

_SOUND = Sentence(
    ar="المستودع سليم: المراجعات {revisions}، والصور {media}.",
    ru="Хранилище исправно: редакций {revisions}, изображений {media}.",
    en="The store is sound: {revisions} revisions, {media} pictures.",
)
_UNSOUND = Sentence(
    ar="وُجدت في المستودع عيوب، وعددها {count}. خذ نسخة احتياطية الآن، ثم اعمل بما ذُكر أعلاه.",
    ru="В хранилище найдены неисправности: {count}. Сделайте копию сейчас, затем следуйте "
    "сказанному выше.",
    en="Faults found in the store: {count}. Make a backup now, then do as is said above.",
)
_LOST = Sentence(
    ar="صور ليست في النسخة الاحتياطية لأن ملفاتها مفقودة أو تالفة، وعددها {count}: {ids}",
    ru="В копию не вошли изображения, файлы которых пропали или повреждены ({count}): {ids}",
    en="Pictures left out of the backup, as their files are missing or damaged ({count}): {ids}",
)
_OLD_STORE = Sentence(
    ar="المستودع السابق محفوظ في {path}.",
    ru="Прежнее хранилище сохранено: {path}.",
    en="The old store is kept at {path}.",
)


@click.group("store")
def store_command() -> None:
    """Look at the store, check it, back it up, restore it."""


@store_command.command("info")
@as_json
@click.pass_obj
def info_command(desk: Desk, as_json: bool) -> None:
    """Print where the store is and what is in it.

    Sizes are in bytes.
    """
    # Late: SQLite is not needed to print this command's help.
    from db import backup

    with desk.open_existing() as store:
        facts = dataclasses.asdict(backup.info(store))
    record = {name: _plain(value) for name, value in facts.items()}
    if as_json:
        say_json(record)
        return
    for name, value in record.items():
        say(f"{name:<16} {'—' if value is None else value}")


@store_command.command("check")
@as_json
@click.pass_obj
def check_command(desk: Desk, as_json: bool) -> int:
    """Read everything and compare it with its hashes.

    The exit status is 1 if anything is wrong.
    """
    # Late: SQLite is not needed to print this command's help.
    from db import backup

    with desk.open_existing() as store:
        report = backup.check(store)
    problems = [problem.say(tongue()) for problem in report.problems]
    if as_json:
        say_json(
            {
                "sound": report.sound,
                "revisions": report.revisions,
                "media": report.media,
                "missing_parents": report.missing_parents,
                "problems": problems,
            }
        )
        return int(not report.sound)
    for problem in problems:
        say(problem)
    if report.sound:
        tell(_SOUND, revisions=report.revisions, media=report.media)
    else:
        tell(_UNSOUND, count=len(problems))
    return int(not report.sound)


@store_command.command("backup")
@click.argument("destination", metavar="DEST", type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(desk: Desk, destination: Path) -> None:
    """Write the store and its pictures to one file.

    Its path is printed. Where DEST is a folder, the file is named after the store and the moment.
    Others may go on saving meanwhile.
    """
    # Late: SQLite is not needed to print this command's help.
    from db import backup

    with desk.open_existing() as store:
        made = backup.backup(store, destination)
    say(str(made.path))
    if made.lost_pictures:
        tell(_LOST, count=len(made.lost_pictures), ids=", ".join(made.lost_pictures))


@store_command.command("restore")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def restore_command(desk: Desk, file: Path) -> None:
    """Put a backup in the place of the store.

    The store's path is printed, and the old store is kept beside it. Nothing is changed when the
    backup is not sound.
    """
    # Late: SQLite is not needed to print this command's help.
    from db import backup

    restored = backup.restore(file, desk.path)
    say(str(restored.path))
    if restored.old_store is not None:
        tell(_OLD_STORE, path=restored.old_store)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value
