"""A whole delivery with a password from the keyring, which is then looked for everywhere."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path

import pytest

from db import outbox, people
from editor.article.delivery import ItemStatus
from editor.publishing import configured
from editor.publishing.courier import retry
from tests.db.desk import reopened
from tests.publishing import secret_service
from tests.publishing.desk import ask
from tests.publishing.wordpress.site import Site
from tests.publishing.wordpress.test_once import approved
from tests.review.people import DUTY, PEOPLE

# As the desk runs, with the most talkative logs there are.
ROUND = """
import logging, sys
logging.basicConfig(filename=sys.argv[2], level=logging.DEBUG)
from pathlib import Path
from tests.db.desk import reopened
from editor.publishing.courier import Courier
with reopened(Path(sys.argv[1])) as store:
    for item in Courier(store=store).run():
        print(item)
"""


def test_a_password_is_in_nothing_that_is_written(site: Site, tmp_path: Path) -> None:
    if why := secret_service.missing():
        pytest.skip(why)
    word = site.passwords["desk"]
    path, log = tmp_path / "desk" / "warraq.sqlite", tmp_path / "desk" / "debug.log"
    path.parent.mkdir()
    with reopened(path) as store:
        for person in PEOPLE:
            people.put(store, person)
        configured.put(store, site.settings())
        article = approved(store)
        ask(store, article, targets=("wp",))

    with secret_service.running(tmp_path / "home") as inside:

        def program(*arguments: str, given: str = "") -> str:
            done = subprocess.run(
                [sys.executable, *arguments],
                input=given,
                env=inside,
                capture_output=True,
                text=True,
                timeout=120,
            )
            return done.stdout + done.stderr

        warraq = ("-m", "editor.cli", "--store", str(path), "targets")
        said = program("-c", ROUND, str(path), str(log))
        said += program(*warraq, "secret", "wp", given=f"{word}\n")
        assert "keyring" in said
        said += program(*warraq, "check", "wp")
        assert "desk (editor)" in said, said
        with reopened(path) as store:
            [item] = outbox.items(store)
            assert item.status is ItemStatus.FAILED
            assert "targets secret wp" in (item.problem.message.en if item.problem else "")
            retry(store, item.id, person=DUTY)
        said += program("-c", ROUND, str(path), str(log))
        said += program(*warraq, "secret", "wp", "--forget")

    with reopened(path) as store:
        [item] = outbox.items(store, everything=True)
        assert item.status is ItemStatus.DELIVERED, item
    assert "POST" in log.read_text(encoding="utf-8")
    line = base64.b64encode(f"desk:{word}".encode())
    secrets = (word.encode(), word.replace(" ", "").encode(), line)
    written = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert len(written) >= 4, "the store, the log, the keyring and its key"
    for content in (*written, said.encode()):
        assert not any(secret in content for secret in secrets)
