"""What can be wrong with a document in Warraq's JSON."""

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class NotAnArticle(WarraqError):
    """The document does not follow the schema; ``place`` is a JSON path."""

    sentence = Sentence(
        ar="هذا المستند ليس مقالًا سليمًا من ورّاق: عند {place}: {reason}. "
        "افتح نسخة أخرى منه أو صدّره من جديد.",
        ru="Это не исправный документ Warraq: {place}: {reason}. "
        "Откройте другую копию или выгрузите статью заново.",
        en="This is not a sound Warraq article: at {place}: {reason}. "
        "Open another copy or export it again.",
    )


class NewerFormat(WarraqError):
    """The document was written by a newer Warraq."""

    sentence = Sentence(
        ar="كُتب هذا المقال بصيغة أحدث ({found})، وهذه النسخة من ورّاق تقرأ {known}. "
        "حدّث البرنامج ثم افتحه.",
        ru="Статья записана в более новом формате ({found}), а эта версия Warraq читает {known}. "
        "Обновите программу и откройте её снова.",
        en="This article is written in a newer format ({found}); this Warraq reads {known}. "
        "Update the program, then open it again.",
    )
