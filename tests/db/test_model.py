"""The store against a model of it: any run of operations, on two connections to one file."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from db import articles, backup, revisions, search
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from tests.db.desk import reopened, with_text
from tests.strategies import articles as any_articles

WORDS = ("زيتون", "برتقال", "تفاح", "море", "library")


@dataclass
class Kept:
    """What the model knows of an article: its revisions and which were written upon."""

    texts: dict[str, Article] = field(default_factory=dict)
    parents: set[str] = field(default_factory=set)
    shown: str = ""
    binned: bool = False

    @property
    def heads(self) -> set[str]:
        return set(self.texts) - self.parents


class StoreMachine(RuleBasedStateMachine):
    kept = Bundle("kept")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "warraq.sqlite"
        # The second is another program's, as far as SQLite is concerned.
        self.stores = [reopened(path), reopened(path)]
        self.model: dict[str, Kept] = {}
        self.order: list[str] = []

    def teardown(self) -> None:
        report = backup.check(self.stores[0])
        for store in self.stores:
            store.close()
        self.folder.cleanup()
        assert report.problems == ()

    def store(self, number: int) -> Store:
        return self.stores[number]

    @rule(target=kept, drawn=any_articles(), word=st.sampled_from(WORDS), at=st.integers(0, 1))
    def create(self, drawn: Article, word: str, at: int) -> str:
        created = with_text(drawn, word)
        saved = articles.create(self.store(at), created)
        assert saved.created
        assert not saved.forked
        self.model[drawn.id] = Kept({saved.revision.id: created}, shown=saved.revision.id)
        self.order.insert(0, drawn.id)
        return drawn.id

    @rule(id=kept, word=st.sampled_from(WORDS), at=st.integers(0, 1), data=st.data())
    def save(self, id: str, word: str, at: int, data: st.DataObject) -> None:
        known = self.model[id]
        parent = data.draw(st.sampled_from(sorted(known.texts)))
        changed = replace(
            with_text(known.texts[parent], word), headline=f"{word} {len(known.texts)}"
        )
        saved = articles.save(self.store(at), changed, parent=parent)
        assert saved.created
        known.texts[saved.revision.id] = changed
        known.parents.add(parent)
        known.shown = saved.revision.id
        assert saved.forked == (len(known.heads) > 1)
        self.order.remove(id)
        self.order.insert(0, id)

    @rule(id=kept, at=st.integers(0, 1))
    def save_again(self, id: str, at: int) -> None:
        known = self.model[id]
        saved = articles.save(self.store(at), known.texts[known.shown], parent=known.shown)
        assert not saved.created
        assert saved.revision.id == known.shown

    @rule(id=kept, at=st.integers(0, 1))
    def bin(self, id: str, at: int) -> None:
        articles.move_to_bin(self.store(at), id)
        self.model[id].binned = True

    @rule(id=kept, at=st.integers(0, 1))
    def unbin(self, id: str, at: int) -> None:
        articles.restore_from_bin(self.store(at), id)
        self.model[id].binned = False

    @rule(id=kept, at=st.integers(0, 1))
    def load(self, id: str, at: int) -> None:
        known = self.model[id]
        stored = articles.load(self.store(at), id)
        assert stored.article == known.texts[known.shown]
        assert {stored.revision.id, *(head.id for head in stored.other_heads)} == known.heads
        assert {each.id for each in revisions.history(self.store(at), id)} == set(known.texts)

    @invariant()
    def both_show_the_list(self) -> None:
        listed = [id for id in self.order if not self.model[id].binned]
        for store in self.stores:
            cards = articles.page(store).cards
            assert [card.id for card in cards] == listed
            assert all(card.revision_id == self.model[card.id].shown for card in cards)
            assert [card.forked for card in cards] == [
                len(self.model[card.id].heads) > 1 for card in cards
            ]
            by_language = articles.counts(store).by_language
            assert by_language[Language.AR] == sum(card.language == Language.AR for card in cards)

    @rule(word=st.sampled_from(WORDS), at=st.integers(0, 1))
    def find(self, word: str, at: int) -> None:
        wanted = [id for id in self.order if not self.model[id].binned and self.has(id, word)]
        assert [hit.card.id for hit in search.search(self.store(at), f'"{word}"')] == wanted

    def has(self, id: str, word: str) -> bool:
        known = self.model[id]
        shown = known.texts[known.shown]
        # Drawn letters give none of the words by chance.
        return word in {*shown.headline.split(), *(shown.blocks[0].text.plain.split())}


StoreMachine.TestCase.settings = hypothesis.settings(max_examples=15, stateful_step_count=25)
TestStore = StoreMachine.TestCase
