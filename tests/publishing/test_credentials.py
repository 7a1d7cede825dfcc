"""Passwords: in a real keyring and nowhere else."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.store import Store
from editor.article.language import Language
from editor.publishing import configured, credentials
from editor.publishing.credentials import (
    AddressHoldsPassword,
    KeyringLocked,
    KeyringMissing,
    KeyringRefused,
    Secret,
)
from editor.publishing.site.errors import NoSuchZone
from editor.publishing.target import Settings
from tests.publishing import secret_service

WORD = "abcd EFGH ijkl MNOP"
PLACE = "https://news.example"


def run(code: str, environment: dict[str, str]) -> str:
    """Run a few lines as a program of their own: a keyring is chosen once for a program."""
    done = subprocess.run(
        [sys.executable, "-c", f"from editor.publishing.credentials import *\n{code}"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def keyring(scratch: Path) -> Iterator[dict[str, str]]:
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(scratch / "keyring") as inside:
        yield inside


def test_a_password_is_kept_for_its_place_and_user(keyring: dict[str, str]) -> None:
    run(f"keep('https://News.example/blog/', 'desk', Secret({WORD!r}))", keyring)

    asked = (
        "print(*(each and each.reveal() for each in (secret_of('https://news.example', 'desk'),"
        " secret_of('https://news.example', 'mona'), secret_of('http://news.example', 'desk'),"
        " secret_of('https://news.example.evil', 'desk'), secret_of('https://news.example:8443',"
        " 'desk'))), sep='|')"
    )
    assert run(asked, keyring) == f"{WORD}|None|None|None|None"
    assert run(f"print(forget('{PLACE}', 'desk'), forget('{PLACE}', 'desk'))", keyring) == (
        "True False"
    )
    assert run(f"print(secret_of('{PLACE}', 'desk'))", keyring) == "None"


def test_the_keyring_keeps_it_locked_away(keyring: dict[str, str]) -> None:
    run(f"keep('{PLACE}', 'desk', Secret({WORD!r}))", keyring)

    folder = Path(keyring["HOME"])
    kept = [file for file in folder.rglob("*") if file.is_file()]
    assert any(file.suffix == ".keyring" for file in kept)
    assert not any(WORD.encode() in file.read_bytes() for file in kept)


def test_without_a_keyring_one_is_told_what_to_do(tmp_path: Path) -> None:
    outside = secret_service.environment(tmp_path)

    for call in (f"secret_of('{PLACE}', 'desk')", f"keep('{PLACE}', 'desk', Secret('x'))"):
        code = f"try: {call}\nexcept KeyringMissing as error: print(error)"
        assert "gnome-keyring" in run(code, outside)
    assert not any(file.is_file() for file in tmp_path.rglob("*"))


def test_a_locked_keyring_is_said_to_be_locked(scratch: Path) -> None:
    if why := secret_service.missing():
        pytest.skip(why)
    home = scratch / "locked"
    with secret_service.running(home) as inside:
        run(f"keep('{PLACE}', 'desk', Secret({WORD!r}))", inside)
    with secret_service.running(home, unlocked=False) as inside:
        for call in (f"secret_of('{PLACE}', 'desk')", f"keep('{PLACE}', 'desk', Secret('x'))"):
            code = f"try: {call}\nexcept KeyringLocked as error: print(error)"
            told = run(code, inside)
            assert "is locked" in told and "Unlock it" in told
            assert WORD not in told


@pytest.mark.parametrize("kind", [KeyringMissing, KeyringLocked, KeyringRefused])
def test_the_sentence_is_whole_in_three_languages(kind: type[KeyringMissing]) -> None:
    told = [kind(reason="No backend").say(language) for language in Language]

    assert len(set(told)) == 3
    assert all(("No backend" in each) is (kind is KeyringRefused) for each in told)


def test_a_secret_shows_itself_to_nobody_who_does_not_ask() -> None:
    secret = Secret(WORD)

    def broken(secret: Secret) -> None:
        raise ValueError(f"{secret} {secret!r}")

    with pytest.raises(ValueError) as caught:
        broken(secret)
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert WORD not in "".join(told.format())
    assert WORD not in f"{secret} {secret!r} {secret!s} {[secret]}"
    assert not hasattr(secret, "__dict__")
    for writing in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            writing(secret)
    assert secret == Secret(WORD) and secret != Secret("another")
    assert secret.reveal() == WORD


def test_a_password_in_an_address_never_reaches_the_store(store: Store) -> None:
    target = Settings("wp", "wordpress", f"https://desk:{WORD}@news.example", PLACE)

    with pytest.raises(AddressHoldsPassword):
        configured.put(store, target)

    assert "wp" not in [each.name for each in configured.everyone(store)]
    assert credentials.user_of("sftp://desk@host/", {}) == "desk"
    assert credentials.user_of(PLACE, {"user": "mona"}) == "mona"


def test_a_password_that_the_window_keeps_is_the_one_that_is_asked_for(
    keyring: dict[str, str], tmp_path: Path
) -> None:
    """The user may be an option of the target, and not stand in its address."""
    code = f"""
from pathlib import Path
from editor.publishing import configured
from editor.publishing.target import Settings
from editor.workstation.publishing.places import _kept
from tests.db.desk import reopened
with reopened(Path({str(tmp_path / "w.sqlite")!r})) as store:
    place = Settings("wp", "wordpress", "{PLACE}", "{PLACE}", {{"user": "lina"}})
    _kept(place, {WORD!r}, store)
    target = configured.opened(configured.named(store, "wp"))
    print(target._opened[0].user, secret_of("{PLACE}", "lina") == Secret({WORD!r}))
"""
    assert run(code, keyring) == "lina True"


@pytest.mark.parametrize(
    ("option", "value"),
    [("timeout", "abc"), ("timeout", -1), ("timeout", True), ("zone", "Nowhere")],
)
def test_an_option_that_makes_no_sense_is_not_kept(
    store: Store, option: str, value: object
) -> None:
    settings = Settings("wp", "wordpress", "https://a.example", "https://a.example")
    with pytest.raises((configured.TargetUnfit, NoSuchZone)) as refused:
        configured.put(store, replace(settings, options={option: value}))
    assert all(str(value) in refused.value.say(language) for language in Language)
    assert "wp" not in {each.name for each in configured.everyone(store)}
    configured.put(store, replace(settings, options={"timeout": 2.5, "zone": "Asia/Riyadh"}))
