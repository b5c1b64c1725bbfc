ALTER TABLE user_account ADD COLUMN frozen_since TIMESTAMP;
