package fr.ent.ejb.kernel;

/** The schema of the base is not one on which this version may run. Its message is a sentence for the operator. */
public class SchemaRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
