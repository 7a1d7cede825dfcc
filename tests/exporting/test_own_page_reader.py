"""Pages that only claim to be ours: nothing unsafe comes in, and no words are lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.span import Format, Text
from editor.exporting.fitness import fit_to_publish
from editor.exporting.html import render_page
from editor.importing.warraq_page import is_own_page, read_page
from tests.exporting.hostile import hostile_article
from tests.exporting.samples import load, story


def page() -> str:
    return render_page(story()[Language.AR], media=load)


def changed(before: str, after: str) -> Article | None:
    source = page()
    assert before in source
    read = read_page(source.replace(before, after))
    return read and read.article


def test_other_pages_are_not_ours() -> None:
    assert not is_own_page("<html><meta name='generator' content='Other'></html>")
    for source in ("", "x", "<main><article>", "<html lang=ar dir=rtl><main><article></main>"):
        assert read_page(source) is None or read_page(source).article.blocks == ()


def test_an_unsafe_link_is_dropped_and_its_words_stay() -> None:
    article = changed("https://example.org/ar/festival?day=1&amp;hall=2", "javascript:alert(1)")
    assert article is not None
    spans = [span for block in article.blocks for span in getattr(block, "text", Text()).spans]
    assert [span.text for span in spans if span.text == "الموقع الرسمي للمهرجان"] == []
    assert any("الموقع الرسمي للمهرجان" in span.text for span in spans)
    assert all(span.format.link is None for span in spans)


def test_a_picture_from_elsewhere_is_not_fetched() -> None:
    source = page()
    start = source.index('src="data:image/png')
    end = source.index('"', start + 5)
    read = read_page(source[:start] + 'src="https://example.org/spy.png' + source[end:])
    assert read is not None
    assert {file.media_type for file in read.media} == {"image/svg+xml"}
    assert read.article.figures == story_figures(read.article)


def story_figures(article: Article) -> tuple[object, ...]:
    # The name of the picture stays, though its file is not there.
    return tuple(replace(figure) for figure in article.figures if len(figure.media_id) == 64)


def test_words_added_where_we_put_none_are_not_lost_in_silence() -> None:
    assert changed('<div class="body">', '<div class="body">كلام جديد') is None
    assert changed("</article>", "<div>كلام جديد</div></article>") is None


def test_an_unknown_language_is_not_ours() -> None:
    assert changed('<html lang="ar"', '<html lang="xx"') is None
    assert changed('dir="rtl">\n<head>', 'dir="up">\n<head>') is None


def test_ids_that_are_none_or_repeat_are_made_anew() -> None:
    source = page()
    ids = [block.id for block in read_page(source).article.blocks]
    read = read_page(source.replace(ids[2], ids[1]).replace(ids[3], "x onload=1"))
    assert read is not None
    assert len({block.id for block in read.article.blocks}) == len(ids)
    assert from_json(to_json(read.article)) == read.article


def test_controls_are_dropped() -> None:
    article = changed("برنامج الأيام الثلاثة</h2>", "برنامج \u202eالأيام\x00 الثلاثة</h2>")
    assert article is not None
    assert article.headings[0].text.plain == "برنامج الأيام الثلاثة"


@pytest.mark.parametrize("element", ["strong", "span", "ul><li", "section", "div", "blockquote"])
def test_deep_nesting_is_refused_or_read_and_never_breaks(element: str) -> None:
    deep = f"<p>{f'<{element}>' * 20_000}نص"
    source = page().replace('<div class="body">', f'<div class="body">{deep}', 1)
    read = read_page(source)
    assert read is None or from_json(to_json(read.article)) == read.article


def test_a_hostile_article_comes_back_as_words() -> None:
    article = fit_to_publish(hostile_article())
    read = read_page(render_page(article, media=load))
    assert read is not None
    safe = tuple(replace(source, url=None) for source in article.sources)
    assert read.article.headline == article.headline
    assert read.article.tags == article.tags
    assert [source.name for source in read.article.sources] == [each.name for each in safe]


def test_an_article_that_links_elsewhere_by_hand_has_no_link_on_the_page() -> None:
    words = Text.of("انقر", Format(link="javascript:alert(1)"))
    blocks = (new_block(Paragraph, Language.AR, text=words),)
    source = render_page(replace(Article.new(Language.AR, "خبر"), blocks=blocks), media=load)
    assert "javascript" not in source


@given(st.data())
def test_a_damaged_page_gives_a_sound_article_or_none(data: st.DataObject) -> None:
    source = page()
    body = source.index("<body>")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(body, len(source) - 1))
        end = data.draw(st.integers(start, min(start + 200, len(source))))
        source = (
            source[:start] + data.draw(st.text("<>/=\"' abc&;#x0!-", max_size=20)) + source[end:]
        )
    read = read_page(source)
    if read is not None:
        assert from_json(to_json(read.article)) == read.article
