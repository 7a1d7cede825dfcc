"""What can go wrong with the journal."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class JournalUnwritable(WarraqError):
    """The journal takes nothing at the moment: no room, no right, a failing disk."""

    sentence = Sentence(
        ar="لا يمكن الكتابة في سجل الكتابة {path}: {reason}. نصك في الذاكرة ويُحفظ في المستودع كل "
        "بضع ثوانٍ؛ أفرغ مساحة على القرص، وستُعاد المحاولة تلقائيًا.",
        ru="Журнал набора {path} не записывается: {reason}. Текст остаётся в памяти и каждые "
        "несколько секунд сохраняется в хранилище; освободите место на диске, попытки "
        "повторяются сами.",
        en="The typing journal {path} cannot be written: {reason}. Your text is in memory and is "
        "saved to the store every few seconds; free some space on the disk, it is tried again "
        "by itself.",
    )


class JournalLate(WarraqError):
    """A write to the journal has not come back for a while: the disk hangs."""

    sentence = Sentence(
        ar="لا يستجيب القرص الذي عليه سجل الكتابة {path} منذ {seconds} ث. نصك في الذاكرة؛ إن طال "
        "الأمر فاحفظ نسخة منه على قرص آخر.",
        ru="Диск с журналом набора {path} не отвечает уже {seconds} с. Текст остаётся в памяти; "
        "если это продлится, сохраните копию на другом диске.",
        en="The disk with the typing journal {path} has not answered for {seconds} s. Your text is "
        "in memory; if this goes on, save a copy to another disk.",
    )


class JournalDamaged(WarraqError):
    """A journal left behind cannot be read to its end; ``copy`` is where it was put."""

    sentence = Sentence(
        ar="سجل الكتابة الذي بقي من المرة السابقة تالف. استُعيد ما أمكن قراءته منه، والملف محفوظ "
        "في {copy}. قارن آخر الفقرات بما تذكره.",
        ru="Журнал набора, оставшийся с прошлого раза, повреждён. Всё, что удалось прочитать, "
        "возвращено; сам файл сохранён: {copy}. Проверьте последние абзацы.",
        en="The typing journal left from last time is damaged. What could be read was brought "
        "back, and the file is kept in {copy}. Check the last paragraphs.",
    )
