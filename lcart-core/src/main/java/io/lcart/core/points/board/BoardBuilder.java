package io.lcart.core.points.board;

/** Takes the members of a board in any order, and puts them in order at once. To be used once. Not thread-safe. */
public final class BoardBuilder {

    private final Ranking ranking;
    private final Records records;
    private int size;

    BoardBuilder(Ranking ranking, int expected) {
        this.ranking = ranking;
        records = new Records(expected);
    }

    /**
     * Takes a member.
     *
     * @param number the member
     * @param points its points
     * @param reached when it reached them, in microseconds of the epoch
     * @return this builder
     */
    public BoardBuilder add(long number, long points, long reached) {
        records.ensure(size);
        records.set(size, number, points, reached);
        size++;
        return this;
    }

    /**
     * Puts the members in order.
     *
     * @return the board
     * @throws IllegalArgumentException if a member was taken twice
     */
    public Board build() {
        int[] ordered = Ordering.of(records, size);
        Members members = new Members(size);
        // why in order: those who are compared lie next to each other, and stay near as long as they move little
        for (int ordinal : ordered) {
            long number = records.number(ordinal);
            if (members.find(number) >= 0) {
                throw new IllegalArgumentException("member " + number + " is on the board already");
            }
            members.add(number, records.points(ordinal), records.reached(ordinal));
        }
        return new Board(ranking, members);
    }
}
