"""The acts of the desk as the window and the command line perform them.

Here the proofreader, the review and the store meet, which do not know one another::

    from editor.newsroom.acting import facts, perform, restore, translate, view
    from editor.newsroom.checking import checks, desk_findings, parity
    from editor.newsroom.discussing import Discussion, discussion_of
    from editor.newsroom.inbox import inbox

Everything takes an open store and blocks: the window calls it on its pool.
"""
