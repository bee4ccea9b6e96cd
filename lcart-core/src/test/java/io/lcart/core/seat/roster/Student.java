package io.lcart.core.seat.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A row of a list that is still to be written. */
record Student(String firstName, String lastName, String email, String notes) {

    /** How a spreadsheet writes: {@code order} says which column comes first. */
    record Writing(char separator, String lineEnd, boolean quoted, boolean mark, boolean named, int order) {

        String file(List<Student> students) {
            StringBuilder file = new StringBuilder(mark ? "\uFEFF" : "");
            if (named) {
                file.append("sep=").append(separator).append(lineEnd);
            }
            file.append(row(List.of("First Name", "lastName", "e-mail", "Notes")));
            students.forEach(s -> file.append(row(List.of(s.firstName(), s.lastName(), s.email(), s.notes()))));
            return file.toString();
        }

        private String row(List<String> cells) {
            List<String> turned = new ArrayList<>(cells);
            Collections.rotate(turned, order);
            return turned.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))) + lineEnd;
        }

        private String cell(String text) {
            boolean needed = text.indexOf(separator) >= 0 || text.chars().anyMatch(c -> "\"\r\n".indexOf(c) >= 0);
            return quoted || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }
}
