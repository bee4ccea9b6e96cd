package io.lcart.spi.recognition.external;

import java.time.LocalDate;

/**
 * A place in a person's list of external training, whether or not there is such a record. Immutable.
 *
 * @param completedOn the day; later ones come first
 * @param id the id; of one day, ids in binary order
 */
public record TrainingPosition(LocalDate completedOn, ExternalTrainingId id) {}
