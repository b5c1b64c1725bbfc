CREATE INDEX person_merge_school_ix ON person_merge (school_id);
CREATE INDEX person_merge_kept_ix ON person_merge (kept_id);
CREATE INDEX person_merge_gone_ix ON person_merge (gone_id);
CREATE INDEX person_merge_line_ix ON person_merge_line (merge_id);
