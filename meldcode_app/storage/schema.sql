-- The vault's tables, first version. Statements end with ';' at the end of a line; triggers with 'END;'.
-- Metadata columns hold ids and codes, never names. Names stand only in journaal_inhoud and in the projections.

CREATE TABLE kluis (
    een INTEGER PRIMARY KEY CHECK (een = 1),
    vault_id TEXT NOT NULL,
    generatie INTEGER NOT NULL
) STRICT;

CREATE TABLE journaal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    casus TEXT NOT NULL CHECK (casus <> ''),
    soort TEXT NOT NULL,
    versie INTEGER NOT NULL,
    handeling_id TEXT NOT NULL,
    geregistreerd_op TEXT NOT NULL,
    configuratie TEXT NOT NULL,
    definitie TEXT NOT NULL,
    inhoud_hash BLOB NOT NULL CHECK (length(inhoud_hash) = 32),
    vorige BLOB NOT NULL CHECK (length(vorige) = 32),
    keten BLOB NOT NULL CHECK (length(keten) = 32),
    hoogste_tijd TEXT NOT NULL
) STRICT;

CREATE INDEX journaal_casus ON journaal (casus, seq);

CREATE TABLE journaal_inhoud (
    seq INTEGER PRIMARY KEY REFERENCES journaal (seq),
    zout BLOB NOT NULL CHECK (length(zout) = 32),
    inhoud BLOB NOT NULL
) STRICT;

CREATE TABLE wisopdracht (
    seq INTEGER PRIMARY KEY REFERENCES journaal (seq),
    opdracht INTEGER NOT NULL REFERENCES journaal (seq) CHECK (opdracht > seq)
) STRICT;

CREATE TRIGGER journaal_sluit_aan BEFORE INSERT ON journaal
WHEN NEW.seq IS NOT coalesce((SELECT max(seq) FROM journaal), 0) + 1
BEGIN
    SELECT RAISE(ABORT, 'journaal: seq sluit niet aan');
END;

CREATE TRIGGER journaal_splitst_niet BEFORE INSERT ON journaal
WHEN NEW.vorige IS NOT coalesce((SELECT keten FROM journaal ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN
    SELECT RAISE(ABORT, 'journaal: vorige is niet de kop van de keten');
END;

CREATE TRIGGER journaal_tijd_daalt_niet BEFORE INSERT ON journaal
WHEN NEW.hoogste_tijd < NEW.geregistreerd_op
    OR NEW.hoogste_tijd < coalesce((SELECT hoogste_tijd FROM journaal ORDER BY seq DESC LIMIT 1), '')
BEGIN
    SELECT RAISE(ABORT, 'journaal: hoogste tijd daalt');
END;

CREATE TRIGGER journaal_wijzigt_niet BEFORE UPDATE ON journaal
BEGIN
    SELECT RAISE(ABORT, 'journaal: wijzigen kan niet');
END;

CREATE TRIGGER journaal_verdwijnt_niet BEFORE DELETE ON journaal
BEGIN
    SELECT RAISE(ABORT, 'journaal: verwijderen kan niet');
END;

CREATE TRIGGER inhoud_bij_laatste BEFORE INSERT ON journaal_inhoud
WHEN NEW.seq IS NOT (SELECT max(seq) FROM journaal) OR EXISTS (SELECT 1 FROM journaal_inhoud WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'journaal_inhoud: hoort bij de laatste regel');
END;

CREATE TRIGGER inhoud_wijzigt_niet BEFORE UPDATE ON journaal_inhoud
BEGIN
    SELECT RAISE(ABORT, 'journaal_inhoud: wijzigen kan niet');
END;

CREATE TRIGGER inhoud_verdwijnt_op_opdracht BEFORE DELETE ON journaal_inhoud
WHEN NOT EXISTS (SELECT 1 FROM wisopdracht WHERE seq = OLD.seq)
BEGIN
    SELECT RAISE(ABORT, 'journaal_inhoud: wissen kan alleen op vastgelegde opdracht');
END;

CREATE TRIGGER wisopdracht_eenmalig BEFORE INSERT ON wisopdracht
WHEN EXISTS (SELECT 1 FROM wisopdracht WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'wisopdracht: is er al');
END;

CREATE TRIGGER wisopdracht_wijzigt_niet BEFORE UPDATE ON wisopdracht
BEGIN
    SELECT RAISE(ABORT, 'wisopdracht: wijzigen kan niet');
END;

CREATE TRIGGER wisopdracht_verdwijnt_niet BEFORE DELETE ON wisopdracht
BEGIN
    SELECT RAISE(ABORT, 'wisopdracht: verwijderen kan niet');
END;

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    soort TEXT NOT NULL,
    casus TEXT NOT NULL,
    bewaard_op TEXT NOT NULL,
    inhoud BLOB NOT NULL
) STRICT;

CREATE TRIGGER document_eenmalig BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE sha256 = NEW.sha256)
BEGIN
    SELECT RAISE(ABORT, 'document: is er al');
END;

CREATE TRIGGER document_wijzigt_niet BEFORE UPDATE ON document
BEGIN
    SELECT RAISE(ABORT, 'document: wijzigen kan niet');
END;

CREATE TRIGGER document_verdwijnt_niet BEFORE DELETE ON document
BEGIN
    SELECT RAISE(ABORT, 'document: verwijderen kan niet');
END;

CREATE TABLE concept (
    sleutel TEXT PRIMARY KEY,
    inhoud BLOB NOT NULL,
    bewaard_op TEXT NOT NULL
) STRICT;

CREATE TABLE casus_rij (
    casus TEXT PRIMARY KEY,
    kenmerk TEXT NOT NULL DEFAULT '',
    naam TEXT NOT NULL DEFAULT '',
    sorteernaam TEXT NOT NULL DEFAULT '',
    geboortedatum TEXT,
    status TEXT NOT NULL DEFAULT '',
    bijgewerkt_seq INTEGER NOT NULL DEFAULT 0,
    samenvatting TEXT NOT NULL DEFAULT '',
    zoektekst TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX casus_rij_volgorde ON casus_rij (sorteernaam, kenmerk, casus);

CREATE TABLE verzoek_rij (
    casus TEXT NOT NULL,
    verzoek TEXT NOT NULL,
    kenmerk TEXT NOT NULL DEFAULT '',
    verzoeker TEXT NOT NULL DEFAULT '',
    ontvangen_op TEXT,
    gewenst_op TEXT,
    verloop TEXT NOT NULL DEFAULT '',
    samenvatting TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (casus, verzoek)
) STRICT;
