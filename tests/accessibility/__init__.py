"""The window as a screen reader meets it; run by hand, since it needs a session bus and Debian's pyatspi."""
