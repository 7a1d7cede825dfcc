"""``warraq targets``: the places the desk publishes to."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from editor.article.sentence import Sentence
from editor.cli.deliveries import tell_item, tell_step
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import isolated, say, say_json, tell
from editor.cli.target_secret import secret_command

if TYPE_CHECKING:
    from editor.publishing.target import Settings, Step

_name = click.argument("name")
_option = click.option(
    "--option", "options", metavar="KEY=VALUE", multiple=True, help="A setting of its kind."
)
_FIT = Sentence(
    ar="«{target}» جاهز. {said}", ru="«{target}» в порядке. {said}", en="“{target}” is fit. {said}"
)
_SYNCED = Sentence(
    ar="وصل إلى «{target}» من المقالات {done} من {total}.",
    ru="На «{target}» доставлено статей: {done} из {total}.",
    en="Articles that arrived at “{target}”: {done} of {total}.",
)


@click.group("targets")
def targets_command() -> None:
    """List, add, check and mend the places the desk publishes to."""


@targets_command.command("list")
@as_json
@click.pass_obj
def list_targets(desk: Desk, as_json: bool) -> None:
    """Print the targets; no secret is among what is kept of them."""
    # Late: SQLite is not needed to print this command's help.
    from editor.publishing import configured

    with desk.open_existing() as store:
        listed = configured.everyone(store)
    for each in listed:
        if as_json:
            say_json(target_record(each))
        else:
            off = "" if each.on else "  (off)"
            say(f"{each.name}  {each.kind}  {isolated(each.address)}  {each.base_url}{off}")


@targets_command.command("add")
@_name
@click.argument("kind", type=click.Choice(["folder", "sftp", "wordpress"]))
@click.argument("address")
@click.option("--url", "base_url", required=True, help="The address readers use.")
@_option
@click.pass_obj
def add_target(
    desk: Desk, name: str, kind: str, address: str, base_url: str, options: tuple[str, ...]
) -> None:
    """Add a place to publish to: a folder, sftp://user@host/folder, or a WordPress's address."""
    # Late: see above.
    from editor.publishing import configured
    from editor.publishing.target import Settings

    with desk.open() as store:
        configured.put(store, Settings(name, kind, address, base_url, _options(options)))


@targets_command.command("change")
@_name
@click.option("--address", help="Another address to deliver to.")
@click.option("--url", "base_url", help="Another address that readers use.")
@_option
@click.option("--on/--off", "on", default=None, help="Whether it is published to without --target.")
@click.pass_obj
def change_target(
    desk: Desk,
    name: str,
    address: str | None,
    base_url: str | None,
    options: tuple[str, ...],
    on: bool | None,
) -> None:
    """Change what is given of a target."""
    # Late: see above.
    from editor.publishing import configured

    with desk.open_existing() as store:
        kept = configured.named(store, name)
        configured.put(
            store,
            replace(
                kept,
                address=address or kept.address,
                base_url=base_url or kept.base_url,
                options={**kept.options, **_options(options)},
                on=kept.on if on is None else on,
            ),
        )


@targets_command.command("check")
@_name
@click.pass_obj
def check_target(desk: Desk, name: str) -> None:
    """Try at a target what a delivery does, and say what to do where it fails."""
    # Late: see above.
    from editor.publishing import configured

    with desk.open_existing() as store:
        settings = configured.named(store, name)
    with closing(configured.opened(settings)) as target:
        tell(_FIT, target=name, said=target.check())


targets_command.add_command(secret_command)


@targets_command.command("trust")
@_name
@click.argument("fingerprint")
@click.pass_obj
def trust(desk: Desk, name: str, fingerprint: str) -> None:
    """Trust the server's host key with this FINGERPRINT (SHA256:…), and no other."""
    # Late: see above.
    from editor.publishing import configured

    if not fingerprint.startswith("SHA256:"):
        raise click.BadParameter("it begins with SHA256:", param_hint="FINGERPRINT")
    with desk.open_existing() as store:
        configured.trust(store, name, fingerprint)


@targets_command.command("rollback")
@_name
@click.argument("release", required=False)
@click.option("--forward", is_flag=True, help="Back to the last delivery.")
@click.pass_obj
def rollback(desk: Desk, name: str, release: str | None, forward: bool) -> None:
    """Let readers see an earlier RELEASE of a site made of files; without one they are listed.

    Nothing is delivered there until it goes forward again.
    """
    # Late: see above.
    from editor.publishing import configured, rolling_back

    with (
        desk.open_existing() as store,
        closing(configured.opened(configured.named(store, name))) as target,
    ):
        kept = rolling_back.releases(store, target)
        newest = next((each.id for each in kept if each.newest), None)
        wanted = newest if forward else release
        if wanted is None:
            for each in reversed(kept):
                say(f"{each.id} *" if each.shown else each.id)
        else:
            rolling_back.roll_back(store, target, wanted)


@targets_command.command("rebuild")
@_name
@click.option("--overwrite", is_flag=True, help="Write over what was edited there.")
@as_json
@click.pass_obj
def rebuild(desk: Desk, name: str, overwrite: bool, as_json: bool) -> None:
    """Send the whole of a site made of files once more."""
    # Late: see above.
    from editor.publishing import configured, rebuilding
    from editor.publishing.courier import desk_builder

    with desk.open_existing() as store:
        settings = configured.named(store, name)
        with closing(configured.opened(settings)) as target:
            receipt = rebuilding.rebuild(
                store,
                settings,
                target,
                desk_builder(),
                _heard(name, as_json=as_json),
                lambda: False,
                overwrite=overwrite,
            )
    if as_json:
        say_json({"url": receipt.url, "hash": receipt.remote_hash})
    else:
        say(receipt.url)


@targets_command.command("sync")
@_name
@click.option(
    "--as", "user", metavar="USER", required=True, help="Who does it: a login of the desk."
)
@as_json
@click.pass_obj
def sync(desk: Desk, name: str, user: str, as_json: bool) -> int:
    """Send a target what is live at the others and not there, or older there.

    Exit status 1 unless all of it arrived.
    """
    # Late: see above.
    from db import people
    from editor.publishing import syncing

    with desk.open_existing() as store:
        person = people.named(store, user)
        wanted = len(syncing.missing(store, name))
        done = syncing.sync(store, name, person, _heard(name, as_json=as_json), lambda: False)
    if as_json:
        say_json({"target": name, "missing": wanted, "arrived": done.arrived})
    for item in done.waiting:
        tell_item(item, as_json=as_json)
    tell(_SYNCED, target=name, done=done.arrived, total=wanted)
    return int(done.arrived != wanted)


def _heard(name: str, *, as_json: bool) -> Callable[[Step, int, int], None]:
    def heard(step: Step, done: int, total: int) -> None:
        tell_step({"target": name}, name, step, done, total, as_json=as_json)

    return heard


@targets_command.command("remove")
@_name
@click.pass_obj
def remove_target(desk: Desk, name: str) -> None:
    """Take a target from the desk with what is known of it; nothing is changed there."""
    # Late: see above.
    from editor.publishing import configured

    with desk.open_existing() as store:
        configured.remove(store, name)


def target_record(settings: Settings) -> dict[str, Any]:
    """Return a target as other programs get it."""
    return {
        "name": settings.name,
        "kind": settings.kind,
        "address": settings.address,
        "url": settings.base_url,
        "options": dict(settings.options),
        "on": settings.on,
    }


def _options(given: tuple[str, ...]) -> dict[str, Any]:
    """Read ``key=value``: a value that is JSON (a number, true) is meant as that."""
    found: dict[str, Any] = {}
    for each in given:
        key, sign, value = each.partition("=")
        if not key or not sign:
            raise click.BadParameter(f"{each!r} is not KEY=VALUE", param_hint="--option")
        try:
            found[key] = json.loads(value)
        except ValueError:
            found[key] = value
    return found
