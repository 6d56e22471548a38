"""What a user can do. One frozen Struct per act; `alle.py` gathers them into one union."""
