"""Fixes: whole letters, from the end, once; what a text carries besides its letters stays."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import Figure, Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.proofing.check import check
from editor.proofing.finding import Fix
from editor.proofing.fixing import apply_fixes, safe_fixes
from tests.proofing.examples import example
from tests.strategies import articles

STRONG = Format(strong=True)
PIECES = [
    "الى ",
    "المدينة ، ",
    "ابريل/نيسان ",
    "مـحمد ",
    "20 %",
    " و ",
    '"قازان" ',
    "  ",
    "نص. ",
    "ان ",
]


def first_text(article: Article) -> str:
    block = article.blocks[0]
    assert isinstance(block, Paragraph)
    return block.text.plain


def settled(article: Article) -> Article:
    """The article after safe fixes until none is left."""
    for _ in range(8):
        mended = apply_fixes(article, safe_fixes(check(article)))
        if mended == article:
            return article
        article = mended
    raise AssertionError("the fixes undo each other")


def test_several_fixes_of_one_text() -> None:
    article = example('وصل الوفد الى المدينة ، ثم زار منتدى "قازان" أمس ، وعاد.')
    mended = apply_fixes(article, check(article))
    assert first_text(mended) == "وصل الوفد إلى المدينة، ثم زار منتدى «قازان» أمس، وعاد."


def test_fix_all_safe_touches_the_red_tier_alone() -> None:
    article = example('وصل الوفد الى منتدى "قازان" ، ثم عاد.')
    mended = apply_fixes(article, safe_fixes(check(article)))
    assert first_text(mended) == 'وصل الوفد إلى منتدى "قازان"، ثم عاد.'


def test_one_finding_mends_a_habit_in_a_whole_text() -> None:
    article = example("زار الوفد المدينة, ثم المتحف, ثم عاد.")
    [finding] = check(article)
    assert first_text(apply_fixes(article, [finding])) == "زار الوفد المدينة، ثم المتحف، ثم عاد."


def test_another_fix_may_be_chosen() -> None:
    article = example("قرأت عن افريقيا.")
    [finding] = check(article)
    mended = apply_fixes(article, [(finding, finding.suggestions[1])])
    assert first_text(mended) == "قرأت عن إفريقيا."


def test_formats_and_links_stay() -> None:
    spans = (Span("وصل "), Span("الى", STRONG), Span(" المدينة ، ثم عاد."))
    article = replace(example("x"), blocks=(new_block(Paragraph, Language.AR, text=Text(spans)),))
    [block] = apply_fixes(article, check(article)).blocks
    assert isinstance(block, Paragraph)
    assert block.text == Text((Span("وصل "), Span("إلى", STRONG), Span(" المدينة، ثم عاد.")))


def test_every_part_can_be_mended() -> None:
    figure = new_block(
        Figure,
        Language.AR,
        media_id="0" * 64,
        caption=Text.of("القاعة ، من الداخل"),
        alt_text="رجل  يقرأ",
        credit_line="تاس  والمتحف",
    )
    article = replace(
        example("نص."),
        headline="معرض  جديد للمخطوطات",
        kicker="ثقافة  وفن",
        dateline="قازان  ، روسيا",
        date=ArticleDate(None, "16  مايو"),
        signature="فريق  التحرير",
        photo_credit="تاس  والمتحف",
        sources=(Source("تاس"), Source("وكالة  الأنباء")),
        blocks=(figure,),
    )
    mended = settled(article)
    assert not any("  " in text for text in mended.texts())
    assert mended.figures[0].alt_text == "رجل يقرأ"
    assert mended.sources[1].name == "وكالة الأنباء"


def test_what_no_longer_stands_there_is_left_alone() -> None:
    article = example("وصل الوفد الى المدينة.")
    findings = check(article)
    edited = example("وصل الضيوف من المدينة.")
    assert apply_fixes(edited, findings) == edited
    changed = article.with_block(replace(article.blocks[0], text=Text.of("نص آخر تماما.")))
    assert apply_fixes(changed, findings) == changed


def test_of_two_that_overlap_one_is_applied() -> None:
    article = example("وصل الوفد الى المدينة.")
    [finding] = check(article)
    both = [(finding, finding.suggestions[0]), (finding, Fix("نحو"))]
    assert first_text(apply_fixes(article, both)) == "وصل الوفد إلى المدينة."


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_the_same_fixes_twice_are_the_same_as_once(text: str) -> None:
    article = example(text.strip() or "نص.")
    findings = check(article)
    once = apply_fixes(article, safe_fixes(findings))
    done = settled(article)
    assert safe_fixes(check(done)) == ()
    assert settled(once) == done


@given(article=articles())
def test_safe_fixes_of_any_article_come_to_an_end(article: Article) -> None:
    assert safe_fixes(check(settled(article))) == ()
