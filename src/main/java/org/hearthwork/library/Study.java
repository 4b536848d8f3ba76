package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What sort of study a figure comes from. What that sort can show and what not is said in plain words by a bundle, to
 * everybody in their language; the aliases are what earlier versions of the exercises call it.
 */
public enum Study {
    @JsonProperty("survey")
    @JsonAlias("correlational survey")
    SURVEY,

    /** People judged sentences they imagined; nobody talked. */
    @JsonProperty("rating study")
    RATING_STUDY,

    @JsonProperty("observational study")
    OBSERVATIONAL_STUDY,

    /** The same people asked again, over days or months. */
    @JsonProperty("study over time")
    STUDY_OVER_TIME,

    @JsonProperty("short experiment")
    SHORT_EXPERIMENT,

    @JsonProperty("small trial")
    SMALL_TRIAL,

    @JsonProperty("randomized trial")
    @JsonAlias("randomised trial")
    RANDOMIZED_TRIAL;

    /** Of the sentence that says what it can show. */
    public String messageKey() {
        return "library.study." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
