package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The style sheet, the script and the pictures, read once from the class path. Thread-safe. */
public final class Assets {

    private static final List<String> NAMES = List.of(
            "portal.css",
            "portal.js",
            "favicon.svg",
            "logos/northlight.svg",
            "logos/brightwater.svg",
            "logos/cedar.svg",
            "logos/kestrel.svg",
            "logos/lumen.svg",
            "logos/noor.svg",
            "logos/orchard.svg");

    private final Map<String, Asset> assets = new TreeMap<>();

    private record Asset(byte[] bytes, String type, String version) {}

    /**
     * Reads the files.
     *
     * @throws IllegalStateException if one is missing
     */
    public Assets() {
        for (String name : NAMES) {
            assets.put(name, read(name));
        }
    }

    /**
     * The address of a file.
     *
     * @param name the file's name
     * @return a path that changes when the file does
     */
    public String href(String name) {
        return "/assets/" + name + "?v=" + Objects.requireNonNull(assets.get(name), name).version;
    }

    /**
     * Answers with a file.
     *
     * @param ctx the request, with its name as path parameter
     */
    public void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new HttpProblem(Kind.NOT_FOUND, "There is no such file.");
        }
        boolean pinned = asset.version.equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", pinned ? "public, max-age=31536000, immutable" : "public, max-age=300");
        ctx.removeHeader("Vary");
        ctx.contentType(asset.type).result(asset.bytes);
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the portal's file " + name + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
            return new Asset(bytes, type(name), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String type(String name) {
        if (name.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        return name.endsWith(".css") ? "text/css; charset=utf-8" : "image/svg+xml";
    }
}
