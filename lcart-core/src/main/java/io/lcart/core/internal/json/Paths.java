package io.lcart.core.internal.json;

import java.util.regex.Pattern;

/** Paths into a JSON value, as in {@code tiles.library.audience.all[0]}. */
public final class Paths {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private Paths() {}

    /**
     * The path of a member.
     *
     * @param path the object's path
     * @param name the member's name
     * @return the member's path; a name that is not plain stands in brackets and quotes
     */
    public static String field(String path, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return path + "[\"" + name + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * The path of an item.
     *
     * @param path the array's path
     * @param index the item's index, from 0
     * @return the item's path
     */
    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
