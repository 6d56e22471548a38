-- Third version: full-text search over all entries. All of it comes from the journal and can be made anew.
-- `zoek` keeps no text (content=''), only where words stand: rowid is the seq of the entry, `plek` the casus as one word.
-- prefix: the first letters of a word are found as quickly as a whole word.
-- secure-delete: what is taken out is gone from the pages of the index at once, not at some later merge.

CREATE VIRTUAL TABLE zoek USING fts5(
    tekst, kind, plek, content='', columnsize=0, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2'
);

INSERT INTO zoek (zoek, rank) VALUES ('secure-delete', 1);

CREATE TABLE zoek_baan (
    seq INTEGER PRIMARY KEY,
    casus TEXT NOT NULL,
    doorloop TEXT NOT NULL
) STRICT;

CREATE TABLE zoek_stand (
    een INTEGER PRIMARY KEY CHECK (een = 1),
    versie INTEGER NOT NULL,
    tot INTEGER NOT NULL
) STRICT;

CREATE TABLE inzage_rij (
    casus TEXT NOT NULL,
    doorloop TEXT NOT NULL,
    deelnemer TEXT NOT NULL,
    PRIMARY KEY (casus, doorloop, deelnemer)
) STRICT;
