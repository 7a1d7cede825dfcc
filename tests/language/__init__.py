"""Tests of editor/language."""
