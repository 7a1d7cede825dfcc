"""The proof sheet: an article on paper to be corrected by hand, with what changed and was said."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from editor.article.article import Article
from editor.article.comment import Comment, Reply
from editor.article.json_form import content_hash
from editor.article.language import Direction, Language
from editor.article.media import MediaLoader
from editor.article.tracked import TrackedArticle
from editor.article.word_changes import TrackedLine, unchanged
from editor.article.word_lines import lines_of
from editor.exporting.fitness import fit_to_publish
from editor.exporting.inline import plain
from editor.exporting.labels import LABELS
from editor.exporting.paper import Paper, made_at, w3c
from editor.exporting.picture import pictures
from editor.exporting.picture_facts import published
from editor.exporting.proof_labels import PROOF_LABELS, ProofLabels
from editor.exporting.proof_text import ProofText
from editor.exporting.summary import one_line
from editor.exporting.templates import environment, style
from editor.exporting.word_comments import CommentWriter
from editor.exporting.word_redline import RedlineWriter
from editor.language.detect import detect_language

_CODE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class _Saying:
    """What one person said, and the direction his words run in."""

    author: str
    time: str
    text: str
    language: Language

    @property
    def author_direction(self) -> Direction:
        """The direction of the name, which may be in letters other than what was said."""
        return (detect_language(self.author) or self.language).direction

    @classmethod
    def of(cls, said: Comment | Reply, names: Mapping[str, str], language: Language) -> _Saying:
        author = names.get(said.author or "", said.author or "")
        moment = f"{said.time.astimezone(datetime.UTC):%Y-%m-%d %H:%M}"
        return cls(author, moment, said.text, detect_language(said.text) or language)


@dataclass(frozen=True, slots=True)
class _Note:
    """An open comment as it is listed: its number in the text, and what was said."""

    number: int
    comment: Comment
    first: _Saying
    answers: tuple[_Saying, ...]


def revision_code(article: Article, time: datetime.datetime | None = None) -> str:
    """Return what a page says of its revision: the first digits of its hash, and the time in UTC.

    Two sheets of one code say the same.
    """
    moment = (time or made_at(article.id)).astimezone(datetime.UTC)
    return f"{content_hash(article)[:_CODE_LENGTH]} · {moment:%Y-%m-%d %H:%M} UTC"


def render_proof(
    article: Article | TrackedArticle,
    *,
    media: MediaLoader,
    comments: Sequence[Comment] = (),
    names: Mapping[str, str] | None = None,
    time: datetime.datetime | None = None,
) -> Paper:
    """Return the proof sheet as paper for ``PdfWorker.press``.

    Of a redline both versions are shown: what is new underlined, what is gone struck through, a
    bar beside each line that has either. ``comments`` are anchored in the new version; those that
    are open are numbered in the text and listed at its end. ``time`` is the revision's, in UTC;
    ``names`` gives the names to show for people.
    """
    tracked = article if isinstance(article, TrackedArticle) else None
    shown = article.new if isinstance(article, TrackedArticle) else fit_to_publish(article)
    names = names or {}
    open_comments = [each for each in comments if each.is_open]
    lines = _lines(tracked, shown, names)
    writer = CommentWriter([_bare(each) for each in open_comments], shown.language, names)
    text = ProofText(pictures(shown, published(shown, media)), PROOF_LABELS[shown.language])
    html = (
        environment()
        .get_template("proof.html.j2")
        .render(
            article=shown,
            body=Markup("\n").join(text.elements(writer.anchored(lines))),
            code=revision_code(shown, time),
            title=one_line(shown.headline) or LABELS[shown.language].untitled,
            changes=len(tracked.changes) if tracked else 0,
            labels=PROOF_LABELS[shown.language],
            notes=list(_notes(open_comments, names, shown.language)),
            plain=plain,
            made=w3c(time or made_at(shown.id)),
            css=_style_sheet(shown, PROOF_LABELS[shown.language]),
        )
    )
    is_rtl = shown.direction is Direction.RTL
    return Paper(html, content_hash(shown), is_rtl, has_line_numbers=True)


def _lines(
    tracked: TrackedArticle | None, article: Article, names: Mapping[str, str]
) -> list[TrackedLine]:
    if tracked is not None:
        return RedlineWriter(tracked, names).lines()
    return [unchanged(line) for line in lines_of(article)]


def _bare(comment: Comment) -> Comment:
    """Return the thread without its answers: one number stands for all of it."""
    return replace(comment, replies=())


def _notes(
    comments: Sequence[Comment], names: Mapping[str, str], language: Language
) -> Iterator[_Note]:
    for number, comment in enumerate(comments, start=1):
        answers = tuple(_Saying.of(each, names, language) for each in comment.replies)
        yield _Note(number, comment, _Saying.of(comment, names, language), answers)


def _style_sheet(article: Article, labels: ProofLabels) -> Markup:
    """Return the sheet's style: the wide margin lies on the side that the lines run to."""
    words = LABELS[article.language]
    is_rtl = article.direction is Direction.RTL
    margins = "22mm 32mm 24mm 62mm" if is_rtl else "22mm 62mm 24mm 32mm"
    direction = article.direction.value
    rules = (
        f"@page {{ margin: {margins}; direction: {direction}; "
        f"@bottom-center {{ direction: {direction}; "
        f'content: "{words.page_before}" counter(page) "{words.page_between}" counter(pages) '
        "} }"
    )
    sheet = Markup(style("proof.css"))  # noqa: S704 - our own file
    return Markup("\n{}{}\n").format(sheet, Markup(rules))  # noqa: S704
