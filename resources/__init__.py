"""Data the program reads: templates, styles, icons, word lists, translations, samples."""
