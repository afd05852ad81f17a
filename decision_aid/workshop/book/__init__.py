"""The book of the rules: all content on paper, for a medical reviewer who never opens the program.

Knows no person: what a visit brings up is on the pages of `decision_aid.summary`.
"""
