"""Cards that stand on more than one screen: a point, the control of a question, the sources of a statement."""
