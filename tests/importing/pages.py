"""Saved pages and pictures for the tests."""

from __future__ import annotations

import base64
import struct
import zlib

DOT = base64.b64decode("R0lGODlhBAAEAIAAAAAAAP///yH5BAEAAAAALAAAAAAEAAQAAAIEhI+pBQA7")
"""A GIF of four by four."""


def png(width: int = 8, height: int = 5) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def data_address(content: bytes, media_type: str = "image/gif") -> str:
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def page(body: str, head: str = "", *, lang: str = "ar") -> bytes:
    """A page with ``body`` inside ``<body>``."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


SITE_PAGE = page(
    f"""
<header><a href="/">الموقع</a><nav><ul><li><a href="/n">الأخبار</a><li>ثقافة</ul></nav></header>
<div class="breadcrumbs">الرئيسية / الأخبار</div>
<article>
<div class="langs"><a href="/ru/">Ru</a> <a href="/en/">En</a></div>
<h1>افتتاح معرض الحرف  في&nbsp;قازان</h1>
<time datetime="2024-05-14T10:00+03:00">١٤ مايو</time>
<figure><figcaption>قاعة <b>المعرض</b></figcaption>
<img src="{data_address(DOT)}" alt="قاعة واسعة" onerror="alert(1)"></figure>
<p>بدأ المعرض <a href="/ar/fair?utm_source=mail&amp;id=3">السنوي</a> اليوم، <strong
onclick="x()">بحضور</strong> <a href="javascript:alert(1)">الضيوف</a>.</p><p>&nbsp;</p>
<h2>البرنامج</h2>
<ul><li>جلسة أولى<ul><li>جلسة فرعية</li></ul></li><li>جلسة ثانية</li></ul>
<h3>الكلمات</h3>
<blockquote><p>كلمة أولى.</p><p>كلمة ثانية.</p><footer>— رستم</footer></blockquote>
<p>The fair is open to everyone.</p>
<p>سطر أول<br>سطر ثان <span lang="ru">Казань</span> <span lang="ru">عربي</span></p>
<img src="https://example.org/far.jpg" alt="صورة بعيدة">
<table><tr><td>خلية</td><td>أخرى</td></tr></table>
<div class="share-buttons">شارك</div>
<p>مجموعة الرؤية الاستراتيجية "روسيا - العالم الإسلامي"<br>الصورة: دار الحرف<br>
المصدر: <a href="https://tass.ru/?fbclid=1">تاس</a>، ريا نوفوستي</p>
</article>
<aside>اقرأ أيضًا</aside><footer>حقوق النشر</footer>""",
    '<title>افتتاح معرض | الموقع</title><script>var x = "<p>كلا</p>";</script>'
    "<style>p { color: red }</style>"
    '<link rel="canonical" href="https://example.org/ar/fair-2024/">',
)
