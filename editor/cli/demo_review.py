"""The part of the demonstration that people play: written by one, approved by another."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.cli.output import isolated, say
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.standing import Standing

AUTHOR = Person(id=new_id(), login="mona", name="منى", initials="م", roles=(Role.EDITOR,))
REVIEWER = Person(id=new_id(), login="salma", name="سلمى", initials="س", roles=(Role.PROOFREADER,))
PUBLISHER = Person(id=new_id(), login="omar", name="عمر", initials="ع", roles=(Role.PUBLISHER,))


def author_of(store: Store) -> str:
    """Put the people of the demonstration into the store; return the id of who writes."""
    # Late: this command's help needs no store.
    from db import people

    for person in (AUTHOR, REVIEWER, PUBLISHER):
        people.put(store, person)
    return AUTHOR.id


def review_editions(step: Callable[[str], AbstractContextManager[None]], store: Store) -> None:
    """Check, submit, take and approve each edition of the story, and say what was in the way."""
    # Late: the proofreader is not needed to print this command's help.
    from db import articles
    from editor.importing import samples

    editions = samples.story().editions
    for edition in editions:
        with step(f"The {edition.language.value} edition is checked, reviewed and approved"):
            _review(store, edition.id)
    with step("The editions are compared"):
        # Late: see above.
        from editor.newsroom.checking import parity

        first, *others = (articles.load(store, edition.id).article for edition in editions)
        for other in others:
            differences = parity(store, first, other)
            say(f"  {first.language.value} – {other.language.value}: {len(differences)}")
            for each in differences:
                say(f"    {isolated(each.say(tongue()))}")
    with step("What waits for the publisher"):
        # Late: see above.
        from editor.newsroom.inbox import inbox

        for item in inbox(store, PUBLISHER):
            say(f"  {item.card.language.value}  {isolated(item.card.headline)}")


def _review(store: Store, article_id: str) -> None:
    # Late: see above.
    from db import articles
    from editor.newsroom import acting
    from editor.newsroom.checking import checks, desk_findings
    from editor.review.act import Act, Request
    from editor.review.refusal import ActRefused

    article = articles.load(store, article_id).article
    findings = desk_findings(store, article)
    for entry in checks(store, article, "approve", findings):
        say(f"  {entry.level.value}: {isolated(entry.say(tongue()))}")
    acting.perform(store, article_id, Request(act=Act.SUBMIT, person=AUTHOR), findings=findings)
    try:
        acting.perform(
            store, article_id, Request(act=Act.APPROVE, person=AUTHOR), findings=findings
        )
    except ActRefused as refused:
        say(f"  {isolated(AUTHOR.name)}: {refused.failed[0].say(tongue())}")
    acting.perform(store, article_id, Request(act=Act.TAKE, person=REVIEWER))
    done = acting.perform(
        store, article_id, Request(act=Act.APPROVE, person=REVIEWER), findings=findings
    )
    _say_standing(done.standing)


def _say_standing(standing: Standing) -> None:
    # Late: see above.
    from editor.review.labels import label

    approved = standing.state.approved_hash[:12]
    for language in Language:
        say(f"  {isolated(label(standing.state, language))}  {approved}")
