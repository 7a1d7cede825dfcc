"""The rules of the house as functions, and the tests that hold the project to them."""
