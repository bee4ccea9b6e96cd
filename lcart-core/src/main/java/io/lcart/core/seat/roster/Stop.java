package io.lcart.core.seat.roster;

import de.siegmar.fastcsv.reader.CsvParseException;

/** Ends the reading of a file. It is of the parser's own kind, so that the parser lets it pass. */
final class Stop extends CsvParseException {

    private static final long serialVersionUID = 1L;

    private final transient RosterRefused refused;

    Stop(RosterRefused refused) {
        super(refused.textKey());
        this.refused = refused;
    }

    RosterRefused refused() {
        return refused;
    }
}
