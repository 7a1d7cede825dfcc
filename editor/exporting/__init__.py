"""Article to page, paper, plain text and JSON: pure functions that return what is to be written."""
