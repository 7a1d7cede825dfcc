"""Every judge passes what is good and tells what is wrong with what is bad."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import fontpkg
import pytest

from tests.checkers import (
    axe_violations,
    nu_errors_at,
    pdf_violations,
    requires_axe,
    requires_nu,
    requires_vera,
    vera_failures,
)
from tests.checkers.installed import skip_without

GOOD_PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>صفحة سليمة</title></head>
<body><main><h1>صفحة سليمة</h1><p>سطر واحد.</p></main></body>
</html>
"""
# A heading that closes as another, and a picture that says nothing to a blind reader.
BAD_PAGE = """<!doctype html>
<html>
<head><meta charset="utf-8"><title></title></head>
<body><h1>Broken</h2><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></body>
</html>
"""


VARIANTS = {"pdf/ua-1": "ua1", "pdf/a-3a": "3a"}
"""What WeasyPrint calls a kind of PDF, and what the judges call it."""


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    good, bad = tmp_path / "good page.html", tmp_path / "bad page.html"
    good.write_text(GOOD_PAGE, encoding="utf-8")
    bad.write_text(BAD_PAGE, encoding="utf-8")
    return good, bad


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The good page printed as each variant of PDF, and as none."""
    folder = tmp_path_factory.mktemp("paper")
    return {name: make_pdf(folder / name.replace("/", "-"), name) for name in ("", *VARIANTS)}


def make_pdf(folder: Path, variant: str) -> Path:
    """Print the good page; with a variant WeasyPrint tags it and writes its metadata.

    In a child process, as WeasyPrint leaves its colour profile open (a ``ResourceWarning``);
    uncompressed, as page-validation wants PDF/A-3 metadata plain where veraPDF does not mind.
    """
    folder.mkdir(exist_ok=True)
    page, style, pdf = folder / "page.html", folder / "style.css", folder / "page.pdf"
    page.write_text(GOOD_PAGE, encoding="utf-8")
    font = fontpkg.path("Amiri").as_uri()
    style.write_text(
        f"@font-face {{ font-family: Amiri; src: url('{font}') }} body {{ font-family: Amiri }}",
        encoding="utf-8",
    )
    options = ["--pdf-variant", variant, "--uncompressed-pdf"] if variant else []
    command = [sys.executable, "-m", "weasyprint", "-q", "-s", str(style), *options]
    subprocess.run([*command, str(page), str(pdf)], check=True, timeout=60)
    return pdf


@requires_nu
def test_nu_tells_a_good_page_from_a_bad_one(pages: tuple[Path, Path]) -> None:
    good, bad = pages
    errors = nu_errors_at([str(good), str(bad)])
    assert any("h2" in error for error in errors)
    assert {error.partition(" ")[0].rpartition("/")[2] for error in errors} == {"bad%20page.html"}


@requires_axe
def test_axe_tells_a_good_page_from_a_bad_one(pages: tuple[Path, Path]) -> None:
    good, bad = pages
    of_good, of_bad = axe_violations(good, bad)
    assert of_good == []
    found = {violation["id"]: violation for violation in of_bad}
    assert {"image-alt", "html-has-lang", "document-title"} <= found.keys()
    assert found["image-alt"]["places"] == ["img"]


@requires_axe
def test_axe_says_so_when_a_page_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"missing\.html"):
        axe_violations(tmp_path / "missing.html")


@requires_vera
def test_vera_passes_tagged_files_and_names_the_rules_of_each_flavour(
    files: dict[str, Path],
) -> None:
    found = dict(zip(files, vera_failures(*files.values()), strict=True))
    for variant, flavour in VARIANTS.items():
        assert [each for each in found[variant] if each.startswith(f"{flavour} ")] == []
    # An untagged file: no structure tree, in the words of each standard.
    assert any(failure.startswith("ua1 7.1-11 ") for failure in found[""])
    assert any(failure.startswith("3a 6.7.3.3-1 ") for failure in found[""])
    # What is one is not the other.
    assert found["pdf/ua-1"]


@requires_vera
def test_vera_says_so_when_a_file_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_text("Dear reader", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"letter\.pdf"):
        vera_failures(tmp_path / "letter.pdf")


@pytest.mark.parametrize("variant", ["pdf/ua-1", "pdf/a-3a"])
def test_page_validation_passes_a_tagged_file(files: dict[str, Path], variant: str) -> None:
    assert pdf_violations(files[variant], (VARIANTS[variant],)) == []


def test_page_validation_names_the_rules_of_each_flavour(files: dict[str, Path]) -> None:
    violations = pdf_violations(files[""])
    assert {violation.split()[0] for violation in violations} == {"ua1", "3a"}


def test_a_missing_judge_skips_with_its_name(tmp_path: Path) -> None:
    absent = skip_without("The judge", java="/usr/bin/java", its_jar=tmp_path / "judge.jar").mark
    assert absent.args == (True,)
    assert absent.kwargs["reason"] == "The judge needs its jar: run .ci/checkers"


def test_a_judge_that_is_there_is_not_skipped(tmp_path: Path) -> None:
    assert skip_without("The judge", its_jar=tmp_path).mark.args == (False,)
