package io.lcart.spi.report.export;

/** Where an export stands. */
public enum ExportState {
    /** It waits for a worker, from its due instant on. */
    QUEUED,
    /** A worker has it; at its due instant the worker counts as lost. */
    RUNNING,
    /** The file is there, until its due instant. */
    READY,
    /** It cannot be made; from its due instant on it may be forgotten. */
    FAILED,
    /** The file's time was over; from its due instant on it may be forgotten. */
    EXPIRED
}
