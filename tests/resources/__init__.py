"""The data the program reads, and the step that makes it ready."""
