package io.lcart.spi.memory;

import io.lcart.spi.TokenHash;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.memory.Tables.AwardKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.RecognitionStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Badges and awards in memory. */
final class MemoryRecognition implements RecognitionStore {

    private static final Comparator<Badge> BY_KEY =
            Comparator.comparing(badge -> badge.id().value());

    private final MemorySession session;

    MemoryRecognition(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<BadgeId, Badge> badges(Collection<BadgeId> ids) {
        return session.read().badges.pick(ids);
    }

    @Override
    public List<Badge> attachedTo(Collection<CourseId> courses) {
        Set<CourseId> asked = Set.copyOf(courses);
        return session.read()
                .badges
                .values()
                .filter(badge -> badge.courses().stream().anyMatch(asked::contains))
                .sorted(BY_KEY)
                .toList();
    }

    @Override
    public List<Badge> badgesAfter(@Nullable BadgeId after, int limit) {
        return session.read()
                .badges
                .values()
                .filter(badge -> after == null || badge.id().value().compareTo(after.value()) > 0)
                .sorted(BY_KEY)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<BadgeId, Long> holders(Collection<BadgeId> badges, Instant at) {
        Set<BadgeId> asked = Set.copyOf(badges);
        return session.read()
                .awards
                .values()
                .filter(award ->
                        asked.contains(award.badge()) && award.interval().contains(at))
                .map(award -> new AwardKey(award.account(), award.badge()))
                .distinct()
                .collect(Collectors.groupingBy(AwardKey::badge, Collectors.counting()));
    }

    @Override
    public void insertBadges(List<Badge> badges) {
        Tables tables = session.write();
        for (Badge badge : badges) {
            session.requireNew("badge", tables.badges, badge.id());
            session.requireAll("course", tables.courses, badge.courses());
            tables.badges.put(badge.id(), badge);
        }
    }

    @Override
    public void updateBadges(List<Badge> badges) {
        Tables tables = session.write();
        for (Badge badge : badges) {
            session.require("badge", tables.badges, badge.id());
            session.requireAll("course", tables.courses, badge.courses());
            tables.badges.put(badge.id(), badge);
        }
    }

    @Override
    public Map<AccountId, List<Award>> awards(Collection<AccountId> accounts) {
        Tables tables = session.read();
        Map<AccountId, List<Award>> found = new LinkedHashMap<>();
        for (AccountId account : new LinkedHashSet<>(accounts)) {
            List<Award> awards = tables.awards.pick(tables.awardsOf.of(account)).values().stream()
                    .sorted(OLDEST_FIRST)
                    .toList();
            if (!awards.isEmpty()) {
                found.put(account, awards);
            }
        }
        return found;
    }

    @Override
    public Map<AwardId, Award> find(Collection<AwardId> ids) {
        return session.read().awards.pick(ids);
    }

    @Override
    public void insertAwards(List<Award> awards) {
        Tables tables = session.write();
        for (Award award : awards) {
            session.requireNew("award", tables.awards, award.id());
            session.require("account", tables.accounts, award.account());
            session.require("badge", tables.badges, award.badge());
            if (award.completion() != null) {
                session.require("completion", tables.completions, award.completion());
                if (gaveAlready(tables, award)) {
                    throw session.conflict(
                            "completion " + award.completion() + " gave the badge " + award.badge() + " already");
                }
            }
            tables.awards.put(award.id(), award);
            tables.awardsOf.add(award.account(), award.id());
        }
    }

    private static boolean gaveAlready(Tables tables, Award award) {
        return tables.awardsOf.of(award.account()).stream()
                .map(tables.awards::get)
                .anyMatch(known -> known != null
                        && known.badge().equals(award.badge())
                        && award.completion() != null
                        && award.completion().equals(known.completion()));
    }

    @Override
    public void updateAwards(List<Award> awards) {
        Tables tables = session.write();
        for (Award award : awards) {
            Award before = existing(tables, award.id());
            tables.awards.put(before.id(), before.with(award.expiresAt(), award.withdrawnAt()));
        }
    }

    @Override
    public List<Boolean> revoke(List<AwardId> awards, Revocation how) {
        Tables tables = session.write();
        return awards.stream().map(id -> revoke(tables, id, how)).toList();
    }

    private boolean revoke(Tables tables, AwardId id, Revocation how) {
        Award before = existing(tables, id);
        if (before.revocation() != null) {
            return false;
        }
        tables.awards.put(id, before.revoked(how));
        return true;
    }

    private Award existing(Tables tables, AwardId id) {
        Award award = tables.awards.get(id);
        if (award == null) {
            throw session.conflict("there is no award " + id);
        }
        return award;
    }

    @Override
    public List<BadgeSharing> sharings(Collection<AccountId> accounts) {
        Tables tables = session.read();
        return new LinkedHashSet<>(accounts)
                .stream()
                        .flatMap(account -> tables.sharings.pick(tables.sharingsOf.of(account)).values().stream())
                        .toList();
    }

    @Override
    public Optional<BadgeSharing> sharedBy(TokenHash token) {
        Tables tables = session.read();
        AwardKey key = tables.sharingByToken.get(token);
        return Optional.ofNullable(key == null ? null : tables.sharings.get(key));
    }

    @Override
    public void share(BadgeSharing sharing) {
        Tables tables = session.write();
        AwardKey key = new AwardKey(sharing.account(), sharing.badge());
        session.require("account", tables.accounts, key.account());
        session.require("badge", tables.badges, key.badge());
        BadgeSharing before = tables.sharings.get(key);
        if (before != null && before.token() != null) {
            tables.sharingByToken.remove(before.token());
        }
        if (sharing.token() != null) {
            session.requireNew("token", tables.sharingByToken, sharing.token());
            tables.sharingByToken.put(sharing.token(), key);
        }
        tables.sharings.put(key, sharing);
        tables.sharingsOf.add(key.account(), key);
    }
}
