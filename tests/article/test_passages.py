from dataclasses import replace

from hypothesis import given

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Figure, Quote, Separator, new_block
from editor.article.language import Language
from editor.article.passages import PassageKind, passages, with_passages
from editor.article.span import Format, Span, Text
from tests.strategies import articles


def _article() -> Article:
    return replace(
        Article.new(Language.AR, "عنوان"),
        lead=Text.of("مقدمة"),
        blocks=(
            new_block(Quote, Language.AR, text="قول", speaker="قائل"),
            new_block(Separator, Language.AR),
            new_block(
                Figure,
                Language.AR,
                media_id="0" * 64,
                caption=Text.of("شرح"),
                credit_line="اعتماد",
                alt_text="بديل",
            ),
        ),
        signature="توقيع",
        sources=(Source("مصدر", "https://example.org/"), Source("ثان")),
    )


def test_passages_come_in_the_order_of_the_page() -> None:
    found = [(each.kind, each.text.plain) for each in passages(_article()) if each.text]
    assert found == [
        (PassageKind.HEADLINE, "عنوان"),
        (PassageKind.LEAD, "مقدمة"),
        (PassageKind.BLOCK, "قول"),
        (PassageKind.SPEAKER, "قائل"),
        (PassageKind.CAPTION, "شرح"),
        (PassageKind.CREDIT_LINE, "اعتماد"),
        (PassageKind.ALT_TEXT, "بديل"),
        (PassageKind.SIGNATURE, "توقيع"),
        (PassageKind.SOURCE, "مصدر"),
        (PassageKind.SOURCE, "ثان"),
    ]
    assert [each.number for each in passages(_article())] == list(range(12))


def test_every_passage_can_be_changed_and_nothing_else_changes() -> None:
    before = _article()
    after = with_passages(before, lambda passage: Text.of(passage.text.plain + "!"))
    assert [each.text.plain for each in passages(after)] == [
        each.text.plain + "!" for each in passages(before)
    ]
    assert after.sources[0].url == "https://example.org/"
    assert [block.id for block in after.blocks] == [block.id for block in before.blocks]
    back = with_passages(after, lambda passage: Text.of(passage.text.plain[:-1]))
    assert back == before


def test_formats_stay_in_rich_passages_and_go_in_plain_ones() -> None:
    strong = Text((Span("قوي", Format(strong=True)),))
    after = with_passages(_article(), lambda passage: strong)
    assert after.headline == "قوي"
    assert after.lead == strong


@given(articles())
def test_an_article_left_alone_is_the_same_one(article: Article) -> None:
    assert with_passages(article, lambda passage: passage.text) is article
