package io.lcart.acceptance;

import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.memory.InMemoryStorage;
import io.lcart.spi.storage.Storage;

/** The storages that ship, each on everything it supports. */
public enum Adapter {
    IN_MEMORY {
        @Override
        public Sites open() {
            return new Sites() {
                @Override
                public Site next() {
                    return new Site(new InMemoryStorage(), "");
                }

                @Override
                public void close() {}
            };
        }
    },
    H2 {
        @Override
        public Sites open() {
            return new OnDatabase(TestDatabase.H2);
        }
    },
    POSTGRES {
        @Override
        public Sites open() {
            return new OnDatabase(TestDatabase.POSTGRES);
        }
    },
    MARIADB {
        @Override
        public Sites open() {
            return new OnDatabase(TestDatabase.MARIADB);
        }
    };

    /**
     * Makes sites on this adapter.
     *
     * @return a source of sites; the test counts as skipped if this machine lacks the server, and fails where {@code CI=true}
     */
    public abstract Sites open();

    /** Many sites, used one after the other. */
    public interface Sites extends AutoCloseable {

        /**
         * The next site. The ones before are not used any more.
         *
         * @return a site that knows nobody whose key begins with its prefix
         */
        Site next();

        @Override
        void close();
    }

    /**
     * A storage for one test.
     *
     * @param storage the storage; others may have used it, and published configurations
     * @param prefix what all keys of the test begin with
     */
    public record Site(Storage storage, String prefix) {}

    /** Sites that share a database until it knows too many configurations. */
    private static final class OnDatabase implements Sites {

        private static final int SITES = 40;

        private final TestDatabase kind;
        private int made;
        private FreshDatabase database;
        private JdbcStorage storage;

        OnDatabase(TestDatabase kind) {
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
                database.close();
                renew();
            }
            return new Site(storage, "s" + made++ + "-");
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
