package fr.ent.persistence.schooling.directory;

/** How an adult is addressed. Mlle is read as MME: French administration no longer writes it (circular of 21-2-2012). */
public enum Civility {
    M,
    MME
}
