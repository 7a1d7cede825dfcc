"""What the desk decides about its site: whose it is, where, and the words of its own pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.article.language import Language
from editor.exporting.site import DEFAULT_SITE, SiteFacts
from editor.publishing.site.errors import NoSuchZone

SETTINGS_KEY = "site"
"""The key under which ``db.settings`` keeps what ``SiteSettings.to_json`` returns."""


def _nothing() -> Mapping[Language, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """The site of one target.

    ``facts.base_url`` is the address readers use (``https://example.org``, a path below it is
    allowed); the site cannot be built without one. ``zone`` is the clock its dates are shown by.
    ``about`` and ``corrections`` are the texts of those two pages, paragraphs parted by a blank
    line, a line that begins with ``## `` being a heading.
    """

    facts: SiteFacts = DEFAULT_SITE
    zone: str = "Europe/Moscow"
    about: Mapping[Language, str] = field(default_factory=_nothing)
    corrections: Mapping[Language, str] = field(default_factory=_nothing)

    def motto_of(self, language: Language) -> str:
        """Return what a search engine is told of the whole site: the first words about it."""
        first = " ".join(self.about.get(language, "").partition("\n\n")[0].split())
        return first if first and not first.startswith("#") else self.facts.full_name(language)

    @property
    def clock(self) -> ZoneInfo:
        """The time zone of the site; raises ``NoSuchZone``."""
        try:
            return ZoneInfo(self.zone)
        # A key that is a folder of the list, or leads out of it.
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise NoSuchZone(zone=self.zone) from error

    def to_json(self) -> dict[str, Any]:
        """Return what the desk's settings keep: the zone and the texts, by language."""
        return {
            "zone": self.zone,
            "about": {language.value: text for language, text in self.about.items()},
            "corrections": {language.value: text for language, text in self.corrections.items()},
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any] | None, facts: SiteFacts) -> Self:
        """Return the settings as they were kept; what was not kept is as shipped."""
        kept = kept or {}
        texts = {
            name: MappingProxyType(
                {Language(tag): str(text) for tag, text in kept.get(name, {}).items()}
            )
            for name in ("about", "corrections")
        }
        return cls(facts=facts, zone=str(kept.get("zone", "Europe/Moscow")), **texts)
