"""The outside judge: exiftool reads what we write, and we read what it writes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.intake import take_in
from editor.pictures.publishing import with_metadata
from tests.pictures.photographs import TYPES, coded, with_everything

pytestmark = pytest.mark.skipif(
    shutil.which("exiftool") is None,
    reason="exiftool is not installed: apt-get install libimage-exiftool-perl",
)

_FACTS = PictureFacts(
    credit_line="وكالة الأنباء المحلية",
    creators=("سليم الناظر", "Anna Orlova"),
    job_title="Staff",
    source="Wire",
    rights=LanguageText("© ٢٠٢٦", (("ar", "© ٢٠٢٦"), ("en", "© 2026"))),
    caption=LanguageText("ضوء", (("ar", "ضوء"), ("ru", "Свет"), ("en", "Light"))),
    caption_writer="A. O.",
    alt_text=LanguageText("نهر", (("ar", "نهر"), ("ru", "Река"))),
    long_description=LanguageText("نهر بعيد", (("ar", "نهر بعيد"),)),
    headline="River",
    title=LanguageText("river-1", (("en", "river-1"),)),
    usage_terms=LanguageText("Press only", (("en", "Press only"),)),
    web_statement="https://example.org/rights",
    licensor="Agency",
    licensor_url="https://example.org/license",
    keywords=("река", "river"),
    date="2026-05-09T18:04:11+03:00",
    city="Казань",
    country="Россия",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
)


def _exiftool(*arguments: str) -> str:
    command = ["exiftool", "-config", "", "-charset", "UTF8", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return run.stdout


def _tags(path: Path) -> dict[str, Any]:
    told = json.loads(_exiftool("-j", "-G1", "-n", "-struct", "-a", str(path)))
    tags: dict[str, Any] = told[0]
    return tags


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "photo"


@pytest.mark.parametrize("kind", TYPES)
def test_exiftool_reads_what_we_write(kind: str, path: Path) -> None:
    file = take_in(coded(kind), "river").file
    path.write_bytes(with_metadata(file, _FACTS).content)
    tags = _tags(path)
    expected = {
        "XMP-photoshop:Credit": "وكالة الأنباء المحلية",
        "XMP-dc:Creator": ["سليم الناظر", "Anna Orlova"],
        "XMP-photoshop:AuthorsPosition": "Staff",
        "XMP-photoshop:Source": "Wire",
        "XMP-photoshop:CaptionWriter": "A. O.",
        "XMP-dc:Description": "ضوء",
        "XMP-dc:Description-ar": "ضوء",
        "XMP-dc:Description-ru": "Свет",
        "XMP-dc:Description-en": "Light",
        "XMP-dc:Rights": "© ٢٠٢٦",
        "XMP-dc:Rights-en": "© 2026",
        "XMP-iptcCore:AltTextAccessibility": "نهر",
        "XMP-iptcCore:AltTextAccessibility-ru": "Река",
        "XMP-iptcCore:ExtDescrAccessibility-ar": "نهر بعيد",
        "XMP-photoshop:Headline": "River",
        "XMP-dc:Title": "river-1",
        "XMP-xmpRights:UsageTerms": "Press only",
        "XMP-xmpRights:WebStatement": "https://example.org/rights",
        "XMP-plus:Licensor": [
            {"LicensorName": "Agency", "LicensorURL": "https://example.org/license"}
        ],
        "XMP-dc:Subject": ["река", "river"],
        "XMP-photoshop:DateCreated": "2026:05:09 18:04:11+03:00",
        "XMP-photoshop:City": "Казань",
        "XMP-photoshop:Country": "Россия",
        "XMP-iptcExt:DigitalSourceType": _FACTS.digital_source_type,
    }
    assert {name: tags.get(name) for name in expected} == expected


def test_exiftool_reads_our_iim(path: Path) -> None:
    path.write_bytes(with_metadata(take_in(coded(), "river").file, _FACTS).content)
    tags = _tags(path)
    assert tags["IPTC:Source"] == "Wire"
    assert tags["IPTC:Caption-Abstract"] == "ضوء"
    assert tags["IPTC:By-line"] == ["سليم الناظر", "Anna Orlova"]
    assert tags["IPTC:DateCreated"] == "2026:05:09"
    # 39 bytes: left out rather than cut.
    assert "IPTC:Credit" not in tags
    assert tags["Photoshop:IPTCDigest"] == tags["File:CurrentIPTCDigest"]


@pytest.mark.parametrize("kind", TYPES)
def test_exiftool_finds_no_place_and_no_fault(kind: str, path: Path) -> None:
    file = take_in(with_everything(kind), "river").file
    path.write_bytes(file.content)
    assert [name for name in _tags(path) if "GPS" in name]
    path.write_bytes(with_metadata(file, _FACTS).content)
    tags = _tags(path)
    assert not [name for name in tags if "GPS" in name.upper() or "Serial" in name]
    assert not [name for name in tags if "Maker" in name]
    assert tags["IFD0:Make"] == "Camera Works"
    assert tags["XMP-drone:Wingspan"] == 2.5
    told = _exiftool("-validate", "-error", "-warning", "-a", "-s3", str(path)).splitlines()[1:]
    # A camera should write more; that is no fault of ours.
    assert not [line for line in told if "Missing required" not in line]


@pytest.mark.parametrize("kind", TYPES)
def test_we_read_what_exiftool_writes(kind: str, path: Path) -> None:
    path.write_bytes(coded(kind))
    _exiftool(
        *("-overwrite_original", "-q", "-XMP-photoshop:Credit=وكالة"),
        *("-XMP-dc:Creator=سليم", "-XMP-dc:Creator=Анна"),
        *("-XMP-dc:Description=default", "-XMP-dc:Description-ar=ضوء"),
        *("-XMP-iptcCore:AltTextAccessibility-ru=Река", "-XMP-dc:Rights=© 2026"),
        *("-XMP-plus:LicensorURL=https://example.org/l", "-XMP-dc:Subject=a"),
        *("-XMP-photoshop:DateCreated=2026:05:09", "-XMP-exif:GPSLatitude=55.7"),
        str(path),
    )
    taken = take_in(path.read_bytes(), "river")
    assert taken.facts == PictureFacts(
        credit_line="وكالة",
        creators=("سليم", "Анна"),
        caption=LanguageText("default", (("ar", "ضوء"),)),
        alt_text=LanguageText("", (("ru", "Река"),)),
        rights=LanguageText("© 2026"),
        licensor_url="https://example.org/l",
        keywords=("a",),
        date="2026-05-09",
    )
    assert len(taken.notes) == 1


@pytest.mark.parametrize("is_utf_8", [True, False])
def test_we_read_the_iim_that_exiftool_writes(is_utf_8: bool, path: Path) -> None:
    path.write_bytes(coded())
    charset = "-IPTC:CodedCharacterSet=UTF8" if is_utf_8 else "-charset"
    more = () if is_utf_8 else ("IPTC=Cyrillic",)
    _exiftool(
        *("-overwrite_original", "-q", charset, *more),
        *("-IPTC:Credit=Агентство", "-IPTC:Caption-Abstract=Огни на реке", str(path)),
    )
    facts = take_in(path.read_bytes(), "river").facts
    assert facts.credit_line == "Агентство"
    assert facts.caption == LanguageText("Огни на реке")
