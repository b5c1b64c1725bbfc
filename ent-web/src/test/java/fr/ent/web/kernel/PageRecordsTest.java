package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class PageRecordsTest {

    /** A row as pages have it. */
    public record Row(String name, int version) {

        /** Not a component. */
        public String label() {
            return name + " " + version;
        }

        /** Fails. */
        public String torn() {
            throw new IllegalStateException("torn");
        }
    }

    private final PageRecords records = new PageRecords();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return records;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void components_and_methods_of_a_record_answer_with_and_without_brackets() {
        var row = new Row("Léa", 3);
        assertThat(records.getValue(context, row, "name")).isEqualTo("Léa");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(records.getValue(context, row, "label")).isEqualTo("Léa 3");
        assertThat(records.invoke(context, row, "version", null, new Object[0])).isEqualTo(3);
    }

    @Test
    void what_a_record_does_not_have_and_what_is_no_record_goes_on_to_the_others() {
        context.setPropertyResolved(false);
        assertThat(records.getValue(context, new Row("Léa", 3), "password")).isNull();
        assertThat(records.getValue(context, "a text", "length")).isNull();
        assertThat(records.invoke(context, new Row("Léa", 3), "equals", null, new Object[] {"x"}))
                .isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void a_record_that_fails_is_not_silent() {
        assertThatThrownBy(() -> records.getValue(context, new Row("Léa", 3), "torn"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
