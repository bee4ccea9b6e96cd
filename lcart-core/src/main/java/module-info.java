/** Rules and services of lcart behind one façade. */
module io.lcart.core {
    requires transitive io.lcart.spi;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.github.benmanes.caffeine;
    requires de.siegmar.fastcsv;
    requires static com.google.zxing;
    requires java.xml;
    requires static java.desktop;
    requires static org.apache.fontbox;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires static org.dhatim.fastexcel;
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.lcart.core;
    exports io.lcart.core.certificate;
    exports io.lcart.core.certificate.pdf;
    exports io.lcart.core.classroom;
    exports io.lcart.core.code;
    exports io.lcart.core.completion;
    exports io.lcart.core.configuration;
    exports io.lcart.core.dashboard;
    exports io.lcart.core.flip;
    exports io.lcart.core.intake;
    exports io.lcart.core.outbox;
    exports io.lcart.core.paging;
    exports io.lcart.core.people;
    exports io.lcart.core.points;
    exports io.lcart.core.points.leaderboard;
    exports io.lcart.core.recognition;
    exports io.lcart.core.recognition.credential;
    exports io.lcart.core.recognition.external;
    exports io.lcart.core.recognition.profile;
    exports io.lcart.core.recognition.sharing;
    exports io.lcart.core.recognition.upload;
    exports io.lcart.core.report;
    exports io.lcart.core.seat;
    exports io.lcart.core.seat.roster;
    exports io.lcart.core.text;
    exports io.lcart.core.tile;
    exports io.lcart.core.training;
    exports io.lcart.core.validation;

    // why: a validator reads the fields of commands
    opens io.lcart.core.certificate;
    opens io.lcart.core.classroom;
    opens io.lcart.core.intake;
    opens io.lcart.core.recognition.external;
    opens io.lcart.core.recognition.profile;
    opens io.lcart.core.seat;
    opens io.lcart.core.training;
}
