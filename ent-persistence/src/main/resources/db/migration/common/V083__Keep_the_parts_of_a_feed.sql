-- a complete feed of the académie is cut once into a part for each school; only while the folder works on it
CREATE TABLE inbox_part (
  id BIGINT NOT NULL CONSTRAINT inbox_part_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  delivery_id BIGINT NOT NULL CONSTRAINT inbox_part_delivery_fk REFERENCES inbox_delivery (id),
  uai VARCHAR(8) NOT NULL,
  file_key VARCHAR(80) NOT NULL,
  CONSTRAINT inbox_part_uk UNIQUE (delivery_id, uai)
);
