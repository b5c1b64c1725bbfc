package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.MarkChange;
import java.util.List;

/** What happened to the marks of an assessment, the newest first. */
public record MarkHistoryPage(String title, String subject, String structure, List<MarkChange> changes) {}
