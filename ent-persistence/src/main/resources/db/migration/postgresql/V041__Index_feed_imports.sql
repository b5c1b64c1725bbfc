-- Derby indexes foreign keys by itself.
CREATE INDEX feed_import_school_ix ON feed_import (school_id, sent_at);
CREATE INDEX feed_remark_import_ix ON feed_remark (feed_import_id);
