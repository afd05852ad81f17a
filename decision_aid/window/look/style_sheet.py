"""The one style sheet, made from a look. Base style is Fusion; what a sheet cannot do, `parts` paint."""

from string import Template
from typing import Final

from PySide6.QtGui import QColor, QPalette

from decision_aid.window.look.look import Look

_SHEET: Final = Template("""
QWidget { color: $ink; }
* { outline: 0; }
#page-ground, QDialog { background: $page; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QLabel { background: transparent; }
QLabel[tone="quiet"] { color: $ink2; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="error"] { color: $error; }
QLabel[tone="help"] { color: $on_help; }

QFrame#help-bar { background: $help; border: none; border-bottom: ${bar_edge}px solid $help_line; }
QLabel#help-number { background: $on_help; color: $help; border-radius: 6px; padding: 2px 9px; }
QPushButton { color: $ink; background: $surface; border: 1px solid $control; border-radius: 6px; padding: 5px 14px; }
QPushButton[kind="help"] {
  color: $on_help; background: transparent; border: 1px solid $help_line; border-radius: 8px; padding: 5px 12px;
}
QPushButton[kind="help"]:hover { border: 1px solid $on_help; background: $help_hover; }

QFrame#section-list { background: $rail; border: none; border-right: 1px solid $line; }
QPushButton[kind="section"] {
  color: $ink2; background: transparent; border: 1px solid transparent; border-radius: 8px; text-align: left;
  padding: 4px 12px;
}
QPushButton[kind="section"]:hover { border: 1px solid $control; }
QPushButton[kind="section"][state="here"] { color: $ink; background: $surface; border: 1px solid $control; }
QPushButton[kind="section"][state="done"], QPushButton[kind="section"][state="gaps"] { color: $ink; }

QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; text-align: left; }
QPushButton[kind="row"]:hover { background: $tint; }
QPushButton[kind="row"]:disabled { border: 1px solid transparent; }

QFrame#bottom-bar { background: $page; border: none; border-top: 1px solid $line; }
QPushButton[kind="main"] {
  color: $on_accent; background: $accent; border: 1px solid $accent; border-radius: 8px; padding: 0 22px;
}
QPushButton[kind="main"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="second"] {
  color: $accent; background: $surface; border: 1px solid $accent; border-radius: 8px; padding: 0 20px;
}
QPushButton[kind="second"]:hover { background: $tint; border: 2px solid $accent; }
QPushButton[kind="small"] {
  color: $accent; background: $surface; border: 1px solid $accent; border-radius: 8px; padding: 0 12px;
}
QPushButton[kind="small"]:hover { background: $tint; }
QPushButton:disabled { color: $ink2; background: transparent; border: 1px dashed $line; font-weight: 400; }
QPushButton[kind="quiet"] {
  color: $accent; background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 0 8px;
}
QPushButton[kind="quiet"]:hover { border: 1px solid $accent; }
QPushButton[kind="link"] {
  color: $accent; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 1px 3px;
  text-decoration: underline; text-align: left;
}
QPushButton[kind="opener"] {
  background: transparent; border: 1px solid transparent; border-radius: 8px; text-align: left;
}
QPushButton[kind="opener"]:hover { border: 1px solid $accent; }
QPushButton[kind="link"]:hover { border: 1px solid $accent; }
QPushButton[kind="link"]:disabled, QPushButton[kind="quiet"]:disabled {
  color: $ink2; border: 1px solid transparent; text-decoration: none;
}

QFrame[card="plain"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[card="strong"] { background: $surface; border: 2px solid $accent; border-radius: 12px; }
QFrame[card="sunken"] { background: $sunken; border: ${sunken_edge}px solid $control; border-radius: 10px; }
QFrame[card="panel"] { background: $page; border: 1px solid $line; border-radius: 10px; }
QFrame[card="empty"] { background: transparent; border: 1px dashed $control; border-radius: 12px; }
QFrame[card="error"] { background: $error_ground; border: 2px solid $error; border-radius: 10px; }
QFrame[card="row"] { background: transparent; border: none; border-bottom: 1px solid $line; }
QFrame[card="error-bar"] { background: transparent; border: none; border-left: 4px solid $error; }
QFrame#rule { background: $line; border: none; max-height: 1px; min-height: 1px; }

QLineEdit, QPlainTextEdit, QComboBox {
  background: $surface; color: $ink; border: 1px solid $control; border-radius: 8px; padding: 6px 12px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $error; }
QLineEdit:disabled, QComboBox:disabled { background: transparent; color: $ink2; border: 1px dashed $line; }
QComboBox { padding: 6px 4px 6px 12px; combobox-popup: 0; }
QComboBox::drop-down { border: none; width: ${arrow_room}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: $surface; color: $ink; border: 1px solid $control; padding: 4px; outline: 0;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLabel#notice {
  background: $help; color: $on_help; border: 2px solid $on_help; border-radius: 10px; padding: 12px 22px;
}
QListWidget { background: $surface; border: 1px solid $control; border-radius: 10px; outline: 0; }
QListWidget::item { padding: 0; border: none; color: $ink; }
QListWidget::item:selected { background: $tint; color: $ink; border: 2px solid $accent; border-radius: 8px; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 2px 0; }
QScrollBar::handle:vertical { background: $control; border-radius: 4px; min-height: 36px; margin: 0 3px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QScrollBar:horizontal { height: 0; }
QToolTip { background: $surface; color: $ink; border: 1px solid $control; padding: 4px 8px; }
QMenu { background: $surface; color: $ink; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 6px 18px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
""")


def style_sheet(look: Look) -> str:
    """Return the style sheet of a look."""
    tokens = look.tokens
    colours = {name: value for name, value in vars(tokens).items() if isinstance(value, str)}
    return _SHEET.substitute(
        colours,
        help_hover=tokens.accent if not tokens.edged else tokens.help,
        bar_edge=1 if tokens.edged else 0,
        sunken_edge=2 if tokens.edged else 0,
        arrow_room=look.px(34),
    )


def palette(look: Look) -> QPalette:
    """Return the palette of a look, for what the style sheet does not reach."""
    tokens = look.tokens
    found = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, tokens.page),
        (QPalette.ColorRole.WindowText, tokens.ink),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.AlternateBase, tokens.sunken),
        (QPalette.ColorRole.Text, tokens.ink),
        (QPalette.ColorRole.PlaceholderText, tokens.ink2),
        (QPalette.ColorRole.Button, tokens.surface),
        (QPalette.ColorRole.ButtonText, tokens.ink),
        (QPalette.ColorRole.Highlight, tokens.accent),
        (QPalette.ColorRole.HighlightedText, tokens.on_accent),
        (QPalette.ColorRole.Link, tokens.accent),
        (QPalette.ColorRole.ToolTipBase, tokens.surface),
        (QPalette.ColorRole.ToolTipText, tokens.ink),
    ):
        found.setColor(role, QColor(colour))
    return found
