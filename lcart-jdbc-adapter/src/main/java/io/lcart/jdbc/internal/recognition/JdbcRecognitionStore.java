package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.TokenHash;
import io.lcart.spi.catalog.CourseId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Badges and awards in SQL. */
public final class JdbcRecognitionStore implements RecognitionStore {

    private final Badges badges;
    private final Awards awards;
    private final Sharings sharings;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcRecognitionStore(Sql sql) {
        this.badges = new Badges(sql);
        this.awards = new Awards(sql);
        this.sharings = new Sharings(sql);
    }

    @Override
    public Map<BadgeId, Badge> badges(Collection<BadgeId> ids) {
        return badges.find(ids);
    }

    @Override
    public List<Badge> attachedTo(Collection<CourseId> courses) {
        return badges.attachedTo(courses);
    }

    @Override
    public List<Badge> badgesAfter(@Nullable BadgeId after, int limit) {
        return badges.after(after, limit);
    }

    @Override
    public Map<BadgeId, Long> holders(Collection<BadgeId> asked, Instant at) {
        return awards.holders(asked, at);
    }

    @Override
    public void insertBadges(List<Badge> added) {
        badges.insert(added);
    }

    @Override
    public void updateBadges(List<Badge> changed) {
        badges.update(changed);
    }

    @Override
    public Map<AccountId, List<Award>> awards(Collection<AccountId> accounts) {
        return awards.of(accounts);
    }

    @Override
    public Map<AwardId, Award> find(Collection<AwardId> ids) {
        return awards.find(ids);
    }

    @Override
    public void insertAwards(List<Award> added) {
        awards.insert(added);
    }

    @Override
    public void updateAwards(List<Award> changed) {
        awards.update(changed);
    }

    @Override
    public List<Boolean> revoke(List<AwardId> ids, Revocation how) {
        return awards.revoke(ids, how);
    }

    @Override
    public List<BadgeSharing> sharings(Collection<AccountId> accounts) {
        return sharings.of(accounts);
    }

    @Override
    public Optional<BadgeSharing> sharedBy(TokenHash token) {
        return sharings.by(token);
    }

    @Override
    public void share(BadgeSharing sharing) {
        sharings.put(sharing);
    }
}
