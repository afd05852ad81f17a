"""What can be wrong where rules would change what the program itself promises."""

from typing import Final

from decision_aid.knowledge.problems.problem import ERROR, ProblemKind

IN_PROMISES: Final[dict[str, ProblemKind]] = {
    "safety-page-changed": ProblemKind(
        ERROR, "The page “safety” belongs to the program. Its “{field}” is to be: {expected}. Put it back.",
        why="Whoever thinks of suicide is led to people who can help, before anything else: with the same words and answers, whatever the rules.",
        wrong="opens_help: [yes]", right="opens_help: [yes, not-sure, rather-not-say]",
    ),
    "safety-page-not-first": ProblemKind(
        ERROR, "The page “safety” is to come before all others. Move it to the beginning of the first section.",
        why="Help comes first, also for someone who soon stops answering.",
    ),
    "second-safety-question": ProblemKind(
        ERROR, "“{found}” asks about suicidal thoughts or self-harm, as only the page “safety” does. Ask something else.",
        why="One answer is kept apart from all others: no condition uses it, and it is printed only if the person says so. A second question would not be.",
        wrong="ask: Do you wish to be dead?", right="ask: How is your sleep?",
    ),
    "phone-number": ProblemKind(
        ERROR, "“{found}” reads like a phone number. Numbers stand in help_lines.yaml alone: take it out.",
        why="Somebody in a crisis must not find a number that sells, or a wrong one.",
        wrong="says: Call us at 555-0100.", right="says: Ask the clinic.",
    ),
    "other-address": ProblemKind(
        ERROR, "“{found}” is no plain address of a web page. Use one that begins with https:// or http://, or leave it out.",
        why="An address opens in the browser after one click. It leads to a web page that can be seen to be that page, and to nothing else.",
        wrong="address: file:///home/me/leaflet.pdf", right="address: https://example.org/leaflet",
    ),
    "claims-review": ProblemKind(
        ERROR, "“{found}” says that others vouch for this. Only “review:” of an entry does, with who and when: take it out.",
        why="The aid says that no clinician has reviewed it until one has, by name.",
        wrong="title: Reviewed by experts", right="title: Time at the clinic",
    ),
    "not-proved": ProblemKind(
        ERROR, "{found} Add points that balance it, or narrow its condition; “decision-aid prove” shows answers.",
        why="Whatever shows a benefit shows its harms, and what is not known. This is proved for all answers, not only for those that somebody thought of.",
    ),
    "kind-unlike-claims": ProblemKind(
        ERROR, "“{found}” is of the kind {kind}, and all its claims tell benefits. Make it a benefit, or let it rest on other claims too.",
        why="A benefit under another name would show with nothing beside it.",
        wrong="kind: background\nclaims: [zeam-benefit]", right="kind: benefit\nclaims: [zeam-benefit]",
    ),
    "about-nothing": ProblemKind(
        ERROR, "“{found}” is of the kind {kind}, and about no option. Say in “about” which options it is about.",
        why="Benefits and harms are set against each other by option. One that is about none is never balanced.",
        wrong="kind: benefit\nabout: []", right="kind: benefit\nabout: [ect]",
    ),
    "only-in-a-whole-set": ProblemKind(
        ERROR, "A folder that is added to the shipped rules cannot bring “{found}”. Take it out, or make a whole set of rules.",
        why="What is asked, the table of options, the house style and what the aid says about itself stand once. An added folder says its own with “owner” and “owner_says”.",
        wrong="aid:\n  title: Our aid", right="owner: Lake Clinic\nowner_says: Ask at the desk for a printed copy.",
    ),
}  # fmt: skip
