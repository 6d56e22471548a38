"""Acts on a real vault."""
