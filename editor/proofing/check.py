"""The check itself: every text by every rule that is on, then the article as a whole.

What a text gives depends on the text alone, so it is kept as long as the tools are the same: after
an edit one block is looked at. The rules over the whole article work on small extracts of each
text (its numbers, its names), which are kept too, and run again only when an extract changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from editor.article.article import Article
from editor.article.block import Block
from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.proofing.checks.attribution import check_attribution
from editor.proofing.checks.collocations import check_collocations
from editor.proofing.checks.consistency import check_consistency, evidence_of
from editor.proofing.checks.dates import check_dates
from editor.proofing.checks.editions import Edition, Facts, check_editions, edition_of, facts_of
from editor.proofing.checks.grammar import check_grammar
from editor.proofing.checks.maqsura import check_maqsura
from editor.proofing.checks.neighbours import check_neighbours
from editor.proofing.checks.quotes import check_quotes
from editor.proofing.checks.repeats import check_repeats
from editor.proofing.checks.scripts import check_scripts
from editor.proofing.checks.spelling import check_spelling
from editor.proofing.checks.structure import check_structure
from editor.proofing.checks.terminology import (
    check_notes,
    check_terms,
    check_variants,
    mentions_of,
)
from editor.proofing.checks.uniform import check_uniformity, habits_of
from editor.proofing.finding import Finding, Place
from editor.proofing.found import Found, TextCheck, Tools
from editor.proofing.pieces import Content, Piece, block_pieces, pieces
from editor.proofing.rules import Rule, rules
from editor.proofing.settings import DEFAULT, Settings
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.tables import check_patterns, check_words
from editor.proofing.terms.index import TermIndex

# A rule that stands earlier here speaks where two find the same words.
_TEXT_CHECKS: Final[tuple[TextCheck, ...]] = (
    check_terms,
    check_dates,
    check_words,
    check_grammar,
    check_neighbours,
    check_maqsura,
    check_collocations,
    check_scripts,
    check_patterns,
    check_quotes,
    check_repeats,
    check_spelling,
)
_YIELDING: Final = frozenset({
    "word-misspelt", "word-unknown", "word-doubted", "word-near-miss", "word-odd-spelling",
    "phrase-odd-form", "name-two-spellings",
})  # fmt: skip
_STRUCTURAL: Final = frozenset({"structure", "attribution", "editions"})
# What is said of the spaces and marks around a word says nothing of its letters.
_NOT_OF_WORDS: Final = _STRUCTURAL | {"spaces", "marks", "quotes"}
_MOST_KEPT: Final = 4096
_NOT_TAKEN: Final = object()


class Cancelled(WarraqError):
    """The check was given up, because its answer is no longer wanted."""

    sentence = Sentence(
        ar="أُوقف التدقيق قبل تمامه. أعد التدقيق لترى كل الملاحظات.",
        ru="Проверка прервана. Запустите её снова, чтобы увидеть все замечания.",
        en="The check was stopped before its end. Check again to see every finding.",
    )


@dataclass(frozen=True, slots=True)
class _Survey:
    """A rule over the whole article: what it takes of each text, and what it makes of it all."""

    extract: Callable[[Content, Tools], Any]
    judge: Callable[[Sequence[tuple[Piece, Any]], Tools], Iterable[tuple[Piece, Found]]]


@dataclass(frozen=True, slots=True)
class _Known:
    """What was seen in a text: its findings, and what the rules over the article take of it."""

    found: tuple[Found, ...]
    extracts: dict[Callable[..., Any], Any] = field(default_factory=dict)


_SURVEYS: Final = (
    _Survey(habits_of, check_uniformity),
    _Survey(evidence_of, check_consistency),
    _Survey(mentions_of, check_notes),
    _Survey(mentions_of, check_variants),
)


def check(
    article: Article,
    settings: Settings = DEFAULT,
    *,
    speller: Speller | None = None,
    terms: TermIndex | None = None,
    frequencies: Frequencies | None = None,
    cancelled: Callable[[], bool] | None = None,
    siblings: Sequence[Article] = (),
) -> tuple[Finding, ...]:
    """Return the findings on ``article`` in the order of the page; see the package for the rest.

    Raises ``Cancelled`` when ``cancelled``, asked between texts, says so.
    """
    checker = Checker(settings, speller=speller, terms=terms, frequencies=frequencies)
    return checker.check(article, cancelled, siblings)


class Checker:
    """Checks articles and remembers what it saw; for one thread at a time.

    The tools are fixed: other settings or terms need another ``Checker``.
    """

    def __init__(
        self,
        settings: Settings = DEFAULT,
        *,
        speller: Speller | None = None,
        terms: TermIndex | None = None,
        frequencies: Frequencies | None = None,
        judge: Judge | None = None,
    ) -> None:
        """``judge`` keeps its verdicts from an earlier checker with the same dictionaries."""
        if judge is None and speller is not None:
            judge = Judge(speller, frequencies)
        on = {each.id: each for each in rules() if _is_on(each.id, each.topic, each.on, settings)}
        self.judge = judge
        self._tools = Tools(settings, speller, judge, terms, on)
        self._known: dict[Content, _Known] = {}
        self._pieces: dict[Place, Piece] = {}
        self._blocks: dict[str, tuple[Block, tuple[Piece, ...]]] = {}
        self._told: dict[Place, tuple[str, list[Found], Sequence[Finding]]] = {}
        self._editions: tuple[Sequence[Article], Sequence[Edition]] = (), ()
        self._surveyed: dict[_Survey, tuple[object, tuple[tuple[Piece, Found], ...]]] = {}

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that are on, by id."""
        return self._tools.rules

    def check(
        self,
        article: Article,
        cancelled: Callable[[], bool] | None = None,
        siblings: Sequence[Article] = (),
    ) -> tuple[Finding, ...]:
        """Return the findings on ``article``; what was seen before is not looked at again.

        ``siblings`` are the other editions of its story.
        """
        self._forget_if_full()
        texts = self._pieces_of(article)
        known = []
        located: list[tuple[Place, str, Found]] = []
        for piece in texts:
            if cancelled is not None and cancelled():
                raise Cancelled
            of_text = self._known_of(piece.content)
            known.append((piece, of_text))
            if of_text.found:
                text = piece.content.text
                located += [(piece.place, text, found) for found in of_text.found]
        for survey in _SURVEYS:
            if cancelled is not None and cancelled():
                raise Cancelled
            surveyed = self._survey(survey, known)
            located += [(piece.place, piece.content.text, found) for piece, found in surveyed]
        if self._tools.settings.structure:
            located += check_structure(article, self._tools)
            located += check_attribution(article, self._tools)
            if siblings:
                editions = self._editions_of(siblings)
                located += check_editions(article, editions, self._facts, self._tools)
        return self._findings(texts, located)

    def _pieces_of(self, article: Article) -> tuple[Piece, ...]:
        """Return the texts; those that stand where they stood are the same objects as then.

        So what is known of them is found, and seen to be unchanged, without comparing letters.
        """
        blocks: dict[str, tuple[Block, tuple[Piece, ...]]] = {}

        def of_block(block: Block) -> Iterable[Piece]:
            before = self._blocks.get(block.id)
            if before is None or before[0] is not block:
                before = block, tuple(block_pieces(block))
            blocks[block.id] = before
            return before[1]

        kept = self._pieces
        texts = tuple(
            [
                before if (before := kept.get(piece.place)) is piece or before == piece else piece
                for piece in pieces(article, of_block)
            ]
        )
        self._pieces, self._blocks = {piece.place: piece for piece in texts}, blocks
        return texts

    def _known_of(self, content: Content) -> _Known:
        known = self._known.get(content)
        if known is None:
            everything = [each for look in _TEXT_CHECKS for each in look(content, self._tools)]
            known = self._known[content] = _Known(tuple(_without_echoes(everything)))
        return known

    def _survey(
        self, survey: _Survey, texts: Sequence[tuple[Piece, _Known]]
    ) -> tuple[tuple[Piece, Found], ...]:
        take = survey.extract
        extracts = tuple([(piece, self._extract(take, piece.content, of)) for piece, of in texts])
        before = self._surveyed.get(survey)
        if before is not None and before[0] == extracts:
            return before[1]
        result = tuple(survey.judge(extracts, self._tools))
        self._surveyed[survey] = (extracts, result)
        return result

    def _extract(
        self, take: Callable[[Content, Tools], Any], content: Content, known: _Known
    ) -> Any:
        extract = known.extracts.get(take, _NOT_TAKEN)
        if extract is _NOT_TAKEN:
            extract = known.extracts[take] = take(content, self._tools)
        return extract

    def _editions_of(self, siblings: Sequence[Article]) -> Sequence[Edition]:
        before, editions = self._editions
        if before is not siblings:
            editions = [edition_of(each, self._facts, self._tools) for each in siblings]
            self._editions = siblings, editions
        return editions

    def _facts(self, content: Content) -> Facts:
        facts: Facts = self._extract(facts_of, content, self._known_of(content))
        return facts

    def _findings(
        self, texts: Sequence[Piece], located: Iterable[tuple[Place, str, Found]]
    ) -> tuple[Finding, ...]:
        order = {piece.place: index for index, piece in enumerate(texts, 1)}
        by_place: dict[Place, tuple[str, list[Found]]] = {}
        for place, text, found in located:
            by_place.setdefault(place, (text, []))[1].append(found)
        findings = [
            finding
            for place, (text, all_found) in by_place.items()
            for finding in self._findings_at(place, text, all_found)
        ]
        ignored = self._tools.settings.ignored
        kept = [each for each in findings if not any(rest.covers(each) for rest in ignored)]
        kept.sort(key=lambda each: (order.get(each.place, 0), each.start, each.end, each.rule))
        return tuple(kept)

    def _findings_at(self, place: Place, text: str, found: list[Found]) -> Sequence[Finding]:
        told = self._told.get(place)
        if told is None or told[0] != text or told[1] != found:
            findings = [each.at(place, text) for each in _without_echoes(found)]
            told = self._told[place] = text, found, findings
        return told[2]

    def _forget_if_full(self) -> None:
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
            self._told.clear()
            self._tools.mentions.clear()


def _is_on(rule_id: str, topic: str, by_default: bool, settings: Settings) -> bool:
    if topic in _STRUCTURAL and not settings.structure:
        return False
    return settings.switched.get(rule_id, by_default or settings.suggestions)


def _without_echoes(found: list[Found]) -> Iterator[Found]:
    """Leave out what the dictionary says of words that a rule with a better reason is about."""
    said = [
        (each.start, each.end)
        for each in found
        if each.rule.id not in _YIELDING and each.rule.topic not in _NOT_OF_WORDS
    ]
    spelling = [(each.start, each.end) for each in found if each.rule.id == "word-misspelt"]
    for each in found:
        if each.rule.id in _YIELDING:
            others = said
            if each.rule.id in ("word-odd-spelling", "phrase-odd-form"):
                others = said + spelling
            if any(start < each.end and each.start < end for start, end in others):
                continue
        yield each
