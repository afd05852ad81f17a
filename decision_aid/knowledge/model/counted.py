"""How many articles there are, in the texts of the rules that say so: counted, never written."""

from typing import Final, TypeVar

from pydantic import BaseModel

Counted = TypeVar("Counted", bound=BaseModel)
_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def with_number(text: str, number: int) -> str:
    """Return a text of the rules with the number of articles, from 0, in words where it stands for it."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return text.replace("{number}", words).replace("{Number}", words.capitalize())


def articles_counted(entry: Counted, number: int) -> Counted:
    """Return an entry with the number of articles in its texts, and in those of what lies in it."""
    changed: dict[str, object] = {}
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if isinstance(value, str):
            changed[name] = with_number(value, number)
        elif isinstance(value, BaseModel):
            changed[name] = articles_counted(value, number)
        elif isinstance(value, tuple):
            changed[name] = tuple(
                articles_counted(item, number) if isinstance(item, BaseModel)
                else with_number(item, number) if isinstance(item, str)
                else item
                for item in value
            )  # fmt: skip
    return entry.model_copy(update={name: new for name, new in changed.items() if new != getattr(entry, name)})
