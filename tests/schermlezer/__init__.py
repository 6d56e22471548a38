"""The real program as a screen reader meets it: over AT-SPI, on a message bus of its own."""
