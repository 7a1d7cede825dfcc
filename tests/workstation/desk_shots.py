"""The states of the window that other dialogs and lists make: the bin, terms, rules, an import."""

from __future__ import annotations

import tempfile
from pathlib import Path

from editor.article.language import Language
from editor.workstation.page.line import Part, Selection, Spot
from editor.workstation.window import Window
from tests.workstation.review_shots import Step

_ARRIVALS = {
    Language.AR: """معرض للمخطوطات النادرة في قازان
١٦ مايو/أيار 2026
افتتح في قازان معرض يضم أكثر من مئة مخطوطة نادرة جُمعت من خمس مدن.

البرنامج
- قراءات عامة
- محاضرات

يستمر المعرض شهرين.. وتقام فيه ندوات.
صورة: المكتبة الوطنية
المصدر: مكتب المعرض
""",
    Language.RU: """Выставка редких рукописей в Казани.
16.05.2026
В Казани открылась выставка: больше ста рукописей из пяти городов.

Программа
- публичные чтения
- лекции

Выставка продлится два месяца.. На ней пройдут семинары.
Фото: Национальная библиотека
Источник: пресс-служба выставки
""",
    Language.EN: """A show of rare manuscripts in Kazan.
16.05.2026
A show of more than a hundred rare manuscripts from five cities has opened in Kazan.

Programme
- public readings
- lectures

The show stays for two months.. There will be seminars.
Photo: National Library
Source: the show's press office
""",
}


def _do(command: str) -> Step:
    return lambda window: window.actions_by_id[command].trigger()


def _choose_bin(window: Window) -> None:
    window.desk._filters._chips["bin"].click()


def _drop_an_edition(window: Window) -> None:
    window.desk_acts.bin(next(iter(window.desk_acts._editions.values())).id)


def _import(window: Window) -> None:
    folder = Path(tempfile.mkdtemp(prefix="warraq-shots-"))
    path = folder / "draft.txt"
    path.write_text(_ARRIVALS[window.program.language], "utf-8")
    window.arrivals.import_files([str(path)])


def _complete(window: Window) -> None:
    """Empty the source's field, and ask what the desk wrote there before."""
    canvas = window.canvas
    line = next(at for at, line in enumerate(canvas.lines) if line.part is Part.SOURCE)
    canvas.select(Selection(Spot(line, 0), Spot(line, len(canvas.lines[line].text))))
    canvas.textCursor().removeSelectedText()
    window.archive.run(lambda _store: None)


def _ask(window: Window) -> None:
    window.canvas.setFocus()
    window.canvas.ensureCursorVisible()
    window.canvas.complete_at_caret()


def _search(window: Window) -> None:
    words = {Language.AR: "مخطوطات", Language.RU: "рукопис", Language.EN: "manuscript"}
    window.desk.search.setText(words[window.canvas.details.language])


def _search_in_vain(window: Window) -> None:
    window.desk.search.setText("qqqq")


DIALOGS = (
    "settings",
    "shortcuts",
    "export",
    "terms",
    "rules",
    "left-alone",
    "find-everywhere",
    "about",
)
"""The commands whose dialogs leave the window as it was."""

POPUPS = ("fixes", "complete")
"""The states with a list at the caret."""

DESK_STATES: dict[str, tuple[Step, ...]] = {
    "complete": (_complete, _ask),
    "search": (_search,),
    "nothing-found": (_search_in_vain,),
    "bin-chip": (_drop_an_edition,),
    "bin": (_drop_an_edition, _choose_bin),
    "import": (_import,),
    **{name: (_do(name),) for name in DIALOGS},
}
"""The steps to each state, from the sample article."""
