package io.lcart.acceptance;

import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.FileScan;
import io.lcart.spi.file.ScanState;
import java.io.InputStream;

/** A scanner that finds what it is told to find. */
final class ToldScan implements FileScan {

    private ScanState answer = ScanState.CLEAN;

    void answers(ScanState found) {
        answer = found;
    }

    @Override
    public ScanState scan(FileKey key, InputStream content) {
        return answer;
    }
}
