package fr.ent.ejb.schooling.attendance;

/** What a primary school calls by: its class, once in the morning and once in the afternoon. */
public enum HalfDay {
    MORNING,
    AFTERNOON
}
