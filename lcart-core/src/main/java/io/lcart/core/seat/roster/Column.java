package io.lcart.core.seat.roster;

import org.jspecify.annotations.Nullable;

/** The columns that are read. */
enum Column {
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    EMAIL("email");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    /** How a header should name it. */
    String title() {
        return title;
    }

    /** The column that a header means: small and capital letters, blanks, hyphens and underscores make no difference. */
    static @Nullable Column of(String name) {
        String letters = letters(name);
        for (Column column : values()) {
            if (letters.equals(letters(column.title))) {
                return column;
            }
        }
        return null;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append((char) (c + ('a' - 'A')));
            } else if (" \u00A0-_".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
