package fr.ent.persistence.schooling.office;

/**
 * Where a row names a person.
 *
 * @param entity the kind of row
 * @param attribute of it
 * @param relation is it a relation? Otherwise the id itself
 */
public record MergePlace(Class<?> entity, String attribute, boolean relation) {

    /** "Guardianship". */
    public String subject() {
        return entity.getSimpleName();
    }
}
