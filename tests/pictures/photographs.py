"""Pictures made on the spot: drawings with edges, gradients and every kind of metadata."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from typing import Any

from PIL import Image, PngImagePlugin

TYPES = ("JPEG", "PNG", "WEBP")


@cache
def drawing(width: int = 96, height: int = 64) -> Image.Image:
    """A gradient with one dark corner, so that turning it shows."""
    image = Image.merge(
        "RGB",
        [
            Image.linear_gradient("L").resize((width, height)),
            Image.linear_gradient("L").rotate(90).resize((width, height)),
            Image.radial_gradient("L").resize((width, height)),
        ],
    )
    image.paste((0, 0, 0), (0, 0, width // 4, height // 4))
    return image


def coded(kind: str = "JPEG", image: Image.Image | None = None, **options: Any) -> bytes:
    written = io.BytesIO()
    (image or drawing()).save(written, kind, **options)
    return written.getvalue()


def exif(position: bool = True, orientation: int = 1, **texts: str) -> bytes:
    """An EXIF block as cameras write it: with a thumbnail's worth of extras and a position."""
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x010F] = "Camera Works"
    for name, tag in (("description", 0x010E), ("artist", 0x013B), ("copyright", 0x8298)):
        if name in texts:
            block[tag] = texts[name]
    settings = block.get_ifd(0x8769)
    settings[0x9003] = "2026:05:09 18:04:11"
    settings[0x9011] = "+03:00"
    settings[0x927C] = b"maker's notes: 55.7961 49.1064"
    settings[0xA431] = "SERIAL-12345"
    if position:
        place = block.get_ifd(0x8825)
        place[1], place[2] = "N", (55.0, 47.0, 46.0)
        place[3], place[4] = "E", (49.0, 6.0, 23.0)
    return block.tobytes()


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:drone="http://example.org/drone/"
 photoshop:Credit="Агентство «Волга»" exif:GPSLatitude="55,47.7N" drone:GpsLongitude="49.1"
 drone:Wingspan="2.5"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/">
<dc:creator><rdf:Seq><rdf:li>سليم الناظر</rdf:li><rdf:li>Anna Orlova</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Lights on the river</rdf:li>
<rdf:li xml:lang="ar-EG">أضواء على النهر</rdf:li><rdf:li xml:lang="ru">Огни на реке</rdf:li>
<rdf:li xml:lang="tt">Елгадагы утлар</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="ru">Река ночью</rdf:li></rdf:Alt>
</Iptc4xmpCore:AltTextAccessibility>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026</rdf:li></rdf:Alt></dc:rights>
<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">
<plus:LicensorURL>https://example.org/license</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
<xmpRights:WebStatement rdf:resource="https://example.org/rights"/>
<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">
<Iptc4xmpExt:City>Казань</Iptc4xmpExt:City><exif:GPSAltitude>60/1</exif:GPSAltitude>
</rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def with_everything(kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A picture with EXIF and XMP, both of which tell where it was taken."""
    options: dict[str, Any] = {"xmp": XMP.encode()}
    if kind == "PNG":
        options = {"pnginfo": PngImagePlugin.PngInfo()}
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP, zip=True)
    return coded(kind, exif=exif(orientation=orientation), **options)


def with_iim(content: bytes, *sets: tuple[int, int, bytes]) -> bytes:
    """The JPEG with these data sets (record, number, value) among Photoshop's resources."""
    iim = b"".join(struct.pack(">BBBH", 0x1C, *head, len(value)) + value for *head, value in sets)
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim)) + iim + b"\0" * (len(iim) % 2)
    payload = b"Photoshop 3.0\0" + resource
    return content[:2] + b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload + content[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pixels(content: bytes) -> list[bytes]:
    """Every frame as it is shown, as RGBA."""
    frames = []
    with Image.open(io.BytesIO(content)) as image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            frames.append(image.convert("RGBA").tobytes())
    return frames
