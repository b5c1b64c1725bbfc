package fr.ent.persistence.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** No test finds the rows of another: both bases are emptied before each, when something was written since. */
class EmptyBase implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Database.derby().empty();
        Database.postgres().empty();
    }
}
