package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.couples.Notice;
import org.hearthwork.today.Caseload;

/** Who was let in, each until it is acknowledged: it tells of other people, whom the rest cannot know. */
final class NoticeList extends UnorderedList {

    NoticeList(Caseload.Today today, Consumer<Notice> acknowledge, Runnable whenEmpty) {
        addClassNames("list", "attention");
        today.let().forEach(notice -> add(line(notice, today, acknowledge, whenEmpty)));
    }

    private NoticeLine line(Notice notice, Caseload.Today today, Consumer<Notice> acknowledge, Runnable whenEmpty) {
        List<NoticeLine> itself = new ArrayList<>();
        itself.add(new NoticeLine(notice, today.zone(), today.asOf(), () -> {
            acknowledge.accept(notice);
            itself.forEach(this::remove);
            if (getComponentCount() == 0) {
                removeFromParent();
                whenEmpty.run();
            }
        }));
        return itself.getFirst();
    }
}
