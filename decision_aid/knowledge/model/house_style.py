"""`house-style.yaml`: the words that the texts avoid, the terms they may use, and where balance cannot be had."""

from decision_aid.knowledge.model.entry import Entry, OptionId, Text


class BannedWord(Entry):
    """A word that advises, ranks or blames. `forms` are all its forms, as they stand in a text.

    `fine_in` are the fields in which it does neither, such as a question to the clinician.
    """

    forms: tuple[Text, ...]
    instead: Text | None = None
    fine_in: tuple[Text, ...] = ()


class BalanceException(Entry):
    """An option whose benefit and harm texts differ by more than 20%, and why that cannot be helped."""

    option: OptionId
    because: Text


class HouseStyle(Entry):
    """The whole of `house-style.yaml`.

    `fixed_terms` are names and terms that do not count against a text's reading grade.
    """

    banned: tuple[BannedWord, ...]
    fixed_terms: tuple[Text, ...]
    balance_exceptions: tuple[BalanceException, ...] = ()
