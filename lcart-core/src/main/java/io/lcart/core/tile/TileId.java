package io.lcart.core.tile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names one tile, in Java, JSON, HTML and documents alike. Immutable.
 *
 * @param value lower-case words of letters and digits, joined by hyphens, at most {@value #MAX_LENGTH} characters
 */
public record TileId(String value) {

    /** The greatest length of an id. */
    public static final int MAX_LENGTH = 64;

    // why first: the constants below are checked by it
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /** Tile 1: the person's courses and their materials (domain.md §3.1). Counts the trainings, upcoming ones included. */
    public static final TileId MY_TRAINING = new TileId("my-training");
    /** Tile 2: seats the person may give to others (domain.md §4). Counts those that are free. */
    public static final TileId REGISTRATION_CODES = new TileId("registration-codes");
    /** Tile 3: progress of the people the person may report on (domain.md §8). Counts these people, each once. */
    public static final TileId USER_PROGRESS_REPORT = new TileId("user-progress-report");
    /** Tile 4: earned badges and the profile (domain.md §6, §10). Counts the badges, expired ones included. */
    public static final TileId BADGES_AND_PROFILE = new TileId("badges-and-profile");
    /** Tile 5: the boards of the person's groups (domain.md §7). Counts the boards. */
    public static final TileId LEADERBOARD = new TileId("leaderboard");
    /** Tile 6: the classes the person teaches (domain.md §11). Counts the offerings the person is assigned to. */
    public static final TileId INSTRUCTOR_VIEW = new TileId("instructor-view");
    /** Tile 7: completed courses and certificates (domain.md §9). Counts the completions, repeats each. */
    public static final TileId COMPLETIONS_AND_CERTIFICATES = new TileId("completions-and-certificates");
    /** Tile 8: the person's orders (domain.md §12). Counts them, abandoned ones left out. */
    public static final TileId ORDER_HISTORY = new TileId("order-history");
    /** Tile 9: the person's own data (domain.md §13). Counts 1 while the present terms of use are not accepted. */
    public static final TileId EDIT_ACCOUNT = new TileId("edit-account");

    /** The nine standard tiles in their order. */
    public static final List<TileId> STANDARD = List.of(
            MY_TRAINING,
            REGISTRATION_CODES,
            USER_PROGRESS_REPORT,
            BADGES_AND_PROFILE,
            LEADERBOARD,
            INSTRUCTOR_VIEW,
            COMPLETIONS_AND_CERTIFICATES,
            ORDER_HISTORY,
            EDIT_ACCOUNT);

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is too long or not made of lower-case words
     */
    public TileId {
        if (value.length() > MAX_LENGTH || !WORDS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a tile's id is lower-case words of letters and digits, joined by hyphens, at most " + MAX_LENGTH
                            + " characters");
        }
    }

    /**
     * Whether this is one of the nine standard tiles.
     *
     * @return whether it is
     */
    public boolean isStandard() {
        return STANDARD.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
