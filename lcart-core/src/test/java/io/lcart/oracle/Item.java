package io.lcart.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One line of a world: something that is so, or was, or happened. A world is a list of these and nothing else, so that a failing one can be
 * made smaller by leaving lines out. What is absent is {@code null}.
 */
sealed interface Item {

    /** What this line makes known to others, or {@code null}. */
    default String provides() {
        return null;
    }

    /** What must be in the world for this line to make sense. */
    default Set<String> needs() {
        return Set.of();
    }

    /** What this line has to say is about; of two lines about the same the one told later counts. */
    default Object about() {
        return this;
    }

    /** When it begins or happens, or {@code null} if it has no time. */
    default Instant when() {
        return null;
    }

    /** When it begins, happens and ends. */
    default List<Instant> boundaries() {
        return when() == null ? List.of() : List.of(when());
    }

    /** The instants among these that there are. */
    static List<Instant> known(Instant... instants) {
        return Stream.of(instants).filter(Objects::nonNull).toList();
    }

    record Person(String key, Status status) implements Item {
        enum Status {
            ACTIVE,
            INACTIVE,
            LOCKED
        }

        @Override
        public String provides() {
            return key;
        }
    }

    /** A version of a group; the first one of a key makes it. Groups are older the earlier they stand in the world. */
    record Group(
            String key, Instant from, boolean inherit, Integer priority, String logo, String welcome, boolean board)
            implements Item {
        @Override
        public Object about() {
            return List.of("group", key, from);
        }

        @Override
        public Instant when() {
            return from;
        }

        @Override
        public String provides() {
            return key;
        }
    }

    /** Membership, or administration, over one span of time. */
    record Tie(String person, String group, boolean admin, Instant from, Instant until) implements Item {
        @Override
        public List<Instant> boundaries() {
            return known(from, until);
        }

        @Override
        public Object about() {
            return List.of("tie", person, group, admin, from);
        }

        @Override
        public Instant when() {
            return from;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person, group);
        }
    }

    record Course(String key) implements Item {
        @Override
        public String provides() {
            return key;
        }
    }

    /** An offering; a second line of the same key changes it after all orders and grants were told. */
    record Offering(String key, String course, boolean codes, Instant starts, Integer accessDays, List<String> groups)
            implements Item {
        @Override
        public Object about() {
            return List.of("offering", key);
        }

        @Override
        public String provides() {
            return key;
        }

        @Override
        public Set<String> needs() {
            Set<String> needs = new TreeSet<>(groups);
            if (course != null) {
                needs.add(course);
            }
            return needs;
        }
    }

    record Designation(String person, Instant from, Instant until) implements Item {
        @Override
        public List<Instant> boundaries() {
            return known(from, until);
        }

        @Override
        public String provides() {
            return instructor(person);
        }

        static String instructor(String person) {
            return "instructor " + person;
        }

        @Override
        public Object about() {
            return List.of("designation", person, from);
        }

        @Override
        public Instant when() {
            return from;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person);
        }
    }

    record Teaching(String person, String offering, Instant from, Instant until) implements Item {
        @Override
        public List<Instant> boundaries() {
            return known(from, until);
        }

        @Override
        public Object about() {
            return List.of("teaching", person, offering, from);
        }

        @Override
        public Instant when() {
            return from;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person, Designation.instructor(person), offering);
        }
    }

    record Order(String key, String customer, boolean byAdmin, Instant at, State state, List<Line> lines)
            implements Item {
        @Override
        public Instant when() {
            return at;
        }

        record Line(String offering, int quantity) {}

        enum State {
            NEW(true),
            PROCESSED(true),
            PENDING(false),
            INVOICE(true),
            PURCHASE_ORDER(false),
            PURCHASE_ORDER_ACCESS_GRANTED(true),
            CANCELLED(false),
            ABANDONED(false);

            /** The column "Content access" of domain.md §12, once more. */
            final boolean access;

            State(boolean access) {
                this.access = access;
            }
        }

        @Override
        public String provides() {
            return key;
        }

        @Override
        public Set<String> needs() {
            Set<String> needs = new TreeSet<>(Set.of(customer));
            lines.forEach(line -> needs.add(line.offering()));
            return needs;
        }
    }

    record Change(String order, Order.State state, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(order);
        }
    }

    /** Seats that an administrator gave. */
    record Grant(String key, String owner, String offering, int seats, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public String provides() {
            return key;
        }

        @Override
        public Set<String> needs() {
            return Set.of(owner, offering);
        }
    }

    /** Where seats come from: a line of an order, counted from 1, or, with line 0, a grant. */
    record Source(String key, int line) {}

    record Assign(Source source, String person, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(source.key(), person);
        }
    }

    record Invite(String key, Source source, String email, Instant at, Instant expires) implements Item {
        @Override
        public List<Instant> boundaries() {
            return known(at, expires);
        }

        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(source.key());
        }
    }

    record Completion(String person, String offering, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person, offering);
        }
    }

    /** How far somebody has come, short of completing it; one line for a pair, because reports have no history. */
    record Progress(String person, String offering, int percent, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Object about() {
            return List.of("progress", person, offering);
        }

        @Override
        public Set<String> needs() {
            return Set.of(person, offering);
        }
    }

    record Badge(String key) implements Item {
        @Override
        public String provides() {
            return key;
        }
    }

    record Award(String person, String badge, Instant at, Instant expires, Instant withdrawn) implements Item {
        @Override
        public List<Instant> boundaries() {
            return known(at, withdrawn);
        }

        @Override
        public Object about() {
            return List.of("award", person, badge, at);
        }

        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person, badge);
        }
    }

    record Activity(String key, String person, String kind, String item, Instant at, boolean passed) implements Item {
        /** What may be earned once is earned by what is told first, so a host tells what one person did in the order it happened. */
        @Override
        public Object about() {
            return List.of("activity", person, kind);
        }

        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person);
        }
    }

    record Terms(String person, String version, Instant at) implements Item {
        @Override
        public Instant when() {
            return at;
        }

        @Override
        public Set<String> needs() {
            return Set.of(person);
        }
    }

    /** A configuration; they count in the order of the list. */
    record Config(
            Instant from,
            boolean gamification,
            Boolean badges,
            boolean autoGrant,
            boolean openTranscripts,
            String zone,
            String defaultGroup,
            String terms,
            Map<String, Long> points,
            Map<String, String> custom,
            Look look,
            List<CustomTile> tiles,
            List<Message> messages)
            implements Item {
        @Override
        public List<Instant> boundaries() {
            return Stream.concat(
                            Stream.of(from),
                            Stream.concat(
                                    tiles.stream().flatMap(tile -> known(tile.from(), tile.until()).stream()),
                                    messages.stream()
                                            .flatMap(message -> known(message.from(), message.until()).stream())))
                    .toList();
        }

        @Override
        public Object about() {
            return "configuration";
        }

        @Override
        public Instant when() {
            return from;
        }
    }

    /** How the site looks: its own logo and welcome, the tiles that come first, and other texts for tiles, by tile, or by group and tile. */
    record Look(
            String logo,
            String welcome,
            List<String> first,
            Map<String, String> texts,
            Map<String, Map<String, String>> groupTexts) {}

    record CustomTile(String id, int order, Rule rule, Instant from, Instant until) {}

    record Message(String id, Long low, Long high, List<String> groups, Instant from, Instant until) {}
}
