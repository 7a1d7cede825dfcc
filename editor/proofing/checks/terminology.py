"""Terms: rejected forms, legal notes that a mention requires, two forms of one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from editor.article.language import Language
from editor.article.term import Standing
from editor.language.fold import fold
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content, Piece
from editor.proofing.terms.index import Mention

_OPEN: Final = '«“"‹'
_CLOSE: Final = '»”"›'


def check_terms(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the rejected forms, with the preferred one in their place."""
    rule = tools.ruled("term-rejected", content.language)
    yield from check_term_case(content, tools)
    if rule is None or tools.terms is None:
        return
    for mention in mentions_of(content, tools):
        if mention.form.standing is Standing.REJECTED:
            preferred = mention.term.preferred(content.language)
            texts = fixes(_in_place(preferred, mention, content.text)) if preferred else ()
            reason = mention.form.reason or "—"
            facts = (("preferred", preferred or "—"), ("reason", reason), _entity(mention))
            yield Found(rule, mention.start, mention.end, texts, facts, sure=not mention.ending)


def check_term_case(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the names in Russian and English that lack a capital: Group of Strategic vision."""
    rule = tools.ruled("term-case", content.language)
    if rule is None or tools.terms is None or content.language is Language.AR:
        return
    said = [
        (each.start, each.end)
        for each in mentions_of(content, tools)
        if each.form.standing is Standing.REJECTED
    ]
    for mention in tools.terms.miscased(content.text, content.language):
        if any(start < mention.end and mention.start < end for start, end in said):
            continue
        stem = content.text[mention.start : mention.end - len(mention.ending)]
        if len(stem) == len(mention.form.text):
            cased = map(_with_capital, stem, mention.form.text)
            fix = fixes("".join(cased) + mention.ending)
            yield Found(rule, mention.start, mention.end, fix, (_entity(mention),))


def _with_capital(written: str, wanted: str) -> str:
    """Return the letter as it stands, quotes and dashes too, with the capital that is wanted."""
    return wanted if written != wanted and written == wanted.lower() else written


def _in_place(preferred: str, mention: Mention, text: str) -> str:
    """Return the preferred form for where the mention stands: in quotes it needs none itself."""
    quoted = preferred[:1] in _OPEN and preferred[-1:] in _CLOSE
    around = text[mention.start - 1 : mention.start] or " ", text[mention.end : mention.end + 1]
    if quoted and around[0] in _OPEN and around[1] and around[1] in _CLOSE:
        preferred = preferred[1:-1]
    return mention.written_as(preferred)


Mentions = tuple[Mention, ...]


def mentions_of(content: Content, tools: Tools) -> Mentions:
    """Return the terms a text mentions: what the rules over the whole article go by."""
    if tools.terms is None:
        return ()
    kept = tools.mentions.get(content)
    if kept is None:
        kept = tools.terms.mentions(content.text, content.language)
        tools.mentions[content] = kept
    return kept


def check_notes(
    texts: Sequence[tuple[Piece, Mentions]], tools: Tools
) -> Iterator[tuple[Piece, Found]]:
    """Yield the first mention of each entity whose legal note stands nowhere in the article."""
    rule = tools.rules.get("term-note")
    if rule is None:
        return
    asked: set[str] = set()
    whole = ""
    for piece, mentions in texts:
        for mention in mentions:
            note = mention.term.note(piece.content.language)
            if not note or mention.term.id in asked:
                continue
            asked.add(mention.term.id)
            whole = whole or fold("\n".join(each.content.text for each, _ in texts)).text
            if fold(note).text not in whole:
                found = Found(
                    rule, mention.start, mention.end, facts=(("note", note), _entity(mention))
                )
                yield piece, found


def check_variants(
    texts: Sequence[tuple[Piece, Mentions]], tools: Tools
) -> Iterator[tuple[Piece, Found]]:
    """Yield the rarer forms of an entity that an article writes in two accepted ways."""
    rule = tools.rules.get("term-variants")
    if rule is None:
        return
    uses: dict[tuple[str, str], Counter[str]] = {}
    for piece, mentions in texts:
        for mention in mentions:
            if mention.form.standing in (Standing.PREFERRED, Standing.ACCEPTED):
                key = (mention.term.id, piece.content.language.value)
                uses.setdefault(key, Counter())[mention.form.text] += 1
    split = {key: forms for key, forms in uses.items() if len(forms) > 1}
    if not split:
        return
    for piece, mentions in texts:
        for mention in mentions:
            forms = split.get((mention.term.id, piece.content.language.value))
            if forms is None or mention.form.text not in forms:
                continue
            main = _main_form(mention, piece, forms)
            if mention.form.text != main:
                proposal = fixes(mention.written_as(main))
                facts = (_entity(mention),)
                yield piece, Found(rule, mention.start, mention.end, proposal, facts)


def _entity(mention: Mention) -> tuple[str, str]:
    """Return which term a finding is about, for whoever wants to look it up."""
    return ("term", mention.term.id)


def _main_form(mention: Mention, piece: Piece, forms: Counter[str]) -> str:
    preferred = mention.term.preferred(piece.content.language)
    return preferred if preferred in forms else forms.most_common(1)[0][0]
