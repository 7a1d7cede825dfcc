"""The desk's targets, as its settings keep them: never a secret among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from db import outbox, settings
from db.store import Store
from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.article.state import State
from editor.exporting.site import DEFAULT_SITE
from editor.publishing import credentials
from editor.publishing.credentials import place_of
from editor.publishing.site.settings import SETTINGS_KEY, SiteSettings
from editor.publishing.target import Settings, Target

KEY = "targets"
"""The key under which ``db.settings`` keeps them, by name."""
KINDS = ("folder", "sftp", "wordpress")
"""What a target may be."""
_KEEP_SCHEDULES = frozenset({"wordpress"})
"""The kinds whose ``Target.can_schedule`` is True, to be told without opening one."""
_SECRETS = frozenset({"password", "passphrase", "token"})
_LONGEST_SILENCE = 3600
"""The most that the option ``timeout`` may be, in seconds."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


class NoSuchTarget(WarraqError):
    """The desk has no target of this name; ``names`` are those it has."""

    sentence = Sentence(
        ar="لا وجهة باسم «{name}». الموجودة: {names}. أضف وجهة: warraq targets add",
        ru="Площадки «{name}» нет. Есть: {names}. Добавьте: warraq targets add",
        en="There is no target “{name}”. There are: {names}. Add one: warraq targets add",
    )


class NoTargets(WarraqError):
    """Something is to go out and the desk has no place to publish to."""

    sentence = Sentence(
        ar="لم تُحدَّد وجهة للنشر. أضف واحدة، مجلدًا مثلًا: warraq targets add site folder "
        "/srv/site "
        "--url https://example.org",
        ru="Публиковать пока некуда. Добавьте площадку, например папку: warraq targets add site "
        "folder /srv/site --url https://example.org",
        en="There is no place to publish to yet. Add one, such as a folder: warraq targets add "
        "site "
        "folder /srv/site --url https://example.org",
    )


class TargetUnfit(WarraqError):
    """A target's name, kind or address makes no sense; ``reason`` is the word that does not."""

    exit_status = 2
    sentence = Sentence(
        ar="لا يصلح «{reason}». الاسم حروف لاتينية صغيرة وأرقام وواصلات، والنوع folder أو sftp أو "
        "wordpress، والرابط يبدأ بـ http.",
        ru="«{reason}» не годится. Имя — строчные латинские буквы, цифры и дефисы; вид — folder, "
        "sftp или wordpress; адрес для читателей начинается с http.",
        en="“{reason}” will not do. A name is small Latin letters, digits and hyphens; a kind is "
        "folder, sftp or wordpress; the readers' address begins with http.",
    )


def everyone(store: Store) -> tuple[Settings, ...]:
    """Return the desk's targets by name, those that are off too."""
    kept = settings.get(store, KEY, {})
    return tuple(_settings(name, kept[name]) for name in sorted(kept))


def named(store: Store, name: str) -> Settings:
    """Return the target of this name; raises ``NoSuchTarget``."""
    found = {each.name: each for each in everyone(store)}
    if name not in found:
        raise NoSuchTarget(name=name, names=", ".join(found) or "—")
    return found[name]


def chosen(store: Store, names: tuple[str, ...]) -> tuple[Settings, ...]:
    """Return the targets of these names, without any all that are on.

    Raises ``NoSuchTarget`` and ``NoTargets``.
    """
    if names:
        return tuple(named(store, name) for name in dict.fromkeys(names))
    found = tuple(each for each in everyone(store) if each.on)
    if not found:
        raise NoTargets
    return found


def scheduled_for(store: Store, state: State) -> tuple[Settings, ...]:
    """Return the targets that a scheduled article is for: those chosen with it, or all that are on.

    One that the desk has no more is left out.
    """
    names = frozenset(filter(None, state.scheduled_to.split(",")))
    return tuple(each for each in everyone(store) if (each.name in names if names else each.on))


def site(store: Store, base_url: str | None = None) -> SiteSettings:
    """Return what the desk decided about its site, as it stands at an address."""
    facts = replace(DEFAULT_SITE, base_url=base_url)
    return SiteSettings.from_json(settings.get(store, SETTINGS_KEY), facts)


def set_zone(store: Store, zone: str) -> None:
    """Set the clock of the desk's site, by its IANA name; raises ``NoSuchZone``."""
    _ = SiteSettings(zone=zone).clock
    settings.put(store, SETTINGS_KEY, {**settings.get(store, SETTINGS_KEY, {}), "zone": zone})


def can_schedule(target: Settings) -> bool:
    """Tell whether a target of its kind shows an article at a time with this computer off."""
    return target.kind in _KEEP_SCHEDULES


def put(store: Store, target: Settings) -> None:
    """Add the target, or change the one of this name.

    Raises ``TargetUnfit``, ``NoSuchZone``, and ``AddressHoldsPassword`` before one is written
    down.
    """
    address, base = target.address, target.base_url
    for option, value in target.options.items():
        # The settings are no place for a password, whatever it is called there.
        if option in _SECRETS or (option == "secret" and not isinstance(value, bool)):
            raise TargetUnfit(reason=option)
        if option == "timeout" and not _is_time(value):
            raise TargetUnfit(reason=f"timeout={value}")
        if option == "zone":
            _ = SiteSettings(zone=str(value)).clock
    try:
        place_of(base)
        place_of(address)
        _ = urlsplit(address).port
    except ValueError:
        raise TargetUnfit(reason=address) from None
    if target.kind == "folder" and address:
        # The window and the command line may be started in other folders than this one.
        address = str(Path(address).expanduser().absolute())
    if not _NAME.fullmatch(target.name):
        raise TargetUnfit(reason=target.name)
    if target.kind not in KINDS:
        raise TargetUnfit(reason=target.kind)
    if not base.startswith(("http://", "https://")) or not target.address:
        raise TargetUnfit(reason=base or target.address)
    kept = settings.get(store, KEY, {})
    record = {
        "kind": target.kind,
        "address": address,
        "base_url": base.rstrip("/"),
        "options": dict(target.options),
        "on": target.on,
    }
    settings.put(store, KEY, {**kept, target.name: record})


def trust(store: Store, name: str, fingerprint: str) -> None:
    """Trust the host key with this fingerprint at the target, and no other.

    Raises ``NoSuchTarget``.
    """
    kept = named(store, name)
    put(store, replace(kept, options={**kept.options, "host_key": fingerprint}))


def remove(store: Store, name: str) -> None:
    """Take the target from the desk, with what is known of it; nothing is changed there.

    Raises ``NoSuchTarget``.
    """
    named(store, name)
    kept = settings.get(store, KEY, {})
    settings.put(store, KEY, {each: kept[each] for each in kept if each != name})
    outbox.drop_target(store, name)


def opened(target: Settings) -> Target:
    """Return the target itself, ready to deliver to, its secret taken from the keyring.

    Raises ``TargetError``, and ``KeyringMissing`` where a secret is wanted.
    """
    return _OPENERS[target.kind](target)


def _is_time(value: object) -> bool:
    """Tell whether a value is a number of seconds that somebody might wait."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 < value <= _LONGEST_SILENCE


def _folder(target: Settings) -> Target:
    # Late: a desk that publishes to one kind need not load the others.
    from editor.publishing.targets.folder import folder_target

    return folder_target(target)


def _wordpress(target: Settings) -> Target:
    # Late, as in ``_folder``.
    from editor.publishing.targets.wordpress.target import WordPressTarget

    return WordPressTarget(target, credentials.secret_of)


def _sftp(target: Settings) -> Target:
    # Late: asyncssh takes half a second to import.
    from editor.publishing.targets.sftp import sftp_target

    secret = None
    if target.options.get("secret", True):
        user = credentials.user_of(target.address, target.options)
        found = credentials.secret_of(target.address, user)
        secret = found.reveal() if found else None
    return sftp_target(target, secret)


_OPENERS: Mapping[str, Callable[[Settings], Target]] = {
    "folder": _folder,
    "sftp": _sftp,
    "wordpress": _wordpress,
}


def _settings(name: str, record: Mapping[str, Any]) -> Settings:
    return Settings(
        name=name,
        kind=str(record["kind"]),
        address=str(record["address"]),
        base_url=str(record.get("base_url", "")),
        options=dict(record.get("options", {})),
        on=bool(record.get("on", True)),
    )
