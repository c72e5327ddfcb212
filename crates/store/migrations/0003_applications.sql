-- The application aggregate: a snapshot, its events, and what lists and pages read of it.
-- due_key sorts the dated first, the most urgent on top, and the rest by their last change.
CREATE TABLE application (
    id TEXT PRIMARY KEY,
    requisition TEXT NOT NULL REFERENCES requisition (id),
    candidate TEXT NOT NULL REFERENCES candidate (id),
    process TEXT NOT NULL,
    process_version BIGINT NOT NULL,
    variant TEXT,
    state TEXT NOT NULL,
    board_column TEXT NOT NULL,
    on_hold BIGINT NOT NULL,
    applied_at BIGINT NOT NULL,
    column_since BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    snapshot TEXT NOT NULL,
    due_at BIGINT,
    due_key BIGINT NOT NULL,
    waiting_candidate BIGINT NOT NULL,
    cards_in BIGINT NOT NULL,
    cards_of BIGINT NOT NULL,
    card TEXT NOT NULL,
    source TEXT NOT NULL,
    cool_down_until TEXT,
    debrief_state TEXT,
    facilitator TEXT REFERENCES person (id),
    FOREIGN KEY (process, process_version) REFERENCES process_version (process, version)
);
CREATE INDEX application_on_board ON application (requisition, board_column, due_key, id);
CREATE INDEX application_in_column ON application (requisition, board_column, column_since);
CREATE INDEX application_in_state ON application (state, requisition, id);
CREATE INDEX application_by_candidate ON application (candidate, applied_at);
CREATE INDEX application_by_update ON application (updated_at, id);
CREATE INDEX application_by_requisition_update ON application (requisition, updated_at, id);
CREATE INDEX application_by_arrival ON application (applied_at, id);
CREATE INDEX application_by_requisition_arrival ON application (requisition, applied_at, id);
CREATE INDEX application_by_due ON application (due_key, id);
CREATE INDEX application_by_requisition_due ON application (requisition, due_key, id);
CREATE INDEX application_waiting_for_candidate ON application (requisition, due_key, id) WHERE waiting_candidate = 1;
CREATE INDEX application_in_debrief ON application (due_key, id) WHERE debrief_state IS NOT NULL;
CREATE INDEX application_by_facilitator ON application (facilitator, debrief_state);

CREATE TABLE application_event (
    application TEXT NOT NULL REFERENCES application (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT REFERENCES person (id),
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (application, seq)
);

-- What waits on whom; one row per thing to do.
CREATE TABLE waiting (
    application TEXT NOT NULL REFERENCES application (id),
    position BIGINT NOT NULL,
    person TEXT REFERENCES person (id),
    candidate BIGINT NOT NULL,
    action TEXT NOT NULL,
    words TEXT NOT NULL,
    subject TEXT,
    due_at BIGINT,
    due_key BIGINT NOT NULL,
    PRIMARY KEY (application, position)
);
CREATE INDEX waiting_by_person ON waiting (person, due_key);

-- Feedback to a rejected candidate, while it is written and as it was sent.
CREATE TABLE feedback (
    application TEXT PRIMARY KEY REFERENCES application (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);
