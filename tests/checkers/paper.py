"""Judges of PDF files: veraPDF, the field's reference, and page-validation, which needs no Java."""

from __future__ import annotations

import os
from pathlib import Path

import page

from tests.checkers.installed import (
    JAVA_BRIEFLY,
    VERA_CLASSES,
    VERA_JAR,
    program,
    run,
    skip_without,
)

JAVA = program("java")
FLAVOURS = ("ua1", "3a")

requires_vera = skip_without(
    "veraPDF", java=JAVA, verapdf_jar=VERA_JAR, its_driver=VERA_CLASSES / "VeraCheck.class"
)


def vera_failures(*pdf_paths: Path, flavours: tuple[str, ...] = FLAVOURS) -> list[list[str]]:
    """Return the rules of PDF/UA (``ua1``) and PDF/A (``3a``, ``3b``…) that veraPDF finds broken.

    For each file, all judged in one start; a line reads "ua1 7.1-11 x1: message @ place".
    """
    classpath = os.pathsep.join((str(VERA_JAR), str(VERA_CLASSES)))
    files = [str(path.resolve()) for path in pdf_paths]
    done = run(
        [str(JAVA), *JAVA_BRIEFLY, "-cp", classpath, "VeraCheck", ",".join(flavours), *files]
    )
    if done.returncode != 0:
        raise RuntimeError(f"veraPDF could not judge {', '.join(files)}: {done.stderr}")
    failures: dict[str, list[str]] = {file: [] for file in files}
    for line in done.stdout.splitlines():
        file, flavour, rule, count, message = line.split("\t", 4)
        failures[file].append(f"{flavour} {rule} x{count}: {message}")
    return list(failures.values())


def pdf_violations(pdf_path: Path, flavours: tuple[str, ...] = FLAVOURS) -> list[str]:
    """Return the rules that page-validation finds broken, for the same names of flavours."""
    profiles = [page.ValidationProfile(flavour) for flavour in flavours]
    return [
        f"{profile.value} {failure.rule_id}: {failure.message}"
        for profile in profiles
        for failure in page.validate_pdf(str(pdf_path), profile=profile).failures
    ]
