"""Doing something with an article: what a decision rests on is looked up, then it is performed."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from db import articles, revisions, sittings, workflow
from db.articles import Saved
from db.store import Store
from db.workflow import Performed
from editor.article.article import Article
from editor.article.block import Block, Figure, Quote, TextBlock
from editor.article.delivery import Order
from editor.article.identity import new_id
from editor.article.json_form import content_hash
from editor.article.language import Language
from editor.article.person import Person
from editor.article.span import EMPTY
from editor.article.standing import Standing
from editor.article.state import Milestone, Work
from editor.newsroom.checking import checks, desk_findings
from editor.newsroom.discussing import QUIET, Discussion, discussion_of
from editor.review.act import Act, Facts, Request
from editor.review.checks import ProofFinding
from editor.review.refusal import ActRefused, Failed
from editor.review.typos import only_typos, wrote_substance
from editor.review.workflow import Offer, decide, failures, next_act, offers

PROFILE_OF = {
    Act.SUBMIT: "submit",
    Act.APPROVE: "approve",
    Act.PUBLISH: "publish",
    Act.SCHEDULE: "publish",
    Act.FIRE: "publish",
    Act.HOTFIX: "publish",
}
"""Which checks an act asks for."""
_FOUR_EYES = frozenset({Act.TAKE, Act.REQUEST_CHANGES, Act.APPROVE, Act.POST_REVIEW})
_DISCUSSED = frozenset({Act.REQUEST_CHANGES, Act.APPROVE})
_TO_THE_SITE = frozenset({Act.PUBLISH, Act.SCHEDULE, Act.FIRE, Act.HOTFIX, Act.KILL})


@dataclass(frozen=True, slots=True)
class View:
    """An article as somebody sees it: its standing, what they may do, and what comes next.

    Each offer has the reasons that keep the person from it; ``next`` is for the primary button.
    """

    standing: Standing
    offers: tuple[Offer, ...]
    next: Offer | None


def facts(
    store: Store,
    article_id: str,
    request: Request,
    *,
    findings: Iterable[ProofFinding] | None = None,
    discussion: Discussion | None = None,
    seen: str = "",
    delivered: bool = False,
    remote_changed: bool = False,
    handed_over: bool = False,
    now: datetime.datetime | None = None,
) -> Facts:
    """Look up what a decision about ``request`` rests on.

    ``findings`` are the proofreader's on the newest text; without them it is proofread here where
    the act asks for checks. ``discussion`` is what the store has where it is not given. ``seen`` is
    the revision that the person looked at, by default the newest. ``now`` is by this computer's
    clock unless it is given. ``handed_over``: the site has shown the article by itself; there is
    nothing left to check. Raises as ``articles.load`` does.
    """
    stored = articles.load(store, article_id)
    article, act = stored.article, request.act
    looked_at = stored.revision.content_hash
    if seen not in ("", stored.revision.id):
        looked_at = content_hash(revisions.load_revision(store, seen))
    if discussion is None:
        discussion = discussion_of(store, article) if act in _DISCUSSED else QUIET
    # What a site shows by itself was looked through when its time was set, and is frozen since.
    profile = None if handed_over else PROFILE_OF.get(act)
    found: tuple[Failed, ...] = ()
    if profile is not None:
        proofread = desk_findings(store, article) if findings is None else findings
        judged = checks(store, article, profile, proofread, goes_out=request.at)
        found = tuple(each.as_failed() for each in judged)
    public = act in _TO_THE_SITE and not handed_over
    return Facts(
        now=now or datetime.datetime.now(datetime.UTC),
        content_hash=looked_at,
        entries=found,
        suggestions=discussion.suggestions,
        blocking=discussion.blocking,
        comments=discussion.comments,
        wrote_substance=act in _FOUR_EYES and _wrote_substance(store, article.id, request.person),
        only_typos=public and only_typos_since_live(store, article),
        slug=article.slug,
        slug_taken=public and workflow.slug_taken(store, article.slug, article.id),
        remote_changed=remote_changed,
        delivered=delivered,
        handed_over=handed_over,
    )


def perform(
    store: Store,
    article_id: str,
    request: Request,
    *,
    findings: Iterable[ProofFinding] | None = None,
    discussion: Discussion | None = None,
    seen: str = "",
    delivered: bool = False,
    remote_changed: bool = False,
    handed_over: bool = False,
    now: datetime.datetime | None = None,
    version: int | None = None,
    orders: Iterable[Order] = (),
) -> Performed:
    """Do what is asked, in one transaction; the parameters are those of ``facts``.

    ``orders`` are the deliveries it asks for. Raises ``ActRefused`` with every reason,
    ``ArticleMoved`` where the article's version is no longer ``version``, and what the store
    raises.
    """
    known = facts(
        store,
        article_id,
        request,
        findings=findings,
        discussion=discussion,
        seen=seen,
        delivered=delivered,
        remote_changed=remote_changed,
        handed_over=handed_over,
        now=now,
    )
    text = None
    if request.act is Act.DISCARD:
        live = workflow.standing(store, article_id).state.live_revision
        text = revisions.load_revision(store, live) if live else None
    decision = functools.partial(decide, request=request, facts=known)
    return workflow.perform(store, article_id, decision, text=text, version=version, orders=orders)


def require_writing(store: Store, text: Article, person: Person) -> None:
    """Raise ``ActRefused`` where ``person`` may not save ``text`` as the article's newest."""
    standing = workflow.standing(store, text.id)
    reviewing = standing.state.work is Work.IN_REVIEW
    request = Request(act=Act.PROOF_EDIT if reviewing else Act.EDIT, person=person)
    known = replace(
        facts(store, text.id, request),
        new_hash=content_hash(text),
        only_typos=only_typos(articles.load(store, text.id).article, text),
    )
    if failed := failures(standing, request, known):
        raise ActRefused(failed)


def translate(
    store: Store,
    source_id: str,
    language: Language,
    request: Request,
    *,
    revision: str | None = None,
) -> Saved:
    """Start an edition in ``language`` from an article's revision, by default the newest.

    It begins with what is the same in every language, and a block to fill for each of the source's.
    Raises ``ActRefused``, ``EditionExists``.
    """
    known = facts(store, source_id, request)
    source = (
        revisions.load_revision(store, revision)
        if revision
        else articles.load(store, source_id).article
    )
    edition = _beginning(source, language)
    decision = functools.partial(decide, request=request, facts=known)
    author = request.person.id if request.person else None
    return workflow.translate(store, source_id, edition, decision, revision=revision, author=author)


def restore(store: Store, revision_id: str, *, person: Person | None, name: str | None) -> Saved:
    """Make an old revision's text the newest, as a new revision."""
    return sittings.restore(store, revision_id, author=person.id if person else None, name=name)


def view(
    store: Store,
    article_id: str,
    person: Person,
    *,
    session: str = "",
    findings: Iterable[ProofFinding] = (),
    discussion: Discussion | None = None,
) -> View:
    """Return how the article stands for ``person``; quick, for every change of the page.

    The checks of the act that comes next are among its reasons, those of others are not.
    """
    standing = workflow.standing(store, article_id)
    listed = tuple(findings)
    talk = discussion
    if talk is None:
        talk = discussion_of(store, articles.load(store, standing.article_id).article)

    def known(act: Act) -> Facts:
        request = Request(act=act, person=person, session=session)
        return facts(store, standing.article_id, request, findings=listed, discussion=talk)

    plain = known(Act.TAKE)
    offered = offers(standing, person, plain, session)
    following = next_act(offered)
    if following is not None and following.act in PROFILE_OF:
        judged = replace(known(following.act), wrote_substance=plain.wrote_substance)
        offered = offers(standing, person, judged, session)
        following = next(each for each in offered if each.act is following.act)
    return View(standing, offered, following)


def _wrote_substance(store: Store, article_id: str, person: Person | None) -> bool:
    if person is None:
        return False
    return wrote_substance(_answered_for(store, article_id), person.id)


def _answered_for(store: Store, article_id: str) -> Iterator[tuple[str, Callable[[], Article]]]:
    """Yield who answers for each text, and how to load it, the newest first.

    A submission is a revision of whoever submits: an author who lets a proofreader's words stand
    and hands the article on has read them, though no letter of the text is his own.
    """
    for line in sittings.sittings(store, article_id):
        newest = line.newest
        for mark in line.milestones:
            if mark.milestone is Milestone.SUBMITTED and mark.person not in ("", newest.author):
                yield mark.person, functools.partial(revisions.load_revision, store, newest.id)
        for each in (newest, *line.earlier):
            yield each.author or "", functools.partial(revisions.load_revision, store, each.id)


def only_typos_since_live(store: Store, article: Article) -> bool:
    """Tell whether nothing but typos was mended since what is live; False where nothing is."""
    live = workflow.standing(store, article.id).state.live_revision
    return bool(live) and only_typos(revisions.load_revision(store, live), article)


def _beginning(source: Article, language: Language) -> Article:
    """Return an edition with a block for each of the source's, its texts still to be written."""
    edition = Article.new(language, story_id=source.story_id)
    return replace(
        edition,
        rubric=source.rubric,
        date=source.date and replace(source.date, written=""),
        sources=source.sources,
        blocks=tuple(_blank(block, language) for block in source.blocks),
    )


def _blank(block: Block, language: Language) -> Block:
    same = replace(block, id=new_id(), language=language, direction=language.direction)
    match same:
        case Figure():
            return replace(same, caption=EMPTY, alt_text="", credit_line="")
        case Quote():
            return replace(same, text=EMPTY, speaker="")
        case TextBlock():
            return replace(same, text=EMPTY)
    return same
