"""Pens with round ends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen


def round_pen(colour: str | QColor, width: float) -> QPen:
    """Return a pen whose lines end round."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
