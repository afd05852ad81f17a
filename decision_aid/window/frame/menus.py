"""The menu bar: every habit of the desktop has its place, its usual key and its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from decision_aid.window.frame.help_bar import HIDE_KEY
from decision_aid.window.qt.texts import tr
from decision_aid.window.way import journey
from decision_aid.window.way.journey import Stop

_Key: TypeAlias = QKeySequence.StandardKey


class Commands(Protocol):
    """What the menus ask of the window."""

    def open_file(self) -> None:
        """Ask for a saved visit."""

    def save(self) -> None:
        """Save the visit: again where it is kept, or where the person says."""

    def save_as(self) -> None:
        """Ask where to save the visit."""

    def print_summary(self) -> None:
        """Ask for a printer and print the summary."""

    def save_pdf(self) -> None:
        """Ask for a place and save the summary as PDF."""

    def save_text(self) -> None:
        """Ask for a place and save the summary as text."""

    def clear(self) -> None:
        """Forget the visit after one confirmation."""

    def close(self) -> bool:
        """Close the window."""

    def search(self) -> None:
        """Go to the field that searches the library."""

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps; 0 is the usual size."""

    def choose_look(self) -> None:
        """Ask for text size and colours."""

    def toggle_hidden(self) -> None:
        """Hide everything at once, or show it again."""

    def back(self) -> None:
        """Go to the screen before."""

    def forward(self) -> None:
        """Go to the next screen."""

    def go(self, stop: Stop) -> None:
        """Go to a screen."""

    def show_numbers(self) -> None:
        """Show all help numbers."""


@dataclass(frozen=True)
class _Entry:
    text: str
    do: Callable[[], object]
    keys: tuple[QKeySequence | _Key | str, ...] = ()


_LINE: Final = None  # a line between entries


def menu_bar(commands: Commands, window: QWidget, font: QFont) -> QMenuBar:
    """Return the menu bar of the window."""
    bar = QMenuBar(window)
    bar.setFont(font)
    bar.setAccessibleName(tr("Menus"))
    for title, entries in _menus(commands):
        menu = bar.addMenu(title)
        menu.setFont(font)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(_action(entry, menu))
    return bar


def _menus(commands: Commands) -> tuple[tuple[str, tuple[_Entry | None, ...]], ...]:
    def to(stop: Stop) -> Callable[[], object]:
        return lambda: commands.go(stop)

    return (
        (tr("&File"), (
            _Entry(tr("&Open a saved visit…"), commands.open_file, (_Key.Open,)),
            _Entry(tr("&Save visit"), commands.save, (_Key.Save,)),
            _Entry(tr("Save visit &as…"), commands.save_as, ("Ctrl+Shift+S",)),
            _LINE,
            _Entry(tr("&Print summary…"), commands.print_summary, (_Key.Print,)),
            _Entry(tr("Save summary as P&DF…"), commands.save_pdf),
            _Entry(tr("Save summary as &text…"), commands.save_text),
            _LINE,
            _Entry(tr("&Clear everything…"), commands.clear),
            _Entry(tr("&Quit"), commands.close, ("Ctrl+Q",)),
        )),
        (tr("&Edit"), (
            _Entry(tr("&Undo"), lambda: _on_focused("undo"), (_Key.Undo,)),
            _Entry(tr("&Redo"), lambda: _on_focused("redo"), (_Key.Redo,)),
            _LINE,
            _Entry(tr("Cu&t"), lambda: _on_focused("cut"), (_Key.Cut,)),
            _Entry(tr("&Copy"), lambda: _on_focused("copy"), (_Key.Copy,)),
            _Entry(tr("&Paste"), lambda: _on_focused("paste"), (_Key.Paste,)),
            _LINE,
            _Entry(tr("&Find…"), commands.search, (_Key.Find,)),
        )),
        (tr("&View"), (
            _Entry(tr("&Larger text"), lambda: commands.zoom(1), ("Ctrl++", "Ctrl+=")),
            _Entry(tr("&Smaller text"), lambda: commands.zoom(-1), ("Ctrl+-",)),
            _Entry(tr("&Usual size"), lambda: commands.zoom(0), ("Ctrl+0",)),
            _Entry(tr("Text and &colors…"), commands.choose_look),
            _LINE,
            # the window has its key, which works where the menus are hidden too
            _Entry(f"{tr('&Hide everything')}\t{HIDE_KEY.toString()}", commands.toggle_hidden),
        )),
        (tr("&Go"), (
            _Entry(tr("&Back"), commands.back, ("Alt+Left",)),
            _Entry(tr("&Forward"), commands.forward, ("Alt+Right",)),
            _LINE,
            _Entry(tr("&About this aid"), to(journey.WELCOME)),
            _Entry(tr("&Check my answers"), to(journey.CHECK)),
            _Entry(tr("Discussion &points"), to(journey.POINTS)),
            _Entry(tr("Compare &options"), to(journey.COMPARE)),
            _Entry(tr("&Summary to print"), to(journey.SUMMARY)),
        )),
        (tr("&Help"), (
            _Entry(tr("All help &numbers"), commands.show_numbers, ("F1",)),
            _Entry(tr("&Who made this, and its sources"), to(journey.ABOUT)),
        )),
    )  # fmt: skip


def _action(entry: _Entry, menu: QMenu) -> QAction:
    action = QAction(entry.text, menu)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    action.triggered.connect(lambda _on=False: entry.do())
    return action


def _on_focused(what: str) -> None:
    """Undo, cut, copy or paste in whatever field has the focus; anything else can copy itself, or does nothing."""
    do = getattr(QApplication.focusWidget(), what, None)
    if callable(do):
        do()
