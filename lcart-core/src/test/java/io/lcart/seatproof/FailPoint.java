package io.lcart.seatproof;

import java.util.regex.Pattern;

/** Where a process ends at once, as if it were killed there (reliability.md §4.4). */
enum FailPoint {
    CONNECTION("getConnection", ""),
    BEGIN("setAutoCommit", ""),
    LOCK("executeQuery", "for (no key )?update"),
    HOLD("executeQuery", "for share"),
    COMMAND("execute", "insert into lcart_command"),
    SEAT("execute", "update lcart_seat "),
    LINK("execute", "insert into lcart_manager_link"),
    LEDGER("execute", "insert into lcart_seat_supply"),
    INVITATION("execute", "insert into lcart_invitation"),
    CODE("execute", "insert into lcart_registration_code"),
    ACCESS("execute", "insert into lcart_access_entry"),
    OUTBOX("execute", "insert into lcart_outbox"),
    AUDIT("execute", "insert into lcart_audit"),
    COMMIT("commit", "");

    private final String call;
    private final Pattern statement;

    FailPoint(String call, String statement) {
        this.call = call;
        this.statement = Pattern.compile(statement);
    }

    boolean isAt(String called, String executed) {
        return called.startsWith(call) && statement.matcher(executed).find();
    }

    /** Ends the process when so many calls were at the point. */
    static final class Halt implements Watched.Watch {

        private final FailPoint point;
        private final boolean early;
        private int left;

        Halt(FailPoint point, boolean before, int number) {
            this.point = point;
            this.early = before;
            this.left = number;
        }

        @Override
        public void before(String call, String statement) {
            if (early && point.isAt(call, statement) && --left == 0) {
                Runtime.getRuntime().halt(137);
            }
        }

        @Override
        public void after(String call, String statement) {
            if (!early && point.isAt(call, statement) && --left == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
