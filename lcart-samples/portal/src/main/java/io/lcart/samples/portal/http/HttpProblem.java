package io.lcart.samples.portal.http;

import io.lcart.samples.portal.http.Problem.Kind;
import java.util.Map;

/** Ends a request with a problem; the error handler makes a page or JSON of it. */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /**
     * A problem with headers.
     *
     * @param problem what to answer
     * @param headers headers of the answer
     */
    public HttpProblem(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /**
     * A problem without further members.
     *
     * @param kind which kind
     * @param detail what happened and what to do
     */
    public HttpProblem(Kind kind, String detail) {
        this(new Problem(kind, detail, Map.of()), Map.of());
    }

    /**
     * What to answer.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /**
     * The answer's headers.
     *
     * @return headers by name
     */
    public Map<String, String> headers() {
        return headers;
    }
}
