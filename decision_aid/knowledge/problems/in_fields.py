"""What can be wrong with the fields of an entry."""

from typing import Final

from decision_aid.knowledge.problems.problem import ERROR, ProblemKind

IN_FIELDS: Final[dict[str, ProblemKind]] = {
    "missing-field": ProblemKind(
        ERROR, "“{field}” is missing in this entry. Add a line “{field}: …”.",
        why="Each entry has fields that it cannot do without.",
        wrong="- id: my-point\n  kind: practical", right="- id: my-point\n  kind: practical\n  title: Cost",
    ),
    "unknown-field": ProblemKind(
        ERROR, "“{field}” is not a field that is known here.{meant} Correct the name, or check the spaces before it.",
        why="A misspelled field would do nothing, without a word.",
        wrong="tittle: Cost", right="title: Cost",
    ),
    "not-among": ProblemKind(
        ERROR, "{found} is not one of: {expected}.{meant}",
        why="Some fields take one of a few words, so that the aid knows what to do.",
        wrong="kind: benefits", right="kind: benefit",
    ),
    "empty-list": ProblemKind(
        ERROR, "“{field}” needs at least one entry. Add one, or delete “{field}”.",
        why="A list without entries does nothing.",
        wrong="any: []", right="any:\n  - {answer: cost, is: big-worry}",
    ),
    "too-few": ProblemKind(
        ERROR, "“{field}” needs at least {expected} entries, and has {found}. Add what is missing.",
        why="A disagreement with one side is none, and one option cannot be compared.",
        wrong="sides:\n  - {says: Most plans pay., claims: [one]}", right="sides:\n  - {says: Most plans pay., claims: [one]}\n  - {says: Few plans pay., claims: [two]}",
    ),
    "too-many": ProblemKind(
        ERROR, "“{field}” has too many entries. Take some away, or make two of this.",
        why="Two arms fit in one picture, and three sides in one disagreement: more cannot be read at a glance.",
    ),
    "empty-text": ProblemKind(
        ERROR, "“{field}” has no text. Write one, or delete the line.",
        why="People would see an empty line.",
        wrong='title: ""', right="title: Cost",
    ),
    "too-long": ProblemKind(
        ERROR, "The text of “{field}” is too long. Shorten it, or make two entries.",
        why="A title has 80 signs at most, any other text 2,000. People who are unwell read little at a time.",
    ),
    "expected-text": ProblemKind(
        ERROR, "“{field}” is {found}; a text was expected. Write the text after the colon.",
        why="A list or a group of fields stands where a text belongs.",
        wrong="title: [Cost]", right="title: Cost",
    ),
    "bad-id": ProblemKind(
        ERROR, "{found} cannot be an id.{meant} Use small letters, digits and plain hyphens, for instance “time-at-the-clinic”.",
        why="Ids stand in file names, links and saved visits; they need plain signs.",
        wrong="id: My Point", right="id: my-point",
    ),
    "expected-list": ProblemKind(
        ERROR, "“{field}” is {found}; a list was expected. Write [one, two], or “- …” on a line for each.",
        why="Where several entries can stand, even a single one is a list.",
        wrong="claims: my-claim", right="claims: [my-claim]",
    ),
    "expected-fields": ProblemKind(
        ERROR, "“{field}” is {found}; fields were expected, each as “name: value” on a line.",
        why="A condition is a group of fields, with its parts in a list under “all” or “any”.",
        wrong="when:\n  - {answer: cost, is: big-worry}", right="when:\n  all:\n    - {answer: cost, is: big-worry}",
    ),
    "expected-yes-no": ProblemKind(
        ERROR, "“{field}” is {found}; yes or no was expected.",
        why="Only yes and no can be told apart here.",
        wrong="general: always", right="general: yes",
    ),
    "expected-number": ProblemKind(
        ERROR, "“{field}” is {found}; {expected} was expected.",
        why="Only whole numbers can be counted and compared.",
        wrong="at_least: two", right="at_least: 2",
    ),
    "expected-date": ProblemKind(
        ERROR, "“{field}” is {found}; a date like 2026-11-20 was expected.",
        why="Dates are written year first, so that everyone reads them the same way.",
        wrong="reviewed: 20.11.2026", right="reviewed: 2026-11-20",
    ),
    "not-valid": ProblemKind(
        ERROR, "{found} does not fit “{field}”. Compare with an entry that works.",
        why="The value is of a kind that this field does not take.",
    ),
    "one-operator": ProblemKind(
        ERROR, "A comparison needs exactly one of: is, is_one_of, includes, includes_any_of, at_least, at_most, is_answered. Add one, or keep one.",
        why="Each comparison asks one thing about one answer. Two things are two comparisons under “all” or “any”.",
        wrong="when: {answer: cost}", right="when: {answer: cost, is: big-worry}",
    ),
    "no-source": ProblemKind(
        ERROR, "Nothing is said where this comes from. Name the claims that it rests on: “claims: [claim-id]”.",
        why="Every statement about a treatment names where it comes from. Nothing is sourced to nobody.",
        wrong="- id: my-point\n  says: Some words.", right="- id: my-point\n  says: Some words.\n  claims: [zeam-two-hours-watched]",
    ),
    "claim-reason": ProblemKind(
        ERROR, "A withheld claim needs a “reason”, and a usable one must have none. Add or delete “reason”.",
        why="A statement that is shown to nobody says why, so that a reviewer can judge it.",
        wrong="status: withheld", right="status: withheld\nreason: promotional",
    ),
    "review-incomplete": ProblemKind(
        ERROR, "A review needs to say who, when, and when it is due again: “by”, “reviewed” and “next”. Add what is missing, or take “status” away.",
        why="A review by nobody, or for ever, is none.",
        wrong="review: {status: reviewed}", right='review: {status: reviewed, by: "A. Name, MD", reviewed: 2026-11-20, next: 2027-11-20}',
    ),
    "review-order": ProblemKind(
        ERROR, "The days of this review are not in order: “reviewed”, then “second_reviewed”, then “next”. Correct them.",
        why="What is due again before it was reviewed was mistyped.",
        wrong="review: {status: reviewed, by: A. Name, reviewed: 2027-11-20, next: 2026-11-20}", right="review: {status: reviewed, by: A. Name, reviewed: 2026-11-20, next: 2027-11-20}",
    ),
    "review-second": ProblemKind(
        ERROR, "A second review needs “second_by” and “second_reviewed”, beside a first one, by another person. Correct them, or take both away.",
        why="Two people see more than one; the same person twice does not.",
        wrong="review: {status: reviewed, second_by: B. Name}", right="review: {status: reviewed, by: A. Name, reviewed: 2026-11-20, next: 2027-11-20, second_by: B. Name, second_reviewed: 2026-11-21}",
    ),
    "source-incomplete": ProblemKind(
        ERROR, "A source says what its publisher “sells”; one of the tier “independent” has “title”, “address”, “year”, “kind” and “country” instead. Add what is missing.",
        why="Who reads a statement has to see who says it, when, where, and with what interest.",
        wrong="tier: independent\ntitle: Brain stimulation", right="tier: independent\ntitle: Brain stimulation\naddress: https://example.org/page\nyear: 2024\nkind: official\ncountry: US",
    ),
    "figure-incomplete": ProblemKind(
        ERROR, "“{field}” is missing in this figure, so it cannot be drawn honestly. Add “{field}”, or delete the figure and say it in words.",
        why="A number without its group, its time or what it is compared with misleads. Such numbers are said in words only.",
        wrong="figure:\n  who: Adults with depression\n  outcome: Symptoms at least halved", right="figure:\n  who: Adults with depression\n  outcome: Symptoms at least halved\n  otherwise: They did not\n  when: After three weeks\n  comparison: ECT\n  study: A trial\n  arms:\n    - {label: Ketamine, of_100: 55, printed: 55%}",
    ),
    "point-never-shows": ProblemKind(
        ERROR, "This point needs a way to show: “when”, “balances”, or “general: yes”. Add one; “general” goes with no other.",
        why="A point without a way to show would be shown to nobody; one for everybody needs no condition.",
        wrong="- id: my-point\n  title: Cost", right="- id: my-point\n  title: Cost\n  when: {answer: cost, is: big-worry}",
    ),
    "point-disagreement": ProblemKind(
        ERROR, "Points of the kind “disagreement”, and only those, name a “disagreement”. Add or delete the line.",
        why="A point about a disagreement shows its sides, so it names which one.",
        wrong="kind: disagreement", right="kind: disagreement\ndisagreement: what-is-approved",
    ),
    "cell-claims": ProblemKind(
        ERROR, "A cell with words needs claims, and a cell without words must have none. Leave both out where the articles do not say.",
        why="Words in the options table rest on claims like all others.",
        wrong="cost-access: {says: Each session costs some hundred dollars.}", right="cost-access: {says: Each session costs some hundred dollars., claims: [first-step-session-price]}",
    ),
}  # fmt: skip
