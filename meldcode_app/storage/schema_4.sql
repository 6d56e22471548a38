-- Fourth version: when a casus was last changed stands in its row. Asked of the journal it was a page of its own per
-- casus, and the list of ten thousand grew faster than they did.

ALTER TABLE casus_rij ADD COLUMN gewijzigd_op TEXT;
