"""The sample stories as a small site with something of everything: corrections, moves, a kill."""

from __future__ import annotations

import datetime
from dataclasses import replace

from editor.article.article import Article
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import PublicCorrection
from editor.article.span import Text
from editor.exporting.site import DEFAULT_SITE
from editor.importing import samples
from editor.publishing.site.settings import SiteSettings
from tests.publishing.site.newsroom import Newsroom

NOTES = {
    Language.AR: "ذكرنا أولًا أن عدد الحاويات أربعون، والصواب ثمان وأربعون.",
    Language.RU: "Сначала мы написали, что контейнеров сорок. Их сорок восемь.",
    Language.EN: "We first wrote that there were forty containers. There are forty-eight.",
}
KILLED = (
    "The memorandum this article told of has not been signed yet. We were told so too early, and "
    "did not ask again. We apologise to our readers."
)
HOUR = datetime.timedelta(hours=1)


def settings(base_url: str) -> SiteSettings:
    facts = replace(DEFAULT_SITE, base_url=base_url)
    return SiteSettings.from_json(samples.site_pages(), facts)


def sample_newsroom(extra: int = 0) -> Newsroom:
    """Return the sample site; ``extra`` older items fill its lists and make them turn pages."""
    newsroom = Newsroom()
    for story in (samples.story(), *samples.site_stories()):
        newsroom.files |= {file.id: file for file in story.media}
        for edition in story.editions:
            _publish(newsroom, edition)
    for number in range(extra):
        for language in Language:
            _publish_older(newsroom, language, number)
    _let_things_happen(newsroom)
    return newsroom


def _publish(newsroom: Newsroom, article: Article) -> None:
    assert article.date is not None
    assert article.date.value is not None
    hour = {Language.RU: 7, Language.AR: 9, Language.EN: 10}[article.language]
    at = datetime.datetime.combine(article.date.value, datetime.time(hour), datetime.UTC)
    # Stories of one day in one order.
    newsroom.publish(article, at + datetime.timedelta(minutes=int(article.story_id[9:11], 16) % 50))


_WORDS = {
    Language.AR: ("نشرة اليوم", "ملخص قصير لما جرى في اليوم."),
    Language.RU: ("Сводка дня", "Коротко о том, что произошло за день."),
    Language.EN: ("Digest of the day", "In short, what happened during the day."),
}


def _publish_older(newsroom: Newsroom, language: Language, number: int) -> None:
    headline, lead = _WORDS[language]
    stories = samples.site_stories()
    template = next(e for e in stories[number % len(stories)].editions if e.language is language)
    index = f"{number:012x}"
    article = replace(
        template,
        id=f"01a20b{'aceb'[list(Language).index(language)]}0-0000-7000-8000-{index}",
        story_id=f"01a20bf0-0000-7000-8000-{index}",
        headline=f"{headline} {number + 1}",
        lead=Text.of(lead),
        slug=f"digest-{number + 1}",
    )
    at = datetime.datetime(2026, 4, 30, 12, 0, tzinfo=datetime.UTC) - number * 9 * HOUR
    newsroom.publish(article, at)


def _let_things_happen(newsroom: Newsroom) -> None:
    """Correct and move a story, unpublish one edition of another, kill one of a third."""
    by_slug = {each.publication.slug: each for each in newsroom.live.values()}
    for slug in ("volga-khazar-shahn-hawiyat", "konteynernyy-poezd-volga-kaspiy",
                 "volga-caspian-container-train"):  # fmt: skip
        shown = by_slug[slug].publication
        at = shown.first_published + 3 * HOUR
        note = PublicCorrection(NOTES[shown.language], at)
        article = by_slug[slug].article
        assert article is not None
        newsroom.publish(article, shown.first_published, updated=at, corrections=(note,),
                         former=("novosti/container-train",))  # fmt: skip
    gone = by_slug["shabakat-mukhtabarat-halal"].publication
    newsroom.withdraw(gone.article_id, gone.first_published + 30 * HOUR)
    killed = by_slug["one-form-for-student-visas"].publication
    newsroom.withdraw(killed.article_id, killed.first_published + 2 * HOUR, notice=KILLED)


def media_of(newsroom: Newsroom) -> dict[str, MediaFile]:
    return newsroom.files
