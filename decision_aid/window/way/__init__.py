"""The way through the screens: their order, and where the person is, was and will be sent back to. Knows no Qt."""
