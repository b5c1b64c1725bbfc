package fr.ent.web.schooling.office;

import java.io.Serializable;

/** One change by hand, in words; before or after is a dash where there was nothing. */
public record ChangeLine(String when, String who, String what, String before, String after) implements Serializable {}
