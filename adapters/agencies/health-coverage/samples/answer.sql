CREATE TABLE coverage (
  pid TEXT PRIMARY KEY, scheme TEXT NOT NULL, hospital_th TEXT, hospital_en TEXT,
  valid_from TEXT, valid_to TEXT, updated_at TEXT NOT NULL
);
CREATE VIEW v_hub_coverage AS
  SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage;
INSERT INTO coverage VALUES
  ('1101700000010', 'SSS', 'โรงพยาบาลตัวอย่าง', 'Example Hospital', '2001-05-01', NULL, '2026-11-20T09:30:00+07:00'),
  ('3100600000021', 'UCS', 'โรงพยาบาลตัวอย่างเหนือ', NULL, '2002-04-01', '2027-03-31', '2026-11-01 08:00:00'),
  ('5709900000034', 'STP', NULL, NULL, NULL, NULL, '2026-10-05T00:00:00Z');
