package io.lcart.seatproof;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
import io.lcart.acceptance.Adapter.Sites;
import io.lcart.jdbc.BrokenLaw;
import io.lcart.jdbc.ConsistencyCheck;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.util.List;

/** Sites on a database, which the check that ships looks through now and then and in the end. Not thread-safe. */
final class Databases implements Sites {

    private static final int SITES = 200;

    private final TestDatabase kind;
    private int made;
    private FreshDatabase database;
    private JdbcStorage storage;

    Databases(TestDatabase kind) {
        this.kind = kind;
        renew();
    }

    private void renew() {
        database = kind.open();
        storage = JdbcStorage.builder(database.dataSource())
                .schema(SchemaPolicy.MIGRATE)
                .build();
    }

    @Override
    public Site next() {
        if (made > 0 && made % SITES == 0) {
            close();
            renew();
        }
        return new Site(storage, "s" + made++ + "-");
    }

    @Override
    public void close() {
        List<BrokenLaw> broken = ConsistencyCheck.run(database.dataSource());
        database.close();
        if (!broken.isEmpty()) {
            throw new AssertionError("the check that ships names broken laws on " + kind + ": " + broken);
        }
    }

    /** Sites of an adapter, checked if they are on a database. */
    static Sites of(Adapter adapter) {
        return switch (adapter) {
            case IN_MEMORY -> adapter.open();
            case H2 -> new Databases(TestDatabase.H2);
            case POSTGRES -> new Databases(TestDatabase.POSTGRES);
            case MARIADB -> new Databases(TestDatabase.MARIADB);
        };
    }
}
