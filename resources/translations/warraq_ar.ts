<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Warraq</source>
            <translation>حول ورّاق</translation>
        </message>
        <message>
            <source>A desk for newsrooms that write from right to left: write, proofread, publish. Named for the warraqs, who copied, corrected and sold books.</source>
            <translation>مكتب تحرير للكتابة من اليمين إلى اليسار: اكتب ودقّق وانشر. سُمّي باسم الورّاقين الذين كانوا ينسخون الكتب ويصحّحونها ويبيعونها.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>B</source>
            <comment>the letter on the bold button</comment>
            <translation>غ</translation>
        </message>
        <message>
            <source>I</source>
            <comment>the letter on the italic button</comment>
            <translation>م</translation>
        </message>
    </context>
    <context>
        <name>Ages</name>
        <message>
            <source>just now</source>
            <translation>الآن</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>قبل دقيقة</numerusform>
                <numerusform>قبل دقيقتين</numerusform>
                <numerusform>قبل %n دقائق</numerusform>
                <numerusform>قبل %n دقيقة</numerusform>
                <numerusform>قبل %n دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>قبل ساعة</numerusform>
                <numerusform>قبل ساعتين</numerusform>
                <numerusform>قبل %n ساعات</numerusform>
                <numerusform>قبل %n ساعة</numerusform>
                <numerusform>قبل %n ساعة</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>أمس</translation>
        </message>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>اليوم</numerusform>
                <numerusform>أمس</numerusform>
                <numerusform>قبل يومين</numerusform>
                <numerusform>قبل %n أيام</numerusform>
                <numerusform>قبل %n يومًا</numerusform>
                <numerusform>قبل %n يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s ago</source>
            <translation>
                <numerusform>الآن</numerusform>
                <numerusform>قبل ثانية</numerusform>
                <numerusform>قبل ثانيتين</numerusform>
                <numerusform>قبل %n ثوانٍ</numerusform>
                <numerusform>قبل %n ثانية</numerusform>
                <numerusform>قبل %n ثانية</numerusform>
            </translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>اليوم %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>غدًا %1</translation>
        </message>
    </context>
    <context>
        <name>Arrivals</name>
        <message>
            <source>Import a file</source>
            <translation>استيراد ملف</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>تجري قراءة %1</translation>
        </message>
        <message>
            <source>There is no text in the clipboard.</source>
            <translation>لا نص في الحافظة.</translation>
        </message>
        <message>
            <source>Headline, date, lead and credits were put in their places.</source>
            <translation>وُضع العنوان والتاريخ والمقدمة والمصادر في مواضعها.</translation>
        </message>
        <message>
            <source>Paste as plain text instead</source>
            <translation>إلصاقه نصًا عاديًا</translation>
        </message>
    </context>
    <context>
        <name>BlankPage</name>
        <message>
            <source>The store of articles cannot be opened</source>
            <translation>تعذّر فتح مخزن المقالات</translation>
        </message>
        <message>
            <source>What will you write today?</source>
            <translation>ماذا تكتب اليوم؟</translation>
        </message>
        <message>
            <source>Drop the text of a news item here, choose an article, or begin a new one.</source>
            <translation>أفلِت نص الخبر هنا، أو اختر مقالًا، أو ابدأ مقالًا جديدًا.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>مقال جديد</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>استيراد ملف…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>أعد المحاولة</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Ignore</source>
            <translation>تجاهل</translation>
        </message>
        <message>
            <source>Only here</source>
            <translation>هنا فقط</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>في هذا المقال</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>دائمًا، في المكتب كله</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>Add to the desk's words</source>
            <translation>أضف إلى كلمات المكتب</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Replace by %1</source>
            <translation>استبدل بـ %1</translation>
        </message>
        <message>
            <source>Term…</source>
            <translation>المصطلح…</translation>
        </message>
        <message>
            <source>Show the term in the desk's list</source>
            <translation>أظهر المصطلح في قائمة المكتب</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>Untitled</source>
            <translation>بلا عنوان</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>File</source>
            <translation>ملف</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>تحرير</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>نص</translation>
        </message>
        <message>
            <source>View</source>
            <translation>عرض</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مساعدة</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>مقال جديد</translation>
        </message>
        <message>
            <source>New article from the clipboard</source>
            <translation>مقال جديد من الحافظة</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>استيراد ملف…</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>حفظ الآن</translation>
        </message>
        <message>
            <source>Submit or approve</source>
            <translation>إرسال للمراجعة أو اعتماد</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>مصدر الصفحة</translation>
        </message>
        <message>
            <source>Open the page in the browser</source>
            <translation>فتح الصفحة في المتصفح</translation>
        </message>
        <message>
            <source>See the site in the browser</source>
            <translation>عرض الموقع في المتصفح</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>نشر…</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>صندوق الصادر</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>وجهات النشر…</translation>
        </message>
        <message>
            <source>Move the article to the bin</source>
            <translation>نقل المقال إلى السلة</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>الإعدادات…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>خروج</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>قص</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>لصق</translation>
        </message>
        <message>
            <source>Paste without formatting</source>
            <translation>لصق بلا تنسيق</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>البحث في المقالات</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>غامق</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>مائل</translation>
        </message>
        <message>
            <source>Quotation marks</source>
            <translation>علامتا اقتباس</translation>
        </message>
        <message>
            <source>Complete the name</source>
            <translation>إكمال الاسم</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>رابط…</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>عنوان</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>عنوان فرعي</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>فقرة</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>Bulleted list</source>
            <translation>قائمة نقطية</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>قائمة مرقّمة</translation>
        </message>
        <message>
            <source>Deeper in the list</source>
            <translation>زيادة مستوى القائمة</translation>
        </message>
        <message>
            <source>Out of the list</source>
            <translation>إنقاص مستوى القائمة</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>صورة…</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>فاصل</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>من اليمين إلى اليسار</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>من اليسار إلى اليمين</translation>
        </message>
        <message>
            <source>Keep in its own order</source>
            <translation>إبقاء الترتيب كما هو</translation>
        </message>
        <message>
            <source>Move the section up</source>
            <translation>نقل القسم إلى أعلى</translation>
        </message>
        <message>
            <source>Move the section down</source>
            <translation>نقل القسم إلى أسفل</translation>
        </message>
        <message>
            <source>Show the desk</source>
            <translation>إظهار المكتب</translation>
        </message>
        <message>
            <source>Show the inspector</source>
            <translation>إظهار لوحة البيانات</translation>
        </message>
        <message>
            <source>To the next part</source>
            <translation>إلى الجزء التالي من النافذة</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>تكبير النص</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>تصغير النص</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>حجم النص المعتاد</translation>
        </message>
        <message>
            <source>Wider page</source>
            <translation>صفحة أعرض</translation>
        </message>
        <message>
            <source>Narrower page</source>
            <translation>صفحة أضيق</translation>
        </message>
        <message>
            <source>Nothing but the page</source>
            <translation>الصفحة وحدها</translation>
        </message>
        <message>
            <source>Show invisible characters</source>
            <translation>إظهار المحارف الخفية</translation>
        </message>
        <message>
            <source>Keep the line in place</source>
            <translation>تثبيت سطر الكتابة</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>عرض للتدقيق</translation>
        </message>
        <message>
            <source>The Arabic edition</source>
            <translation>النسخة العربية</translation>
        </message>
        <message>
            <source>The Russian edition</source>
            <translation>النسخة الروسية</translation>
        </message>
        <message>
            <source>The English edition</source>
            <translation>النسخة الإنجليزية</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>About Warraq</source>
            <translation>حول ورّاق</translation>
        </message>
        <message>
            <source>To the next part of the page</source>
            <translation>إلى الجزء التالي من الصفحة</translation>
        </message>
        <message>
            <source>To the part of the page before</source>
            <translation>إلى الجزء السابق من الصفحة</translation>
        </message>
        <message>
            <source>New line in a block</source>
            <translation>سطر جديد داخل الفقرة</translation>
        </message>
        <message>
            <source>Word by word</source>
            <translation>كلمة كلمة</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>بحث…</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>بحث واستبدال…</translation>
        </message>
        <message>
            <source>Find the next</source>
            <translation>إلى الموضع التالي</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>إلى الموضع السابق</translation>
        </message>
        <message>
            <source>Find in all articles…</source>
            <translation>بحث في كل المقالات…</translation>
        </message>
        <message>
            <source>To the next finding</source>
            <translation>إلى الملاحظة التالية</translation>
        </message>
        <message>
            <source>To the finding before</source>
            <translation>إلى الملاحظة السابقة</translation>
        </message>
        <message>
            <source>Fixes at the caret</source>
            <translation>إصلاحات عند المؤشر</translation>
        </message>
        <message>
            <source>Fix all that is safe…</source>
            <translation>إصلاح كل ما هو آمن…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>المراجعة</translation>
        </message>
        <message>
            <source>Suggest changes</source>
            <translation>اقتراح التعديلات</translation>
        </message>
        <message>
            <source>Accept and go on</source>
            <translation>قبول والانتقال إلى التالي</translation>
        </message>
        <message>
            <source>Reject and go on</source>
            <translation>رفض والانتقال إلى التالي</translation>
        </message>
        <message>
            <source>To the next change</source>
            <translation>إلى التعديل التالي</translation>
        </message>
        <message>
            <source>To the change before</source>
            <translation>إلى التعديل السابق</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>إظهار كل التعديلات في النص</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>تعليق…</translation>
        </message>
        <message>
            <source>Who wrote this?</source>
            <translation>من كتب هذا؟</translation>
        </message>
        <message>
            <source>Terms of the desk…</source>
            <translation>مصطلحات المكتب…</translation>
        </message>
        <message>
            <source>Rules of the proofreader…</source>
            <translation>قواعد التدقيق…</translation>
        </message>
        <message>
            <source>Words and what is left alone…</source>
            <translation>الكلمات والمتروك…</translation>
        </message>
        <message>
            <source>All acts on the article</source>
            <translation>كل ما يُفعل بالمقال</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>فتح الصفحة</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>إعادة المحاولة الآن</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>مقارنة…</translation>
        </message>
        <message>
            <source>Unschedule, stop or give up</source>
            <translation>إلغاء الجدولة أو الإيقاف أو الترك</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>يجري التصدير</translation>
        </message>
        <message>
            <source>Making the pages</source>
            <translation>يجري إعداد الصفحات</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>صُدِّر إلى %1.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>فتح المجلد</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>قراءة</translation>
        </message>
        <message>
            <source>styling</source>
            <translation>تنسيق</translation>
        </message>
        <message>
            <source>laying out</source>
            <translation>صفّ الصفحات</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>كتابة</translation>
        </message>
    </context>
    <context>
        <name>DeskActs</name>
        <message>
            <source>The article is in the bin.</source>
            <translation>المقال في السلة.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>إعادته</translation>
        </message>
    </context>
    <context>
        <name>DeskFind</name>
        <message>
            <source>Looking through the articles…</source>
            <translation>يجري البحث في المقالات…</translation>
        </message>
        <message>
            <source>Replaced “%1” with “%2”</source>
            <translation>استُبدل «%1» بـ«%2»</translation>
        </message>
        <message>
            <source>Removed “%1”</source>
            <translation>حُذف «%1»</translation>
        </message>
        <message>
            <source>Replacing…</source>
            <translation>يجري الاستبدال…</translation>
        </message>
        <message>
            <source>Took back: %1</source>
            <translation>تراجع عن: %1</translation>
        </message>
        <message>
            <source>Taking the replacement back…</source>
            <translation>يجري التراجع عن الاستبدال…</translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n article(s).</source>
            <translation>
                <numerusform>لم يُتراجع في أي مقال.</numerusform>
                <numerusform>تم التراجع في مقال واحد.</numerusform>
                <numerusform>تم التراجع في مقالين.</numerusform>
                <numerusform>تم التراجع في %n مقالات.</numerusform>
                <numerusform>تم التراجع في %n مقالًا.</numerusform>
                <numerusform>تم التراجع في %n مقال.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced in %n article(s).</source>
            <translation>
                <numerusform>لم يُستبدل شيء في أي مقال.</numerusform>
                <numerusform>تم الاستبدال في مقال واحد.</numerusform>
                <numerusform>تم الاستبدال في مقالين.</numerusform>
                <numerusform>تم الاستبدال في %n مقالات.</numerusform>
                <numerusform>تم الاستبدال في %n مقالًا.</numerusform>
                <numerusform>تم الاستبدال في %n مقال.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) were changed meanwhile and are left as they are:</source>
            <translation>
                <numerusform>لم يتغير شيء في هذه الأثناء:</numerusform>
                <numerusform>تغيّر مقال واحد في هذه الأثناء فبقي كما هو:</numerusform>
                <numerusform>تغيّر مقالان في هذه الأثناء فبقيا كما هما:</numerusform>
                <numerusform>تغيّرت %n مقالات في هذه الأثناء فبقيت كما هي:</numerusform>
                <numerusform>تغيّر %n مقالًا في هذه الأثناء فبقيت كما هي:</numerusform>
                <numerusform>تغيّر %n مقال في هذه الأثناء فبقيت كما هي:</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>DeskFindDialog</name>
        <message>
            <source>Find in all articles</source>
            <translation>بحث في كل المقالات</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>ابحث عن</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>استبدل به</translation>
        </message>
        <message>
            <source>Places found, by article</source>
            <translation>المواضع بحسب المقال</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>مدى التقدم</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Take the replacement back</source>
            <translation>التراجع عن الاستبدال</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Write above what to look for. Every place in every article is shown here before anything is replaced.</source>
            <translation>اكتب في الأعلى ما تبحث عنه. تظهر هنا كل المواضع في كل المقالات قبل استبدال أي شيء.</translation>
        </message>
        <message>
            <source>Not found in any article</source>
            <translation>لا نتائج في أي مقال</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%n مواضع</numerusform>
                <numerusform>%n موضعًا</numerusform>
                <numerusform>%n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>there are more: narrow the query to see the rest</source>
            <translation>وهناك المزيد: حدّد البحث لترى الباقي</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) cannot be read</source>
            <translation>
                <numerusform>لا مقالات متعذرة القراءة</numerusform>
                <numerusform>مقال واحد تتعذر قراءته</numerusform>
                <numerusform>مقالان تتعذر قراءتهما</numerusform>
                <numerusform>%n مقالات تتعذر قراءتها</numerusform>
                <numerusform>%n مقالًا تتعذر قراءتها</numerusform>
                <numerusform>%n مقال تتعذر قراءتها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replace %n place(s)</source>
            <translation>
                <numerusform>استبدال</numerusform>
                <numerusform>استبدال موضع واحد</numerusform>
                <numerusform>استبدال موضعين</numerusform>
                <numerusform>استبدال %n مواضع</numerusform>
                <numerusform>استبدال %n موضعًا</numerusform>
                <numerusform>استبدال %n موضع</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n place(s)</source>
            <translation>
                <numerusform>حذف</numerusform>
                <numerusform>حذف موضع واحد</numerusform>
                <numerusform>حذف موضعين</numerusform>
                <numerusform>حذف %n مواضع</numerusform>
                <numerusform>حذف %n موضعًا</numerusform>
                <numerusform>حذف %n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>استبدال</translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>في لا مقال</numerusform>
                <numerusform>في مقال واحد</numerusform>
                <numerusform>في مقالين</numerusform>
                <numerusform>في %n مقالات</numerusform>
                <numerusform>في %n مقالًا</numerusform>
                <numerusform>في %n مقال</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Desk</source>
            <translation>المكتب</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>مقال</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>مقال جديد</translation>
        </message>
        <message>
            <source>Search the articles…</source>
            <translation>ابحث في المقالات…</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>البحث في المقالات</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer or shorter words.</source>
            <translation>لا نتائج. جرّب كلمات أقل أو أقصر.</translation>
        </message>
        <message>
            <source>The bin is empty.</source>
            <translation>السلة فارغة.</translation>
        </message>
        <message>
            <source>No articles yet. Drop a text here or begin a new one.</source>
            <translation>لا مقالات بعد. أفلِت نصًا هنا أو ابدأ مقالًا جديدًا.</translation>
        </message>
        <message>
            <source>Put back on the desk</source>
            <translation>إعادة إلى المكتب</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>نقل إلى السلة</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>لا شيء ينتظرك.</translation>
        </message>
        <message>
            <source>No article is in this stage.</source>
            <translation>لا مقال في هذه المرحلة.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Kicker</source>
            <translation>عنوان تمهيدي</translation>
        </message>
        <message>
            <source>A word or two above the headline</source>
            <translation>كلمة أو كلمتان فوق العنوان</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>الباب</translation>
        </message>
        <message>
            <source>Date, as it is written</source>
            <translation>التاريخ كما يُكتب</translation>
        </message>
        <message>
            <source>For example 16 May 2026</source>
            <translation>مثل: ١٦ مايو ٢٠٢٦</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>المكان</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>المكان الذي منه الخبر</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>تفصل بينها فواصل</translation>
        </message>
        <message>
            <source>Address of the page</source>
            <translation>عنوان الصفحة في الموقع</translation>
        </message>
        <message>
            <source>Language of the article</source>
            <translation>لغة المقال</translation>
        </message>
        <message>
            <source>None</source>
            <translation>بلا</translation>
        </message>
        <message>
            <source>The year is not known: write it, or leave it to the site.</source>
            <translation>السنة غير معروفة: اكتبها أو اتركها للموقع.</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and hyphens, 80 at most: kazan-forum-2026.</source>
            <translation>حروف لاتينية صغيرة وأرقام وشُرَط، 80 على الأكثر: kazan-forum-2026.</translation>
        </message>
        <message>
            <source>The story has an edition in this language already. Open that one, or move it to the bin first.</source>
            <translation>لهذه القصة نسخة بهذه اللغة من قبل. افتح تلك النسخة، أو انقلها إلى السلة أولًا.</translation>
        </message>
        <message>
            <source>Readers know this address: the publisher alone changes it.</source>
            <translation>يعرف القراء هذا العنوان، فلا يغيّره إلا مسؤول النشر.</translation>
        </message>
    </context>
    <context>
        <name>Dictionaries</name>
        <message>
            <source>Add a spelling dictionary</source>
            <translation>إضافة قاموس إملائي</translation>
        </message>
        <message>
            <source>Dictionaries</source>
            <translation>قواميس</translation>
        </message>
        <message>
            <source>Adding %1</source>
            <translation>إضافة %1</translation>
        </message>
        <message>
            <source>Spelling is checked from now on: %1.</source>
            <translation>الإملاء يُدقَّق من الآن: %1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>DictionaryBox</name>
        <message>
            <source>Spelling</source>
            <translation>الإملاء</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>إضافة قاموس…</translation>
        </message>
        <message>
            <source>An .oxt file, or a .dic with its .aff; it can be dropped here too.</source>
            <translation>ملف ‎.oxt، أو ‎.dic ومعه ‎.aff؛ ويمكن إفلاته هنا أيضا.</translation>
        </message>
        <message>
            <source>Adding a dictionary</source>
            <translation>إضافة قاموس</translation>
        </message>
        <message>
            <source>No dictionary yet</source>
            <translation>لا قاموس بعد</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>Editions</name>
        <message>
            <source>Editions of the story</source>
            <translation>نسخ الخبر</translation>
        </message>
        <message>
            <source>open now</source>
            <translation>مفتوحة الآن</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>لم تُكتب بعد</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>A translation is begun: a block for each of the source's.</source>
            <translation>بدأت ترجمة، ولكل فقرة من الأصل فقرة تُملأ.</translation>
        </message>
        <message>
            <source>Show the source</source>
            <translation>عرض الأصل</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>الأصل</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>ترجمة</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Export the article</source>
            <translation>تصدير المقال</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>صفحة ويب (HTML)</translation>
        </message>
        <message>
            <source>One file with its pictures and fonts, as the site shows it</source>
            <translation>ملف واحد بصوره وخطوطه كما يعرضه الموقع</translation>
        </message>
        <message>
            <source>Paper (PDF)</source>
            <translation>ورق (PDF)</translation>
        </message>
        <message>
            <source>For print, the archive and screen readers</source>
            <translation>للطباعة والأرشيف وقارئات الشاشة</translation>
        </message>
        <message>
            <source>Word (DOCX)</source>
            <translation>وورد (DOCX)</translation>
        </message>
        <message>
            <source>For a colleague: his changes and comments come back as such</source>
            <translation>لزميل يراجع: تعود تعديلاته وتعليقاته كما هي</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>نص عادي</translation>
        </message>
        <message>
            <source>For mail and messengers</source>
            <translation>للبريد وتطبيقات المراسلة</translation>
        </message>
        <message>
            <source>Warraq article (JSON)</source>
            <translation>مقال ورّاق (JSON)</translation>
        </message>
        <message>
            <source>Everything, for another desk</source>
            <translation>كل شيء، لمكتب آخر</translation>
        </message>
        <message>
            <source>Word with changes and comments</source>
            <translation>وورد مع التعديلات والتعليقات</translation>
        </message>
        <message>
            <source>The suggestions are tracked changes in it, by whoever made them</source>
            <translation>الاقتراحات فيه تعديلات متتبَّعة بأسماء أصحابها</translation>
        </message>
        <message>
            <source>Proof sheet (PDF)</source>
            <translation>ورقة التصحيح (PDF)</translation>
        </message>
        <message>
            <source>To correct by hand: numbered lines, wide margins, the open comments</source>
            <translation>للتصحيح باليد: أسطر مرقّمة وهوامش عريضة والتعليقات المفتوحة</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>كل المقالات</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>السلة</translation>
        </message>
        <message>
            <source>Articles in the bin</source>
            <translation>المقالات في السلة</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>Replaced: %n</source>
            <translation>
                <numerusform>لم يُستبدل شيء</numerusform>
                <numerusform>استُبدل موضع واحد</numerusform>
                <numerusform>استُبدل موضعان</numerusform>
                <numerusform>استُبدلت %n مواضع</numerusform>
                <numerusform>استُبدل %n موضعًا</numerusform>
                <numerusform>استُبدل %n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>لا نتائج</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>لا مواضع</numerusform>
                <numerusform>موضع واحد</numerusform>
                <numerusform>موضعان</numerusform>
                <numerusform>%n مواضع</numerusform>
                <numerusform>%n موضعًا</numerusform>
                <numerusform>%n موضع</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>%1 · from the top again</source>
            <translation>%1 · من البداية مجددًا</translation>
        </message>
        <message>
            <source>%1 · from the end again</source>
            <translation>%1 · من النهاية مجددًا</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>بحث واستبدال</translation>
        </message>
        <message>
            <source>Find in the article…</source>
            <translation>ابحث في المقال…</translation>
        </message>
        <message>
            <source>Find in the article</source>
            <translation>البحث في المقال</translation>
        </message>
        <message>
            <source>Replace with…</source>
            <translation>استبدل به…</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>النص البديل</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>استبدال</translation>
        </message>
        <message>
            <source>Replace this place and go to the next (%1)</source>
            <translation>استبدل هذا الموضع وانتقل إلى التالي (%1)</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>استبدال الكل</translation>
        </message>
        <message>
            <source>Replace every place; one undo takes it back (%1)</source>
            <translation>استبدل كل المواضع، وتراجع واحد يعيدها (%1)</translation>
        </message>
        <message>
            <source>The place before (%1)</source>
            <translation>الموضع السابق (%1)</translation>
        </message>
        <message>
            <source>The next place (%1)</source>
            <translation>الموضع التالي (%1)</translation>
        </message>
        <message>
            <source>Close (%1)</source>
            <translation>إغلاق (%1)</translation>
        </message>
    </context>
    <context>
        <name>FindingsCount</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>لا ملاحظات</translation>
        </message>
        <message>
            <source>Show the proofreading</source>
            <translation>إظهار التدقيق</translation>
        </message>
    </context>
    <context>
        <name>FixAllDialog</name>
        <message>
            <source>Fix all safe</source>
            <translation>إصلاح الآمن</translation>
        </message>
        <message>
            <source>Only what has one right form. One undo takes it all back together.</source>
            <translation>ما له صواب واحد فقط. تراجع واحد يعيد كل شيء معًا.</translation>
        </message>
        <message>
            <source>It says</source>
            <translation>المكتوب</translation>
        </message>
        <message>
            <source>It will say</source>
            <translation>سيصير</translation>
        </message>
        <message>
            <source>Fixes</source>
            <translation>الإصلاحات</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>إصلاح</translation>
        </message>
    </context>
    <context>
        <name>InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>لوحة البيانات</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>الاستيراد</translation>
        </message>
        <message>
            <source>Proofing</source>
            <translation>التدقيق</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>المراجعة</translation>
        </message>
    </context>
    <context>
        <name>JournalMark</name>
        <message>
            <source>Typing is not on the disk</source>
            <translation>ما يُكتب الآن ليس على القرص بعد</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Arabic</source>
            <translation>العربية</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>الروسية</translation>
        </message>
        <message>
            <source>English</source>
            <translation>الإنجليزية</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>من اليمين إلى اليسار</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>من اليسار إلى اليمين</translation>
        </message>
    </context>
    <context>
        <name>LeftAloneDialog</name>
        <message>
            <source>Left alone</source>
            <translation>المتروك</translation>
        </message>
        <message>
            <source>Nothing is left alone yet. What you ignore in the list of findings, and the words you add there, will be here.</source>
            <translation>لم يُترك شيء بعد. ما تتجاهله في قائمة الملاحظات والكلمات التي تضيفها منها يظهر هنا.</translation>
        </message>
        <message>
            <source>What you take back is looked at again.</source>
            <translation>ما تستعيده يُدقَّق من جديد.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>في هذا المقال</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>دائمًا، في المكتب كله</translation>
        </message>
        <message>
            <source>The desk's words</source>
            <translation>كلمات المكتب</translation>
        </message>
        <message>
            <source>once</source>
            <translation>مرة واحدة</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Link</source>
            <translation>رابط</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>A whole address: https://… or mailto:…</source>
            <translation>عنوان كامل: ⁦https://…⁩ أو ⁦mailto:…⁩</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>إزالة الرابط</translation>
        </message>
    </context>
    <context>
        <name>LongParagraphs</name>
        <message>
            <source>A pasted paragraph is very long: writing in it will be slow.</source>
            <translation>في ما لُصق فقرة طويلة جدًّا: الكتابة فيها ستكون بطيئة.</translation>
        </message>
        <message>
            <source>Split it into paragraphs</source>
            <translation>قسّمها إلى فقرات</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>إغلاق هذا التنبيه</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Sections</source>
            <translation>الأقسام</translation>
        </message>
        <message>
            <source>Sections of the article</source>
            <translation>أقسام المقال</translation>
        </message>
        <message>
            <source>Drag a section to move it, or press Alt+Shift with an arrow key.</source>
            <translation>اسحب قسمًا لنقله، أو اضغط ⁦Alt+Shift⁩ مع سهم.</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Headline</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Lead: who, what, when, where</source>
            <translation>المقدمة: مَن وماذا ومتى وأين</translation>
        </message>
        <message>
            <source>Write here, paste a text or drop a file</source>
            <translation>اكتب هنا، أو ألصق نصًا، أو أفلِت ملفًا</translation>
        </message>
        <message>
            <source>Section heading</source>
            <translation>عنوان القسم</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>القائل</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>التعليق</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>نسبة الصورة</translation>
        </message>
        <message>
            <source>Whose article this is</source>
            <translation>صاحب المقال</translation>
        </message>
        <message>
            <source>Who the pictures come from</source>
            <translation>مصدر الصور</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>مصدر الخبر</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>التوقيع</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>ملف هذه الصورة ليس في هذا المكتب</translation>
        </message>
        <message>
            <source>Add a date and a rubric</source>
            <translation>أضِف تاريخًا وبابًا</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
    </context>
    <context>
        <name>PictureCard</name>
        <message>
            <source>Caption</source>
            <translation>التعليق</translation>
        </message>
        <message>
            <source>Description for those who do not see it</source>
            <translation>وصف لمن لا يرى الصورة</translation>
        </message>
        <message>
            <source>What the picture shows</source>
            <translation>ما الذي تُظهره الصورة</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>نسبة الصورة</translation>
        </message>
        <message>
            <source>As it is printed</source>
            <translation>كما تُطبع</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>صاحب الصورة</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>الحقوق</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>ملف هذه الصورة ليس في هذا المكتب</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Pictures</source>
            <translation>الصور</translation>
        </message>
    </context>
    <context>
        <name>Picturing</name>
        <message>
            <source>Choose a picture</source>
            <translation>اختيار صورة</translation>
        </message>
        <message>
            <source>Looking into the pictures</source>
            <translation>فحص الصور</translation>
        </message>
    </context>
    <context>
        <name>PreviewWindow</name>
        <message>
            <source>The pages are being made…</source>
            <translation>يجري إعداد الصفحات…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>على الورق</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>مصدر الصفحة</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>فتح في المتصفح</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>حفظ باسم…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>Pages of the article</source>
            <translation>صفحات المقال</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>صفحة %1 من %2</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Something went wrong inside Warraq (%1). Your text is kept. The details are in %2.</source>
            <translation>حدث خلل داخل ورّاق (%1). نصك محفوظ. التفاصيل في %2.</translation>
        </message>
    </context>
    <context>
        <name>Proofing</name>
        <message>
            <source>Certain</source>
            <translation>مؤكد</translation>
        </message>
        <message>
            <source>Unknown words</source>
            <translation>كلمات مجهولة</translation>
        </message>
        <message>
            <source>House style and names</source>
            <translation>أسلوب الدار والأسماء</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>اقتراحات</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>إملاء</translation>
        </message>
        <message>
            <source>Hamza</source>
            <translation>همزة</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>كلمات</translation>
        </message>
        <message>
            <source>Grammar</source>
            <translation>نحو</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>تكرار</translation>
        </message>
        <message>
            <source>Letters of another script</source>
            <translation>حروف من خط آخر</translation>
        </message>
        <message>
            <source>Spaces</source>
            <translation>مسافات</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>علامات الترقيم</translation>
        </message>
        <message>
            <source>Quotation marks and brackets</source>
            <translation>علامات التنصيص والأقواس</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>أرقام</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>تواريخ</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>مصطلحات</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>بنية المقال</translation>
        </message>
        <message>
            <source>Signature and sources</source>
            <translation>التوقيع والمصادر</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>أسلوب</translation>
        </message>
        <message>
            <source>Editions of the story</source>
            <translation>نسخ الخبر</translation>
        </message>
    </context>
    <context>
        <name>ProofingTab</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>ملاحظة واحدة</numerusform>
                <numerusform>ملاحظتان</numerusform>
                <numerusform>%n ملاحظات</numerusform>
                <numerusform>%n ملاحظة</numerusform>
                <numerusform>%n ملاحظة</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>لا ملاحظات</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>قراءة…</translation>
        </message>
        <message>
            <source>Fix all safe</source>
            <translation>إصلاح الآمن</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>المتروك</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>إظهار المزيد</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>القواعد…</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>إضافة قاموس…</translation>
        </message>
    </context>
    <context>
        <name>QuestionsTab</name>
        <message>
            <source>What I was unsure of</source>
            <translation>ما لم أكن متأكدًا منه</translation>
        </message>
        <message>
            <source>How it was read</source>
            <translation>كيف قُرئ النص</translation>
        </message>
        <message>
            <source>Show in the text</source>
            <translation>إظهار في النص</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Tidied up:</source>
            <translation>رُتِّب:</translation>
        </message>
        <message>
            <source>Left out:</source>
            <translation>تُرك خارج المقال:</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Recovered after Warraq ended unexpectedly</source>
            <translation>مُستعاد بعد إغلاق ورّاق المفاجئ</translation>
        </message>
        <message>
            <source>This is the text as it was saved. What was typed is in the history.</source>
            <translation>هذا هو النص كما حُفظ. وما كُتب بعده محفوظ في تاريخ المقال.</translation>
        </message>
        <message>
            <source>Back to what was typed</source>
            <translation>العودة إلى ما كُتب</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1. Someone else saved this article meanwhile; both versions are kept.</source>
            <translation>استُعيد ما كُتب حتى %1. حفظ شخص آخر هذا المقال في أثناء ذلك، والنصان محفوظان.</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1.</source>
            <translation>استُعيد ما كُتب حتى %1.</translation>
        </message>
        <message>
            <source>Show as it was saved</source>
            <translation>إظهار النص كما حُفظ</translation>
        </message>
        <message>
            <source>Everything is where you left it.</source>
            <translation>كل شيء كما تركته.</translation>
        </message>
        <message numerus="yes">
            <source>%n other article(s) were recovered too.</source>
            <translation>
                <numerusform>لم تُستعد مقالات أخرى.</numerusform>
                <numerusform>واستُعيد مقال آخر أيضًا.</numerusform>
                <numerusform>واستُعيد مقالان آخران أيضًا.</numerusform>
                <numerusform>واستُعيدت %n مقالات أخرى أيضًا.</numerusform>
                <numerusform>واستُعيد %n مقالًا آخر أيضًا.</numerusform>
                <numerusform>واستُعيد %n مقال آخر أيضًا.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveNotices</name>
        <message>
            <source>This article is not saved, so it stays open. %1</source>
            <translation>لم يُحفظ هذا المقال، فيبقى مفتوحًا. %1</translation>
        </message>
        <message>
            <source>Someone else saved this article meanwhile. Both versions are kept.</source>
            <translation>حفظ غيرك هذا المقال في الأثناء. النسختان محفوظتان.</translation>
        </message>
        <message>
            <source>Saving failed (%1). Save a copy to a file.</source>
            <translation>تعذّر الحفظ (%1). احفظ نسخة في ملف.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>أعد المحاولة</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>حفظ نسخة…</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>إغلاق بلا حفظ</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>حفظ نسخة</translation>
        </message>
        <message>
            <source>A copy is in %1.</source>
            <translation>النسخة في %1.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>دمج…</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Interface</source>
            <translation>الواجهة</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>الصفحة</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>الكتابة</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>عرض للتدقيق</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>كما في النظام</translation>
        </message>
        <message>
            <source>Language of the interface</source>
            <translation>لغة الواجهة</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>الألوان</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>High contrast, black on white</source>
            <translation>تباين عالٍ، أسود على أبيض</translation>
        </message>
        <message>
            <source>High contrast, white on black</source>
            <translation>تباين عالٍ، أبيض على أسود</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Width of the page</source>
            <translation>عرض الصفحة</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>ضيّقة</translation>
        </message>
        <message>
            <source>As on the site</source>
            <translation>كما في الموقع</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>عريضة</translation>
        </message>
        <message>
            <source>Very wide</source>
            <translation>عريضة جدًا</translation>
        </message>
        <message>
            <source>Show spaces, breaks and other invisible characters</source>
            <translation>إظهار المسافات وفواصل الأسطر وسائر المحارف الخفية</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>مفاتيح الأسهم</translation>
        </message>
        <message>
            <source>Follow the text</source>
            <translation>تتبع النص</translation>
        </message>
        <message>
            <source>Follow the screen</source>
            <translation>تتبع الشاشة</translation>
        </message>
        <message>
            <source>Keep the line being written in the middle of the page</source>
            <translation>إبقاء سطر الكتابة في وسط الصفحة</translation>
        </message>
        <message>
            <source>Write quotation marks, dashes and … as the language does</source>
            <translation>كتابة علامات التنصيص والشُّرَط و… بحسب اللغة</translation>
        </message>
        <message>
            <source>Begin a list after “- ” or “1. ” at the start of a line</source>
            <translation>بدء قائمة بعد «- » أو «1. » في أول السطر</translation>
        </message>
        <message>
            <source>Offer signatures, photo credits and sources used before</source>
            <translation>اقتراح التواقيع ومصادر الصور والأخبار المستعملة من قبل</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>الخط</translation>
        </message>
        <message>
            <source>Distance of the lines</source>
            <translation>تباعد الأسطر</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Search the commands…</source>
            <translation>ابحث في الأوامر…</translation>
        </message>
        <message>
            <source>Search the commands</source>
            <translation>البحث في الأوامر</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>الأمر</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <source>Arabic keys</source>
            <translation>بالعربية</translation>
        </message>
        <message>
            <source>Russian keys</source>
            <translation>بالروسية</translation>
        </message>
        <message>
            <source>New key:</source>
            <translation>مفتاح جديد:</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>مفتاح جديد</translation>
        </message>
        <message>
            <source>Press it here</source>
            <translation>اضغطه هنا</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>تعيين</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>بلا مفتاح</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>كما كان</translation>
        </message>
        <message>
            <source>All as they were</source>
            <translation>الكل كما كان</translation>
        </message>
        <message>
            <source>The page answers this key itself; it stays.</source>
            <translation>هذا المفتاح للصفحة نفسها، ويبقى لها.</translation>
        </message>
        <message>
            <source>Choose a command to give it another key.</source>
            <translation>اختر أمرًا لتعيّن له مفتاحًا آخر.</translation>
        </message>
        <message>
            <source>That key writes. Hold Ctrl or Alt with it, or take F1 to F12.</source>
            <translation>هذا المفتاح للكتابة. اضغط معه ⁦Ctrl⁩ أو ⁦Alt⁩، أو خذ مفتاحًا من ⁦F1⁩ إلى ⁦F12⁩.</translation>
        </message>
        <message>
            <source>“%1” has this key now and would lose it.</source>
            <translation>هذا المفتاح الآن للأمر «%1»، وسيفقده.</translation>
        </message>
        <message>
            <source>This key stays as it is.</source>
            <translation>يبقى هذا المفتاح كما هو.</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Draft</source>
            <translation>مسودة</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>قيد المراجعة</translation>
        </message>
        <message>
            <source>Changes requested</source>
            <translation>طُلبت تعديلات</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>معتمد</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>مجدول</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>قيد الإرسال</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>بلا رد</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>لم يُرسل</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>منشور</translation>
        </message>
        <message>
            <source>Unpublished</source>
            <translation>أُلغي نشره</translation>
        </message>
        <message>
            <source>Killed</source>
            <translation>مسحوب نهائيًا</translation>
        </message>
        <message>
            <source>Spiked</source>
            <translation>مستبعد</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Cancel the work under way</source>
            <translation>إلغاء العمل الجاري</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>أعد المحاولة</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>لا كلمات</numerusform>
                <numerusform>كلمة واحدة</numerusform>
                <numerusform>كلمتان</numerusform>
                <numerusform>%n كلمات</numerusform>
                <numerusform>%n كلمة</numerusform>
                <numerusform>%n كلمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>أقل من دقيقة قراءة</numerusform>
                <numerusform>دقيقة قراءة</numerusform>
                <numerusform>دقيقتا قراءة</numerusform>
                <numerusform>%n دقائق قراءة</numerusform>
                <numerusform>%n دقيقة قراءة</numerusform>
                <numerusform>%n دقيقة قراءة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>بلا أقسام</numerusform>
                <numerusform>قسم واحد</numerusform>
                <numerusform>قسمان</numerusform>
                <numerusform>%n أقسام</numerusform>
                <numerusform>%n قسمًا</numerusform>
                <numerusform>%n قسم</numerusform>
            </translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>لم يُحفظ بعد</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>يجري الحفظ…</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>حُفظ %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>لم يُحفظ</translation>
        </message>
    </context>
    <context>
        <name>SwitchesDialog</name>
        <message>
            <source>Rules of the proofreader</source>
            <translation>قواعد التدقيق</translation>
        </message>
        <message>
            <source>Find a rule</source>
            <translation>ابحث عن قاعدة</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>القواعد</translation>
        </message>
        <message>
            <source>Show suggestions of style too</source>
            <translation>أظهر اقتراحات الأسلوب أيضًا</translation>
        </message>
    </context>
    <context>
        <name>Toggles</name>
        <message>
            <source>Whole words</source>
            <translation>كلمات كاملة</translation>
        </message>
        <message>
            <source>Words of their own; in Arabic attached particles may stand before them</source>
            <translation>كلمات مستقلة، وقد تسبقها و ف ب ك ل ال المتصلة</translation>
        </message>
        <message>
            <source>In the selection</source>
            <translation>في التحديد</translation>
        </message>
        <message>
            <source>Only in what was selected</source>
            <translation>في ما حُدِّد فقط</translation>
        </message>
        <message>
            <source>The same:</source>
            <translation>لا فرق بين:</translation>
        </message>
        <message>
            <source>With vowel marks or accents and without them</source>
            <translation>المشكول وغير المشكول</translation>
        </message>
        <message>
            <source>With tatweel and without it</source>
            <translation>بالتطويل وبدونه</translation>
        </message>
        <message>
            <source>Alif with hamza and without it</source>
            <translation>الألف بالهمزة وبدونها</translation>
        </message>
        <message>
            <source>Alif maqsura and yeh</source>
            <translation>الألف المقصورة والياء</translation>
        </message>
        <message>
            <source>Teh marbuta and heh</source>
            <translation>التاء المربوطة والهاء</translation>
        </message>
        <message>
            <source>Arabic and European digits</source>
            <translation>الأرقام العربية والأوروبية</translation>
        </message>
        <message>
            <source>Capital and small letters</source>
            <translation>الحروف اللاتينية الكبيرة والصغيرة</translation>
        </message>
        <message>
            <source>The Russian letters yo and ye</source>
            <translation>الحرفان الروسيان يو ويي</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Paragraph</source>
            <translation>فقرة</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>عنوان</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>عنوان فرعي</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>Style of the block</source>
            <translation>نمط الفقرة</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>معاينة</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>الحالة: %1</translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>Preparing the search</source>
            <translation>إعداد البحث</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Warraq</source>
            <translation>ورّاق</translation>
        </message>
    </context>
    <context>
        <name>SeatButton</name>
        <message>
            <source>At this desk: %1</source>
            <translation>على هذا المكتب: %1</translation>
        </message>
        <message>
            <source>Nobody is chosen</source>
            <translation>لم يُختر أحد</translation>
        </message>
        <message>
            <source>People of the desk…</source>
            <translation>فريق المكتب…</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Editor</source>
            <translation>محرر</translation>
        </message>
        <message>
            <source>Proofreader</source>
            <translation>مدقق</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>مسؤول النشر</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
    </context>
    <context>
        <name>PeopleDialog</name>
        <message>
            <source>People of the desk</source>
            <translation>فريق المكتب</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>اسم الدخول</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>الأدوار</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>اللغات</translation>
        </message>
        <message>
            <source>One word, for the command line and the settings</source>
            <translation>كلمة واحدة، لسطر الأوامر والإعدادات</translation>
        </message>
        <message>
            <source>Works at the desk</source>
            <translation>يعمل في المكتب</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>No language means all of them. Roles are a convention among the people of this store: nobody asks for a password.</source>
            <translation>من غير لغة محددة تعني كل اللغات. الأدوار اتفاق بين فريق هذا المستودع، ولا تُطلب كلمة سر.</translation>
        </message>
    </context>
    <context>
        <name>StageFilters</name>
        <message>
            <source>Waits for me</source>
            <translation>ينتظرني</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Not now</source>
            <translation>ليس الآن</translation>
        </message>
        <message>
            <source>to be read only</source>
            <translation>للقراءة فقط</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>للقراء</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>The proofreader agrees</source>
            <translation>وافق المدقق</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>اطلعت على هذا</translation>
        </message>
    </context>
    <context>
        <name>ChecksTab</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close the checks</source>
            <translation>إغلاق الفحوص</translation>
        </message>
        <message>
            <source>What is in the way</source>
            <translation>ما يمنع ذلك</translation>
        </message>
        <message>
            <source>This has to be put right first. Choose a line to go there.</source>
            <translation>يجب إصلاح هذا أولا. اختر سطرا للانتقال إلى موضعه.</translation>
        </message>
        <message>
            <source>Nothing stands in the way. You may still put this right.</source>
            <translation>لا مانع. ويمكنك مع ذلك إصلاح ما يلي.</translation>
        </message>
        <message>
            <source>Nothing stands in the way.</source>
            <translation>لا مانع.</translation>
        </message>
        <message>
            <source>To be put right</source>
            <translation>يجب إصلاحه</translation>
        </message>
        <message>
            <source>Better put right</source>
            <translation>يُستحسن إصلاحه</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Checks</source>
            <translation>الفحوص</translation>
        </message>
        <message>
            <source>The article is with the proofreaders.</source>
            <translation>المقال عند المدققين.</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>استرجاع</translation>
        </message>
        <message>
            <source>The text is approved as it stands; any change voids that.</source>
            <translation>اعتُمد النص كما هو، وأي تعديل يلغي الاعتماد.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>The article is with its author again.</source>
            <translation>عاد المقال إلى كاتبه.</translation>
        </message>
    </context>
    <context>
        <name>Newsroom</name>
        <message>
            <source>This text differs from the approved one, so it needs a review again.</source>
            <translation>النص غير الذي اعتُمد، فهو يحتاج إلى مراجعة من جديد.</translation>
        </message>
        <message>
            <source>This computer does not know yet who sits here. Is it you, %1?</source>
            <translation>لا يعرف هذا الحاسوب بعد من يجلس هنا. أهو أنت، %1؟</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>شخص آخر…</translation>
        </message>
    </context>
    <context>
        <name>Newer</name>
        <message>
            <source>Somebody else has saved a newer text of this article.</source>
            <translation>حفظ غيرك نصًا أحدث لهذا المقال.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>أظهره</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>%1 has had this article open on %2 since %3. You can read it here.</source>
            <translation>المقال مفتوح عند %1 على %2 منذ %3. يمكنك قراءته هنا.</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>شخص آخر</translation>
        </message>
        <message>
            <source>Break the lock…</source>
            <translation>كسر القفل…</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Saved by itself</source>
            <translation>حفظ تلقائي</translation>
        </message>
        <message>
            <source>saves: %1</source>
            <translation>مرات الحفظ: %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>The text is that of the chosen version again, as a new version.</source>
            <translation>عاد النص إلى النسخة المختارة، وحُفظ نسخةً جديدة.</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>Choose a version to see what changed since.</source>
            <translation>اختر نسخة لترى ما تغيّر بعدها.</translation>
        </message>
        <message>
            <source>Changes since then</source>
            <translation>ما تغيّر بعدها</translation>
        </message>
        <message>
            <source>Changes between the two</source>
            <translation>الفرق بين النسختين</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>لا فرق.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>Name this version…</source>
            <translation>سمِّ هذه النسخة…</translation>
        </message>
        <message>
            <source>Name of this version</source>
            <translation>اسم هذه النسخة</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>التغييرات</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>العودة إلى هذه النسخة</translation>
        </message>
        <message>
            <source>A new version with the old text; one undo away</source>
            <translation>نسخة جديدة بالنص القديم، ويمكن التراجع عنها</translation>
        </message>
    </context>
    <context>
        <name>SourceTab</name>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>فتح الأصل</translation>
        </message>
        <message>
            <source>The translation is in step again</source>
            <translation>الترجمة توافق الأصل من جديد</translation>
        </message>
        <message>
            <source>Text of the source</source>
            <translation>نص الأصل</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>ما يختلف</translation>
        </message>
        <message>
            <source>The source changed since it was translated.</source>
            <translation>تغيّر الأصل منذ تُرجم.</translation>
        </message>
        <message>
            <source>The source is as it was translated.</source>
            <translation>الأصل كما كان حين تُرجم.</translation>
        </message>
        <message>
            <source>Changed in the source</source>
            <translation>تغيّر في الأصل</translation>
        </message>
        <message>
            <source>Not the same in both</source>
            <translation>لا يتطابق في النسختين</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <source>Accept</source>
            <translation>قبول</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>رفض</translation>
        </message>
        <message>
            <source>Accept: %1</source>
            <translation>قبول: %1</translation>
        </message>
        <message>
            <source>Reject: %1</source>
            <translation>رفض: %1</translation>
        </message>
    </context>
    <context>
        <name>CommentCard</name>
        <message>
            <source>Reply</source>
            <translation>رد</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>شخص ما</translation>
        </message>
        <message>
            <source>The article waits for this</source>
            <translation>المقال ينتظر هذا</translation>
        </message>
        <message>
            <source>The words it was about are gone</source>
            <translation>لم يعد النص المعلَّق عليه في الصفحة</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>حُلّ</translation>
        </message>
        <message>
            <source>✓ Resolve</source>
            <translation>✓ حُلّت</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>إعادة الفتح</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Delete the comment: %1</source>
            <translation>حذف التعليق: %1</translation>
        </message>
    </context>
    <context>
        <name>Writer</name>
        <message>
            <source>Write a comment; @ names a person</source>
            <translation>اكتب تعليقًا؛ وبعلامة @ تذكر زميلًا</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>تعليق</translation>
        </message>
        <message>
            <source>The article must wait for this</source>
            <translation>يجب أن ينتظر المقال هذا التعليق</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>إرسال</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>ReviewTab</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>لا تعديلات</numerusform>
                <numerusform>تعديل واحد</numerusform>
                <numerusform>تعديلان</numerusform>
                <numerusform>%n تعديلات</numerusform>
                <numerusform>%n تعديلًا</numerusform>
                <numerusform>%n تعديل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>لا تعليقات</numerusform>
                <numerusform>تعليق واحد</numerusform>
                <numerusform>تعليقان</numerusform>
                <numerusform>%n تعليقات</numerusform>
                <numerusform>%n تعليقًا</numerusform>
                <numerusform>%n تعليق</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>قبول الكل</translation>
        </message>
        <message>
            <source>More</source>
            <translation>المزيد</translation>
        </message>
        <message>
            <source>Accept or reject many changes at once</source>
            <translation>قبول تعديلات كثيرة أو رفضها معًا</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>عرض المزيد</translation>
        </message>
        <message>
            <source>Resolved comments</source>
            <translation>التعليقات المحلولة</translation>
        </message>
        <message>
            <source>What you change on the page is a suggestion now and is listed here.</source>
            <translation>كل ما تغيّره في الصفحة الآن اقتراح يظهر هنا.</translation>
        </message>
        <message>
            <source>No suggestions. Turn on suggesting to propose changes, or select words to comment on.</source>
            <translation>لا اقتراحات. فعّل وضع الاقتراح لتعرض تعديلات، أو حدّد كلمات لتعلّق عليها.</translation>
        </message>
        <message>
            <source>Reject all</source>
            <translation>رفض الكل</translation>
        </message>
        <message>
            <source>Accept by class</source>
            <translation>قبول حسب النوع</translation>
        </message>
        <message>
            <source>Reject by class</source>
            <translation>رفض حسب النوع</translation>
        </message>
        <message>
            <source>Accept by person</source>
            <translation>قبول حسب الشخص</translation>
        </message>
        <message>
            <source>Reject by person</source>
            <translation>رفض حسب الشخص</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>غير معروف</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>كل التعديلات في النص</translation>
        </message>
        <message>
            <source>Accept all slips of the pen</source>
            <translation>قبول كل الهفوات الكتابية</translation>
        </message>
    </context>
    <context>
        <name>SuggestingMark</name>
        <message>
            <source>Suggesting</source>
            <translation>وضع الاقتراح</translation>
        </message>
        <message>
            <source>What you write is a suggestion. Show the list</source>
            <translation>ما تكتبه اقتراح. اعرض القائمة</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>لا تعديلات</numerusform>
                <numerusform>تعديل واحد</numerusform>
                <numerusform>تعديلان</numerusform>
                <numerusform>%n تعديلات</numerusform>
                <numerusform>%n تعديلًا</numerusform>
                <numerusform>%n تعديل</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Merging</name>
        <message>
            <source>This article can only be read now. Merge when it can be written in again.</source>
            <translation>هذا المقال للقراءة فقط الآن. ادمج حين تستطيع الكتابة فيه من جديد.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>دمج…</translation>
        </message>
        <message>
            <source>There is only one version.</source>
            <translation>لا توجد إلا نسخة واحدة.</translation>
        </message>
        <message>
            <source>Both versions are one now. Undo brings yours back.</source>
            <translation>صارت النسختان نسخة واحدة. التراجع يعيد نسختك.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge</source>
            <translation>دمج</translation>
        </message>
        <message>
            <source>Both versions changed this place. Which one is to stand?</source>
            <translation>غيّرت النسختان هذا الموضع. أيّهما يبقى؟</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>نسختك</translation>
        </message>
        <message>
            <source>The other one</source>
            <translation>النسخة الأخرى</translation>
        </message>
        <message>
            <source>As it was before both</source>
            <translation>كما كان قبلهما</translation>
        </message>
        <message>
            <source>Combined:</source>
            <translation>نص يجمع بينهما:</translation>
        </message>
        <message>
            <source>Combined text</source>
            <translation>النص الجامع</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Place %1 of %2</source>
            <translation>الموضع %1 من %2</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(لا شيء)</translation>
        </message>
        <message>
            <source>On the page</source>
            <translation>على الصفحة</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>في الملف</translation>
        </message>
        <message>
            <source>In the file (%1)</source>
            <translation>في الملف (%1)</translation>
        </message>
    </context>
    <context>
        <name>Returning</name>
        <message>
            <source>The page can only be read now. What the file changes is shown here, but is not on the page: it is suggested as soon as the page can be written in. If you close the program before, open the file again.</source>
            <translation>لا يمكن الآن إلا قراءة هذه الصفحة. ما يغيّره الملف معروض هنا، لكنه ليس في الصفحة: سيُقترح فيها حالما تمكن الكتابة. وإن أغلقت البرنامج قبل ذلك فافتح الملف مرة أخرى.</translation>
        </message>
        <message>
            <source>Show the changes</source>
            <translation>عرض التغييرات</translation>
        </message>
        <message>
            <source>The file came back: its changes are suggestions, listed beside the page.</source>
            <translation>عاد الملف: تعديلاته اقتراحات تظهر إلى جانب الصفحة.</translation>
        </message>
        <message>
            <source>Not all of it could be taken as it is: see the tab Import.</source>
            <translation>لم يمكن أخذ كل ما فيه كما هو: انظر علامة التبويب «الاستيراد».</translation>
        </message>
        <message>
            <source>Changed by: %1.</source>
            <translation>عدّله: %1.</translation>
        </message>
        <message>
            <source>Some of it was changed without tracking; whatever differs from what was sent is shown as a suggestion.</source>
            <translation>عُدّل بعضه من غير تتبّع؛ وكل ما يختلف عمّا أُرسل يظهر اقتراحًا.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) changed here too were left as they are here.</source>
            <translation>
                <numerusform>لم يتعارض أي موضع.</numerusform>
                <numerusform>موضع واحد غُيّر هنا أيضًا فبقي كما هو هنا.</numerusform>
                <numerusform>موضعان غُيّرا هنا أيضًا فبقيا كما هما هنا.</numerusform>
                <numerusform>%n مواضع غُيّرت هنا أيضًا فبقيت كما هي هنا.</numerusform>
                <numerusform>%n موضعًا غُيّر هنا أيضًا فبقي كما هو هنا.</numerusform>
                <numerusform>%n موضع غُيّر هنا أيضًا فبقي كما هو هنا.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show both versions…</source>
            <translation>عرض النسختين…</translation>
        </message>
    </context>
    <context>
        <name>WrittenPopup</name>
        <message>
            <source>Who wrote this</source>
            <translation>من كتب هذا</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>غير معروف</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>لم يُحفظ بعد</translation>
        </message>
    </context>
    <context>
        <name>Writers</name>
        <message>
            <source>There is nothing written here that is saved yet.</source>
            <translation>ليس هنا ما كُتب وحُفظ بعد.</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>قراءة السجل…</translation>
        </message>
    </context>
    <context>
        <name>Commenting</name>
        <message>
            <source>The comment is deleted.</source>
            <translation>حُذف التعليق.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>untitled</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>عرض</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ولا غيره</numerusform>
                <numerusform>وواحد غيره</numerusform>
                <numerusform>واثنان غيره</numerusform>
                <numerusform>و%n غيره</numerusform>
                <numerusform>و%n غيره</numerusform>
                <numerusform>و%n غيره</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditionBox</name>
        <message>
            <source>without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>اطّلعت على هذا</translation>
        </message>
        <message>
            <source>Warnings: tick each that you have seen.</source>
            <translation>تنبيهات: ضع علامة عند كل ما اطّلعت عليه.</translation>
        </message>
    </context>
    <context>
        <name>SendDialog</name>
        <message>
            <source>What goes out</source>
            <translation>ما يُنشر</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>الوجهة</translation>
        </message>
        <message>
            <source>Set up a place to publish to…</source>
            <translation>إعداد وجهة للنشر…</translation>
        </message>
        <message>
            <source>At a set time</source>
            <translation>في موعد محدد</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>للقرّاء</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>See the page</source>
            <translation>معاينة الصفحة</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>تحفظ %1 الموعد بنفسها، فلا بأس أن يكون هذا الحاسوب مطفأ حينها.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>يجب أن يكون هذا الحاسوب يعمل حينها وورّاق مفتوحًا، فهو الذي يرسل إلى %1.</translation>
        </message>
        <message>
            <source>Warnings not ticked yet: %1</source>
            <translation>تنبيهات لم تُعلَّم بعد: %1</translation>
        </message>
        <message>
            <source>No edition is ticked.</source>
            <translation>لم تُختر أي لغة.</translation>
        </message>
        <message>
            <source>No place is ticked.</source>
            <translation>لم تُختر أي وجهة.</translation>
        </message>
        <message>
            <source>Fill in the fields above.</source>
            <translation>املأ الحقول أعلاه.</translation>
        </message>
        <message>
            <source>What was corrected: it stands below the article</source>
            <translation>ما الذي صُحّح: يظهر تحت المقال</translation>
        </message>
    </context>
    <context>
        <name>TakeDownDialog</name>
        <message>
            <source>What readers will not find any more</source>
            <translation>ما لن يجده القرّاء بعد الآن</translation>
        </message>
        <message>
            <source>A killed article stays readable for nobody, and cannot be published again.</source>
            <translation>المقال المسحوب نهائيًا لا يقرؤه أحد، ولا يمكن نشره ثانية.</translation>
        </message>
        <message>
            <source>The article leaves the site, its feeds and lists. It can come back.</source>
            <translation>يغادر المقال الموقع وخلاصاته وقوائمه، ويمكن أن يعود.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Notice in its place</source>
            <translation>إشعار يحل محله</translation>
        </message>
        <message>
            <source>Its address leads to</source>
            <translation>عنوانه يقود إلى</translation>
        </message>
        <message>
            <source>The slug, to be sure</source>
            <translation>اكتب الاسم في العنوان للتأكيد</translation>
        </message>
        <message>
            <source>Say that it is gone (410)</source>
            <translation>القول إنه أُزيل (410)</translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>Publishing</source>
            <translation>النشر</translation>
        </message>
    </context>
    <context>
        <name>OutboxDialog</name>
        <message>
            <source>Outbox</source>
            <translation>صندوق الصادر</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>What</source>
            <translation>العمل</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>الوجهة</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>الحال</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>فتح الصفحة</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>إعادة المحاولة الآن</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>مقارنة…</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>وجهات النشر…</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>مجدول</translation>
        </message>
        <message>
            <source>Next try %1</source>
            <translation>المحاولة التالية %1</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>ينتظر</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>يُرسل الآن</translation>
        </message>
        <message>
            <source>No answer: will be looked up</source>
            <translation>لا رد: سيُتحقّق منه</translation>
        </message>
        <message>
            <source>Not confirmed: readers see another page</source>
            <translation>غير مؤكَّد: يرى القراء صفحة أخرى</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>فشل</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>وصل</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>تُرك</translation>
        </message>
        <message>
            <source>Nothing was published from here yet.</source>
            <translation>لم يُنشر شيء من هنا بعد.</translation>
        </message>
        <message>
            <source>Read back %1, %2</source>
            <translation>قُرئ بعد النشر %1، %2</translation>
        </message>
        <message>
            <source>Unschedule</source>
            <translation>إلغاء الجدولة</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>ترك</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>تحفظ %1 الموعد بنفسها، فلا بأس أن يكون هذا الحاسوب مطفأ حينها.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>يجب أن يكون هذا الحاسوب يعمل حينها وورّاق مفتوحًا، فهو الذي يرسل إلى %1.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Changed at the target</source>
            <translation>تغيّر في الوجهة</translation>
        </message>
        <message>
            <source>Somebody edited this article at %1. Struck words would go, underlined ones come.</source>
            <translation>عدّل أحدهم هذا المقال في %1. المشطوب يزول، والمسطّر يأتي.</translation>
        </message>
        <message>
            <source>Reason to write over it</source>
            <translation>سبب الكتابة فوقه</translation>
        </message>
        <message>
            <source>Write over</source>
            <translation>الكتابة فوقه</translation>
        </message>
    </context>
    <context>
        <name>TargetsDialog</name>
        <message>
            <source>Places to publish to</source>
            <translation>وجهات النشر</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>مكان الإيداع</translation>
        </message>
        <message>
            <source>Readers' address</source>
            <translation>عنوان القرّاء</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>كلمة السر</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>مجلد</translation>
        </message>
        <message>
            <source>A server over SFTP</source>
            <translation>خادم عبر SFTP</translation>
        </message>
        <message>
            <source>A WordPress</source>
            <translation>موقع ووردبريس</translation>
        </message>
        <message>
            <source>Publish here</source>
            <translation>النشر هنا</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>وجهة أخرى</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>تجربة</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>kept in the system's keyring</source>
            <translation>تُحفظ في حلقة مفاتيح النظام</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>جارٍ التجربة…</translation>
        </message>
        <message>
            <source>Bringing it up to date</source>
            <translation>تحديث ما في الوجهة</translation>
        </message>
        <message>
            <source>Live elsewhere, and not here or older here: %1</source>
            <translation>منشور في غيرها وليس فيها، أو فيها أقدم: %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>أرسل ما ينقصها</translation>
        </message>
        <message>
            <source>Earlier states…</source>
            <translation>حالات سابقة…</translation>
        </message>
        <message>
            <source>No place yet: fill in the fields, and keep it.</source>
            <translation>لا وجهة بعد: املأ الحقول واحفظها.</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Kept.</source>
            <translation>حُفظت.</translation>
        </message>
        <message>
            <source>It answers, and lets itself be written to.</source>
            <translation>تجيب وتقبل الكتابة.</translation>
        </message>
        <message>
            <source>Bringing %1 up to date</source>
            <translation>إرسال ما ينقص %1</translation>
        </message>
        <message>
            <source>Articles that arrived: %1.</source>
            <translation>المقالات التي وصلت: %1.</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>Outbox</source>
            <translation>صندوق الصادر</translation>
        </message>
        <message>
            <source>The time of an article has come, and it did not go out: %1</source>
            <translation>حلّ موعد مقال ولم يُنشر: %1</translation>
        </message>
        <message>
            <source>Readers do not find the article any more.</source>
            <translation>لم يعد القرّاء يجدون المقال.</translation>
        </message>
        <message>
            <source>Readers see it: %1</source>
            <translation>صار منشورًا للقرّاء: %1</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>فتح الصفحة</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>تحفظ %1 الموعد بنفسها، فلا بأس أن يكون هذا الحاسوب مطفأ حينها.</translation>
        </message>
        <message>
            <source>It is off the schedule of %1.</source>
            <translation>لم يعد المقال مجدولًا في %1.</translation>
        </message>
        <message>
            <source>Readers see it, in these languages: %1</source>
            <translation>صار منشورًا للقرّاء باللغات: %1</translation>
        </message>
    </context>
    <context>
        <name>SitePreview</name>
        <message>
            <source>Preview of the site</source>
            <translation>معاينة الموقع</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <source>Terms of the desk</source>
            <translation>مصطلحات المكتب</translation>
        </message>
        <message>
            <source>New term</source>
            <translation>مصطلح جديد</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>You propose forms and terms; proofreaders and publishers decide.</source>
            <translation>لك أن تقترح صيغا ومصطلحات، والقرار للمدقق والناشر.</translation>
        </message>
        <message>
            <source>These came with the program; a change makes them the desk's own.</source>
            <translation>جاءت هذه مع البرنامج، وأول تغيير يجعلها مصطلحات المكتب.</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>كُتب: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s) new or changed.</source>
            <translation>
                <numerusform>لا جديد ولا متغير.</numerusform>
                <numerusform>مصطلح واحد جديد أو متغير.</numerusform>
                <numerusform>مصطلحان جديدان أو متغيران.</numerusform>
                <numerusform>%n مصطلحات جديدة أو متغيرة.</numerusform>
                <numerusform>%n مصطلحا جديدا أو متغيرا.</numerusform>
                <numerusform>%n مصطلح جديد أو متغير.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermList</name>
        <message>
            <source>Terms of the desk</source>
            <translation>مصطلحات المكتب</translation>
        </message>
        <message>
            <source>Search in all three languages</source>
            <translation>بحث باللغات الثلاث</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Proposals only</source>
            <translation>المقترحات فقط</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>كل الأنواع</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>لا مصطلحات</numerusform>
                <numerusform>مصطلح واحد</numerusform>
                <numerusform>مصطلحان</numerusform>
                <numerusform>%n مصطلحات</numerusform>
                <numerusform>%n مصطلحا</numerusform>
                <numerusform>%n مصطلح</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermFields</name>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>An article that mentions it must say:</source>
            <translation>على المقال الذي يذكره أن يقول:</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>أحدهم</translation>
        </message>
        <message>
            <source>Last changed by %1, %2.</source>
            <translation>آخر تغيير: %1، %2.</translation>
        </message>
        <message>
            <source>As it came with the program.</source>
            <translation>كما جاء مع البرنامج.</translation>
        </message>
    </context>
    <context>
        <name>FormRow</name>
        <message>
            <source>Form</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>Standing of the form</source>
            <translation>حكم الصيغة</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Remove the form</source>
            <translation>احذف الصيغة</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Import…</source>
            <translation>استيراد…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <source>Import terms</source>
            <translation>استيراد مصطلحات</translation>
        </message>
        <message>
            <source>Export the terms</source>
            <translation>تصدير المصطلحات</translation>
        </message>
        <message>
            <source>Lists of terms</source>
            <translation>قوائم مصطلحات</translation>
        </message>
    </context>
    <context>
        <name>TermModel</name>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>التغيير</translation>
        </message>
    </context>
    <context>
        <name>Termbase</name>
        <message>
            <source>Reading %1</source>
            <translation>قراءة %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>كتابة %1</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>Preferred</source>
            <translation>مفضلة</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبولة</translation>
        </message>
        <message>
            <source>Short form</source>
            <translation>مختصرة</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>مرفوضة</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>مقترحة</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>مكان</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>منظمة</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>مؤسسة</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>منصب</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>شركة</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>وكالة</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>حدث</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>مصطلح</translation>
        </message>
    </context>
    <context>
        <name>_Section</name>
        <message>
            <source>Add a form</source>
            <translation>أضف صيغة</translation>
        </message>
    </context>
    <context>
        <name>MomentLine</name>
        <message>
            <source>Time</source>
            <translation>الوقت</translation>
        </message>
        <message>
            <source>%1 by the site's clock</source>
            <translation>%1 بتوقيت الموقع</translation>
        </message>
    </context>
    <context>
        <name>HostKeyBox</name>
        <message>
            <source>The key of %1 has changed</source>
            <translation>تغيّر مفتاح %1</translation>
        </message>
        <message>
            <source>The server may have been set up anew, or somebody stands in between. Nothing was sent. Ask its administrator for the fingerprint.</source>
            <translation>ربما أُعيد إعداد الخادم، أو يقف أحدهم بينك وبينه. لم يُرسل شيء. اسأل مدير الخادم عن البصمة.</translation>
        </message>
        <message>
            <source>%1 is not known yet</source>
            <translation>الخادم %1 غير معروف بعد</translation>
        </message>
        <message>
            <source>Trust it when its administrator tells you the same fingerprint.</source>
            <translation>ثق به إذا ذكر لك مدير الخادم البصمة نفسها.</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>الموثوق حتى الآن</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>المعروض الآن</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>مفتاحه</translation>
        </message>
        <message>
            <source>The administrator confirmed the new key</source>
            <translation>أكّد المدير المفتاح الجديد</translation>
        </message>
        <message>
            <source>Trust this key</source>
            <translation>الوثوق بهذا المفتاح</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Publish</source>
            <translation>نشر</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>تحديث</translation>
        </message>
        <message>
            <source>Unpublish</source>
            <translation>إلغاء النشر</translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>سحب نهائي</translation>
        </message>
        <message>
            <source>Schedule there</source>
            <translation>جدولة في الموقع</translation>
        </message>
        <message>
            <source>Unschedule there</source>
            <translation>إلغاء الجدولة في الموقع</translation>
        </message>
    </context>
    <context>
        <name>EarlierDialog</name>
        <message>
            <source>readers see it</source>
            <translation>يراه القرّاء</translation>
        </message>
        <message>
            <source>The whole site</source>
            <translation>الموقع كله</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>بلا عنوان</translation>
        </message>
        <message>
            <source>Earlier states of %1</source>
            <translation>الحالات السابقة في %1</translation>
        </message>
        <message>
            <source>States of the site, after each delivery</source>
            <translation>حالات الموقع بعد كل إرسال</translation>
        </message>
        <message>
            <source>After</source>
            <translation>بعد</translation>
        </message>
        <message>
            <source>What</source>
            <translation>العمل</translation>
        </message>
        <message>
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>الآن</translation>
        </message>
        <message>
            <source>Readers are to see that</source>
            <translation>ليرَ القرّاء ذلك</translation>
        </message>
        <message>
            <source>Go back to it</source>
            <translation>العودة إليها</translation>
        </message>
        <message>
            <source>Readers see this: the last that was delivered.</source>
            <translation>هذا ما يراه القرّاء: آخر ما أُرسل.</translation>
        </message>
        <message>
            <source>Readers see all that was delivered again, and deliveries can go on.</source>
            <translation>يرى القرّاء من جديد كل ما أُرسل، ويمكن متابعة الإرسال.</translation>
        </message>
        <message>
            <source>Readers see the whole site as it was then. Nothing else is delivered to %1 until you come back to the last state.</source>
            <translation>يرى القرّاء الموقع كله كما كان حينها. ولا يُرسل شيء آخر إلى %1 حتى تعود إلى آخر حالة.</translation>
        </message>
        <message>
            <source>They do not find:</source>
            <translation>لا يجدون:</translation>
        </message>
        <message>
            <source>They see the text from before the change:</source>
            <translation>يرون النص كما كان قبل التغيير:</translation>
        </message>
        <message>
            <source>They find again, although taken down:</source>
            <translation>يجدون من جديد ما سُحب:</translation>
        </message>
        <message>
            <source>Deliveries besides that this desk cannot tell of: %1</source>
            <translation>ومعها إرسالات لا يعرف هذا المكتب ما فيها: %1</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>جارٍ البحث…</translation>
        </message>
        <message>
            <source>Nothing was delivered there.</source>
            <translation>لم يُرسل شيء إلى هناك.</translation>
        </message>
    </context>
</TS>
