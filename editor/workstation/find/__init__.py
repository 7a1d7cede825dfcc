"""Find and replace: on the page and on the whole desk.

``wish`` is what is looked for, ``sheet_hits`` where it is on the page, ``marks`` how that is
shown; ``bar`` asks for it above the page and ``article`` joins the two. ``desk_work`` looks
through the store, ``desk_list`` and ``desk_dialog`` show every replacement before it is made,
``desk`` makes it.
"""
