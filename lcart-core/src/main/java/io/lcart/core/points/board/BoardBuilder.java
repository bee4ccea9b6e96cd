package io.lcart.core.points.board;

/** Takes the members of a board in any order, and puts them in order at once. To be used once. Not thread-safe. */
public final class BoardBuilder {

    private final Ranking ranking;
    private final Members members;

    BoardBuilder(Ranking ranking, int expected) {
        this.ranking = ranking;
        members = new Members(expected);
    }

    /**
     * Takes a member.
     *
     * @param number the member
     * @param points its points
     * @param reached when it reached them, in microseconds of the epoch
     * @return this builder
     * @throws IllegalArgumentException if it was taken before
     */
    public BoardBuilder add(long number, long points, long reached) {
        if (members.find(number) >= 0) {
            throw new IllegalArgumentException("member " + number + " is on the board already");
        }
        members.add(number, points, reached);
        return this;
    }

    /**
     * Puts the members in order.
     *
     * @return the board
     */
    public Board build() {
        return new Board(ranking, members, Ordering.of(members.records(), members.size()));
    }
}
