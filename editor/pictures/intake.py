"""The door of the desk for pictures: judged before they are decoded, upright once they are in.

What is kept is the file as it came, byte for byte, with the position it was taken at: an editor
may have to check where a picture is from. Only a picture on its side is coded anew, once and here,
so that no page, paper, site or thumbnail ever has to turn it. ``publishing`` takes the position
out of whatever leaves the house.
"""

from __future__ import annotations

from dataclasses import dataclass

from editor.article.block import Figure, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Text
from editor.language.normalise import normalise
from editor.pictures.container import UNPACKING_FAULTS, Container
from editor.pictures.decoding import decoded
from editor.pictures.errors import (
    NotAPicture,
    PictureBroken,
    PictureKindRefused,
    PictureTooHeavy,
    PictureTooLarge,
)
from editor.pictures.facts import PictureFacts
from editor.pictures.kinds import container_of, refused_kind
from editor.pictures.limits import MOST_BYTES, most_pixels
from editor.pictures.notes import Note
from editor.pictures.reading import read_blocks
from editor.pictures.upright import upright_file


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture that was taken in: the file to keep, what it says of itself, what was noticed."""

    file: MediaFile
    facts: PictureFacts
    notes: tuple[Note, ...] = ()


def take_in(content: bytes, name: str) -> TakenPicture:
    """Return the picture in ``content``, the bytes of a file called ``name``.

    JPEG, PNG, WebP and GIF are taken, moving ones as they are. An SVG is refused, as it may hold a
    script; HEIC and TIFF are, as browsers do not show them. The picture is decoded once, to know
    that all of it is there: up to a second for the largest, so not on the window's thread.

    Raises ``PictureTooHeavy``, ``PictureTooLarge``, ``PictureKindRefused``, ``NotAPicture``,
    ``PictureBroken``.
    """
    if len(content) > MOST_BYTES:
        size = -(-len(content) // 2**20)
        raise PictureTooHeavy(name=name, size=size, limit=MOST_BYTES // 2**20)
    container = container_of(content)
    if container is None:
        if kind := refused_kind(content):
            raise PictureKindRefused(name=name, kind=kind)
        raise NotAPicture(name=name)
    try:
        return _judged(content, container, name)
    except UNPACKING_FAULTS as error:
        raise PictureBroken(name=name) from error


def _judged(content: bytes, container: Container, name: str) -> TakenPicture:
    width, height = container.size(content)
    if not width or not height:
        raise PictureBroken(name=name)
    limit = most_pixels(container)
    if width * height > limit:
        raise PictureTooLarge(name=name, width=width, height=height, limit=limit // 10**6)
    moves = container.moves(content)
    blocks = container.metadata(content)
    told = read_blocks(blocks)
    notes = [Note.MOVES] * moves + [Note.HOLDS_PLACE] * told.has_place
    notes += [Note.FACTS_UNREADABLE] * (not told.is_whole)
    # Turning one frame of several would stop the others.
    if told.orientation != 1 and not moves:
        content = upright_file(content, container, blocks, told.orientation, name)
        width, height = container.size(content)
        notes.append(Note.TURNED)
    else:
        decoded(content, container, name, least=1)
    file = MediaFile(content, container.media_type, width, height)
    return TakenPicture(file, told.facts, tuple(notes))


def figure_from(taken: TakenPicture, language: Language) -> Figure:
    """Return a new figure for an article in ``language``, with what the file says of itself.

    Caption, alt text and rights are those in ``language``, else the file's default ones; a caption
    and rights in another language alone are taken too, to be translated. An alt text is not: it is
    read aloud and seen by nobody. Nor is it guessed from a caption: it says what is seen.
    """
    facts = taken.facts
    return new_block(
        Figure,
        language,
        media_id=taken.file.id,
        caption=Text.of(normalise(facts.caption.best(language)).text.strip()),
        credit_line=_line(facts.credit_line),
        creator=_line(", ".join(facts.creators)),
        alt_text=_line(facts.alt_text.own(language) or facts.alt_text.default),
        rights=_line(facts.rights.best(language)),
    )


def _line(text: str) -> str:
    return " ".join(normalise(text).text.split())
