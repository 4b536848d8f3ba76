package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A clinician's browser, and what they do in it step by step. */
record Desk(Browsing browsing, Page page) {

    static Desk of(Browsing browsing, String email) {
        return new Desk(browsing, browsing.signedIn(email, Browsing.DESK));
    }

    /** @return the couple's id */
    String openCouple(String names) {
        browsing.visit(page, "couples");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(names))
                .first()
                .click();
        page.waitForURL("**/couples/*");
        Browsing.settle(page);
        String address = page.url().replaceAll("\\?.*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Opens the dialog for the couple on the screen and chooses; nothing is assigned yet. */
    void chooseExercise(String title) {
        button("Assign homework").first().click();
        Locator exercise = dialog().getByLabel("Exercise");
        exercise.click();
        exercise.fill(title);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        Browsing.settle(page);
        Locator recovery = dialog().getByLabel("I asked both about medical recovery");
        if (recovery.isVisible()) { // of touch alone
            recovery.check();
            Browsing.settle(page);
        }
    }

    /** With which of its parts the chosen exercise begins; untouched, it is the first. */
    void choosePart(String part) {
        dialog().locator("vaadin-select:has(> label:text-is('Part'))").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(part))
                .first()
                .click();
        Browsing.settle(page);
    }

    /** How often it comes; untouched, it is once. */
    void chooseSchedule(String kind) {
        dialog().locator("vaadin-select:has(> label:text-is('Schedule'))").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(kind))
                .first()
                .click();
        Browsing.settle(page);
    }

    /** Gives this couple an exercise as a clinician does who touches nothing else of the dialog. */
    void assign(String names, String title) {
        openCouple(names);
        chooseExercise(title);
        assign();
    }

    /** Gives what is chosen in the dialog. */
    void assign() {
        inDialog("Assign").click();
        // The page goes to the homework as the last thing: a dialog that is out of sight for a moment is no answer yet.
        page.waitForURL("**/couples/*?tab=homework");
        assertThat(dialog()).isHidden();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
    }

    Locator inDialog(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
