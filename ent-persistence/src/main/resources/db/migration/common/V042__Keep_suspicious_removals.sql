ALTER TABLE feed_import ADD COLUMN suspicious_removals INTEGER DEFAULT 0 NOT NULL;
