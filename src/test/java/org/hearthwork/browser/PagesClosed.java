package org.hearthwork.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes every window after the test that opened it: a page that lies open asks its server, keeps a line to it and takes memory,
 * and a hundred of them crowd out the tests that follow. Found by JUnit itself, so that no test can forget it.
 */
public final class PagesClosed implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        Browsing.closeAll();
    }
}
