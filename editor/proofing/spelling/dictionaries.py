"""Dictionaries that a user brings: an extension of LibreOffice (.oxt), or a .dic with its .aff.

enchant looks for hunspell's files in a folder of the user's; this module says what to write there
and where. Writing is for the program's upper floors, atomically.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

import regex

from editor.article.errors import FileUnreadable
from editor.article.language import Language
from editor.proofing.spelling.errors import NotADictionary

# Ayaspell's Arabic .dic has 12 MB, its .aff 11; nothing of ours is larger.
_MOST_BYTES: Final = 64 * 2**20
_OURS: Final = regex.compile(r"(?P<tag>(?:ar|ru|en)(?:_[A-Z]{2})?)\.(?:dic|aff)")
_OTHER_NAMES: Final = {
    regex.compile(r"(?i)^(?:ayaspell|arabic|hunspell[-_]ar)"): "ar",
    regex.compile(r"(?i)^(?:russian|ru[-_]ru|hunspell[-_]ru)"): "ru_RU",
    regex.compile(r"(?i)^(?:english|en[-_]us|hunspell[-_]en)"): "en_US",
}


def dictionary_folder() -> Path:
    """Return the folder in which enchant looks for the user's hunspell dictionaries.

    Raises ``ImportError`` where the enchant library itself is missing.
    """
    # Late: it loads a C library.
    import enchant

    return Path(enchant.get_user_config_dir()) / "hunspell"


def language_of(name: str) -> Language:
    """Return the language of a file that ``dictionary_files`` named."""
    return Language(name[:2])


def dictionary_files(path: Path) -> Mapping[str, bytes]:
    """Return the files to put in ``dictionary_folder()``, by name, from what a user chose.

    ``path`` is an .oxt, or a .dic or .aff with the other beside it.
    Raises ``NotADictionary`` or ``FileUnreadable``.
    """
    try:
        if path.suffix.lower() == ".oxt":
            found = _in_extension(path)
        else:
            pair = (path.with_suffix(".dic"), path.with_suffix(".aff"))
            found = {each.name: each.read_bytes() for each in pair}
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    files = {_named(name): content for name, content in found.items()}
    for name, content in files.items():
        if not name:
            raise NotADictionary(name=path.name, reason=", ".join(found))
        if name.endswith(".dic") and not content.lstrip(b"\xef\xbb\xbf")[:1].isdigit():
            # Hunspell's first line is the number of words (hunspell(5)).
            raise NotADictionary(name=path.name, reason=name)
    tags = {PurePosixPath(name).stem for name in files}
    whole = {tag for tag in tags if {f"{tag}.dic", f"{tag}.aff"} <= files.keys()}
    if not whole:
        raise NotADictionary(name=path.name, reason=".dic + .aff")
    return {name: content for name, content in files.items() if PurePosixPath(name).stem in whole}


def _in_extension(path: Path) -> dict[str, bytes]:
    # Late: only an installation needs it.
    import zipfile

    content = path.read_bytes()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            wanted = [
                each
                for each in archive.infolist()
                if PurePosixPath(each.filename).suffix in (".dic", ".aff")
                and _named(PurePosixPath(each.filename).name)
                and "hyph" not in each.filename.lower()
            ]
            if sum(each.file_size for each in wanted) > _MOST_BYTES:
                raise NotADictionary(name=path.name, reason=f"> {_MOST_BYTES} B")
            return {PurePosixPath(each.filename).name: archive.read(each) for each in wanted}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        # The last two are zipfile's for a method it does not know and for an encrypted file.
        raise NotADictionary(name=path.name, reason=str(error)) from error


def _named(name: str) -> str:
    """Return the name under which enchant knows a dictionary of ours; empty for any other."""
    if _OURS.fullmatch(name):
        return name
    suffix = PurePosixPath(name).suffix.lower()
    tag = next((tag for found, tag in _OTHER_NAMES.items() if found.match(name)), "")
    return f"{tag}{suffix}" if tag and suffix in (".dic", ".aff") else ""
