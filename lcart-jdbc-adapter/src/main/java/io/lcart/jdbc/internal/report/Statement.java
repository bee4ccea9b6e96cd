package io.lcart.jdbc.internal.report;

import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** A statement in the making: pieces of constant text, and the parameters of each beside it. */
final class Statement {

    private final StringBuilder text = new StringBuilder();
    private final List<Consumer<Query>> parameters = new ArrayList<>();

    /** Adds text; one parameter for each question mark in it. */
    Statement add(String piece, Object... values) {
        text.append(piece);
        for (Object value : values) {
            parameters.add(query -> bind(query, value));
        }
        return this;
    }

    /** Adds text with one mark of a list. */
    Statement addList(String piece, Collection<Long> values) {
        text.append(piece);
        parameters.add(query -> query.numbers(values));
        return this;
    }

    Query on(Sql sql) {
        Query query = sql.query(text.toString());
        parameters.forEach(parameter -> parameter.accept(query));
        return query;
    }

    private static void bind(Query query, Object value) {
        if (value instanceof Long number) {
            query.number(number);
        } else if (value instanceof Instant instant) {
            query.instant(instant);
        } else {
            query.text((String) value);
        }
    }
}
