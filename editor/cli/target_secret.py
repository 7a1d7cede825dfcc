"""``warraq targets secret``: the password of a target, into the system's keyring."""

from __future__ import annotations

import sys

import click

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.output import tell


class NoPassword(WarraqError):
    """Nothing was typed, or nothing came on standard input."""

    exit_status = 2
    sentence = Sentence(
        ar="لم تُكتب كلمة سر، فبقي كل شيء كما كان.",
        ru="Пароль не введён; всё осталось как было.",
        en="No password was given; everything is as it was.",
    )


_KEPT = Sentence(
    ar="حُفظت كلمة سر {user} في {place} في حلقة مفاتيح هذا الجهاز.",
    ru="Пароль {user} для {place} сохранён в связке ключей этого компьютера.",
    en="The password of {user} at {place} is in this machine's keyring.",
)
_FORGOTTEN = Sentence(
    ar="لم تعد كلمة سر {user} في {place} على هذا الجهاز.",
    ru="Пароля {user} для {place} на этом компьютере больше нет.",
    en="The password of {user} at {place} is no longer on this machine.",
)


@click.command("secret")
@click.argument("name")
@click.option("--forget", is_flag=True, help="Take the password out of the keyring.")
@click.pass_obj
def secret_command(desk: Desk, name: str, forget: bool) -> None:
    """Give the password, or the passphrase of the key, of the target NAME.

    It is asked for without being shown, or read from the first line of standard input. It goes into
    the system's keyring, never into the store, the settings or a log.
    """
    # Late: neither SQLite nor the keyring is needed to print this command's help.
    from editor.publishing import configured, credentials

    with desk.open_existing() as store:
        target = configured.named(store, name)
    user = credentials.user_of(target.address, target.options)
    place = credentials.place_of(target.address)
    if forget:
        credentials.forget(target.address, user)
        tell(_FORGOTTEN, user=user, place=place)
        return
    word = _asked(f"{user} @ {place}")
    if not word:
        raise NoPassword
    credentials.keep(target.address, user, credentials.Secret(word))
    tell(_KEPT, user=user, place=place)


def _asked(prompt: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    word: str = click.prompt(prompt, hide_input=True, err=True, default="", show_default=False)
    return word.strip()
