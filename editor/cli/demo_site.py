"""The part of the demonstration that readers see: a small site in three languages, published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from editor.article.language import Language
from editor.cli.demo_review import AUTHOR, PUBLISHER, REVIEWER
from editor.cli.output import isolated, say

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.article import Article

_SITE = "site"
_BASE_URL = "https://news.example.org"


def publish_stories(
    step: Callable[[str], AbstractContextManager[None]], store: Store, folder: Path
) -> None:
    """Publish the sample stories to a folder, correct one, and look through what came of it.

    The story that was reviewed before goes out with them.
    """
    # Late, as all below: the parts that publish are not needed to print this command's help.
    from db import settings
    from editor.importing import samples
    from editor.publishing import configured
    from editor.publishing.site.settings import SETTINGS_KEY
    from editor.publishing.target import Settings
    from editor.review.act import Act

    site = folder / _SITE
    ids = [edition.id for edition in samples.story().editions]
    with step("More stories are written"):
        written = list(_written(store))
        ids += [article.id for article in written]
        for article in written:
            say(f"  {article.language.value}  {isolated(article.headline)}")
    with step("Their names join the desk's words, and they are approved"):
        names = _learn_names(store, written)
        say(f"  {isolated(' · '.join(sorted(names)))}")
        for article in written:
            _approve(store, article)
    with step(f"They are published to {site}"):
        configured.put(store, Settings(_SITE, "folder", str(site.resolve()), _BASE_URL))
        settings.put(store, SETTINGS_KEY, samples.site_pages())
        for article_id in ids:
            _send(store, article_id, Act.PUBLISH)
        _deliver(store)
    with step("One is corrected, with a note to the readers"):
        _correct(store, ids[-1])
        _deliver(store)
    with step("The site is looked through"):
        _look_through(site)


def _written(store: Store) -> Iterator[Article]:
    from editor.cli.intake import keep
    from editor.importing import samples
    from editor.importing.imported import Imported

    for story in samples.site_stories():
        for edition in story.editions:
            keep(store, Imported(edition, story.media), AUTHOR.id)
            yield edition


def _learn_names(store: Store, written: Sequence[Article]) -> frozenset[str]:
    """Add the words that no dictionary knows to the desk's: in these texts all are names."""
    from dataclasses import replace

    from db import settings
    from editor.newsroom.checking import desk_findings
    from editor.proofing.choices import DESK_KEY, desk_json, read_choices

    unknown = frozenset(
        finding.quote
        for article in written
        for finding in desk_findings(store, article)
        if finding.rule.startswith("word-") and " " not in finding.quote
    )
    choices = read_choices(settings.get(store, DESK_KEY), None)
    settings.put(store, DESK_KEY, desk_json(replace(choices, words=choices.words | unknown)))
    return unknown


def _approve(store: Store, article: Article) -> None:
    from editor.newsroom import acting
    from editor.newsroom.checking import desk_findings
    from editor.review.act import Act, Request

    findings = desk_findings(store, article)
    for act, person in (
        (Act.SUBMIT, AUTHOR),
        (Act.TAKE, REVIEWER),
        (Act.APPROVE, REVIEWER),
    ):
        acting.perform(store, article.id, Request(act=act, person=person), findings=findings)


def _send(store: Store, article_id: str, act: object, note: str = "") -> None:
    from editor.newsroom import acting
    from editor.publishing import sending
    from editor.review.act import Act, Request

    assert isinstance(act, Act)
    request = Request(act=act, person=PUBLISHER, note=note)
    seen = acting.facts(store, article_id, request).entries
    passed = frozenset(each.guard for each in seen if each.waivable)
    whole = Request(act=act, person=PUBLISHER, note=note, acknowledged=passed)
    sending.send(store, article_id, whole)


def _deliver(store: Store) -> None:
    from editor.publishing.courier import Courier

    for item in Courier(store=store).run():
        if item.receipt is not None:
            say(f"  {item.receipt.url}  {item.receipt.remote_hash[:12]}")
        elif item.problem is not None:
            say(f"  {item.problem.message.say(Language.EN)}")


def _correct(store: Store, article_id: str) -> None:
    from dataclasses import replace

    from db import articles
    from editor.article.span import Text
    from editor.newsroom import acting
    from editor.review.act import Act, Request

    acting.perform(store, article_id, Request(act=Act.START_CORRECTION, person=AUTHOR))
    stored = articles.load(store, article_id)
    words = f"{stored.article.lead.plain} The city is named in the third paragraph."
    corrected = replace(stored.article, lead=Text.of(words))
    articles.save(store, corrected, parent=stored.revision.id, author=AUTHOR.id)
    _approve(store, corrected)
    _send(store, article_id, Act.PUBLISH, "An earlier version did not say where the city is named.")


def _look_through(site: Path) -> None:
    from editor.publishing.site.checking import check_site

    checked = check_site(site / "current")
    for fault in checked.faults:
        say(f"  {fault.path}  {fault.kind}  {fault.told}")
    say(f"  {checked.pages} pages, {checked.links} links, {len(checked.faults)} faults")
    say(f"  warraq site serve {site / 'current'}")
