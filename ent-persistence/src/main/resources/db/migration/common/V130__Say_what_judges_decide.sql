-- What a judge decides about a link: until now only that the right to be informed is taken; with the decision as a scan.
ALTER TABLE guardianship_restriction ADD COLUMN kind VARCHAR(20) DEFAULT 'INFORMATION_REMOVED' NOT NULL;
ALTER TABLE guardianship_restriction ADD COLUMN scan_key VARCHAR(36);
ALTER TABLE guardianship_restriction ADD COLUMN scan_type VARCHAR(4);
