package fr.ent.persistence.exchange;

import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.kernel.Identified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What hangs on the rows that an import made. It is found in the mapping itself, so that a table that comes later is
 * seen without a word here: relations, and plain numbers in columns that end in _id or _by. All keys come from one
 * sequence, so a number that is equal is the same row.
 */
@ApplicationScoped
public class HangingRepository {

    private static final Set<Class<?>> REPORTS =
            Set.of(FeedImport.class, FeedLine.class, FeedRemark.class, FeedTrail.class, InboxDelivery.class);

    @PersistenceContext
    EntityManager em;

    /**
     * A column by which rows hang on others.
     *
     * @param target the entity that a relation leads to; null for a plain number, which may be anybody's
     */
    public record Holder(Class<?> type, String attribute, Class<?> target, boolean many, String column) {

        /** May it hold the key of such a row? */
        public boolean mayHold(Class<?> held) {
            return target == null || target.isAssignableFrom(held);
        }
    }

    /**
     * One row that hangs on another.
     *
     * @param holder simple name of the entity
     */
    public record Hanging(String holder, long holderId, long heldId) {}

    /** Every column that holds the key of another row, but for those of imports themselves. */
    public List<Holder> holders() {
        return em.getMetamodel().getEntities().stream()
                .filter(entity -> !Modifier.isAbstract(entity.getJavaType().getModifiers()))
                .filter(entity -> !REPORTS.contains(entity.getJavaType()))
                .flatMap(this::holders)
                .distinct()
                .toList();
    }

    private Stream<Holder> holders(EntityType<?> entity) {
        return entity.getAttributes().stream().flatMap(attribute -> {
            var field = field(attribute);
            var join = field.getAnnotation(JoinColumn.class);
            var table = field.getAnnotation(JoinTable.class);
            var column = field.getAnnotation(Column.class);
            if (attribute.isCollection()) {
                return table == null
                        ? Stream.empty()
                        : Stream.of(new Holder(
                                attribute.getDeclaringType().getJavaType(),
                                attribute.getName(),
                                ((PluralAttribute<?, ?, ?>) attribute)
                                        .getElementType()
                                        .getJavaType(),
                                true,
                                table.name() + "." + table.inverseJoinColumns()[0].name()));
            }
            if (attribute.isAssociation()) {
                return join == null
                        ? Stream.empty()
                        : Stream.of(holder(attribute, attribute.getJavaType(), tableOf(entity) + "." + join.name()));
            }
            return column != null && column.insertable() && isKey(attribute, column.name())
                    ? Stream.of(holder(attribute, null, tableOf(entity) + "." + column.name()))
                    : Stream.empty();
        });
    }

    /** The field itself: what the metamodel calls the member is, of a lazy relation, one that weaving made. */
    private static Field field(Attribute<?, ?> attribute) {
        return Stream.<Class<?>>iterate(
                        attribute.getDeclaringType().getJavaType(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(attribute.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        attribute.getDeclaringType().getJavaType() + " has no " + attribute.getName()));
    }

    private static boolean isKey(Attribute<?, ?> attribute, String column) {
        boolean number = attribute.getJavaType() == Long.class || attribute.getJavaType() == long.class;
        return number && (column.endsWith("_id") || column.endsWith("_by"));
    }

    private static Holder holder(Attribute<?, ?> attribute, Class<?> target, String column) {
        var type = attribute.getDeclaringType().getJavaType();
        return new Holder(type, attribute.getName(), target, false, column);
    }

    private static String tableOf(EntityType<?> entity) {
        Class<?> type = entity.getJavaType();
        while (type.getAnnotation(Table.class) == null) {
            type = type.getSuperclass();
        }
        return type.getAnnotation(Table.class).name();
    }

    /** Rows of these kinds that hang on what an import made, each with what it hangs on. */
    public List<Hanging> hangings(Holder holder, long importId) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createTupleQuery();
        var row = query.from(holder.type());
        var held = held(row, holder);
        var trail = query.subquery(Long.class);
        var did = trail.from(FeedTrail.class);
        trail.select(did.get("rowId"))
                .where(builder.equal(did.get("feedImport").get("id"), importId), builder.isNull(did.get("field")));
        query.multiselect(row.get("id"), held).where(held.in(trail));
        var name = holder.type().getSimpleName();
        return em.createQuery(query).getResultList().stream()
                .map(pair -> new Hanging(name, pair.get(0, Long.class), pair.get(1, Long.class)))
                .toList();
    }

    /** Which of the rows that an import made are held by this column, by whomever. */
    public Set<Long> held(Holder holder, long importId) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(Long.class);
        var row = query.from(holder.type());
        var held = held(row, holder);
        var trail = query.subquery(Long.class);
        var did = trail.from(FeedTrail.class);
        trail.select(did.get("rowId"))
                .where(builder.equal(did.get("feedImport").get("id"), importId), builder.isNull(did.get("field")));
        return em.createQuery(query.select(held).distinct(true).where(held.in(trail))).getResultList().stream()
                .collect(toSet());
    }

    private static Path<Long> held(Root<?> row, Holder holder) {
        if (holder.many()) {
            return row.<Object, Identified>join(holder.attribute()).get("id");
        }
        return holder.target() != null ? row.get(holder.attribute()).get("id") : row.get(holder.attribute());
    }
}
