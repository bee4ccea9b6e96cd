package io.lcart.samples.portal;

import io.lcart.samples.portal.Client.Answer;
import io.lcart.samples.portal.Client.Person;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** People with training that they took elsewhere. */
final class ProfileWorld {

    static final String PATH = "/api/v1/external-trainings";
    private static final String BOUNDARY = "----of-a-test";

    private final Client client;

    ProfileWorld(Client client) {
        this.client = client;
    }

    Person person(String name) {
        return new SeatWorld(client).person(name);
    }

    static Map<String, String> fields(String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("type", "CERTIFICATION");
        fields.put("provider", "Akademie");
        fields.put("completedOn", "2024-02-29");
        fields.put("hours", "7.50");
        fields.put("visibility", "PUBLIC");
        return fields;
    }

    /** Sends a form with a file. */
    Answer send(
            String method,
            String path,
            String credentials,
            Map<String, String> fields,
            String name,
            byte[] content,
            String... headers) {
        return client.send(client.request(path, credentials, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofByteArray(form(fields, name, content))));
    }

    String declare(Person person, Map<String, String> fields, String name, byte[] content) {
        Answer answer = send("POST", PATH, person.credentials(), fields, name, content);
        return answer.json().get("id").stringValue();
    }

    static byte[] form(Map<String, String> fields, String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((field, value) -> out.writeBytes(text("--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        out.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
