-- Booked interviews and what interviewers write: drafts are private, submitted scorecards never change.

CREATE TABLE interview (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    requisition TEXT NOT NULL REFERENCES requisition (id),
    candidate TEXT NOT NULL REFERENCES candidate (id),
    round TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    place TEXT NOT NULL,
    sequence BIGINT NOT NULL
);
CREATE INDEX interview_by_application ON interview (application, starts_at);
CREATE INDEX interview_by_start ON interview (starts_at, id);

CREATE TABLE interview_seat (
    interview TEXT NOT NULL REFERENCES interview (id),
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    reply TEXT NOT NULL,
    busy BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    scorecard TEXT NOT NULL,
    due_at BIGINT,
    submitted_at BIGINT,
    PRIMARY KEY (interview, person)
);
CREATE INDEX interview_seat_by_person ON interview_seat (person, starts_at);
CREATE INDEX interview_seat_by_scorecard ON interview_seat (person, scorecard, due_at);

CREATE TABLE scorecard_draft (
    interview TEXT NOT NULL REFERENCES interview (id),
    person TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (interview, person)
);

CREATE TABLE scorecard (
    id TEXT PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (id),
    interview TEXT NOT NULL REFERENCES interview (id),
    person TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    after_discussion BIGINT NOT NULL,
    submitted_at BIGINT NOT NULL,
    UNIQUE (interview, person, version)
);
CREATE INDEX scorecard_by_application ON scorecard (application);

CREATE TABLE note (
    interview TEXT NOT NULL REFERENCES interview (id),
    person TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (interview, person)
);

-- Questions asked, apart from the private notes: later interviewers may see these.
CREATE TABLE question_asked (
    interview TEXT NOT NULL REFERENCES interview (id),
    person TEXT NOT NULL REFERENCES person (id),
    question TEXT NOT NULL,
    application TEXT NOT NULL REFERENCES application (id),
    at_seconds BIGINT NOT NULL,
    rungs TEXT NOT NULL,
    PRIMARY KEY (interview, person, question)
);
CREATE INDEX question_asked_by_application ON question_asked (application);
