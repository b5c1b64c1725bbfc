-- what lies in the watched folder, from its first sight until it is filed; one row a file, or a feed of several files
CREATE TABLE inbox_delivery (
  id BIGINT NOT NULL CONSTRAINT inbox_delivery_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  name VARCHAR(200) NOT NULL CONSTRAINT inbox_delivery_name_uk UNIQUE,
  content VARCHAR(32000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  still_since TIMESTAMP NOT NULL,
  taken_by VARCHAR(120),
  taken_at TIMESTAMP,
  tries INTEGER NOT NULL,
  file_key VARCHAR(80),
  file_kind VARCHAR(30),
  schools VARCHAR(16000),
  refusal VARCHAR(60),
  destination VARCHAR(250)
);
-- only while the folder works on it: a school has one import of a delivery, however often it is begun again
ALTER TABLE feed_import ADD COLUMN inbox_delivery_id BIGINT;
ALTER TABLE feed_import ADD CONSTRAINT feed_import_delivery_fk FOREIGN KEY (inbox_delivery_id) REFERENCES inbox_delivery (id);
ALTER TABLE feed_import ADD CONSTRAINT feed_import_delivery_uk UNIQUE (inbox_delivery_id, school_id);
