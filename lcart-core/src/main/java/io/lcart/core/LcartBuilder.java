package io.lcart.core;

import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.certificate.pdf.PdfCertificateRenderer;
import io.lcart.core.classroom.ClassPolicy;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.dashboard.HostTile;
import io.lcart.core.people.Administrators;
import io.lcart.core.recognition.credential.BadgePolicy;
import io.lcart.core.report.ExportPolicy;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.tile.TileId;
import io.lcart.spi.certificate.CertificateRenderer;
import io.lcart.spi.file.FileScan;
import io.lcart.spi.file.Files;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.mail.Mail;
import io.lcart.spi.payment.Payments;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Lcart}. Only the storage is required. Not thread-safe. */
public final class LcartBuilder {

    private @Nullable Storage storage;
    private @Nullable Identities identities;
    private @Nullable Payments payments;
    private @Nullable Mail mail;
    private @Nullable Files files;
    private FileScan fileScan = FileScan.NONE;
    private @Nullable Validator validator;

    // why: the one place where lcart looks at the machine's clock, and only where the host gives no other
    private InstantSource clock = InstantSource.system();

    private SeatPolicy seatPolicy = SeatPolicy.DEFAULT;
    private @Nullable CodeKeys codeKeys;
    private ClassPolicy classPolicy = ClassPolicy.DEFAULT;
    private ExportPolicy exportPolicy = ExportPolicy.DEFAULT;
    private @Nullable CertificatePolicy certificatePolicy;
    private @Nullable BadgePolicy badgePolicy;

    // why made at each sheet: a site that prints nothing needs none of the jars behind it
    private CertificateRenderer certificateRenderer = sheet -> new PdfCertificateRenderer().pdf(sheet);

    private Administrators administrators = Administrators.NONE;

    private final List<HostTile> tiles = new ArrayList<>();
    private Duration tileLimit = Duration.ofMillis(200);

    LcartBuilder() {}

    /**
     * Where everything is kept. There is no default.
     *
     * @param storage the storage
     * @return this builder
     */
    public LcartBuilder storage(Storage storage) {
        this.storage = storage;
        return this;
    }

    /**
     * The host's directory of people.
     *
     * @param identities the directory
     * @return this builder
     */
    public LcartBuilder identities(Identities identities) {
        this.identities = identities;
        return this;
    }

    /**
     * The host's payment provider.
     *
     * @param payments the provider
     * @return this builder
     */
    public LcartBuilder payments(Payments payments) {
        this.payments = payments;
        return this;
    }

    /**
     * What sends mail.
     *
     * @param mail the port
     * @return this builder
     */
    public LcartBuilder mail(Mail mail) {
        this.mail = mail;
        return this;
    }

    /**
     * Where files are kept.
     *
     * @param files the port
     * @return this builder
     */
    public LcartBuilder files(Files files) {
        this.files = files;
        return this;
    }

    /**
     * What looks for dangerous things in files that people upload. Without this call nothing does, and every file counts as clean.
     *
     * @param scan the port
     * @return this builder
     */
    public LcartBuilder fileScan(FileScan scan) {
        this.fileScan = scan;
        return this;
    }

    /**
     * What time it is. Without this call it is {@link InstantSource#system()}.
     *
     * @param clock the clock, asked once per operation
     * @return this builder
     */
    public LcartBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * What checks commands. Without this call lcart makes one of the Jakarta Validation provider on the class path.
     *
     * @param validator the host's validator
     * @return this builder
     */
    public LcartBuilder validator(Validator validator) {
        this.validator = validator;
        return this;
    }

    /**
     * How the site hands out its seats. Without this call it is {@link SeatPolicy#DEFAULT}.
     *
     * @param policy the policy
     * @return this builder
     */
    public LcartBuilder seatPolicy(SeatPolicy policy) {
        this.seatPolicy = policy;
        return this;
    }

    /**
     * The secrets behind registration codes and the links to files of reports and to profiles. They are kept outside the storage and outlive
     * the process; without them no code is issued or used, no report made in the background, and no profile shared.
     *
     * @param keys the secrets
     * @return this builder
     */
    public LcartBuilder codeKeys(CodeKeys keys) {
        this.codeKeys = keys;
        return this;
    }

    /**
     * How the site runs its classes. Without this call it is {@link ClassPolicy#DEFAULT}.
     *
     * @param policy the policy
     * @return this builder
     */
    public LcartBuilder classPolicy(ClassPolicy policy) {
        this.classPolicy = policy;
        return this;
    }

    /**
     * How the site makes reports in the background. Without this call it is {@link ExportPolicy#DEFAULT}.
     *
     * @param policy the policy
     * @return this builder
     */
    public LcartBuilder exportPolicy(ExportPolicy policy) {
        this.exportPolicy = policy;
        return this;
    }

    /**
     * How the site issues certificates. Without it completions have none.
     *
     * @param policy the policy
     * @return this builder
     */
    public LcartBuilder certificates(CertificatePolicy policy) {
        this.certificatePolicy = policy;
        return this;
    }

    /**
     * How the site issues credentials of badges. Without it badges are badges, but no credentials.
     *
     * @param policy the policy
     * @return this builder
     */
    public LcartBuilder badgeCredentials(BadgePolicy policy) {
        this.badgePolicy = policy;
        return this;
    }

    /**
     * What prints certificates. Without this call it is {@link PdfCertificateRenderer}, whose jars the host adds.
     *
     * @param renderer the renderer
     * @return this builder
     */
    public LcartBuilder certificateRenderer(CertificateRenderer renderer) {
        this.certificateRenderer = renderer;
        return this;
    }

    /**
     * Who may look at the pages of others. Without this call nobody may.
     *
     * @param administrators knows the site's administrators
     * @return this builder
     */
    public LcartBuilder administrators(Administrators administrators) {
        this.administrators = administrators;
        return this;
    }

    /**
     * Adds a tile of the host's own.
     *
     * @param tile the tile; its id is taken once
     * @return this builder
     */
    public LcartBuilder tile(HostTile tile) {
        tiles.add(tile);
        return this;
    }

    /**
     * How long the predicates of the host's own tiles may take, all of one dashboard together. Without this call it is 200 milliseconds.
     *
     * @param limit the time, above zero
     * @return this builder
     */
    public LcartBuilder tileLimit(Duration limit) {
        this.tileLimit = limit;
        return this;
    }

    /**
     * Ends the building. Storage is not asked yet.
     *
     * @return the site
     * @throws IllegalStateException if there is no storage, an id of a tile is taken twice, or the time limit is not above zero
     */
    public Lcart build() {
        if (storage == null) {
            throw new IllegalStateException(
                    "an Lcart needs a storage: call storage(new InMemoryStorage()) or storage(JdbcStorage.on(dataSource))");
        }
        Set<TileId> ids = new HashSet<>();
        for (HostTile tile : tiles) {
            if (!ids.add(tile.id())) {
                throw new IllegalStateException("two tiles of the host's have the id " + tile.id());
            }
        }
        if (tileLimit.isNegative() || tileLimit.isZero()) {
            throw new IllegalStateException("the time limit of tiles is above zero, not " + tileLimit);
        }
        return new Lcart(this, new Ports(storage, identities, payments, mail, files, fileScan, validator));
    }

    SeatPolicy seatPolicy() {
        return seatPolicy;
    }

    @Nullable
    CodeKeys codeKeys() {
        return codeKeys;
    }

    ClassPolicy classPolicy() {
        return classPolicy;
    }

    ExportPolicy exportPolicy() {
        return exportPolicy;
    }

    @Nullable
    CertificatePolicy certificatePolicy() {
        return certificatePolicy;
    }

    @Nullable
    BadgePolicy badgePolicy() {
        return badgePolicy;
    }

    CertificateRenderer certificateRenderer() {
        return certificateRenderer;
    }

    Administrators administrators() {
        return administrators;
    }

    InstantSource clock() {
        return clock;
    }

    List<HostTile> tiles() {
        return tiles;
    }

    Duration tileLimit() {
        return tileLimit;
    }
}
