"""What loads, and would mislead or burden a reader: words, balance, and what is not used."""

from typing import Final

from decision_aid.knowledge.problems.problem import ERROR, NOTE, WARNING, ProblemKind

IN_CONTENT: Final[dict[str, ProblemKind]] = {
    "banned-word": ProblemKind(
        WARNING, "“{found}” tells people what to do, or blames them. Say what the article reports instead{instead}.",
        why="The aid gives no advice, no ranking and no verdict, and blames nobody.",
        wrong="says: You should ask for esketamine.", right="says: Some clinics offer esketamine.",
    ),
    "review-in-future": ProblemKind(
        WARNING, "“{found}” is a day that has not come yet. Correct the year, or the clock of this computer.",
        why="Nobody has reviewed anything tomorrow.",
        wrong="reviewed: 2062-11-20", right="reviewed: 2026-11-20",
    ),
    "hard-to-read": ProblemKind(
        WARNING, "“{field}” reads at school grade {found}; 8 is the most. Use shorter words and sentences.",
        why="Tired people read slowly. In a text of fewer than 15 words, names of medicines and the fixed terms of house-style.yaml count as short words.",
        wrong="says: Dissociative symptomatology necessitates continuous observation.", right="says: People may feel cut off from themselves. So they are watched.",
    ),
    "long-sentence": ProblemKind(
        WARNING, "A sentence of “{field}” has {found} words; 25 is the most. Make two of it: “{start} …”.",
        why="A long sentence has to be held in mind to its end.",
        wrong="says: The spray is given at a clinic, where people stay for two hours, because they may feel sleepy or cut off, and someone has to take them home.", right="says: The spray is given at a clinic. People stay for two hours, because they may feel sleepy or cut off. Someone has to take them home.",
    ),
    "mean-grade": ProblemKind(
        WARNING, "The texts read at school grade {found} on average; 6.5 is the most. Make the hardest ones easier.",
        why="Half of all adults read below grade 8, and less well when they are unwell.",
    ),
    "benefit-alone": ProblemKind(
        WARNING, "A benefit of “{found}” can show, but no {missing} point balances it. Add one with “balances: [{found}]”.",
        why="Whatever shows a benefit shows its harms, and what is not known.",
        wrong="- id: my-harm\n  kind: harm\n  about: [ect]", right="- id: my-harm\n  kind: harm\n  about: [ect]\n  balances: [ect]",
    ),
    "one-sided": ProblemKind(
        WARNING, "For “{found}”, benefits take {benefits}, and the other side {harms}. Bring them within 20% of each other, or list the option in house-style.yaml and say why that cannot be.",
        why="The side with more words wins without an argument. Counted are the benefits of an option against the “also” of each and the harms that stand beside them; not what shows for a person’s own health, and not the warnings of the label.",
    ),
    "benefit-without-other-side": ProblemKind(
        WARNING, "This benefit has no “also”: add what the same source says on the other side.",
        why="Both sides stand on one card, in the same size.",
        wrong="kind: benefit\nsays: It helped many.", right="kind: benefit\nsays: It helped many.\nalso: Others had side effects.",
    ),
    "table-lopsided": ProblemKind(
        WARNING, "The table says {words} words of “{found}”, and {mean} of an option on average. Bring them within 30% of each other.",
        why="An option of which little is said looks like one of which little is good, or little is bad.",
    ),
    "option-lacks-kind": ProblemKind(
        WARNING, "“{found}” has no point of the kind “{missing}”. Write one, from the articles or from independent sources.",
        why="For each option people read what may help, what may harm, what is not known, and what it takes.",
    ),
    "note-untold": ProblemKind(
        WARNING, "The note on “{found}” holds a number, or says that no study is named, and no reader sees it. Say it where the claim is used, or say in “untold” why not.",
        why="A correction that stands in a note alone corrects nothing. Notes are read by editors and reviewers only.",
        wrong="note: About 8 of 100 people got worse.", right="note: About 8 of 100 people got worse.\nuntold: Another study, in another treatment.",
    ),
    "number-without-figure": ProblemKind(
        WARNING, "“{found}” stands in no claim that this text rests on. Name the claim that has the number, or take it out.",
        why="A number without its source, group and time looks surer than it is.",
        wrong="says: It helps 80 of 100 people.", right="says: It helps some people.",
    ),
    "markup": ProblemKind(
        WARNING, "“{found}” is markup or a picture sign. Write plain words.",
        why="Texts are shown as they stand: marks would stand in them. Pictures are read aloud, or not at all.",
        wrong="says: It <b>helps</b> some people.", right="says: It helps some people.",
    ),
    "unused-claim": ProblemKind(
        WARNING, "The usable claim “{found}” is used by nothing. Use it, or withhold it with a reason.",
        why="Each statement of an article is used, or withheld for a reason. Else somebody could say that we chose what we liked.",
        wrong="- id: my-claim\n  says: Some words.", right="- id: my-claim\n  status: withheld\n  reason: off-topic\n  says: Some words.",
    ),
    "no-case-shows": ProblemKind(
        WARNING, "No case shows the point “{found}”. Add a worked person who is shown it.",
        why="A worked person shows that the condition does what you mean.",
        wrong="shows: []", right="shows: [my-point]",
    ),
    "no-case-hides": ProblemKind(
        WARNING, "No case hides the point “{found}”. Add a worked person who is not shown it.",
        why="A worked person who is not shown it proves that the condition narrows.",
        wrong="hides: []", right="hides: [my-point]",
    ),
    "never-shows": ProblemKind(
        WARNING, "Nobody can ever be shown the point “{found}”: no answers meet its condition. Look for parts that exclude each other.",
        why="All mixes of answers were tried, and none brings the point up. Often one of “all” is to be “any”.",
        wrong="when:\n  all:\n    - {answer: travel, is: easy}\n    - {answer: travel, is: hard}", right="when:\n  any:\n    - {answer: travel, is: easy}\n    - {answer: travel, is: hard}",
    ),
    "always-shows": ProblemKind(
        WARNING, "Everybody is shown the point “{found}”, whatever they answer. Say “general: yes” instead, or narrow its condition.",
        why="All mixes of answers were tried, and none takes the point away. Often one of “any” is to be “all”.",
        wrong="when:\n  any:\n    - {answer: travel, is: easy}\n    - not: {answer: travel, is: easy}", right="when: {answer: travel, is: easy}",
    ),
    "never-asked": ProblemKind(
        WARNING, "The page “{found}” is never asked: no answers meet its condition. Look for parts that exclude each other.",
        why="All mixes of answers were tried, and none leads to the page.",
        wrong="ask_when:\n  all:\n    - {answer: tried-ect, is: yes}\n    - {answer: tried-ect, is: no}", right="ask_when: {answer: tried-ect, is: yes}",
    ),
    "repeated-title": ProblemKind(
        NOTE, "The title “{found}” is used twice; the first is at {first}. Reword one.",
        why="Two points with one title look like one.",
        wrong="title: Cost\ntitle: Cost", right="title: Cost of infusions\ntitle: Cost of the spray",
    ),
    "repeated-text": ProblemKind(
        WARNING, "The same text stands at {first}. Keep one.",
        why="Who reads the same text twice doubts both.",
    ),
    "help-mentions-treatment": ProblemKind(
        ERROR, "A help text mentions a treatment (“{found}”). Help comes without one: reword it.",
        why="Somebody in a crisis is led to people, never to a product.",
        wrong="what: They know about ketamine", right="what: They listen, at any hour",
    ),
    "case-differs": ProblemKind(
        WARNING, "The case “{found}” comes out differently: {how}. Correct the case, or the points.",
        why="A case is what you expect for a person. If the rules do something else, one of the two is wrong.",
    ),
    "case-unreadable": ProblemKind(
        ERROR, "The answers of the case “{found}” cannot be read: {how}. Correct them.",
        why="The answers of a case are those of a saved visit: choices of the questionnaire, by id.",
        wrong="answers:\n  cost: yes", right="answers:\n  cost: big-worry",
    ),
    "straight-quotes": ProblemKind(
        NOTE, "A straight quotation mark stands in “{field}”. Use “ ” and ’.",
        why="Curly marks are part of the look, and never confused with the marks of the file.",
        wrong="says: It's slow.", right="says: It’s slow.",
    ),
    "double-space": ProblemKind(
        NOTE, "Two spaces stand side by side in “{field}”. Delete one.",
        why="It shows as a gap on paper.",
        wrong="says: Two  spaces.", right="says: Two spaces.",
    ),
}  # fmt: skip
