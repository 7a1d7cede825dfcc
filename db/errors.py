"""What can go wrong with a store, each with a sentence that says what to do."""

from __future__ import annotations

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class StoreLocked(WarraqError):
    """Another program holds the store's lock for longer than we wait."""

    sentence = Sentence(
        ar="المستودع {path} مشغول: برنامج آخر يكتب فيه منذ {seconds} ث. لم يُحفظ شيء؛ "
        "أغلق ذلك البرنامج أو انتظر ثم أعد المحاولة.",
        ru="Хранилище {path} занято: другая программа пишет в него уже {seconds} с. Ничего не "
        "сохранено; закройте её или подождите и повторите.",
        en="The store {path} is busy: another program has been writing to it for {seconds} s. "
        "Nothing was saved; close that program or wait, then try again.",
    )


class StoreInUse(WarraqError):
    """The store is open elsewhere, and what was asked needs it alone."""

    sentence = Sentence(
        ar="المستودع {path} مفتوح في برنامج آخر. أغلق ورّاق وكل ما يستعمله ثم أعد المحاولة.",
        ru="Хранилище {path} открыто в другой программе. Закройте Warraq и всё, что им "
        "пользуется, и повторите.",
        en="The store {path} is open in another program. Close Warraq and whatever else uses it, "
        "then try again.",
    )


class StoreClosed(WarraqError):
    """The store was closed while something still wanted to use it."""

    sentence = Sentence(
        ar="أُغلق المستودع {path} قبل انتهاء العملية. افتح البرنامج من جديد وأعد المحاولة.",
        ru="Хранилище {path} закрыто раньше, чем завершилась операция. Откройте программу снова "
        "и повторите.",
        en="The store {path} was closed before this was done. Start the program again and repeat.",
    )


class StoreNewer(WarraqError):
    """The store was written by a newer program; ``found`` is a change we do not know."""

    sentence = Sentence(
        ar="كتبت المستودعَ {path} نسخةٌ أحدث من ورّاق (التغيير {found}). لم يُمسّ؛ حدّث البرنامج "
        "ثم افتحه.",
        ru="Хранилище {path} записано более новой версией Warraq (изменение {found}). Оно не "
        "тронуто; обновите программу и откройте его снова.",
        en="The store {path} was written by a newer Warraq (change {found}). It was not touched; "
        "update the program, then open it again.",
    )


class StoreNeedsSqlite(WarraqError):
    """The store's index needs a newer SQLite than this machine's."""

    sentence = Sentence(
        ar="يحتاج المستودع {path} إلى SQLite {needed} أو أحدث، والموجود هنا {found}. ثبّت الحزمة "
        "pysqlite3 ثم أعد المحاولة.",
        ru="Хранилищу {path} нужен SQLite {needed} или новее, а здесь {found}. Установите пакет "
        "pysqlite3 и повторите.",
        en="The store {path} needs SQLite {needed} or newer, and this is {found}. Install the "
        "package pysqlite3, then try again.",
    )


class NotAStore(WarraqError):
    """The path leads to something that never was a store of ours."""

    sentence = Sentence(
        ar="{path} ليس مستودعًا لورّاق، ولم يُمسّ. اختر ملف المستودع أو اسمًا جديدًا.",
        ru="{path} — не хранилище Warraq; файл не тронут. Укажите файл хранилища или новое имя.",
        en="{path} is not a store of Warraq; it was not touched. Give the store's file or a new "
        "name.",
    )


class StoreDamaged(WarraqError):
    """The file is damaged; ``copy`` is what we kept of it, ``backup`` the last good one."""

    sentence = Sentence(
        ar="المستودع {path} تالف. حُفظت نسخة منه كما هو في {copy}. استعد آخر نسخة احتياطية: "
        "warraq store restore {backup}",
        ru="Хранилище {path} повреждено. Его копия как есть сохранена в {copy}. Верните последнюю "
        "резервную копию: warraq store restore {backup}",
        en="The store {path} is damaged. A copy of it as it is was kept in {copy}. Bring back the "
        "last backup: warraq store restore {backup}",
    )


class StoreDamagedNoBackup(StoreDamaged):
    """The file is damaged and no backup lies beside it."""

    sentence = Sentence(
        ar="المستودع {path} تالف. حُفظت نسخة منه كما هو في {copy}. لا نسخة احتياطية بجانبه: إن "
        "كانت لديك واحدة في مكان آخر فاستعدها بالأمر warraq store restore FILE",
        ru="Хранилище {path} повреждено. Его копия как есть сохранена в {copy}. Резервной копии "
        "рядом нет: если она лежит в другом месте, верните её: warraq store restore FILE",
        en="The store {path} is damaged. A copy of it as it is was kept in {copy}. There is no "
        "backup beside it: if you have one elsewhere, run warraq store restore FILE",
    )


class StoreReadOnly(WarraqError):
    """The store may be read but not written."""

    sentence = Sentence(
        ar="المستودع {path} للقراءة فقط، فلم يُحفظ شيء. امنح نفسك حق الكتابة في الملف ومجلده ثم "
        "افتحه من جديد.",
        ru="Хранилище {path} доступно только для чтения, ничего не сохранено. Получите право "
        "записи в файл и его папку и откройте его снова.",
        en="The store {path} is read-only, so nothing was saved. Get the right to write to the "
        "file and its folder, then open it again.",
    )


class StoreUnopenable(WarraqError):
    """The system does not let us open or make the file."""

    sentence = Sentence(
        ar="تعذّر فتح المستودع {path}: {reason}. تحقّق من المسار ومن صلاحياتك في المجلد.",
        ru="Не удалось открыть хранилище {path}: {reason}. Проверьте путь и права на папку.",
        en="Cannot open the store {path}: {reason}. Check the path and your rights in the folder.",
    )


class StoreFull(WarraqError):
    """The disk has no room: the change was taken back as a whole."""

    sentence = Sentence(
        ar="لا مكان على القرص للكتابة في المستودع {path}. بقي كما كان؛ أفرغ مساحة ثم احفظ من جديد.",
        ru="На диске нет места для записи в хранилище {path}. Оно осталось как было; освободите "
        "место и сохраните снова.",
        en="There is no room on the disk to write to the store {path}. It is as it was; free some "
        "space, then save again.",
    )


class StoreDiskFails(WarraqError):
    """The disk, or a limit on the size of files, refused: the change was taken back as a whole."""

    sentence = Sentence(
        ar="رفض القرص قراءة المستودع {path} أو الكتابة فيه ({reason}). لم يتغيّر شيء؛ تحقّق من "
        "سلامة القرص ومساحته ثم أعد المحاولة.",
        ru="Диск не дал прочитать хранилище {path} или записать в него ({reason}). Ничего не "
        "изменено; проверьте диск и свободное место и повторите.",
        en="The disk refused to read or write the store {path} ({reason}). Nothing was changed; "
        "check the disk and its free space, then try again.",
    )


class NoSuchArticle(WarraqError):
    """No article has this id or one that begins so."""

    sentence = Sentence(
        ar="لا مقال بالمعرّف {id}. اعرض القائمة بالأمر warraq list وخذ معرّفًا منها.",
        ru="Нет статьи с номером {id}. Посмотрите список (warraq list) и возьмите номер оттуда.",
        en="There is no article {id}. List them with warraq list and take an id from there.",
    )


class AmbiguousArticle(WarraqError):
    """Several articles' ids begin so; ``candidates`` are some of them."""

    sentence = Sentence(
        ar="البداية {id} تصلح لأكثر من مقال: {candidates}. اكتب أحرفًا أكثر من المعرّف.",
        ru="С {id} начинается несколько номеров: {candidates}. Укажите больше знаков.",
        en="Several articles begin with {id}: {candidates}. Give more of the id.",
    )


class ArticleExists(WarraqError):
    """An article with this id is in the store already."""

    sentence = Sentence(
        ar="المقال {id} موجود في المستودع. افتحه واحفظ فيه بدل إنشائه.",
        ru="Статья {id} уже есть в хранилище. Откройте её и сохраните вместо создания новой.",
        en="The article {id} is in the store already. Open it and save there instead of creating "
        "it.",
    )


class EditionExists(WarraqError):
    """The story has an edition in this language already.

    ``edition`` is the language's tag, ``other`` that edition's headline, its id where it has none.
    """

    sentence = Sentence(
        ar="لهذه القصة نسخة بهذه اللغة ({edition}) من قبل: «{other}». افتح تلك النسخة أو "
        "انقلها إلى السلة أولًا.",
        ru="У этого материала уже есть версия на этом языке ({edition}): «{other}». Откройте её "
        "или сначала уберите в корзину.",
        en="The story has an edition in this language ({edition}) already: “{other}”. Open that "
        "one, or move it to the bin first.",
    )


class NoSuchRevision(WarraqError):
    """No revision has this id."""

    sentence = Sentence(
        ar="لا مراجعة بالمعرّف {id}. افتح تاريخ المقال واختر منه.",
        ru="Нет редакции с номером {id}. Откройте историю статьи и выберите оттуда.",
        en="There is no revision {id}. Open the article's history and choose from there.",
    )


class RevisionDamaged(WarraqError):
    """A revision's text is not the one that was saved."""

    sentence = Sentence(
        ar="نص المراجعة {id} تالف في المستودع {path}. افتح مراجعة أخرى من تاريخ المقال، ثم شغّل "
        "warraq store check",
        ru="Текст редакции {id} в хранилище {path} повреждён. Откройте другую редакцию из истории "
        "статьи и запустите warraq store check",
        en="The text of revision {id} is damaged in the store {path}. Open another one from the "
        "article's history, then run warraq store check",
    )


class MediaDamaged(WarraqError):
    """A picture the store should have is missing from its folder, or is not what was added."""

    sentence = Sentence(
        ar="ملف الصورة {path} مفقود أو تالف. أدرج الصورة نفسها من جديد أو استعد نسخة احتياطية.",
        ru="Файл изображения {path} пропал или повреждён. Вставьте то же изображение снова или "
        "верните резервную копию.",
        en="The picture's file {path} is missing or damaged. Insert the same picture again, or "
        "bring back a backup.",
    )


class LoginTaken(WarraqError):
    """Two people would sign in under one name."""

    sentence = Sentence(
        ar="اسم الدخول {login} يخص شخصًا آخر: {name}. اختر اسمًا غيره.",
        ru="Имя для входа {login} уже занято: {name}. Выберите другое.",
        en="The login {login} belongs to {name}. Choose another one.",
    )


class NotABackup(WarraqError):
    """The file is no backup of a store, or a damaged one."""

    sentence = Sentence(
        ar="{path} ليس نسخة احتياطية سليمة: {reason}. لم يتغيّر المستودع؛ جرّب نسخة أخرى.",
        ru="{path} — не исправная резервная копия: {reason}. Хранилище не изменено; попробуйте "
        "другую копию.",
        en="{path} is not a sound backup: {reason}. The store was not changed; try another one.",
    )


class NoSuchPerson(WarraqError):
    """Nobody at the desk has this login; ``logins`` are those there are."""

    sentence = Sentence(
        ar="لا أحد في المكتب باسم الدخول {login}. الموجودون: {logins}. أضف شخصًا بالأمر "
        "warraq people add",
        ru="В редакции никого нет с именем для входа {login}. Есть: {logins}. Добавьте человека: "
        "warraq people add",
        en="Nobody at the desk has the login {login}. There are: {logins}. Add somebody with "
        "warraq people add",
    )


class EditionFrozen(WarraqError):
    """The article is scheduled, killed or spiked, and its text must stay as it is."""

    sentence = Sentence(
        ar="النص مجمَّد لأن المقال مجدول أو مسحوب نهائيا أو مستبعد، فلم يُحفظ هذا التغيير. ألغ "
        "الجدولة أو الاستبعاد ثم احفظ من جديد.",
        ru="Текст заморожен: статья запланирована, снята или списана, и изменение не сохранено. "
        "Отмените расписание или списание и сохраните снова.",
        en="The text is frozen, for the article is scheduled, killed or spiked, and this change "
        "was not saved. Unschedule or unspike it, then save again.",
    )


class ArticlePublic(WarraqError):
    """A published article, or one on its way out, cannot go to the bin."""

    sentence = Sentence(
        ar="المقال منشور أو في طريقه إلى النشر، فلا يُنقل إلى السلة. ألغ نشره أولًا.",
        ru="Статья опубликована или выходит, в корзину её убрать нельзя. Сначала снимите её с "
        "публикации.",
        en="The article is published or on its way out and cannot go to the bin. Unpublish it "
        "first.",
    )


class ArticleMoved(WarraqError):
    """Somebody else did something with the article since it was looked at."""

    sentence = Sentence(
        ar="تغيّر المقال {id} منذ أن نظرت إليه. انظر إليه من جديد ثم أعد المحاولة.",
        ru="Статья {id} изменилась, пока вы на неё смотрели. Посмотрите снова и повторите.",
        en="The article {id} changed since you looked at it. Look at it again, then repeat.",
    )


class LeaseLost(WarraqError):
    """Another program has the item of the outbox by now; it will see what became of it."""

    sentence = Sentence(
        ar="أخذ برنامج آخر الإرسال {id} لأن هذا تأخر. لم يُسجَّل شيء هنا؛ انظر: warraq outbox",
        ru="Отправку {id} взяла другая программа: эта слишком долго молчала. Здесь ничего не "
        "записано; посмотрите: warraq outbox",
        en="Another program has taken the delivery {id}, for this one was silent too long. Nothing "
        "was recorded here; look with: warraq outbox",
    )


class NoSuchItem(WarraqError):
    """No item of the outbox has this id, or several begin so."""

    sentence = Sentence(
        ar="لا إرسال وحيدًا بالمعرّف {id}. انظر إلى القائمة: warraq outbox --all",
        ru="Нет отправки, одной-единственной, с номером {id}. Посмотрите: warraq outbox --all",
        en="There is no one delivery {id}. Look at the list: warraq outbox --all",
    )
