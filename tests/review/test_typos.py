"""What counts as a typo, and who may be the second pair of eyes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Heading, Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.review.typos import only_typos, wrote_substance
from tests.strategies import articles

KEPT = replace(
    Article.new(Language.AR, "معرض جديد للمخطوطات"),
    blocks=(new_block(Paragraph, Language.AR, text="افتتح المتحف اليوم معرضا يضم 3.5 ألف كتاب"),),
)


def saying(text: str | Text) -> Article:
    [block] = KEPT.blocks
    return KEPT.with_block(replace(block, text=text if isinstance(text, Text) else Text.of(text)))


@pytest.mark.parametrize(
    "text",
    [
        "افتتح المتحف اليوم، معرضا يضم 3.5 ألف كتاب.",
        "إفتتح المتحف اليوم معرضًا يضم 3.5 ألف كتاب",
        "افتتح  المتحف اليوم معرضا، يضمّ 3.5 ألف كتاب!",
        "افتتح المتحف اليوم «معرضا» يضم 3.5 ألف كتاب",
        "افتتحالمتحف اليوم معرضا يضم 3.5 ألف كتاب",
    ],
)
def test_marks_spaces_and_hamzas_are_typos(text: str) -> None:
    assert only_typos(KEPT, saying(text))
    assert only_typos(saying(text), KEPT)


@pytest.mark.parametrize(
    "text",
    [
        "افتتح المتحف أمس معرضا يضم 3.5 ألف كتاب",
        "افتتح المتحف اليوم معرضا يضم 35 ألف كتاب",
        "افتتح المتحف اليوم معرضا يضم 3 5 ألف كتاب",
        "افتتح المتحف اليوم معرضا يضم 3.5% ألف كتاب",
        "افتتح المتحف اليوم معرضا",
        "",
        Text((Span("افتتح المتحف", Format(link="https://example.org/")), Span(" اليوم"))),
    ],
)
def test_words_numbers_and_links_are_more(text: str | Text) -> None:
    assert not only_typos(KEPT, saying(text))


def test_so_are_blocks_and_fields() -> None:
    block = KEPT.blocks[0]
    as_heading = new_block(Heading, Language.AR, text=block.text)
    for changed in (
        replace(KEPT, blocks=(*KEPT.blocks, block)),
        replace(KEPT, blocks=(replace(as_heading, id=block.id),)),
        replace(KEPT, headline="معرض قديم للمخطوطات"),
        replace(KEPT, rubric="kultura"),
        replace(KEPT, slug="forum"),
        replace(KEPT, sources=(Source("تاس"),)),
        replace(KEPT, signature="سلمى"),
    ):
        assert not only_typos(KEPT, changed)


@given(articles())
def test_an_article_differs_from_itself_by_nothing(article: Article) -> None:
    assert only_typos(article, article)
    marked = replace(article, headline=article.headline + "\u064e.")
    assert only_typos(article, marked)


def revisions(*texts: tuple[str, Article]) -> list[tuple[str, object]]:
    return [(author, lambda text=text: text) for author, text in texts]


def test_four_eyes_are_counted_per_revision() -> None:
    comma = saying("افتتح المتحف اليوم، معرضا يضم 3.5 ألف كتاب")
    rewritten = saying("افتتح متحف المدينة معرضا")
    # Newest first.
    assert not wrote_substance(revisions(("mona", KEPT)), "salma")
    assert not wrote_substance(revisions(("salma", comma), ("mona", KEPT)), "salma")
    assert wrote_substance(revisions(("salma", rewritten), ("mona", KEPT)), "salma")
    # Two harmless looking saves are judged as one.
    assert wrote_substance(
        revisions(("salma", comma), ("salma", rewritten), ("mona", rewritten), ("salma", KEPT)),
        "salma",
    )
    assert not wrote_substance(
        revisions(("salma", comma), ("salma", rewritten), ("mona", KEPT)), "salma"
    )
    assert wrote_substance(revisions(("salma", KEPT)), "salma")
    assert not wrote_substance([], "salma")


def test_a_programs_revision_is_no_pair_of_eyes() -> None:
    comma = saying("افتتح المتحف اليوم، معرضا يضم 3.5 ألف كتاب")
    rewritten = saying("افتتح متحف المدينة معرضا")
    fixed = saying("افتتح متحف المدينة معرضًا")
    # Her rewriting, then what is safe put right by a command: the text is still hers.
    assert wrote_substance(revisions(("", fixed), ("salma", rewritten), ("mona", KEPT)), "salma")
    assert wrote_substance(
        revisions(("salma", fixed), ("", fixed), ("salma", rewritten), ("mona", KEPT)), "salma"
    )
    # What the program wrote is not hers: an import, and her comma behind it.
    assert not wrote_substance(revisions(("salma", comma), ("", KEPT), ("mona", fixed)), "salma")
    assert not wrote_substance(revisions(("", rewritten), ("mona", KEPT)), "salma")
    # Somebody has seen it since.
    assert not wrote_substance(
        revisions(("mona", fixed), ("", fixed), ("salma", rewritten), ("mona", KEPT)), "salma"
    )
