package io.lcart.spi.memory;

import io.lcart.spi.memory.Tables.KeyedAward;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.StatusPlace;
import io.lcart.spi.recognition.StatusPlaceStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in status lists, in memory. */
final class MemoryStatusPlaces implements StatusPlaceStore {

    private final MemorySession session;

    MemoryStatusPlaces(MemorySession session) {
        this.session = session;
    }

    @Override
    public Optional<StatusPlace> placeOf(String key, AwardId award) {
        return Optional.ofNullable(session.read().placeOf.get(new KeyedAward(key, award)));
    }

    @Override
    public Optional<AwardId> awardAt(StatusPlace place) {
        return Optional.ofNullable(session.read().awardAt.get(place));
    }

    @Override
    public long taken(String key) {
        return session.read()
                .placeOf
                .values()
                .filter(place -> place.key().equals(key))
                .count();
    }

    @Override
    public void take(AwardId award, StatusPlace place) {
        Tables tables = session.write();
        KeyedAward keyed = new KeyedAward(place.key(), award);
        session.require("award", tables.awards, award);
        session.requireNew("place of", tables.placeOf, keyed);
        session.requireNew("award at", tables.awardAt, place);
        tables.placeOf.put(keyed, place);
        tables.awardAt.put(place, award);
    }

    @Override
    public List<Integer> ended(String key, int list, Instant at) {
        Tables tables = session.read();
        return tables.placeOf
                .values()
                .filter(place -> place.key().equals(key) && place.list() == list)
                .filter(place -> hasEnded(tables, tables.awardAt.get(place), at))
                .map(StatusPlace::place)
                .sorted()
                .toList();
    }

    private static boolean hasEnded(Tables tables, @Nullable AwardId id, Instant at) {
        Award award = id == null ? null : tables.awards.get(id);
        Instant until = award == null ? null : award.interval().until();
        return award == null || (until != null && !at.isBefore(until));
    }
}
