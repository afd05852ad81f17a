"""What can be wrong with a file, and with how it is written."""

from typing import Final

from decision_aid.knowledge.problems.problem import ERROR, NOTE, WARNING, ProblemKind

IN_FILES: Final[dict[str, ProblemKind]] = {
    "file-missing": ProblemKind(
        ERROR, "This file is missing. Put it back, or copy it from the shipped rules.",
        why="Without this file the rules are not whole, and the aid cannot begin.",
    ),
    "stray-file": ProblemKind(
        ERROR, "Not read: this file{others}.{meant}",
        why="Rule files are found by their names and folders. What stands in another one would do nothing, without a word.",
        wrong="points/parking.yml", right="points/parking.yaml",
    ),
    "cut-short": ProblemKind(
        ERROR, "This file ends in the middle of a line, and {n} names that others use lead to nothing. Was it saved to the end? Put the rest back.",
        why="A file that was cut in saving or copying lacks what stood at its end.",
    ),
    "no-rules": ProblemKind(
        ERROR, "There is no rule file in this folder.{meant}",
        why="A folder without rule files adds nothing: most often it is another folder than was meant.",
    ),
    "unreadable": ProblemKind(
        ERROR, "This file cannot be read ({found}). Check that it is there and that you may open it.",
        why="The system does not let the aid open the file: another program may hold it, or its rights are wrong.",
    ),
    "too-large": ProblemKind(
        ERROR, "This file is larger than 1 MB, or has more than 60,000 parts. Split it, or check that it is the right file.",
        why="The largest rule file has a tenth of that. A file of this size is most likely something else.",
    ),
    "too-many-files": ProblemKind(
        ERROR, "There are too many files, or they are too large together: this one and those after it were not read. Check that it is the right folder.",
        why="Some forty files and half a megabyte hold all rules of the aid. A folder of more than 300 files or 4 MB is most likely something else.",
    ),
    "leads-outside": ProblemKind(
        ERROR, "This is a link that leads out of the folder, so it was not read. Put the file itself there.",
        why="A message quotes the line that it speaks of. No folder of rules can have other files of yours quoted.",
    ),
    "and-more": ProblemKind(
        NOTE, "And {n} more in this file. Mend these first.",
        why="Many mistakes in one file most often come from a few.",
    ),
    "not-utf8": ProblemKind(
        ERROR, "This file is not saved as UTF-8. Save it again, and choose “UTF-8” as the encoding.",
        why="A file saved in another encoding shows wrong letters on other computers. In most editors: Save as, Encoding, UTF-8.",
    ),
    "forbidden-character": ProblemKind(
        ERROR, "An invisible control character ({found}) stands here. Delete it and type the word again.",
        why="Such signs come in when text is copied from other programs. They cannot be seen or printed.",
    ),
    "empty-file": ProblemKind(
        ERROR, "This file is empty. Fill it, or delete it.",
        why="An empty file is most often one that was not saved to the end.",
    ),
    "tab": ProblemKind(
        ERROR, "A tab stands here. Use spaces: two for each step to the right.",
        why="What belongs together is told by spaces; a tab has no fixed width.",
        wrong="points:\n\t- id: my-point", right="points:\n  - id: my-point",
    ),
    "odd-space": ProblemKind(
        ERROR, "A special space, as word processors make it, stands here. Delete it and type normal spaces.",
        why="Word processors use spaces that look the same and are not. Write rule files in a plain text editor.",
        wrong="·· title: Cost   (with special spaces)", right="   title: Cost   (with normal spaces)",
    ),
    "odd-dash": ProblemKind(
        ERROR, "“{found}” stands where a plain dash begins an entry. Type “-” and a space instead.",
        why="Word processors turn a dash into a longer one, or into a bullet, which begins no entry.",
        wrong="points:\n  - id: one\n  — id: two", right="points:\n  - id: one\n  - id: two",
    ),
    "unclosed-quote": ProblemKind(
        ERROR, "A quotation mark opens here and never closes. Add the closing one at the end of the text.",
        why="A quoted text ends only at its second quotation mark.",
        wrong='title: "Cost', right='title: "Cost"',
    ),
    "text-after-quote": ProblemKind(
        ERROR, "Words follow after the closing quotation mark. Put the marks around the whole text, and “ ” inside it.",
        why="A text is in quotation marks as a whole or not at all.",
        wrong='title: "Cost" and cover', right="title: “Cost” and cover",
    ),
    "unclosed-bracket": ProblemKind(
        ERROR, "“{found}” opens here and never closes. Add the closing bracket at the end of the list.",
        why="A list in brackets ends at its closing bracket.",
        wrong="claims: [one, two", right="claims: [one, two]",
    ),
    "missing-comma": ProblemKind(
        ERROR, "Something is missing here between two parts in brackets: put a comma between them.",
        why="In brackets, parts are separated by commas.",
        wrong="when: {answer: cost is: big-worry}", right="when: {answer: cost, is: big-worry}",
    ),
    "sign-in-front": ProblemKind(
        ERROR, "A text cannot begin with “{found}”. Put quotation marks around the whole text.",
        why="Some signs have a meaning of their own at the start of a text: @ ` % { } [ ] > | * & ! # and others.",
        wrong="title: @home", right='title: "@home"',
    ),
    "dash-without-space": ProblemKind(
        ERROR, "A space is missing after the dash. Write “- ” before each entry of a list.",
        why="A dash begins an entry only with a space after it.",
        wrong="-id: my-point", right="- id: my-point",
    ),
    "missing-colon": ProblemKind(
        ERROR, "A colon is missing after the name of a field: write the name, a colon, a space, then the value. If this line goes on the text above, move it two spaces to the right.",
        why="Every field is written as name, colon, space, value.",
        wrong="title Cost", right="title: Cost",
    ),
    "colon-in-text": ProblemKind(
        ERROR, "A second colon stands in this line. If it belongs to the text, put quotation marks around the whole text.",
        why="A colon with a space after it ends the name of a field.",
        wrong="title: Cost: who pays", right='title: "Cost: who pays"',
    ),
    "text-too-far-left": ProblemKind(
        ERROR, "This line goes on the text above, but stands too far to the left. Move it two spaces to the right.",
        why="A long text after “>-” stands further to the right than its field.",
        wrong="    says: >-\n      Some words\n    and more.", right="    says: >-\n      Some words\n      and more.",
    ),
    "text-cut-short": ProblemKind(
        WARNING, "“#” ends the text here: what follows is not read. Put quotation marks around the whole text.",
        why="After a space, “#” begins a remark for other editors, which the aid does not read.",
        wrong="title: Your #1 question", right='title: "Your #1 question"',
    ),
    "read-otherwise": ProblemKind(
        WARNING,
        "Other programs take “{found}” for {kind}. Put it in quotation marks.",
        why="Some programs give numbers and dates a type, and read 012 as 10. A rule file means the same to all.",
        wrong="fingerprint: 012345678901",
        right='fingerprint: "012345678901"',
    ),
    "yes-no-otherwise": ProblemKind(
        WARNING,
        "Other programs take “{found}” for yes or no. Write a plain yes or no, or put a text in quotation marks.",
        why="Words like “on”, “true” and “Yes” mean yes or no to some programs, and are texts to others.",
        wrong="label: Yes",
        right='label: "Yes"',
    ),
    "refused-in-brackets": ProblemKind(
        WARNING,
        "Some programs cannot read “{found}” between brackets. Put it in quotation marks.",
        why="Between brackets “?” can begin the name of a field, so that not every program takes it for a letter.",
        wrong="{ask: Do you drive?, kind: yes_no}",
        right='{ask: "Do you drive?", kind: yes_no}',
    ),
    "yes-no-quoted": ProblemKind(
        NOTE,
        "“{found}” stands in quotation marks. Write it without.",
        why="Yes and no are written in one way in all rule files: plain.",
        wrong='{answer: heart, is: "yes"}',
        right="{answer: heart, is: yes}",
    ),
    "wrong-indentation": ProblemKind(
        ERROR, "This line does not begin where it can belong to anything. Give it as many spaces as its neighbors have.",
        why="Fields that belong together begin in the same column.",
        wrong="- id: my-point\n   kind: practical\n  title: Cost", right="- id: my-point\n  kind: practical\n  title: Cost",
    ),
    "not-yaml": ProblemKind(
        ERROR, "This line cannot be read. Compare it with an entry nearby that works.",
        why="The line follows none of the patterns that rule files are made of: “name: value”, “- entry”, or a text.",
    ),
    "repeated-key": ProblemKind(
        ERROR, "“{key}” stands here a second time; the first is in line {first}. Keep one of them.",
        why="One of two fields with the same name would be lost without a word.",
        wrong="title: Cost\ntitle: Price", right="title: Cost",
    ),
    "key-not-text": ProblemKind(
        ERROR, "The name of a field must be a plain word. Write a word, then a colon.",
        why="Fields are found by their names.",
        wrong="[one, two]: Cost", right="title: Cost",
    ),
    "anchor": ProblemKind(
        ERROR, "A text cannot begin with “&”. Put quotation marks around it, or delete “{found}”.",
        why="“&” would give the text a name, for use elsewhere. Each text stands by itself.",
        wrong="title: &cost Cost", right="title: Cost",
    ),
    "alias": ProblemKind(
        ERROR, "A text cannot begin with “*”. Put quotation marks around it, or write out what “{found}” stands for.",
        why="“*” would stand for a text elsewhere. Each text stands by itself.",
        wrong="title: *cost", right="title: Cost",
    ),
    "tag": ProblemKind(
        ERROR, "A text cannot begin with “!”. Put quotation marks around it, or delete “{found}”.",
        why="“!” would give the text a type. Types are known from the name of the field.",
        wrong="title: !text Cost", right="title: Cost",
    ),
    "several-documents": ProblemKind(
        ERROR, "“---” begins a second document. A file holds one: delete this line.",
        why="Of several documents in a file only the first would be read.",
        wrong="topic: cost\n---\ntitle: Cost", right="topic: cost\ntitle: Cost",
    ),
    "too-deep": ProblemKind(
        ERROR, "Parts are nested too deeply here (over 40 levels). Use a named condition instead.",
        why="A condition with so many levels cannot be read by anyone. Give its parts names in conditions.yaml, and use “see”.",
    ),
}  # fmt: skip
