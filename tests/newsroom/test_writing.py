"""Who wrote a sentence, asked of a real store."""

from __future__ import annotations

from dataclasses import replace

from db import articles
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.language import Language
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.newsroom.writing import UNSAVED, sentence_at, written
from editor.review.blame import Steps


def begun(words: str) -> Article:
    article = Article.new(Language.EN)
    return replace(article, blocks=(new_block(Paragraph, Language.EN, text=Text.of(words)),))


def with_words(article: Article, words: str) -> Article:
    [block] = article.blocks
    assert isinstance(block, Paragraph)
    return replace(article, blocks=(replace(block, text=Text.of(words)),))


def place(article: Article, start: int = 0, end: int | None = None) -> Place:
    [block] = article.blocks
    assert isinstance(block, Paragraph)
    return Place(Part.TEXT, block.id, start, len(block.text) if end is None else end)


def told(store: Store, page: Article, revision: str, steps: Steps) -> list[tuple[str | None, str]]:
    found = written(store, page, revision, place(page), "yusuf", steps)
    return [(each.stamp.author, "|".join(word.strip() for word in each.words)) for each in found]


def test_every_hand_is_told_the_newest_first(store: Store) -> None:
    first = begun("The hall opened on Friday.")
    saved = articles.create(store, first, author="mona")
    second = with_words(first, "The new hall opened on Friday.")
    more = new_block(Paragraph, first.language, text=Text.of("A line for a day."))
    second = replace(second, blocks=(*second.blocks, more))
    saved = articles.save(store, second, parent=saved.revision.id, author="salma")
    again = with_words(first, "The new hall opened on Friday evening.")
    saved = articles.save(store, again, parent=saved.revision.id, author="mona")
    steps: Steps = {}
    page = with_words(first, "The new hall opened late on Friday evening.")
    expected = [
        ("yusuf", "late"),
        ("mona", "evening"),
        ("salma", "new"),
        ("mona", "The|hall opened|on Friday|."),
    ]
    assert told(store, page, saved.revision.id, steps) == expected
    assert steps
    assert not any(UNSAVED in pair for pair in steps)
    assert told(store, page, saved.revision.id, steps) == expected


def test_saves_of_one_sitting_are_one_hand(store: Store) -> None:
    text = begun("One.")
    saved = articles.create(store, text, author="mona")
    for words in ("One two.", "One two three."):
        text = with_words(text, words)
        saved = articles.save(store, text, parent=saved.revision.id, author="mona")
    assert told(store, text, saved.revision.id, {}) == [("mona", "One two three.")]


def test_the_sentence_at_a_caret() -> None:
    text = begun("One two. Three four! Five")
    found = {sentence_at(text, place(text, at, at)) for at in range(25)}
    assert sorted((each.start, each.end) for each in found) == [(0, 8), (9, 20), (21, 25)]
    assert sentence_at(text, place(text, 8, 8)).start == 0


def test_whoever_waits_hears_how_far_it_is_and_may_stop(store: Store) -> None:
    text = begun("One.")
    saved = articles.create(store, text, author="mona")
    for number in range(6):
        person = ("salma", "mona")[number % 2]
        text = replace(text, headline=f"Headline {number}")
        saved = articles.save(store, text, parent=saved.revision.id, author=person)
    heard: list[float] = []

    def report(share: float) -> bool:
        heard.append(share)
        return len(heard) < 3

    asked = store, text, saved.revision.id, place(text), "yusuf", {}
    assert written(*asked, report) == ()
    assert heard == sorted(heard)
    assert len(heard) == 3
    [whole] = written(*asked)
    assert whole.stamp.author == "mona"
