"""Widgets and layout. Views read frozen view-state and call presenters; they know nothing of the domain."""
