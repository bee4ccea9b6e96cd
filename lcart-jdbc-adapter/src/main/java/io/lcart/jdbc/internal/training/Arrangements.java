package io.lcart.jdbc.internal.training;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.Arrangement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How people want their trainings listed: a row for each of them, and one for each offering they have given a place. */
final class Arrangements {

    private static final String FIND = """
            select v.filter_text, o.host_key
            from lcart_training_view v
            join lcart_account a on a.id = v.account_id
            left join lcart_training_place p on p.account_id = v.account_id
            left join lcart_offering o on o.id = p.offering_id
            where a.host_key = ?
            order by p.place_no
            """;
    private static final String DELETE_PLACES = "delete from lcart_training_place where account_id = ?";
    private static final String DELETE = "delete from lcart_training_view where account_id = ?";
    private static final String INSERT = "insert into lcart_training_view (account_id, filter_text) values (?, ?)";
    private static final String INSERT_PLACE = """
            insert into lcart_training_place (account_id, place_no, offering_id) values (?, ?, ?)
            """;

    private final Sql sql;

    Arrangements(Sql sql) {
        this.sql = sql;
    }

    Optional<Arrangement> of(AccountId account) {
        List<String> filters = new ArrayList<>();
        List<OfferingId> order = new ArrayList<>();
        sql.query(FIND).text(account.value()).each(row -> {
            filters.add(row.text());
            String offering = row.textOrNull();
            if (offering != null) {
                order.add(new OfferingId(offering));
            }
        });
        return filters.stream().findFirst().map(filter -> new Arrangement(account, order, filter));
    }

    private record Place(int number, long offering) {}

    void keep(Arrangement arrangement) {
        long account = Keyed.ACCOUNT
                .require(sql, List.of(arrangement.account().value()))
                .of(arrangement.account().value());
        Numbers offerings = Keyed.OFFERING.require(
                sql, arrangement.order().stream().map(OfferingId::value).toList());
        sql.query(DELETE_PLACES).number(account).update();
        sql.query(DELETE).number(account).update();
        sql.query(INSERT).number(account).text(arrangement.filter()).update();
        List<Place> places = new ArrayList<>();
        for (OfferingId offering : arrangement.order()) {
            places.add(new Place(places.size() + 1, offerings.of(offering.value())));
        }
        sql.batch(
                INSERT_PLACE,
                places,
                (params, place) ->
                        params.number(account).integer(place.number()).number(place.offering()));
    }
}
