package io.lcart.core.points.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The standings of one board in memory: members by number, most points first, among equals whoever reached them first, then the smaller number
 * (reliability.md E3). Not thread-safe.
 */
public final class Board {

    private final Members members;
    private final RankTree order;

    /**
     * An empty board.
     *
     * @param expected how many members there will be, roughly
     */
    public Board(int expected) {
        members = new Members(expected);
        order = new RankTree(members);
    }

    /**
     * A member's place.
     *
     * @param number the member
     * @param points its points
     * @param position how many stand before it in the order of the board
     * @param above how many have more points
     */
    public record Place(long number, long points, int position, int above) {}

    /**
     * Sets what a member has, whether it was one before or not.
     *
     * @param number the member
     * @param points its points
     * @param reached when it reached them, in microseconds of the epoch
     */
    public void put(long number, long points, long reached) {
        int ordinal = members.find(number);
        if (ordinal < 0) {
            ordinal = members.add(number, points, reached);
        } else {
            order.remove(ordinal);
            members.set(ordinal, points, reached);
        }
        order.insert(ordinal);
    }

    /**
     * Takes a member out.
     *
     * @param number the member
     * @return whether it was one
     */
    public boolean remove(long number) {
        int ordinal = members.find(number);
        if (ordinal < 0) {
            return false;
        }
        order.remove(ordinal);
        members.remove(ordinal);
        return true;
    }

    /**
     * The number of members.
     *
     * @return how many there are
     */
    public int size() {
        return order.size();
    }

    /**
     * How many have more points than a member.
     *
     * @param number the member
     * @return their number, or nothing if it is no member
     */
    public OptionalInt above(long number) {
        int ordinal = members.find(number);
        return ordinal < 0 ? OptionalInt.empty() : OptionalInt.of(order.above(members.points(ordinal)));
    }

    /**
     * How many stand before a member.
     *
     * @param number the member
     * @return their number, or nothing if it is no member
     */
    public OptionalInt before(long number) {
        int ordinal = members.find(number);
        return ordinal < 0 ? OptionalInt.empty() : OptionalInt.of(order.before(ordinal));
    }

    /**
     * Members in the order of the board.
     *
     * @param from how many to leave out
     * @param count how many to give at most
     * @return their places
     */
    public List<Place> places(int from, int count) {
        List<Place> places = new ArrayList<>(Math.min(count, Math.max(0, size() - from)));
        order.each(from, count, ordinal -> {
            long points = members.points(ordinal);
            Place last = places.isEmpty() ? null : places.get(places.size() - 1);
            int above = last != null && last.points == points ? last.above : order.above(points);
            places.add(new Place(members.number(ordinal), points, from + places.size(), above));
        });
        return places;
    }
}
