package fr.ent.web.kernel;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers first what pages of thirty rows ask most: the variable of a {@code ui:repeat} (Faces keeps it in the request
 * and looks there last), and {@code #{row.name}} or {@code #{row.name()}} on records (expressions know no components yet,
 * and search all methods of the class for each call of each cell). Named by faces-config.xml.
 */
public class PageRecords extends ELResolver {

    private static final ClassValue<Map<String, Method>> ASKED = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> record) {
            return Arrays.stream(record.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() == record)
                    .collect(Collectors.toMap(Method::getName, Function.identity(), (one, bridge) -> one));
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            return answer(context, base, property);
        }
        if (base != null) {
            return null;
        }
        var faces = (FacesContext) context.getContext(FacesContext.class);
        var value = faces.getExternalContext().getRequestMap().get(property);
        if (value != null) {
            context.setPropertyResolved(null, property);
        }
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return base instanceof Record && (arguments == null || arguments.length == 0)
                ? answer(context, base, method)
                : null;
    }

    /** What has no answer here goes on to the resolvers of Faces, which say so. */
    private static Object answer(ELContext context, Object row, Object name) {
        var method = ASKED.get(row.getClass()).get(String.valueOf(name));
        if (method == null) {
            return null;
        }
        try {
            var value = method.invoke(row);
            context.setPropertyResolved(row, name);
            return value;
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ELException(hidden);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    /** Rows are read only. */
    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // goes on to the others
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
