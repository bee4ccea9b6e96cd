package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.jdbc.BrokenLaw;
import io.lcart.jdbc.ConsistencyCheck;
import io.lcart.samples.portal.http.Access;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Answers.give(
                ctx,
                Answers.of(200, Paging.page(ctx, ConsistencyCheck.run(source), BrokenLaw::law, ConsistencyApi::json)));
    }

    private static Map<String, Object> json(BrokenLaw broken) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("law", broken.law());
        json.put("sentence", broken.sentence());
        json.put("rows", broken.rows());
        return json;
    }
}
