package io.lcart.spi.memory;

import io.lcart.spi.memory.Tables.AwardKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.RecognitionStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Badges and awards in memory. */
final class MemoryRecognition implements RecognitionStore {

    private final MemorySession session;

    MemoryRecognition(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<BadgeId, Badge> badges(Collection<BadgeId> ids) {
        return session.read().badges.pick(ids);
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
        for (AccountId account : accounts) {
            List<Award> awards = tables.awards.pick(tables.awardsOf.of(account)).values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(award -> award.interval().from()))
                    .toList();
            if (!awards.isEmpty()) {
                found.put(account, awards);
            }
        }
        return found;
    }

    @Override
    public void replaceAwards(List<Award> awards) {
        Tables tables = session.write();
        Map<AwardKey, List<Award>> timelines = awards.stream()
                .collect(Collectors.groupingBy(
                        award -> new AwardKey(award.account(), award.badge()),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()));
        timelines.forEach((key, timeline) -> {
            session.require("account", tables.accounts, key.account());
            session.require("badge", tables.badges, key.badge());
            tables.awards.put(key, timeline);
            tables.awardsOf.add(key.account(), key);
        });
    }
}
