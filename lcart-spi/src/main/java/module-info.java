/** Values and ports of lcart, the kit that tests adapters, and adapters in memory. */
module io.lcart.spi {
    requires static transitive org.jspecify;

    exports io.lcart.spi;
    exports io.lcart.spi.attempt;
    exports io.lcart.spi.audit;
    exports io.lcart.spi.catalog;
    exports io.lcart.spi.certificate;
    exports io.lcart.spi.classroom;
    exports io.lcart.spi.commerce;
    exports io.lcart.spi.completion;
    exports io.lcart.spi.configuration;
    exports io.lcart.spi.dashboard;
    exports io.lcart.spi.file;
    exports io.lcart.spi.identity;
    exports io.lcart.spi.idempotency;
    exports io.lcart.spi.mail;
    exports io.lcart.spi.memory;
    exports io.lcart.spi.outbox;
    exports io.lcart.spi.payment;
    exports io.lcart.spi.people;
    exports io.lcart.spi.points;
    exports io.lcart.spi.points.board;
    exports io.lcart.spi.privacy;
    exports io.lcart.spi.recognition;
    exports io.lcart.spi.recognition.external;
    exports io.lcart.spi.recognition.profile;
    exports io.lcart.spi.report;
    exports io.lcart.spi.report.export;
    exports io.lcart.spi.report.saved;
    exports io.lcart.spi.seat;
    exports io.lcart.spi.storage;
    exports io.lcart.spi.tck;
    exports io.lcart.spi.training;
}
