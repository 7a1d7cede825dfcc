"""The machine's spelling dictionaries, asked from any thread.

pyenchant stands over hunspell (Debian's hunspell-ar is Ayaspell 3.2). Words are looked up whole:
taking proclitics off first masks 8 % of true errors. Vowel marks and tatweel are dropped.
"""

from __future__ import annotations

import sys
import threading
from functools import lru_cache
from typing import Any, Final

from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.language.arabic import TASHKEEL, TATWEEL

_TAGS: Final = {
    Language.AR: ("ar", "ar_SA", "ar_EG"),
    Language.RU: ("ru_RU", "ru"),
    Language.EN: ("en_US", "en_GB", "en"),
}
_BARE: Final = dict.fromkeys(map(ord, (*TASHKEEL, TATWEEL)))
_MOST_SUGGESTIONS = 8

_HOW = {
    "linux": Sentence(
        ar="لا يوجد قاموس {name} على هذا الجهاز، فالتدقيق الإملائي متوقف والباقي يعمل. ثبّت "
        "الحزمة {package} (في Debian:\u2066 sudo apt install {package}\u2069)، أو أضف ملف ‎.oxt من "
        "الإعدادات.",
        ru="На этом компьютере нет словаря ({name}): орфография не проверяется, остальное "
        "работает. Установите пакет {package} (Debian: sudo apt install {package}) или добавьте "
        "файл .oxt в настройках.",
        en="There is no {name} dictionary on this machine: spelling is off, the rest works. "
        "Install the package {package} (Debian: sudo apt install {package}), or add an .oxt file "
        "in the settings.",
    ),
    "darwin": Sentence(
        ar="لا يوجد قاموس {name} على هذا الجهاز، فالتدقيق الإملائي متوقف والباقي يعمل. ثبّت "
        "المكتبة بالأمر brew install enchant ثم أضف ملف ‎.oxt فيه {package} من الإعدادات.",
        ru="На этом компьютере нет словаря ({name}): орфография не проверяется, остальное "
        "работает. Установите библиотеку: brew install enchant, затем добавьте файл .oxt "
        "({package}) в настройках.",
        en="There is no {name} dictionary on this machine: spelling is off, the rest works. "
        "Run brew install enchant, then add an .oxt file ({package}) in the settings.",
    ),
    "win32": Sentence(
        ar="لا يوجد قاموس {name} على هذا الجهاز، فالتدقيق الإملائي متوقف والباقي يعمل. نزّل "
        "ملف ‎.oxt فيه {package} من موقع إضافات LibreOffice ثم أضفه من الإعدادات.",
        ru="На этом компьютере нет словаря ({name}): орфография не проверяется, остальное "
        "работает. Скачайте файл .oxt ({package}) с сайта расширений LibreOffice и добавьте его в "
        "настройках.",
        en="There is no {name} dictionary on this machine: spelling is off, the rest works. "
        "Get an .oxt file ({package}) from the LibreOffice extensions site and add it in the "
        "settings.",
    ),
}
_PACKAGES = {
    Language.AR: "hunspell-ar",
    Language.RU: "hunspell-ru",
    Language.EN: "hunspell-en-us",
}
# In the sentences above: «قاموس العربية», «словаря (арабский)», "no Arabic dictionary".
_NAMES = {
    Language.AR: Sentence(ar="العربية", ru="арабский", en="Arabic"),
    Language.RU: Sentence(ar="الروسية", ru="русский", en="Russian"),
    Language.EN: Sentence(ar="الإنجليزية", ru="английский", en="English"),
}


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """Return ``word`` without vowel marks and tatweel, as a dictionary has it."""
    return word.translate(_BARE)


class Speller:
    """The dictionaries of the three languages, each opened at its first word (0.2 s, 21 MB).

    Verdicts are kept for good: a newsroom has some 100,000 different words.
    """

    def __init__(self) -> None:
        # hunspell is not made for two threads at once.
        self._lock = threading.Lock()
        self._dictionaries: dict[Language, Any] = {}
        self._verdicts: dict[Language, dict[str, bool]] = {each: {} for each in Language}

    def available(self, language: Language) -> bool:
        """Tell whether there is a dictionary of ``language``."""
        return self._dictionary(language) is not None

    def accepts(self, word: str, language: Language) -> bool:
        """Tell whether the dictionary has ``word``, given bare; True where there is none."""
        verdicts = self._verdicts[language]
        verdict = verdicts.get(word)
        if verdict is None:
            dictionary = self._dictionary(language)
            with self._lock:
                verdict = dictionary is None or not word or bool(dictionary.check(word))
            verdicts[word] = verdict
        return verdict

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        """Return the dictionary's own proposals, best first: some 40 ms, at worst half a second.

        For one word that a user asks about, never for a whole text.
        """
        dictionary = self._dictionary(language)
        if dictionary is None:
            return ()
        with self._lock:
            return tuple(dictionary.suggest(bare(word))[:_MOST_SUGGESTIONS])

    def missing(self, language: Language, interface: Language) -> str:
        """Say in the language ``interface`` how to get the dictionary; empty where it is there."""
        if self.available(language):
            return ""
        sentence = _HOW.get(sys.platform, _HOW["linux"])
        package = _PACKAGES[language]
        if sentence is _HOW["linux"] and not _has_library():
            package = f"libenchant-2-2 {package}"
        return sentence.say(interface, name=_NAMES[language].say(interface), package=package)

    def forget(self) -> None:
        """Look for dictionaries anew, after one was installed."""
        with self._lock:
            self._dictionaries.clear()
            for verdicts in self._verdicts.values():
                verdicts.clear()

    def _dictionary(self, language: Language) -> Any:
        if language not in self._dictionaries:
            with self._lock:
                if language not in self._dictionaries:
                    self._dictionaries[language] = _open(language)
        return self._dictionaries[language]


def _has_library() -> bool:
    try:
        # Late: see below.
        import enchant  # noqa: F401
    except ImportError:
        return False
    return True


def _open(language: Language) -> Any:
    try:
        # Late: it loads a C library, and the window does not wait for spelling.
        import enchant
    except ImportError:
        # The library itself is missing on this machine: as good as no dictionary.
        return None
    broker = enchant.Broker()
    tag = next((tag for tag in _TAGS[language] if broker.dict_exists(tag)), None)
    return broker.request_dict(tag) if tag else None
