-- Processes, requisitions, candidates and their documents.

CREATE TABLE process_version (
    process TEXT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    level BIGINT NOT NULL,
    files TEXT NOT NULL,
    resolved TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES person (id),
    PRIMARY KEY (process, version)
);

CREATE TABLE requisition (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    level BIGINT NOT NULL,
    code TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES department (id),
    process TEXT NOT NULL,
    process_version BIGINT NOT NULL,
    variant TEXT,
    state TEXT NOT NULL,
    openings BIGINT NOT NULL,
    location TEXT NOT NULL,
    description TEXT NOT NULL,
    hiring_manager TEXT NOT NULL REFERENCES person (id),
    recruiter TEXT NOT NULL REFERENCES person (id),
    bar_raiser TEXT REFERENCES person (id),
    approvers TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    FOREIGN KEY (process, process_version) REFERENCES process_version (process, version)
);
CREATE INDEX requisition_by_creation ON requisition (created_at, id);
CREATE INDEX requisition_by_state ON requisition (state, created_at, id);

CREATE TABLE requisition_team (
    requisition TEXT NOT NULL REFERENCES requisition (id),
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (requisition, person, role)
);
CREATE INDEX requisition_team_by_person ON requisition_team (person, requisition);

-- Applications per requisition, column of its board and state, kept in step by every save, so that no page counts rows.
CREATE TABLE requisition_count (
    requisition TEXT NOT NULL REFERENCES requisition (id),
    board_column TEXT NOT NULL,
    state TEXT NOT NULL,
    applications BIGINT NOT NULL,
    PRIMARY KEY (requisition, board_column, state)
);

CREATE TABLE candidate (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    phone_key TEXT NOT NULL,
    headline TEXT NOT NULL,
    location TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    source TEXT NOT NULL,
    links TEXT NOT NULL,
    about TEXT NOT NULL,
    merged_into TEXT REFERENCES candidate (id),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX candidate_by_email ON candidate (email_key);
CREATE INDEX candidate_by_phone ON candidate (phone_key);
CREATE INDEX candidate_by_name ON candidate (name_key, id);
CREATE INDEX candidate_by_update ON candidate (updated_at, id);
CREATE INDEX candidate_by_merge ON candidate (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    pages BIGINT,
    sha256 TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES person (id)
);
CREATE INDEX document_by_candidate ON document (candidate, created_at);
CREATE INDEX document_by_content ON document (sha256);
