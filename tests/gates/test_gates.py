"""Every gate shuts when it should: each is shown a small tree that breaks its rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from tests.gates import links, lock, sentences, sizes, sql, wording


def grow(root: Path, **files: str) -> Path:
    """Write files below ``root``; a name's ``__`` stands for ``/``, and all are Python."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def function(lines: int, docstring_lines: int = 0) -> str:
    docstring = ['    """Say.', *[""] * (docstring_lines - 2), '    """'] if docstring_lines else []
    return "\n".join(["def long():", *docstring, *["    print()"] * (lines - 1)]) + "\n"


def a_class(methods: int) -> str:
    return "class Wide:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(methods))


class TestSizes:
    def test_a_long_file(self, tmp_path: Path) -> None:
        grow(tmp_path, editor__fits="x = 1\n" * 400, editor__long="x = 1\n" * 401)
        assert sizes.oversized(tmp_path) == ["editor/long.py: 401 lines, 400 at most"]

    def test_a_long_function(self, tmp_path: Path) -> None:
        grow(tmp_path, db__fits=function(50), db__long=function(51))
        assert sizes.oversized(tmp_path) == ["db/long.py::long: 51 lines, 50 at most"]

    def test_a_docstring_is_never_too_long(self, tmp_path: Path) -> None:
        assert sizes.oversized(grow(tmp_path, editor__told=function(50, 10))) == []
        assert sizes.oversized(grow(tmp_path, editor__told=function(51, 10)))

    def test_a_wide_class(self, tmp_path: Path) -> None:
        grow(tmp_path, editor__fits=a_class(25), editor__wide=a_class(26))
        assert sizes.oversized(tmp_path) == ["editor/wide.py::Wide: 26 methods, 25 at most"]

    def test_a_test_may_write_out_its_data_but_not_fill_a_file(self, tmp_path: Path) -> None:
        grow(tmp_path, tests__samples=function(51), tests__long="x = 1\n" * 401)
        assert sizes.oversized(tmp_path) == ["tests/long.py: 401 lines, 400 at most"]

    def test_a_permission_covers_one_place(self, tmp_path: Path) -> None:
        grow(tmp_path, db__one=function(51), db__two=function(51))
        allowed = {"db/one.py::long": "a table of cases"}
        assert sizes.oversized(tmp_path, allowed) == ["db/two.py::long: 51 lines, 50 at most"]

    def test_a_permission_nobody_needs(self, tmp_path: Path) -> None:
        grow(tmp_path, db__one=function(51), db__two=function(5))
        allowed = {"db/one.py::long": "a table of cases", "db/two.py::long": "once a table"}
        assert sizes.needless_permissions(tmp_path, allowed) == ["db/two.py::long"]


class TestWording:
    def test_a_stranger_at_the_top(self, tmp_path: Path) -> None:
        complaints = wording.strangers_at_the_top(grow(tmp_path, scripts__build=""))
        assert "scripts does not belong at the top" in complaints
        assert "editor is missing" in complaints

    def test_a_complete_top_level(self, tmp_path: Path) -> None:
        for name in wording.TOP_LEVEL:
            (tmp_path / name).mkdir()
            (tmp_path / name / "file").touch()
        (tmp_path / ".editorconfig").touch()
        assert wording.strangers_at_the_top(tmp_path) == []

    @pytest.mark.parametrize("name", ["editor__utils", "db__helpers", "editor__misc__text"])
    def test_a_name_that_says_nothing(self, tmp_path: Path, name: str) -> None:
        grow(tmp_path, **{name: "", "editor__words": ""})
        assert wording.empty_names(tmp_path) == [f"{name.replace('__', '/')}.py"]

    @pytest.mark.parametrize(
        "text",
        [
            '"/{}/ann/warraq"'.format("home"),
            "open('/{}/checkout/x')".format("work"),
            r"C:\{}\ann".format("Users"),
            "see ../{}/design".format("shared"),
            "{}-bench".format("farm"),
        ],
    )
    def test_a_place_on_one_machine(self, tmp_path: Path, text: str) -> None:
        grow(tmp_path, docs__good="https://example.org/home/page", docs__bad=f"\n# {text}\n")
        [complaint] = wording.machine_places(tmp_path)
        assert complaint.startswith("docs/bad.py:2: ")

    @pytest.mark.parametrize("host", ["{}.org", "files.{}hosted.org", "https://{}.org/simple"])
    def test_the_address_of_a_registry(self, tmp_path: Path, host: str) -> None:
        address = host.format("python" if "hosted" in host else "pypi")
        [complaint] = wording.registry_addresses(grow(tmp_path, tests__bad=f"url = '{address}'"))
        assert complaint.startswith("tests/bad.py:1: ")

    @pytest.mark.parametrize(
        "mark",
        ["# {}: later".format("TODO"), f"raise {'NotImplemented'}Error", f"# pragma: no {'cover'}"],
    )
    def test_unfinished_work(self, tmp_path: Path, mark: str) -> None:
        grow(tmp_path, editor__bad=f"x = 1\n{mark}\n", docs__free=mark)
        [complaint] = wording.unfinished_work(tmp_path)
        assert complaint.startswith("editor/bad.py:2: ")

    @pytest.mark.parametrize("line", ["from unittest import mock", "import unittest.mock"])
    def test_a_mock(self, tmp_path: Path, line: str) -> None:
        assert wording.mocks(grow(tmp_path, tests__bad=f"x = 1\n{line}\n"))
        assert wording.mocks(grow(tmp_path / "good", tests__good="# no mock here")) == []


class TestSql:
    @pytest.mark.parametrize(
        "statement",
        [
            "select id from articles where id = ?",
            "\n    SELECT id,\n    headline FROM articles",
            "insert or ignore into people values (?)",
            "UPDATE articles SET state = 1",
            "create virtual table search using fts5(body)",
            "PRAGMA journal_mode",
            "begin immediate",
        ],
    )
    def test_a_statement(self, tmp_path: Path, statement: str) -> None:
        grow(tmp_path, editor__bad=f"x = {statement!r}\n", db__good=f"x = {statement!r}\n")
        [complaint] = sql.sql_outside_the_store(tmp_path)
        assert complaint.startswith("editor/bad.py:1: ")

    def test_a_statement_that_is_put_together(self, tmp_path: Path) -> None:
        grow(tmp_path, editor__bad='x = f"select id from articles where id in ({ids})"\n')
        assert len(sql.sql_outside_the_store(tmp_path)) == 1

    @pytest.mark.parametrize(
        "text", ['x = "Select a picture from the folder"', '"""select a from b in prose."""']
    )
    def test_a_sentence_is_no_statement(self, tmp_path: Path, text: str) -> None:
        assert sql.sql_outside_the_store(grow(tmp_path, editor__good=text)) == []


class TestSentences:
    def complaints(self, root: Path, **changes: str) -> list[str]:
        texts = {"ar": "الملف {path}", "ru": "Файл {path}", "en": "File {path}", **changes}
        said = ", ".join(f"{language}={text!r}" for language, text in texts.items() if text)
        return sentences.faulty_sentences(grow(root, editor__errors=f"s = Sentence({said})\n"))

    def test_a_complete_one(self, tmp_path: Path) -> None:
        assert self.complaints(tmp_path) == []

    def test_a_language_that_is_missing(self, tmp_path: Path) -> None:
        assert self.complaints(tmp_path, ru="") == ["editor/errors.py:1: no literal text in ru"]

    def test_a_language_that_is_not_translated(self, tmp_path: Path) -> None:
        [complaint] = self.complaints(tmp_path, ar="File {path}")
        assert "the ar text is not written in its script" in complaint

    def test_a_fact_that_is_missing_in_one(self, tmp_path: Path) -> None:
        [complaint] = self.complaints(tmp_path, en="The file")
        assert "different facts" in complaint

    def test_an_error_with_nothing_to_say(self) -> None:
        class Mute(WarraqError):
            pass

        class Telling(WarraqError):
            sentence = Sentence(ar="قف", ru="Стой", en="Stop")

        assert sentences.errors_without_sentence([Mute, Telling]) == [Mute.__qualname__]

    def test_a_group_of_errors_needs_none(self) -> None:
        class Group:
            pass

        class Kind(Group):
            pass

        found: Any = sentences.final_kinds(Group)  # type: ignore[arg-type]
        assert list(found) == [Kind]


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "floors.svg").touch()
    (tmp_path / "page.md").write_text(
        "![picture](floors.svg) [there](page.md#top) [web](https://example.org/x) [gone](lost.md)",
        encoding="utf-8",
    )
    assert links.dead_links(tmp_path) == ["page.md: lost.md"]


def test_a_dependency_that_is_not_locked(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        """
        [build-system]
        requires = ["hatchling>=1"]
        [project]
        dependencies = ["Jinja2>=3.1", "nh3; python_version > '3'"]
        [project.optional-dependencies]
        dev = ["import_linter>=2", "ruff"]
        """,
        encoding="utf-8",
    )
    (tmp_path / "requirements.lock").write_text(
        "jinja2==3.1.6 \\\n    --hash=sha256:00\nimport-linter==2.16\n    # via ruff\n"
        "hatchling==1\n",
        encoding="utf-8",
    )
    assert lock.unlocked_dependencies(tmp_path) == ["nh3", "ruff"]
