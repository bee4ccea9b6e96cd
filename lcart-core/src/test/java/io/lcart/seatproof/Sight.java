package io.lcart.seatproof;

import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that is so, in the words of {@link Facts}: as storage has it. */
final class Sight {

    private final Site site;
    private final Names names;
    private final Instant now;
    private final Map<String, String> facts = new TreeMap<>();

    private Sight(Site site, Names names, Instant now) {
        this.site = site;
        this.names = names;
        this.now = now;
    }

    /** Reads it; dashboards only if asked for. */
    static Map<String, String> of(
            Session session, Stock stock, Site site, Names names, Instant now, boolean dashboards) {
        Sight sight = new Sight(site, names, now);
        stock.pools().values().forEach(pool -> sight.pool(pool, stock));
        stock.invitations().values().forEach(sight::invitation);
        names.codes().forEach((name, code) -> sight.code(name, stock.codes().get(Site.KEYS.hash(code))));
        Collection<AccountId> people = session.people().accounts(names.people()).keySet();
        sight.people(session, people, stock.entries());
        if (dashboards) {
            people.forEach(person -> sight.dashboard(session, person));
        }
        return sight.facts;
    }

    private void pool(SeatPool pool, Stock stock) {
        String line = names.of(pool.id());
        SeatCounts counts = stock.counts().get(pool.id());
        boolean inForce =
                pool.tenures().stream().anyMatch(tenure -> tenure.interval().contains(now));
        facts.put(
                "line " + line,
                Facts.line(
                        name(pool.owner()),
                        site.name(pool.offering().value()),
                        inForce,
                        List.of(
                                counts.available(),
                                counts.invited(),
                                counts.claimed(),
                                counts.withdrawn(),
                                counts.refunded())));
        List<String> ledger = new ArrayList<>();
        for (SupplyEntry entry : stock.ledgers().get(pool.id())) {
            ledger.add(entry.kind() + " " + entry.seats() + " " + entry.at()
                    + (entry.seat() == null ? "" : " seat " + number(entry.seat()))
                    + (entry.refund() == null
                            ? ""
                            : " refund " + site.name(entry.refund().value())));
        }
        facts.put("ledger " + line, ledger.toString());
        stock.seats()
                .get(pool.id())
                .forEach(seat -> facts.put("seat " + line + "/" + number(seat.id()), seat(seat, stock)));
    }

    private String seat(Seat seat, Stock stock) {
        List<String> history = stock.histories().get(seat.id()).stream()
                .map(change -> change.state() + " " + change.at())
                .toList();
        return seat.state() + " since " + seat.since() + (seat.holder() == null ? "" : " by " + name(seat.holder()))
                + (seat.invitation() == null ? "" : " for " + names.of(seat.invitation())) + " after " + history;
    }

    static int number(SeatId seat) {
        return Integer.parseInt(seat.value().substring(seat.value().lastIndexOf('.') + 1));
    }

    private void invitation(InvitationRecord record) {
        String email = record.invitation().email();
        facts.put(
                "invitation " + names.of(record.invitation().id()),
                "to " + (email == null ? "" : site.nameOf(email)) + " by "
                        + name(record.invitation().inviter()) + " for "
                        + names.of(record.invitation().pool()) + "/" + number(record.seat()) + " at "
                        + record.invitation().at() + " until "
                        + record.invitation().expiresAt() + ", sent " + record.sentAt()
                        + (record.end() == null ? "" : ", " + record.end() + " " + record.endedAt()));
    }

    private void code(String name, IssuedCode code) {
        facts.put(
                "code " + name, code == null ? "lost" : "issued " + code.issuedAt() + " replaced " + code.replacedAt());
    }

    private void people(Session session, Collection<AccountId> people, List<AccessEntry> entries) {
        Map<AccountId, List<String>> access = new HashMap<>();
        for (AccessEntry entry : entries) {
            access.computeIfAbsent(entry.account(), any -> new ArrayList<>()).add(text(entry));
        }
        Map<AccountId, TreeSet<String>> groups = new HashMap<>();
        List<GroupTie> ties = new ArrayList<>();
        for (AccountId person : people) {
            groups.put(person, new TreeSet<>());
            Model.GROUPS
                    .keySet()
                    .forEach(group ->
                            ties.add(new GroupTie(person, new GroupId(site.key(group)), GroupRelation.MEMBER)));
        }
        session.groups().intervals(ties).forEach((tie, intervals) -> {
            if (intervals.stream().anyMatch(interval -> interval.contains(now))) {
                groups.get(tie.account()).add(site.name(tie.group().value()));
            }
        });
        for (AccountId person : people) {
            facts.put("access of " + name(person), Facts.entries(access.getOrDefault(person, List.of())));
            facts.put("groups of " + name(person), groups.get(person).toString());
        }
    }

    private void dashboard(Session session, AccountId person) {
        DashboardFacts dashboard =
                session.dashboards().facts(DashboardQuery.of(person, now)).orElseThrow();
        facts.put("dashboard of " + name(person), text(dashboard));
    }

    private String text(AccessEntry entry) {
        boolean bySeat = entry.source().kind() == AccessSource.Kind.SEAT;
        List<String> inForce = entry.inForce().stream()
                .map(interval -> interval.from() + ".." + orNothing(interval.until()))
                .toList();
        return site.name(entry.offering().value()) + " "
                + (bySeat
                        ? "seat of " + names.ofPool(entry.source().key())
                        : "order " + site.name(entry.source().key()))
                + " " + entry.window().from() + ".." + orNothing(entry.window().until()) + " given " + entry.givenAt()
                + (entry.endedAt() == null ? "" : " ended " + entry.endedAt()) + " in force " + inForce;
    }

    private static String orNothing(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String text(DashboardFacts dashboard) {
        int learners = dashboard.count(Fact.PERSON_IN_REACH).count();
        boolean linked = dashboard.count(Fact.MANAGER_LINK).count() > 0;
        return Facts.dashboard(
                        dashboard.count(Fact.ACCESS).count(),
                        dashboard.count(Fact.LIVE_SEAT).count() > 0,
                        dashboard.count(Fact.AVAILABLE_SEAT).count(),
                        dashboard.count(Fact.SEAT_POOL).count() > 0,
                        dashboard.count(Fact.OPEN_INVITATION).count() > 0,
                        learners)
                + (linked == learners > 0 ? "" : " but linked: " + linked);
    }

    private String name(AccountId account) {
        return site.name(account.value());
    }
}
