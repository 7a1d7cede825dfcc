<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Warraq</source>
            <translation>О программе «Варрак»</translation>
        </message>
        <message>
            <source>A desk for newsrooms that write from right to left: write, proofread, publish. Named for the warraqs, who copied, corrected and sold books.</source>
            <translation>Рабочий стол редакции, пишущей справа налево: пишите, вычитывайте, публикуйте. Назван в честь варраков — тех, кто переписывал, правил и продавал книги.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>B</source>
            <comment>the letter on the bold button</comment>
            <translation>Ж</translation>
        </message>
        <message>
            <source>I</source>
            <comment>the letter on the italic button</comment>
            <translation>К</translation>
        </message>
    </context>
    <context>
        <name>Ages</name>
        <message>
            <source>just now</source>
            <translation>только что</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%n минуту назад</numerusform>
                <numerusform>%n минуты назад</numerusform>
                <numerusform>%n минут назад</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%n час назад</numerusform>
                <numerusform>%n часа назад</numerusform>
                <numerusform>%n часов назад</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>%n день назад</numerusform>
                <numerusform>%n дня назад</numerusform>
                <numerusform>%n дней назад</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s ago</source>
            <translation>
                <numerusform>%n секунду назад</numerusform>
                <numerusform>%n секунды назад</numerusform>
                <numerusform>%n секунд назад</numerusform>
            </translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>сегодня в %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>завтра в %1</translation>
        </message>
    </context>
    <context>
        <name>Arrivals</name>
        <message>
            <source>Import a file</source>
            <translation>Импорт файла</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Чтение: %1</translation>
        </message>
        <message>
            <source>There is no text in the clipboard.</source>
            <translation>В буфере обмена нет текста.</translation>
        </message>
        <message>
            <source>Headline, date, lead and credits were put in their places.</source>
            <translation>Заголовок, дата, лид и источники встали на свои места.</translation>
        </message>
        <message>
            <source>Paste as plain text instead</source>
            <translation>Вставить простым текстом</translation>
        </message>
    </context>
    <context>
        <name>BlankPage</name>
        <message>
            <source>The store of articles cannot be opened</source>
            <translation>Хранилище статей не открывается</translation>
        </message>
        <message>
            <source>What will you write today?</source>
            <translation>О чём напишем сегодня?</translation>
        </message>
        <message>
            <source>Drop the text of a news item here, choose an article, or begin a new one.</source>
            <translation>Перетащите сюда текст новости, выберите статью или начните новую.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Новая статья</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Импорт файла…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Ignore</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Only here</source>
            <translation>Только здесь</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>В этой статье</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>Всегда, во всей редакции</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Add to the desk's words</source>
            <translation>Добавить к словам редакции</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Replace by %1</source>
            <translation>Заменить на %1</translation>
        </message>
        <message>
            <source>Term…</source>
            <translation>Термин…</translation>
        </message>
        <message>
            <source>Show the term in the desk's list</source>
            <translation>Показать термин в списке редакции</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>Untitled</source>
            <translation>Без заголовка</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Правка</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Новая статья</translation>
        </message>
        <message>
            <source>New article from the clipboard</source>
            <translation>Новая статья из буфера обмена</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Импорт файла…</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>Сохранить сейчас</translation>
        </message>
        <message>
            <source>Submit or approve</source>
            <translation>Отдать на проверку или утвердить</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Просмотр</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>Исходный код страницы</translation>
        </message>
        <message>
            <source>Open the page in the browser</source>
            <translation>Открыть страницу в браузере</translation>
        </message>
        <message>
            <source>See the site in the browser</source>
            <translation>Посмотреть сайт в браузере</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Опубликовать…</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Исходящие</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>Площадки…</translation>
        </message>
        <message>
            <source>Move the article to the bin</source>
            <translation>Переместить статью в корзину</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Настройки…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Вырезать</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Вставить</translation>
        </message>
        <message>
            <source>Paste without formatting</source>
            <translation>Вставить без оформления</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Выделить всё</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>Поиск по статьям</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Полужирный</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Курсив</translation>
        </message>
        <message>
            <source>Quotation marks</source>
            <translation>Кавычки</translation>
        </message>
        <message>
            <source>Complete the name</source>
            <translation>Дополнить имя</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>Ссылка…</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Заголовок раздела</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>Подзаголовок</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>Абзац</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Цитата</translation>
        </message>
        <message>
            <source>Bulleted list</source>
            <translation>Маркированный список</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Нумерованный список</translation>
        </message>
        <message>
            <source>Deeper in the list</source>
            <translation>Глубже в списке</translation>
        </message>
        <message>
            <source>Out of the list</source>
            <translation>Выше в списке</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Изображение…</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Разделитель</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>Справа налево</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>Слева направо</translation>
        </message>
        <message>
            <source>Keep in its own order</source>
            <translation>Не менять порядок</translation>
        </message>
        <message>
            <source>Move the section up</source>
            <translation>Переместить раздел вверх</translation>
        </message>
        <message>
            <source>Move the section down</source>
            <translation>Переместить раздел вниз</translation>
        </message>
        <message>
            <source>Show the desk</source>
            <translation>Показать стол</translation>
        </message>
        <message>
            <source>Show the inspector</source>
            <translation>Показать панель сведений</translation>
        </message>
        <message>
            <source>To the next part</source>
            <translation>К следующей части окна</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Крупнее</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мельче</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Обычный размер текста</translation>
        </message>
        <message>
            <source>Wider page</source>
            <translation>Страница шире</translation>
        </message>
        <message>
            <source>Narrower page</source>
            <translation>Страница уже</translation>
        </message>
        <message>
            <source>Nothing but the page</source>
            <translation>Только страница</translation>
        </message>
        <message>
            <source>Show invisible characters</source>
            <translation>Невидимые знаки</translation>
        </message>
        <message>
            <source>Keep the line in place</source>
            <translation>Строка на месте</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>Вид для вычитки</translation>
        </message>
        <message>
            <source>The Arabic edition</source>
            <translation>Арабская версия</translation>
        </message>
        <message>
            <source>The Russian edition</source>
            <translation>Русская версия</translation>
        </message>
        <message>
            <source>The English edition</source>
            <translation>Английская версия</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Меню</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>About Warraq</source>
            <translation>О программе «Варрак»</translation>
        </message>
        <message>
            <source>To the next part of the page</source>
            <translation>К следующей части страницы</translation>
        </message>
        <message>
            <source>To the part of the page before</source>
            <translation>К предыдущей части страницы</translation>
        </message>
        <message>
            <source>New line in a block</source>
            <translation>Новая строка внутри абзаца</translation>
        </message>
        <message>
            <source>Word by word</source>
            <translation>По словам</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Найти…</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>Найти и заменить…</translation>
        </message>
        <message>
            <source>Find the next</source>
            <translation>Найти далее</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Найти предыдущее</translation>
        </message>
        <message>
            <source>Find in all articles…</source>
            <translation>Найти во всех статьях…</translation>
        </message>
        <message>
            <source>To the next finding</source>
            <translation>К следующему замечанию</translation>
        </message>
        <message>
            <source>To the finding before</source>
            <translation>К предыдущему замечанию</translation>
        </message>
        <message>
            <source>Fixes at the caret</source>
            <translation>Исправления у курсора</translation>
        </message>
        <message>
            <source>Fix all that is safe…</source>
            <translation>Исправить всё бесспорное…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Рецензирование</translation>
        </message>
        <message>
            <source>Suggest changes</source>
            <translation>Режим предложений</translation>
        </message>
        <message>
            <source>Accept and go on</source>
            <translation>Принять и перейти дальше</translation>
        </message>
        <message>
            <source>Reject and go on</source>
            <translation>Отклонить и перейти дальше</translation>
        </message>
        <message>
            <source>To the next change</source>
            <translation>К следующему изменению</translation>
        </message>
        <message>
            <source>To the change before</source>
            <translation>К предыдущему изменению</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>Показать все исправления</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Комментарий…</translation>
        </message>
        <message>
            <source>Who wrote this?</source>
            <translation>Кто это написал?</translation>
        </message>
        <message>
            <source>Terms of the desk…</source>
            <translation>Термины редакции…</translation>
        </message>
        <message>
            <source>Rules of the proofreader…</source>
            <translation>Правила корректора…</translation>
        </message>
        <message>
            <source>Words and what is left alone…</source>
            <translation>Слова и пропущенное…</translation>
        </message>
        <message>
            <source>All acts on the article</source>
            <translation>Все действия со статьёй</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Открыть страницу</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Повторить сейчас</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Сравнить…</translation>
        </message>
        <message>
            <source>Unschedule, stop or give up</source>
            <translation>Снять с расписания, остановить или отказаться</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>Making the pages</source>
            <translation>Подготовка страниц</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>Сохранено в файл %1.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>чтение</translation>
        </message>
        <message>
            <source>styling</source>
            <translation>оформление</translation>
        </message>
        <message>
            <source>laying out</source>
            <translation>вёрстка</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>запись</translation>
        </message>
    </context>
    <context>
        <name>DeskActs</name>
        <message>
            <source>The article is in the bin.</source>
            <translation>Статья в корзине.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>DeskFind</name>
        <message>
            <source>Looking through the articles…</source>
            <translation>Просматриваю статьи…</translation>
        </message>
        <message>
            <source>Replaced “%1” with “%2”</source>
            <translation>Заменено «%1» на «%2»</translation>
        </message>
        <message>
            <source>Removed “%1”</source>
            <translation>Удалено «%1»</translation>
        </message>
        <message>
            <source>Replacing…</source>
            <translation>Заменяю…</translation>
        </message>
        <message>
            <source>Took back: %1</source>
            <translation>Отменено: %1</translation>
        </message>
        <message>
            <source>Taking the replacement back…</source>
            <translation>Отменяю замену…</translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n article(s).</source>
            <translation>
                <numerusform>Отменено в %n статье.</numerusform>
                <numerusform>Отменено в %n статьях.</numerusform>
                <numerusform>Отменено в %n статьях.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced in %n article(s).</source>
            <translation>
                <numerusform>Заменено в %n статье.</numerusform>
                <numerusform>Заменено в %n статьях.</numerusform>
                <numerusform>Заменено в %n статьях.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) were changed meanwhile and are left as they are:</source>
            <translation>
                <numerusform>%n статья за это время изменилась и оставлена как есть:</numerusform>
                <numerusform>%n статьи за это время изменились и оставлены как есть:</numerusform>
                <numerusform>%n статей за это время изменились и оставлены как есть:</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>DeskFindDialog</name>
        <message>
            <source>Find in all articles</source>
            <translation>Найти во всех статьях</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Найти</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Заменить на</translation>
        </message>
        <message>
            <source>Places found, by article</source>
            <translation>Найденные места по статьям</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход работы</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Take the replacement back</source>
            <translation>Отменить замену</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Write above what to look for. Every place in every article is shown here before anything is replaced.</source>
            <translation>Напишите выше, что найти. Здесь появятся все места во всех статьях, прежде чем что-то будет заменено.</translation>
        </message>
        <message>
            <source>Not found in any article</source>
            <translation>Ни в одной статье не найдено</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>there are more: narrow the query to see the rest</source>
            <translation>есть ещё: уточните запрос, чтобы увидеть остальное</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) cannot be read</source>
            <translation>
                <numerusform>%n статья не читается</numerusform>
                <numerusform>%n статьи не читаются</numerusform>
                <numerusform>%n статей не читаются</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replace %n place(s)</source>
            <translation>
                <numerusform>Заменить %n место</numerusform>
                <numerusform>Заменить %n места</numerusform>
                <numerusform>Заменить %n мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n place(s)</source>
            <translation>
                <numerusform>Удалить %n место</numerusform>
                <numerusform>Удалить %n места</numerusform>
                <numerusform>Удалить %n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Заменить</translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>в %n статье</numerusform>
                <numerusform>в %n статьях</numerusform>
                <numerusform>в %n статьях</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Desk</source>
            <translation>Стол</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Статья</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>Новая статья</translation>
        </message>
        <message>
            <source>Search the articles…</source>
            <translation>Поиск по статьям…</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>Поиск по статьям</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Статьи</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer or shorter words.</source>
            <translation>Ничего не найдено. Попробуйте меньше слов или слова короче.</translation>
        </message>
        <message>
            <source>The bin is empty.</source>
            <translation>Корзина пуста.</translation>
        </message>
        <message>
            <source>No articles yet. Drop a text here or begin a new one.</source>
            <translation>Статей пока нет. Перетащите сюда текст или начните новую.</translation>
        </message>
        <message>
            <source>Put back on the desk</source>
            <translation>Вернуть на стол</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>Переместить в корзину</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Вас ничего не ждёт.</translation>
        </message>
        <message>
            <source>No article is in this stage.</source>
            <translation>На этом этапе статей нет.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Kicker</source>
            <translation>Надзаголовок</translation>
        </message>
        <message>
            <source>A word or two above the headline</source>
            <translation>Одно-два слова над заголовком</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Date, as it is written</source>
            <translation>Дата, как она пишется</translation>
        </message>
        <message>
            <source>For example 16 May 2026</source>
            <translation>Например, 16 мая 2026</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>Откуда пришла новость</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Через запятую</translation>
        </message>
        <message>
            <source>Address of the page</source>
            <translation>Адрес страницы</translation>
        </message>
        <message>
            <source>Language of the article</source>
            <translation>Язык статьи</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>The year is not known: write it, or leave it to the site.</source>
            <translation>Год неизвестен: допишите его или оставьте сайту.</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and hyphens, 80 at most: kazan-forum-2026.</source>
            <translation>Строчные латинские буквы, цифры и дефисы, не больше 80: kazan-forum-2026.</translation>
        </message>
        <message>
            <source>The story has an edition in this language already. Open that one, or move it to the bin first.</source>
            <translation>У этого материала уже есть версия на этом языке. Откройте её или сначала уберите в корзину.</translation>
        </message>
        <message>
            <source>Readers know this address: the publisher alone changes it.</source>
            <translation>Этот адрес знают читатели: его меняет только выпускающий.</translation>
        </message>
    </context>
    <context>
        <name>Dictionaries</name>
        <message>
            <source>Add a spelling dictionary</source>
            <translation>Добавить словарь орфографии</translation>
        </message>
        <message>
            <source>Dictionaries</source>
            <translation>Словари</translation>
        </message>
        <message>
            <source>Adding %1</source>
            <translation>Добавляется %1</translation>
        </message>
        <message>
            <source>Spelling is checked from now on: %1.</source>
            <translation>Орфография теперь проверяется: %1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>DictionaryBox</name>
        <message>
            <source>Spelling</source>
            <translation>Орфография</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>Добавить словарь…</translation>
        </message>
        <message>
            <source>An .oxt file, or a .dic with its .aff; it can be dropped here too.</source>
            <translation>Файл .oxt или .dic вместе с .aff; его можно и перетащить сюда.</translation>
        </message>
        <message>
            <source>Adding a dictionary</source>
            <translation>Добавление словаря</translation>
        </message>
        <message>
            <source>No dictionary yet</source>
            <translation>Словарей пока нет</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>Editions</name>
        <message>
            <source>Editions of the story</source>
            <translation>Версии материала</translation>
        </message>
        <message>
            <source>open now</source>
            <translation>открыта</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ещё нет</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>A translation is begun: a block for each of the source's.</source>
            <translation>Перевод начат: для каждого абзаца оригинала есть место.</translation>
        </message>
        <message>
            <source>Show the source</source>
            <translation>Показать оригинал</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Оригинал</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Перевести</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>Export the article</source>
            <translation>Экспорт статьи</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Веб-страница (HTML)</translation>
        </message>
        <message>
            <source>One file with its pictures and fonts, as the site shows it</source>
            <translation>Один файл с картинками и шрифтами, как на сайте</translation>
        </message>
        <message>
            <source>Paper (PDF)</source>
            <translation>Бумага (PDF)</translation>
        </message>
        <message>
            <source>For print, the archive and screen readers</source>
            <translation>Для печати, архива и экранных дикторов</translation>
        </message>
        <message>
            <source>Word (DOCX)</source>
            <translation>Документ Ворд (DOCX)</translation>
        </message>
        <message>
            <source>For a colleague: his changes and comments come back as such</source>
            <translation>Для коллеги: его правки и замечания вернутся правками и замечаниями</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
        <message>
            <source>For mail and messengers</source>
            <translation>Для почты и мессенджеров</translation>
        </message>
        <message>
            <source>Warraq article (JSON)</source>
            <translation>Статья Варрака (JSON)</translation>
        </message>
        <message>
            <source>Everything, for another desk</source>
            <translation>Всё целиком, для другого стола</translation>
        </message>
        <message>
            <source>Word with changes and comments</source>
            <translation>Ворд с исправлениями и комментариями</translation>
        </message>
        <message>
            <source>The suggestions are tracked changes in it, by whoever made them</source>
            <translation>Предложения станут в нём исправлениями с именами авторов</translation>
        </message>
        <message>
            <source>Proof sheet (PDF)</source>
            <translation>Корректурный лист (PDF)</translation>
        </message>
        <message>
            <source>To correct by hand: numbered lines, wide margins, the open comments</source>
            <translation>Для правки от руки: номера строк, широкие поля, открытые комментарии</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>Все статьи</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Корзина</translation>
        </message>
        <message>
            <source>Articles in the bin</source>
            <translation>Статьи в корзине</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>Replaced: %n</source>
            <translation>
                <numerusform>Заменено: %n</numerusform>
                <numerusform>Заменено: %n</numerusform>
                <numerusform>Заменено: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Не найдено</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>%1 · from the top again</source>
            <translation>%1 · снова с начала</translation>
        </message>
        <message>
            <source>%1 · from the end again</source>
            <translation>%1 · снова с конца</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Поиск и замена</translation>
        </message>
        <message>
            <source>Find in the article…</source>
            <translation>Найти в статье…</translation>
        </message>
        <message>
            <source>Find in the article</source>
            <translation>Найти в статье</translation>
        </message>
        <message>
            <source>Replace with…</source>
            <translation>Заменить на…</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Заменить на</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Заменить</translation>
        </message>
        <message>
            <source>Replace this place and go to the next (%1)</source>
            <translation>Заменить здесь и перейти дальше (%1)</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Заменить все</translation>
        </message>
        <message>
            <source>Replace every place; one undo takes it back (%1)</source>
            <translation>Заменить везде; одна отмена вернёт всё (%1)</translation>
        </message>
        <message>
            <source>The place before (%1)</source>
            <translation>Предыдущее место (%1)</translation>
        </message>
        <message>
            <source>The next place (%1)</source>
            <translation>Следующее место (%1)</translation>
        </message>
        <message>
            <source>Close (%1)</source>
            <translation>Закрыть (%1)</translation>
        </message>
    </context>
    <context>
        <name>FindingsCount</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n замечание</numerusform>
                <numerusform>%n замечания</numerusform>
                <numerusform>%n замечаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Замечаний нет</translation>
        </message>
        <message>
            <source>Show the proofreading</source>
            <translation>Показать корректуру</translation>
        </message>
    </context>
    <context>
        <name>FixAllDialog</name>
        <message>
            <source>Fix all safe</source>
            <translation>Исправить бесспорное</translation>
        </message>
        <message>
            <source>Only what has one right form. One undo takes it all back together.</source>
            <translation>Только то, что пишется единственным образом. Одна отмена вернёт всё сразу.</translation>
        </message>
        <message>
            <source>It says</source>
            <translation>Написано</translation>
        </message>
        <message>
            <source>It will say</source>
            <translation>Станет</translation>
        </message>
        <message>
            <source>Fixes</source>
            <translation>Исправления</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Исправить</translation>
        </message>
    </context>
    <context>
        <name>InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>Панель сведений</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Сведения</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Proofing</source>
            <translation>Корректура</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Рецензия</translation>
        </message>
    </context>
    <context>
        <name>JournalMark</name>
        <message>
            <source>Typing is not on the disk</source>
            <translation>Набранное ещё не на диске</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Arabic</source>
            <translation>Арабский</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>Русский</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Английский</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>Справа налево</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>Слева направо</translation>
        </message>
    </context>
    <context>
        <name>LeftAloneDialog</name>
        <message>
            <source>Left alone</source>
            <translation>Пропущенное</translation>
        </message>
        <message>
            <source>Nothing is left alone yet. What you ignore in the list of findings, and the words you add there, will be here.</source>
            <translation>Пока ничего не оставлено. Здесь будет то, что вы пропустите в списке замечаний, и слова, которые там добавите.</translation>
        </message>
        <message>
            <source>What you take back is looked at again.</source>
            <translation>То, что вы вернёте, будет проверяться снова.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>В этой статье</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>Всегда, во всей редакции</translation>
        </message>
        <message>
            <source>The desk's words</source>
            <translation>Слова редакции</translation>
        </message>
        <message>
            <source>once</source>
            <translation>один раз</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>A whole address: https://… or mailto:…</source>
            <translation>Полный адрес: https://… или mailto:…</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Убрать ссылку</translation>
        </message>
    </context>
    <context>
        <name>LongParagraphs</name>
        <message>
            <source>A pasted paragraph is very long: writing in it will be slow.</source>
            <translation>Вставленный абзац очень длинный: писать в нём будет медленно.</translation>
        </message>
        <message>
            <source>Split it into paragraphs</source>
            <translation>Разбить на абзацы</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Закрыть это сообщение</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Sections</source>
            <translation>Разделы</translation>
        </message>
        <message>
            <source>Sections of the article</source>
            <translation>Разделы статьи</translation>
        </message>
        <message>
            <source>Drag a section to move it, or press Alt+Shift with an arrow key.</source>
            <translation>Перетащите раздел или нажмите ⁦Alt+Shift⁩ со стрелкой.</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Headline</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Lead: who, what, when, where</source>
            <translation>Лид: кто, что, когда, где</translation>
        </message>
        <message>
            <source>Write here, paste a text or drop a file</source>
            <translation>Пишите здесь, вставьте текст или перетащите файл</translation>
        </message>
        <message>
            <source>Section heading</source>
            <translation>Заголовок раздела</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Цитата</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Кто сказал</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>Строка с автором фото</translation>
        </message>
        <message>
            <source>Whose article this is</source>
            <translation>Кому принадлежит статья</translation>
        </message>
        <message>
            <source>Who the pictures come from</source>
            <translation>Откуда фотографии</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>Откуда новость</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Фото</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>Файла этого изображения нет на этом столе</translation>
        </message>
        <message>
            <source>Add a date and a rubric</source>
            <translation>Добавьте дату и рубрику</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Статья</translation>
        </message>
    </context>
    <context>
        <name>PictureCard</name>
        <message>
            <source>Caption</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Description for those who do not see it</source>
            <translation>Описание для тех, кто её не видит</translation>
        </message>
        <message>
            <source>What the picture shows</source>
            <translation>Что на изображении</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>Строка с автором фото</translation>
        </message>
        <message>
            <source>As it is printed</source>
            <translation>Как она печатается</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>Файла этого изображения нет на этом столе</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Pictures</source>
            <translation>Изображения</translation>
        </message>
    </context>
    <context>
        <name>Picturing</name>
        <message>
            <source>Choose a picture</source>
            <translation>Выбор изображения</translation>
        </message>
        <message>
            <source>Looking into the pictures</source>
            <translation>Проверка изображений</translation>
        </message>
    </context>
    <context>
        <name>PreviewWindow</name>
        <message>
            <source>The pages are being made…</source>
            <translation>Страницы готовятся…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Просмотр</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>На бумаге</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>Исходный код страницы</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Открыть в браузере</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Мельче</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Крупнее</translation>
        </message>
        <message>
            <source>Pages of the article</source>
            <translation>Страницы статьи</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Страница %1 из %2</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Something went wrong inside Warraq (%1). Your text is kept. The details are in %2.</source>
            <translation>Внутренняя ошибка программы (%1). Ваш текст цел. Подробности в файле %2.</translation>
        </message>
    </context>
    <context>
        <name>Proofing</name>
        <message>
            <source>Certain</source>
            <translation>Бесспорно</translation>
        </message>
        <message>
            <source>Unknown words</source>
            <translation>Незнакомые слова</translation>
        </message>
        <message>
            <source>House style and names</source>
            <translation>Стиль редакции и имена</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Советы</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Орфография</translation>
        </message>
        <message>
            <source>Hamza</source>
            <translation>Хамза</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>Grammar</source>
            <translation>Грамматика</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>Повтор</translation>
        </message>
        <message>
            <source>Letters of another script</source>
            <translation>Буквы другой письменности</translation>
        </message>
        <message>
            <source>Spaces</source>
            <translation>Пробелы</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>Пунктуация</translation>
        </message>
        <message>
            <source>Quotation marks and brackets</source>
            <translation>Кавычки и скобки</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Числа</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Даты</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Термины</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>Строение</translation>
        </message>
        <message>
            <source>Signature and sources</source>
            <translation>Подпись и источники</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Стиль</translation>
        </message>
        <message>
            <source>Editions of the story</source>
            <translation>Версии статьи</translation>
        </message>
    </context>
    <context>
        <name>ProofingTab</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n замечание</numerusform>
                <numerusform>%n замечания</numerusform>
                <numerusform>%n замечаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Замечаний нет</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Чтение…</translation>
        </message>
        <message>
            <source>Fix all safe</source>
            <translation>Исправить бесспорное</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>Пропущенное</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Показать ещё</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>Правила…</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>Добавить словарь…</translation>
        </message>
    </context>
    <context>
        <name>QuestionsTab</name>
        <message>
            <source>What I was unsure of</source>
            <translation>В чём я не уверен</translation>
        </message>
        <message>
            <source>How it was read</source>
            <translation>Как прочитан текст</translation>
        </message>
        <message>
            <source>Show in the text</source>
            <translation>Показать в тексте</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Tidied up:</source>
            <translation>Приведено в порядок:</translation>
        </message>
        <message>
            <source>Left out:</source>
            <translation>Не вошло:</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Recovered after Warraq ended unexpectedly</source>
            <translation>Восстановлено после сбоя Warraq</translation>
        </message>
        <message>
            <source>This is the text as it was saved. What was typed is in the history.</source>
            <translation>Это текст, каким он был сохранён. Набранное осталось в истории.</translation>
        </message>
        <message>
            <source>Back to what was typed</source>
            <translation>Вернуть набранное</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1. Someone else saved this article meanwhile; both versions are kept.</source>
            <translation>Восстановлено набранное до %1. Тем временем статью сохранил кто-то другой; оба текста на месте.</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1.</source>
            <translation>Восстановлено набранное до %1.</translation>
        </message>
        <message>
            <source>Show as it was saved</source>
            <translation>Показать, как было сохранено</translation>
        </message>
        <message>
            <source>Everything is where you left it.</source>
            <translation>Всё осталось как было.</translation>
        </message>
        <message numerus="yes">
            <source>%n other article(s) were recovered too.</source>
            <translation>
                <numerusform>Восстановлена ещё %n статья.</numerusform>
                <numerusform>Восстановлены ещё %n статьи.</numerusform>
                <numerusform>Восстановлено ещё %n статей.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveNotices</name>
        <message>
            <source>This article is not saved, so it stays open. %1</source>
            <translation>Статья не сохранена и поэтому остаётся открытой. %1</translation>
        </message>
        <message>
            <source>Someone else saved this article meanwhile. Both versions are kept.</source>
            <translation>Тем временем эту статью сохранил кто-то ещё. Обе версии целы.</translation>
        </message>
        <message>
            <source>Saving failed (%1). Save a copy to a file.</source>
            <translation>Сохранить не удалось (%1). Сохраните копию в файл.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Закрыть без сохранения</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Сохранить копию</translation>
        </message>
        <message>
            <source>A copy is in %1.</source>
            <translation>Копия лежит в %1.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Объединить…</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Interface</source>
            <translation>Интерфейс</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Страница</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Набор текста</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>Вид для вычитки</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Language of the interface</source>
            <translation>Язык интерфейса</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Цвета</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлые</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмные</translation>
        </message>
        <message>
            <source>High contrast, black on white</source>
            <translation>Высокий контраст, чёрным по белому</translation>
        </message>
        <message>
            <source>High contrast, white on black</source>
            <translation>Высокий контраст, белым по чёрному</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <source>Width of the page</source>
            <translation>Ширина страницы</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>Узкая</translation>
        </message>
        <message>
            <source>As on the site</source>
            <translation>Как на сайте</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Широкая</translation>
        </message>
        <message>
            <source>Very wide</source>
            <translation>Очень широкая</translation>
        </message>
        <message>
            <source>Show spaces, breaks and other invisible characters</source>
            <translation>Показывать пробелы, переносы и другие невидимые знаки</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>Клавиши со стрелками</translation>
        </message>
        <message>
            <source>Follow the text</source>
            <translation>По тексту</translation>
        </message>
        <message>
            <source>Follow the screen</source>
            <translation>По экрану</translation>
        </message>
        <message>
            <source>Keep the line being written in the middle of the page</source>
            <translation>Держать строку, которая пишется, посередине страницы</translation>
        </message>
        <message>
            <source>Write quotation marks, dashes and … as the language does</source>
            <translation>Ставить кавычки, тире и … по правилам языка</translation>
        </message>
        <message>
            <source>Begin a list after “- ” or “1. ” at the start of a line</source>
            <translation>Начинать список после «- » или «1. » в начале строки</translation>
        </message>
        <message>
            <source>Offer signatures, photo credits and sources used before</source>
            <translation>Предлагать подписи, авторов фото и источники, что были раньше</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Шрифт</translation>
        </message>
        <message>
            <source>Distance of the lines</source>
            <translation>Расстояние между строками</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>Search the commands…</source>
            <translation>Поиск по командам…</translation>
        </message>
        <message>
            <source>Search the commands</source>
            <translation>Поиск по командам</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Команда</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Arabic keys</source>
            <translation>По-арабски</translation>
        </message>
        <message>
            <source>Russian keys</source>
            <translation>По-русски</translation>
        </message>
        <message>
            <source>New key:</source>
            <translation>Новая клавиша:</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Новая клавиша</translation>
        </message>
        <message>
            <source>Press it here</source>
            <translation>Нажмите её здесь</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Назначить</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Без клавиши</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Как было</translation>
        </message>
        <message>
            <source>All as they were</source>
            <translation>Все как были</translation>
        </message>
        <message>
            <source>The page answers this key itself; it stays.</source>
            <translation>На эту клавишу отвечает сама страница, она остаётся за ней.</translation>
        </message>
        <message>
            <source>Choose a command to give it another key.</source>
            <translation>Выберите команду, чтобы дать ей другую клавишу.</translation>
        </message>
        <message>
            <source>That key writes. Hold Ctrl or Alt with it, or take F1 to F12.</source>
            <translation>Эта клавиша пишет. Нажмите с ней ⁦Ctrl⁩ или ⁦Alt⁩ либо возьмите ⁦F1⁩–⁦F12⁩.</translation>
        </message>
        <message>
            <source>“%1” has this key now and would lose it.</source>
            <translation>Сейчас эта клавиша у команды «%1», и та её лишится.</translation>
        </message>
        <message>
            <source>This key stays as it is.</source>
            <translation>Эта клавиша остаётся как есть.</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Draft</source>
            <translation>Черновик</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>На проверке</translation>
        </message>
        <message>
            <source>Changes requested</source>
            <translation>На доработке</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Утверждено</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Запланировано</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Отправляется</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Нет ответа</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Не отправлено</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Опубликовано</translation>
        </message>
        <message>
            <source>Unpublished</source>
            <translation>Снято с публикации</translation>
        </message>
        <message>
            <source>Killed</source>
            <translation>Отозвано</translation>
        </message>
        <message>
            <source>Spiked</source>
            <translation>Списано</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Cancel the work under way</source>
            <translation>Отменить текущую работу</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n слово</numerusform>
                <numerusform>%n слова</numerusform>
                <numerusform>%n слов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>%n минута чтения</numerusform>
                <numerusform>%n минуты чтения</numerusform>
                <numerusform>%n минут чтения</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n раздел</numerusform>
                <numerusform>%n раздела</numerusform>
                <numerusform>%n разделов</numerusform>
            </translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохранение…</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Сохранено %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
    </context>
    <context>
        <name>SwitchesDialog</name>
        <message>
            <source>Rules of the proofreader</source>
            <translation>Правила корректуры</translation>
        </message>
        <message>
            <source>Find a rule</source>
            <translation>Найти правило</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Правила</translation>
        </message>
        <message>
            <source>Show suggestions of style too</source>
            <translation>Показывать и советы по стилю</translation>
        </message>
    </context>
    <context>
        <name>Toggles</name>
        <message>
            <source>Whole words</source>
            <translation>Слова целиком</translation>
        </message>
        <message>
            <source>Words of their own; in Arabic attached particles may stand before them</source>
            <translation>Отдельные слова; перед арабским словом могут стоять слитные предлоги, союзы и артикль</translation>
        </message>
        <message>
            <source>In the selection</source>
            <translation>В выделенном</translation>
        </message>
        <message>
            <source>Only in what was selected</source>
            <translation>Только в том, что выделено</translation>
        </message>
        <message>
            <source>The same:</source>
            <translation>Не различать:</translation>
        </message>
        <message>
            <source>With vowel marks or accents and without them</source>
            <translation>С огласовками или ударениями и без них</translation>
        </message>
        <message>
            <source>With tatweel and without it</source>
            <translation>С растяжкой (татвиль) и без неё</translation>
        </message>
        <message>
            <source>Alif with hamza and without it</source>
            <translation>Алиф с хамзой и без неё</translation>
        </message>
        <message>
            <source>Alif maqsura and yeh</source>
            <translation>Алиф максура и йа</translation>
        </message>
        <message>
            <source>Teh marbuta and heh</source>
            <translation>Та марбута и ха</translation>
        </message>
        <message>
            <source>Arabic and European digits</source>
            <translation>Арабские и европейские цифры</translation>
        </message>
        <message>
            <source>Capital and small letters</source>
            <translation>Прописные и строчные буквы</translation>
        </message>
        <message>
            <source>The Russian letters yo and ye</source>
            <translation>Буквы ё и е</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Paragraph</source>
            <translation>Абзац</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Заголовок раздела</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>Подзаголовок</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Цитата</translation>
        </message>
        <message>
            <source>Style of the block</source>
            <translation>Стиль абзаца</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Просмотр</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Меню</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>Состояние: %1</translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>Preparing the search</source>
            <translation>Подготовка поиска</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Warraq</source>
            <translation>Варрак</translation>
        </message>
    </context>
    <context>
        <name>SeatButton</name>
        <message>
            <source>At this desk: %1</source>
            <translation>За этим столом: %1</translation>
        </message>
        <message>
            <source>Nobody is chosen</source>
            <translation>Никто не выбран</translation>
        </message>
        <message>
            <source>People of the desk…</source>
            <translation>Люди редакции…</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Editor</source>
            <translation>Редактор</translation>
        </message>
        <message>
            <source>Proofreader</source>
            <translation>Корректор</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Выпускающий</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>PeopleDialog</name>
        <message>
            <source>People of the desk</source>
            <translation>Люди редакции</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Инициалы</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Логин</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Роли</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>One word, for the command line and the settings</source>
            <translation>Одно слово, для командной строки и настроек</translation>
        </message>
        <message>
            <source>Works at the desk</source>
            <translation>Работает в редакции</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>Новый человек</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>No language means all of them. Roles are a convention among the people of this store: nobody asks for a password.</source>
            <translation>Если язык не выбран — все языки. Роли — договорённость людей этого хранилища: пароль никто не спрашивает.</translation>
        </message>
    </context>
    <context>
        <name>StageFilters</name>
        <message>
            <source>Waits for me</source>
            <translation>Ждёт меня</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Not now</source>
            <translation>Сейчас нельзя</translation>
        </message>
        <message>
            <source>to be read only</source>
            <translation>только чтение</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>Для читателей</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>The proofreader agrees</source>
            <translation>Корректор согласен</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>Это учтено</translation>
        </message>
    </context>
    <context>
        <name>ChecksTab</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Close the checks</source>
            <translation>Закрыть проверки</translation>
        </message>
        <message>
            <source>What is in the way</source>
            <translation>Что мешает</translation>
        </message>
        <message>
            <source>This has to be put right first. Choose a line to go there.</source>
            <translation>Сначала исправьте это. Выберите строку, чтобы перейти к месту.</translation>
        </message>
        <message>
            <source>Nothing stands in the way. You may still put this right.</source>
            <translation>Ничто не мешает. Это ещё можно исправить.</translation>
        </message>
        <message>
            <source>Nothing stands in the way.</source>
            <translation>Ничто не мешает.</translation>
        </message>
        <message>
            <source>To be put right</source>
            <translation>Нужно исправить</translation>
        </message>
        <message>
            <source>Better put right</source>
            <translation>Лучше исправить</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Checks</source>
            <translation>Проверки</translation>
        </message>
        <message>
            <source>The article is with the proofreaders.</source>
            <translation>Статья у корректоров.</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>The text is approved as it stands; any change voids that.</source>
            <translation>Текст утверждён как есть; любая правка отменит утверждение.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>The article is with its author again.</source>
            <translation>Статья снова у автора.</translation>
        </message>
    </context>
    <context>
        <name>Newsroom</name>
        <message>
            <source>This text differs from the approved one, so it needs a review again.</source>
            <translation>Текст отличается от утверждённого, поэтому его надо проверить снова.</translation>
        </message>
        <message>
            <source>This computer does not know yet who sits here. Is it you, %1?</source>
            <translation>Этот компьютер ещё не знает, кто за ним работает. Это вы, %1?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Кто-то другой…</translation>
        </message>
    </context>
    <context>
        <name>Newer</name>
        <message>
            <source>Somebody else has saved a newer text of this article.</source>
            <translation>Кто-то другой сохранил более новый текст этой статьи.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Показать</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>%1 has had this article open on %2 since %3. You can read it here.</source>
            <translation>Эта статья открыта у: %1, на %2 с %3. Здесь её можно читать.</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>кто-то другой</translation>
        </message>
        <message>
            <source>Break the lock…</source>
            <translation>Снять блокировку…</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Saved by itself</source>
            <translation>Автосохранение</translation>
        </message>
        <message>
            <source>saves: %1</source>
            <translation>сохранений: %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>The text is that of the chosen version again, as a new version.</source>
            <translation>Текст снова как в выбранной версии и сохранён как новая.</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>Choose a version to see what changed since.</source>
            <translation>Выберите версию, чтобы увидеть, что изменилось с тех пор.</translation>
        </message>
        <message>
            <source>Changes since then</source>
            <translation>Что изменилось с тех пор</translation>
        </message>
        <message>
            <source>Changes between the two</source>
            <translation>Различия двух версий</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Различий нет.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Версии</translation>
        </message>
        <message>
            <source>Name this version…</source>
            <translation>Назвать эту версию…</translation>
        </message>
        <message>
            <source>Name of this version</source>
            <translation>Название этой версии</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Изменения</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>Вернуться к этой версии</translation>
        </message>
        <message>
            <source>A new version with the old text; one undo away</source>
            <translation>Новая версия со старым текстом; можно отменить</translation>
        </message>
    </context>
    <context>
        <name>SourceTab</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>Открыть оригинал</translation>
        </message>
        <message>
            <source>The translation is in step again</source>
            <translation>Перевод снова соответствует</translation>
        </message>
        <message>
            <source>Text of the source</source>
            <translation>Текст оригинала</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Что различается</translation>
        </message>
        <message>
            <source>The source changed since it was translated.</source>
            <translation>Оригинал изменился после перевода.</translation>
        </message>
        <message>
            <source>The source is as it was translated.</source>
            <translation>Оригинал такой же, каким был при переводе.</translation>
        </message>
        <message>
            <source>Changed in the source</source>
            <translation>Изменилось в оригинале</translation>
        </message>
        <message>
            <source>Not the same in both</source>
            <translation>Не совпадает в двух версиях</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Accept: %1</source>
            <translation>Принять: %1</translation>
        </message>
        <message>
            <source>Reject: %1</source>
            <translation>Отклонить: %1</translation>
        </message>
    </context>
    <context>
        <name>CommentCard</name>
        <message>
            <source>Reply</source>
            <translation>Ответить</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Кто-то</translation>
        </message>
        <message>
            <source>The article waits for this</source>
            <translation>Статья ждёт этого</translation>
        </message>
        <message>
            <source>The words it was about are gone</source>
            <translation>Слов, о которых шла речь, больше нет</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Решено</translation>
        </message>
        <message>
            <source>✓ Resolve</source>
            <translation>✓ Решено</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Открыть снова</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Delete the comment: %1</source>
            <translation>Удалить комментарий: %1</translation>
        </message>
    </context>
    <context>
        <name>Writer</name>
        <message>
            <source>Write a comment; @ names a person</source>
            <translation>Напишите комментарий; @ — упомянуть коллегу</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>The article must wait for this</source>
            <translation>Статья должна ждать ответа</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Отправить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>ReviewTab</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n комментарий</numerusform>
                <numerusform>%n комментария</numerusform>
                <numerusform>%n комментариев</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>Принять все</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Accept or reject many changes at once</source>
            <translation>Принять или отклонить сразу несколько</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Показать ещё</translation>
        </message>
        <message>
            <source>Resolved comments</source>
            <translation>Решённые комментарии</translation>
        </message>
        <message>
            <source>What you change on the page is a suggestion now and is listed here.</source>
            <translation>Всё, что вы меняете на странице, — теперь предложение и появляется здесь.</translation>
        </message>
        <message>
            <source>No suggestions. Turn on suggesting to propose changes, or select words to comment on.</source>
            <translation>Предложений нет. Включите режим предложений или выделите слова для комментария.</translation>
        </message>
        <message>
            <source>Reject all</source>
            <translation>Отклонить все</translation>
        </message>
        <message>
            <source>Accept by class</source>
            <translation>Принять по видам</translation>
        </message>
        <message>
            <source>Reject by class</source>
            <translation>Отклонить по видам</translation>
        </message>
        <message>
            <source>Accept by person</source>
            <translation>Принять по авторам</translation>
        </message>
        <message>
            <source>Reject by person</source>
            <translation>Отклонить по авторам</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>Все исправления в тексте</translation>
        </message>
        <message>
            <source>Accept all slips of the pen</source>
            <translation>Принять все описки</translation>
        </message>
    </context>
    <context>
        <name>SuggestingMark</name>
        <message>
            <source>Suggesting</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>What you write is a suggestion. Show the list</source>
            <translation>Всё, что вы пишете, — предложение. Показать список</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Merging</name>
        <message>
            <source>This article can only be read now. Merge when it can be written in again.</source>
            <translation>Сейчас эту статью можно только читать. Объедините версии, когда в ней снова можно будет писать.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Объединить…</translation>
        </message>
        <message>
            <source>There is only one version.</source>
            <translation>Существует только одна версия.</translation>
        </message>
        <message>
            <source>Both versions are one now. Undo brings yours back.</source>
            <translation>Обе версии теперь одна. Отмена вернёт вашу.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge</source>
            <translation>Объединить</translation>
        </message>
        <message>
            <source>Both versions changed this place. Which one is to stand?</source>
            <translation>Это место изменено в обеих версиях. Какую оставить?</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Ваша</translation>
        </message>
        <message>
            <source>The other one</source>
            <translation>Другая</translation>
        </message>
        <message>
            <source>As it was before both</source>
            <translation>Как было до обеих</translation>
        </message>
        <message>
            <source>Combined:</source>
            <translation>Объединённый текст:</translation>
        </message>
        <message>
            <source>Combined text</source>
            <translation>Объединённый текст</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Далее</translation>
        </message>
        <message>
            <source>Place %1 of %2</source>
            <translation>Место %1 из %2</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(ничего)</translation>
        </message>
        <message>
            <source>On the page</source>
            <translation>На странице</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>В файле</translation>
        </message>
        <message>
            <source>In the file (%1)</source>
            <translation>В файле (%1)</translation>
        </message>
    </context>
    <context>
        <name>Returning</name>
        <message>
            <source>The page can only be read now. What the file changes is shown here, but is not on the page: it is suggested as soon as the page can be written in. If you close the program before, open the file again.</source>
            <translation>Страницу сейчас можно только читать. Правка из файла показана здесь, но на страницу не внесена: она станет предложениями, как только страницу можно будет править. Если закроете программу раньше, откройте файл снова.</translation>
        </message>
        <message>
            <source>Show the changes</source>
            <translation>Показать правку</translation>
        </message>
        <message>
            <source>The file came back: its changes are suggestions, listed beside the page.</source>
            <translation>Файл вернулся: его исправления — предложения в списке рядом со страницей.</translation>
        </message>
        <message>
            <source>Not all of it could be taken as it is: see the tab Import.</source>
            <translation>Не всё в нём удалось взять как есть: см. вкладку «Импорт».</translation>
        </message>
        <message>
            <source>Changed by: %1.</source>
            <translation>Правку внесли: %1.</translation>
        </message>
        <message>
            <source>Some of it was changed without tracking; whatever differs from what was sent is shown as a suggestion.</source>
            <translation>Часть изменена без записи исправлений; всё, что отличается от отправленного, показано как предложение.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) changed here too were left as they are here.</source>
            <translation>
                <numerusform>%n место, изменённое и здесь, оставлено как здесь.</numerusform>
                <numerusform>%n места, изменённых и здесь, оставлены как здесь.</numerusform>
                <numerusform>%n мест, изменённых и здесь, оставлены как здесь.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show both versions…</source>
            <translation>Показать обе версии…</translation>
        </message>
    </context>
    <context>
        <name>WrittenPopup</name>
        <message>
            <source>Who wrote this</source>
            <translation>Кто это написал</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>Неизвестно кто</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>ещё не сохранено</translation>
        </message>
    </context>
    <context>
        <name>Writers</name>
        <message>
            <source>There is nothing written here that is saved yet.</source>
            <translation>Здесь ещё нет сохранённого текста.</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>Чтение истории…</translation>
        </message>
    </context>
    <context>
        <name>Commenting</name>
        <message>
            <source>The comment is deleted.</source>
            <translation>Комментарий удалён.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>untitled</source>
            <translation>без заголовка</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditionBox</name>
        <message>
            <source>without a headline</source>
            <translation>без заголовка</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>Вижу и принимаю</translation>
        </message>
        <message>
            <source>Warnings: tick each that you have seen.</source>
            <translation>Предупреждения: отметьте те, что вы видели.</translation>
        </message>
    </context>
    <context>
        <name>SendDialog</name>
        <message>
            <source>What goes out</source>
            <translation>Что выходит</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>Set up a place to publish to…</source>
            <translation>Настроить площадку…</translation>
        </message>
        <message>
            <source>At a set time</source>
            <translation>В назначенное время</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>Для читателей</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>See the page</source>
            <translation>Посмотреть страницу</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>В срок выпустит %1: этот компьютер можно выключить.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>В это время компьютер должен быть включён, а Warraq открыт: на %1 отправляет он сам.</translation>
        </message>
        <message>
            <source>Warnings not ticked yet: %1</source>
            <translation>Не отмечено предупреждений: %1</translation>
        </message>
        <message>
            <source>No edition is ticked.</source>
            <translation>Не выбрано ни одной версии.</translation>
        </message>
        <message>
            <source>No place is ticked.</source>
            <translation>Не выбрано ни одной площадки.</translation>
        </message>
        <message>
            <source>Fill in the fields above.</source>
            <translation>Заполните поля выше.</translation>
        </message>
        <message>
            <source>What was corrected: it stands below the article</source>
            <translation>Что исправлено: будет под статьёй</translation>
        </message>
    </context>
    <context>
        <name>TakeDownDialog</name>
        <message>
            <source>What readers will not find any more</source>
            <translation>Чего читатели больше не найдут</translation>
        </message>
        <message>
            <source>A killed article stays readable for nobody, and cannot be published again.</source>
            <translation>Отозванную статью больше никто не прочтёт, и опубликовать её снова нельзя.</translation>
        </message>
        <message>
            <source>The article leaves the site, its feeds and lists. It can come back.</source>
            <translation>Статья уйдёт с сайта, из лент и списков. Её можно вернуть.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Notice in its place</source>
            <translation>Уведомление вместо неё</translation>
        </message>
        <message>
            <source>Its address leads to</source>
            <translation>Её адрес ведёт на</translation>
        </message>
        <message>
            <source>The slug, to be sure</source>
            <translation>Введите слаг для верности</translation>
        </message>
        <message>
            <source>Say that it is gone (410)</source>
            <translation>Сообщать, что её больше нет (410)</translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>Publishing</source>
            <translation>Публикация</translation>
        </message>
    </context>
    <context>
        <name>OutboxDialog</name>
        <message>
            <source>Outbox</source>
            <translation>Исходящие</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Статья</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Как обстоит</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Открыть страницу</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Попробовать сейчас</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Сравнить…</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>Площадки…</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>без заголовка</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Запланировано</translation>
        </message>
        <message>
            <source>Next try %1</source>
            <translation>Следующая попытка %1</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Ждёт</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Отправляется</translation>
        </message>
        <message>
            <source>No answer: will be looked up</source>
            <translation>Нет ответа: будет проверено</translation>
        </message>
        <message>
            <source>Not confirmed: readers see another page</source>
            <translation>Не подтверждено: читатели видят другую страницу</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Не удалось</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Доставлено</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>Nothing was published from here yet.</source>
            <translation>Отсюда ещё ничего не публиковали.</translation>
        </message>
        <message>
            <source>Read back %1, %2</source>
            <translation>Прочитано после публикации %1, %2</translation>
        </message>
        <message>
            <source>Unschedule</source>
            <translation>Снять с расписания</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>В срок выпустит %1: этот компьютер можно выключить.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>В это время компьютер должен быть включён, а Warraq открыт: на %1 отправляет он сам.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Changed at the target</source>
            <translation>Изменено на площадке</translation>
        </message>
        <message>
            <source>Somebody edited this article at %1. Struck words would go, underlined ones come.</source>
            <translation>Эту статью правили на площадке %1. Зачёркнутое исчезнет, подчёркнутое появится.</translation>
        </message>
        <message>
            <source>Reason to write over it</source>
            <translation>Почему это заменить</translation>
        </message>
        <message>
            <source>Write over</source>
            <translation>Заменить</translation>
        </message>
    </context>
    <context>
        <name>TargetsDialog</name>
        <message>
            <source>Places to publish to</source>
            <translation>Площадки</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Куда отправлять</translation>
        </message>
        <message>
            <source>Readers' address</source>
            <translation>Адрес для читателей</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>A server over SFTP</source>
            <translation>Сервер по SFTP</translation>
        </message>
        <message>
            <source>A WordPress</source>
            <translation>Сайт на WordPress</translation>
        </message>
        <message>
            <source>Publish here</source>
            <translation>Публиковать сюда</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Ещё площадка</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>kept in the system's keyring</source>
            <translation>хранится в связке ключей системы</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Проверяем…</translation>
        </message>
        <message>
            <source>Bringing it up to date</source>
            <translation>Обновление площадки</translation>
        </message>
        <message>
            <source>Live elsewhere, and not here or older here: %1</source>
            <translation>Вышло на других, а здесь нет или старее: %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>Отправить недостающее</translation>
        </message>
        <message>
            <source>Earlier states…</source>
            <translation>Прежние состояния…</translation>
        </message>
        <message>
            <source>No place yet: fill in the fields, and keep it.</source>
            <translation>Пока ни одной: заполните поля и сохраните.</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Kept.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>It answers, and lets itself be written to.</source>
            <translation>Отвечает и принимает запись.</translation>
        </message>
        <message>
            <source>Bringing %1 up to date</source>
            <translation>Отправка недостающего на %1</translation>
        </message>
        <message>
            <source>Articles that arrived: %1.</source>
            <translation>Доставлено статей: %1.</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>Outbox</source>
            <translation>Исходящие</translation>
        </message>
        <message>
            <source>The time of an article has come, and it did not go out: %1</source>
            <translation>Срок статьи наступил, но она не вышла: %1</translation>
        </message>
        <message>
            <source>Readers do not find the article any more.</source>
            <translation>Читатели больше не находят статью.</translation>
        </message>
        <message>
            <source>Readers see it: %1</source>
            <translation>Читатели её видят: %1</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Открыть страницу</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>В срок выпустит %1: этот компьютер можно выключить.</translation>
        </message>
        <message>
            <source>It is off the schedule of %1.</source>
            <translation>Снято с расписания на %1.</translation>
        </message>
        <message>
            <source>Readers see it, in these languages: %1</source>
            <translation>Читатели видят статью на языках: %1</translation>
        </message>
    </context>
    <context>
        <name>SitePreview</name>
        <message>
            <source>Preview of the site</source>
            <translation>Предпросмотр сайта</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <source>Terms of the desk</source>
            <translation>Термины редакции</translation>
        </message>
        <message>
            <source>New term</source>
            <translation>Новый термин</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>You propose forms and terms; proofreaders and publishers decide.</source>
            <translation>Вы предлагаете формы и термины; решают корректоры и выпускающие.</translation>
        </message>
        <message>
            <source>These came with the program; a change makes them the desk's own.</source>
            <translation>Этот список из поставки; с первым изменением он станет списком редакции.</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Записано: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s) new or changed.</source>
            <translation>
                <numerusform>%n термин новый или изменён.</numerusform>
                <numerusform>%n термина новых или изменённых.</numerusform>
                <numerusform>%n терминов новых или изменённых.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermList</name>
        <message>
            <source>Terms of the desk</source>
            <translation>Термины редакции</translation>
        </message>
        <message>
            <source>Search in all three languages</source>
            <translation>Поиск на всех трёх языках</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Proposals only</source>
            <translation>Только предложения</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Все виды</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>%n термин</numerusform>
                <numerusform>%n термина</numerusform>
                <numerusform>%n терминов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermFields</name>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>An article that mentions it must say:</source>
            <translation>Статья, где он упомянут, должна содержать:</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>кем-то</translation>
        </message>
        <message>
            <source>Last changed by %1, %2.</source>
            <translation>Последнее изменение: %1, %2.</translation>
        </message>
        <message>
            <source>As it came with the program.</source>
            <translation>Как в поставке программы.</translation>
        </message>
    </context>
    <context>
        <name>FormRow</name>
        <message>
            <source>Form</source>
            <translation>Форма</translation>
        </message>
        <message>
            <source>Standing of the form</source>
            <translation>Статус формы</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Remove the form</source>
            <translation>Удалить форму</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Import…</source>
            <translation>Загрузить…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Выгрузить…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Прервать</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход работы</translation>
        </message>
        <message>
            <source>Import terms</source>
            <translation>Загрузка терминов</translation>
        </message>
        <message>
            <source>Export the terms</source>
            <translation>Выгрузка терминов</translation>
        </message>
        <message>
            <source>Lists of terms</source>
            <translation>Списки терминов</translation>
        </message>
    </context>
    <context>
        <name>TermModel</name>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменён</translation>
        </message>
    </context>
    <context>
        <name>Termbase</name>
        <message>
            <source>Reading %1</source>
            <translation>Чтение: %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Запись: %1</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>Preferred</source>
            <translation>Предпочтительная</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Допустимая</translation>
        </message>
        <message>
            <source>Short form</source>
            <translation>Краткая</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Отклонённая</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Предложенная</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Организация</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Учреждение</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>Агентство</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Событие</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Термин</translation>
        </message>
    </context>
    <context>
        <name>_Section</name>
        <message>
            <source>Add a form</source>
            <translation>Добавить форму</translation>
        </message>
    </context>
    <context>
        <name>MomentLine</name>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>%1 by the site's clock</source>
            <translation>%1 по часам сайта</translation>
        </message>
    </context>
    <context>
        <name>HostKeyBox</name>
        <message>
            <source>The key of %1 has changed</source>
            <translation>Ключ сервера %1 сменился</translation>
        </message>
        <message>
            <source>The server may have been set up anew, or somebody stands in between. Nothing was sent. Ask its administrator for the fingerprint.</source>
            <translation>Возможно, сервер настроили заново, а возможно, между вами кто-то есть. Ничего не отправлено. Спросите отпечаток у администратора.</translation>
        </message>
        <message>
            <source>%1 is not known yet</source>
            <translation>Сервер %1 пока незнаком</translation>
        </message>
        <message>
            <source>Trust it when its administrator tells you the same fingerprint.</source>
            <translation>Доверьте ему, если администратор назовёт тот же отпечаток.</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>До сих пор</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>Его ключ</translation>
        </message>
        <message>
            <source>The administrator confirmed the new key</source>
            <translation>Администратор подтвердил новый ключ</translation>
        </message>
        <message>
            <source>Trust this key</source>
            <translation>Доверять этому ключу</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Publish</source>
            <translation>Публикация</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Исправление</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Обновление</translation>
        </message>
        <message>
            <source>Unpublish</source>
            <translation>Снятие</translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>Отзыв</translation>
        </message>
        <message>
            <source>Schedule there</source>
            <translation>В расписание сайта</translation>
        </message>
        <message>
            <source>Unschedule there</source>
            <translation>Снять с расписания</translation>
        </message>
    </context>
    <context>
        <name>EarlierDialog</name>
        <message>
            <source>readers see it</source>
            <translation>видят читатели</translation>
        </message>
        <message>
            <source>The whole site</source>
            <translation>Весь сайт</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>без заголовка</translation>
        </message>
        <message>
            <source>Earlier states of %1</source>
            <translation>Прежние состояния: %1</translation>
        </message>
        <message>
            <source>States of the site, after each delivery</source>
            <translation>Состояния сайта после каждой доставки</translation>
        </message>
        <message>
            <source>After</source>
            <translation>После</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>Readers are to see that</source>
            <translation>Читатели должны увидеть именно это</translation>
        </message>
        <message>
            <source>Go back to it</source>
            <translation>Вернуться к нему</translation>
        </message>
        <message>
            <source>Readers see this: the last that was delivered.</source>
            <translation>Это и видят читатели: последнее, что было доставлено.</translation>
        </message>
        <message>
            <source>Readers see all that was delivered again, and deliveries can go on.</source>
            <translation>Читатели снова увидят всё, что было доставлено, и можно отправлять дальше.</translation>
        </message>
        <message>
            <source>Readers see the whole site as it was then. Nothing else is delivered to %1 until you come back to the last state.</source>
            <translation>Читатели увидят весь сайт таким, каким он был тогда. На %1 ничего не отправляется, пока вы не вернётесь к последнему состоянию.</translation>
        </message>
        <message>
            <source>They do not find:</source>
            <translation>Не найдут:</translation>
        </message>
        <message>
            <source>They see the text from before the change:</source>
            <translation>Увидят текст до изменения:</translation>
        </message>
        <message>
            <source>They find again, although taken down:</source>
            <translation>Снова найдут, хотя снято:</translation>
        </message>
        <message>
            <source>Deliveries besides that this desk cannot tell of: %1</source>
            <translation>И ещё доставки, о которых эта редакция ничего не знает: %1</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Смотрим…</translation>
        </message>
        <message>
            <source>Nothing was delivered there.</source>
            <translation>Туда ничего не доставляли.</translation>
        </message>
    </context>
</TS>
