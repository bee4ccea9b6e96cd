package io.lcart.seatproof;

import java.sql.SQLException;

/** Counts calls of JDBC, and lets one of them fail, once. Not thread-safe. */
final class Disturbance implements Watched.Watch {

    private Fault fault;
    private boolean early;
    private int at;
    private int calls;
    private String what = "";

    /** Lets the call of a number fail, before it has its effect or after it. */
    void arm(int number, boolean before, Fault failure) {
        calls = 0;
        at = number;
        early = before;
        fault = failure;
        what = "";
    }

    /** Counts from here, and lets nothing fail. */
    void count() {
        arm(0, true, null);
    }

    int calls() {
        return calls;
    }

    /** Which call failed, or an empty text if none has yet. */
    String what() {
        return what;
    }

    void disarm() {
        fault = null;
    }

    @Override
    public void before(String call, String statement) throws SQLException {
        calls++;
        if (fault != null && calls == at && early) {
            happen("before " + call);
        }
    }

    @Override
    public void after(String call, String statement) throws SQLException {
        if (fault != null && calls == at && !early) {
            happen("after " + call);
        }
    }

    private void happen(String where) throws SQLException {
        Fault happening = fault;
        fault = null;
        what = where;
        happening.happen();
    }
}
