package fr.ent.persistence.schooling.office;

import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.NamesPerson;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that names a person, found in the model itself, so that a new kind of row follows its person without a line
 * here: relations, and columns marked {@link NamesPerson}. Accounts and merges have rules of their own.
 */
@ApplicationScoped
public class MergePlaceRepository {

    private static final Set<Class<?>> APART = Set.of(UserAccount.class, PersonMerge.class);

    @PersistenceContext
    EntityManager em;

    /** What follows a person, in one order. */
    public List<MergePlace> all() {
        return em.getMetamodel().getEntities().stream()
                .filter(type -> !APART.contains(type.getJavaType()))
                .flatMap(MergePlaceRepository::of)
                .sorted(Comparator.comparing(MergePlace::subject).thenComparing(MergePlace::attribute))
                .toList();
    }

    private static <T> Stream<MergePlace> of(EntityType<T> type) {
        return type.getDeclaredSingularAttributes().stream()
                .filter(MergePlaceRepository::follows)
                .map(found -> new MergePlace(type.getJavaType(), found.getName(), found.isAssociation()));
    }

    private static boolean follows(SingularAttribute<?, ?> attribute) {
        if (attribute.isAssociation()) {
            return Person.class.equals(attribute.getJavaType());
        }
        var mark = attribute.getJavaMember() instanceof Field field ? field.getAnnotation(NamesPerson.class) : null;
        return mark != null && !mark.stays();
    }
}
