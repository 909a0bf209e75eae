package org.convcanvas.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that a person reads comes from one resource bundle, by key. */
public final class Text {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.convcanvas.text.messages", Locale.ROOT, Text.class.getModule());

    private Text() {}

    /**
     * The text of a key with its arguments filled in, in {@link MessageFormat}'s notation; numbers get a thousands
     * comma. Texts without arguments are taken literally, so that an apostrophe needs no doubling there.
     *
     * @throws java.util.MissingResourceException for a key that the bundle lacks
     */
    public static String of(String key, Object... args) {
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(args);
    }

    /** True when the bundle has the key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
