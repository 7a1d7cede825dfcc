"""What a user may type into the search field, as a question to the full-text index.

Words are all looked for, in any of their forms; ``"…"`` asks for words side by side as they are
written; ``*`` after a word asks for every word that begins so. Anything else is a letter of a word
or nothing: no text of a user reaches the syntax of FTS5 (https://sqlite.org/fts5.html §3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.analyzer import Analyzer
from editor.article.language import Language
from editor.article.printable import printable

_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)|"')
_QUOTES = str.maketrans("“”„«»", '"' * 5)
_MOST_CONDITIONS = 32


@dataclass(frozen=True, slots=True)
class Query:
    """A question that was understood.

    ``words`` is its text for the analyzer's highlights, ``forms`` are the tokens of which a found
    word has one, ``beginnings`` those that one of its may begin with, ``conditions`` the parts of
    the question in FTS5's syntax.
    """

    words: str
    forms: frozenset[str]
    beginnings: tuple[str, ...]
    conditions: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.conditions)

    def expression(self, language: Language | None) -> str:
        """Return the whole in FTS5's syntax, for articles in ``language`` where it is given."""
        found = f"{{headline body}} : ({' AND '.join(self.conditions)})"
        return found if language is None else f"({found}) AND language : {_quoted(language.value)}"


def parse(text: str, analyzer: Analyzer) -> Query:
    """Understand what was typed; a quotation mark without its partner is passed over.

    Conditions after the 32nd are left out: SQLite's expressions are of bounded depth.
    """
    words: list[str] = []
    beginnings: list[str] = []
    conditions: list[str] = []
    for phrase, word in _pieces(printable(text)):
        words.append(phrase or word.rstrip("*"))
        if phrase:
            conditions += _phrase(phrase, analyzer)
        elif word.endswith("*"):
            terms = analyzer.query_terms(word)
            beginnings += [forms[0] for forms in terms[-1:]]
            conditions += [_any_of(forms) for forms in terms[:-1]]
            conditions += [_beginning(forms) for forms in terms[-1:]]
        else:
            conditions += [_any_of(forms) for forms in analyzer.query_terms(word)]
    plain = " ".join(words)
    return Query(
        plain,
        frozenset(form for forms in analyzer.query_terms(plain) for form in forms),
        tuple(beginnings),
        tuple(conditions[:_MOST_CONDITIONS]),
    )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    for match in _PIECE.finditer(text.translate(_QUOTES)):
        phrase, word = match.groups("")
        if phrase.strip() or word:
            yield phrase, word


def _phrase(phrase: str, analyzer: Analyzer) -> list[str]:
    # The index holds a word's forms side by side, the folded first: the same row of tokens is the
    # same words, however their hamzas and marks are written.
    tokens = analyzer.index_text(phrase)
    return [_quoted(tokens)] if tokens else []


def _any_of(forms: tuple[str, ...]) -> str:
    return f"({' OR '.join(map(_quoted, forms))})"


def _beginning(forms: tuple[str, ...]) -> str:
    # A stem is found whole only: of an unfinished word it says little.
    whole = [_quoted(form) for form in forms[1:]]
    return f"({' OR '.join([_quoted(forms[0]) + ' *', *whole])})"


def _quoted(token: str) -> str:
    doubled = token.replace('"', '""')
    return f'"{doubled}"'
