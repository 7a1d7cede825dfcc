<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Warraq</source>
            <translation>About Warraq</translation>
        </message>
        <message>
            <source>A desk for newsrooms that write from right to left: write, proofread, publish. Named for the warraqs, who copied, corrected and sold books.</source>
            <translation>A desk for newsrooms that write from right to left: write, proofread, publish. Named for the warraqs, who copied, corrected and sold books.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>B</source>
            <comment>the letter on the bold button</comment>
            <translation>B</translation>
        </message>
        <message>
            <source>I</source>
            <comment>the letter on the italic button</comment>
            <translation>I</translation>
        </message>
    </context>
    <context>
        <name>Ages</name>
        <message>
            <source>just now</source>
            <translation>just now</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%n minute ago</numerusform>
                <numerusform>%n minutes ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s ago</source>
            <translation>
                <numerusform>%n second ago</numerusform>
                <numerusform>%n seconds ago</numerusform>
            </translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>today %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>tomorrow %1</translation>
        </message>
    </context>
    <context>
        <name>Arrivals</name>
        <message>
            <source>Import a file</source>
            <translation>Import a file</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Reading %1</translation>
        </message>
        <message>
            <source>There is no text in the clipboard.</source>
            <translation>There is no text in the clipboard.</translation>
        </message>
        <message>
            <source>Headline, date, lead and credits were put in their places.</source>
            <translation>Headline, date, lead and credits were put in their places.</translation>
        </message>
        <message>
            <source>Paste as plain text instead</source>
            <translation>Paste as plain text instead</translation>
        </message>
    </context>
    <context>
        <name>BlankPage</name>
        <message>
            <source>The store of articles cannot be opened</source>
            <translation>The store of articles cannot be opened</translation>
        </message>
        <message>
            <source>What will you write today?</source>
            <translation>What will you write today?</translation>
        </message>
        <message>
            <source>Drop the text of a news item here, choose an article, or begin a new one.</source>
            <translation>Drop the text of a news item here, choose an article, or begin a new one.</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>New article</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Import a file…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Ignore</source>
            <translation>Ignore</translation>
        </message>
        <message>
            <source>Only here</source>
            <translation>Only here</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>In this article</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>Always, on the whole desk</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Add to the desk's words</source>
            <translation>Add to the desk's words</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Replace by %1</source>
            <translation>Replace by %1</translation>
        </message>
        <message>
            <source>Term…</source>
            <translation>Term…</translation>
        </message>
        <message>
            <source>Show the term in the desk's list</source>
            <translation>Show the term in the desk's list</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>Untitled</source>
            <translation>Untitled</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>View</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>New article</translation>
        </message>
        <message>
            <source>New article from the clipboard</source>
            <translation>New article from the clipboard</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Import a file…</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>Save now</translation>
        </message>
        <message>
            <source>Submit or approve</source>
            <translation>Submit or approve</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>Source of the page</translation>
        </message>
        <message>
            <source>Open the page in the browser</source>
            <translation>Open the page in the browser</translation>
        </message>
        <message>
            <source>See the site in the browser</source>
            <translation>See the site in the browser</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Publish…</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Outbox</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>Places to publish to…</translation>
        </message>
        <message>
            <source>Move the article to the bin</source>
            <translation>Move the article to the bin</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>Paste without formatting</source>
            <translation>Paste without formatting</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Select all</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>Search the articles</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Bold</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Italic</translation>
        </message>
        <message>
            <source>Quotation marks</source>
            <translation>Quotation marks</translation>
        </message>
        <message>
            <source>Complete the name</source>
            <translation>Complete the name</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>Link…</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>Subheading</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Bulleted list</source>
            <translation>Bulleted list</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Numbered list</translation>
        </message>
        <message>
            <source>Deeper in the list</source>
            <translation>Deeper in the list</translation>
        </message>
        <message>
            <source>Out of the list</source>
            <translation>Out of the list</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Picture…</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Separator</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>Right to left</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>Left to right</translation>
        </message>
        <message>
            <source>Keep in its own order</source>
            <translation>Keep in its own order</translation>
        </message>
        <message>
            <source>Move the section up</source>
            <translation>Move the section up</translation>
        </message>
        <message>
            <source>Move the section down</source>
            <translation>Move the section down</translation>
        </message>
        <message>
            <source>Show the desk</source>
            <translation>Show the desk</translation>
        </message>
        <message>
            <source>Show the inspector</source>
            <translation>Show the inspector</translation>
        </message>
        <message>
            <source>To the next part</source>
            <translation>To the next part</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Normal text size</translation>
        </message>
        <message>
            <source>Wider page</source>
            <translation>Wider page</translation>
        </message>
        <message>
            <source>Narrower page</source>
            <translation>Narrower page</translation>
        </message>
        <message>
            <source>Nothing but the page</source>
            <translation>Nothing but the page</translation>
        </message>
        <message>
            <source>Show invisible characters</source>
            <translation>Show invisible characters</translation>
        </message>
        <message>
            <source>Keep the line in place</source>
            <translation>Keep the line in place</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>View for proofreading</translation>
        </message>
        <message>
            <source>The Arabic edition</source>
            <translation>The Arabic edition</translation>
        </message>
        <message>
            <source>The Russian edition</source>
            <translation>The Russian edition</translation>
        </message>
        <message>
            <source>The English edition</source>
            <translation>The English edition</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>About Warraq</source>
            <translation>About Warraq</translation>
        </message>
        <message>
            <source>To the next part of the page</source>
            <translation>To the next part of the page</translation>
        </message>
        <message>
            <source>To the part of the page before</source>
            <translation>To the part of the page before</translation>
        </message>
        <message>
            <source>New line in a block</source>
            <translation>New line in a block</translation>
        </message>
        <message>
            <source>Word by word</source>
            <translation>Word by word</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Find…</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>Find and replace…</translation>
        </message>
        <message>
            <source>Find the next</source>
            <translation>Find the next</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Find the one before</translation>
        </message>
        <message>
            <source>Find in all articles…</source>
            <translation>Find in all articles…</translation>
        </message>
        <message>
            <source>To the next finding</source>
            <translation>To the next finding</translation>
        </message>
        <message>
            <source>To the finding before</source>
            <translation>To the finding before</translation>
        </message>
        <message>
            <source>Fixes at the caret</source>
            <translation>Fixes at the caret</translation>
        </message>
        <message>
            <source>Fix all that is safe…</source>
            <translation>Fix all that is safe…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>Suggest changes</source>
            <translation>Suggest changes</translation>
        </message>
        <message>
            <source>Accept and go on</source>
            <translation>Accept and go on</translation>
        </message>
        <message>
            <source>Reject and go on</source>
            <translation>Reject and go on</translation>
        </message>
        <message>
            <source>To the next change</source>
            <translation>To the next change</translation>
        </message>
        <message>
            <source>To the change before</source>
            <translation>To the change before</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>Show all markup</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Comment…</translation>
        </message>
        <message>
            <source>Who wrote this?</source>
            <translation>Who wrote this?</translation>
        </message>
        <message>
            <source>Terms of the desk…</source>
            <translation>Terms of the desk…</translation>
        </message>
        <message>
            <source>Rules of the proofreader…</source>
            <translation>Rules of the proofreader…</translation>
        </message>
        <message>
            <source>Words and what is left alone…</source>
            <translation>Words and what is left alone…</translation>
        </message>
        <message>
            <source>All acts on the article</source>
            <translation>All acts on the article</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Open the page</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Compare…</translation>
        </message>
        <message>
            <source>Unschedule, stop or give up</source>
            <translation>Unschedule, stop or give up</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exporting</translation>
        </message>
        <message>
            <source>Making the pages</source>
            <translation>Making the pages</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>Exported to %1.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>reading</translation>
        </message>
        <message>
            <source>styling</source>
            <translation>styling</translation>
        </message>
        <message>
            <source>laying out</source>
            <translation>laying out</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>writing</translation>
        </message>
    </context>
    <context>
        <name>DeskActs</name>
        <message>
            <source>The article is in the bin.</source>
            <translation>The article is in the bin.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Put it back</translation>
        </message>
    </context>
    <context>
        <name>DeskFind</name>
        <message>
            <source>Looking through the articles…</source>
            <translation>Looking through the articles…</translation>
        </message>
        <message>
            <source>Replaced “%1” with “%2”</source>
            <translation>Replaced “%1” with “%2”</translation>
        </message>
        <message>
            <source>Removed “%1”</source>
            <translation>Removed “%1”</translation>
        </message>
        <message>
            <source>Replacing…</source>
            <translation>Replacing…</translation>
        </message>
        <message>
            <source>Took back: %1</source>
            <translation>Took back: %1</translation>
        </message>
        <message>
            <source>Taking the replacement back…</source>
            <translation>Taking the replacement back…</translation>
        </message>
        <message numerus="yes">
            <source>Taken back in %n article(s).</source>
            <translation>
                <numerusform>Taken back in %n article.</numerusform>
                <numerusform>Taken back in %n articles.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replaced in %n article(s).</source>
            <translation>
                <numerusform>Replaced in %n article.</numerusform>
                <numerusform>Replaced in %n articles.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) were changed meanwhile and are left as they are:</source>
            <translation>
                <numerusform>%n article was changed meanwhile and is left as it is:</numerusform>
                <numerusform>%n articles were changed meanwhile and are left as they are:</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>DeskFindDialog</name>
        <message>
            <source>Find in all articles</source>
            <translation>Find in all articles</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Replace with</translation>
        </message>
        <message>
            <source>Places found, by article</source>
            <translation>Places found, by article</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Take the replacement back</source>
            <translation>Take the replacement back</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Write above what to look for. Every place in every article is shown here before anything is replaced.</source>
            <translation>Write above what to look for. Every place in every article is shown here before anything is replaced.</translation>
        </message>
        <message>
            <source>Not found in any article</source>
            <translation>Not found in any article</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <source>there are more: narrow the query to see the rest</source>
            <translation>there are more: narrow the query to see the rest</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) cannot be read</source>
            <translation>
                <numerusform>%n article cannot be read</numerusform>
                <numerusform>%n articles cannot be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replace %n place(s)</source>
            <translation>
                <numerusform>Replace %n place</numerusform>
                <numerusform>Replace %n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n place(s)</source>
            <translation>
                <numerusform>Remove %n place</numerusform>
                <numerusform>Remove %n places</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message numerus="yes">
            <source>in %n article(s)</source>
            <translation>
                <numerusform>in %n article</numerusform>
                <numerusform>in %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeskPanel</name>
        <message>
            <source>Desk</source>
            <translation>Desk</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>New article</source>
            <translation>New article</translation>
        </message>
        <message>
            <source>Search the articles…</source>
            <translation>Search the articles…</translation>
        </message>
        <message>
            <source>Search the articles</source>
            <translation>Search the articles</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer or shorter words.</source>
            <translation>Nothing found. Try fewer or shorter words.</translation>
        </message>
        <message>
            <source>The bin is empty.</source>
            <translation>The bin is empty.</translation>
        </message>
        <message>
            <source>No articles yet. Drop a text here or begin a new one.</source>
            <translation>No articles yet. Drop a text here or begin a new one.</translation>
        </message>
        <message>
            <source>Put back on the desk</source>
            <translation>Put back on the desk</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>Move to the bin</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Nothing waits for you.</translation>
        </message>
        <message>
            <source>No article is in this stage.</source>
            <translation>No article is in this stage.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Kicker</source>
            <translation>Kicker</translation>
        </message>
        <message>
            <source>A word or two above the headline</source>
            <translation>A word or two above the headline</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Rubric</translation>
        </message>
        <message>
            <source>Date, as it is written</source>
            <translation>Date, as it is written</translation>
        </message>
        <message>
            <source>For example 16 May 2026</source>
            <translation>For example 16 May 2026</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>Where the news comes from</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Separated by commas</translation>
        </message>
        <message>
            <source>Address of the page</source>
            <translation>Address of the page</translation>
        </message>
        <message>
            <source>Language of the article</source>
            <translation>Language of the article</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>The year is not known: write it, or leave it to the site.</source>
            <translation>The year is not known: write it, or leave it to the site.</translation>
        </message>
        <message>
            <source>Small Latin letters, digits and hyphens, 80 at most: kazan-forum-2026.</source>
            <translation>Small Latin letters, digits and hyphens, 80 at most: kazan-forum-2026.</translation>
        </message>
        <message>
            <source>The story has an edition in this language already. Open that one, or move it to the bin first.</source>
            <translation>The story has an edition in this language already. Open that one, or move it to the bin first.</translation>
        </message>
        <message>
            <source>Readers know this address: the publisher alone changes it.</source>
            <translation>Readers know this address: the publisher alone changes it.</translation>
        </message>
    </context>
    <context>
        <name>Dictionaries</name>
        <message>
            <source>Add a spelling dictionary</source>
            <translation>Add a spelling dictionary</translation>
        </message>
        <message>
            <source>Dictionaries</source>
            <translation>Dictionaries</translation>
        </message>
        <message>
            <source>Adding %1</source>
            <translation>Adding %1</translation>
        </message>
        <message>
            <source>Spelling is checked from now on: %1.</source>
            <translation>Spelling is checked from now on: %1.</translation>
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
            <translation>Spelling</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>Add a dictionary…</translation>
        </message>
        <message>
            <source>An .oxt file, or a .dic with its .aff; it can be dropped here too.</source>
            <translation>An .oxt file, or a .dic with its .aff; it can be dropped here too.</translation>
        </message>
        <message>
            <source>Adding a dictionary</source>
            <translation>Adding a dictionary</translation>
        </message>
        <message>
            <source>No dictionary yet</source>
            <translation>No dictionary yet</translation>
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
            <translation>Editions of the story</translation>
        </message>
        <message>
            <source>open now</source>
            <translation>open now</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>A translation is begun: a block for each of the source's.</source>
            <translation>A translation is begun: a block for each of the source's.</translation>
        </message>
        <message>
            <source>Show the source</source>
            <translation>Show the source</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Translate</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Export the article</source>
            <translation>Export the article</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Web page (HTML)</translation>
        </message>
        <message>
            <source>One file with its pictures and fonts, as the site shows it</source>
            <translation>One file with its pictures and fonts, as the site shows it</translation>
        </message>
        <message>
            <source>Paper (PDF)</source>
            <translation>Paper (PDF)</translation>
        </message>
        <message>
            <source>For print, the archive and screen readers</source>
            <translation>For print, the archive and screen readers</translation>
        </message>
        <message>
            <source>Word (DOCX)</source>
            <translation>Word (DOCX)</translation>
        </message>
        <message>
            <source>For a colleague: his changes and comments come back as such</source>
            <translation>For a colleague: his changes and comments come back as such</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Plain text</translation>
        </message>
        <message>
            <source>For mail and messengers</source>
            <translation>For mail and messengers</translation>
        </message>
        <message>
            <source>Warraq article (JSON)</source>
            <translation>Warraq article (JSON)</translation>
        </message>
        <message>
            <source>Everything, for another desk</source>
            <translation>Everything, for another desk</translation>
        </message>
        <message>
            <source>Word with changes and comments</source>
            <translation>Word with changes and comments</translation>
        </message>
        <message>
            <source>The suggestions are tracked changes in it, by whoever made them</source>
            <translation>The suggestions are tracked changes in it, by whoever made them</translation>
        </message>
        <message>
            <source>Proof sheet (PDF)</source>
            <translation>Proof sheet (PDF)</translation>
        </message>
        <message>
            <source>To correct by hand: numbered lines, wide margins, the open comments</source>
            <translation>To correct by hand: numbered lines, wide margins, the open comments</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>All articles</source>
            <translation>All articles</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Bin</translation>
        </message>
        <message>
            <source>Articles in the bin</source>
            <translation>Articles in the bin</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>Replaced: %n</source>
            <translation>
                <numerusform>Replaced: %n</numerusform>
                <numerusform>Replaced: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Not found</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>%1 · from the top again</source>
            <translation>%1 · from the top again</translation>
        </message>
        <message>
            <source>%1 · from the end again</source>
            <translation>%1 · from the end again</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Find and replace</translation>
        </message>
        <message>
            <source>Find in the article…</source>
            <translation>Find in the article…</translation>
        </message>
        <message>
            <source>Find in the article</source>
            <translation>Find in the article</translation>
        </message>
        <message>
            <source>Replace with…</source>
            <translation>Replace with…</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Replace with</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Replace this place and go to the next (%1)</source>
            <translation>Replace this place and go to the next (%1)</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Replace all</translation>
        </message>
        <message>
            <source>Replace every place; one undo takes it back (%1)</source>
            <translation>Replace every place; one undo takes it back (%1)</translation>
        </message>
        <message>
            <source>The place before (%1)</source>
            <translation>The place before (%1)</translation>
        </message>
        <message>
            <source>The next place (%1)</source>
            <translation>The next place (%1)</translation>
        </message>
        <message>
            <source>Close (%1)</source>
            <translation>Close (%1)</translation>
        </message>
    </context>
    <context>
        <name>FindingsCount</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Show the proofreading</source>
            <translation>Show the proofreading</translation>
        </message>
    </context>
    <context>
        <name>FixAllDialog</name>
        <message>
            <source>Fix all safe</source>
            <translation>Fix all safe</translation>
        </message>
        <message>
            <source>Only what has one right form. One undo takes it all back together.</source>
            <translation>Only what has one right form. One undo takes it all back together.</translation>
        </message>
        <message>
            <source>It says</source>
            <translation>It says</translation>
        </message>
        <message>
            <source>It will say</source>
            <translation>It will say</translation>
        </message>
        <message>
            <source>Fixes</source>
            <translation>Fixes</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Fix</translation>
        </message>
    </context>
    <context>
        <name>InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>Inspector</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Proofing</source>
            <translation>Proofing</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Review</translation>
        </message>
    </context>
    <context>
        <name>JournalMark</name>
        <message>
            <source>Typing is not on the disk</source>
            <translation>Typing is not on the disk</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>Arabic</source>
            <translation>Arabic</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>Russian</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>Right to left</translation>
        </message>
        <message>
            <source>Left to right</source>
            <translation>Left to right</translation>
        </message>
    </context>
    <context>
        <name>LeftAloneDialog</name>
        <message>
            <source>Left alone</source>
            <translation>Left alone</translation>
        </message>
        <message>
            <source>Nothing is left alone yet. What you ignore in the list of findings, and the words you add there, will be here.</source>
            <translation>Nothing is left alone yet. What you ignore in the list of findings, and the words you add there, will be here.</translation>
        </message>
        <message>
            <source>What you take back is looked at again.</source>
            <translation>What you take back is looked at again.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>In this article</source>
            <translation>In this article</translation>
        </message>
        <message>
            <source>Always, on the whole desk</source>
            <translation>Always, on the whole desk</translation>
        </message>
        <message>
            <source>The desk's words</source>
            <translation>The desk's words</translation>
        </message>
        <message>
            <source>once</source>
            <translation>once</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>A whole address: https://… or mailto:…</source>
            <translation>A whole address: https://… or mailto:…</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Remove the link</translation>
        </message>
    </context>
    <context>
        <name>LongParagraphs</name>
        <message>
            <source>A pasted paragraph is very long: writing in it will be slow.</source>
            <translation>A pasted paragraph is very long: writing in it will be slow.</translation>
        </message>
        <message>
            <source>Split it into paragraphs</source>
            <translation>Split it into paragraphs</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Close this notice</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Sections</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Sections of the article</source>
            <translation>Sections of the article</translation>
        </message>
        <message>
            <source>Drag a section to move it, or press Alt+Shift with an arrow key.</source>
            <translation>Drag a section to move it, or press Alt+Shift with an arrow key.</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Headline</source>
            <translation>Headline</translation>
        </message>
        <message>
            <source>Lead: who, what, when, where</source>
            <translation>Lead: who, what, when, where</translation>
        </message>
        <message>
            <source>Write here, paste a text or drop a file</source>
            <translation>Write here, paste a text or drop a file</translation>
        </message>
        <message>
            <source>Section heading</source>
            <translation>Section heading</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Who said it</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Caption</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>Credit line</translation>
        </message>
        <message>
            <source>Whose article this is</source>
            <translation>Whose article this is</translation>
        </message>
        <message>
            <source>Who the pictures come from</source>
            <translation>Who the pictures come from</translation>
        </message>
        <message>
            <source>Where the news comes from</source>
            <translation>Where the news comes from</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>The file of this picture is not on this desk</translation>
        </message>
        <message>
            <source>Add a date and a rubric</source>
            <translation>Add a date and a rubric</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
    </context>
    <context>
        <name>PictureCard</name>
        <message>
            <source>Caption</source>
            <translation>Caption</translation>
        </message>
        <message>
            <source>Description for those who do not see it</source>
            <translation>Description for those who do not see it</translation>
        </message>
        <message>
            <source>What the picture shows</source>
            <translation>What the picture shows</translation>
        </message>
        <message>
            <source>Credit line</source>
            <translation>Credit line</translation>
        </message>
        <message>
            <source>As it is printed</source>
            <translation>As it is printed</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Made by</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rights</translation>
        </message>
        <message>
            <source>The file of this picture is not on this desk</source>
            <translation>The file of this picture is not on this desk</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Pictures</source>
            <translation>Pictures</translation>
        </message>
    </context>
    <context>
        <name>Picturing</name>
        <message>
            <source>Choose a picture</source>
            <translation>Choose a picture</translation>
        </message>
        <message>
            <source>Looking into the pictures</source>
            <translation>Looking into the pictures</translation>
        </message>
    </context>
    <context>
        <name>PreviewWindow</name>
        <message>
            <source>The pages are being made…</source>
            <translation>The pages are being made…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>On paper</translation>
        </message>
        <message>
            <source>Source of the page</source>
            <translation>Source of the page</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Open in the browser</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Pages of the article</source>
            <translation>Pages of the article</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Something went wrong inside Warraq (%1). Your text is kept. The details are in %2.</source>
            <translation>Something went wrong inside Warraq (%1). Your text is kept. The details are in %2.</translation>
        </message>
    </context>
    <context>
        <name>Proofing</name>
        <message>
            <source>Certain</source>
            <translation>Certain</translation>
        </message>
        <message>
            <source>Unknown words</source>
            <translation>Unknown words</translation>
        </message>
        <message>
            <source>House style and names</source>
            <translation>House style and names</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Spelling</translation>
        </message>
        <message>
            <source>Hamza</source>
            <translation>Hamza</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>Grammar</source>
            <translation>Grammar</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>Repetition</translation>
        </message>
        <message>
            <source>Letters of another script</source>
            <translation>Letters of another script</translation>
        </message>
        <message>
            <source>Spaces</source>
            <translation>Spaces</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>Punctuation</translation>
        </message>
        <message>
            <source>Quotation marks and brackets</source>
            <translation>Quotation marks and brackets</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Numbers</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Terms</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>Structure</translation>
        </message>
        <message>
            <source>Signature and sources</source>
            <translation>Signature and sources</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Style</translation>
        </message>
        <message>
            <source>Editions of the story</source>
            <translation>Editions of the story</translation>
        </message>
    </context>
    <context>
        <name>ProofingTab</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>Fix all safe</source>
            <translation>Fix all safe</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>Left alone</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>Rules…</translation>
        </message>
        <message>
            <source>Add a dictionary…</source>
            <translation>Add a dictionary…</translation>
        </message>
    </context>
    <context>
        <name>QuestionsTab</name>
        <message>
            <source>What I was unsure of</source>
            <translation>What I was unsure of</translation>
        </message>
        <message>
            <source>How it was read</source>
            <translation>How it was read</translation>
        </message>
        <message>
            <source>Show in the text</source>
            <translation>Show in the text</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Tidied up:</source>
            <translation>Tidied up:</translation>
        </message>
        <message>
            <source>Left out:</source>
            <translation>Left out:</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Recovered after Warraq ended unexpectedly</source>
            <translation>Recovered after Warraq ended unexpectedly</translation>
        </message>
        <message>
            <source>This is the text as it was saved. What was typed is in the history.</source>
            <translation>This is the text as it was saved. What was typed is in the history.</translation>
        </message>
        <message>
            <source>Back to what was typed</source>
            <translation>Back to what was typed</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1. Someone else saved this article meanwhile; both versions are kept.</source>
            <translation>Recovered what was typed until %1. Someone else saved this article meanwhile; both versions are kept.</translation>
        </message>
        <message>
            <source>Recovered what was typed until %1.</source>
            <translation>Recovered what was typed until %1.</translation>
        </message>
        <message>
            <source>Show as it was saved</source>
            <translation>Show as it was saved</translation>
        </message>
        <message>
            <source>Everything is where you left it.</source>
            <translation>Everything is where you left it.</translation>
        </message>
        <message numerus="yes">
            <source>%n other article(s) were recovered too.</source>
            <translation>
                <numerusform>%n other article was recovered too.</numerusform>
                <numerusform>%n other articles were recovered too.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SaveNotices</name>
        <message>
            <source>This article is not saved, so it stays open. %1</source>
            <translation>This article is not saved, so it stays open. %1</translation>
        </message>
        <message>
            <source>Someone else saved this article meanwhile. Both versions are kept.</source>
            <translation>Someone else saved this article meanwhile. Both versions are kept.</translation>
        </message>
        <message>
            <source>Saving failed (%1). Save a copy to a file.</source>
            <translation>Saving failed (%1). Save a copy to a file.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Save a copy…</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Close without saving</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>A copy is in %1.</source>
            <translation>A copy is in %1.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Merge…</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Interface</source>
            <translation>Interface</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Writing</translation>
        </message>
        <message>
            <source>View for proofreading</source>
            <translation>View for proofreading</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Language of the interface</source>
            <translation>Language of the interface</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>High contrast, black on white</source>
            <translation>High contrast, black on white</translation>
        </message>
        <message>
            <source>High contrast, white on black</source>
            <translation>High contrast, white on black</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>Size of the text</translation>
        </message>
        <message>
            <source>Width of the page</source>
            <translation>Width of the page</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>Narrow</translation>
        </message>
        <message>
            <source>As on the site</source>
            <translation>As on the site</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Wide</translation>
        </message>
        <message>
            <source>Very wide</source>
            <translation>Very wide</translation>
        </message>
        <message>
            <source>Show spaces, breaks and other invisible characters</source>
            <translation>Show spaces, breaks and other invisible characters</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>Arrow keys</translation>
        </message>
        <message>
            <source>Follow the text</source>
            <translation>Follow the text</translation>
        </message>
        <message>
            <source>Follow the screen</source>
            <translation>Follow the screen</translation>
        </message>
        <message>
            <source>Keep the line being written in the middle of the page</source>
            <translation>Keep the line being written in the middle of the page</translation>
        </message>
        <message>
            <source>Write quotation marks, dashes and … as the language does</source>
            <translation>Write quotation marks, dashes and … as the language does</translation>
        </message>
        <message>
            <source>Begin a list after “- ” or “1. ” at the start of a line</source>
            <translation>Begin a list after “- ” or “1. ” at the start of a line</translation>
        </message>
        <message>
            <source>Offer signatures, photo credits and sources used before</source>
            <translation>Offer signatures, photo credits and sources used before</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Typeface</translation>
        </message>
        <message>
            <source>Distance of the lines</source>
            <translation>Distance of the lines</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Search the commands…</source>
            <translation>Search the commands…</translation>
        </message>
        <message>
            <source>Search the commands</source>
            <translation>Search the commands</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Arabic keys</source>
            <translation>Arabic keys</translation>
        </message>
        <message>
            <source>Russian keys</source>
            <translation>Russian keys</translation>
        </message>
        <message>
            <source>New key:</source>
            <translation>New key:</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>New key</translation>
        </message>
        <message>
            <source>Press it here</source>
            <translation>Press it here</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Set</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>No key</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>As it was</translation>
        </message>
        <message>
            <source>All as they were</source>
            <translation>All as they were</translation>
        </message>
        <message>
            <source>The page answers this key itself; it stays.</source>
            <translation>The page answers this key itself; it stays.</translation>
        </message>
        <message>
            <source>Choose a command to give it another key.</source>
            <translation>Choose a command to give it another key.</translation>
        </message>
        <message>
            <source>That key writes. Hold Ctrl or Alt with it, or take F1 to F12.</source>
            <translation>That key writes. Hold Ctrl or Alt with it, or take F1 to F12.</translation>
        </message>
        <message>
            <source>“%1” has this key now and would lose it.</source>
            <translation>“%1” has this key now and would lose it.</translation>
        </message>
        <message>
            <source>This key stays as it is.</source>
            <translation>This key stays as it is.</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <source>Draft</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>In review</translation>
        </message>
        <message>
            <source>Changes requested</source>
            <translation>Changes requested</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Scheduled</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Being sent</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>No answer</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Not sent</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>Live</translation>
        </message>
        <message>
            <source>Unpublished</source>
            <translation>Unpublished</translation>
        </message>
        <message>
            <source>Killed</source>
            <translation>Killed</translation>
        </message>
        <message>
            <source>Spiked</source>
            <translation>Spiked</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Cancel the work under way</source>
            <translation>Cancel the work under way</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>%n minute to read</numerusform>
                <numerusform>%n minutes to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Saved %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Not saved</translation>
        </message>
    </context>
    <context>
        <name>SwitchesDialog</name>
        <message>
            <source>Rules of the proofreader</source>
            <translation>Rules of the proofreader</translation>
        </message>
        <message>
            <source>Find a rule</source>
            <translation>Find a rule</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>Show suggestions of style too</source>
            <translation>Show suggestions of style too</translation>
        </message>
    </context>
    <context>
        <name>Toggles</name>
        <message>
            <source>Whole words</source>
            <translation>Whole words</translation>
        </message>
        <message>
            <source>Words of their own; in Arabic attached particles may stand before them</source>
            <translation>Words of their own; in Arabic attached particles may stand before them</translation>
        </message>
        <message>
            <source>In the selection</source>
            <translation>In the selection</translation>
        </message>
        <message>
            <source>Only in what was selected</source>
            <translation>Only in what was selected</translation>
        </message>
        <message>
            <source>The same:</source>
            <translation>The same:</translation>
        </message>
        <message>
            <source>With vowel marks or accents and without them</source>
            <translation>With vowel marks or accents and without them</translation>
        </message>
        <message>
            <source>With tatweel and without it</source>
            <translation>With tatweel and without it</translation>
        </message>
        <message>
            <source>Alif with hamza and without it</source>
            <translation>Alif with hamza and without it</translation>
        </message>
        <message>
            <source>Alif maqsura and yeh</source>
            <translation>Alif maqsura and yeh</translation>
        </message>
        <message>
            <source>Teh marbuta and heh</source>
            <translation>Teh marbuta and heh</translation>
        </message>
        <message>
            <source>Arabic and European digits</source>
            <translation>Arabic and European digits</translation>
        </message>
        <message>
            <source>Capital and small letters</source>
            <translation>Capital and small letters</translation>
        </message>
        <message>
            <source>The Russian letters yo and ye</source>
            <translation>The Russian letters yo and ye</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Paragraph</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Heading</translation>
        </message>
        <message>
            <source>Subheading</source>
            <translation>Subheading</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Quote</translation>
        </message>
        <message>
            <source>Style of the block</source>
            <translation>Style of the block</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>State: %1</translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>Preparing the search</source>
            <translation>Preparing the search</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Warraq</source>
            <translation>Warraq</translation>
        </message>
    </context>
    <context>
        <name>SeatButton</name>
        <message>
            <source>At this desk: %1</source>
            <translation>At this desk: %1</translation>
        </message>
        <message>
            <source>Nobody is chosen</source>
            <translation>Nobody is chosen</translation>
        </message>
        <message>
            <source>People of the desk…</source>
            <translation>People of the desk…</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Editor</source>
            <translation>Editor</translation>
        </message>
        <message>
            <source>Proofreader</source>
            <translation>Proofreader</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Publisher</translation>
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
            <translation>People of the desk</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Login</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>One word, for the command line and the settings</source>
            <translation>One word, for the command line and the settings</translation>
        </message>
        <message>
            <source>Works at the desk</source>
            <translation>Works at the desk</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>Somebody new</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>No language means all of them. Roles are a convention among the people of this store: nobody asks for a password.</source>
            <translation>No language means all of them. Roles are a convention among the people of this store: nobody asks for a password.</translation>
        </message>
    </context>
    <context>
        <name>StageFilters</name>
        <message>
            <source>Waits for me</source>
            <translation>Waits for me</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Not now</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>to be read only</source>
            <translation>to be read only</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>For the readers</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>The proofreader agrees</source>
            <translation>The proofreader agrees</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>I have seen this</translation>
        </message>
    </context>
    <context>
        <name>ChecksTab</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close the checks</source>
            <translation>Close the checks</translation>
        </message>
        <message>
            <source>What is in the way</source>
            <translation>What is in the way</translation>
        </message>
        <message>
            <source>This has to be put right first. Choose a line to go there.</source>
            <translation>This has to be put right first. Choose a line to go there.</translation>
        </message>
        <message>
            <source>Nothing stands in the way. You may still put this right.</source>
            <translation>Nothing stands in the way. You may still put this right.</translation>
        </message>
        <message>
            <source>Nothing stands in the way.</source>
            <translation>Nothing stands in the way.</translation>
        </message>
        <message>
            <source>To be put right</source>
            <translation>To be put right</translation>
        </message>
        <message>
            <source>Better put right</source>
            <translation>Better put right</translation>
        </message>
    </context>
    <context>
        <name>Acts</name>
        <message>
            <source>Checks</source>
            <translation>Checks</translation>
        </message>
        <message>
            <source>The article is with the proofreaders.</source>
            <translation>The article is with the proofreaders.</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>The text is approved as it stands; any change voids that.</source>
            <translation>The text is approved as it stands; any change voids that.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>The article is with its author again.</source>
            <translation>The article is with its author again.</translation>
        </message>
    </context>
    <context>
        <name>Newsroom</name>
        <message>
            <source>This text differs from the approved one, so it needs a review again.</source>
            <translation>This text differs from the approved one, so it needs a review again.</translation>
        </message>
        <message>
            <source>This computer does not know yet who sits here. Is it you, %1?</source>
            <translation>This computer does not know yet who sits here. Is it you, %1?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Somebody else…</translation>
        </message>
    </context>
    <context>
        <name>Newer</name>
        <message>
            <source>Somebody else has saved a newer text of this article.</source>
            <translation>Somebody else has saved a newer text of this article.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Show it</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <source>%1 has had this article open on %2 since %3. You can read it here.</source>
            <translation>%1 has had this article open on %2 since %3. You can read it here.</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>Break the lock…</source>
            <translation>Break the lock…</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Saved by itself</source>
            <translation>Saved by itself</translation>
        </message>
        <message>
            <source>saves: %1</source>
            <translation>saves: %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The text is that of the chosen version again, as a new version.</source>
            <translation>The text is that of the chosen version again, as a new version.</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>Choose a version to see what changed since.</source>
            <translation>Choose a version to see what changed since.</translation>
        </message>
        <message>
            <source>Changes since then</source>
            <translation>Changes since then</translation>
        </message>
        <message>
            <source>Changes between the two</source>
            <translation>Changes between the two</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Nothing differs.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Name this version…</source>
            <translation>Name this version…</translation>
        </message>
        <message>
            <source>Name of this version</source>
            <translation>Name of this version</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Go back to this version</source>
            <translation>Go back to this version</translation>
        </message>
        <message>
            <source>A new version with the old text; one undo away</source>
            <translation>A new version with the old text; one undo away</translation>
        </message>
    </context>
    <context>
        <name>SourceTab</name>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>Open the source</translation>
        </message>
        <message>
            <source>The translation is in step again</source>
            <translation>The translation is in step again</translation>
        </message>
        <message>
            <source>Text of the source</source>
            <translation>Text of the source</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>What differs</translation>
        </message>
        <message>
            <source>The source changed since it was translated.</source>
            <translation>The source changed since it was translated.</translation>
        </message>
        <message>
            <source>The source is as it was translated.</source>
            <translation>The source is as it was translated.</translation>
        </message>
        <message>
            <source>Changed in the source</source>
            <translation>Changed in the source</translation>
        </message>
        <message>
            <source>Not the same in both</source>
            <translation>Not the same in both</translation>
        </message>
    </context>
    <context>
        <name>ChangeCard</name>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Reject</translation>
        </message>
        <message>
            <source>Accept: %1</source>
            <translation>Accept: %1</translation>
        </message>
        <message>
            <source>Reject: %1</source>
            <translation>Reject: %1</translation>
        </message>
    </context>
    <context>
        <name>CommentCard</name>
        <message>
            <source>Reply</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>The article waits for this</source>
            <translation>The article waits for this</translation>
        </message>
        <message>
            <source>The words it was about are gone</source>
            <translation>The words it was about are gone</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Resolved</translation>
        </message>
        <message>
            <source>✓ Resolve</source>
            <translation>✓ Resolve</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Delete the comment: %1</source>
            <translation>Delete the comment: %1</translation>
        </message>
    </context>
    <context>
        <name>Writer</name>
        <message>
            <source>Write a comment; @ names a person</source>
            <translation>Write a comment; @ names a person</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>The article must wait for this</source>
            <translation>The article must wait for this</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ReviewTab</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>Accept all</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Accept or reject many changes at once</source>
            <translation>Accept or reject many changes at once</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>Resolved comments</source>
            <translation>Resolved comments</translation>
        </message>
        <message>
            <source>What you change on the page is a suggestion now and is listed here.</source>
            <translation>What you change on the page is a suggestion now and is listed here.</translation>
        </message>
        <message>
            <source>No suggestions. Turn on suggesting to propose changes, or select words to comment on.</source>
            <translation>No suggestions. Turn on suggesting to propose changes, or select words to comment on.</translation>
        </message>
        <message>
            <source>Reject all</source>
            <translation>Reject all</translation>
        </message>
        <message>
            <source>Accept by class</source>
            <translation>Accept by class</translation>
        </message>
        <message>
            <source>Reject by class</source>
            <translation>Reject by class</translation>
        </message>
        <message>
            <source>Accept by person</source>
            <translation>Accept by person</translation>
        </message>
        <message>
            <source>Reject by person</source>
            <translation>Reject by person</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>Nobody known</translation>
        </message>
        <message>
            <source>Show all markup</source>
            <translation>Show all markup</translation>
        </message>
        <message>
            <source>Accept all slips of the pen</source>
            <translation>Accept all slips of the pen</translation>
        </message>
    </context>
    <context>
        <name>SuggestingMark</name>
        <message>
            <source>Suggesting</source>
            <translation>Suggesting</translation>
        </message>
        <message>
            <source>What you write is a suggestion. Show the list</source>
            <translation>What you write is a suggestion. Show the list</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Merging</name>
        <message>
            <source>This article can only be read now. Merge when it can be written in again.</source>
            <translation>This article can only be read now. Merge when it can be written in again.</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Merge…</translation>
        </message>
        <message>
            <source>There is only one version.</source>
            <translation>There is only one version.</translation>
        </message>
        <message>
            <source>Both versions are one now. Undo brings yours back.</source>
            <translation>Both versions are one now. Undo brings yours back.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Both versions changed this place. Which one is to stand?</source>
            <translation>Both versions changed this place. Which one is to stand?</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Yours</translation>
        </message>
        <message>
            <source>The other one</source>
            <translation>The other one</translation>
        </message>
        <message>
            <source>As it was before both</source>
            <translation>As it was before both</translation>
        </message>
        <message>
            <source>Combined:</source>
            <translation>Combined:</translation>
        </message>
        <message>
            <source>Combined text</source>
            <translation>Combined text</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Place %1 of %2</source>
            <translation>Place %1 of %2</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(nothing)</translation>
        </message>
        <message>
            <source>On the page</source>
            <translation>On the page</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In the file</translation>
        </message>
        <message>
            <source>In the file (%1)</source>
            <translation>In the file (%1)</translation>
        </message>
    </context>
    <context>
        <name>Returning</name>
        <message>
            <source>The page can only be read now. What the file changes is shown here, but is not on the page: it is suggested as soon as the page can be written in. If you close the program before, open the file again.</source>
            <translation>The page can only be read now. What the file changes is shown here, but is not on the page: it is suggested as soon as the page can be written in. If you close the program before, open the file again.</translation>
        </message>
        <message>
            <source>Show the changes</source>
            <translation>Show the changes</translation>
        </message>
        <message>
            <source>The file came back: its changes are suggestions, listed beside the page.</source>
            <translation>The file came back: its changes are suggestions, listed beside the page.</translation>
        </message>
        <message>
            <source>Not all of it could be taken as it is: see the tab Import.</source>
            <translation>Not all of it could be taken as it is: see the tab Import.</translation>
        </message>
        <message>
            <source>Changed by: %1.</source>
            <translation>Changed by: %1.</translation>
        </message>
        <message>
            <source>Some of it was changed without tracking; whatever differs from what was sent is shown as a suggestion.</source>
            <translation>Some of it was changed without tracking; whatever differs from what was sent is shown as a suggestion.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) changed here too were left as they are here.</source>
            <translation>
                <numerusform>%n place changed here too was left as it is here.</numerusform>
                <numerusform>%n places changed here too were left as they are here.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show both versions…</source>
            <translation>Show both versions…</translation>
        </message>
    </context>
    <context>
        <name>WrittenPopup</name>
        <message>
            <source>Who wrote this</source>
            <translation>Who wrote this</translation>
        </message>
        <message>
            <source>Nobody known</source>
            <translation>Nobody known</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>not saved yet</translation>
        </message>
    </context>
    <context>
        <name>Writers</name>
        <message>
            <source>There is nothing written here that is saved yet.</source>
            <translation>There is nothing written here that is saved yet.</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>Reading the history…</translation>
        </message>
    </context>
    <context>
        <name>Commenting</name>
        <message>
            <source>The comment is deleted.</source>
            <translation>The comment is deleted.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>untitled</source>
            <translation>untitled</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditionBox</name>
        <message>
            <source>without a headline</source>
            <translation>without a headline</translation>
        </message>
        <message>
            <source>I have seen this</source>
            <translation>I have seen this</translation>
        </message>
        <message>
            <source>Warnings: tick each that you have seen.</source>
            <translation>Warnings: tick each that you have seen.</translation>
        </message>
    </context>
    <context>
        <name>SendDialog</name>
        <message>
            <source>What goes out</source>
            <translation>What goes out</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Set up a place to publish to…</source>
            <translation>Set up a place to publish to…</translation>
        </message>
        <message>
            <source>At a set time</source>
            <translation>At a set time</translation>
        </message>
        <message>
            <source>For the readers</source>
            <translation>For the readers</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>See the page</source>
            <translation>See the page</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>The time is kept by %1: this computer may be off then.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>This computer must be on then, and Warraq open: it sends to %1 itself.</translation>
        </message>
        <message>
            <source>Warnings not ticked yet: %1</source>
            <translation>Warnings not ticked yet: %1</translation>
        </message>
        <message>
            <source>No edition is ticked.</source>
            <translation>No edition is ticked.</translation>
        </message>
        <message>
            <source>No place is ticked.</source>
            <translation>No place is ticked.</translation>
        </message>
        <message>
            <source>Fill in the fields above.</source>
            <translation>Fill in the fields above.</translation>
        </message>
        <message>
            <source>What was corrected: it stands below the article</source>
            <translation>What was corrected: it stands below the article</translation>
        </message>
    </context>
    <context>
        <name>TakeDownDialog</name>
        <message>
            <source>What readers will not find any more</source>
            <translation>What readers will not find any more</translation>
        </message>
        <message>
            <source>A killed article stays readable for nobody, and cannot be published again.</source>
            <translation>A killed article stays readable for nobody, and cannot be published again.</translation>
        </message>
        <message>
            <source>The article leaves the site, its feeds and lists. It can come back.</source>
            <translation>The article leaves the site, its feeds and lists. It can come back.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Notice in its place</source>
            <translation>Notice in its place</translation>
        </message>
        <message>
            <source>Its address leads to</source>
            <translation>Its address leads to</translation>
        </message>
        <message>
            <source>The slug, to be sure</source>
            <translation>The slug, to be sure</translation>
        </message>
        <message>
            <source>Say that it is gone (410)</source>
            <translation>Say that it is gone (410)</translation>
        </message>
    </context>
    <context>
        <name>Deliveries</name>
        <message>
            <source>Publishing</source>
            <translation>Publishing</translation>
        </message>
    </context>
    <context>
        <name>OutboxDialog</name>
        <message>
            <source>Outbox</source>
            <translation>Outbox</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>How it stands</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Open the page</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Compare…</translation>
        </message>
        <message>
            <source>Places to publish to…</source>
            <translation>Places to publish to…</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>without a headline</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Scheduled</translation>
        </message>
        <message>
            <source>Next try %1</source>
            <translation>Next try %1</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Waits</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Being sent</translation>
        </message>
        <message>
            <source>No answer: will be looked up</source>
            <translation>No answer: will be looked up</translation>
        </message>
        <message>
            <source>Not confirmed: readers see another page</source>
            <translation>Not confirmed: readers see another page</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Given up</translation>
        </message>
        <message>
            <source>Nothing was published from here yet.</source>
            <translation>Nothing was published from here yet.</translation>
        </message>
        <message>
            <source>Read back %1, %2</source>
            <translation>Read back %1, %2</translation>
        </message>
        <message>
            <source>Unschedule</source>
            <translation>Unschedule</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Give up</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>The time is kept by %1: this computer may be off then.</translation>
        </message>
        <message>
            <source>This computer must be on then, and Warraq open: it sends to %1 itself.</source>
            <translation>This computer must be on then, and Warraq open: it sends to %1 itself.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Changed at the target</source>
            <translation>Changed at the target</translation>
        </message>
        <message>
            <source>Somebody edited this article at %1. Struck words would go, underlined ones come.</source>
            <translation>Somebody edited this article at %1. Struck words would go, underlined ones come.</translation>
        </message>
        <message>
            <source>Reason to write over it</source>
            <translation>Reason to write over it</translation>
        </message>
        <message>
            <source>Write over</source>
            <translation>Write over</translation>
        </message>
    </context>
    <context>
        <name>TargetsDialog</name>
        <message>
            <source>Places to publish to</source>
            <translation>Places to publish to</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Deliver to</source>
            <translation>Deliver to</translation>
        </message>
        <message>
            <source>Readers' address</source>
            <translation>Readers' address</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>A folder</translation>
        </message>
        <message>
            <source>A server over SFTP</source>
            <translation>A server over SFTP</translation>
        </message>
        <message>
            <source>A WordPress</source>
            <translation>A WordPress</translation>
        </message>
        <message>
            <source>Publish here</source>
            <translation>Publish here</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Another place</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Try it</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>kept in the system's keyring</source>
            <translation>kept in the system's keyring</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Trying…</translation>
        </message>
        <message>
            <source>Bringing it up to date</source>
            <translation>Bringing it up to date</translation>
        </message>
        <message>
            <source>Live elsewhere, and not here or older here: %1</source>
            <translation>Live elsewhere, and not here or older here: %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>Bring up to date</translation>
        </message>
        <message>
            <source>Earlier states…</source>
            <translation>Earlier states…</translation>
        </message>
        <message>
            <source>No place yet: fill in the fields, and keep it.</source>
            <translation>No place yet: fill in the fields, and keep it.</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Kept.</source>
            <translation>Kept.</translation>
        </message>
        <message>
            <source>It answers, and lets itself be written to.</source>
            <translation>It answers, and lets itself be written to.</translation>
        </message>
        <message>
            <source>Bringing %1 up to date</source>
            <translation>Bringing %1 up to date</translation>
        </message>
        <message>
            <source>Articles that arrived: %1.</source>
            <translation>Articles that arrived: %1.</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>Outbox</source>
            <translation>Outbox</translation>
        </message>
        <message>
            <source>The time of an article has come, and it did not go out: %1</source>
            <translation>The time of an article has come, and it did not go out: %1</translation>
        </message>
        <message>
            <source>Readers do not find the article any more.</source>
            <translation>Readers do not find the article any more.</translation>
        </message>
        <message>
            <source>Readers see it: %1</source>
            <translation>Readers see it: %1</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Open the page</translation>
        </message>
        <message>
            <source>The time is kept by %1: this computer may be off then.</source>
            <translation>The time is kept by %1: this computer may be off then.</translation>
        </message>
        <message>
            <source>It is off the schedule of %1.</source>
            <translation>It is off the schedule of %1.</translation>
        </message>
        <message>
            <source>Readers see it, in these languages: %1</source>
            <translation>Readers see it, in these languages: %1</translation>
        </message>
    </context>
    <context>
        <name>SitePreview</name>
        <message>
            <source>Preview of the site</source>
            <translation>Preview of the site</translation>
        </message>
    </context>
    <context>
        <name>TermsDialog</name>
        <message>
            <source>Terms of the desk</source>
            <translation>Terms of the desk</translation>
        </message>
        <message>
            <source>New term</source>
            <translation>New term</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>You propose forms and terms; proofreaders and publishers decide.</source>
            <translation>You propose forms and terms; proofreaders and publishers decide.</translation>
        </message>
        <message>
            <source>These came with the program; a change makes them the desk's own.</source>
            <translation>These came with the program; a change makes them the desk's own.</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Written: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s) new or changed.</source>
            <translation>
                <numerusform>%n term is new or changed.</numerusform>
                <numerusform>%n terms are new or changed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermList</name>
        <message>
            <source>Terms of the desk</source>
            <translation>Terms of the desk</translation>
        </message>
        <message>
            <source>Search in all three languages</source>
            <translation>Search in all three languages</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Proposals only</source>
            <translation>Proposals only</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>All kinds</translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>%n term</numerusform>
                <numerusform>%n terms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TermFields</name>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>An article that mentions it must say:</source>
            <translation>An article that mentions it must say:</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>somebody</translation>
        </message>
        <message>
            <source>Last changed by %1, %2.</source>
            <translation>Last changed by %1, %2.</translation>
        </message>
        <message>
            <source>As it came with the program.</source>
            <translation>As it came with the program.</translation>
        </message>
    </context>
    <context>
        <name>FormRow</name>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Standing of the form</source>
            <translation>Standing of the form</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Remove the form</source>
            <translation>Remove the form</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Import…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Import terms</source>
            <translation>Import terms</translation>
        </message>
        <message>
            <source>Export the terms</source>
            <translation>Export the terms</translation>
        </message>
        <message>
            <source>Lists of terms</source>
            <translation>Lists of terms</translation>
        </message>
    </context>
    <context>
        <name>TermModel</name>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Changed</translation>
        </message>
    </context>
    <context>
        <name>Termbase</name>
        <message>
            <source>Reading %1</source>
            <translation>Reading %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Writing %1</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>Preferred</source>
            <translation>Preferred</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>Short form</source>
            <translation>Short form</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Rejected</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Proposed</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Institution</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Company</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>Agency</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Term</translation>
        </message>
    </context>
    <context>
        <name>_Section</name>
        <message>
            <source>Add a form</source>
            <translation>Add a form</translation>
        </message>
    </context>
    <context>
        <name>MomentLine</name>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>%1 by the site's clock</source>
            <translation>%1 by the site's clock</translation>
        </message>
    </context>
    <context>
        <name>HostKeyBox</name>
        <message>
            <source>The key of %1 has changed</source>
            <translation>The key of %1 has changed</translation>
        </message>
        <message>
            <source>The server may have been set up anew, or somebody stands in between. Nothing was sent. Ask its administrator for the fingerprint.</source>
            <translation>The server may have been set up anew, or somebody stands in between. Nothing was sent. Ask its administrator for the fingerprint.</translation>
        </message>
        <message>
            <source>%1 is not known yet</source>
            <translation>%1 is not known yet</translation>
        </message>
        <message>
            <source>Trust it when its administrator tells you the same fingerprint.</source>
            <translation>Trust it when its administrator tells you the same fingerprint.</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>Trusted until now</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>Shown now</translation>
        </message>
        <message>
            <source>Its key</source>
            <translation>Its key</translation>
        </message>
        <message>
            <source>The administrator confirmed the new key</source>
            <translation>The administrator confirmed the new key</translation>
        </message>
        <message>
            <source>Trust this key</source>
            <translation>Trust this key</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>Publish</source>
            <translation>Publish</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Update</translation>
        </message>
        <message>
            <source>Unpublish</source>
            <translation>Unpublish</translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>Kill</translation>
        </message>
        <message>
            <source>Schedule there</source>
            <translation>Schedule there</translation>
        </message>
        <message>
            <source>Unschedule there</source>
            <translation>Unschedule there</translation>
        </message>
    </context>
    <context>
        <name>EarlierDialog</name>
        <message>
            <source>readers see it</source>
            <translation>readers see it</translation>
        </message>
        <message>
            <source>The whole site</source>
            <translation>The whole site</translation>
        </message>
        <message>
            <source>without a headline</source>
            <translation>without a headline</translation>
        </message>
        <message>
            <source>Earlier states of %1</source>
            <translation>Earlier states of %1</translation>
        </message>
        <message>
            <source>States of the site, after each delivery</source>
            <translation>States of the site, after each delivery</translation>
        </message>
        <message>
            <source>After</source>
            <translation>After</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Readers are to see that</source>
            <translation>Readers are to see that</translation>
        </message>
        <message>
            <source>Go back to it</source>
            <translation>Go back to it</translation>
        </message>
        <message>
            <source>Readers see this: the last that was delivered.</source>
            <translation>Readers see this: the last that was delivered.</translation>
        </message>
        <message>
            <source>Readers see all that was delivered again, and deliveries can go on.</source>
            <translation>Readers see all that was delivered again, and deliveries can go on.</translation>
        </message>
        <message>
            <source>Readers see the whole site as it was then. Nothing else is delivered to %1 until you come back to the last state.</source>
            <translation>Readers see the whole site as it was then. Nothing else is delivered to %1 until you come back to the last state.</translation>
        </message>
        <message>
            <source>They do not find:</source>
            <translation>They do not find:</translation>
        </message>
        <message>
            <source>They see the text from before the change:</source>
            <translation>They see the text from before the change:</translation>
        </message>
        <message>
            <source>They find again, although taken down:</source>
            <translation>They find again, although taken down:</translation>
        </message>
        <message>
            <source>Deliveries besides that this desk cannot tell of: %1</source>
            <translation>Deliveries besides that this desk cannot tell of: %1</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>Nothing was delivered there.</source>
            <translation>Nothing was delivered there.</translation>
        </message>
    </context>
</TS>
