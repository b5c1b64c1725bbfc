-- Derby indexes foreign keys by itself
CREATE INDEX report_card_school_ix ON report_card (school_id);
CREATE INDEX report_card_period_ix ON report_card (period_id);
CREATE INDEX report_card_maker_ix ON report_card (made_by);
CREATE INDEX report_opening_person_ix ON report_opening (person_id);
CREATE INDEX report_batch_school_ix ON report_batch (school_id);
CREATE INDEX report_batch_period_ix ON report_batch (period_id);
CREATE INDEX report_batch_asker_ix ON report_batch (asked_by);
