package io.lcart.core.recognition.external;

import io.lcart.core.paging.PageRequest;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.external.TrainingPosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Cursors of lists of external training: a day and an id. They carry no right. */
final class TrainingCursor {

    private static final char BETWEEN = '~';

    private TrainingCursor() {}

    static String write(ExternalTrainingEntry entry) {
        return entry.completedOn().toString() + BETWEEN + entry.id().value();
    }

    static TrainingPosition read(String cursor) {
        int end = cursor.indexOf(BETWEEN);
        if (end > 0) {
            try {
                return new TrainingPosition(
                        LocalDate.parse(cursor.substring(0, end)), new ExternalTrainingId(cursor.substring(end + 1)));
            } catch (DateTimeException | IllegalArgumentException other) {
                throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
            }
        }
        throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
    }
}
