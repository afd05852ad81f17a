"""The book of what is new or reads differently since an earlier set of rules, for whoever reviewed that one."""

from dataclasses import replace

from decision_aid.workshop.book.pages import Book, BookEntry, Chapter


def changes_since(old: Book, new: Book) -> Book:
    """Return the entries of a book that the old one lacks or words differently; what is gone is named in front."""
    before = _entries(old)
    chapters = (replace(chapter, groups=_changed(chapter, before)) for chapter in new.chapters)
    now = _entries(new)
    gone = [f"{entry.title} ({entry.id})" for key, entry in before.items() if key not in now]
    said = f"Gone: {'; '.join(gone)}." if gone else "Nothing is gone."
    return replace(
        new,
        title="What changed in the rules",
        facts=(*new.facts, f"Only what is new or reads differently since version {old.version}. {said}"),
        chapters=tuple(chapter for chapter in chapters if chapter.groups),
    )


def _entries(book: Book) -> dict[tuple[str, str], BookEntry]:
    return {
        (chapter.title, entry.id): entry
        for chapter in book.chapters
        for _, entries in chapter.groups
        for entry in entries
    }


def _changed(
    chapter: Chapter, before: dict[tuple[str, str], BookEntry]
) -> tuple[tuple[str, tuple[BookEntry, ...]], ...]:
    found = (
        (title, tuple(entry for entry in entries if before.get((chapter.title, entry.id)) != entry))
        for title, entries in chapter.groups
    )
    return tuple((title, entries) for title, entries in found if entries)
