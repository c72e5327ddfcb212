-- The candidate seat: what a person keeps for themselves. Every row has one owner, and nothing is read without naming them.

ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'hiring';

CREATE TABLE prep_document (
    owner TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (owner, kind, id)
);

CREATE TABLE prep_story_version (
    owner TEXT NOT NULL REFERENCES person (id),
    story TEXT NOT NULL,
    n BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner, story, n)
);

CREATE TABLE prep_calendar_link (
    owner TEXT PRIMARY KEY REFERENCES person (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);
