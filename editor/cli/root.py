"""The command ``warraq`` itself: its options, its commands, and what it does without one."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from editor.cli.desk import Desk

COMMANDS: Final[Mapping[str, str]] = {
    "new": "editor.cli.articles",
    "import": "editor.cli.importing",
    "list": "editor.cli.listing",
    "search": "editor.cli.listing",
    "show": "editor.cli.articles",
    "check": "editor.cli.checking",
    "rules": "editor.cli.rules",
    "terms": "editor.cli.terms",
    "registers": "editor.cli.registers",
    "people": "editor.cli.people",
    "state": "editor.cli.standing",
    "inbox": "editor.cli.standing",
    "history": "editor.cli.standing",
    "parity": "editor.cli.standing",
    **dict.fromkeys(
        (
            *("submit", "recall", "take", "request-changes", "approve", "reopen"),
            *("schedule", "unschedule", "spike", "unspike", "discard", "translate"),
            *("mark-synced", "start-correction", "start-update", "post-review", "hold"),
            *("clear-hold", "legal", "clear-legal", "embargo", "clear-embargo"),
        ),
        "editor.cli.workflow",
    ),
    **dict.fromkeys(("publish", "unpublish", "kill"), "editor.cli.publishing"),
    "outbox": "editor.cli.outbox",
    "targets": "editor.cli.targets",
    "diff": "editor.cli.reviewing",
    "comments": "editor.cli.reviewing",
    "export": "editor.cli.exporting",
    "site": "editor.cli.site",
    "store": "editor.cli.store",
    "demo": "editor.cli.demo",
}
"""Where each command lives; a module is imported when its command is called or listed."""


class Commands(click.Group):
    """The commands by name; a word that is no command but a file opens that file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which a day at the desk meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name])
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a command goes before a file of the same name (``./list``)."""
        word = args[0]
        if word in COMMANDS:
            return super().resolve_command(ctx, args)
        if Path(word).is_file():
            return word, _open_file, args
        # Late: only a slip needs it.
        import difflib

        near = difflib.get_close_matches(word, COMMANDS)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise click.UsageError(f"There is no command and no file {word!r}.{hint}", ctx)


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if not asked:
        return
    # Late: reading the package's metadata is for those who ask for it.
    from importlib.metadata import version

    click.echo(f"warraq {version('warraq')}")
    ctx.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="[COMMAND | FILE] …",
)
@click.option(
    "--store",
    "store_path",
    metavar="PATH",
    envvar="WARRAQ_STORE",
    type=click.Path(path_type=Path),
    help="The store to work on; otherwise WARRAQ_STORE, or the one in your data folder.",
)
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Say on standard error what is being done.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and leave.",
)
@click.pass_context
def warraq(ctx: click.Context, store_path: Path | None, verbose: bool) -> int | None:
    """Write, proofread and publish right-to-left articles.

    Without a command the workstation opens; with a FILE it imports that file and shows it.
    Exit status: 0 done, 1 failed, 2 wrong usage.
    """
    ctx.obj = Desk(store_path)
    # `verbose` stays in the context, where `output.note` looks for it.
    if ctx.invoked_subcommand is not None:
        return None
    return _open_window(ctx.obj)


def _open_window(desk: Desk, file: Path | None = None) -> int:
    # Late: the window brings Qt, and no command may wait for that.
    from editor.cli.window import open_window

    return open_window(desk.path, file)


@click.pass_obj
def _open(desk: Desk, file: Path) -> int:
    return _open_window(desk, file)


_open_file = click.Command(
    "FILE",
    params=[click.Argument(["file"], type=click.Path(path_type=Path))],
    callback=_open,
)
