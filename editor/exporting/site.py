"""What a page says of the site it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from editor.article.article import Article
from editor.article.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """Whose page it is: names in each language and, once there is one, the address.

    ``motto`` is the second line of the name on the page. ``rubrics`` gives the label of a rubric
    by its key; a key without a label is shown as it is. ``base_url`` is None before publication:
    then a page has no canonical address and calls itself by ``urn:uuid:``.
    """

    names: Mapping[Language, str]
    mottoes: Mapping[Language, str]
    emblem: str
    rubrics: Mapping[str, Mapping[Language, str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    base_url: str | None = None

    def full_name(self, language: Language) -> str:
        """Return the name with its motto, as a credit line writes it."""
        return f"{self.names[language]} {self.mottoes[language]}".strip()

    def rubric(self, key: str, language: Language) -> str:
        """Return the label of a rubric, or its key where the site gives none."""
        return self.rubrics.get(key, {}).get(language, key)

    def address(self, article: Article) -> str | None:
        """Return where the article stands on the site; None while it has no address.

        The form is ``base/language/rubric/slug/``, one for every language; the final slash is that
        of a page kept as a folder's ``index.html``, which any web server gives without rules.
        """
        if self.base_url is None or not article.slug:
            return None
        parts = (self.base_url.rstrip("/"), article.language.value, article.rubric, article.slug)
        return "/".join(part for part in parts if part) + "/"


def _in_three(ar: str, ru: str, en: str) -> Mapping[Language, str]:
    return MappingProxyType({Language.AR: ar, Language.RU: ru, Language.EN: en})


# The keys are the sections of the site's addresses, in use since 2021.
_RUBRICS = MappingProxyType(
    {
        "novosti": _in_three("الأخبار", "Новости", "News"),
        "main": _in_three("الرئيسية", "Главное", "Top stories"),
        "temy/politika": _in_three("سياسة", "Политика", "Politics"),
        "temy/ekonomika": _in_three("اقتصاد", "Экономика", "Economy"),
        "kultura": _in_three("ثقافة", "Культура", "Culture"),
        "rossia": _in_three("روسيا", "Россия", "Russia"),
        "proekty": _in_three("مشاريع", "Проекты", "Projects"),
        "o-gruppe": _in_three("حول المجموعة", "О Группе", "About the Group"),
    }
)

DEFAULT_SITE = SiteFacts(
    names=_in_three(
        "مجموعة الرؤية الاستراتيجية",
        "Группа стратегического видения",
        "Group of Strategic Vision",
    ),
    mottoes=_in_three(
        "«روسيا – العالم الإسلامي»",
        "«Россия – Исламский мир»",
        "“Russia – Islamic World”",
    ),
    emblem="ر",
    rubrics=_RUBRICS,
)
"""The Group's own site, before anything is published."""
