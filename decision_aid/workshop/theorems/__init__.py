"""The theorems: each is argued from how a discussion is made, checked over all rules, and tried on the program."""
