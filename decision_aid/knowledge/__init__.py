"""What the rule files say: reading them, typed models, and checks.

Knows no person and no answers: those begin in `decision_aid.interview`.
"""
