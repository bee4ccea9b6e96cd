package io.lcart.spi.recognition.external;

/** What kind of training somebody took elsewhere. The list is closed. */
public enum ExternalTrainingType {
    /** A course, online or in a room. */
    COURSE,
    /** A workshop or seminar. */
    WORKSHOP,
    /** A conference, or a talk. */
    CONFERENCE,
    /** A certification or licence, with or without a course. */
    CERTIFICATION,
    /** Books, videos and the like, by oneself. */
    SELF_STUDY,
    /** Anything else. */
    OTHER
}
