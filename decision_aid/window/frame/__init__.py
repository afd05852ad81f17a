"""What stands around every screen: help bar, section list, bottom bar."""
