-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX period_closing_period_ix ON period_closing (period_id);
CREATE INDEX teaching_closing_period_ix ON teaching_closing (period_id);
CREATE INDEX teaching_closing_assignment_ix ON teaching_closing (assignment_id);
CREATE INDEX period_event_ix ON period_event (division_id, period_id);
CREATE INDEX average_override_period_ix ON average_override (period_id);
CREATE INDEX appreciation_period_ix ON appreciation (period_id);
CREATE INDEX appreciation_assignment_ix ON appreciation (assignment_id);
CREATE INDEX council_decision_division_ix ON council_decision (division_id, period_id);
CREATE INDEX phrase_owner_ix ON phrase (owner_id);
CREATE INDEX correction_proposal_ix ON correction_proposal (appreciation_id);
CREATE INDEX period_reminder_assignment_ix ON period_reminder (assignment_id);
