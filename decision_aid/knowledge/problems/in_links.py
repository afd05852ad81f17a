"""What can be wrong where one entry names another."""

from typing import Final

from decision_aid.knowledge.problems.problem import ERROR, ProblemKind

IN_LINKS: Final[dict[str, ProblemKind]] = {
    "repeated-id": ProblemKind(
        ERROR, "“{found}” is used twice; the first is at {first}. Ids and names are never shared: choose another.",
        why="An id leads to one entry, for ever: saved visits rest on it.",
        wrong="- id: cost\n- id: cost", right="- id: cost\n- id: cover",
    ),
    "unknown-claim": ProblemKind(
        ERROR, "There is no claim “{found}”.{meant} Correct the id, or write the claim first.",
        why="A point rests on claims that are there.",
        wrong="claims: [zeam-two-hour]", right="claims: [zeam-two-hours-watched]",
    ),
    "withheld-claim": ProblemKind(
        ERROR, "The claim “{found}” is withheld ({reason}): nothing may rest on it. Choose a usable claim.",
        why="A withheld claim is advertising, advice, unsafe or not confirmed. Nobody is shown it.",
        wrong="claims: [moment-of-clarity-life-saving]", right="claims: [moment-of-clarity-shown-promise]",
    ),
    "unknown-article": ProblemKind(
        ERROR, "There is no article “{found}” in articles.yaml.{meant} Correct the id, or add the article.",
        why="Claims belong to an article that articles.yaml lists.",
        wrong="article: zeem", right="article: zeam",
    ),
    "unknown-section": ProblemKind(
        ERROR, "The article has no section “{found}” in articles.yaml.{meant} Correct it, or add the section there.",
        why="Section and paragraph let a reader find the passage.",
        wrong="section: Openning", right="section: Opening",
    ),
    "unknown-answer": ProblemKind(
        ERROR, "There is no question “{found}”, and nothing counted of that name.{meant} Correct the id, or add the question.",
        why="A condition can ask only about what is asked.",
        wrong="{answer: costs, is: big-worry}", right="{answer: cost, is: big-worry}",
    ),
    "unknown-choice": ProblemKind(
        ERROR, "“{found}” is not a choice of “{question}”. Its choices are: {expected}.{meant}",
        why="A condition on an answer that nobody can give is never met.",
        wrong="{answer: cost, is: big}", right="{answer: cost, is: big-worry}",
    ),
    "not-sure-compared": ProblemKind(
        ERROR, "“{found}” cannot be compared: whoever is not sure of “{question}” is told under “Worth clarifying”. Add “or_not_sure: yes” if the point is to show all the same.",
        why="“I’m not sure” is no fact about the person: it makes every other comparison “cannot tell”.",
        wrong="when: {answer: heart, is: not-sure}", right="when: {answer: heart, is: yes, or_not_sure: yes}",
    ),
    "or-not-sure-unfit": ProblemKind(
        ERROR, "“or_not_sure” does not fit “{question}” here: it is for choices beside “I’m not sure”. Delete it.",
        why="A count cannot be “I’m not sure”, and some questions do not offer it: the word would do nothing.",
        wrong="{answer: antidepressants-tried, at_least: 2, or_not_sure: yes}", right="{answer: antidepressants-tried, at_least: 2}",
    ),
    "operator-unfit": ProblemKind(
        ERROR, "“{operator}” does not fit “{question}”, which {kind}. Use one of: {expected}.",
        why="“is” fits a question with one answer, “includes” one with several, “at_least” a count.",
        wrong="{answer: considering, is: ect}", right="{answer: considering, includes: ect}",
    ),
    "no-choices": ProblemKind(
        ERROR, "A question of the kind {found} needs choices, and this one has none. Add “choices”, or choose another kind.",
        why="Without choices nobody could answer.",
        wrong="- id: cost\n  kind: choice", right="- id: cost\n  kind: choice\n  choices:\n    - {id: big-worry, label: A big worry}",
    ),
    "links-gone": ProblemKind(
        ERROR, "And {n} more names lead to nothing. Most often a file or an entry is gone, cut short, or has another id than before: look for that first.",
        why="So many slips are seldom made at once: what all these names lead to is gone.",
    ),
    "unknown-condition": ProblemKind(
        ERROR, "There is no named condition “{found}” in conditions.yaml.{meant} Correct the name, or add the condition.",
        why="“see” uses a condition from conditions.yaml by its name.",
        wrong="{see: sooner}", right="{see: soon}",
    ),
    "circular-condition": ProblemKind(
        ERROR, "This condition leads back to itself: {circle}. Write its parts out instead of one “see”.",
        why="Whether it is met could never be found out.",
        wrong="- id: one\n  when: {see: two}\n- id: two\n  when: {see: one}", right="- id: one\n  when: {see: two}\n- id: two\n  when: {answer: pace, is: days}",
    ),
    "asked-later": ProblemKind(
        ERROR, "“{found}” is not asked before this page. “ask_when” may use earlier questions only: move one of the two.",
        why="When the page is reached, the answer is not there yet. Points may use all questions; pages only earlier ones.",
        wrong="- id: pace\n  ask_when: {answer: cost, is: big-worry}", right="- id: cover\n  ask_when: {answer: cost, is: big-worry}",
    ),
    "safety-in-condition": ProblemKind(
        ERROR, "“{found}” is about suicidal thoughts. No condition may use it: that answer leads to human help, never to a point. Delete this part.",
        why="An answer about suicidal thoughts leads to people who can help. It must never bring up a treatment.",
        wrong="when: {answer: suicidal-thoughts, is: yes}", right="when: {answer: pace, is: days}",
    ),
    "unknown-disagreement": ProblemKind(
        ERROR, "There is no disagreement “{found}” in disagreements.yaml.{meant} Correct the id, or add the disagreement.",
        why="A point about a disagreement names one that is there.",
        wrong="disagreement: approval", right="disagreement: what-is-approved",
    ),
    "unknown-row": ProblemKind(
        ERROR, "There is no row “{found}” in this table.{meant} Correct the name, or add it to the rows.",
        why="All options have the same rows.",
        wrong="cells:\n  price: {}", right="cells:\n  cost-access: {}",
    ),
    "missing-cell": ProblemKind(
        ERROR, "The option “{found}” has no cell for the row “{row}”. Add “{row}: {{}}” if the articles do not say.",
        why="A gap would look like good news. An empty cell is shown as words that say so.",
        wrong="cells: {}", right="cells:\n  cost-access: {}",
    ),
    "missing-option": ProblemKind(
        ERROR, "The option “{found}” is missing. All seven stand side by side, always: put it back.",
        why="Leaving an option out would steer people. All seven always stand side by side.",
    ),
    "options-order": ProblemKind(
        ERROR, "The options do not stand in alphabetical order: “{found}” comes too late. Order them by title.",
        why="Any other order could be taken for a ranking.",
        wrong="- title: TMS\n- title: ECT", right="- title: ECT\n- title: TMS",
    ),
    "unknown-priority": ProblemKind(
        ERROR, "“{found}” is not among the choices of “what-matters”.{meant} Correct it, or add the choice.",
        why="The table answers what people can say matters to them.",
        wrong="mirror:\n  price: {mark: not-said}", right="mirror:\n  low-cost: {mark: not-said}",
    ),
    "unknown-point": ProblemKind(
        ERROR, "There is no point “{found}”, or it is retired.{meant} Correct the id, or take it away.",
        why="A case tells which points show for a person.",
        wrong="shows: [cost-of-infusion]", right="shows: [cost-of-infusions]",
    ),
    "figure-missing": ProblemKind(
        ERROR, "The claim “{found}” has no figure to draw. Name a claim that has one.",
        why="Only a claim with a complete figure can be drawn.",
        wrong="figures: [zeam-two-hours-watched]", right="figures: [zeam-trial-2023-response]",
    ),
    "tiers-mixed": ProblemKind(
        ERROR, "Words of the articles and of independent sources share one text. Put what is not from the articles under “elsewhere”, with its own claims.",
        why="People can leave the independent sources out. That works only if no text rests on both.",
        wrong="says: Some words.\nclaims: [zeam-two-hours-watched, nice-two-hours]", right="says: Some words.\nclaims: [zeam-two-hours-watched]\nelsewhere: {says: Other words., claims: [nice-two-hours]}",
    ),
    "disagreement-lost": ProblemKind(
        ERROR, "Without independent sources, the disagreement “{found}” has one side only, and this point of the articles would be lost. Give the point another kind, or rest it on independent claims.",
        why="Who leaves the independent sources out loses nothing of the articles.",
    ),
    "missing-question": ProblemKind(
        ERROR, "The question “{found}” is missing. {use} Put it back.",
        why="The program leans on a few questions by their ids. All others can come and go.",
        wrong="questions:\n  - {id: medicines, kind: trials}", right="questions:\n  - {id: trials, kind: trials}",
    ),
    "question-of-another-kind": ProblemKind(
        ERROR, "“{found}” is of the kind {kind}; {expected} was expected. {use} Change the kind back.",
        why="The program leans on a few questions by their ids, and takes their answers for what they are.",
        wrong="- {id: what-matters, kind: choices}", right="- {id: what-matters, kind: ranking}",
    ),
    "missing-choice": ProblemKind(
        ERROR, "“{question}” has no choice “{found}”. {use} Put the choice back.",
        why="The program leans on a few questions by their ids, and on some of their choices.",
        wrong="- id: ever-tried\n  choices:\n    - {id: never, label: Never}",
        right='- id: ever-tried\n  choices:\n    - {id: no, label: "No"}',
    ),
    "question-elsewhere": ProblemKind(
        ERROR, "“{found}” has to stand on the page “{page}” of the section “{section}”. Move it back, or give these ids back.",
        why="The screens of the medicines tried are more than a page of questions: the window finds them by these ids.",
        wrong="- id: pills\n  questions:\n    - {id: trials, kind: trials}", right="- id: trials\n  questions:\n    - {id: trials, kind: trials}",
    ),
    "trial-field-missing": ProblemKind(
        ERROR, "The words for “{found}” are missing: each fact about a tried medicine needs them. Put the entry back.",
        why="The form for a tried medicine has these facts; without words one of them would be blank.",
    ),
    "unknown-trial-field": ProblemKind(
        ERROR, "“{found}” is no fact about a tried medicine.{meant} The facts are fixed in the program: change only their words.",
        why="Saved visits hold these facts. A new one needs a programmer.",
        wrong="- {id: doses, ask: Highest dose, label: Dose}", right="- {id: dose, ask: Highest dose, label: Dose}",
    ),
    "unknown-successor": ProblemKind(
        ERROR, "There is no entry “{found}” to succeed this retired one.{meant} Correct the id.",
        why="Whoever looks for a retired entry is led to the one that took its place.",
        wrong="review: {status: retired, successor: cost-of-infusion}", right="review: {status: retired, successor: cost-of-infusions}",
    ),
}  # fmt: skip
