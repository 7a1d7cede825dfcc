"""Why a picture is not taken in, and what the editor can do about it."""

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence


class PictureTooHeavy(WarraqError):
    """More bytes than a page should carry; facts ``size`` and ``limit`` in megabytes."""

    sentence = Sentence(
        ar="{name}: حجم الصورة {size} ميغابايت، والحد {limit} ميغابايت. صغّرها ثم أضفها من جديد.",
        ru="{name}: {size} МБ при пределе {limit} МБ. Уменьшите изображение и добавьте его снова.",
        en="{name} has {size} MB; the limit is {limit} MB. Make the picture smaller and add it "
        "again.",
    )


class PictureTooLarge(WarraqError):
    """More pixels than this program decodes; facts ``width``, ``height``, ``limit`` in millions."""

    sentence = Sentence(
        ar="{name}: أبعاد الصورة {width} × {height} بكسل، والحد {limit} مليون بكسل. صغّرها ثم أضفها "
        "من جديد.",
        ru="{name}: {width} × {height} пикселей при пределе {limit} млн. Уменьшите изображение "
        "и добавьте его снова.",
        en="{name} is {width} × {height} pixels; the limit is {limit} million. Make the picture "
        "smaller and add it again.",
    )


class PictureKindRefused(WarraqError):
    """A picture of a kind that browsers do not show or that may hold a script; fact ``kind``."""

    sentence = Sentence(
        ar="{name}: صورة من نوع {kind} لا تصلح للموقع. احفظها بصيغة JPEG أو PNG ثم أضفها.",
        ru="{name}: изображение {kind} не подходит для сайта. Сохраните его как JPEG или PNG "
        "и добавьте.",
        en="{name} is a {kind} picture, which the site cannot show. Save it as JPEG or PNG, then "
        "add it.",
    )


class NotAPicture(WarraqError):
    """The bytes are no picture of any kind that is known."""

    sentence = Sentence(
        ar="{name}: ليس هذا ملف صورة. اختر صورة بصيغة JPEG أو PNG أو WebP أو GIF.",
        ru="{name}: это не изображение. Выберите файл JPEG, PNG, WebP или GIF.",
        en="{name} is not a picture. Choose a JPEG, PNG, WebP or GIF file.",
    )


class PictureBroken(WarraqError):
    """It begins as a picture does, and cannot be decoded to its end."""

    sentence = Sentence(
        ar="{name}: ملف الصورة تالف أو ناقص. اطلبه من مصدره مرة أخرى، أو افتحه في محرر صور واحفظه "
        "من جديد.",
        ru="{name}: файл изображения повреждён или неполон. Получите его заново или откройте "
        "в графическом редакторе и пересохраните.",
        en="{name} is damaged or incomplete. Get the picture again, or open it in an image editor "
        "and save it anew.",
    )
