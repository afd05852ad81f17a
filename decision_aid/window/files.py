"""Opening and saving a visit from the window: asking, telling what went wrong, and losing nothing on the way."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from decision_aid.interview.visit import Visit
from decision_aid.visits.format import VisitError, to_json
from decision_aid.visits.opening import PassphraseNeededError, open_visit, read_limited
from decision_aid.visits.protection import WrongPassphraseError, protect
from decision_aid.visits.saving import SavingError, Seen, remove_leftovers, save_bytes, seen
from decision_aid.window.dialogs import confirmations as asking
from decision_aid.window.dialogs.dialogs import Dialogs, Protection, Surroundings
from decision_aid.window.qt.background import in_background
from decision_aid.window.qt.texts import tr

PROPOSED_NAME = "notes.json"


class VisitFiles(QObject):
    """Where the visit is kept, if anywhere. The file that was opened is not touched until the person saves.

    Emits `began` with words, and `ended`, around what takes a second or more.
    """

    began = Signal(str)
    ended = Signal()

    def __init__(self, dialogs: Dialogs, around: Callable[[], Surroundings]) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._around = around
        self._protection: Protection | None = None
        self._seen: Seen | None = None
        self._visits = 0  # counts the visits of this window: what was begun for one must not touch the next
        self.busy = False

    def forget(self) -> None:
        """Forget the file and its passphrase."""
        self._protection = None
        self._seen = None
        self._visits += 1

    def open_another(self, opened: Callable[[Visit], None]) -> None:
        """Ask for a saved visit and open it; unsaved answers are not lost without a word."""
        if self.busy:
            return  # a second file dialog would lie behind what is asked about the first
        if self._around().session.unsaved and not self._agreed_to_lose():
            return
        path = self._dialogs.open_place(self._around())
        if path is not None:
            self.open(path, opened)

    def _agreed_to_lose(self) -> bool:
        choice = asking.before_opening(self._dialogs, self._around())
        if choice == "save":
            self.save()
            return not self._around().session.unsaved
        return choice == "lose"

    def open(self, path: Path, opened: Callable[[Visit], None]) -> None:
        """Open a file and call `opened` with its visit; ask for a passphrase where one is needed."""
        try:
            data = read_limited(path)
        except VisitError as error:
            self._tell(tr("This file was not opened"), str(error))
            return
        except OSError as error:
            self._tell(
                tr("This file was not opened"),
                tr("It cannot be read: {why}.", why=error.strerror or tr("unknown reason")),
            )
            return
        self._try_opening(path, data, None, opened)

    def _try_opening(self, path: Path, data: bytes, passphrase: str | None, opened: Callable[[Visit], None]) -> None:
        library, before = self._around().session.library, self._around().session.visit

        def done(visit: Visit) -> None:
            self.busy = False
            if self._around().session.visit != before and not self._replaces_what_was_answered():
                return
            self._visits += 1
            remove_leftovers(path.parent)
            is_summary = path.suffix.casefold() == ".pdf"
            self._seen = None if is_summary else seen(path)
            self._protection = Protection(passphrase, keep_saving=False)
            self._around().session.open(visit, None if is_summary else path)
            opened(visit)
            if visit.kept_aside:
                text = tr(
                    "This file has {n} entries that this version does not know. "
                    "They are kept, and saved again with the rest.",
                    n=visit.kept_aside,
                )
                self._tell(tr("Some entries are kept aside"), text)

        def failed(error: BaseException) -> None:
            self.busy = False
            if isinstance(error, PassphraseNeededError | WrongPassphraseError):
                problem = str(error) if isinstance(error, WrongPassphraseError) else ""
                again = self._dialogs.passphrase(self._around(), problem)
                if again is not None:
                    self._try_opening(path, data, again, opened)
                return
            if not isinstance(error, VisitError):
                raise error
            self._tell(tr("This file was not opened"), str(error))

        self.busy = True
        if passphrase is None:
            try:
                visit = open_visit(library, data)
            except VisitError as error:
                failed(error)
            else:
                done(visit)
            return
        self._do_slowly(tr("Opening the file…"), lambda: open_visit(library, data, passphrase), done, failed)

    def _do_slowly(
        self,
        words: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do it beside the window, and say that it is being done."""

        def ended(then: Callable[[Any], None]) -> Callable[[Any], None]:
            def after(result: Any) -> None:
                self.ended.emit()
                then(result)

            return after

        self.began.emit(words)
        in_background(self, work, ended(done), ended(failed))

    def _replaces_what_was_answered(self) -> bool:
        """Ask whether to open a file after all, when something was answered while its passphrase was tried."""
        choice = self._dialogs.ask(
            self._around(),
            tr("Open this visit now?"),
            tr("You answered something while the file was opened. Opening it now would replace that."),
            (("open", tr("Open it"), "second"), ("stay", tr("Keep what is here"), "main")),
        )
        return choice == "open"

    def save(self, saved: Callable[[], None] | None = None) -> None:
        """Ask how and where, then save; `saved` is called when the file is whole on the disk."""
        if self.busy:
            return
        protection = self._dialogs.protection(self._around())
        if protection is None:
            return
        kinds = tr("Protected visit (*.age)") if protection.passphrase else tr("Visit (*.json)")
        proposed = "notes.age" if protection.passphrase else PROPOSED_NAME
        file = self._around().session.file
        path = self._dialogs.save_place(self._around(), str(file) if file else proposed, kinds)
        if path is None:
            return
        self._protection = protection
        self._write(path, protection.passphrase, saved)

    def save_again(self) -> None:
        """Save later changes to the same file, if the person chose so."""
        file = self._around().session.file
        if file is not None and self._protection is not None and self._protection.keep_saving and not self.busy:
            self._write(file, self._protection.passphrase, None)

    def _write(self, path: Path, passphrase: str | None, saved: Callable[[], None] | None) -> None:
        session = self._around().session
        if session.file == path and self._seen is not None and seen(path) != self._seen:
            choice = self._dialogs.ask(
                self._around(),
                tr("The file has changed meanwhile"),
                tr(
                    "Someone or something changed this file since you opened it. "
                    "Saving now would replace what is there."
                ),
                (("replace", tr("Replace it"), "second"), ("stay", tr("Do not save"), "main")),
            )
            if choice != "replace":
                return
        visit, visits = session.visit, self._visits
        try:
            plain = to_json(session.library, visit)
        except VisitError as error:
            self._tell(tr("The visit was not saved"), str(error))
            return

        def work() -> None:
            save_bytes(path, protect(plain, passphrase) if passphrase else plain)

        def done(_nothing: object) -> None:
            self.busy = False
            if self._visits != visits:  # the visit was cleared, or another one opened, while this one was written
                return
            self._seen = seen(path)
            session.mark_saved(path, visit)
            if saved is not None:
                saved()
            elif session.visit != visit:
                self.save_again()

        def failed(error: BaseException) -> None:
            self.busy = False
            if not isinstance(error, SavingError | VisitError):
                raise error
            self._on_not_saved(path, str(error), passphrase, saved)

        self.busy = True
        if passphrase:
            self._do_slowly(tr("Saving the file…"), work, done, failed)
            return
        try:
            work()
        except SavingError as error:
            failed(error)
        else:
            done(None)

    def _on_not_saved(self, path: Path, why: str, passphrase: str | None, saved: Callable[[], None] | None) -> None:
        """Tell why, and offer another place. Nothing more is saved by itself until one has worked."""
        protection, visits = self._protection, self._visits
        if protection is not None:
            self._protection = replace(protection, keep_saving=False)
        choice = self._dialogs.ask(
            self._around(),
            tr("The visit was not saved"),
            tr("{why} Your answers are still in this window.", why=why),
            (("again", tr("Choose another place…"), "main"), ("close", tr("Close"), "second")),
        )
        another = self._dialogs.save_place(self._around(), path.name, "") if choice == "again" else None
        if another is not None and self._visits == visits:
            self._protection = protection
            self._write(another, passphrase, saved)

    def _tell(self, title: str, text: str) -> None:
        self._dialogs.tell(self._around(), title, text)
