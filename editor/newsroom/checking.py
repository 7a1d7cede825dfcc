"""The checks of an article: the proofreader's findings and the rest, judged by a profile."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from db import articles, revisions, settings, workflow
from db.cards import Card
from db.errors import NoSuchArticle, NoSuchRevision, RevisionDamaged
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.article.term import Term
from editor.newsroom.terms import terms_in_force
from editor.proofing.choices import ARTICLE_KEY, DESK_KEY, read_choices
from editor.proofing.spelling.loaded import dictionaries
from editor.review.checks import Entry, Found, ProofFinding, entries, proofread
from editor.review.duplicates import Neighbour, neighbour
from editor.review.parity import Aspect, Difference, compare
from editor.review.profiles import Level, Profile, profiles
from editor.review.refusal import Spot
from editor.review.registers import Register, read_register
from editor.review.validators import validate

if TYPE_CHECKING:
    from editor.proofing.finding import Finding
    from editor.proofing.terms.index import TermIndex

PROFILES_KEY = "checks"
"""Where the store's settings keep the desk's own levels, in the form of the shipped ones."""
REGISTERS_KEY = "registers"
"""Where they keep the registers that the newsroom supplied, a list of them."""
SAME_DAYS = datetime.timedelta(days=7)


def checks(
    store: Store,
    article: Article,
    profile: str,
    findings: Iterable[ProofFinding],
    *,
    goes_out: datetime.datetime | None = None,
) -> tuple[Entry, ...]:
    """Return what stands in the way of ``submit``, ``approve`` or ``publish``, gravest first.

    ``findings`` are the proofreader's on this very text, as the window has them or
    ``desk_findings`` gives them. ``goes_out`` is the moment of a schedule.
    Raises ``ProfileUnreadable`` when the desk's own levels are no good.
    """
    chosen = profiles(settings.get(store, PROFILES_KEY))[profile]
    today = datetime.datetime.now(datetime.UTC)
    found = [
        *validate(
            article,
            neighbours=_neighbours(store, article, today, chosen),
            registers=registers(store),
            source=_source(store, article),
            written_on=today.date(),
            goes_out=(goes_out or today).date(),
        ),
        *proofread(findings),
        *_parity_found(store, article),
    ]
    return entries(chosen, article, found)


def desk_findings(store: Store, article: Article) -> tuple[Finding, ...]:
    """Proofread by the desk's choices and terms, less what was left alone; about a second.

    Without a dictionary for the language spelling is not checked.
    """
    # Late: the window brings findings of its own.
    from editor.proofing.check import Checker

    choices = read_choices(
        settings.get(store, DESK_KEY), settings.get(store, ARTICLE_KEY.format(article.id))
    )
    speller, judge = dictionaries()
    checker = Checker(
        choices.settings(),
        speller=speller,
        terms=_index(terms_in_force(store)),
        judge=judge,
    )
    return tuple(each for each in checker.check(article) if not choices.cover(each))


def parity(store: Store, first: Article, second: Article) -> tuple[Difference, ...]:
    """Return where two editions of a story disagree, names by the terms in force."""
    index = _index(terms_in_force(store))

    def mentions(text: str, language: Language) -> Iterator[tuple[int, int, Term]]:
        return ((each.start, each.end, each.term) for each in index.mentions(text, language))

    return compare(first, second, mentions)


def _index(listed: Sequence[Term]) -> TermIndex:
    # Late: a C extension that only terms need.
    from editor.proofing.terms.index import TermIndex

    return TermIndex.of(listed)


_IN_TEXTS = (
    ("duplicate-body", "warning"),
    ("duplicate-source", "warning"),
    ("duplicate-picture", "suggestion"),
)
_MOST_READ = 2_000
_READ: dict[tuple[str, str, str], Neighbour] = {}
"""What was read of articles, by store, article and revision: revisions never change."""


def _neighbours(
    store: Store, article: Article, now: datetime.datetime, profile: Profile
) -> Iterator[Neighbour]:
    """Yield the other stories' articles in this language of the last seven days.

    Where the profile asks about nothing else the headline alone is compared: the rest is in the
    texts, which take a while to read.
    """
    deep = any(
        profile.level(rule, severity, article.language, article.rubric) is not Level.OFF
        for rule, severity in _IN_TEXTS
    )
    for card in articles.since(store, now - SAME_DAYS, language=article.language):
        if card.story_id == article.story_id:
            continue
        yield _read_neighbour(store, card) if deep else Neighbour(card.id, card.headline)


def _read_neighbour(store: Store, card: Card) -> Neighbour:
    key = str(store.path), card.id, card.revision_id
    if key not in _READ:
        if len(_READ) >= _MOST_READ:
            _READ.clear()
        try:
            _READ[key] = neighbour(revisions.load_revision(store, card.revision_id))
        except (RevisionDamaged, NoSuchRevision):
            # Told where it is opened; what the list shows of it can still be compared.
            return Neighbour(card.id, card.headline)
    return _READ[key]


def registers(store: Store) -> tuple[Register, ...]:
    """Return the registers that the newsroom supplied; raises ``RegisterUnreadable``."""
    return tuple(read_register(each) for each in settings.get(store, REGISTERS_KEY) or ())


def keep_register(store: Store, register: Register) -> None:
    """Keep a register; it takes the place of an older one of its name."""
    others = [each for each in registers(store) if each.name != register.name]
    settings.put(store, REGISTERS_KEY, [each.as_data() for each in (*others, register)])


def drop_register(store: Store, name: str) -> bool:
    """Forget the register of this name; False where there is none."""
    known = registers(store)
    left = [each.as_data() for each in known if each.name != name]
    settings.put(store, REGISTERS_KEY, left)
    return len(left) != len(known)


def _source(store: Store, article: Article) -> Article | None:
    """Return the edition this one was translated from, as it is now."""
    try:
        source = workflow.standing(store, article.id).source
    except NoSuchArticle:
        return None
    return None if source is None else articles.load(store, source.article_id).article


def _parity_found(store: Store, article: Article) -> Iterator[Found]:
    """Yield the differences to the edition this one was translated from."""
    other = _source(store, article)
    if other is None:
        return
    for each in parity(store, article, other):
        spot = each.here or Spot("article")
        # A quote is counted, not compared: that is a hint for the side-by-side view only.
        if each.aspect is not Aspect.QUOTE:
            yield Found("parity", "warning", each, spot)
