"""The PDF: its text layer and metadata, and a worker that can be stopped and can break."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from editor.article.article import Article
from editor.article.block import Heading, Paragraph, new_block
from editor.article.language import Language
from editor.exporting.fonts import Face
from editor.exporting.glyph_letters import letters_of_glyphs
from editor.exporting.pdf import (
    Cancelled,
    PdfFailed,
    PdfTimedOut,
    PdfUnavailable,
    PdfWorker,
    Progress,
)
from tests.exporting.samples import load, story
from tests.exporting.text_layer import read_by_pdfium, share_intact

# An agency text without vowel marks, as most are, in the length of a page and a half.
_NEWS = (
    "أعلنت إدارة المهرجان أن العروض تبدأ كل يوم عند الخامسة مساء وتستمر حتى منتصف الليل.",
    "وقال مدير الفرقة للصحفيين إن الرحلة استغرقت يومين، وإن الكلمات العربية للأغاني كتبت قبل عام.",
    "وأضاف أن اللقاء الأول للفرق كان في الكلية القديمة، للاتفاق على ترتيب الأدوار بين العازفين.",
    "وفي 12 يونيو/حزيران 2026 يسافر المشاركون إلى مدينة بولغار لإقامة حفل أخير على ضفة الفولغا.",
)


def news() -> Article:
    blocks = []
    for number in range(1, 9):
        blocks.append(new_block(Heading, Language.AR, text=f"العنوان رقم {number}"))
        blocks += [new_block(Paragraph, Language.AR, text=text) for text in _NEWS]
    return replace(Article.new(Language.AR, "مهرجان الأنهار يفتح أبوابه"), blocks=tuple(blocks))


@pytest.fixture
def own_press() -> Iterator[PdfWorker]:
    """A worker that the test may break."""
    with PdfWorker(patience_seconds=60) as worker:
        yield worker


def child_of(press: PdfWorker) -> int:
    press.warm()
    child = press._child
    assert child is not None
    return child._process.pid


def test_the_text_layer_keeps_the_words_and_their_order(press: PdfWorker) -> None:
    article = news()
    assert share_intact(article, read_by_pdfium(press.render(article, media=load))) >= 0.97


@pytest.mark.parametrize("language", [Language.RU, Language.EN])
def test_the_text_layer_of_the_other_languages_is_whole(
    press: PdfWorker, language: Language
) -> None:
    article = story()[language]
    assert share_intact(article, read_by_pdfium(press.render(article, media=load))) >= 0.99


def test_every_page_says_its_number_in_words(press: PdfWorker) -> None:
    text = read_by_pdfium(press.render(news(), media=load))
    assert "صفحة 1 من 2" in text
    assert "صفحة 2 من 2" in text


def test_metadata_and_outline(press: PdfWorker) -> None:
    article = story()[Language.AR]
    document = pypdfium2.PdfDocument(press.render(article, media=load))
    try:
        facts = document.get_metadata_dict()
        outline = [(item.level, item.get_title()) for item in document.get_toc()]
    finally:
        document.close()
    assert facts["Title"] == article.headline
    assert facts["Author"] == article.signature
    assert facts["Subject"].startswith("افتُتح في مدينة قازان")
    assert facts["Keywords"] == "موسيقى, قازان"
    assert facts["CreationDate"].startswith("D:20")
    assert facts["CreationDate"] == facts["ModDate"]
    assert outline == [
        (0, article.headline),
        (1, "برنامج الأيام الثلاثة"),
        (1, "ماذا يقول الضيوف؟"),
        (2, "أرقام"),
        (1, "العام القادم"),
    ]


def test_direction_language_and_links_are_marked(press: PdfWorker) -> None:
    # The worker's own steps, without the compression that hides them.
    plain = subprocess.run(
        [sys.executable, "-c", _UNCOMPRESSED], capture_output=True, check=True, timeout=60
    ).stdout
    assert b"/Direction /R2L" in plain
    assert b"/Lang (ar)" in plain
    assert b"/DisplayDocTitle true" in plain
    assert b"<rdf:li>ar</rdf:li>" in plain
    words = "الموقع (https://example.org/ar)"
    assert (b"\xfe\xff" + words.encode("utf-16-be")).hex().encode() in plain


_UNCOMPRESSED = """
import io, sys
from dataclasses import replace
from editor.article.article import Article
from editor.article.language import Language
from editor.article.span import Format, Text
from editor.exporting import pdf_worker
from editor.exporting.paper import render_paper
press = pdf_worker.Press(io.BytesIO())
write = press._engine.HTML.write_pdf
press._engine.HTML.write_pdf = lambda *a, **k: write(*a, uncompressed_pdf=True, **k)
lead = Text.of("الموقع", Format(link="https://example.org/ar"))
paper = render_paper(replace(Article.new(Language.AR), lead=lead), media=lambda media_id: None)
sys.stdout.buffer.write(press.print(paper.to_dict()))
"""


def test_the_same_article_gives_the_same_bytes(press: PdfWorker, own_press: PdfWorker) -> None:
    article = story()[Language.AR]
    first = press.render(article, media=load)
    assert press.render(article, media=load) == first
    assert own_press.render(article, media=load) == first


def test_letters_without_a_glyph_are_told(press: PdfWorker) -> None:
    article = replace(Article.new(Language.EN, "Nobody has \U000e1234 this"))
    text = read_by_pdfium(press.render(article, media=load))
    assert "Nobody has ◌ this" in text
    assert press.unprinted == ("\U000e1234",)
    press.render(Article.new(Language.EN, "Plain"), media=load)
    assert press.unprinted == ()


def test_progress_grows_to_the_end(press: PdfWorker) -> None:
    steps: list[Progress] = []
    press.render(news(), media=load, progress=steps.append)
    shares = [step.share for step in steps]
    assert shares == sorted(set(shares))
    assert list(dict.fromkeys(step.stage.value for step in steps)) == [
        "reading",
        "styling",
        "layout",
        "writing",
    ]
    assert max(step.page or 0 for step in steps) == 2


def test_a_cancel_stops_the_child_and_the_next_article_starts_another(
    own_press: PdfWorker,
) -> None:
    first = child_of(own_press)
    seen: list[Progress] = []
    with pytest.raises(Cancelled):
        own_press.render(news(), media=load, progress=seen.append, cancelled=lambda: bool(seen))
    assert own_press.render(Article.new(Language.EN, "Plain"), media=load).startswith(b"%PDF-1.7")
    assert child_of(own_press) != first


def test_what_a_callback_raises_reaches_the_caller(own_press: PdfWorker) -> None:
    def stumble(step: Progress) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        own_press.render(story()[Language.EN], media=load, progress=stumble)
    assert own_press.render(Article.new(Language.EN, "Plain"), media=load).startswith(b"%PDF")


def test_too_long_is_too_long() -> None:
    with PdfWorker(patience_seconds=0) as worker, pytest.raises(PdfTimedOut) as raised:
        worker.render(news(), media=load)
    assert "0" in raised.value.say(Language.AR)


def test_a_child_that_dies_is_an_error_and_is_replaced(own_press: PdfWorker) -> None:
    child = child_of(own_press)
    with pytest.raises(PdfFailed) as raised:
        own_press.render(news(), media=load, progress=lambda _: os.kill(child, signal.SIGKILL))
    assert "-9" in str(raised.value)
    assert own_press.render(Article.new(Language.EN, "Plain"), media=load).startswith(b"%PDF")


def test_a_child_found_dead_is_replaced(own_press: PdfWorker) -> None:
    os.kill(child_of(own_press), signal.SIGKILL)
    own_press._child._process.wait()
    assert own_press.render(Article.new(Language.EN, "Plain"), media=load).startswith(b"%PDF")


def test_a_closed_worker_may_be_used_again(own_press: PdfWorker) -> None:
    own_press.render(Article.new(Language.EN, "Plain"), media=load)
    own_press.close()
    assert own_press.render(Article.new(Language.EN, "Plain"), media=load).startswith(b"%PDF")


def test_without_pango_the_user_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What WeasyPrint's import does on such a machine: cffi finds no library.
    broken = tmp_path / "weasyprint"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise OSError('cannot load library libpango-1.0-0')")
    monkeypatch.setenv("WARRAQ_TEST_PATH", str(tmp_path))
    (tmp_path / "sitecustomize.py").write_text(
        "import os, sys; sys.path.insert(0, os.environ['WARRAQ_TEST_PATH'])"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with PdfWorker() as worker, pytest.raises(PdfUnavailable) as raised:
        worker.render(story()[Language.AR], media=load)
    for language in Language:
        assert "apt-get install libpango-1.0-0" in raised.value.say(language)
        assert "HTML" in raised.value.say(language)


def test_several_threads_take_turns(press: PdfWorker) -> None:
    editions = list(story().values())
    made: dict[str, bytes] = {}

    def make(article: Article) -> None:
        made[article.id] = press.render(article, media=load)

    threads = [threading.Thread(target=make, args=(article,)) for article in editions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for article in editions:
        assert made[article.id] == press.render(article, media=load)


def test_the_program_itself_never_loads_the_engine() -> None:
    code = (
        "import sys; import editor.exporting.pdf, editor.exporting.formats; "
        "print('weasyprint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.stdout.strip() == b"False"


def test_the_paper_fetches_nothing_from_outside(press: PdfWorker, tmp_path: Path) -> None:
    # A drawing that asks for a file and for the network is printed without them.
    from editor.article.block import Figure
    from editor.article.media import MediaFile

    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not to be read")
    drawing = MediaFile(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<image href="{secret.as_uri()}" width="9" height="9"/>'
        '<image href="http://127.0.0.1:9/" width="9" height="9"/></svg>'.encode(),
        "image/svg+xml",
    )
    figure = new_block(Figure, Language.EN, media_id=drawing.id, alt_text="A drawing")
    article = replace(Article.new(Language.EN, "News"), blocks=(figure,))
    assert press.render(article, media={drawing.id: drawing}.get).startswith(b"%PDF")


def test_a_font_explains_its_glyphs() -> None:
    letters = letters_of_glyphs(Face("Amiri").path)
    assert {"ل", "ي", "ـ", "ّ"} <= set(letters.values())
    assert all(letters.values())
