package fr.ent.web.kernel;

import fr.ent.persistence.kernel.Slice;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a {@code p:dataTable lazy="true"}: the table asks for one page, a service reads that page and no more.
 * Made anew by each request, never stored: its view asks it of a method.
 *
 * @param <T> a record of a list
 */
public final class LazyTable<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Page<T> page;
    private final long total;

    /** What reads one page. */
    @FunctionalInterface
    public interface Page<T> {

        /** The rows of that page, in their order. */
        List<T> of(Slice slice);
    }

    /** @param total how many rows the whole list has */
    public LazyTable(long total, Page<T> page) {
        this.page = page;
        this.total = total;
        setRowCount((int) total);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) total;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        return page.of(new Slice(first, size));
    }
}
