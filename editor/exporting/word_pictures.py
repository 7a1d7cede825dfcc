"""Pictures in a Word file: as they leave the house, at the width of the text, with their alt text.

DrawingML, ECMA-376 part 1, §20.4. A picture's name is the id of the file that the desk keeps: that
file is found again when the document returns, whatever a word processor did to its own.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field

from editor.article.media import MediaFile, MediaLoader
from editor.article.word_changes import Piece
from editor.exporting.word_package import MAIN, WordPackage
from editor.exporting.word_xml import Element, make, with_attributes

_EMU_A_PIXEL = 9525
_WIDTH = 15 * 360_000
_TALLEST = 18 * 360_000
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_PICTURE_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


@dataclass(slots=True)
class Drawings:
    """Puts pictures into the package and says where they are drawn.

    ``sent`` gives the SHA-256, the width and the height of each file by media id.
    """

    package: WordPackage
    media: MediaLoader
    sent: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    _files: dict[str, tuple[str, int, int] | None] = field(default_factory=dict)
    _count: int = 0

    def drawing(self, piece: Piece) -> Element:
        """Return the run's content for a picture; words where the desk does not have its file."""
        if piece.media_id not in self._files:
            self._files[piece.media_id] = self._store(piece.media_id)
        self._count += 1
        stored = self._files[piece.media_id]
        if stored is None:
            stored = self._placeholder()
        relation, width, height = stored
        return make("w:drawing", self._inline(piece, relation, width, height))

    def _store(self, media_id: str) -> tuple[str, int, int] | None:
        file = self.media(media_id)
        content, suffix = _for_word(file) if file is not None else (b"", "")
        if file is None or not suffix:
            return None
        digest = hashlib.sha256(content).hexdigest()
        self.sent[media_id] = (digest, file.width or 0, file.height or 0)
        part = f"word/media/{media_id[:32]}.{suffix}"
        self.package.add(part, content)
        relation = self.package.relate(MAIN, "image", part)
        return relation, *_size(file)

    def _placeholder(self) -> tuple[str, int, int]:
        """Return a grey field in the place of a picture that the desk does not have."""
        # Late: Pillow is for the rare picture that must be drawn or coded anew.
        from PIL import Image

        buffer = io.BytesIO()
        Image.new("L", (48, 27), 225).save(buffer, "PNG")
        self.package.add("word/media/missing.png", buffer.getvalue())
        relation = self.package.relate(MAIN, "image", "word/media/missing.png")
        return relation, _WIDTH // 3, _WIDTH // 3 * 9 // 16

    def _inline(self, piece: Piece, relation: str, width: int, height: int) -> Element:
        extent = {"cx": width, "cy": height}
        # A name stands in a file once, a picture may stand there twice.
        name = f"{piece.media_id} {self._count}"
        title: dict[str, str | int] = {
            "id": self._count,
            "name": name,
            "descr": piece.alt_text,
        }
        blip = with_attributes(make("a:blip"), r_embed=relation)
        picture = make(
            "pic:pic",
            make("pic:nvPicPr", with_attributes(make("pic:cNvPr"), **title), make("pic:cNvPicPr")),
            make("pic:blipFill", blip, make("a:stretch", make("a:fillRect"))),
            make(
                "pic:spPr",
                make(
                    "a:xfrm",
                    with_attributes(make("a:off"), x=0, y=0),
                    with_attributes(make("a:ext"), **extent),
                ),
                with_attributes(make("a:prstGeom", make("a:avLst")), prst="rect"),
            ),
        )
        return with_attributes(
            make(
                "wp:inline",
                with_attributes(make("wp:extent"), **extent),
                with_attributes(make("wp:docPr"), **title),
                make(
                    "a:graphic",
                    with_attributes(make("a:graphicData", picture), uri=_PICTURE_SPACE),
                ),
            ),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        )


def _for_word(file: MediaFile) -> tuple[bytes, str]:
    """Return the file in a form that every word processor draws, and its suffix; none for SVG."""
    if suffix := _SUFFIXES.get(file.media_type):
        return file.content, suffix
    if file.media_type not in ("image/webp", "image/avif"):
        return b"", ""
    # Late: as above.
    from PIL import Image

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(file.content)) as image:
        image.convert("RGBA" if "A" in image.getbands() else "RGB").save(buffer, "PNG")
    return buffer.getvalue(), "png"


def _size(file: MediaFile) -> tuple[int, int]:
    """Return width and height in EMU: the picture's own, no wider and taller than the page."""
    width, height = (file.width or 640) * _EMU_A_PIXEL, (file.height or 360) * _EMU_A_PIXEL
    share = min(1, _WIDTH / width, _TALLEST / height)
    return max(1, int(width * share)), max(1, int(height * share))
