-- first degree (maternelle, élémentaire) or second (collège, lycée)
ALTER TABLE school ADD COLUMN degree VARCHAR(6) NOT NULL DEFAULT 'SECOND';
