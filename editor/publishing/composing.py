"""What an act asks of a target: the publication as readers are to find it afterwards."""

from __future__ import annotations

import datetime
from dataclasses import replace

from editor.article.article import Article
from editor.article.delivery import Deed
from editor.article.publication import Publication, PublicCorrection, Shown
from editor.article.standing import Standing
from editor.article.state import Kind
from editor.review.act import Act, Request


def deed_of(act: Act, standing: Standing, before: Publication | None) -> Deed:
    """Return what an act does at a target that shows ``before``."""
    if act is Act.UNPUBLISH:
        return Deed.UNPUBLISH
    if act is Act.KILL:
        return Deed.KILL
    if before is None or before.shown is not Shown.LIVE:
        return Deed.PUBLISH
    updating = act is not Act.HOTFIX and standing.state.kind is Kind.UPDATE
    return Deed.UPDATE if updating else Deed.CORRECT


def sent(
    target: str,
    article: Article,
    standing: Standing,
    deed: Deed,
    request: Request,
    before: Publication | None,
    now: datetime.datetime,
    *,
    only_typos: bool,
) -> Publication:
    """Return the publication of the newest text.

    The address stays the first one. Mended typos move neither date nor stand among the
    corrections; a correction's note does both, an update the date.
    """
    note = request.note.strip() or standing.state.note
    corrections = before.corrections if before else ()
    if deed is Deed.CORRECT and note and request.act is not Act.HOTFIX:
        corrections = (*corrections, PublicCorrection(note, now))
    return Publication(
        article_id=article.id,
        story_id=article.story_id,
        language=article.language,
        target=target,
        rubric=before.rubric if before else article.rubric,
        slug=before.slug if before else article.slug,
        revision_id=standing.revision_id,
        content_hash=standing.content_hash,
        shown=Shown.LIVE,
        first_published=before.first_published if before else now,
        updated=before.updated if before and only_typos else now,
        delivered_at=now,
        url=before.url if before else "",
        remote_id=before.remote_id if before else "",
        remote_hash=before.remote_hash if before else "",
        corrections=corrections,
        former=before.former if before else (),
    )


def taken_down(before: Publication, deed: Deed, request: Request) -> Publication:
    """Return the publication of what readers are to find no more."""
    if deed is Deed.KILL:
        return replace(before, shown=Shown.KILLED, notice=request.note.strip(), moved_to="")
    return replace(before, shown=Shown.UNPUBLISHED, moved_to=request.redirect)
