-- What a family says of an absence, and once more when it was refused. What the school answers stands with the absence.
-- place: the pupil's first, second, … justification; two of them said in the same second collide here, and the second is told.
-- refusal: what the school had said, to which this answers.
CREATE TABLE justification (
  id BIGINT NOT NULL CONSTRAINT justification_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  absence_id BIGINT NOT NULL CONSTRAINT justification_absence_fk REFERENCES absence (id),
  pupil_id BIGINT NOT NULL CONSTRAINT justification_pupil_fk REFERENCES person (id),
  place INTEGER NOT NULL,
  round INTEGER NOT NULL,
  reason_id BIGINT CONSTRAINT justification_reason_fk REFERENCES absence_reason (id),
  said VARCHAR(1000) NOT NULL,
  refusal VARCHAR(600) NOT NULL,
  said_by_id BIGINT NOT NULL CONSTRAINT justification_said_by_fk REFERENCES person (id),
  said_at TIMESTAMP NOT NULL,
  file_id BIGINT CONSTRAINT justification_file_fk REFERENCES received_file (id),
  CONSTRAINT justification_place_uk UNIQUE (pupil_id, place),
  CONSTRAINT justification_round_uk UNIQUE (absence_id, round),
  CONSTRAINT justification_round_ck CHECK (round IN (1, 2))
);
