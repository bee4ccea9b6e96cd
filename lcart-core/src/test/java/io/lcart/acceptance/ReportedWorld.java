package io.lcart.acceptance;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A world in which things happen by chance, kept beside the storage as plain sets, and the rules of domain.md §8 over them, word by word. */
final class ReportedWorld {

    private final Stage stage;
    private final List<String> people;
    private final List<String> groups;
    private final String codes;
    private final String plain;
    private final List<String> offerings;
    private final Set<List<String>> members = new HashSet<>();
    private final Set<List<String>> admins = new HashSet<>();
    private final Set<List<String>> everHad = new HashSet<>();
    private final Set<List<String>> has = new HashSet<>();
    private final Set<List<String>> completed = new HashSet<>();
    private final Set<List<String>> usedSeatOf = new HashSet<>();
    private final Set<List<String>> teaches = new HashSet<>();
    private final Set<String> bought = new HashSet<>();
    private final Set<String> managers = new HashSet<>();
    private final Set<List<String>> assigned = new HashSet<>();

    ReportedWorld(Stage stage, String name) {
        this.stage = stage;
        this.people =
                Stream.of("a", "b", "c", "d", "e").map(each -> name + each).toList();
        this.groups = Stream.of("g", "h").map(each -> name + each).toList();
        this.codes = name + "codes";
        this.plain = name + "plain";
        this.offerings = List.of(codes, plain);
        stage.sells(codes, true, null);
        stage.sells(plain, false, null);
        people.forEach(person -> stage.is(person, AccountStatus.ACTIVE));
        groups.forEach(group -> stage.group(group, false, null, false));
    }

    /** A person and an offering. */
    record Pair(AccountId person, OfferingId offering) {
        @Override
        public String toString() {
            return person + " " + offering;
        }
    }

    List<String> people() {
        return people;
    }

    void somethingHappens(Random dice) {
        stage.later(Duration.ofMinutes(7));
        String who = any(dice, people);
        String other = any(dice, people);
        String group = any(dice, groups);
        switch (dice.nextInt(10)) {
            case 0, 1 -> {
                stage.joins(who, group);
                members.add(List.of(who, group));
            }
            case 2 -> {
                stage.administers(who, group);
                admins.add(List.of(who, group));
            }
            case 3 -> {
                if (members.remove(List.of(who, group))) {
                    stage.leaves(who, group);
                }
            }
            case 4 -> {
                if (admins.remove(List.of(who, group))) {
                    stage.administersNoMore(who, group);
                }
            }
            case 5 -> buys(who, dice.nextBoolean());
            case 6, 7 -> uses(other, who);
            case 8 -> {
                String offering = any(dice, offerings);
                stage.completes(who, offering);
                completed.add(List.of(who, offering));
            }
            default -> {
                String offering = any(dice, offerings);
                stage.teaches(who, offering);
                teaches.removeIf(each -> each.get(0).equals(who));
                teaches.add(List.of(who, offering));
            }
        }
    }

    private void buys(String who, boolean seats) {
        if (bought.add(who)) {
            stage.buys(who, seats ? 3 : 1, seats ? codes : plain);
            if (seats) {
                managers.add(who);
            } else {
                everHad.add(List.of(who, plain));
                has.add(List.of(who, plain));
            }
        } else {
            // why: what the order gave is suspended, and seats of it that were used as well
            stage.cancels(who);
            Set<List<String>> given = new HashSet<>();
            if (managers.remove(who)) {
                assigned.stream()
                        .filter(each -> each.get(0).equals(who))
                        .forEach(each -> given.add(List.of(each.get(1), codes)));
                assigned.removeIf(each -> each.get(0).equals(who));
            } else {
                given.add(List.of(who, plain));
            }
            has.removeAll(given);
        }
    }

    private void uses(String manager, String who) {
        // why: who has access already is refused the seat, and of a line of three a fourth is
        boolean free =
                assigned.stream().filter(each -> each.get(0).equals(manager)).count() < 3;
        if (managers.contains(manager) && free && !everHad.contains(List.of(who, codes))) {
            stage.assigns(manager, who);
            assigned.add(List.of(manager, who));
            everHad.add(List.of(who, codes));
            has.add(List.of(who, codes));
            if (!manager.equals(who)) {
                usedSeatOf.add(List.of(manager, who));
            }
        }
    }

    List<Pair> everyPair() {
        List<Pair> pairs = new ArrayList<>();
        people.forEach(person -> offerings.forEach(offering -> pairs.add(pair(person, offering))));
        return pairs;
    }

    /** The rules, for each pair by itself. */
    List<String> reachedBy(String viewer, boolean open) {
        List<String> reached = new ArrayList<>();
        for (String person : people) {
            for (String offering : offerings) {
                if (!person.equals(viewer) && reaches(viewer, person, offering, open)) {
                    reached.add(pair(person, offering).toString());
                }
            }
        }
        return reached;
    }

    private boolean reaches(String viewer, String person, String offering, boolean open) {
        boolean inTranscript =
                everHad.contains(List.of(person, offering)) || completed.contains(List.of(person, offering));
        boolean administers = groups.stream()
                .anyMatch(group -> admins.contains(List.of(viewer, group)) && members.contains(List.of(person, group)));
        boolean manages = usedSeatOf.contains(List.of(viewer, person));
        boolean instructs = offerings.stream()
                .anyMatch(each -> teaches.contains(List.of(viewer, each)) && has.contains(List.of(person, each)));
        return (administers && inTranscript)
                || (manages && offering.equals(codes))
                || (teaches.contains(List.of(viewer, offering)) && has.contains(List.of(person, offering)))
                || (open && (manages || instructs) && inTranscript);
    }

    private Pair pair(String person, String offering) {
        return new Pair(new AccountId(stage.key(person)), new OfferingId(stage.key(offering)));
    }

    private static String any(Random dice, List<String> things) {
        return things.get(dice.nextInt(things.size()));
    }
}
