"""What each code of a problem means: why it matters, and an entry that is wrong and the same one right.

For `decision-aid check --explain CODE`. The messages themselves are in `decision_aid.knowledge.messages`.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Explanation:
    """Why a problem matters, and how an entry looks with it and without. Some problems have nothing to show."""

    why: str
    wrong: str = ""
    right: str = ""


EXPLANATIONS: Final[dict[str, Explanation]] = {
    # files
    "file-missing": Explanation("Without this file the rules are not whole, and the aid cannot begin."),
    "unreadable": Explanation("The system does not let the aid open the file: another program may hold it, or its rights are wrong."),
    "too-large": Explanation("The largest rule file has a tenth of that. A file of this size is most likely something else."),
    "not-utf8": Explanation(
        "A file saved in another encoding shows wrong letters on other computers. In most editors: Save as, Encoding, UTF-8.",
    ),
    "forbidden-character": Explanation("Such signs come in when text is copied from other programs. They cannot be seen or printed."),
    "empty-file": Explanation("An empty file is most often one that was not saved to the end."),
    # how it is written
    "tab": Explanation(
        "What belongs together is told by spaces; a tab has no fixed width.", "points:\n\t- id: my-point", "points:\n  - id: my-point",
    ),
    "odd-space": Explanation(
        "Word processors use spaces that look the same and are not. Write rule files in a plain text editor.",
        "·· title: Cost   (with special spaces)", "   title: Cost   (with normal spaces)",
    ),
    "unclosed-quote": Explanation("A quoted text ends only at its second quotation mark.", 'title: "Cost', 'title: "Cost"'),
    "text-after-quote": Explanation(
        "A text is in quotation marks as a whole or not at all.", 'title: "Cost" and cover', "title: “Cost” and cover",
    ),
    "unclosed-bracket": Explanation("A list in brackets ends at its closing bracket.", "claims: [one, two", "claims: [one, two]"),
    "missing-comma": Explanation(
        "In brackets, parts are separated by commas.", "when: {answer: cost is: big-worry}", "when: {answer: cost, is: big-worry}",
    ),
    "sign-in-front": Explanation(
        "Some signs have a meaning of their own at the start of a text: @ ` % { } [ ] > | * & ! # and others.",
        "title: @home", 'title: "@home"',
    ),
    "dash-without-space": Explanation("A dash begins an entry only with a space after it.", "-id: my-point", "- id: my-point"),
    "missing-colon": Explanation("Every field is written as name, colon, space, value.", "title Cost", "title: Cost"),
    "colon-in-text": Explanation(
        "A colon with a space after it ends the name of a field.", "title: Cost: who pays", 'title: "Cost: who pays"',
    ),
    "text-too-far-left": Explanation(
        "A long text after “>-” stands further to the right than its field.",
        "    says: >-\n      Some words\n    and more.", "    says: >-\n      Some words\n      and more.",
    ),
    "text-cut-short": Explanation(
        "After a space, “#” begins a remark for other editors, which the aid does not read.",
        "title: Your #1 question", 'title: "Your #1 question"',
    ),
    "wrong-indentation": Explanation(
        "Fields that belong together begin in the same column.",
        "- id: my-point\n   kind: practical\n  title: Cost", "- id: my-point\n  kind: practical\n  title: Cost",
    ),
    "not-yaml": Explanation("The line follows none of the patterns that rule files are made of: “name: value”, “- entry”, or a text."),
    "repeated-key": Explanation(
        "One of two fields with the same name would be lost without a word.", "title: Cost\ntitle: Price", "title: Cost",
    ),
    "key-not-text": Explanation("Fields are found by their names.", "[one, two]: Cost", "title: Cost"),
    "anchor": Explanation("“&” would give the text a name, for use elsewhere. Each text stands by itself.", "title: &cost Cost", "title: Cost"),
    "alias": Explanation("“*” would stand for a text elsewhere. Each text stands by itself.", "title: *cost", "title: Cost"),
    "tag": Explanation("“!” would give the text a type. Types are known from the name of the field.", "title: !text Cost", "title: Cost"),
    "several-documents": Explanation("Of several documents in a file only the first would be read.", "topic: cost\n---\ntitle: Cost", "topic: cost\ntitle: Cost"),
    "too-deep": Explanation("A condition with so many levels cannot be read by anyone. Give its parts names in conditions.yaml, and use “see”."),
    # fields
    "missing-field": Explanation(
        "Each entry has fields that it cannot do without.",
        "- id: my-point\n  kind: practical", "- id: my-point\n  kind: practical\n  title: Cost",
    ),
    "unknown-field": Explanation("A misspelled field would do nothing, without a word.", "tittle: Cost", "title: Cost"),
    "not-among": Explanation("Some fields take one of a few words, so that the aid knows what to do.", "kind: benefits", "kind: benefit"),
    "empty-list": Explanation("A list without entries does nothing.", "any: []", "any:\n  - {answer: cost, is: big-worry}"),
    "too-many": Explanation("Two arms fit in one picture, and three sides in one disagreement: more cannot be read at a glance."),
    "empty-text": Explanation("People would see an empty line.", 'title: ""', "title: Cost"),
    "too-long": Explanation("A title has 80 signs at most, any other text 2,000. People who are unwell read little at a time."),
    "expected-text": Explanation("A list or a group of fields stands where a text belongs.", "title: [Cost]", "title: Cost"),
    "bad-id": Explanation("Ids stand in file names, links and saved visits; they need plain signs.", "id: My Point", "id: my-point"),
    "expected-list": Explanation("Where several entries can stand, even a single one is a list.", "claims: my-claim", "claims: [my-claim]"),
    "expected-fields": Explanation(
        "A condition is a group of fields, with its parts in a list under “all” or “any”.",
        "when:\n  - {answer: cost, is: big-worry}", "when:\n  all:\n    - {answer: cost, is: big-worry}",
    ),
    "expected-yes-no": Explanation("Only yes and no can be told apart here.", "general: always", "general: yes"),
    "expected-number": Explanation("Only whole numbers can be counted and compared.", "at_least: two", "at_least: 2"),
    "expected-date": Explanation("Dates are written year first, so that everyone reads them the same way.", "reviewed: 20.11.2026", "reviewed: 2026-11-20"),
    "not-valid": Explanation("The value is of a kind that this field does not take."),
    "one-operator": Explanation(
        "Each comparison asks one thing about one answer. Two things are two comparisons under “all” or “any”.",
        "when: {answer: cost}", "when: {answer: cost, is: big-worry}",
    ),
    "no-source": Explanation(
        "Every statement about a treatment names where it comes from. Nothing is sourced to nobody.",
        "- id: my-point\n  says: Some words.", "- id: my-point\n  says: Some words.\n  claims: [zeam-two-hours-watched]",
    ),
    "claim-reason": Explanation(
        "A statement that is shown to nobody says why, so that a reviewer can judge it.",
        "status: withheld", "status: withheld\nreason: promotional",
    ),
    "figure-incomplete": Explanation(
        "A number without its group, its time or what it is compared with misleads. Such numbers are said in words only.",
        "figure:\n  who: Adults with depression\n  outcome: Symptoms at least halved",
        "figure:\n  who: Adults with depression\n  outcome: Symptoms at least halved\n  otherwise: They did not\n"
        "  when: After three weeks\n  comparison: ECT\n  study: A trial\n  arms:\n    - {label: Ketamine, of_100: 55, printed: 55%}",
    ),
    "point-never-shows": Explanation(
        "A point without a way to show would be shown to nobody; one for everybody needs no condition.",
        "- id: my-point\n  title: Cost", "- id: my-point\n  title: Cost\n  when: {answer: cost, is: big-worry}",
    ),
    "point-disagreement": Explanation(
        "A point about a disagreement shows its sides, so it names which one.",
        "kind: disagreement", "kind: disagreement\ndisagreement: what-is-approved",
    ),
    "cell-claims": Explanation(
        "Words in the options table rest on claims like all others.",
        "cost-access: {says: Each session costs some hundred dollars.}",
        "cost-access: {says: Each session costs some hundred dollars., claims: [first-step-session-price]}",
    ),
    # links
    "repeated-id": Explanation("An id leads to one entry, for ever: saved visits rest on it.", "- id: cost\n- id: cost", "- id: cost\n- id: cover"),
    "unknown-claim": Explanation("A point rests on claims that are there.", "claims: [zeam-two-hour]", "claims: [zeam-two-hours-watched]"),
    "withheld-claim": Explanation(
        "A withheld claim is advertising, advice, unsafe or not confirmed. Nobody is shown it.",
        "claims: [moment-of-clarity-life-saving]", "claims: [moment-of-clarity-shown-promise]",
    ),
    "unknown-article": Explanation("Claims belong to an article that articles.yaml lists.", "article: zeem", "article: zeam"),
    "unknown-section": Explanation("Section and paragraph let a reader find the passage.", "section: Openning", "section: Opening"),
    "unknown-answer": Explanation("A condition can ask only about what is asked.", "{answer: costs, is: big-worry}", "{answer: cost, is: big-worry}"),
    "unknown-choice": Explanation("A condition on an answer that nobody can give is never met.", "{answer: cost, is: big}", "{answer: cost, is: big-worry}"),
    "not-sure-compared": Explanation(
        "“I’m not sure” is no fact about the person: it makes every comparison “cannot tell”.",
        "when: {answer: heart, is: not-sure}", "when: {answer: heart, is: yes}\nwhen_unknown: show",
    ),
    "operator-unfit": Explanation(
        "“is” fits a question with one answer, “includes” one with several, “at_least” a count.",
        "{answer: considering, is: ect}", "{answer: considering, includes: ect}",
    ),
    "unknown-condition": Explanation("“see” uses a condition from conditions.yaml by its name.", "{see: sooner}", "{see: soon}"),
    "circular-condition": Explanation(
        "Whether it is met could never be found out.",
        "- id: one\n  when: {see: two}\n- id: two\n  when: {see: one}",
        "- id: one\n  when: {see: two}\n- id: two\n  when: {answer: pace, is: days}",
    ),
    "asked-later": Explanation(
        "When the page is reached, the answer is not there yet. Points may use all questions; pages only earlier ones.",
        "- id: pace\n  ask_when: {answer: cost, is: big-worry}", "- id: cover\n  ask_when: {answer: cost, is: big-worry}",
    ),
    "safety-in-condition": Explanation(
        "An answer about suicidal thoughts leads to people who can help. It must never bring up a treatment.",
        "when: {answer: suicidal-thoughts, is: yes}", "when: {answer: pace, is: days}",
    ),
    "unknown-disagreement": Explanation("A point about a disagreement names one that is there.", "disagreement: approval", "disagreement: what-is-approved"),
    "unknown-row": Explanation("All options have the same rows.", "cells:\n  price: {}", "cells:\n  cost-access: {}"),
    "missing-cell": Explanation("A gap would look like good news. An empty cell is shown as “The five articles do not say”.", "cells: {}", "cells:\n  cost-access: {}"),
    "missing-option": Explanation("Leaving an option out would steer people. All seven always stand side by side."),
    "options-order": Explanation("Any other order could be taken for a ranking.", "- title: TMS\n- title: ECT", "- title: ECT\n- title: TMS"),
    "unknown-priority": Explanation("The table answers what people can say matters to them.", "mirror:\n  price: {mark: not-said}", "mirror:\n  low-cost: {mark: not-said}"),
    "unknown-point": Explanation("A case tells which points show for a person.", "shows: [cost-of-infusion]", "shows: [cost-of-infusions]"),
    "figure-missing": Explanation(
        "Only a claim with a complete figure can be drawn.", "figures: [zeam-two-hours-watched]", "figures: [zeam-trial-2023-response]",
    ),
    "trial-field-missing": Explanation("The form for a tried medicine has these facts; without words one of them would be blank."),
    "unknown-trial-field": Explanation("Saved visits hold these facts. A new one needs a programmer.", "- {id: doses, ask: Highest dose, label: Dose}", "- {id: dose, ask: Highest dose, label: Dose}"),
    "unknown-successor": Explanation(
        "Whoever looks for a retired entry is led to the one that took its place.",
        "review: {status: retired, successor: cost-of-infusion}", "review: {status: retired, successor: cost-of-infusions}",
    ),
    # words
    "banned-word": Explanation(
        "The aid gives no advice, no ranking and no verdict, and blames nobody.",
        "says: You should ask for esketamine.", "says: Some clinics offer esketamine.",
    ),
    "hard-to-read": Explanation(
        "Tired people read slowly. Names of medicines and the fixed terms of house-style.yaml do not count against a text.",
        "says: Dissociative symptomatology necessitates continuous observation.",
        "says: People may feel cut off from themselves. So they are watched.",
    ),
    "long-sentence": Explanation(
        "A long sentence has to be held in mind to its end.",
        "says: The spray is given at a clinic, where people stay for two hours, because they may feel sleepy or cut off, and someone has to take them home.",
        "says: The spray is given at a clinic. People stay for two hours, because they may feel sleepy or cut off. Someone has to take them home.",
    ),
    "mean-grade": Explanation("Half of all adults read below grade 8, and less well when they are unwell."),
    # balance and use
    "benefit-alone": Explanation(
        "Whatever shows a benefit shows its harms, and what is not known.",
        "- id: my-harm\n  kind: harm\n  about: [ect]", "- id: my-harm\n  kind: harm\n  about: [ect]\n  balances: [ect]",
    ),
    "one-sided": Explanation(
        "The side with more words wins without an argument. Counted are the benefits of an option against the “also” of each "
        "and the harms that stand beside them; not what shows for a person’s own health, and not the warnings of the label.",
    ),
    "benefit-without-other-side": Explanation(
        "Both sides stand on one card, in the same size.",
        "kind: benefit\nsays: It helped many.", "kind: benefit\nsays: It helped many.\nalso: Others had side effects.",
    ),
    "unused-claim": Explanation(
        "Each statement of an article is used, or withheld for a reason. Else somebody could say that we chose what we liked.",
        "- id: my-claim\n  says: Some words.", "- id: my-claim\n  status: withheld\n  reason: off-topic\n  says: Some words.",
    ),
    "no-case-shows": Explanation("A worked person shows that the condition does what you mean.", "shows: []", "shows: [my-point]"),
    "no-case-hides": Explanation("A worked person who is not shown it proves that the condition narrows.", "hides: []", "hides: [my-point]"),
    "never-shows": Explanation(
        "All mixes of answers were tried, and none brings the point up. Often one of “all” is to be “any”.",
        "when:\n  all:\n    - {answer: travel, is: easy}\n    - {answer: travel, is: hard}",
        "when:\n  any:\n    - {answer: travel, is: easy}\n    - {answer: travel, is: hard}",
    ),
    "always-shows": Explanation(
        "All mixes of answers were tried, and none takes the point away. Often one of “any” is to be “all”.",
        "when:\n  any:\n    - {answer: travel, is: easy}\n    - not: {answer: travel, is: easy}", "when: {answer: travel, is: easy}",
    ),
    "never-asked": Explanation(
        "All mixes of answers were tried, and none leads to the page.",
        "ask_when:\n  all:\n    - {answer: tried-ect, is: yes}\n    - {answer: tried-ect, is: no}", "ask_when: {answer: tried-ect, is: yes}",
    ),
    "repeated-title": Explanation("Two points with one title look like one.", "title: Cost\ntitle: Cost", "title: Cost of infusions\ntitle: Cost of the spray"),
    "repeated-text": Explanation("Who reads the same text twice doubts both."),
    "help-mentions-treatment": Explanation(
        "Somebody in a crisis is led to people, never to a product.", "what: They know about ketamine", "what: They listen, at any hour",
    ),
    "case-differs": Explanation("A case is what you expect for a person. If the rules do something else, one of the two is wrong."),
    "case-unreadable": Explanation(
        "The answers of a case are those of a saved visit: choices of the questionnaire, by id.",
        "answers:\n  cost: yes", "answers:\n  cost: big-worry",
    ),
    "straight-quotes": Explanation("Curly marks are part of the look, and never confused with the marks of the file.", "says: It's slow.", "says: It’s slow."),
    "double-space": Explanation("It shows as a gap on paper.", "says: Two  spaces.", "says: Two spaces."),
}  # fmt: skip
