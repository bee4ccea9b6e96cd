package io.lcart.seatproof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts calls of JDBC, and lets one of them fail, once. Not thread-safe. */
final class Disturbance implements Watched.Watch {

    private Fault fault;
    private boolean early;
    private int at;
    private final List<String> calls = new ArrayList<>();
    private String what = "";

    /** Lets the call of a number fail, before it has its effect or after it. */
    void arm(int number, boolean before, Fault failure) {
        calls.clear();
        at = number;
        early = before;
        fault = failure;
        what = "";
    }

    /** Counts from here, and lets nothing fail. */
    void count() {
        arm(0, true, null);
    }

    /** The calls since then, by name. */
    List<String> calls() {
        return List.copyOf(calls);
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
        calls.add(call);
        if (fault != null && calls.size() == at && early) {
            happen("before " + call);
        }
    }

    @Override
    public void after(String call, String statement) throws SQLException {
        if (fault != null && calls.size() == at && !early) {
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
