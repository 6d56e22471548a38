-- Second version: what is to be done (Werklijst), quick notes, and by which version of the rows they were made.
-- All of it is projection: rows come from the journal and can be made anew. No triggers.

CREATE TABLE taak_rij (
    casus TEXT NOT NULL,
    taak TEXT NOT NULL,
    soort TEXT NOT NULL DEFAULT '',
    betreft TEXT NOT NULL DEFAULT '[]',
    namen TEXT NOT NULL DEFAULT '{}',
    wie TEXT NOT NULL DEFAULT '',
    wacht_op_ander INTEGER NOT NULL DEFAULT 0 CHECK (wacht_op_ander IN (0, 1)),
    voor TEXT,
    vanaf TEXT,
    tot TEXT,
    herkomst TEXT NOT NULL DEFAULT '',
    norm TEXT NOT NULL DEFAULT '',
    pagina TEXT NOT NULL DEFAULT '',
    doel TEXT NOT NULL DEFAULT '',
    plek TEXT NOT NULL DEFAULT '',
    kenmerk TEXT NOT NULL DEFAULT '',
    naam TEXT NOT NULL DEFAULT '',
    geboortedatum TEXT,
    PRIMARY KEY (casus, taak)
) STRICT;

CREATE INDEX taak_rij_volgorde ON taak_rij (voor, naam, casus, taak);

CREATE TABLE notitie_rij (
    casus TEXT NOT NULL,
    notitie TEXT NOT NULL,
    tekst TEXT NOT NULL DEFAULT '',
    gemaakt_op TEXT,
    geregistreerd_op TEXT,
    PRIMARY KEY (casus, notitie)
) STRICT;

CREATE TABLE rijen_stand (
    een INTEGER PRIMARY KEY CHECK (een = 1),
    versie INTEGER NOT NULL
) STRICT;

CREATE INDEX casus_rij_status ON casus_rij (status);
