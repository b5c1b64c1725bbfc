package fr.ent.ejb.demo.school;

import java.util.List;

/** A teaching group: pupils of one to three divisions who follow one option. */
public record DemoGroup(
        String code, String label, DemoSubject subject, List<DemoDivision> divisions, List<DemoPupil> pupils) {}
