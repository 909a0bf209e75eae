package org.convcanvas.ui.kernel;

import java.util.function.BiFunction;
import javax.swing.AbstractSpinnerModel;

/**
 * A spinner's values of any type.
 *
 * @param <T> the values' type
 */
final class Steps<T> extends AbstractSpinnerModel {
    private static final long serialVersionUID = 1L;

    private final transient BiFunction<T, Integer, T> step;
    private transient T value;

    /**
     * @param step the value some steps on
     */
    Steps(T start, BiFunction<T, Integer, T> step) {
        this.value = start;
        this.step = step;
    }

    T value() {
        return value;
    }

    @SuppressWarnings("unchecked") // only values of this type are ever put in
    T cast(Object other) {
        return (T) other;
    }

    @Override
    public Object getValue() {
        return value;
    }

    @Override
    public void setValue(Object other) {
        value = cast(other);
        fireStateChanged();
    }

    @Override
    public Object getNextValue() {
        return step.apply(value, 1);
    }

    @Override
    public Object getPreviousValue() {
        return step.apply(value, -1);
    }
}
