-- Browsers from which an account was opened, by the hash of a cookie; no address of the network, no place.
CREATE TABLE known_browser (
  id BIGINT NOT NULL CONSTRAINT known_browser_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  account_id BIGINT NOT NULL CONSTRAINT known_browser_account_fk REFERENCES user_account (id),
  cookie_hash VARCHAR(64) NOT NULL,
  name VARCHAR(40) NOT NULL,
  first_seen_at TIMESTAMP NOT NULL,
  last_seen_at TIMESTAMP NOT NULL,
  CONSTRAINT known_browser_uk UNIQUE (account_id, cookie_hash)
);
CREATE INDEX known_browser_first_ix ON known_browser (first_seen_at);
