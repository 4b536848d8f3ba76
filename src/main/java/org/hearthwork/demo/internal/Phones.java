package org.hearthwork.demo.internal;

import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Sending;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.phone.Togetherness;
import org.springframework.stereotype.Component;

/** What partners work with. */
@Component
record Phones(Doing doing, Sending sending, Togetherness togetherness, CheckIns checkIns) {}
