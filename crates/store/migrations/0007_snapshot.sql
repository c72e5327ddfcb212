-- Lists and boards read the narrow row only; the aggregate, which grows with the loop, stands beside it.
CREATE TABLE application_snapshot (
    application TEXT PRIMARY KEY REFERENCES application (id),
    snapshot TEXT NOT NULL
);
INSERT INTO application_snapshot (application, snapshot) SELECT id, snapshot FROM application;
ALTER TABLE application DROP COLUMN snapshot;
