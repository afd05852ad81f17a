"""Qt made to behave: words through its translation, work beside the window, faults of PySide6 kept away."""
