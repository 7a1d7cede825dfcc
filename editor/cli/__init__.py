"""The command line: every floor of the house without a window, one module a group of commands."""
