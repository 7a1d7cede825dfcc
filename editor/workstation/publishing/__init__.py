"""Publishing from the window: what goes out, where it stands, and taking it down again."""
