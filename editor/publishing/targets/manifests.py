"""What a place says of its releases: which there are, and on which each was built.

The place may be written to by others too, so what it says is taken for ours or left alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

RELEASE_ID = re.compile(r"[0-9]{8,12}-[0-9a-f]{12}")
"""The name of a release: its number, and what tells two tries apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a release is: on which one it was built, for which delivery.

    ``content`` is a hash of all that was to be changed; ``whole`` is False until all is built.
    ``desk`` is the copy of a store that made it, empty where it did not say.
    """

    id: str
    base: str
    key: str
    content: str
    whole: bool = False
    desk: str = ""


def shown_of(kept: tuple[Manifest, ...], newest: str) -> tuple[Manifest, ...]:
    """Return the releases that readers see or saw, the last delivered first."""
    by_id = {each.id: each for each in kept}
    found, release = [], by_id.get(newest)
    while release is not None and release not in found:
        found.append(release)
        release = by_id.get(release.base)
    return tuple(found)


def manifest_in(name: str, text: bytes) -> Manifest | None:
    """Return what a file says of a release, None where it is not one that we wrote."""
    try:
        manifest = Manifest(**json.loads(text))
    except (ValueError, TypeError):
        return None
    told = (manifest.id, manifest.base, manifest.key, manifest.content, manifest.desk)
    ours = name == f"releases/{manifest.id}.json" and all(isinstance(each, str) for each in told)
    return manifest if ours and RELEASE_ID.fullmatch(manifest.id) else None
