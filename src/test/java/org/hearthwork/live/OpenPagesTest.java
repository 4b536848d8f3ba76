package org.hearthwork.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.Glances;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lines to open pages, and their end. */
class OpenPagesTest {

    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    private final News news = new News();
    private final MockHttpSession session = new MockHttpSession();

    /** A line that remembers what went over it. */
    private static final class Line extends SseEmitter {
        private final List<String> said = new ArrayList<>();
        private boolean ended;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (ended) {
                throw new IllegalStateException("it is over");
            }
            event.build().forEach(part -> said.add(String.valueOf(part.getData())));
        }

        @Override
        public void complete() {
            ended = true;
        }
    }

    @Test
    void who_leaves_is_not_listened_for_any_more() {
        Runnable leave = news.listen(ANA, () -> {});
        Runnable other = news.listen(ANA, () -> {});
        assertThat(news.open()).isEqualTo(2);
        leave.run();
        leave.run();
        assertThat(news.open()).isEqualTo(1);
        other.run();
        assertThat(news.open()).isZero();
    }

    @Test
    void what_is_told_for_one_is_news_for_nobody_else() {
        long before = news.now() + 1;
        while (news.now() <= before) {
            Thread.onSpinWait();
        }
        news.heard(ANA);
        assertThat(news.since(ANA, before)).isTrue();
        assertThat(news.since(BEN, before)).isFalse();
        news.missed();
        assertThat(news.since(BEN, before)).isTrue();
    }

    @Test
    void the_word_says_again_and_nothing_of_what_it_is_about() {
        Line line = new Line();
        new OpenPage(ANA, line, session, () -> 17).look();
        assertThat(String.join("", line.said))
                .contains("event:look", "data:again", "id:17")
                .doesNotContain(ANA.toString());
    }

    @Test
    void a_line_ends_with_its_session() {
        Line line = new Line();
        OpenPage page = new OpenPage(ANA, line, session, () -> 17);
        page.beat();
        assertThat(line.ended).isFalse();
        session.invalidate();
        page.beat();
        assertThat(line.ended).isTrue();
        assertThat(String.join("", line.said)).doesNotContain("look");
    }

    @Test
    void what_a_page_asks_because_it_was_told_is_no_use_and_what_a_hand_does_is() {
        MockHttpServletRequest click = new MockHttpServletRequest();
        click.setParameter("v-r", "uidl");
        assertThat(Glances.isAnsweredBy(click, session)).isFalse();
        Glances.expect(session);
        assertThat(Glances.isAnsweredBy(new MockHttpServletRequest(), session)).isFalse();
        assertThat(Glances.isAnsweredBy(click, session)).isTrue();
        assertThat(Glances.isAnsweredBy(click, session)).isFalse();
    }
}
