package fr.ent.ejb.exchange.imports;

import fr.ent.persistence.testing.Database;
import java.util.List;

/** The steps of imports, each in a transaction of its own as the container makes it. */
public class PlayedImportSteps extends ImportSteps {

    private final Database base;
    private final ImportSteps real;

    public PlayedImportSteps(Database base) {
        this.base = base;
        this.real = base.make(Made.class);
    }

    @Override
    public void compare(String uai, long id) {
        base.inTransaction(() -> real.compare(uai, id));
    }

    @Override
    public boolean apply(String uai, long id, boolean withRemovals) {
        return base.inTransaction(() -> real.apply(uai, id, withRemovals));
    }

    @Override
    public boolean confirmAlone(String uai, long id) {
        return base.inTransaction(() -> real.confirmAlone(uai, id));
    }

    @Override
    public boolean dropEmpty(String uai, long id) {
        return base.inTransaction(() -> real.dropEmpty(uai, id));
    }

    @Override
    public void fail(String uai, long id) {
        base.inTransaction(() -> real.fail(uai, id));
    }

    @Override
    public void forgetFile(String uai, long id) {
        base.inTransaction(() -> real.forgetFile(uai, id));
    }

    @Override
    public List<Long> others(String uai, long id) {
        return base.inTransaction(() -> real.others(uai, id));
    }

    /** What {@link Database} makes, when this very class is given in its place. */
    static final class Made extends ImportSteps {}
}
