"""Keeping a visit: the file format, protection by a passphrase, and saving so that nothing is lost.

Reads and writes only where the person asked for it.
"""
