"""The proofreader: an Article goes in, findings come out; pure, no Qt, no store, no network.

The whole of it for a caller::

    from editor.proofing.check import Checker, check
    from editor.proofing.finding import Finding, Fix, Message, Part, Place, Severity, Tier
    from editor.proofing.fixing import apply_fixes, part_text, safe_fixes
    from editor.proofing.settings import DEFAULT, Ignored, Settings
    from editor.proofing.rules import Rule, rule, rules
    from editor.proofing.spelling.speller import Speller
    from editor.proofing.spelling.frequencies import Frequencies
    from editor.proofing.terms.index import TermIndex

    check(article, settings=DEFAULT, *, speller=None, terms=None, frequencies=None,
          cancelled=None, siblings=()) -> tuple[Finding, ...]

    checker = Checker(settings, speller=…, terms=…, frequencies=…)
    checker.check(article, cancelled, siblings)  # after an edit: only what changed is looked at

- ``speller`` is ``Speller()``: the machine's dictionaries, any thread, verdicts cached. Without one
  spelling is off. ``speller.missing(language)`` says how to get a dictionary that is not there;
  ``speller.suggest(word, language)`` is slow (some 40 ms) and only ever called when a user asks.
- ``frequencies`` is ``Frequencies()``: lazy, loaded by ``load()`` or the first question (0.6 s: in
  a thread). Without it the proofreader knows the dictionary's words only.
- ``terms`` is ``TermIndex.of(terms)``, terms being ``editor.article.term.Term`` values of the store
  (``db.terms.everything``), or ``shipped_terms()`` of ``editor.proofing.terms.shipped``.
- ``cancelled`` is a callable asked between blocks; ``Cancelled`` is raised when it says True.

- ``siblings`` are the other editions of the story: numbers, dates, names and pictures of this one
  that they lack are told.

Findings come in the order of the page: headline, lead, blocks, credits. A ``Finding`` has ``rule``
(id), ``tier``, ``severity``, ``place`` (``Place(part, block, index)``), ``start``, ``end`` (code
points of ``part_text(article, place)``), ``quote``, ``message`` (``message.say(language)``),
``suggestions`` (``Fix.text`` replaces ``start:end``), ``safe`` (red, with one right form: fix
all safe may apply it).
Equal input gives equal findings, so a view may compare tuples and repaint only what changed.

``apply_fixes(article, [(finding, fix), …])`` or ``apply_fixes(article, findings)`` (the first fix
of each) gives the mended article: right to left, whole letters only, what overlaps is left out.
``safe_fixes(findings)`` are those of "fix all safe".

``Settings`` is a frozen value kept by the desk: ``switched`` (rule id → on or off), ``words`` (the
desk's own), ``ignored`` (``Ignored(rule, quote)`` always, with ``place`` here only), and whether
suggestions are shown. ``rules()`` lists every rule with explanations and examples for the switches.
"""
