package io.lcart.core.report;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why something was not done with a saved report or an export. The list is closed. Each says what to do next (product.md P6). */
public enum ReportRefusal implements Refusal {
    /** There is no such saved report among the viewer's; one of somebody else's answers the same. */
    UNKNOWN_REPORT,
    /** The viewer has another saved report of that name. */
    NAME_TAKEN,
    /** The viewer has as many saved reports as a person may. */
    TOO_MANY_REPORTS,
    /** The saved report was changed since it was read. */
    CHANGED_MEANWHILE,
    /** There is no such export among the viewer's, or no such link: one of somebody else's, and one that is over, answer the same. */
    UNKNOWN_EXPORT,
    /** The library behind the format is not there. */
    FORMAT_UNAVAILABLE,
    /** As many exports of the viewer's wait as may. */
    TOO_MANY_EXPORTS,
    /** The file is not there yet. */
    EXPORT_NOT_READY,
    /** The file could not be made. */
    EXPORT_FAILED,
    /** The file's time is over. */
    EXPORT_OVER,
    /** The file has rows of what the viewer may no longer see (reliability.md T30). */
    SCOPE_CHANGED,
    /** The command's key was used for another command (reliability.md B1). */
    KEY_REUSED;

    @Override
    public boolean forbids() {
        return switch (this) {
            case UNKNOWN_REPORT, UNKNOWN_EXPORT, SCOPE_CHANGED -> true;
            case NAME_TAKEN,
                    TOO_MANY_REPORTS,
                    CHANGED_MEANWHILE,
                    FORMAT_UNAVAILABLE,
                    TOO_MANY_EXPORTS,
                    EXPORT_NOT_READY,
                    EXPORT_FAILED,
                    EXPORT_OVER,
                    KEY_REUSED -> false;
        };
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code report-refusal.scope-changed}
     */
    public String nextStepKey() {
        return "report-refusal." + Names.of(this);
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
