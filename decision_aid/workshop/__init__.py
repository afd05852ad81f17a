"""What serves those who edit and review the rules: checking, proving, worked people, differences, the book.

The window, the summary and the commands for a person know nothing of it, but for the preview of rules being edited.
"""
