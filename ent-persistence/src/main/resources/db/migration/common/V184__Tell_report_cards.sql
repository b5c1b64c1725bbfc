-- Report cards of a division became readable, or will, or are so no longer; whom that is told is still to be worked out. No foreign key: who publishes waits for nobody.
CREATE TABLE cards_to_tell (
    id BIGINT NOT NULL CONSTRAINT cards_to_tell_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    division_id BIGINT NOT NULL,
    period_id BIGINT NOT NULL,
    due_at TIMESTAMP NOT NULL
);
CREATE INDEX cards_to_tell_ix ON cards_to_tell (due_at);
