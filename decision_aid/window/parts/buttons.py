"""Buttons."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy

from decision_aid.window.look.look import Look

ButtonKind: TypeAlias = Literal["main", "second", "small", "quiet", "link", "help", "opener", "section", "row"]
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_HEIGHTS = {
    "main": 46,
    "second": 46,
    "small": 34,
    "quiet": 40,
    "link": 26,
    "help": 36,
    "opener": 34,
    "section": 34,
    "row": 42,
}


class Button(QPushButton):
    """A button of one of the kinds of the look; `name` is said instead of the text where the text is short for it."""

    def __init__(self, look: Look, text: str, kind: ButtonKind = "second", icon: str = "", name: str = "") -> None:
        # Qt sets an icon close to its words, and has no setting for it
        super().__init__(f" {text}".replace("&", "&&") if icon and text else text.replace("&", "&&"))
        self._look = look
        self._held: QLayout | None = None
        self.setProperty("kind", kind)
        self.setFont(
            look.font("aside" if kind in ("small", "link", "help") else "button", 400 if kind == "help" else 600)
        )
        self.setMinimumHeight(look.px(_HEIGHTS[kind]))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAccessibleName(name or text)
        if icon:
            colours = {"main": look.tokens.on_accent, "help": look.tokens.on_help}
            self.setIcon(look.icon(icon, colours.get(kind, look.tokens.accent)))
            self.setIconSize(QSize(look.px(20), look.px(20)))

    def hold(self, layout: QLayout) -> None:
        """Show a layout instead of a text: for words that wrap."""
        self._held = layout
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """What wraps is higher where it is narrower."""
        return self._held is not None

    def heightForWidth(self, width: int) -> int:
        """Return the height of the layout that is shown."""
        return (
            max(self.minimumHeight(), self._held.heightForWidth(width))
            if self._held
            else super().heightForWidth(width)
        )

    def sizeHint(self) -> QSize:
        """Return the size of the layout that is shown, or of the text."""
        return self._held.sizeHint() if self._held else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which a held layout still wraps well."""
        return QSize(self._look.px(120), self.minimumHeight()) if self._held else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too, not only on the space bar. Arrows scroll: they would move the focus to any button."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)
