package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.Access;
import javax.sql.DataSource;

/** Whether every law of the data holds, asked of the database itself. Thread-safe. */
final class ConsistencyApi {

    private final Access access;
    private final DataSource source;

    ConsistencyApi(Access access, DataSource source) {
        this.access = access;
        this.source = source;
    }

    void check(Context ctx) {
        access.host(ctx);
        throw new UnsupportedOperationException(source.toString());
    }
}
