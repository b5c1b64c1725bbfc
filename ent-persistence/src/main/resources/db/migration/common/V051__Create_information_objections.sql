-- A pupil of age objects to his parents' being informed, from one instant to another (open: until he takes it back).
CREATE TABLE information_objection (
  id BIGINT NOT NULL CONSTRAINT information_objection_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT information_objection_pupil_fk REFERENCES person (id),
  objected_at TIMESTAMP NOT NULL,
  withdrawn_at TIMESTAMP
);
