-- the servers that share this base, and when each was last seen at work
CREATE TABLE running_node (
  name VARCHAR(120) NOT NULL CONSTRAINT running_node_pk PRIMARY KEY,
  seen_at TIMESTAMP NOT NULL
);
-- which of them reads or applies a file now; null for those of before
ALTER TABLE feed_import ADD COLUMN run_by VARCHAR(120);
