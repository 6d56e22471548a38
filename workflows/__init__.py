"""The law in code: states, facts, rules and reasons. Knows no screens, no files and no clock."""
