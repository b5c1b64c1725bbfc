-- ENTStructureJointure of AAF: a feed of differences names a school by nothing else
ALTER TABLE school ADD COLUMN aaf_structure VARCHAR(20);
