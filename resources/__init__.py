"""What a non-programmer may edit: sentences, templates, practice cases, manual."""
