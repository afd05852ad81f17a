"""Dialogs: each asks one thing and returns plain data. The help bar stands in every one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from decision_aid.knowledge.model.questionnaire import Choice
from decision_aid.window.dialogs.guard import Guard, Surroundings, guarded, help_bar
from decision_aid.window.parts.buttons import Button, ButtonKind
from decision_aid.window.parts.choice_cards import CheckCard
from decision_aid.window.parts.choices import OneChoice
from decision_aid.window.parts.focus_ring import FocusRing
from decision_aid.window.parts.forms import FormRow, TextLine
from decision_aid.window.parts.labels import Heading, Words, named
from decision_aid.window.parts.panels import row
from decision_aid.window.qt.texts import tr
from decision_aid.window.settings import TEXT_SIZES, Settings

_NUMBERS = "numbers"
Choices: TypeAlias = Sequence[tuple[str, str, ButtonKind]]


@dataclass(frozen=True)
class Protection:
    """Whether a visit is saved with a passphrase, and whether later changes are saved again."""

    passphrase: str | None
    keep_saving: bool


class AidDialog(QDialog):
    """A dialog of the aid: help bar, heading, words, what is asked, and buttons. Escape is the last button."""

    def __init__(self, around: Surroundings, title: str, text: str) -> None:
        super().__init__(around.window())
        self.look = around.look
        self.pressed = ""
        self._around = around
        self.setWindowTitle(tr("Notes"))
        named(self, title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.bar = help_bar(around)
        self.bar.numbers_wanted.connect(lambda: self._on_pressed(_NUMBERS))
        outer.addWidget(self.bar)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget()
        self._page.setObjectName("page")
        area.setWidget(self._page)
        self.middle = QVBoxLayout(self._page)
        self.middle.setContentsMargins(30, 22, 30, 24)
        self.middle.setSpacing(14)
        outer.addWidget(area)
        self.heading = Heading(around.look, title, "part")
        self.middle.addWidget(self.heading)
        if text:
            self.middle.addWidget(Words(around.look, text, "card"))
        self.setMinimumWidth(min(around.look.px(620), max(400, around.window().width() - 60)))
        self.first: QWidget = self.heading
        self.ring = FocusRing(self, around.look)
        Guard(self, around, lambda: self.first)

    def buttons(self, *texts: tuple[str, str, ButtonKind]) -> None:
        """Add buttons: key, words and kind."""
        made: list[QWidget | None] = []
        for key, text, kind in texts:
            button = Button(self.look, text, kind)
            button.setObjectName(key)
            button.clicked.connect(lambda _on=False, key=key: self._on_pressed(key))
            made.append(button)
        self.middle.addSpacing(6)
        self.middle.addWidget(row(*made, None, gap=12))

    def _on_pressed(self, key: str) -> None:
        self.pressed = key
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the main button on Enter, wherever the focus is; a button in focus has taken Enter already."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            main = (button for button in self.findChildren(Button) if button.property("kind") == "main")
            if (button := next(main, None)) is not None:
                button.click()
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Make it as high as its wrapped words need, but no higher than the screen: then it scrolls."""
        width = self.minimumWidth()
        needed = self.bar.sizeHint().height() + self._page.heightForWidth(width - 18) + 8
        room = self.screen().availableGeometry().height() - 60
        self.resize(width, min(needed, room))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit its words: only now do they have their true size."""
        super().showEvent(event)
        self.fit()

    def run(self) -> str:
        """Show the dialog and return the key of the button; empty if it was closed."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exec()
        if self.pressed == _NUMBERS:
            self._around.show_numbers()
            return ""
        return self.pressed


def _documents() -> Path:
    """Return the person's folder for documents, or their home."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()


class Dialogs:
    """Everything that the window asks a person. Tests answer in its place."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def ask(self, title: str, text: str, choices: Choices) -> str:
        """Ask a question with buttons; return the key of one, or nothing."""
        dialog = AidDialog(self._around, title, text)
        dialog.buttons(*choices)
        return dialog.run()

    def tell(self, title: str, text: str) -> None:
        """Tell something that went wrong or well."""
        self.ask(title, text, (("close", tr("Close"), "main"),))

    def open_place(self) -> Path | None:
        """Ask which file to open."""
        kinds = tr("Visits and summaries (*.json *.age *.pdf);;All files (*)")
        dialog = self._file_dialog(tr("Open a saved visit"), _documents(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def folder(self) -> Path | None:
        """Ask for a folder of rules."""
        dialog = self._file_dialog(tr("A folder of rules"), _documents(), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def save_place(self, proposed: str, kinds: str) -> Path | None:
        """Ask where to save."""
        place = Path(proposed) if Path(proposed).is_absolute() else _documents() / proposed
        dialog = self._file_dialog(tr("Save"), place, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(place.suffix)  # a name without one would not be found again when opening
        return self._chosen(dialog)

    def _file_dialog(self, title: str, place: Path, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._around.window(), title, str(place), kinds)
        # the system's own has room for neither the help numbers nor the key that covers everything
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        guarded(dialog, self._around)
        return dialog

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        chosen = dialog.exec() and dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def protection(self) -> Protection | None:
        """Ask whether to protect a visit; nothing if it is not to be saved."""
        problem = ""
        while True:
            dialog = AidDialog(
                self._around,
                tr("Save visit"),
                tr("Your answers go into one file, at a place you choose. Nothing else is kept."),
            )
            first, second = TextLine(dialog.look, width=320), TextLine(dialog.look, width=320)
            for field in (first, second):
                field.setEchoMode(QLineEdit.EchoMode.Password)
            dialog.middle.addWidget(
                FormRow(
                    dialog.look,
                    tr("Passphrase (you may leave it empty)"),
                    tr("With one, nobody can read the file without it. If you forget it, the answers are lost."),
                    first,
                    error=problem,
                )
            )
            dialog.first = first
            dialog.middle.addWidget(FormRow(dialog.look, tr("The same passphrase again"), "", second))
            keep = CheckCard(dialog.look, tr("Save later changes to this file too"))
            dialog.middle.addWidget(keep)
            dialog.buttons(("save", tr("Choose a place…"), "main"), ("cancel", tr("Cancel"), "second"))
            if dialog.run() != "save":
                return None
            if first.text() == second.text():
                return Protection(first.text() or None, keep.isChecked())
            problem = tr("The two are not the same. Please type them again.")

    def passphrase(self, problem: str) -> str | None:
        """Ask for the passphrase of a file; nothing if it is not to be opened."""
        dialog = AidDialog(self._around, tr("This visit is protected"), "")
        field = TextLine(dialog.look, width=320)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.middle.addWidget(FormRow(dialog.look, tr("Passphrase"), "", field, error=problem))
        dialog.buttons(("open", tr("Open"), "main"), ("cancel", tr("Cancel"), "second"))
        dialog.first = field
        return field.text() if dialog.run() == "open" else None

    def look(self) -> Settings | None:
        """Ask for text size and colours."""
        dialog = AidDialog(self._around, tr("Text and colors"), "")
        themes = [
            Choice(id="system", label=tr("As this computer")),
            Choice(id="light", label=tr("Light")),
            Choice(id="dark", label=tr("Dark")),
            Choice(id="contrast", label=tr("High contrast")),
        ]
        sizes = [Choice(id=str(percent), label=f"{percent}%") for percent in TEXT_SIZES]
        chosen: dict[str, str] = {
            "theme": self._around.settings.theme,
            "size": str(self._around.settings.text_percent),
        }
        theme = OneChoice(dialog.look, tr("Colors"), themes, chosen["theme"], shape="chips")
        size = OneChoice(dialog.look, tr("Text size"), sizes, chosen["size"], shape="chips")
        theme.chosen.connect(lambda value: chosen.update(theme=value or "system"))
        size.chosen.connect(lambda value: chosen.update(size=value or "100"))
        dialog.middle.addWidget(FormRow(dialog.look, tr("Text size"), "", size))
        dialog.middle.addWidget(FormRow(dialog.look, tr("Colors"), "", theme))
        dialog.buttons(("use", tr("Use these"), "main"), ("cancel", tr("Cancel"), "second"))
        if dialog.run() != "use":
            return None
        settings = self._around.settings
        theme_id: Any = chosen["theme"]  # one of the ids above
        return replace(settings, theme=theme_id, text_percent=int(chosen["size"]))

    def report(self, report: str) -> None:
        """Show that something went wrong in the program, with a report that holds no answers."""
        dialog = AidDialog(
            self._around,
            tr("Something went wrong in the program"),
            tr(
                "Your answers are still here. You can go on. The report below holds none of them; "
                "you may copy it for the makers."
            ),
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(dialog.look.font("caption"))
        text.setTabChangesFocus(True)
        named(text, tr("Report"))
        dialog.middle.addWidget(text)
        dialog.buttons(("copy", tr("Copy the report"), "second"), ("close", tr("Go on"), "main"))
        if dialog.run() == "copy":
            QGuiApplication.clipboard().setText(report)

    def printer(self, pages: int) -> QPrinter | None:
        """Ask for a printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._around.window())
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        # Qt would cut an old file that the disk has no room for, and leave a new one that all can read
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        if dialog.layout() is not None:  # Windows and macOS bring their own
            guarded(dialog, self._around)
        return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
