package io.lcart.spi.tck;

import java.util.ArrayList;
import java.util.List;

/** Collects checks. The methods name the version the checks came with. */
final class Checks {

    private static final String FIRST = "0.1.0";

    private final List<ContractCheck> all = new ArrayList<>();

    void add(String id, String requirement, ContractCheck.Body body) {
        add(id, requirement, Ability.NONE, body);
    }

    void add(String id, String requirement, Ability needs, ContractCheck.Body body) {
        all.add(new ContractCheck(id, FIRST, requirement, needs, body));
    }

    List<ContractCheck> all() {
        return List.copyOf(all);
    }
}
