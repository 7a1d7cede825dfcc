"""``warraq check``: what the proofreader finds in files and in articles of the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.errors import FileUnreadable, WarraqError
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.article.term import Term
from editor.cli.desk import Desk
from editor.cli.options import LANGUAGE, as_json
from editor.cli.output import complaint, deliver, isolated, say, say_json, tell
from editor.cli.terms import terms_in_force
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from editor.proofing.check import Checker
    from editor.proofing.choices import Choices
    from editor.proofing.finding import Finding
    from editor.proofing.settings import Settings

SEVERITIES = ("suggestion", "warning", "error")
_MOST_ROUNDS = 4
_FIXED = Sentence(
    ar="{name}: صُحّح {count}.", ru="{name}: исправлено {count}.", en="{name}: {count} put right."
)
_NOT_MENDED = Sentence(
    ar="{name}: لا تُصحَّح إلا الملفات النصية ومقالات المستودع؛ استورد الملف أولا.",
    ru="{name}: исправляются только текстовые файлы и статьи хранилища; сначала импортируйте файл.",
    en="{name}: only text files and articles of the store are put right; import the file first.",
)


class UnknownRule(WarraqError):
    """A rule was named that is not in the pack."""

    exit_status = 2
    sentence = Sentence(
        ar="لا قاعدة باسم {name}. الأسماء في docs/rules.md.",
        ru="Нет правила {name}. Имена перечислены в docs/rules.md.",
        en="There is no rule {name}. The names are in docs/rules.md.",
    )


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is checked: an article, how its findings name it, the line of each place in a file."""

    article: Article
    key: str
    name: str
    lines: dict[str, int]
    residue: tuple[tuple[int, str], ...] = ()
    choices: Choices | None = None
    siblings: tuple[Article, ...] = ()

    def sifted(self, findings: Iterable[Finding]) -> list[Finding]:
        """Leave out what desk or article decided to leave alone."""
        choices = self.choices
        return [each for each in findings if choices is None or not choices.cover(each)]


@click.command("check")
@click.argument("sources", metavar="FILE|ID…", nargs=-1, required=True)
@click.option("--lang", type=LANGUAGE, help="The language of the text, where you know it.")
@click.option("--plain", is_flag=True, help="Every line of FILE is a paragraph; no structure.")
@as_json
@click.option("--fix", "fix", is_flag=True, help="Apply the safe fixes, then tell what is left.")
@click.option("--as", "user", metavar="USER", help="Who puts them right; the history says so.")
@click.option("--rules", "only", metavar="R,…", help="Only these rules, also those that are off.")
@click.option(
    "--min-severity",
    "least",
    metavar="S",
    type=click.Choice(SEVERITIES, case_sensitive=False),
    default="suggestion",
    help="Only findings as grave as this: suggestion, warning or error.",
)
@click.pass_obj
def check_command(
    desk: Desk,
    sources: tuple[str, ...],
    lang: Language | None,
    plain: bool,
    as_json: bool,
    fix: bool,
    user: str | None,
    only: str | None,
    least: str,
) -> int:
    """Proofread files or articles and print the findings.

    Exit status 1 when a finding of severity error is left. Offsets are code points.
    """
    choices = desk_choices(desk)
    settings = _settings(choices.settings(), only, structure=not plain)
    terms = terms_in_force(desk)
    checker = _checker(settings, terms)
    failed = False
    for source in sources:
        try:
            subject = _subject(desk, source, lang, plain=plain)
            if subject.choices is None:
                subject = replace(subject, choices=choices)
            if fix:
                subject = _mended(desk, subject, checker, user, plain=plain)
        except WarraqError as error:
            click.echo(complaint(error), err=True)
            failed = True
            continue
        records = [
            each
            for each in _records(subject, checker)
            if SEVERITIES.index(each["severity"]) >= SEVERITIES.index(least)
        ]
        failed = failed or any(each["severity"] == "error" for each in records)
        for record in records:
            if as_json:
                say_json(record)
            else:
                _print(subject, record)
    return int(failed)


def desk_choices(desk: Desk, article_id: str = "") -> Choices:
    """Return what the desk chose about its proofreading, and the article with it."""
    # Late: SQLite, for a store that is there.
    from editor.proofing.choices import ARTICLE_KEY, DESK_KEY, Choices, read_choices

    if not desk.path.exists():
        return Choices()
    from db import settings

    with desk.open_existing() as store:
        own = settings.get(store, ARTICLE_KEY.format(article_id)) if article_id else None
        return read_choices(settings.get(store, DESK_KEY), own)


def _settings(chosen: Settings, only: str | None, *, structure: bool) -> Settings:
    # Late: the proofreader is not needed to print this command's help.
    from editor.proofing.rules import rules

    if only is None:
        return replace(chosen, structure=structure)
    names = {name.strip() for name in only.split(",") if name.strip()}
    known = {each.id for each in rules()}
    if unknown := sorted(names - known):
        raise UnknownRule(name=unknown[0])
    switched = {name: name in names for name in known}
    return replace(chosen, structure=structure, switched=switched)


def _checker(settings: Settings, terms: Sequence[Term]) -> Checker:
    # Late: see above.
    from editor.proofing.check import Checker
    from editor.proofing.spelling.loaded import dictionaries
    from editor.proofing.terms.index import TermIndex

    speller, judge = dictionaries()
    if hint := speller.missing(Language.AR, tongue()):
        click.echo(hint, err=True)
    return Checker(settings, speller=speller, terms=TermIndex.of(terms), judge=judge)


def _subject(desk: Desk, source: str, lang: Language | None, *, plain: bool) -> _Subject:
    file = Path(source)
    if plain:
        return _plain_file(file, lang)
    if file.is_file():
        return _imported_file(file, lang)
    # Late: SQLite is for articles of the store only.
    from db import articles

    with desk.open_existing() as store:
        article = articles.load(store, source).article
        others = [each.id for each in articles.editions(store, article.story_id)]
        siblings = tuple(
            articles.load(store, each).article for each in others if each != article.id
        )
    choices = desk_choices(desk, article.id)
    return _Subject(article, "article", article.id, {}, choices=choices, siblings=siblings)


def _plain_file(file: Path, lang: Language | None) -> _Subject:
    # Late: the detection is for texts without a stated language.
    from editor.language.detect import detect_language

    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(path=file, reason=reason) from error
    language = lang or detect_language(text) or Language.AR
    blocks = [new_block(Paragraph, language, text=line) for line in text.split("\n")]
    article = replace(Article.new(language), blocks=tuple(blocks))
    lines = {block.id: number for number, block in enumerate(blocks, 1)}
    return _Subject(article, "file", str(file), lines)


def _imported_file(file: Path, lang: Language | None) -> _Subject:
    # Late: the parsers are for files only.
    from editor.importing.read import read_file
    from editor.proofing.pieces import pieces

    imported = read_file(file, lang)
    lines = _lines_of(file)
    where: dict[str, int] = {}
    last = 0
    for piece in pieces(imported.article):
        place = piece.place
        last = _line_with(piece.content.text, lines, last)
        where[place.block or place.part.value] = last
    residue = tuple((_line_with(line, lines, 0), line) for line in imported.recognised.residue)
    return _Subject(imported.article, "file", str(file), where, residue)


def _lines_of(file: Path) -> list[str]:
    """Return the lines of a text file; nothing for any other."""
    try:
        return file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return []


def _line_with(text: str, lines: Sequence[str], last: int) -> int:
    """Return the number of the line that is or holds ``text``, after ``last`` if there is one."""
    text = text.strip()
    after = [*range(last, len(lines)), *range(last)]
    whole = next((number for number in after if lines[number].strip() == text), None)
    found = next((number for number in after if text in lines[number]), None)
    return (whole if whole is not None else found if found is not None else -1) + 1


def _mended(
    desk: Desk, subject: _Subject, checker: Checker, user: str | None, *, plain: bool
) -> _Subject:
    """Apply the safe fixes until none is left, and write the result where it came from."""
    # Late: see above.
    from editor.proofing.fixing import apply_fixes, safe_fixes

    article, count = subject.article, 0
    for _ in range(_MOST_ROUNDS):
        chosen = safe_fixes(subject.sifted(checker.check(article)))
        mended = apply_fixes(article, chosen)
        if mended == article:
            break
        article, count = mended, count + len(chosen)
    if article == subject.article:
        return subject
    if plain:
        lines = [getattr(block, "text").plain for block in article.blocks]  # noqa: B009
        deliver("\n".join(lines).encode(), Path(subject.name))
    elif subject.key == "article":
        _save(desk, article, user)
    else:
        tell(_NOT_MENDED, name=subject.name)
        return subject
    tell(_FIXED, name=subject.name, count=count)
    return replace(subject, article=article)


def _save(desk: Desk, article: Article, user: str | None) -> None:
    """Save the article as ``user``, who has to be allowed to write in it, or as nobody."""
    # Late: SQLite is for articles of the store only.
    from db import articles, people
    from editor.newsroom import acting

    with desk.open() as store:
        head = articles.load(store, article.id).revision
        person = people.named(store, user) if user else None
        if person is not None:
            acting.require_writing(store, article, person)
        author = person.id if person else None
        articles.save(store, article, parent=head.id, author=author)


def _records(subject: _Subject, checker: Checker) -> Iterator[dict[str, Any]]:
    for line, quote in subject.residue:
        if record := _residue_record(subject, checker, line, quote):
            yield record
    for finding in subject.sifted(checker.check(subject.article, None, subject.siblings)):
        yield _record(subject, finding)


def _record(subject: _Subject, finding: Finding) -> dict[str, Any]:
    """Return a finding as other programs get it; the keys are those of docs/command-line.md."""
    block = finding.place.block
    place: dict[str, Any] = {subject.key: subject.name}
    if subject.key == "file":
        place["line"] = subject.lines.get(block or finding.place.part.value, 0)
    else:
        place["block"] = block
    return {
        **place,
        "part": finding.place.part.value,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "rule": finding.rule,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "message": finding.message.say(tongue()),
        "suggestions": [fix.text for fix in finding.suggestions],
        "safe": finding.safe,
    }


def _residue_record(
    subject: _Subject, checker: Checker, line: int, quote: str
) -> dict[str, Any] | None:
    """Return what the importer took out as no part of the article: «Ru En», a menu."""
    # Late: see above.
    from editor.proofing.finding import Finding, Message, Part, Place

    rule = checker.rules.get("page-residue")
    if rule is None:
        return None
    message = Message(rule.explanation, (("quote", quote),))
    finding = Finding(
        rule.id, rule.tier, rule.severity, Place(Part.ARTICLE), 0, len(quote), quote, message
    )
    return {**_record(subject, finding), "line": line}


def _print(subject: _Subject, record: dict[str, Any]) -> None:
    where = record.get("line") or record["part"]
    say(
        f"{subject.name}:{where}:{record['start']} [{record['severity']}] {record['rule']} "
        f"{isolated(record['message'])}"
    )
