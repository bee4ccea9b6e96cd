package io.lcart.core.recognition.external;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.recognition.upload.FileFault;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why something was not done with external training; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum ExternalTrainingRefusal implements Refusal {
    /** The site does not take external training (domain.md §10). */
    SWITCHED_OFF,
    /** There is no such record that the viewer may see; one of somebody else's answers the same. */
    UNKNOWN_TRAINING,
    /** The record was changed since it was read. */
    CHANGED_MEANWHILE,
    /** The person has as many records as a person may. */
    TOO_MANY_RECORDS,
    /** The person's files have as many bytes as a person's may. */
    TOO_MANY_BYTES,
    /** The record has no file. */
    NO_FILE,
    /** The scanner has not looked at the file yet. */
    FILE_PENDING,
    /** The scanner has found something dangerous in the file. */
    FILE_REFUSED,
    /** The file is empty. */
    FILE_EMPTY,
    /** The file is larger than a file may be. */
    FILE_TOO_LARGE,
    /** The file's name is more than a name, or less. */
    FILE_NAME,
    /** The file is neither a PDF nor a PNG nor a JPEG. */
    FILE_FORMAT,
    /** The file's name ends as that of another format. */
    FILE_EXTENSION,
    /** The file is damaged. */
    FILE_DAMAGED,
    /** The picture has more points than a page can show. */
    FILE_TOO_MANY_PIXELS,
    /** There is something else in the file, or behind its end. */
    FILE_SOMETHING_ELSE,
    /** The document would do something when it is opened. */
    FILE_ACTIVE,
    /** The command's key was used for another command (reliability.md B1). */
    KEY_REUSED;

    static ExternalTrainingRefusal of(FileFault fault) {
        return switch (fault) {
            case EMPTY -> FILE_EMPTY;
            case TOO_LARGE -> FILE_TOO_LARGE;
            case NAME -> FILE_NAME;
            case FORMAT -> FILE_FORMAT;
            case EXTENSION -> FILE_EXTENSION;
            case DAMAGED -> FILE_DAMAGED;
            case TOO_MANY_PIXELS -> FILE_TOO_MANY_PIXELS;
            case SOMETHING_ELSE -> FILE_SOMETHING_ELSE;
            case ACTIVE -> FILE_ACTIVE;
        };
    }

    @Override
    public boolean forbids() {
        return this == UNKNOWN_TRAINING;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code external-training-refusal.file-damaged}
     */
    public String nextStepKey() {
        return "external-training-refusal." + Names.of(this);
    }

    /**
     * What to do now.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String nextStep(Locale locale) {
        return Messages.text(nextStepKey(), List.of(locale));
    }
}
