"""Opening and saving a visit from the window: asking, telling what went wrong, and losing nothing on the way."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from decision_aid.interview.visit import Visit
from decision_aid.knowledge.shipped import resources_folder
from decision_aid.visits.format import VisitError, to_json
from decision_aid.visits.opening import PassphraseNeededError, open_visit, read_limited
from decision_aid.visits.protection import WrongPassphraseError, protect
from decision_aid.visits.saving import SavingError, Seen, dated_name, remove_leftovers, save_bytes, seen
from decision_aid.window.dialogs import confirmations
from decision_aid.window.dialogs.dialogs import Dialogs, Protection
from decision_aid.window.qt.background import in_background
from decision_aid.window.qt.texts import tr
from decision_aid.window.session import Session


@dataclass(frozen=True)
class Kept:
    """The file that a visit is kept in, as it was last seen, and how it is saved there."""

    path: Path
    seen: Seen | None
    protection: Protection


class VisitFiles(QObject):
    """Where the visit is kept, if anywhere. The file that was opened is not touched until the person saves.

    Emits `saved` when the visit is in a file; `began` with words, and `ended`, around what takes a second or more.
    """

    saved = Signal()
    began = Signal(str)
    ended = Signal()

    def __init__(self, dialogs: Dialogs, session: Session) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._session = session
        self.kept: Kept | None = None
        self._visits = 0  # counts the visits of this window: what was begun for one must not touch the next
        self.busy = False

    def forget(self) -> None:
        """Forget the file and its passphrase."""
        self.kept = None
        self._visits += 1

    def in_words(self) -> str:
        """Return where the visit is, for the section list."""
        unsaved = self._session.unsaved
        if self.kept is not None:
            return tr("Saved before; the latest changes are not.") if unsaved else tr("Saved in a file of yours.")
        if unsaved:
            return tr("Your answers are not saved. Nothing leaves this computer.")
        return tr("Nothing is saved. Nothing leaves this computer.")

    def open_another(self, opened: Callable[[Visit], None]) -> None:
        """Ask for a saved visit and open it; unsaved answers are not lost without a word."""
        if self.busy:
            return  # a second file dialog would lie behind what is asked about the first
        if self._session.unsaved and not self._agreed_to_lose():
            return
        path = self._dialogs.open_place()
        if path is not None:
            self.open(path, opened)

    def open_dropped(self, path: Path, opened: Callable[[Visit], None]) -> None:
        """Open a file that was dropped on the window; unsaved answers are not lost without a word."""
        if not self.busy and (not self._session.unsaved or self._agreed_to_lose()):
            self.open(path, opened)

    def _agreed_to_lose(self) -> bool:
        choice = confirmations.before_opening(self._dialogs)
        if choice == "save":
            self.save()
            return not self._session.unsaved
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
        library, before = self._session.library, self._session.visit

        def done(visit: Visit) -> None:
            self.busy = False
            if self._session.visit != before and not self._replaces_what_was_answered():
                return
            self._visits += 1
            remove_leftovers(path.parent)
            # a summary is no visit, and an example is not the person's own: neither is written over
            foreign = path.suffix.casefold() == ".pdf" or path.resolve().is_relative_to(resources_folder().resolve())
            self.kept = None if foreign else Kept(path, seen(path), Protection(passphrase, keep_saving=False))
            self._session.open(visit)
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
                again = self._dialogs.passphrase(problem)
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
            except BaseException as error:  # whatever it is, the next opening and saving are to work
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
            tr("Open this visit now?"),
            tr("You answered something while the file was opened. Opening it now would replace that."),
            (("open", tr("Open it"), "second"), ("stay", tr("Keep what is here"), "main")),
        )
        return choice == "open"

    def save(self, saved: Callable[[], None] | None = None) -> None:
        """Ask how and where, then save; `saved` is called when the file is whole on the disk."""
        if self.busy:
            return
        protection = self._dialogs.protection()
        if protection is None:
            return
        kinds = tr("Protected visit (*.age)") if protection.passphrase else tr("Visit (*.json)")
        proposed = dated_name(self._session.today, "age" if protection.passphrase else "json")
        path = self._dialogs.save_place(str(self.kept.path) if self.kept else proposed, kinds)
        if path is not None:
            self._write(path, protection, saved)

    def save_where_kept(self) -> bool:
        """Save to the file that was saved before, without asking for what was said; tell whether there is one."""
        if self.kept is None or self.busy:
            return self.busy
        self._write(self.kept.path, self.kept.protection, None)
        return True

    def save_again(self) -> None:
        """Save later changes to the same file, if the person chose so."""
        if self.kept is not None and self.kept.protection.keep_saving and not self.busy:
            self._write(self.kept.path, self.kept.protection, None)

    def _write(self, path: Path, protection: Protection, saved: Callable[[], None] | None) -> None:
        session, kept, passphrase = self._session, self.kept, protection.passphrase
        if kept is not None and kept.path == path and kept.seen is not None and seen(path) != kept.seen:
            choice = self._dialogs.ask(
                tr("The file has changed meanwhile"),
                tr(
                    "Someone or something changed this file since you opened it. "
                    "Saving now would replace what is there."
                ),
                (("replace", tr("Replace it"), "second"), ("stay", tr("Do not save"), "main")),
            )
            if choice != "replace":
                self._stop_saving_by_itself()  # else each further answer would ask again
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
            self.kept = Kept(path, seen(path), protection)
            session.mark_saved(visit)
            self.saved.emit()
            if saved is not None:
                saved()
            elif session.visit != visit:
                self.save_again()

        def failed(error: BaseException) -> None:
            self.busy = False
            if not isinstance(error, SavingError | VisitError):
                raise error
            self._on_not_saved(path, str(error), protection, saved)

        self.busy = True
        if passphrase:
            self._do_slowly(tr("Saving the file…"), work, done, failed)
            return
        try:
            work()
        except BaseException as error:  # whatever it is, the next saving is to work
            failed(error)
        else:
            done(None)

    def _on_not_saved(self, path: Path, why: str, protection: Protection, saved: Callable[[], None] | None) -> None:
        """Tell why, and offer another place. Nothing more is saved by itself until one has worked."""
        visits = self._visits
        self._stop_saving_by_itself()
        choice = self._dialogs.ask(
            tr("The visit was not saved"),
            tr("{why} Your answers are still in this window.", why=why),
            (("again", tr("Choose another place…"), "main"), ("close", tr("Close"), "second")),
        )
        another = self._dialogs.save_place(path.name, "") if choice == "again" else None
        if another is not None and self._visits == visits:
            self._write(another, protection, saved)

    def _stop_saving_by_itself(self) -> None:
        if self.kept is not None:
            self.kept = replace(self.kept, protection=replace(self.kept.protection, keep_saving=False))

    def _tell(self, title: str, text: str) -> None:
        self._dialogs.tell(title, text)
