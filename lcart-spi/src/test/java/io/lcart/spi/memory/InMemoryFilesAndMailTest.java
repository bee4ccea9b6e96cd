package io.lcart.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.mail.MailMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class InMemoryFilesAndMailTest {

    private final InMemoryFiles files = new InMemoryFiles();

    @Test
    void a_file_comes_back_until_it_is_deleted() throws IOException {
        byte[] content = new byte[20_000];
        content[19_999] = 7;
        FileKey key = new FileKey("key");
        files.put(key, InputStream.nullInputStream(), 0);
        files.put(key, new ByteArrayInputStream(content), 20_000);
        try (InputStream found = files.open(key).orElseThrow()) {
            assertThat(found.readAllBytes()).isEqualTo(content);
        }
        files.delete(key);
        files.delete(key);
        assertThat(files.open(key)).isEmpty();
    }

    @Test
    void keys_are_128_random_bits() {
        SecureRandom random = new SecureRandom();
        FileKey key = FileKey.random(random);
        assertThat(key.value()).matches("[0-9a-f]{32}");
        assertThat(FileKey.random(random)).isNotEqualTo(key);
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        assertThatThrownBy(() -> files.put(new FileKey("key"), new ByteArrayInputStream(new byte[11]), 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("file is not valid: has more than 10 bytes");
    }

    @Test
    void a_broken_stream_is_not_the_stores_to_mend() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatThrownBy(() -> files.put(new FileKey("key"), broken, 10)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_repeated_mail_is_dropped() {
        InMemoryMail mail = new InMemoryMail();
        MailMessage first = new MailMessage("1", "a@x", "Hello", "text");
        MailMessage second = new MailMessage("2", "a@x", "Hello", "text");
        mail.send(first);
        mail.send(second);
        mail.send(new MailMessage("1", "b@x", "Again", "other"));
        assertThat(mail.sent()).containsExactly(first, second);
    }
}
