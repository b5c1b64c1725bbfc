package fr.ent.ejb.schooling.attendance;

/** Something was said in a call of that school: whoever looks at its board may want to look again. */
public record BoardChanged(String uai) {}
