"""Drives a LibreOffice over UNO; run by the Python that has it, which is not the tests' own.

Reads jobs from standard input, one JSON object a line: {"file", "act", "out"}; the act is
"keep", "accept", "reject" or "edit". Opens the file, does it, saves as DOCX, and prints what the
program saw, one JSON object a line: its tracked changes and its comments.
"""

import json
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

ACTS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
PATIENCE_SECONDS = 60


def connect(profile):
    """Start LibreOffice in a profile of its own and return its process and desktop."""
    pipe = "warraq" + uuid.uuid4().hex
    process = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            if time.monotonic() > deadline:
                process.kill()
                raise
            time.sleep(0.2)
    return process, context


def prop(name, value):
    """Return a property as UNO takes it."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def each(enumeration):
    """Yield the members of an enumeration."""
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def seen(document):
    """Return the changes and comments that the program sees."""
    notes = [
        field
        for field in each(document.TextFields.createEnumeration())
        if field.supportsService("com.sun.star.text.textfield.Annotation")
    ]
    return {
        "changes": [
            {"kind": change.RedlineType, "author": change.RedlineAuthor}
            for change in each(document.Redlines.createEnumeration())
        ],
        "tracking": document.RecordChanges,
        "comments": [
            {
                "author": note.Author,
                "text": note.Content,
                "quote": note.Anchor.String,
                "resolved": note.Resolved,
            }
            for note in notes
        ],
    }


def edit(document, replacements):
    """Replace words as a person would, with changes tracked, and comment on one of them."""
    for old, new in replacements:
        search = document.createSearchDescriptor()
        search.SearchString = old
        found = document.findFirst(search)
        if found is not None:
            cursor = found.Text.createTextCursorByRange(found)
            cursor.String = new


def comment(document, words, author, text):
    """Comment on the first place of ``words``."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = author, text
    found.Text.insertTextContent(found.Text.createTextCursorByRange(found), note, True)


def main():
    """Do the jobs."""
    process, context = connect(sys.argv[1])
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    try:
        for line in sys.stdin:
            job = json.loads(line)
            document = desktop.loadComponentFromURL(
                "file://" + job["file"], "_blank", 0, (prop("Hidden", True),)
            )
            said = seen(document)
            if job["act"] in ACTS:
                frame = document.CurrentController.Frame
                dispatcher.executeDispatch(frame, ACTS[job["act"]], "", 0, ())
            edit(document, job.get("replace", ()))
            for note in job.get("comment", ()):
                comment(document, *note)
            said["after"] = seen(document)
            document.storeToURL("file://" + job["out"], (prop("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            print(json.dumps(said), flush=True)
    finally:
        try:
            desktop.terminate()
        finally:
            process.wait(PATIENCE_SECONDS)


main()
