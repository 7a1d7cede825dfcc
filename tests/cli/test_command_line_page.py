"""docs/command-line.md against the commands: each is described, and nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from editor.article.article import Article
from editor.article.language import Language
from editor.cli.outbox import outbox_command
from editor.cli.people import people_command
from editor.cli.records import imported_record
from editor.cli.registers import registers_command
from editor.cli.root import COMMANDS, warraq
from editor.cli.site import site_command
from editor.cli.store import store_command
from editor.cli.targets import targets_command
from editor.cli.terms import terms_command
from tests.cli.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")

GROUPS = ("store", "terms", "people", "outbox", "targets", "site", "registers")


def _section(name: str) -> str:
    return PAGE.split(f"\n## `warraq {name}`\n")[1].split("\n## ")[0]


def _command(name: str) -> click.Command:
    command = warraq.get_command(click.Context(warraq), name)
    assert command is not None
    return command


def _options(command: click.Command) -> set[str]:
    return {name for each in command.params if isinstance(each, click.Option) for name in each.opts}


def test_the_commands_are_those_of_the_page() -> None:
    assert re.findall(r"^## `warraq ([\w-]+)`$", PAGE, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in GROUPS])
def test_the_options_are_those_of_the_page(name: str) -> None:
    usage = re.search(rf"^    (warraq {name} .*)$", _section(name), re.MULTILINE)
    assert usage is not None
    described = set(re.findall(r"(?<![\w-])-{1,2}[a-z]+(?:-[a-z]+)*", usage[1]))
    # -o has a long form too, which the page need not repeat.
    assert described == _options(_command(name)) - {"--output"}


def test_the_global_options_are_those_of_the_page() -> None:
    table = PAGE.split("\n## ")[0]
    described = set(re.findall(r"`(-{1,2}[a-z]+)", re.sub(r"\|[^|]*\|$", "", table, flags=re.M)))
    own = _options(warraq) | set(warraq.context_settings["help_option_names"])
    assert own <= described


def test_the_people_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq people (\w+)", _section("people"), re.MULTILINE)
    assert described == list(people_command.commands)


def test_the_outbox_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq outbox ([a-z]+)", _section("outbox"), re.MULTILINE)
    assert described == list(outbox_command.commands)


def test_the_targets_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq targets (\w+)", _section("targets"), re.MULTILINE)
    assert described == list(targets_command.commands)


def test_the_store_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq store (\w+)", _section("store"), re.MULTILINE)
    assert described == list(store_command.commands)


def test_the_site_commands_are_those_of_the_page() -> None:
    rows = re.findall(r"^\| `warraq site (\w+)(.*)` \|", _section("site"), re.MULTILINE)
    assert [name for name, _ in rows] == list(site_command.commands)
    for name, usage in rows:
        described = set(
            re.findall(r"(?<![\w-])-{1,2}[a-z]+(?:-[a-z]+)*", usage.partition("` |")[0])
        )
        assert described == _options(site_command.commands[name]) - {"--output"}


def test_the_terms_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq terms (\w+)", _section("terms"), re.MULTILINE)
    assert described == list(terms_command.commands)


def test_the_registers_commands_are_those_of_the_page() -> None:
    described = re.findall(r"^\| `warraq registers (\w+)", _section("registers"), re.MULTILINE)
    assert described == list(registers_command.commands)


def test_the_members_of_an_import_are_those_of_the_page() -> None:
    rows = re.findall(r"^\| (`.*`) \|", _section("import"), re.MULTILINE)
    described = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert described == list(imported_record(Article.new(Language.EN)))


def test_the_members_of_a_card_are_those_of_the_page(warraq: Run) -> None:
    warraq("new", "--lang", "en")
    [card] = warraq("list", "--json").records
    members = _section("list").split("Members: ")[1]
    outside_of_brackets = re.sub(r"\([^)]*\)", "", members)
    assert re.findall(r"`(\w+)`", outside_of_brackets) == list(card)
