package io.lcart.core.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.qrcode.QRCodeWriter;
import io.lcart.core.Lcart;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What a host sees that has not added the jars behind certificates as PDF: everything else, and which jar is missing. */
class MissingJarsTest {

    @Test
    void a_renderer_names_the_jar_that_is_missing() throws Exception {
        assertMissing("com.google.zxing:core", Lcart.class, Storage.class);
        assertMissing("org.apache.pdfbox:fontbox", Lcart.class, Storage.class, QRCodeWriter.class);
    }

    @Test
    void a_site_starts_without_the_jars() throws Exception {
        try (URLClassLoader host = loader(Lcart.class, Storage.class, Validator.class, Logger.class, Nullable.class)) {
            Class<?> storage = host.loadClass("io.lcart.spi.memory.InMemoryStorage");
            Object builder =
                    host.loadClass("io.lcart.core.Lcart").getMethod("builder").invoke(null);
            builder.getClass()
                    .getMethod("storage", host.loadClass("io.lcart.spi.storage.Storage"))
                    .invoke(builder, storage.getConstructor().newInstance());
            Object site = builder.getClass().getMethod("build").invoke(builder);
            assertThat(site.getClass().getMethod("trainings").invoke(site)).isNotNull();
        }
    }

    private static void assertMissing(String jar, Class<?>... present) throws Exception {
        try (URLClassLoader host = loader(present)) {
            Class<?> renderer = host.loadClass(PdfCertificateRenderer.class.getName());
            assertThatThrownBy(() -> renderer.getConstructor().newInstance())
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(jar);
        }
    }

    /** A class path of the jars in which some classes are, and nothing else but the platform. */
    private static URLClassLoader loader(Class<?>... present) throws IOException {
        URL[] urls = new URL[present.length];
        for (int i = 0; i < present.length; i++) {
            urls[i] = present[i].getProtectionDomain().getCodeSource().getLocation();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
