package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.StatusPlace;
import io.lcart.spi.recognition.StatusPlaceStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Places in status lists, in SQL. A place knows its award by its key alone, so that it outlives the award. */
public final class JdbcStatusPlaceStore implements StatusPlaceStore {

    private static final String FIND_PLACE =
            "select key_name, list_no, place_no from lcart_status_place where key_name = ? and award_key = ?";
    private static final String FIND_AWARD =
            "select award_key from lcart_status_place where key_name = ? and list_no = ? and place_no = ?";
    private static final String COUNT = "select count(*) from lcart_status_place where key_name = ?";
    private static final String INSERT =
            "insert into lcart_status_place (key_name, list_no, place_no, award_key) values (?, ?, ?, ?)";
    private static final String ENDED = """
            select p.place_no
            from lcart_status_place p
            left join lcart_award w on w.host_key = p.award_key
            where p.key_name = ? and p.list_no = ? and (w.id is null or w.valid_until <= ?)
            order by p.place_no
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcStatusPlaceStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StatusPlace> placeOf(String key, AwardId award) {
        return sql.query(FIND_PLACE)
                .text(key)
                .text(award.value())
                .first(row -> new StatusPlace(row.text(), row.integer(), row.integer()));
    }

    @Override
    public Optional<AwardId> awardAt(StatusPlace place) {
        return sql.query(FIND_AWARD)
                .text(place.key())
                .number(place.list())
                .number(place.place())
                .first(row -> new AwardId(row.text()));
    }

    @Override
    public long taken(String key) {
        return sql.query(COUNT).text(key).first(Row::number).orElse(0L);
    }

    @Override
    public void take(AwardId award, StatusPlace place) {
        Keyed.AWARD.require(sql, List.of(award.value()));
        sql.query(INSERT)
                .text(place.key())
                .number(place.list())
                .number(place.place())
                .text(award.value())
                .update();
    }

    @Override
    public List<Integer> ended(String key, int list, Instant at) {
        return sql.query(ENDED).text(key).number(list).instant(at).list(row -> row.integer());
    }
}
