-- How a school cuts its year; a division may differ from its school (null: as the school).
ALTER TABLE school_year ADD COLUMN period_kind VARCHAR(10) DEFAULT 'TRIMESTER' NOT NULL;
ALTER TABLE structure ADD COLUMN period_kind VARCHAR(10);
