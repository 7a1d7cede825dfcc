"""The history of the open article: who saved what when, what changed, and the way back."""
