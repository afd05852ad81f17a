"""How the window looks: by the settings, which are remembered, and by the colours of the system if those say so."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from decision_aid.window.look.look import Look
from decision_aid.window.look.style_sheet import palette, style_sheet
from decision_aid.window.look.tokens import THEMES
from decision_aid.window.settings import Settings, write_settings


class Appearance(QObject):
    """Settings and the look that follows from them. `file` remembers the settings; without one nothing does."""

    changed = Signal()

    def __init__(self, settings: Settings, resources: Path, file: Path | None) -> None:
        super().__init__()
        self.settings = settings
        self._resources = resources
        self._file = file
        self.look = self._make_look()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_colours)
        self._dress()

    def use(self, settings: Settings) -> None:
        """Use other settings, and remember them."""
        self.settings = settings
        if self._file is not None:
            write_settings(self._file, settings)
        self.look = self._make_look()
        self._dress()
        self.changed.emit()

    def remember(self, place: str) -> None:
        """Remember where the window stands; how it looks does not change with that."""
        self.settings = replace(self.settings, place=place)
        if self._file is not None:
            write_settings(self._file, self.settings)

    def _make_look(self) -> Look:
        theme = self.settings.theme
        if theme == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            theme = "dark" if dark else "light"
        return Look(THEMES[theme], self.settings.text_percent, self._resources)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.look.font("aside"))  # for the dialogs of Qt; ours set their own
            application.setPalette(palette(self.look))
            application.setStyleSheet(style_sheet(self.look))

    def _on_system_colours(self) -> None:
        if self.settings.theme == "system":
            self.use(self.settings)
