package org.hearthwork.browser;

import com.microsoft.playwright.Page;

/** Somebody who goes through a page by its keyboard alone. */
record Keys(Page page) {

    private static final int MOST = 200; // stops of one page

    private static final String FOCUSED = """
            () => {
                let at = document.activeElement;
                while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
                if (!at || at === document.body) return '';
                const labelled = (at.getAttribute('aria-labelledby') || '').split(' ')
                    .map(id => id && document.getElementById(id) ? document.getElementById(id).textContent : '').join(' ').trim();
                const labels = at.labels ? [...at.labels].map(label => label.textContent).join(' ').trim() : '';
                return (at.getAttribute('aria-label') || labels || labelled || at.textContent || '').trim();
            }""";

    private static final String GROUP_OF_FOCUSED = """
            () => {
                const group = document.activeElement && document.activeElement.closest('[role=group]');
                if (!group) return '';
                return (group.getAttribute('aria-label') || (group.getAttribute('aria-labelledby') || '').split(' ')
                    .map(id => id && document.getElementById(id) ? document.getElementById(id).textContent : '').join(' ')).trim();
            }""";

    private String group() {
        return (String) page.evaluate(GROUP_OF_FOCUSED);
    }

    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    /** By Tab to what has this name; what it begins with is enough. */
    Keys to(String name) {
        return by("Tab", name);
    }

    /** By an arrow to another one of a group that has the focus; that chooses it, and what follows from it is waited for. */
    Keys along(String name) {
        by("ArrowRight", name);
        Browsing.settle(page);
        return this;
    }

    private Keys by(String key, String name) {
        for (int stop = 0; stop < MOST; stop++) {
            if (focused().startsWith(name)) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("the keyboard came to no " + name + ", last to " + focused());
    }

    Keys press(String key) {
        page.keyboard().press(key);
        Browsing.settle(page);
        return this;
    }

    /** By Tab to what has this name within a group of another. */
    Keys to(String group, String name) {
        for (int stop = 0; stop < MOST; stop++) {
            if (focused().startsWith(name) && group().startsWith(group)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard came to no " + name + " of " + group);
    }

    /** From question to question, to the one that begins so. */
    Keys goTo(String question) {
        for (int at = 0; at < MOST; at++) {
            if (page.locator("h2.question").textContent().startsWith(question)) {
                return this;
            }
            go("Next");
        }
        throw new AssertionError("nobody asked: " + question);
    }

    /** Through what is left, and hands it in. */
    Keys finish() {
        for (int question = 0;
                question < MOST
                        && !page.getByText("Finish", new Page.GetByTextOptions().setExact(true))
                                .isVisible();
                question++) {
            go("Next");
        }
        return go("Finish");
    }

    /** To a button or a link, and through it. */
    Keys go(String name) {
        return to(name).press("Enter");
    }

    /** To a box, which it ticks. */
    Keys tick(String name) {
        return to(name).press("Space");
    }

    /** In the list that has the focus, by its arrows, this one. */
    Keys pick(String option) {
        press("Enter").press("Home");
        return by("ArrowDown", option).press("Enter");
    }

    /** Instead of what stands in the field that has this name. */
    Keys rewrite(String field, String words) {
        to(field).press("ControlOrMeta+a");
        page.keyboard().type(words);
        Browsing.settle(page);
        return this;
    }

    /** Into the field that goes by the question over it, which has the focus at first. */
    Keys write(String field, String words) {
        page.keyboard().press("Tab");
        to(field);
        page.keyboard().type(words);
        Browsing.settle(page);
        return this;
    }

    /** To the next row that begins with this, and so many steps along it. */
    Keys choose(String first, int steps) {
        page.keyboard().press("Tab");
        to(first);
        if (steps == 0) {
            press("Space");
        }
        for (int step = 0; step < steps; step++) {
            press("ArrowRight");
        }
        return this;
    }
}
