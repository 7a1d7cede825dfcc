"""The search in the browser finds what the desk's own search would."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from editor.article.language import Language
from editor.language import arabic_stems
from editor.language.fold import fold
from editor.language.stems import SearchAnalyzer
from editor.publishing.site.searching import fold_table
from tests.checkers.installed import ROOT, program, skip_without
from tests.publishing.site.conftest import Sample

NODE = program("node", "nodejs")
SCRIPT = ROOT / "resources" / "scripts" / "search.js"
requires_node = skip_without("The search's script", node=NODE)

_RUN = """
import {{ asked, fold, hits }} from {script};
const [rules, texts, month, queries] = JSON.parse(process.argv[1]);
console.log(JSON.stringify([
  texts.map((text) => fold(text, rules.fold)),
  texts.map((text) => asked(text, rules)),
  queries.map((query) => hits(month, asked(query, rules)).map((article) => article[0])),
]));
"""

TEXTS = (
    "مُحَمَّدٌ رئيسًا للمؤتمرات الإسلاميّة",
    "والمخطوطات القديمة بقازان",
    "Реставраторы ЁЛКА й",
    "Résumé of the Café’s 1,244 don't",
    "آب أغسطس ٢٠٢٦ ﻻ كـــتاب",
    "ـ\u200fعلى\u200e مستشفى؛ قاعة",
)


def run_script(texts: tuple[str, ...], month: object, queries: list[str], tmp: Path) -> list[list]:
    rules = {
        "fold": fold_table(),
        "own": {
            "first": sorted(arabic_stems.OWN_FIRST),
            "article": sorted(arabic_stems.OWN_ARTICLE),
        },
    }
    runner = tmp / "run.mjs"
    runner.write_text(
        _RUN.format(script=json.dumps(SCRIPT.as_uri())).replace(
            "process.argv[1]", "process.argv[2]"
        ),
        encoding="utf-8",
    )
    given = json.dumps([rules, list(texts), month, queries])
    done = subprocess.run(
        [str(NODE), str(runner), given],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    found: list[list] = json.loads(done.stdout)
    return found


@requires_node
def test_the_browser_folds_as_the_desk_does(tmp_path: Path) -> None:
    folded, asked, _ = run_script(TEXTS, {"articles": [], "words": {}}, [], tmp_path)
    assert folded == [fold(text).text for text in TEXTS]
    analyzer = SearchAnalyzer()
    for text, terms in zip(TEXTS, asked, strict=True):
        ours = analyzer.query_terms(text)
        # Russian and English stems are found by their beginning, so the browser has none.
        assert [term[0] for term in terms] == [term[0] for term in ours]
        for theirs, own in zip(terms, ours, strict=True):
            if own[0][0] > "\u0600":
                assert theirs == list(own)


@requires_node
@pytest.mark.parametrize(
    ("language", "query", "slug"),
    [
        (Language.AR, "المخطوطه", "warshat-tarmim-al-makhtutat-qazan-2026"),
        (Language.AR, "حاويه", "volga-khazar-shahn-hawiyat"),
        (Language.AR, "للمترجمين الروسيه", "jaizat-mutarjimin-arabi-rusi"),
        (Language.RU, "реставраторы рукопись", "masterskaya-restavracii-rukopisey-kazan-2026"),
        (Language.RU, "контейнерные", "konteynernyy-poezd-volga-kaspiy"),
        (Language.EN, "Translators PRIZE", "prize-for-arabic-russian-translators"),
        (Language.EN, "halal laborator", "halal-food-laboratories"),
    ],
)
def test_words_are_found_in_other_forms(
    sample: Sample, tmp_path: Path, language: Language, query: str, slug: str
) -> None:
    month = json.loads(sample.files[f"{language}/search/2026-05.json"])
    (found,) = run_script((), month, [query], tmp_path)[2]
    assert any(slug in place for place in found)
    (nothing,) = run_script((), month, [f"{query} zzzz"], tmp_path)[2]
    assert nothing == []
