"""The summary as pages: preview, printer, PDF and text."""
