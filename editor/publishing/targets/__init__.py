"""The places to publish to, each behind the interface of ``editor.publishing.target``."""
