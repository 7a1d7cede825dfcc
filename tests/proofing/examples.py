"""Articles out of the notation in which the rule pack writes its examples.

A line is a paragraph; ``# `` begins the headline, ``> `` the lead, ``## `` and ``### `` headings,
``! credit | caption | alt`` a picture, ``>> text | speaker`` a quote, ``@ `` a source, ``~ `` the
signature, ``P: `` the photo credit, ``[text](address)`` is a link, ``70× `` a sentence said so many
times; ``== ru`` begins another edition of the story. What an example does not say is sound: a good
headline, lead and source, so that nothing but the example is found.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Figure, Heading, Paragraph, Quote, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text

HEADLINES = {
    Language.AR: "متحف المدينة يفتح قاعة جديدة للمخطوطات",
    Language.RU: "Музей города открывает новый зал рукописей",
    Language.EN: "The city museum opens a new hall of manuscripts",
}
LEADS = {
    Language.AR: "فتح متحف المدينة صباح اليوم قاعة جديدة للمخطوطات النادرة، تضم مئة مخطوطة من "
    "مكتبات المدينة ومن مجموعات خاصة، وتبقى القاعة مفتوحة طوال العام.",
    Language.RU: "Музей города открыл сегодня утром новый зал редких рукописей: в нём сто "
    "рукописей из библиотек города и частных собраний, зал открыт весь год.",
    Language.EN: "The city museum opened a new hall of rare manuscripts this morning: it holds a "
    "hundred manuscripts from the libraries of the city and is open all year.",
}
SOURCES = {
    Language.AR: "الخدمة الصحفية في المتحف",
    Language.RU: "пресс-служба музея",
    Language.EN: "the museum's press office",
}
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


def sound(language: Language = Language.AR) -> Article:
    """An article without a fault and without a body."""
    return replace(
        Article.new(language, HEADLINES[language]),
        lead=Text.of(LEADS[language]),
        sources=(Source(SOURCES[language]),),
    )


def siblings(text: str) -> tuple[Article, ...]:
    """The other editions that an example describes."""
    _, *others = text.split("\n== ")
    parted = (each.partition("\n") for each in others)
    return tuple(example(body, Language(language)) for language, _, body in parted)


def example(text: str, language: Language = Language.AR) -> Article:
    """The article that an example describes."""
    text = text.split("\n== ")[0]
    article = sound(language)
    blocks: list[Any] = []
    changes: dict[str, Any] = {}
    for line in text.strip("\n").split("\n"):
        kind, _, rest = line.partition(" ")
        match kind:
            case "#":
                changes["headline"] = rest
            case ">":
                changes["lead"] = Text.of(rest)
            case "##" | "###":
                blocks.append(new_block(Heading, language, text=rest, level=len(kind)))
            case "!":
                blocks.append(_figure(rest, language))
            case ">>":
                said, _, speaker = rest.partition("|")
                blocks.append(
                    new_block(Quote, language, text=said.strip(), speaker=speaker.strip())
                )
            case "@":
                changes["sources"] = (Source(rest),) if rest else ()
            case "~":
                changes["signature"] = rest
            case "P:":
                changes["photo_credit"] = rest
            case _ if kind.endswith("×") and kind[:-1].isdecimal():
                said = " ".join([rest] * int(kind[:-1]))
                blocks.append(new_block(Paragraph, language, text=said))
            case _:
                blocks.append(new_block(Paragraph, language, text=_linked(line)))
    if not blocks:
        blocks.append(new_block(Paragraph, language, text=LEADS[language]))
    return replace(article, blocks=tuple(blocks), **changes)


def _figure(line: str, language: Language) -> Figure:
    credit, caption, alt = (part.strip() for part in line.split("|"))
    return new_block(
        Figure,
        language,
        media_id="0" * 64,
        credit_line=credit,
        caption=Text.of(caption),
        alt_text=alt,
    )


def _linked(line: str) -> Text:
    spans, end = [], 0
    for match in _LINK.finditer(line):
        spans += [
            Span(line[end : match.start()]),
            Span(match[1], Format(link=match[2])),
        ]
        end = match.end()
    return Text((*spans, Span(line[end:])))


def language_of(text: str, languages: tuple[Language, ...]) -> Language:
    """The language an example of a rule for several languages is written in."""
    text = text.split("\n== ")[0]
    scripts = ((Language.AR, "[\u0621-\u064a]"), (Language.RU, "[\u0410-\u044f]"))
    for language, letters in scripts:
        if language in languages and re.search(letters, text):
            return language
    return Language.EN if Language.EN in languages and re.search("[A-Za-z]", text) else languages[0]
